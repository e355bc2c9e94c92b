/// Which rules of the prose lint apply, and how serious their findings are.
package struct LintRules: Sendable, Equatable {
    /// What `site.yml` may say of a rule.
    package enum Setting: String, Sendable, CaseIterable {
        case off, warning, error

        fileprivate var severity: Diagnostic.Severity? {
            switch self {
            case .off: nil
            case .warning: .warning
            case .error: .error
            }
        }
    }

    private var settings: [FaultIdentifier: Setting] = [:]

    /// Every rule with its own severity.
    package init() {}

    package mutating func set(_ rule: FaultIdentifier, to setting: Setting) { settings[rule] = setting }

    /// How serious findings of a rule are; nil when the rule is off.
    package func severity(of rule: FaultIdentifier) -> Diagnostic.Severity? {
        settings[rule].map(\.severity) ?? rule.severity
    }
}
