import Model

/// The function words of all languages together: a word is looked up once, not once for each language.
struct FunctionWords: Sendable {
    /// By the hash of a word, as `Prose.words` makes it: the languages that have it, ascending.
    private let languages: [UInt64: [Int]]
    private let count: Int

    init(_ profiles: [LanguageProfile]) {
        var languages: [UInt64: [Int]] = [:]
        for (index, profile) in profiles.enumerated() {
            for word in profile.functionWords { languages[word, default: []].append(index) }
        }
        self.languages = languages
        count = profiles.count
    }

    /// How the function words of a sentence are spread over the languages.
    struct Counts {
        /// By language: the words that it has and the sentence's language does not. Empty when no word of the sentence
        /// is a function word.
        fileprivate(set) var foreign: [Int] = []
        /// By language: the words that both have.
        fileprivate(set) var both: [Int] = []
        /// The words that the sentence's language has.
        fileprivate(set) var own = 0
    }

    /// Counts the words of a sentence that should be in a language.
    func counts(_ words: ArraySlice<Prose.Word>, own: Int) -> Counts {
        var result = Counts()
        for word in words {
            guard let owners = languages[word.hash] else { continue }
            if result.foreign.isEmpty {
                result.foreign = Array(repeating: 0, count: count)
                result.both = result.foreign
            }
            let isOwn = owners.contains(own)
            if isOwn { result.own += 1 }
            for owner in owners {
                if isOwn { result.both[owner] += 1 } else { result.foreign[owner] += 1 }
            }
        }
        return result
    }
}
