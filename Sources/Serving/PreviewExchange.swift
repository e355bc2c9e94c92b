/// What of a request decides the answer.
package struct PreviewRequest: Sendable {
    package let method: String
    /// As it was sent: the path with its percent-encoding, and the query.
    package let target: String
    /// The header `Host`.
    package let host: String?

    package init(method: String, target: String, host: String?) {
        self.method = method
        self.target = target
        self.host = host
    }
}

/// An answer, before it is put into the words of HTTP.
package struct PreviewResponse: Sendable {
    package enum Body: Sendable {
        case bytes([UInt8])
        /// What the board tells, without end.
        case events
    }

    package let status: Int
    package var headers: [(name: String, value: String)]
    package var body: Body

    /// A file of this type.
    init(status: Int = 200, type: String, _ bytes: [UInt8], headers: [(name: String, value: String)] = []) {
        self.status = status
        self.headers = [("Content-Type", type)] + headers
        body = .bytes(bytes)
    }

    /// A line of text.
    init(status: Int, _ text: String, headers: [(name: String, value: String)] = []) {
        self.init(
            status: status, type: ContentType.of("answer.txt"), Array((text + "\n").utf8), headers: headers)
    }

    /// The events of the board.
    static var events: PreviewResponse {
        var response = PreviewResponse(type: "text/event-stream", [])
        response.body = .events
        return response
    }

    /// The value of a header.
    package func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
