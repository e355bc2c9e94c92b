/// Everything that can be wrong in Content and Templates, with the facts of the case. The words for
/// people stand in `Fault+Wording.swift` and `Fault+Remedy.swift` alone.
package enum Fault: Sendable, Hashable {
    // Files
    case notUTF8
    case emptyFile
    case stillToWrite(what: String)
    case symbolicLinkOutside(target: String)
    case symbolicLinkLoop(target: String)
    case unexpectedFile(kinds: String)
    case badSlug(name: String)
    case badLanguageTag(tag: String)
    case duplicateSlug(name: String, other: String)
    case missingFile(path: String)
    case languageWithoutFolder(tag: String)
    case folderWithoutLanguage(tag: String)

    // Front matter and YAML
    case noFrontMatter
    case unclosedFrontMatter
    case badYAML(problem: String)
    case tabInYAML
    case unclosedQuote(quote: String)
    case duplicateKey(key: String, firstLine: Int, text: String)
    case unknownKey(key: String, known: [String])
    case missingKey(key: String, parent: String?, meaning: String)
    case wrongType(key: String, expected: String, found: String)
    case badValue(key: String, value: String, allowed: [String])
    case undeclaredName(kind: DeclaredKind, name: String, declared: [String])
    case badBaseURL(value: String)
    case badEditURL(value: String)
    case badDate(value: String)
    case aliasIsPage(alias: String)
    case staticIsPage(path: String)
    case pageIsProtocol(name: String)
    case aliasTwice(alias: String, other: String)
    case vendorMismatch(needsVendor: Bool)
    case reservedFact(name: String)
    case reservedProtocol(name: String)

    // Entries
    case summaryMissing
    case summaryTooLong(count: Int, limit: Int)
    case summaryNotSentence(Unsentence, ends: [String])
    case introductionMissing
    case unknownSection(heading: String, known: [String], missing: String?)
    case repeatedSection(heading: String)
    case emptySection(heading: String)
    case missingSection(heading: String)
    case badTranscriptLine(speakers: Int)
    case transcriptMissing
    case transcriptMarks(count: Int, code: String, lines: [Int])
    case transcriptOtherCode(code: String)
    case unknownRelated(name: String, nearest: String?)

    // Translations and interface texts
    case translationWithoutSource(path: String)
    case translationRepeatsFact(key: String)
    case translationExtraSection(heading: String)
    case translationExample(heading: String)
    case translationMissing(path: String, language: String)
    case translationStale(part: String, file: String)
    case sectionBorrowed(heading: String, language: String)
    case stringUnused(key: String)
    case pluralFormMissing(key: String, form: String)
    case unknownPlaceholder(name: String, known: [String])

    // Pairs
    case notAPair(text: String, nearest: String?)
    case pairOrder(right: String, isFile: Bool)
    case pairWithMissingCode(slug: String, nearest: String?)
    case pairTwice(name: String)
    case pairNotSelected(name: String, selection: String)

    // Markdown
    case brokenLink(target: String, nearest: String?)
    case brokenFragment(target: String, fragment: String, known: [String])
    case rawHTML(html: String)
    case unsafeURL(url: String)
    case relativeURL(url: String)
    case imageMissing(target: String, nearest: String?)
    case imageWithoutText(target: String)
    case imageExternal(url: String)
    case headingInSection(level: Int)
    case headingInPage
    case privateUseCharacter(code: String)

    // Prose
    case doubledWord(word: String)
    case wrongLanguage(expected: String, found: String)
    case sentenceWithoutEnd(ends: [String])
    case placeholderWord(word: String)
    case structureDiffers([StructureDifference], source: String)
    case repeatedSentence(sentence: String, place: String)

    // Templates
    case unknownName(name: String, kind: String, known: [String])
    case notAValue(name: String, kind: String)
    case notASection(name: String)
    case unclosedSection(name: String, closed: String?, line: Int)
    case strayClose(name: String, open: String?)
    case unclosedTag
    case unsupportedTag(tag: String)
    case missingTemplate(name: String, nearest: String?)
    case unusedTemplate(name: String)
    case recursiveTemplate(name: String)
    case unknownBlock(name: String, known: [String])
    case repeatedBlock(name: String)
    case textInLayoutCall
    case sectionChangesPlace(name: String)
    case wrongPlace(name: String, kind: String, place: String, fitting: [String])
    case duplicateID(id: String)
    case templateLink(url: String)
    case anchorMissing(page: String, name: String, count: Int)

    // Comparison templates
    case unknownCondition(name: String, nearest: String?)
    case sectionAcrossBlocks(name: String)

    // What the link check finds
    /// The words are those of the link check.
    case link(LinkRule, summary: String, explanation: String, suggestion: String)

    /// What a protocol declares by name.
    package enum DeclaredKind: String, Sendable {
        case `class`, command, phase
    }

    /// Why a summary is no sentence.
    package enum Unsentence: Sendable {
        /// It has no end mark of the language.
        case noEnd
        /// More follows behind its paragraph.
        case severalParagraphs
        /// It is a list, a heading, a quotation or code.
        case noParagraph
    }

    /// How the structure of a translated text differs from that of its source.
    package enum StructureDifference: Sendable, Hashable {
        case codeSpans(missing: [String], extra: [String])
        case links(missing: [String], extra: [String])
        case lists(source: [String], translation: [String])
    }
}
