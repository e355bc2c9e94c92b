/// A language as the generator knows it: how it is written, and words to write with. The texts mean nothing;
/// they have the script, the lengths and the letter frequencies of real ones.
struct Tongue: Sendable {
    let tag: String
    let name: String
    /// The name of English in this language.
    let english: String
    var isRightToLeft = false
    /// The end mark of a sentence; empty for Thai, which has none.
    var end = "."
    /// What stands between two words.
    var wordSpace = " "
    /// What stands between two sentences.
    var sentenceSpace = " "
    /// The word between the last two names of a list.
    let and: String
    /// The plural forms that whole numbers need, after CLDR.
    let pluralForms: [String]
    /// Frequent small words. The lint tells languages apart by them; none where the script does.
    let smallWords: [String]
    let words: [String]

    init(
        _ tag: String, _ name: String, english: String, and: String, plurals: [String], small: String = "",
        words: String
    ) {
        self.tag = tag
        self.name = name
        self.english = english
        self.and = and
        pluralForms = plurals
        smallWords = small.split(separator: " ").map(String.init)
        self.words = words.split(separator: " ").map(String.init)
    }

    /// The same language written without spaces, with another end mark, or from right to left.
    func written(
        end: String? = nil, wordSpace: String? = nil, sentenceSpace: String? = nil,
        isRightToLeft: Bool = false
    ) -> Tongue {
        var result = self
        result.end = end ?? self.end
        result.wordSpace = wordSpace ?? self.wordSpace
        result.sentenceSpace = sentenceSpace ?? self.sentenceSpace
        result.isRightToLeft = isRightToLeft
        return result
    }

    /// What stands between the names of a list.
    var comma: String { isRightToLeft ? "، " : (wordSpace.isEmpty && !end.isEmpty ? "、" : ", ") }

    /// What stands before the last name of a list.
    var lastJoin: String { wordSpace.isEmpty ? and : " \(and) " }

    /// A list as a sentence names it. English has a comma before the last of three.
    func joined(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        let comma = tag == "en" && names.count > 2 ? "," : ""
        return names.dropLast().joined(separator: self.comma) + comma + lastJoin + last
    }

    /// All languages, the source first, in the order of the site.
    static let all: [Tongue] = [
        english, vietnamese, german, french, spanish, portuguese, russian, turkish, indonesian, japanese,
        korean, chinese, arabic, hindi, thai,
    ]
}
