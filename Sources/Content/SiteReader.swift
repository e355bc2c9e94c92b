import Model

/// Reads `site.yml`.
struct SiteReader {
    /// A language as `site.yml` lists it.
    struct Listed {
        let tag: String
        let fallback: Fallback
        let location: SourceLocation
    }

    private(set) var diagnostics: [Diagnostic] = []

    /// The site and its languages, the source first. `baseURL` replaces the one in the file; the folders of
    /// `tree` are its protocols.
    mutating func read(_ file: SourceFile, of tree: SourceTree, baseURL override: BaseURL?) -> (
        Site, [Listed]
    )? {
        let (value, problems) = YAMLValue.read(file)
        diagnostics += problems
        guard let value else { return nil }
        var map = MapReader(value, name: "site.yml", isNested: false)
        defer { diagnostics += map.diagnostics }
        map.allow(SiteRecord(folders: nil).record)
        let title = map.text(SiteRecord.title)
        let address = map.text(SiteRecord.baseURL)
        let source = map.text(SiteRecord.source)
        let pairs = PairsReader(folders: SiteReader.folders(tree, source)).read(&map)
        let style = map.choice(SiteRecord.urls, of: AddressStyle.self) ?? .directory
        let lint = lint(&map)
        let check = CheckRulesReader.read(&map)
        let edit = edit(&map)
        let hasAPI = map.choice(SiteRecord.api, of: Answer.self) != .no
        let listed = languages(&map)
        if let address, BaseURL(address) == nil {
            map.report(.badBaseURL(value: address), at: map.value("base_url")?.location ?? map.location)
        }
        guard let source, let first = listed.first(where: { $0.tag.equalsInBytes(source) }) else {
            if let source {
                map.report(
                    .badValue(key: "source", value: source, allowed: listed.map(\.tag)),
                    at: map.value("source")?.location ?? map.location)
            }
            return nil
        }
        // What is missing here was reported; reading goes on, so that one run names all faults.
        guard let base = override ?? address.flatMap({ BaseURL($0) }) ?? BaseURL("https://example.org/")
        else {
            return nil
        }
        let site = Site(
            title: title ?? "", baseURL: base, addressStyle: style, pairs: pairs, lint: lint, check: check,
            edit: edit, hasAPI: hasAPI, location: SourceLocation(path: file.displayPath))
        return (site, [first] + listed.filter { !$0.tag.equalsInBytes(source) })
    }

    /// The folders with entries below that of the source language, sorted.
    private static func folders(_ tree: SourceTree, _ source: String?) -> [String] {
        let folders = tree.files.filter {
            $0.components.count == 3 && $0.components[0] == source && !$0.isNote
        }
        .map { $0.components[1] }
        return Set(folders).sorted { $0.precedesInBytes($1) }
    }

    private func edit(_ map: inout MapReader) -> EditAddress? {
        guard let text = map.text(SiteRecord.editURL) else { return nil }
        let address = EditAddress(text)
        if address == nil {
            map.report(.badEditURL(value: text), at: map.value("edit_url")?.location ?? map.location)
        }
        return address
    }

    private func lint(_ map: inout MapReader) -> LintRules {
        var rules = LintRules()
        guard var list = map.map(SiteRecord.lint) else { return rules }
        for key in SiteRecord.lint.record?.keys ?? [] {
            if let rule = FaultIdentifier(rawValue: key.name),
                let setting = list.choice(key, of: LintRules.Setting.self)
            {
                rules.set(rule, to: setting)
            }
        }
        map.report(list.diagnostics)
        return rules
    }

    private func languages(_ map: inout MapReader) -> [Listed] {
        guard let list = map.map(SiteRecord.languages) else { return [] }
        return list.keys.compactMap { key -> Listed? in
            guard let tag = key.text else { return nil }
            guard LanguageTag.isValid(tag) else {
                map.report(.badLanguageTag(tag: tag), at: key.location)
                return nil
            }
            var options = MapReader(list.value(tag) ?? key, name: tag)
            options.allow(LanguageOptions.record)
            let fallback = options.choice(LanguageOptions.fallback, of: Fallback.self) ?? .page
            map.report(options.diagnostics)
            return Listed(tag: tag, fallback: fallback, location: key.location)
        }
    }
}
