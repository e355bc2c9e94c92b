import Model

/// A file of which a page is made: where, and what it gives to the page.
package struct PageInput: Sendable, Hashable {
    package enum Folder: Sendable {
        case content, templates
    }

    /// What a file gives. The texts for people are made by the shell.
    package enum Role: Sendable, Hashable {
        /// The facts of a code: the front matter of its source entry.
        case facts(code: String)
        /// The prose of a code, in the language of the page.
        case prose(code: String)
        /// Prose of a code in the source language on a page in another one. `isWhole` where nobody has translated
        /// the entry.
        case borrowed(code: String, isWhole: Bool)
        /// The transcript, which is that of the source everywhere.
        case example(code: String)
        /// The source of translated prose, by which the page tells whether that is up to date.
        case sourceOfTranslation
        /// The code before or behind, or one under `see`; a page has its name and summary at hand.
        case neighbour(code: String)
        case related(code: String)
        /// An entry of an index page.
        case listed(code: String)
        /// An entry of which the page shows at most the number, or that it counts.
        case counted
        /// An entry or a hand-written comparison that the sitemap lists, with its date if it has one.
        case dated
        /// The entry in a language other than that of the page: that it exists stands in the head of the page.
        case alternate(language: String)
        /// A hand-written comparison whose text stands on the page.
        case written
        /// A hand-written comparison to which the page leads.
        case linked
        case comparisonTemplate
        /// The comparison template of one protocol.
        case comparisonOverride
        case protocolFacts
        case protocolText
        /// The text of a page beside the protocols.
        case pageText
        /// The same in the source language, as nobody has translated it.
        case pageBorrowed
        /// The title of such a page in the list that every page has.
        case pageItem
        /// A page beside the protocols of which a text names a heading.
        case headings
        /// The title of a protocol in a list.
        case protocolItem
        case strings
        /// The interface texts of the source language: which texts and values there are.
        case sourceStrings
        /// The name of a language in the language switch.
        case languageName
        case settings
        case pageTemplate, layout, partial, asset
        case picture
        /// The file itself, copied.
        case copied
    }

    /// How much of the page depends on the file.
    package enum Weight: Int, Sendable {
        /// Its words stand on the page.
        case text
        /// At most its name, its number or that it exists.
        case mention
    }

    /// A part of a file, such as a section, and its line.
    package struct Part: Sendable, Hashable {
        package let name: String
        package let line: Int
    }

    package let folder: Folder
    /// Below the folder.
    package let path: String
    /// The first line that counts, from 1; 0 for files without lines.
    package let line: Int
    package let role: Role
    package let parts: [Part]
    /// The place that names the file, where one does.
    package let namedAt: SourceLocation?

    init(
        _ folder: Folder, _ path: String, line: Int = 1, _ role: Role, parts: [Part] = [],
        namedAt: SourceLocation? = nil
    ) {
        self.folder = folder
        self.path = path
        self.line = line
        self.role = role
        self.parts = parts
        self.namedAt = namedAt
    }

    package var weight: Weight {
        switch role {
        case .counted, .dated, .alternate, .pageItem, .headings, .linked, .languageName, .sourceOfTranslation,
            .sourceStrings:
            .mention
        default: .text
        }
    }
}
