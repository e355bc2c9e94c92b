/// What a link check asks of a `robots.txt`: the sitemaps that it names, and whether it closes the whole site.
/// (RFC 9309; sitemaps.org, "Submitting your Sitemaps".)
package struct RobotsFile: Sendable, Hashable {
    package struct Sitemap: Sendable, Hashable {
        package let url: String
        /// The line, from 1.
        package let line: Int
        /// Where the address stands, in bytes from the beginning of the file.
        package let range: Range<Int>
    }

    /// The sitemaps in the order of the file. They belong to no group.
    package private(set) var sitemaps: [Sitemap] = []
    /// Whether robots in general (`User-agent: *`) may read nothing at all: the root is disallowed, and no path is
    /// allowed again.
    package var isClosed: Bool { disallowsAll && !allowsSome }

    private var disallowsAll = false
    private var allowsSome = false

    /// Reads the file. Lines that say nothing known are passed over, as the RFC wants. O(n).
    package init(_ bytes: [UInt8]) {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var line = 1
        var group = Group()
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            read(bytes, start..<end, line, &group)
            let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
            start = end + (isPair ? 2 : 1)
            line += 1
        }
    }

    /// The group of lines in which a line stands.
    private struct Group {
        var isForAll = false
        /// A rule was read, so that the next name of a robot begins another group.
        var hasRules = false
    }

    private mutating func read(_ bytes: [UInt8], _ line: Range<Int>, _ number: Int, _ group: inout Group) {
        let comment = bytes[line].firstIndex(of: UInt8(ascii: "#")) ?? line.upperBound
        guard let colon = bytes[line.lowerBound..<comment].firstIndex(of: UInt8(ascii: ":")) else { return }
        let name = RobotsFile.trimmed(bytes, line.lowerBound..<colon)
        let value = RobotsFile.trimmed(bytes, colon + 1..<comment)
        switch String(decoding: bytes[name], as: UTF8.self).lowercased() {
        case "sitemap":
            guard !value.isEmpty else { return }
            let url = String(decoding: bytes[value], as: UTF8.self)
            sitemaps.append(Sitemap(url: url, line: number, range: value))
        case "user-agent":
            if group.hasRules { group = Group() }
            if bytes[value].first == UInt8(ascii: "*") { group.isForAll = true }
        case "disallow":
            group.hasRules = true
            if group.isForAll, RobotsFile.isEverything(bytes[value]) { disallowsAll = true }
        case "allow":
            group.hasRules = true
            if group.isForAll, !value.isEmpty { allowsSome = true }
        default: break
        }
    }

    /// Whether a pattern matches every path: `/`, `*`, `/*` and the like.
    private static func isEverything(_ pattern: ArraySlice<UInt8>) -> Bool {
        guard let first = pattern.first, first == UInt8(ascii: "/") || first == UInt8(ascii: "*") else {
            return false
        }
        return pattern.dropFirst().allSatisfy { $0 == UInt8(ascii: "*") }
    }

    private static func trimmed(_ bytes: [UInt8], _ part: Range<Int>) -> Range<Int> {
        var start = part.lowerBound
        var end = part.upperBound
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        return start..<end
    }
}
