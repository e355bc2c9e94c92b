import Linking
import Model
import TestSupport
import Testing

/// Links drawn at random on sites drawn at random are judged as by a resolver that is written to be simple.
struct RandomSiteTests {
    @Test(arguments: 0..<150)
    func linksAreJudgedAsByTheSimpleResolver(_ seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let host = HostProfile.allCases[seed % 3 == 0 ? 1 : 0]
        let base = seed % 2 == 0 ? "/" : "/repo/"
        let model = SimpleSite(&random, host: host, base: base)
        var site = MemorySite(model.files, baseURL: "https://site.example\(base)", host: host)
        site.threads = 1 + seed % 3
        var found: [String: Set<LinkRule>] = [:]
        for finding in site.findings where SimpleSite.rules.contains(finding.rule) {
            for page in finding.sample {
                // A link within the page may go without a target.
                let target =
                    finding.rule == .leavesRoot ? "" : finding.target?.components(around: "#")[0] ?? page
                found[page + " → " + target, default: []].insert(finding.rule)
            }
        }
        for (key, allowed) in model.expected {
            let rules = found.removeValue(forKey: key) ?? []
            #expect(
                rules.isEmpty == allowed.isEmpty && rules.isSubset(of: allowed),
                "\(key): \(rules), not \(allowed)")
        }
        #expect(found.isEmpty, "\(found)\n\(model.files.keys.sorted())")
    }
}

/// A site at random, with the rule that each of its links breaks.
private struct SimpleSite {
    static let rules: Set<LinkRule> = [
        .brokenLink, .directoryWithoutIndex, .brokenFragment, .caseMismatch, .leavesRoot,
    ]
    private static let folders = ["", "a/", "a/b/", "a/b/c/", "d e/", "ü/", "B/"]
    private static let names = [
        "index.html", "x.html", "Y.html", "z.pdf", "a", "b.html", "x/index.html", "100%.html",
    ]
    private static let ids = ["one", "two", "ü", "a b", "%41"]

    private(set) var files: [String: String] = [:]
    /// What may be found by page and target; nothing for links that are sound.
    private(set) var expected: [String: Set<LinkRule>] = [:]
    private var owned: [String: Set<String>] = [:]
    private let host: HostProfile
    /// The path under which the site is published.
    private let base: String

    init(_ random: inout SplitMix64, host: HostProfile, base: String) {
        self.host = host
        self.base = base
        var paths: Set<String> = ["index.html"]
        for _ in 0..<Int.random(in: 3...9, using: &random) {
            paths.insert(
                (Self.folders.randomElement(using: &random) ?? "")
                    + (Self.names.randomElement(using: &random) ?? ""))
        }
        // A file may not be a folder, too.
        paths = paths.filter { path in !paths.contains { $0.hasPrefix(path + "/") } }
        for path in paths.sorted() {
            files[path] = ""
            if path.hasSuffix(".html") {
                owned[path] = Set(Self.ids.filter { _ in Bool.random(using: &random) })
            }
        }
        for page in owned.keys.sorted() { write(page, &random) }
    }

    private mutating func write(_ page: String, _ random: inout SplitMix64) {
        var text = "<!DOCTYPE html><html lang=en><meta name=robots content=noindex><title>\(page)</title>\n"
        for id in (owned[page] ?? []).sorted() { text += "<p id='\(id)'>" }
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            let link = link(&random)
            let (target, rules) = judge(link, page)
            // Where the base path is left by an address that names it, the rest is somebody else's.
            if rules == [.leavesRoot] && base != "/" && link.contains(base) { continue }
            text +=
                ["<a href='\(link)'>x</a>\n", "<A\nHREF=\"\(link)\">x</A>", "<area alt='' href='\(link)'>"]
                .randomElement(using: &random) ?? ""
            expected[page + " → " + target, default: []].formUnion(rules)
        }
        files[page] = text
    }

    private func link(_ random: inout SplitMix64) -> String {
        var link =
            ["", "", "", base, "https://site.example" + base, "//site.example" + base, "./"].randomElement(
                using: &random)
            ?? ""
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            link +=
                ["a", "b", "c", "d%20e", "ü", "%C3%BC", "..", ".", "%2E%2e", "x", "A", "%61", "B", "d%20E"]
                .randomElement(using: &random) ?? ""
            link += "/"
        }
        link +=
            [
                "", "", "index.html", "x.html", "Y.html", "y.html", "z.pdf", "x", "a", "b", "%78.html",
                "100%25.html", "no.html", "..",
            ].randomElement(using: &random) ?? ""
        link += ["", "", "", "?q=/../x"].randomElement(using: &random) ?? ""
        link +=
            [
                "", "", "", "#", "#one", "#two", "#ü", "#%C3%BC", "#a%20b", "#%41", "#%2541", "#no", "#top",
                "#one:~:text=a",
            ].randomElement(using: &random) ?? ""
        return link.isEmpty ? "#" : link
    }

    private func judge(_ link: String, _ page: String) -> (String, Set<LinkRule>) {
        let parts = link.components(around: "#")
        var path = parts[0].components(around: "?")[0]
        var stack = page.components(around: "/").dropLast() + []
        for prefix in ["https://site.example", "//site.example"] where path.hasPrefix(prefix) {
            path = String(path.dropFirst(prefix.count))
        }
        if path.hasPrefix(base) { path = "/" + path.dropFirst(base.count) }
        var target = page
        if !path.isEmpty {
            if path.hasPrefix("/") { stack = [] }
            let segments = path.components(around: "/").dropFirst(path.hasPrefix("/") ? 1 : 0).map(
                Self.decoded)
            for segment in segments where segment != "." && !segment.isEmpty {
                if segment != ".." {
                    stack.append(segment)
                } else if stack.popLast() == nil {
                    return ("", [.leavesRoot])
                }
            }
            let isFolder = ["", ".", ".."].contains(segments.last)
            let path = stack.joined(separator: "/")
            guard let file = file(path, isFolder) else {
                return (path + (isFolder ? "/" : ""), missing(path))
            }
            target = file
        }
        guard parts.count > 1, let owned = owned[target] else { return (target, []) }
        let fragment = parts[1].components(around: ":~:")[0]
        let isThere =
            fragment.isEmpty || fragment == "top" || owned.contains(fragment)
            || owned.contains(Self.decoded(fragment))
        return (target, isThere ? [] : [.brokenFragment])
    }

    private func file(_ path: String, _ isFolder: Bool) -> String? {
        if !isFolder && files[path] != nil { return path }
        if !isFolder && host.addsHTML && files[path + ".html"] != nil { return path + ".html" }
        let index = path.isEmpty ? "index.html" : path + "/index.html"
        return files[index] == nil ? nil : index
    }

    private func missing(_ path: String) -> Set<LinkRule> {
        if path.isEmpty || files.keys.contains(where: { $0.hasPrefix(path + "/") }) {
            return [.directoryWithoutIndex]
        }
        let small = path.lowercased()
        // What is said of a path that is wrong in its case and in something else is not told here.
        let isNear = files.keys.contains {
            let other = $0.lowercased()
            return other == small || other == small + ".html" || other.hasPrefix(small + "/")
        }
        return isNear ? [.caseMismatch, .brokenLink, .directoryWithoutIndex] : [.brokenLink]
    }

    private static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(digits, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
