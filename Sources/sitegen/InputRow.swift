import Model
import Rendering

/// A line of an explanation: a file, or several of the same kind, and what they give to the page.
struct InputRow {
    let place: String
    let words: String

    /// Above this number, files that only mention something stand together in one line.
    private static let most = 3

    /// The rows of an explanation, in the order of its inputs.
    static func rows(_ explanation: Explanation) -> [InputRow] {
        var groups: [String: [PageInput]] = [:]
        for input in explanation.inputs {
            if let key = pattern(input) { groups[key, default: []].append(input) }
        }
        var done: Set<String> = []
        return explanation.inputs.compactMap { input in
            guard let key = pattern(input), let group = groups[key], group.count > most else {
                return InputRow(input, explanation)
            }
            guard done.insert(key).inserted else { return nil }
            let name = InputName(.content, String(key.prefix { $0 != " " }))
            return InputRow(
                place: explanation.displayPath(name), words: "\(group.count) \(words(for: group[0].role))")
        }
    }

    /// The path that stands for several files of one kind, and the kind; nil for files that stand alone.
    private static func pattern(_ input: PageInput) -> String? {
        let parts = input.path.split(separator: "/").map(String.init)
        return switch input.role {
        case .counted: parts.dropLast().joined(separator: "/") + "/*.md counted"
        case .dated: parts.dropLast().joined(separator: "/") + "/*.md dated"
        case .linked: parts.dropLast().joined(separator: "/") + "/*-vs-*.md linked"
        case .alternate: (["*"] + parts.dropFirst()).joined(separator: "/") + " alternate"
        case .languageName: "*/strings.yml name"
        default: nil
        }
    }

    private static func words(for role: PageInput.Role) -> String {
        switch role {
        case .counted: "entries: their numbers, or how many there are"
        case .dated: "texts: which there are, and their dates"
        case .linked: "hand-written comparisons, to which the page leads"
        case .alternate: "translations, which the head of the page names"
        default: "other languages: their names"
        }
    }

    private init(place: String, words: String) {
        self.place = place
        self.words = words
    }

    private init(_ input: PageInput, _ explanation: Explanation) {
        place = explanation.displayPath(input) + (input.line > 0 ? ":\(input.line)" : "")
        words = InputRow.words(input) + InputRow.parts(input) + InputRow.note(input)
    }

    private static func words(_ input: PageInput) -> String {
        switch input.role {
        case .facts(let code): "facts of \(code)"
        case .prose(let code): "prose of \(code)"
        case .borrowed(let code, _): "prose of \(code)"
        case .example(let code): "transcript of \(code), which is not translated"
        case .sourceOfTranslation: "source of the hand-written text: whether that is up to date"
        case .neighbour(let code): "name of the neighbour \(code)"
        case .related(let code): "name of the related code \(code)"
        case .listed(let code): "name and summary of \(code)"
        case .counted: "an entry: its number, or that it counts"
        case .dated: "a text: that it exists, and its date"
        case .alternate(let language): "translation (\(language)), which the head of the page names"
        case .written: "written by hand"
        case .linked: "hand-written comparison, to which the page leads"
        case .comparisonTemplate: "comparison template"
        case .comparisonOverride: "comparison template of the protocol"
        case .protocolFacts: "name, classes and facts of the protocol"
        case .protocolText: "words of the protocol in this language"
        case .pageText: "text of the page"
        case .pageBorrowed: "text of the page; borrowed, as nobody has translated it"
        case .pageItem: "title of a page in the list of pages"
        case .headings: "headings of a page, to which a text leads"
        case .protocolItem: "title of a protocol"
        case .strings: "interface texts"
        case .sourceStrings: "interface texts of the source language: which there are"
        case .languageName: "name of another language"
        case .settings: "settings of the site"
        case .pageTemplate: "page template"
        case .layout: "layout"
        case .partial: "partial"
        case .asset: "asset"
        case .picture: "picture"
        case .copied: "the file itself"
        }
    }

    /// The parts with their lines, but for the first one's, which is that of the row.
    private static func parts(_ input: PageInput) -> String {
        if case .example = input.role { return "" }
        let parts = input.parts.enumerated().map { $0 == 0 ? $1.name : "\($1.name) :\($1.line)" }
        return parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
    }

    /// Why a text is borrowed, or where a file is named.
    private static func note(_ input: PageInput) -> String {
        switch input.role {
        case .borrowed(_, isWhole: true): "; borrowed, as nobody has translated the entry"
        case .borrowed(_, isWhole: false): "; borrowed, as the translation has no such section"
        default: input.namedAt.map { ", named at \($0.path):\($0.line)" } ?? ""
        }
    }
}
