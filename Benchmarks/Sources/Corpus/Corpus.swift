/// A generated site: everything that its content folder and the data of the peer hold.
public struct Corpus: Sendable {
    /// The files that are taken over from the real content: its comparison template and its interface texts.
    public struct Originals: Sendable {
        let template: String
        let strings: String

        public init(template: String, strings: String) {
            self.template = template
            self.strings = strings
        }
    }

    /// A file below the folder of the site.
    public typealias File = (path: String, text: String)

    let seed: UInt64
    let originals: Originals
    let vocabulary: TemplateVocabulary
    let registries: [Registry]
    let texts: [LanguageTexts]

    /// The site of a seed. `scale` multiplies the number of pages: 1 is the reference size.
    public init(seed: UInt64, scale: Double, originals: Originals) {
        self.seed = seed
        self.originals = originals
        let entries = StringsEntry.read(originals.strings)
        let vocabulary = TemplateVocabulary(template: originals.template, strings: entries)
        self.vocabulary = vocabulary
        registries = Planner(seed: seed, scale: scale, vocabulary: vocabulary).registries()
        texts = Tongue.all.map { tongue in
            if tongue.tag == "en" {
                let headings = entries.filter { $0.path == ["sections"] }.map { ($0.key, $0.text) }
                return LanguageTexts(
                    tongue: tongue, strings: originals.strings,
                    headings: Dictionary(headings, uniquingKeysWith: { first, _ in first }))
            }
            var writer = StringsWriter(entries: entries, seed: seed, tongue: tongue)
            let (file, headings) = writer.file()
            return LanguageTexts(tongue: tongue, strings: file, headings: headings)
        }
    }

    /// How many pages the site has: languages · (1 + protocols + codes + comparisons) + 2. The pages of numbers that
    /// several protocols have come on top.
    public var pageCount: Int {
        let pages = registries.reduce(1) { sum, registry in
            let count = registry.codes.count
            return sum + 1 + count + count * (count - 1) / 2
        }
        return texts.count * pages + 2
    }

    /// A code of the largest protocol.
    public var firstSlug: String { registries.first?.codes.first?.slug ?? "" }

    /// The languages that have the hand-written comparisons.
    static let languagesWithPairs: Set<String> = ["en", "vi", "de", "fr", "ja", "ar"]
}

/// A language with the texts of its interface.
struct LanguageTexts: Sendable {
    let tongue: Tongue
    /// The file `strings.yml`.
    let strings: String
    /// The headings of sections by their keys.
    let headings: [String: String]
}
