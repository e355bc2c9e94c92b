import Model

extension URLResolver {
    /// Resolves an address with a scheme.
    mutating func absolute(
        _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ shape: Shape
    ) -> Outcome {
        if shape.isForeignScheme {
            guard isSlip(bytes, start, shape.colon), shape.colon + 2 < end, bytes[shape.colon + 1] == 0x2F,
                bytes[shape.colon + 2] == 0x2F
            else { return .other }
            remarks.malformation = .scheme
            return .malformed
        }
        remarks.hasScheme = true
        let scheme: SiteAddress.Scheme = shape.colon - start == 4 ? .http : .https
        remarks.isHTTP = scheme == .http
        let slashes = shape.colon + 1
        guard slashes + 1 < end, bytes[slashes] == UInt8(ascii: "/"), bytes[slashes + 1] == UInt8(ascii: "/")
        else {
            remarks.malformation = .scheme
            return .malformed
        }
        return host(bytes, slashes + 2, end, shape, scheme: scheme)
    }

    /// What stands behind `//`: a host and a path.
    mutating func host(
        _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ shape: Shape, scheme: SiteAddress.Scheme?
    ) -> Outcome {
        remarks.hasScheme = true
        var hostEnd = start
        var userEnd = start
        while hostEnd < shape.pathEnd, bytes[hostEnd] != UInt8(ascii: "/") {
            if bytes[hostEnd] == UInt8(ascii: "@") { userEnd = hostEnd + 1 }
            hostEnd += 1
        }
        if let problem = hostProblem(bytes, userEnd, hostEnd) {
            remarks.malformation = problem
            return .malformed
        }
        guard isOwnHost(bytes, userEnd, hostEnd, scheme) else { return .external }
        remarks.isInsecure = scheme == .http && site.scheme == .https
        return hostEnd == shape.pathEnd
            ? rootedEmpty() : rooted(bytes, hostEnd, shape)
    }

    /// What is wrong with a host (WHATWG URL, section 3.1, forbidden code points) or its port.
    private func hostProblem(
        _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
    ) -> LinkFault.Malformation? {
        if start == end || bytes[start] == UInt8(ascii: ":") { return .host }
        var isPort = false
        var port = 0
        let isLiteral = bytes[start] == UInt8(ascii: "[")
        var isInside = isLiteral
        for index in start..<end {
            let byte = bytes[index]
            if isPort {
                guard (0x30...0x39).contains(byte) else { return .port }
                port = min(port * 10 + Int(byte - 0x30), 1 << 20)
            } else if isInside {
                if byte == UInt8(ascii: "]") { isInside = false }
            } else if byte == UInt8(ascii: ":") {
                isPort = true
            } else if byte <= 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
                || byte == UInt8(ascii: "^") || byte == UInt8(ascii: "|")
            {
                return .host
            }
        }
        if isInside { return .host }
        if port > 65_535 { return .port }
        return nil
    }

    private func isOwnHost(
        _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ scheme: SiteAddress.Scheme?
    ) -> Bool {
        guard site.scheme != nil else { return false }
        var end = end
        let port: StaticString = scheme == .http ? ":80" : ":443"
        let size = port.utf8CodeUnitCount
        if end - start > size, (0..<size).allSatisfy({ bytes[end - size + $0] == port.utf8Start[$0] }) {
            end -= size
        }
        guard end - start == site.host.count else { return false }
        return site.host.withUnsafeBufferPointer { host in
            for index in start..<end {
                let byte = bytes[index]
                let lower = (0x41...0x5A).contains(byte) ? byte + 32 : byte
                if lower != host[index - start] { return false }
            }
            return true
        }
    }

    /// Whether a scheme was meant to be `http` or `https`: it is one slip away from them.
    private func isSlip(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard (3...6).contains(end - start) else { return false }
        let name = String(
            decoding: UnsafeBufferPointer(start: bytes + start, count: end - start), as: UTF8.self)
        return NearestName.suggestion(for: name.lowercased(), among: ["http", "https"]) != nil
    }
}
