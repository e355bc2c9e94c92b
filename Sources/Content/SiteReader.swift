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
        map.allow([
            "title", "base_url", "source", "languages", "pairs", "urls", "lint", "check", "edit_url", "api",
        ])
        let title = map.text(
            "title", required: "The title stands on the first page and behind every page title.")
        let address = map.text("base_url", required: "Canonical addresses and the sitemap begin with it.")
        let source = map.text("source", required: "It names the language in which entries are written first.")
        let pairs = PairsReader(folders: SiteReader.folders(tree, source)).read(&map)
        let style = map.choice("urls", of: AddressStyle.self) ?? .directory
        let lint = lint(&map)
        let check = CheckRulesReader.read(&map)
        let edit = edit(&map)
        // YAML has more words for yes and no; one spelling is enough.
        let hasAPI = map.choice("api", among: ["true", "false"]) != 1
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
        guard let text = map.text("edit_url") else { return nil }
        let address = EditAddress(text)
        if address == nil {
            map.report(.badEditURL(value: text), at: map.value("edit_url")?.location ?? map.location)
        }
        return address
    }

    private func lint(_ map: inout MapReader) -> LintRules {
        var rules = LintRules()
        guard var list = map.map("lint") else { return rules }
        list.allow(FaultIdentifier.lint.map(\.rawValue))
        for rule in FaultIdentifier.lint {
            if let setting = list.choice(rule.rawValue, of: LintRules.Setting.self) {
                rules.set(rule, to: setting)
            }
        }
        map.report(list.diagnostics)
        return rules
    }

    private func languages(_ map: inout MapReader) -> [Listed] {
        let meaning = "It lists the languages of the site; each has a folder of the same name."
        guard let list = map.map("languages", required: meaning) else { return [] }
        return list.keys.compactMap { key -> Listed? in
            guard let tag = key.text else { return nil }
            guard LanguageTag.isValid(tag) else {
                map.report(.badLanguageTag(tag: tag), at: key.location)
                return nil
            }
            var options = MapReader(list.value(tag) ?? key, name: tag)
            options.allow(["fallback"])
            let fallback = options.choice("fallback", of: Fallback.self) ?? .page
            map.report(options.diagnostics)
            return Listed(tag: tag, fallback: fallback, location: key.location)
        }
    }
}
