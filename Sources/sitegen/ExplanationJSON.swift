import Model
import Publishing
import Rendering

/// An explanation for programs. The keys are documented in `docs/explain.md`.
struct ExplanationJSON: Encodable {
    struct File: Encodable {
        let path: String
        let bytes: Int?
        /// `asBuilt`, `altered`, `missing` or `unknown`.
        let state: String
    }

    struct Write: Encodable {
        let time: String
        let cause: String
        let build: String
        let changes: [Change]
        let unnamedChanges: Int
    }

    struct Change: Encodable {
        let file: String
        let kind: String
    }

    struct Input: Encodable {
        let file: String
        let line: Int?
        let role: String
        let code: String?
        let parts: [Part]
        let namedAt: String?
    }

    struct Part: Encodable {
        let name: String
        let line: Int
    }

    let url: String
    let kind: String
    let title: String
    let language: String?
    let file: File
    let lastWrite: Write?
    let changedSince: [Change]
    let inputs: [Input]
    let contentErrors: Int

    init(_ explanation: Explanation) {
        func change(_ change: Journal.Change) -> Change {
            Change(file: explanation.displayPath(change), kind: "\(change.kind)")
        }
        url = explanation.url
        kind = explanation.file.kind
        title = explanation.title
        language = explanation.file.language.map { explanation.site.catalogue.languages[$0].tag }
        file = File(
            path: explanation.outputPath, bytes: explanation.size,
            state: explanation.record?.state.rawValue ?? "unknown")
        lastWrite = explanation.record.map { record in
            Write(
                time: UTCTime(seconds: record.time).standard, cause: "\(record.cause)",
                build: "\(record.build.reason)",
                changes: record.cause.comesOfInputs ? (explanation.why?.changes ?? []).map(change) : [],
                unnamedChanges: Int(record.build.unnamed))
        }
        changedSince = explanation.changedSince.map(change)
        inputs = explanation.inputs.map { Input($0, explanation.displayPath($0)) }
        contentErrors = explanation.contentErrors
    }
}

extension ExplanationJSON.Input {
    fileprivate init(_ input: PageInput, _ path: String) {
        file = path
        line = input.line > 0 ? input.line : nil
        let words = input.role.words
        role = words.name
        code = words.code
        parts = input.parts.map { ExplanationJSON.Part(name: $0.name, line: $0.line) }
        namedAt = input.namedAt.map { "\($0.path):\($0.line)" }
    }
}

extension WriteCause {
    /// Whether changes of input files are the reason.
    fileprivate var comesOfInputs: Bool { self == .inputsChanged || self == .newFile }
}

extension PageInput.Role {
    /// The role as programs read it, and the code that it is about.
    fileprivate var words: (name: String, code: String?) {
        switch self {
        case .facts(let code): ("facts", code)
        case .prose(let code): ("prose", code)
        case .borrowed(let code, let isWhole): (isWhole ? "borrowedEntry" : "borrowedSections", code)
        case .example(let code): ("example", code)
        case .neighbour(let code): ("neighbour", code)
        case .related(let code): ("related", code)
        case .listed(let code): ("listed", code)
        case .alternate: ("alternate", nil)
        case .pageText, .pageBorrowed, .pageItem, .headings, .sourceOfTranslation, .counted, .dated, .written,
            .linked,
            .comparisonTemplate,
            .comparisonOverride,
            .protocolFacts, .protocolText, .protocolItem, .strings, .sourceStrings, .languageName, .settings,
            .pageTemplate, .layout, .partial, .asset, .picture, .copied:
            ("\(self)", nil)
        }
    }
}

extension SiteFile {
    fileprivate var kind: String {
        switch self {
        case .page(let route): PageKind(route).rawValue
        case .asset: "asset"
        case .picture: "picture"
        case .robots: "robots"
        case .sitemap: "sitemap"
        case .search: "search-index"
        case .machine(.manifest): "web-manifest"
        case .machine(.openSearch): "opensearch"
        case .machine(.card): "card"
        case .machine(.noJekyll): "nojekyll"
        case .api: "api"
        }
    }

    fileprivate var language: Int? {
        switch self {
        case .page(let route): route.language
        case .search(let language), .machine(.manifest(let language)), .machine(.openSearch(let language)):
            language
        case .machine(.card), .machine(.noJekyll): nil
        case .api(let file): file.language
        case .asset, .picture, .robots, .sitemap: nil
        }
    }
}
