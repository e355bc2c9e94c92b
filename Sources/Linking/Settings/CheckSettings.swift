import Model

/// What the owner wants to know of what the check finds: how serious each rule is, and what is accepted.
package struct CheckSettings: Sendable {
    /// Findings after the settings.
    package struct Outcome: Sendable {
        package var kept: [LinkFinding] = []
        package var ignoredCount = 0
        /// Entries of the list that no finding agrees with, in the order of the list. Entries for a rule that is off
        /// are not among them: who switches a rule off for a moment shall not be told to clear the list.
        package var unusedIgnores: [CheckRules.Ignore] = []
    }

    private var settings: [LinkRule: LintRules.Setting]
    private let ignored: [Ignored]

    package init(_ rules: CheckRules = CheckRules()) {
        settings = rules.settings
        ignored = rules.ignored.map { Ignored($0) }
    }

    /// Switches a rule, whatever was said of it before.
    package mutating func set(_ rule: LinkRule, to setting: LintRules.Setting) { settings[rule] = setting }

    /// How serious findings of a rule are; nil when the rule is off, so that nobody needs to look for them.
    package func severity(of rule: LinkRule) -> LinkRule.Severity? {
        switch settings[rule] {
        case .off: nil
        case .warning: .warning
        case .error: .error
        case nil: rule.severity
        }
    }

    /// Gives findings their severity, and leaves out what is off or accepted. O(findings · entries).
    package func apply(to findings: [LinkFinding]) -> Outcome {
        var outcome = Outcome()
        var isUsed = [Bool](repeating: false, count: ignored.count)
        for var finding in findings {
            guard let severity = severity(of: finding.rule) else { continue }
            let entries = ignored.indices.filter { ignored[$0].accepts(finding) }
            for entry in entries { isUsed[entry] = true }
            if entries.isEmpty {
                finding.severity = severity
                outcome.kept.append(finding)
            } else {
                outcome.ignoredCount += 1
            }
        }
        if ignored.contains(where: { $0.entry.page != nil }) {
            outcome.kept = CheckSettings.joined(outcome.kept)
        }
        outcome.unusedIgnores = zip(ignored, isUsed).filter { !$0.1 }.map(\.0.entry).filter {
            $0.rule.map { severity(of: $0) != nil } ?? true
        }
        return outcome
    }

    /// What was told apart for the patterns of the list is one finding again.
    private static func joined(_ findings: [LinkFinding]) -> [LinkFinding] {
        struct Name: Hashable {
            let fault: LinkFault
            let target: String?
            let address: String?
            let origin: SourceLocation?
        }
        var numbers: [Name: Int] = [:]
        var result: [LinkFinding] = []
        for finding in findings {
            let name = Name(
                fault: finding.fault, target: finding.target,
                address: finding.fault.isOfAddress ? finding.url : nil, origin: finding.origin)
            if let number = numbers[name] {
                result[number].join(finding)
            } else {
                numbers[name] = result.count
                result.append(finding)
            }
        }
        return result
    }

    /// The patterns for pages in the list.
    package static func pagePatterns(_ rules: CheckRules) -> [String] { rules.ignored.compactMap(\.page) }
}

extension CheckSettings {
    /// An entry of the list with its patterns ready.
    private struct Ignored: Sendable {
        let entry: CheckRules.Ignore
        private let url: GlobPattern?
        private let page: GlobPattern?
        private let target: GlobPattern?

        init(_ entry: CheckRules.Ignore) {
            self.entry = entry
            url = entry.url.map { GlobPattern($0) }
            page = entry.page.map { GlobPattern($0) }
            target = entry.target.map { GlobPattern($0) }
        }

        /// Whether everything that the entry names agrees. A finding without address agrees with no pattern for one.
        func accepts(_ finding: LinkFinding) -> Bool {
            if let rule = entry.rule, rule != finding.rule { return false }
            if let page, !page.matches(finding.page) { return false }
            if let url, finding.url.map({ url.matches($0) }) != true { return false }
            if let target, finding.target.map({ target.matches($0) }) != true { return false }
            return true
        }
    }
}
