import Model

/// What somebody calls a page: an address, a path of the site, or a file of Output.
struct PageName {
    /// Paths below the root of the site that may be meant, the likeliest first; without slashes at their ends.
    let paths: [String]

    /// An address that is not below the base URL.
    struct Outside: Error {
        let text: String
        let baseURL: String
    }

    /// Reads a name. `folder` is the current folder, from which a relative file path starts; `real` the path without
    /// links of the file that the name means, if there is one; `outputs` are the absolute paths of Output.
    init(
        _ text: String, baseURL: BaseURL, folder: String, real: String?, outputs: [String]
    ) throws(Outside) {
        if let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) {
            let rest = PageName.withoutQuery(String(text.dropFirst(scheme.count)))
            guard let path = PageName.path(rest, below: baseURL) else {
                throw Outside(text: text, baseURL: baseURL.string)
            }
            paths = [PageName.cleaned(PageName.decoded(path))]
            return
        }
        let plain = PageName.withoutQuery(text)
        let decoded = PageName.decoded(plain)
        var result: [String] = []
        let spellings = [text, plain].map { $0.hasPrefix("/") ? $0 : folder + "/" + $0 }
        for file in (spellings + (real.map { [$0] } ?? [])).map(PageName.normal) {
            for output in outputs.map(PageName.normal) where file == output || file.hasPrefix(output + "/") {
                result.append(String(file.dropFirst(output.count)))
            }
        }
        if decoded.hasPrefix("/"), let path = PageName.remainder(decoded, below: baseURL.path) {
            result.append(path)
        }
        result += [text, plain, decoded]
        var seen: Set<String> = []
        paths = result.map(PageName.cleaned).filter { seen.insert($0).inserted }
    }

    /// Without a query and a fragment.
    private static func withoutQuery(_ text: String) -> String {
        String(text.prefix { $0 != "?" && $0 != "#" })
    }

    /// What of an address without scheme lies below the base URL. Upper case in the host does not matter.
    private static func path(_ rest: String, below baseURL: BaseURL) -> String? {
        let host = rest.prefix { $0 != "/" }
        let own = baseURL.string.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)[2]
            .prefix { $0 != "/" }
        guard host.lowercased() == own.lowercased() else { return nil }
        return remainder(decoded(String(rest.dropFirst(host.count))), below: baseURL.path)
    }

    private static func remainder(_ path: String, below base: String) -> String? {
        if path + "/" == base || path.isEmpty && base == "/" { return "" }
        return path.hasPrefix(base) ? String(path.dropFirst(base.count)) : nil
    }

    /// The path with `%41` as the bytes that are meant; anything that is no escape stays.
    static func decoded(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var position = 0
        while position < bytes.count {
            let digits = bytes[(position + 1)...].prefix(2)
            if bytes[position] == UInt8(ascii: "%"), digits.count == 2,
                let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                result.append(byte)
                position += 3
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return String(validating: result, as: UTF8.self) ?? text
    }

    /// An absolute path without `.`, `..` and double slashes.
    static func normal(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// A path below the root without slashes at its ends and without the file of a folder.
    private static func cleaned(_ path: String) -> String {
        var parts = normal(path).split(separator: "/").map(String.init)
        if parts.last == "index.html" { parts.removeLast() }
        return parts.joined(separator: "/")
    }
}
