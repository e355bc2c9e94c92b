import FlyingSocks

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where the server listens.
struct ListeningAddress {
    let socketAddress: any SocketAddress
    /// The host as it stands in addresses of pages.
    private let host: String

    /// Takes an IPv4 or IPv6 address, with or without brackets, or `localhost`. Throws `Failure.noAddress`.
    init(host: String, port: Int) throws(PreviewServer.Failure) {
        var name = host.lowercased() == "localhost" ? "127.0.0.1" : host
        if name.hasPrefix("["), name.hasSuffix("]") { name = String(name.dropFirst().dropLast()) }
        guard let number = UInt16(exactly: port) else { throw .noAddress(host: host) }
        if let address = try? sockaddr_in.inet(ip4: name, port: number) {
            socketAddress = address
            // Nobody can open the address that means all addresses.
            self.host = name == "0.0.0.0" ? "127.0.0.1" : name
        } else if let address = try? sockaddr_in6.inet6(ip6: name, port: number) {
            socketAddress = address
            self.host = name == "::" ? "[::1]" : "[\(name)]"
        } else {
            throw .noAddress(host: host)
        }
    }

    /// The address of the host with the port on which it really listens.
    func origin(port: Int) -> String { "http://\(host):\(port)" }
}
