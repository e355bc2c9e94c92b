import Model

/// What a value of a page is made of, as far as its subject knows. Only who asks where bytes come from makes one.
enum ContentOrigin {
    /// A place that the catalogue knows.
    case place(SourceLocation)
    /// A key of a YAML file, or of the front matter of a Markdown file, by the keys that lead to it.
    case key(path: String, [String])
    /// The Markdown of a file, or what was made of it.
    case prose(Prose)
    /// A part of a comparison template, filled in for two codes.
    case generated(Generated)

    /// Markdown, and how it is shown.
    struct Prose {
        let text: MarkdownText
        /// What the links in it are resolved from.
        let `protocol`: Int?
        var entry: Int?
        /// What ids begin with, and how far headings go down.
        var idPrefix: [UInt8] = []
        var headingShift: UInt8 = 0
    }

    /// A part of a comparison template, and the codes for which it is filled in.
    struct Generated {
        let text: MarkdownText
        let pair: ComparedPair
        let `protocol`: Int
        /// Whether it is plain text: the title and the description.
        let isPlain: Bool
    }

    /// A file as a whole.
    static func file(_ location: SourceLocation) -> ContentOrigin {
        .place(SourceLocation(path: location.path))
    }

    /// The first words of a text, for what is made of it as a whole.
    static func start(of text: MarkdownText?) -> ContentOrigin? { text.map { .place($0.firstWords) } }
}
