import Model

/// Judges prose: what a careful reader would find without knowing the subject. Each rule can be switched in
/// `site.yml`.
package struct ProseLint {
    private let catalogue: Catalogue
    private let vocabulary: [LanguageProfile]
    private var diagnostics: [Diagnostic] = []

    /// Everything that the rules find in the texts. Texts of the files under `faulty`, as they are shown to
    /// people, are not compared with others: what is wrong there would be said twice. O(texts).
    package static func findings(
        _ texts: [ProseText], catalogue: Catalogue, faulty: Set<String> = []
    ) -> [Diagnostic] {
        var lint = ProseLint(catalogue: catalogue)
        for text in texts { lint.judge(text) }
        lint.placeholdersInStrings()
        let sound = texts.filter { !faulty.contains($0.outline.source.displayPath) }
        lint.compareStructures(sound)
        lint.findRepetitions(sound)
        return lint.diagnostics
    }

    private init(catalogue: Catalogue) {
        self.catalogue = catalogue
        vocabulary = catalogue.languages.map { LanguageProfile($0) }
    }

    private mutating func report(_ fault: Fault, at location: SourceLocation) {
        guard let severity = catalogue.site.lint.severity(of: fault.identifier) else { return }
        diagnostics.append(Diagnostic(fault, at: location, severity: severity))
    }

    private func isOn(_ rule: FaultIdentifier) -> Bool { catalogue.site.lint.severity(of: rule) != nil }

    // MARK: One text

    private mutating func judge(_ text: ProseText) {
        for block in text.outline.blocks {
            let plain = Prose.withoutCode(block.text)
            findDoubledWord(plain, block, text)
            findPlaceholder(plain) { word in text.outline.location(of: word, in: block) }
            findOtherLanguage(plain, block, text)
            findMissingEnd(block, text)
        }
    }

    private mutating func findDoubledWord(_ plain: String, _ block: ProseOutline.Block, _ text: ProseText) {
        guard isOn(.doubledWord) else { return }
        let words = vocabulary[text.language].functionWords
        var last: (word: Substring, end: String.Index)?
        for word in Prose.words(plain) {
            if let last, plain[last.end..<word.startIndex].allSatisfy(\.isWhitespace),
                last.word.lowercased() == word.lowercased(), words.contains(word.lowercased())
            {
                let pair = plain[last.word.startIndex..<word.endIndex]
                report(.doubledWord(word: String(word)), at: text.outline.location(of: pair, in: block))
            }
            last = (word, word.endIndex)
        }
    }

    private mutating func findPlaceholder(_ plain: String, at place: (String) -> SourceLocation) {
        guard let word = Prose.placeholder(in: plain) else { return }
        report(.placeholderWord(word: word), at: place(word))
    }

    /// The texts of the interface; a placeholder there would stand on every page.
    private mutating func placeholdersInStrings() {
        for language in catalogue.languages {
            for (text, place) in zip(language.strings.texts, language.strings.textLocations) {
                for case .literal(let piece) in text.pieces { findPlaceholder(piece) { _ in place } }
            }
        }
    }

    private mutating func findOtherLanguage(_ plain: String, _ block: ProseOutline.Block, _ text: ProseText) {
        guard isOn(.wrongLanguage) else { return }
        let own = vocabulary[text.language]
        for sentence in Prose.sentences(plain, ends: own.sentenceEnds) {
            guard let found = own.otherLanguage(of: sentence, among: vocabulary) else { continue }
            let name = catalogue.languages[text.language].strings.name
            return report(.wrongLanguage(expected: name, found: found), at: block.location)
        }
    }

    /// The summary has a rule of its own, and headings have no end.
    private mutating func findMissingEnd(_ block: ProseOutline.Block, _ text: ProseText) {
        let ends = vocabulary[text.language].sentenceEnds
        guard text.part != "summary", !block.isHeading, !block.text.isEmpty,
            !SentenceEnd.closes(block.text, ends: ends)
        else { return }
        if block.opensAnother, block.text.hasSuffix(":") || block.text.hasSuffix("：") { return }
        report(.sentenceWithoutEnd(ends: ends), at: block.location)
    }

    // MARK: Texts beside each other

    private mutating func compareStructures(_ texts: [ProseText]) {
        guard isOn(.structureDiffers) else { return }
        var sources: [String: ProseOutline] = [:]
        for text in texts where text.language == 0 { sources[text.file + "#" + text.part] = text.outline }
        for text in texts where text.language > 0 {
            guard let source = sources[text.file + "#" + text.part] else { continue }
            let differences = Structure.differences(source, text.outline)
            if differences.isEmpty { continue }
            report(
                .structureDiffers(differences, source: source.source.displayPath),
                at: text.outline.source.firstWords)
        }
    }

    private mutating func findRepetitions(_ texts: [ProseText]) {
        guard isOn(.repeatedSentence) else { return }
        var first: [Int: [String: (file: String, location: SourceLocation)]] = [:]
        for text in texts where text.kind == .entry {
            let ends = vocabulary[text.language].sentenceEnds
            for block in text.outline.blocks where !block.isHeading {
                for sentence in Prose.sentences(block.text, ends: ends) where sentence.count >= Prose.shortest
                {
                    let known = first[text.language, default: [:]].updateValueIfAbsent(
                        (text.file, block.location), forKey: sentence)
                    guard let known, known.file != text.file else { continue }
                    let place = "\(known.location.path):\(known.location.line)"
                    report(
                        .repeatedSentence(sentence: sentence, place: place),
                        at: text.outline.location(of: sentence, in: block))
                }
            }
        }
    }
}

extension Dictionary {
    /// Keeps the value that is there and returns it, or takes the new one and returns nil.
    fileprivate mutating func updateValueIfAbsent(_ value: Value, forKey key: Key) -> Value? {
        if let old = self[key] { return old }
        self[key] = value
        return nil
    }
}
