import Model

/// Reads what the owner says of the link check: under `check` in `site.yml`, or in a file of its own for a site that
/// sitegen has not made.
package enum CheckRulesReader {
    /// A file that is such a map as a whole. Reading goes on after a fault.
    package static func read(_ file: SourceFile) -> (rules: CheckRules, diagnostics: [Diagnostic]) {
        let (value, problems) = YAMLValue.read(file)
        guard let value else { return (CheckRules(), problems) }
        var map = MapReader(value, name: file.name, isNested: false)
        let rules = rules(&map)
        return (rules, problems + map.diagnostics)
    }

    /// The map under `check`.
    static func read(_ map: inout MapReader) -> CheckRules {
        guard var own = map.map("check") else { return CheckRules() }
        let rules = rules(&own)
        map.report(own.diagnostics)
        return rules
    }

    private static func rules(_ map: inout MapReader) -> CheckRules {
        map.allow(["rules", "ignore", "host"])
        return CheckRules(
            settings: settings(&map), ignored: ignored(&map),
            host: map.choice("host", of: CheckRules.Host.self))
    }

    private static func settings(_ map: inout MapReader) -> [LinkRule: LintRules.Setting] {
        var settings: [LinkRule: LintRules.Setting] = [:]
        guard var list = map.map("rules") else { return settings }
        list.allow(LinkRule.allCases.map(\.rawValue))
        for rule in LinkRule.allCases {
            if let setting = list.choice(rule.rawValue, of: LintRules.Setting.self) {
                settings[rule] = setting
            }
        }
        map.report(list.diagnostics)
        return settings
    }

    private static func ignored(_ map: inout MapReader) -> [CheckRules.Ignore] {
        map.list("ignore").compactMap { item in
            var entry = MapReader(item, name: "ignore")
            defer { map.report(entry.diagnostics) }
            return ignore(&entry)
        }
    }

    /// An entry counts only if it is whole: half of one could hide what its owner does not know.
    private static func ignore(_ entry: inout MapReader) -> CheckRules.Ignore? {
        if !entry.diagnostics.isEmpty { return nil }
        entry.allow(["rule", "url", "page", "target", "reason"])
        let rule = entry.choice("rule", of: LinkRule.self)
        let (url, page, target) = (entry.text("url"), entry.text("page"), entry.text("target"))
        let reason = entry.text(
            "reason", required: "Who reads the list later wants to know why the finding is accepted.")
        if url == nil, page == nil, target == nil {
            entry.reportMissing(
                "url",
                "An entry names the findings by 'url', 'page' or 'target'; 'rules' switches a rule as a whole."
            )
        }
        guard let reason, entry.diagnostics.isEmpty else { return nil }
        return CheckRules.Ignore(
            rule: rule, url: url, page: page, target: target, reason: reason, location: entry.location)
    }
}

extension MapReader {
    /// The items of a list; absent or empty is no item.
    fileprivate mutating func list(_ key: String) -> [YAMLValue] {
        guard let value = value(key) else { return [] }
        switch value.kind {
        case .empty: return []
        case .list(let items): return items
        case .scalar, .map:
            report(.wrongType(key: key, expected: "a list", found: value.kindName), at: value.location)
            return []
        }
    }
}
