/// The rules of a `_redirects` file. (Netlify, "Redirects and rewrites" and "Redirect options"; Cloudflare Pages,
/// "Redirects".)
package struct RedirectRules: Sendable {
    package enum Dialect: Sendable {
        /// A rule may ask for query parameters, countries and the like. A slash at the end of a path does not count, and
        /// a file that exists comes first unless the rule is forced. The status is 301 if none is named.
        case netlify
        /// A rule has a source, a target and a status, 302 if none is named, and comes before any file.
        case cloudflare
    }

    package struct Match: Sendable, Hashable {
        /// The target with its places filled in.
        package let target: String
        package let rule: RedirectRule
    }

    package let dialect: Dialect
    /// The rules in the order of the file.
    package internal(set) var rules: [RedirectRule] = []
    package internal(set) var problems: [RedirectProblem] = []

    /// The rules without places, by their path, in the order of the file.
    var fixed: [[UInt8]: [Int]] = [:]
    /// The numbers of the rules with places, in the order of the file.
    var patterns: [(rule: Int, source: RedirectPattern)] = []
    var targets: [RedirectPattern] = []

    /// Reads the file. A line that is no rule becomes a problem, and the others hold. O(n).
    package init(_ bytes: [UInt8], dialect: Dialect) {
        self.dialect = dialect
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        var reader = RedirectReader(dialect: dialect)
        var line = 0
        for part in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            line += 1
            reader.read(String(decoding: part, as: UTF8.self), line: line)
        }
        problems = reader.problems
        for rule in reader.rules { add(rule) }
    }

    private mutating func add(_ rule: RedirectRule) {
        let number = rules.count
        rules.append(rule)
        targets.append(RedirectPattern(Array(rule.to.utf8), hasSplat: false))
        let source = RedirectPattern(normalized(rule.from))
        if source.isStatic {
            fixed[normalized(rule.from), default: []].append(number)
        } else {
            patterns.append((number, source))
        }
    }

    /// The first rule for a path, which is written as in an address: from its first slash on, without `?` and `#`.
    /// Conditional rules count only where no other one does, since nobody knows whether they apply; where their target
    /// depends on the condition, its places stay as they are written. A rule about a domain needs a complete URL.
    /// O(1) for the rules without places, and O(length of the path) for each other one.
    package func match(_ path: String) -> Match? {
        let path = normalized(path)
        var conditional: Int?
        var sure: Int?
        for rule in fixed[path] ?? [] where sure == nil {
            if rules[rule].isConditional { conditional = conditional ?? rule } else { sure = rule }
        }
        var found: [RedirectPattern.Capture] = []
        var maybe: [RedirectPattern.Capture] = []
        for pattern in patterns {
            if let sure, pattern.rule > sure { break }
            let isConditional = rules[pattern.rule].isConditional
            if isConditional, let conditional, pattern.rule > conditional { continue }
            guard let captures = match(path, pattern.source) else { continue }
            if isConditional {
                (conditional, maybe) = (pattern.rule, captures)
            } else {
                (sure, found) = (pattern.rule, captures)
                break
            }
        }
        guard let rule = sure ?? conditional else { return nil }
        let target = targets[rule].filled(sure == nil ? maybe : found, from: path)
        return Match(target: String(decoding: target, as: UTF8.self), rule: rules[rule])
    }

    /// For Netlify `/a/*` is a rule about `/a` too.
    private func match(_ path: [UInt8], _ source: RedirectPattern) -> [RedirectPattern.Capture]? {
        if let captures = source.match(path) { return captures }
        guard dialect == .netlify, source.tokens.last == .splat else { return nil }
        return source.match(path + [UInt8(ascii: "/")]).map { captures in
            captures.map { capture in
                let end = min(capture.range.upperBound, path.count)
                return RedirectPattern.Capture(
                    name: capture.name, range: min(capture.range.lowerBound, end)..<end)
            }
        }
    }

    /// A path in the form in which paths are compared: what is no ASCII is written in percent, with large digits, and for
    /// Netlify there is no slash at the end.
    private func normalized(_ path: String) -> [UInt8] {
        var bytes: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        var inEscape = 0
        for byte in path.utf8 {
            if byte >= 0x80 || byte <= 0x20 {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
                continue
            }
            bytes.append(inEscape > 0 && (0x61...0x66).contains(byte) ? byte & 0xDF : byte)
            inEscape = byte == UInt8(ascii: "%") ? 2 : max(0, inEscape - 1)
        }
        if dialect == .netlify, bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        return bytes
    }
}
