/// The registry of one protocol, as large as the real one at scale 1.
struct ProtocolPlan: Sendable {
    let slug: String
    let name: String
    /// How many codes the registry holds at scale 1.
    let size: Int
    let commands: [String]
    let classes: [ClassPlan]
    let specification: String

    static let all: [ProtocolPlan] = [
        ProtocolPlan(
            slug: "http", name: "HTTP", size: 100,
            commands: ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"],
            classes: ClassPlan.digits(1...5), specification: "RFC 9110"),
        ProtocolPlan(
            slug: "sip", name: "SIP", size: 75,
            commands: ["INVITE", "ACK", "BYE", "CANCEL", "REGISTER", "OPTIONS", "SUBSCRIBE", "NOTIFY"],
            classes: ClassPlan.digits(1...6), specification: "RFC 3261"),
        ProtocolPlan(
            slug: "ftp", name: "FTP", size: 58,
            commands: ["USER", "PASS", "CWD", "PORT", "PASV", "RETR", "STOR", "LIST", "QUIT"],
            classes: ClassPlan.digits(1...5), specification: "RFC 959"),
        ProtocolPlan(
            slug: "smtp", name: "SMTP", size: 44,
            commands: ["EHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "RSET", "VRFY", "QUIT"],
            classes: ClassPlan.digits(2...5), specification: "RFC 5321"),
        ProtocolPlan(
            slug: "tls", name: "TLS", size: 37,
            commands: ["ClientHello", "ServerHello", "Certificate", "Finished", "KeyUpdate"],
            classes: ClassPlan.words, specification: "RFC 8446"),
        ProtocolPlan(
            slug: "dns", name: "DNS", size: 22, commands: ["QUERY", "UPDATE", "NOTIFY", "STATUS"],
            classes: ClassPlan.words, specification: "RFC 1035"),
        ProtocolPlan(
            slug: "websocket", name: "WebSocket", size: 19, commands: ["TEXT", "BINARY", "PING", "CLOSE"],
            classes: ClassPlan.words, specification: "RFC 6455"),
        ProtocolPlan(
            slug: "grpc", name: "gRPC", size: 17, commands: ["UNARY", "STREAM", "BIDI"],
            classes: ClassPlan.words, specification: "RFC 9113"),
    ]
}

/// A class of codes.
struct ClassPlan: Sendable {
    let id: String
    let outcome: String
    let permanence: String
    /// The first digit of the codes of the class, where they have three.
    let digit: Int?
    /// How many of ten codes belong to it.
    let weight: Int

    /// The classes of protocols whose first digit is the class.
    static func digits(_ digits: ClosedRange<Int>) -> [ClassPlan] {
        let known = [
            ("progress", "none", 1), ("success", "none", 2), ("redirection", "none", 2),
            ("failure", "transient", 3), ("failure", "permanent", 3), ("failure", "permanent", 1),
        ]
        return digits.map {
            let (outcome, permanence, weight) = known[$0 - 1]
            return ClassPlan(
                id: String($0), outcome: outcome, permanence: permanence, digit: $0, weight: weight)
        }
    }

    static let words = [
        ClassPlan(id: "done", outcome: "success", permanence: "none", digit: nil, weight: 2),
        ClassPlan(id: "passing", outcome: "failure", permanence: "transient", digit: nil, weight: 3),
        ClassPlan(id: "failed", outcome: "failure", permanence: "permanent", digit: nil, weight: 5),
    ]
}
