import Model

/// Reads what the owner says of the link check: under `check` in `site.yml`, or in a file of its own for a site that
/// sitegen has not made.
package enum CheckRulesReader {
    /// A file that is such a map as a whole. Reading goes on after a fault.
    package static func read(_ file: SourceFile) -> (rules: CheckRules, diagnostics: [Diagnostic]) {
        let (value, problems) = YAMLValue.read(file)
        guard let value else { return (CheckRules(), problems) }
        var map = MapReader(value, name: file.name, isNested: false)
        map.allow(CheckRecord.record)
        let rules = rules(&map)
        return (rules, problems + map.diagnostics)
    }

    /// The map under `check`.
    static func read(_ map: inout MapReader) -> CheckRules {
        guard var own = map.map(CheckRecord.check) else { return CheckRules() }
        let rules = rules(&own)
        map.report(own.diagnostics)
        return rules
    }

    private static func rules(_ map: inout MapReader) -> CheckRules {
        CheckRules(
            settings: settings(&map), ignored: ignored(&map),
            host: map.choice(CheckRecord.host, of: CheckRules.Host.self))
    }

    private static func settings(_ map: inout MapReader) -> [LinkRule: LintRules.Setting] {
        var settings: [LinkRule: LintRules.Setting] = [:]
        guard var list = map.map(CheckRecord.rules) else { return settings }
        for key in CheckRecord.rules.record?.keys ?? [] {
            if let rule = LinkRule(rawValue: key.name),
                let setting = list.choice(key, of: LintRules.Setting.self)
            {
                settings[rule] = setting
            }
        }
        map.report(list.diagnostics)
        return settings
    }

    private static func ignored(_ map: inout MapReader) -> [CheckRules.Ignore] {
        map.list(CheckRecord.ignore).compactMap { item in
            var entry = MapReader(item, name: CheckRecord.ignore.name)
            defer { map.report(entry.diagnostics) }
            return ignore(&entry)
        }
    }

    /// An entry counts only if it is whole: half of one could hide what its owner does not know.
    private static func ignore(_ entry: inout MapReader) -> CheckRules.Ignore? {
        if !entry.diagnostics.isEmpty { return nil }
        entry.allow(IgnoreRecord.record)
        let rule = entry.choice(IgnoreRecord.rule, of: LinkRule.self)
        let url = entry.text(IgnoreRecord.url)
        let page = entry.text(IgnoreRecord.page)
        let target = entry.text(IgnoreRecord.target)
        let reason = entry.text(IgnoreRecord.reason)
        if url == nil, page == nil, target == nil {
            entry.reportMissing(
                IgnoreRecord.url.name,
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
    fileprivate mutating func list(_ key: Key) -> [YAMLValue] {
        guard let value = value(key.name) else { return [] }
        switch value.kind {
        case .empty: return []
        case .list(let items): return items
        case .scalar, .map:
            report(.wrongType(key: key.name, expected: "a list", found: value.kindName), at: value.location)
            return []
        }
    }
}
