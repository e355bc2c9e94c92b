import Model

/// Judges prose: what a careful reader would find without knowing the subject. Each rule can be switched in
/// `site.yml`.
package struct ProseLint: Sendable {
    private let catalogue: Catalogue
    private let profiles: [LanguageProfile]
    private let functionWords: FunctionWords
    private var diagnostics: [Diagnostic] = []

    /// Everything that the rules find in the texts. Texts of the files under `faulty`, as they are shown to
    /// people, are not compared with others: what is wrong there would be said twice. O(texts).
    package static func findings(
        _ texts: [ProseText], catalogue: Catalogue, faulty: Set<String> = []
    ) -> [Diagnostic] {
        let start = ProseLint(catalogue: catalogue)
        let chunks = stride(from: 0, to: texts.count, by: chunk).map { $0..<min($0 + chunk, texts.count) }
        let single = Parallel.map(chunks.count) { number in
            var lint = start
            for text in texts[chunks[number]] { lint.judge(text) }
            return lint.diagnostics
        }
        let sound = texts.filter { !faulty.contains($0.outline.source.displayPath) }
        let sources = Sources(sound)
        let together = Parallel.map(catalogue.languages.count) { language in
            var lint = start
            let own = sound.filter { $0.language == language }
            if language > 0 { lint.compareStructures(own, sources) }
            lint.findRepetitions(own.filter { $0.kind == .entry })
            return lint.diagnostics
        }
        var lint = start
        lint.findPlaceholdersInStrings()
        return single.flatMap { $0 } + lint.diagnostics + together.flatMap { $0 }
    }

    /// How many texts a thread judges at a time.
    private static let chunk = 256

    private init(catalogue: Catalogue) {
        self.catalogue = catalogue
        profiles = catalogue.languages.map { LanguageProfile($0) }
        functionWords = FunctionWords(profiles)
    }

    private mutating func report(_ fault: Fault, at location: @autoclosure () -> SourceLocation) {
        guard let severity = catalogue.site.lint.severity(of: fault.identifier) else { return }
        diagnostics.append(Diagnostic(fault, at: location(), severity: severity))
    }

    private func isOn(_ rule: FaultIdentifier) -> Bool { catalogue.site.lint.severity(of: rule) != nil }

    // MARK: One text

    private mutating func judge(_ text: ProseText) {
        for block in text.outline.blocks where !WritingMark.covers(block.text) {
            let plain = Prose.withoutCode(block.text)
            let words = Prose.words(plain, in: 0..<plain.count)
            findDoubledWord(plain, words, block, text)
            let placeholder = Prose.placeholder(in: plain, words)
            if let placeholder {
                let word = plain[placeholder]
                report(
                    .placeholderWord(word: String(decoding: word, as: UTF8.self)),
                    at: text.outline.location(of: word, in: block))
            }
            findOtherLanguage(plain, words, block, text)
            if placeholder == nil { findMissingEnd(block, text) }
        }
    }

    private mutating func findDoubledWord(
        _ plain: [UInt8], _ words: [Prose.Word], _ block: ProseOutline.Block, _ text: ProseText
    ) {
        let known = profiles[text.language].functionWords
        for (one, two) in zip(words, words.dropFirst())
        where one.hash == two.hash && known.contains(one.hash)
            && plain[one.range.upperBound..<two.range.lowerBound].allSatisfy({ $0 == 0x20 })
        {
            let word = String(decoding: plain[two.range], as: UTF8.self)
            let both = plain[one.range.lowerBound..<two.range.upperBound]
            report(.doubledWord(word: word), at: text.outline.location(of: both, in: block))
        }
    }

    private mutating func findOtherLanguage(
        _ plain: [UInt8], _ words: [Prose.Word], _ block: ProseOutline.Block, _ text: ProseText
    ) {
        guard isOn(.wrongLanguage) else { return }
        let own = profiles[text.language]
        var first = 0
        for sentence in Prose.sentences(plain, ends: own.sentenceEnds) {
            let last = words[first...].prefix { $0.range.lowerBound < sentence.upperBound }.endIndex
            defer { first = last }
            guard
                let found = own.otherLanguage(
                    of: sentence, in: plain,
                    words: functionWords.counts(words[first..<last], own: text.language), among: profiles)
            else { continue }
            return report(.wrongLanguage(expected: own.name, found: found), at: block.location)
        }
    }

    /// The summary has a rule of its own, and headings have no end.
    private mutating func findMissingEnd(_ block: ProseOutline.Block, _ text: ProseText) {
        guard text.part != "summary", !block.isHeading, !block.text.isEmpty,
            !SentenceEnd.closes(block.text, ends: profiles[text.language].sentenceEnds)
        else { return }
        if block.opensAnother, SentenceEnd.isColon(block.text) { return }
        let ends = catalogue.languages[text.language].strings.sentenceEnds
        report(.sentenceWithoutEnd(ends: ends), at: block.location)
    }

    /// The texts of the interface; a placeholder there would stand on every page.
    private mutating func findPlaceholdersInStrings() {
        for language in catalogue.languages {
            for (text, place) in zip(language.strings.texts, language.strings.textLocations) {
                for case .literal(let piece) in text.pieces {
                    let bytes = Array(piece.utf8)
                    guard let range = Prose.placeholder(in: bytes, Prose.words(bytes, in: 0..<bytes.count))
                    else { continue }
                    report(.placeholderWord(word: String(decoding: bytes[range], as: UTF8.self)), at: place)
                }
            }
        }
    }

    // MARK: Texts beside each other

    /// The texts of the source language, for their translations.
    private struct Sources: Sendable {
        private struct Key: Hashable {
            let file: String
            let part: String
        }

        private var texts: [Key: ProseText] = [:]

        init(_ all: [ProseText]) {
            for text in all where text.language == 0 { texts[Key(file: text.file, part: text.part)] = text }
        }

        func source(of text: ProseText) -> ProseText? { texts[Key(file: text.file, part: text.part)] }
    }

    /// Takes the texts of one language.
    private mutating func compareStructures(_ texts: [ProseText], _ sources: Sources) {
        guard isOn(.structureDiffers) else { return }
        for text in texts {
            guard let source = sources.source(of: text)?.outline else { continue }
            let differences = Structure.differences(
                source, text.outline, ofPages: text.kind == .page)
            if differences.isEmpty { continue }
            report(
                .structureDiffers(differences, source: source.source.displayPath),
                at: text.outline.source.firstWords)
        }
    }

    /// Where a sentence stood first: the text, its block, and the bytes.
    private struct Occurrence {
        let text: Int
        let block: Int
        let sentence: Range<Int>
    }

    /// Takes the texts of the entries of one language.
    private mutating func findRepetitions(_ texts: [ProseText]) {
        guard isOn(.repeatedSentence) else { return }
        var first: [UInt64: Occurrence] = [:]
        for (index, text) in texts.enumerated() {
            let ends = profiles[text.language].sentenceEnds
            for (position, block) in text.outline.blocks.enumerated() where !block.isHeading {
                for sentence in Prose.sentences(block.text, ends: ends)
                where sentence.count >= ProseLint.shortest {
                    let hash = Prose.hash(block.text[sentence])
                    guard let known = first[hash] else {
                        first[hash] = Occurrence(text: index, block: position, sentence: sentence)
                        continue
                    }
                    let other = texts[known.text].outline.blocks[known.block]
                    guard texts[known.text].file != text.file,
                        other.text[known.sentence].elementsEqual(block.text[sentence])
                    else { continue }
                    report(
                        .repeatedSentence(
                            sentence: String(decoding: block.text[sentence], as: UTF8.self),
                            place: "\(other.location.path):\(other.location.line)"),
                        at: text.outline.location(of: block.text[sentence], in: block))
                }
            }
        }
    }

    /// The shortest sentence, in bytes, that counts as a repetition.
    private static let shortest = 16
}
