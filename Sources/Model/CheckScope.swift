/// Which texts a build has to judge: all of them, or those that may differ from what an earlier build has found sound.
/// The others are compiled when a page needs them.
package enum CheckScope: Sendable {
    case everything
    /// The texts in some languages, by index; and those of some files in all languages, without language and suffix:
    /// `smtp/251`.
    case only(languages: Set<Int>, files: Set<String>)

    /// Whether a text in a language has to be judged.
    package func contains(language: Int, file: String) -> Bool {
        switch self {
        case .everything: true
        case .only(let languages, let files): languages.contains(language) || files.contains(file)
        }
    }

    /// Whether all texts in a language have to be judged.
    package func contains(language: Int) -> Bool {
        switch self {
        case .everything: true
        case .only(let languages, _): languages.contains(language)
        }
    }

    /// Whether any text of a protocol in a language has to be judged. O(files).
    package func touches(language: Int, protocol slug: String) -> Bool {
        switch self {
        case .everything: true
        case .only(let languages, let files):
            languages.contains(language) || files.contains { $0.hasPrefix(slug + "/") }
        }
    }

    /// Whether what all texts share is to be judged: comparison templates.
    package var containsTemplates: Bool {
        if case .everything = self { return true }
        return false
    }
}
