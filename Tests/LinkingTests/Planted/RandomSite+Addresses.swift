/// Paths are kept percent-encoded, as they stand in addresses; `fileName` is what the file is called.
extension RandomSite {
    static func fileName(_ path: String) -> String {
        path.replacing("%20", with: " ").replacing("%C3%BC", with: "ü").replacing("%C3%9F", with: "ß")
    }

    /// The path under which a host shows a file: without `index.html`.
    static func address(_ path: String) -> String {
        path == "index.html" ? "" : path.hasSuffix("/index.html") ? String(path.dropLast(10)) : path
    }

    func absolute(_ path: String) -> String { base + RandomSite.address(path) }

    static func relative(_ address: String, from page: String) -> String {
        let own = page.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        var common = 0
        while common < own.count, common < parts.count - 1, own[common] == parts[common] { common += 1 }
        let up = String(repeating: "../", count: own.count - common)
        let result = up + parts[common...].joined(separator: "/")
        return result.isEmpty ? "./" : result
    }

    /// An address of a file, in one of the ways to write it.
    mutating func reference(_ path: String, from page: String) -> String {
        let isFolder = path.hasSuffix("index.html")
        let address = isFolder && chance(15) ? path : RandomSite.address(path)
        switch Int.random(in: 0..<10, using: &random) {
        case 0...4: return RandomSite.relative(address, from: page)
        case 5, 6: return basePath + address
        case 7: return base + address
        case 8: return "//site.example" + basePath + address
        default:
            let relative = RandomSite.relative(address, from: page)
            return relative.hasPrefix(".") ? relative : "./" + relative
        }
    }

    /// A reference with what may stand behind a path.
    mutating func link(to target: Page, from page: String) -> String {
        var text = reference(target.path, from: page)
        if chance(15) { text += "?a=1&amp;b=2" }
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1: text += "#" + (ids[target.path].map { pick($0) } ?? "top")
        case 2: text += pick(["#", "#top", "#:~:text=some%20words"])
        default: break
        }
        return text
    }

    /// An attribute with its value, quoted in one of the ways of HTML.
    mutating func attribute(_ name: String, _ value: String) -> String {
        let isPlain = value.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
                || byte == 0x2E || byte == 0x2D || byte == 0x2F || byte == 0x3A
        }
        let name = chance(5) ? name.uppercased() : name
        switch Int.random(in: 0..<10, using: &random) {
        case 0 where isPlain && !value.isEmpty && !value.hasSuffix("/"): return "\(name)=\(value)"
        case 1: return "\(name)='\(value)'"
        case 2: return "\(name) = \"\(value)\""
        default: return "\(name)=\"\(value)\""
        }
    }
}
