/// Reads the lines of a `_redirects` file into rules and problems.
struct RedirectReader {
    let dialect: RedirectRules.Dialect
    private(set) var rules: [RedirectRule] = []
    private(set) var problems: [RedirectProblem] = []

    /// The lines of the sources that were read, for rules without conditions.
    private var lines: [String: Int] = [:]
    private var fixedCount = 0
    private var patternCount = 0

    static let lineLimit = 1000
    static let fixedLimit = 2000
    static let patternLimit = 100

    init(dialect: RedirectRules.Dialect) {
        self.dialect = dialect
    }

    /// Reads a line: `from [query] to [status[!]] [conditions]`, of which Cloudflare Pages knows no query and no
    /// conditions. A part that begins with `#` begins a comment.
    mutating func read(_ text: String, line: Int) {
        var parts = text.split { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }.map(String.init)
        if let comment = parts.firstIndex(where: { $0.hasPrefix("#") }) { parts.removeSubrange(comment...) }
        guard let from = parts.first else { return }
        if dialect == .cloudflare, text.utf8.count > RedirectReader.lineLimit {
            return report(.lineTooLong, line)
        }
        guard RedirectReader.isAddress(from) else { return report(.badSource(from), line) }
        guard let rule = rule(from, Array(parts.dropFirst()), line) else { return }
        if accept(rule) { rules.append(rule) }
    }

    /// Finds which part is what; nil, and a problem, where that does not go.
    private mutating func rule(_ from: String, _ parts: [String], _ line: Int) -> RedirectRule? {
        guard let first = parts.first else { return problem(.targetMissing, line) }
        var to = from
        var rest = parts[...]
        var conditions = 0
        if dialect == .cloudflare || RedirectReader.status(first) == nil {
            guard let index = parts.firstIndex(where: RedirectReader.isAddress) else {
                return problem(.badTarget(first), line)
            }
            if dialect == .cloudflare, index > 0 { return problem(.unsupported(first), line) }
            to = parts[index]
            conditions = index
            rest = parts[(index + 1)...]
        }
        var status = dialect == .netlify ? 301 : 302
        var isForced = dialect == .cloudflare
        if let part = rest.first, !part.contains("=") {
            guard let number = RedirectReader.status(part), allows(number, part) else {
                return problem(.badStatus(part), line)
            }
            status = number
            isForced = isForced || part.hasSuffix("!")
            rest = rest.dropFirst()
        }
        if dialect == .cloudflare, let more = rest.first { return problem(.unsupported(more), line) }
        conditions += rest.count
        return RedirectRule(
            from: from, to: to, status: status, isForced: isForced, isConditional: conditions > 0, line: line)
    }

    /// Netlify takes what is a number; what it can do with it is said in "Redirect options", "HTTP status codes".
    private func allows(_ status: Int, _ part: String) -> Bool {
        switch dialect {
        case .netlify: [200, 301, 302, 303, 307, 308].contains(status) || (400..<600).contains(status)
        case .cloudflare: [200, 301, 302, 303, 307, 308].contains(status) && !part.hasSuffix("!")
        }
    }

    /// Whether a host takes the rule; says why not.
    private mutating func accept(_ rule: RedirectRule) -> Bool {
        let source = RedirectPattern(Array(rule.from.utf8))
        let isLast = source.splats == 0 || source.tokens.last == .splat
        guard source.splats <= 1, isLast || dialect == .cloudflare else { return refuse(.badSplat, rule) }
        guard dialect == .netlify || acceptOnCloudflare(rule, source) else { return false }
        if !rule.isConditional {
            if rule.isRedirect, rule.from == rule.to { return refuse(.loop, rule) }
            if let first = lines[rule.from] { return refuse(.duplicate(firstLine: first), rule) }
            lines[rule.from] = rule.line
            // The values of query parameters fill places too.
            if let name = RedirectReader.unknownName(in: rule, source) {
                report(.unknownPlaceholder(name), rule.line)
            }
        }
        return true
    }

    private mutating func acceptOnCloudflare(_ rule: RedirectRule, _ source: RedirectPattern) -> Bool {
        guard rule.from.hasPrefix("/") else { return refuse(.unsupported(rule.from), rule) }
        let isPath = rule.to.hasPrefix("/")
        guard rule.status != 200 || isPath else { return refuse(.unsupported(rule.to), rule) }
        let leadsToIndex = isPath && (rule.to.hasSuffix("/index.html") || rule.to.hasSuffix("/index"))
        // The host takes `index.html` off again, and so comes back to the rule.
        if leadsToIndex, rule.from.hasSuffix("/*") || rule.from.hasSuffix("/") { return refuse(.loop, rule) }
        // Behind the first rule with places every rule counts as one.
        if source.isStatic, patternCount == 0 {
            fixedCount += 1
            if fixedCount > RedirectReader.fixedLimit {
                return refuse(.tooMany(limit: RedirectReader.fixedLimit), rule)
            }
        } else {
            patternCount += 1
            if patternCount > RedirectReader.patternLimit {
                return refuse(.tooMany(limit: RedirectReader.patternLimit), rule)
            }
        }
        return true
    }

    private static func unknownName(in rule: RedirectRule, _ source: RedirectPattern) -> String? {
        for token in RedirectPattern(Array(rule.to.utf8), hasSplat: false).tokens {
            guard case .placeholder(let name) = token, !source.tokens.contains(token) else { continue }
            if name == RedirectPattern.splatName, source.splats > 0 { continue }
            return String(decoding: name, as: UTF8.self)
        }
        return nil
    }

    private mutating func report(_ kind: RedirectProblem.Kind, _ line: Int) {
        problems.append(RedirectProblem(kind: kind, line: line))
    }

    private mutating func problem(_ kind: RedirectProblem.Kind, _ line: Int) -> RedirectRule? {
        report(kind, line)
        return nil
    }

    private mutating func refuse(_ kind: RedirectProblem.Kind, _ rule: RedirectRule) -> Bool {
        report(kind, rule.line)
        return false
    }

    private static func isAddress(_ part: String) -> Bool {
        part.hasPrefix("/") || part.hasPrefix("http://") || part.hasPrefix("https://")
    }

    /// The number of a status with or without `!`.
    private static func status(_ part: String) -> Int? {
        let digits = part.hasSuffix("!") ? part.dropLast() : part[...]
        guard digits.utf8.count == 3, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(digits)
    }
}
