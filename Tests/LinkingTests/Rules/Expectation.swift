import Linking
import Testing

/// A finding that a test expects. Its place is where the mark `⟦` stands in the file, which is taken out before the check;
/// without a mark the file as a whole is meant.
struct Expected {
    var fault: LinkFault
    var page: String
    var url: String?
    /// `*` when any will do.
    var target: String?
    var mark = 0
    var sample: [String] = []
    var pages: Int?

    init(
        _ fault: LinkFault, _ page: String, _ url: String? = nil, _ target: String? = nil, mark: Int = 0,
        sample: [String] = [], pages: Int? = nil
    ) {
        self.fault = fault
        self.page = page
        self.url = url
        self.target = target
        self.mark = mark
        self.sample = sample
        self.pages = pages
    }
}

extension MemorySite {
    /// Replaces a text that stands exactly once in a file.
    mutating func replace(_ old: String, in path: String, with new: String) {
        let parts = (files[path] ?? "").components(around: old)
        #expect(parts.count == 2, "\(old) stands \(parts.count - 1) times in \(path)")
        files[path] = parts.joined(separator: new)
    }

    /// The site with something in the body of a page.
    func adding(_ text: String, to path: String = "guide.html") -> MemorySite {
        var site = self
        site.replace("<!-- body -->", in: path, with: text + "\n<!-- body -->")
        return site
    }

    /// The site with something in the head of a page.
    func heading(_ text: String, in path: String = "guide.html") -> MemorySite {
        var site = self
        site.replace("</head>", in: path, with: text + "\n</head>")
        return site
    }

    /// The site with another text in place of one that stands exactly once in a file.
    func replacing(_ old: String, _ new: String, in path: String = "guide.html") -> MemorySite {
        var site = self
        site.replace(old, in: path, with: new)
        return site
    }

    /// The site with one more file.
    func with(_ path: String, _ text: String = "") -> MemorySite {
        var site = self
        site.files[path] = text
        return site
    }

    /// The site without a file.
    func without(_ path: String) -> MemorySite {
        var site = self
        site.files[path] = nil
        return site
    }

    /// Checks the site and compares what is found with what is expected: rule and facts, place, address, target and pages.
    func expect(_ expected: Expected..., sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        var clean = self
        var marks: [String: [String]] = [:]
        for (path, text) in files {
            let parts = text.components(around: "⟦")
            clean.files[path] = parts.joined()
            marks[path] = parts.indices.dropLast().map { Self.place(after: parts[...$0].joined()) }
        }
        let wanted = expected.map { wish in
            let places = marks[wish.page] ?? []
            let place = wish.mark < places.count ? places[wish.mark] : "0:0"
            let sample = wish.sample.isEmpty ? [wish.page] : wish.sample
            return Self.line(
                wish.fault, "\(wish.page):\(place)", wish.url, wish.target, wish.pages ?? sample.count, sample
            )
        }
        let found = clean.findings.map {
            Self.line($0.fault, "\($0.page):\($0.line):\($0.column)", $0.url, $0.target, $0.pages, $0.sample)
        }
        let (missing, surplus) = Self.difference(wanted, found)
        #expect(
            missing.isEmpty && surplus.isEmpty && wanted.count == found.count,
            "\nexpected: \(missing.joined(separator: "\n          "))\ngot:      \(surplus.joined(separator: "\n          "))",
            sourceLocation: sourceLocation)
    }

    /// What one list has and the other has not; a target `*` is any.
    private static func difference(_ wanted: [String], _ found: [String]) -> ([String], [String]) {
        var surplus = found
        let missing = wanted.filter { wish in
            let ends = wish.components(around: "→ *")
            let hit = surplus.firstIndex {
                ends.count == 2 ? $0.hasPrefix(ends[0] + "→ ") && $0.hasSuffix(ends[1]) : $0 == wish
            }
            if let hit { surplus.remove(at: hit) }
            return hit == nil
        }
        return (missing, surplus)
    }

    private static func line(
        _ fault: LinkFault, _ place: String, _ url: String?, _ target: String?, _ pages: Int,
        _ sample: [String]
    ) -> String {
        let words = "\(fault)".replacing("Linking.LinkFault.", with: "").replacing("Remedy.", with: "")
        return "\(words) \(place) \(url ?? "-") → \(target ?? "-") \(pages) \(sample)"
    }

    /// Line and column, in Unicode scalars, of what follows a text.
    private static func place(after text: String) -> String {
        var line = 1
        var column = 1
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if scalar == "\n" && last == "\r" {
                last = scalar
                continue
            }
            column = scalar == "\n" || scalar == "\r" ? 1 : column + 1
            line += scalar == "\n" || scalar == "\r" ? 1 : 0
            last = scalar
        }
        return "\(line):\(column)"
    }
}

extension String {
    /// The parts between the places where a text stands, compared as scalars: `\r\n` is two of them.
    func components(around text: String) -> [String] {
        let bytes = Array(utf8)
        let wanted = Array(text.utf8)
        var parts: [String] = []
        var start = 0
        var at = 0
        while at + wanted.count <= bytes.count {
            guard bytes[at] == wanted[0], bytes[at..<at + wanted.count].elementsEqual(wanted) else {
                at += 1
                continue
            }
            parts.append(String(decoding: bytes[start..<at], as: UTF8.self))
            at += wanted.count
            start = at
        }
        return parts + [String(decoding: bytes[start...], as: UTF8.self)]
    }
}
