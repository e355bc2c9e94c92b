import Model

/// A file for programs: a part of the JSON API, the Markdown of a code's page, or `llms.txt`.
package enum APIFile: Sendable, Hashable {
    /// The languages of the site.
    case index
    /// The codes of a language.
    case languageIndex(language: Int)
    /// What a code's JSON may contain, and what the indexes may (JSON Schema 2020-12).
    case codeSchema, indexSchema
    /// What language models read first (llmstxt.org).
    case llms
    case code(language: Int, protocol: Int, entry: Int)
    case markdown(language: Int, protocol: Int, entry: Int)

    /// The folder of the JSON files. Its last part is the version, which changes only when programs would break.
    package static let folder = "api/v1"

    /// The files that belong to no language.
    package static let ofSite: [APIFile] = [.index, .codeSchema, .indexSchema, .llms]

    /// The two files of a code's page.
    package static func files(
        ofCode entry: Int, protocol index: Int, language: Int
    ) -> [APIFile] {
        [
            .code(language: language, protocol: index, entry: entry),
            .markdown(language: language, protocol: index, entry: entry),
        ]
    }

    /// The path below Output.
    package func path(in catalogue: Catalogue) -> String {
        func name(_ language: Int, _ index: Int, _ entry: Int) -> String {
            let item = catalogue.protocols[index]
            return "\(catalogue.languages[language].tag)/\(item.slug)/\(item.entries[entry].slug)"
        }
        switch self {
        case .index: return APIFile.folder + "/index.json"
        case .languageIndex(let language):
            return "\(APIFile.folder)/\(catalogue.languages[language].tag)/index.json"
        case .codeSchema: return APIFile.folder + "/code.schema.json"
        case .indexSchema: return APIFile.folder + "/index.schema.json"
        case .llms: return "llms.txt"
        case .code(let language, let index, let entry):
            return "\(APIFile.folder)/\(name(language, index, entry)).json"
        // Beside the page in both styles of addresses: 251/index.html or 251.html, and 251.md.
        case .markdown(let language, let index, let entry): return name(language, index, entry) + ".md"
        }
    }

    /// The page of which the file is another form, if it is one.
    package var route: Route? {
        switch self {
        case .code(let language, let index, let entry), .markdown(let language, let index, let entry):
            .code(language: language, protocol: index, entry: entry)
        case .languageIndex(let language): .home(language: language)
        case .index, .codeSchema, .indexSchema, .llms: nil
        }
    }

    /// Whether it is one of the two files of a code's page.
    package var isOfCode: Bool {
        if case .code = route { return true }
        return false
    }

    /// The language that the file belongs to, if it belongs to one.
    package var language: Int? { route?.language }
}

extension APIFile {
    /// The file with exactly this path below Output, if a site with these pages has it. O(languages + codes).
    package init?(path: String, in routes: RouteTable) {
        let catalogue = routes.catalogue
        guard catalogue.site.hasAPI, let file = APIFile.named(path, catalogue),
            file.path(in: catalogue).equalsInBytes(path), file.route.map(routes.contains) ?? true
        else { return nil }
        self = file
    }

    private static func named(_ path: String, _ catalogue: Catalogue) -> APIFile? {
        if let file = ofSite.first(where: { $0.path(in: catalogue).equalsInBytes(path) }) { return file }
        let isJSON = path.hasPrefix(folder + "/") && path.hasSuffix(".json")
        guard isJSON || path.hasSuffix(".md") else { return nil }
        let name = isJSON ? path.dropFirst(folder.utf8.count + 1).dropLast(5) : path.dropLast(3)
        let parts = name.split(separator: "/").map(String.init)
        guard let tag = parts.first,
            let language = catalogue.languageIndex(tag: tag)
        else { return nil }
        if isJSON, parts.count == 2, parts[1] == "index" { return .languageIndex(language: language) }
        guard parts.count == 3, let index = catalogue.protocolIndex(slug: parts[1]),
            let entry = catalogue.protocols[index].entryIndex(slug: parts[2])
        else { return nil }
        return isJSON
            ? .code(language: language, protocol: index, entry: entry)
            : .markdown(language: language, protocol: index, entry: entry)
    }
}
