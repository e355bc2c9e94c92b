import Linking
import Model

extension SARIFReport {
    init(_ result: CheckResult) {
        let rules = LinkRule.allCases.filter { rule in result.findings.contains { $0.rule == rule } }
        let index = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
        self.init(
            rules: rules.map { Rule($0) },
            results: result.findings.map { Finding($0, of: result, index: index[$0.rule] ?? 0) })
    }
}

extension SARIFReport.Rule {
    init(_ rule: LinkRule) {
        id = rule.rawValue
        shortDescription = SARIFReport.Message(text: rule.title)
        fullDescription = SARIFReport.Message(text: rule.text)
        help = SARIFReport.Message(text: rule.remedy)
        helpUri = rule.standard?.url
        defaultConfiguration = SARIFReport.Configuration(level: rule.severity.rawValue)
    }
}

extension SARIFReport.Finding {
    /// The place that made it comes first where it is known; the page that shows it is related then.
    init(_ finding: LinkFinding, of result: CheckResult, index: Int) {
        let page = SARIFReport.Location(result.pageLocation(finding))
        let pages = finding.pages > 1 ? "on \(finding.pages.grouped) pages" : nil
        let text = [
            finding.message, finding.resolved.map { "resolved: \($0)" }, pages, finding.explanation,
            finding.suggestion,
        ]
        self.init(
            ruleId: finding.rule.rawValue, ruleIndex: index, level: finding.severity.rawValue,
            message: SARIFReport.Message(text: text.compactMap { $0 }.joined(separator: "\n")),
            locations: [finding.origin.map { SARIFReport.Location($0) } ?? page],
            relatedLocations: finding.origin == nil ? nil : [page],
            partialFingerprints: ["sitegen/v1": FindingKey(finding).text])
    }
}
