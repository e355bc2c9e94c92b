import ArgumentParser
import Model

/// A rule of the link check that the command line switches: `broken-link=off`.
struct RuleSwitch {
    let rule: LinkRule
    let setting: LintRules.Setting

    /// Reads the text of an option; throws a `ValidationError` that says what is wrong.
    init(_ text: String) throws {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        guard parts.count == 2 else {
            throw ValidationError("'\(text)' is not of the form rule=setting, such as insecure-link=off.")
        }
        guard let rule = LinkRule(rawValue: parts[0]) else {
            let nearest = NearestName.suggestion(for: parts[0], among: LinkRule.allCases.map(\.rawValue))
            throw ValidationError(
                "There is no rule '\(parts[0])'." + (nearest.map { " Did you mean '\($0)'?" } ?? ""))
        }
        guard let setting = LintRules.Setting(rawValue: parts[1]) else {
            let allowed = LintRules.Setting.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("'\(parts[1])' is no setting of a rule; allowed: \(allowed).")
        }
        self.rule = rule
        self.setting = setting
    }
}
