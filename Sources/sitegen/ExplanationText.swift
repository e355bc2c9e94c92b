import Model
import Publishing
import Rendering

/// An explanation for people.
struct ExplanationText {
    private let explanation: Explanation

    init(_ explanation: Explanation) { self.explanation = explanation }

    var text: String {
        ([explanation.url, "  " + explanation.title] + facts + ["", "made of"] + inputs).joined(
            separator: "\n")
    }

    /// What is said beside an explanation when the content has errors.
    static func warning(_ explanation: Explanation) -> String {
        let count = explanation.contentErrors
        return "warning: the content has \(count) error\(count == 1 ? "" : "s"), which sitegen build names; "
            + "until they are mended, Output stays as it is"
    }

    // MARK: When and why

    private var facts: [String] {
        var rows = [("file", file)]
        if let record = explanation.record {
            let (label, words) = WriteReason(explanation, record).label
            rows.append((label, words))
        }
        if !explanation.changedSince.isEmpty {
            let changes = ChangeList(explanation.changedSince, unnamed: 0, explanation.displayPath).present
            rows.append(("changed since", "\(changes); the next build looks at it again"))
        }
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { "  " + ExplanationText.padded($0.0, to: width) + "  " + $0.1 }
    }

    private var file: String {
        let size = explanation.size.map { "\($0.grouped) bytes" }
        guard let record = explanation.record else { return unknownFile(size) }
        switch record.state {
        case .asBuilt: return "\(explanation.outputPath), \(size ?? "0 bytes")"
        case .altered:
            return "\(explanation.outputPath), \(size ?? "0 bytes"), changed by somebody since the last build"
        case .missing: return "\(explanation.outputPath), missing; the next build makes it again"
        }
    }

    /// A file of which no build tells.
    private func unknownFile(_ size: String?) -> String {
        let path = explanation.outputPath
        if let size { return "\(path), \(size), of which no build of this version of sitegen is known" }
        guard let history = explanation.history else { return "\(path), not built yet" }
        return "\(path), not built yet; the last build was of: \(history.selection)"
    }

    // MARK: Inputs

    private var inputs: [String] {
        let rows = InputRow.rows(explanation)
        let width = min(44, rows.map(\.place.count).max() ?? 0)
        return rows.map { "  " + ExplanationText.padded($0.place, to: width) + "  " + $0.words }
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}

extension Explanation {
    /// What the file is, in words.
    var title: String {
        switch file {
        case .page(let route): title(of: route)
        case .asset(let asset) where asset.path == asset.name:
            "a file that is published as it is"
        case .asset(let asset): "the asset \(asset.name), whose name in Output changes with its content"
        case .picture(let picture):
            "the picture \(picture.path), whose name in Output changes with its content"
        case .robots: "the file that tells search engines where the sitemap is"
        case .search(let language):
            "what the search page in \(site.catalogue.languages[language].strings.name) searches"
        case .machine(let file): title(of: file)
        case .api(let file): title(ofFile: file)
        case .sitemap(let path):
            path == "sitemap.xml" ? "the sitemap, with the address of every page" : "a part of the sitemap"
        }
    }

    private func title(of file: MachineFile) -> String {
        let catalogue = site.catalogue
        switch file {
        case .manifest(let language):
            return "the web manifest of the site in \(catalogue.languages[language].strings.name)"
        case .openSearch(let language):
            return "what lets a browser add the search in \(catalogue.languages[language].strings.name)"
        case .card(let index):
            let pages = index.map { "pages of \(catalogue.protocols[$0].name)" } ?? "pages of no protocol"
            return "the picture that other sites show beside links to \(pages)"
        case .noJekyll: return "the file that tells GitHub Pages to publish all others as they are"
        }
    }

    private func title(ofFile file: APIFile) -> String {
        switch file {
        case .index: return "the languages of the site, for programs"
        case .languageIndex(let language):
            return "the codes in \(site.catalogue.languages[language].strings.name), for programs"
        case .codeSchema: return "the JSON Schema of a code"
        case .indexSchema: return "the JSON Schema of the indexes"
        case .llms: return "what language models read first"
        case .code(let language, let index, let entry):
            return "the JSON of " + title(of: .code(language: language, protocol: index, entry: entry))
        case .markdown(let language, let index, let entry):
            return "the Markdown of " + title(of: .code(language: language, protocol: index, entry: entry))
        }
    }

    private func title(of route: Route) -> String {
        let catalogue = site.catalogue
        let language = catalogue.languages[route.language ?? 0]
        func code(_ index: Int, _ entry: Int) -> String {
            "\(catalogue.protocols[index].name) \(catalogue.protocols[index].entries[entry].code)"
        }
        let title =
            switch route {
            case .root: "the choice of language"
            case .notFound: "the page for addresses that do not exist"
            case .home: "the start page in \(language.strings.name)"
            case .page(_, let page):
                "the page '\(catalogue.pages[page].slug)' in \(language.strings.name)"
            case .number(_, let number):
                "the page of the number \(site.routes.sharedNumbers[number].code) in \(language.strings.name)"
            case .protocolIndex(_, let index):
                "the page of \(catalogue.protocols[index].name) in \(language.strings.name)"
            case .code(_, let index, let entry):
                "the page of \(code(index, entry)) in \(language.strings.name)"
            case .alias(_, let index, let entry, _):
                "an alias, which leads to the page of \(code(index, entry)) in \(language.strings.name)"
            case .comparison(_, let index, let pair):
                comparison(index, catalogue.protocols[index].pairs.pairs[pair])
                    + " in \(language.strings.name)"
            }
        return site.routes.isBorrowed(route) ? title + "; not all of it is translated" : title
    }

    private func comparison(_ index: Int, _ pair: Pair) -> String {
        let item = site.catalogue.protocols[index]
        return "a comparison of \(item.name) \(item.entries[pair.a].code) and \(item.entries[pair.b].code)"
    }
}
