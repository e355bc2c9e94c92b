/// Which hosts a request may name. A page of another site can make its own name lead to this machine and would then be
/// allowed to read what is served here (DNS rebinding); what gives it away is the name in the header `Host`.
package struct HostCheck: Sendable {
    private let names: Set<String>
    /// Whether any address in numbers is good. Such a host needs no name server, so nobody can have made it lead here.
    private let allowsNumbers: Bool

    /// Allows this machine by its usual names, the host that the server listens on, and others that were named.
    package init(host: String, others: [String] = []) {
        names = Set((["localhost", "127.0.0.1", "::1", host] + others).map(HostCheck.plain))
        allowsNumbers = ["0.0.0.0", "::"].contains(HostCheck.plain(host))
    }

    /// Whether the value of a header `Host` is allowed, with or without a port.
    package func allows(_ header: String) -> Bool {
        guard let name = HostCheck.name(of: header) else { return false }
        return names.contains(name) || allowsNumbers && HostCheck.isNumber(name)
    }

    /// The host of a header, without its port; nil when it is malformed.
    private static func name(of header: String) -> String? {
        if header.hasPrefix("[") {
            guard let end = header.firstIndex(of: "]") else { return nil }
            let rest = header[header.index(after: end)...]
            return isPort(rest) ? plain(String(header[...end])) : nil
        }
        let end = header.firstIndex(of: ":") ?? header.endIndex
        return isPort(header[end...]) && end > header.startIndex ? plain(String(header[..<end])) : nil
    }

    /// Whether this is nothing, or a colon and digits.
    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty || text.first == ":" && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Without brackets and the dot of the root, in lower case.
    private static func plain(_ host: String) -> String {
        var name = host.lowercased()
        if name.hasPrefix("["), name.hasSuffix("]") { name = String(name.dropFirst().dropLast()) }
        if name.hasSuffix(".") { name.removeLast() }
        return name
    }

    private static func isNumber(_ host: String) -> Bool {
        if host.contains(":") { return host.utf8.allSatisfy { $0 == 0x3A || $0 == 0x2E || isHexDigit($0) } }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
}
