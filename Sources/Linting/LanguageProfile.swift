import Model

/// How a text of a language looks, to tell it from others without a dictionary: its script, and its most
/// frequent words.
struct LanguageProfile: Sendable {
    let name: String
    /// The hashes of the words, as `Prose.words` makes them.
    let functionWords: Set<UInt64>
    let sentenceEnds: [[UInt8]]
    private let script: Script

    init(_ language: Language) {
        name = language.strings.name
        functionWords = Set(language.strings.functionWords.map { Prose.hash(of: $0) })
        sentenceEnds = language.strings.sentenceEnds.map { Array($0.utf8) }
        script = Script(language: language.tag)
    }

    /// The name of the language or script that a sentence is in, if it is not this one.
    func otherLanguage(
        of sentence: Range<Int>, in text: [UInt8], words: FunctionWords.Counts, among all: [LanguageProfile]
    ) -> String? {
        let counts = Script.counts(text[sentence])
        let letters = counts.total
        guard letters >= LanguageProfile.enough else { return nil }
        // Protocol text and names in Latin letters stand in sentences of every script.
        if counts[script] * 5 < letters { return "\(counts.main.name) letters" }
        if words.foreign.isEmpty { return nil }
        for (index, other) in all.enumerated() where words.foreign[index] >= 3 {
            let own = words.own - words.both[index]
            if words.foreign[index] > own * 2, other.script == script, other.name != name {
                return other.name
            }
        }
        return nil
    }

    /// How many letters a sentence has to have before it is judged.
    private static let enough = 12
}
