// The words of every diagnostic stand in `Fault+Summary.swift`, `Fault+Explanation.swift` and
// `Fault+Suggestion.swift`, so that they keep one voice: the summary states the rule that is broken
// and names what was found; the explanation says why; the suggestion says what to do.

extension Fault {
    /// One line: what is wrong.
    package var summary: String {
        switch self {
        case .notUTF8: "the file is not UTF-8: the bytes here are no character of a text"
        case .emptyFile: "the file is empty"
        case .stillToWrite(let what):
            what.isEmpty ? "something is still to be written here" : "still to be written: \(what)"
        case .symbolicLinkOutside(let target): "this symbolic link leaves the folder: it points to \(target)"
        case .symbolicLinkLoop(let target): "this symbolic link leads back into \(target), which holds it"
        case .unexpectedFile: "there is no use for a file of this name here"
        case .badSlug(let name): "'\(name)' cannot be part of an address"
        case .badLanguageTag(let tag): "'\(tag)' is not a language tag"
        case .duplicateSlug(let name, let other):
            "'\(name)' and '\(other)' differ only by case or Unicode form and would be one page"
        case .missingFile(let path): "the file \(path) is missing"
        case .languageWithoutFolder(let tag): "the language '\(tag)' has no folder"
        case .folderWithoutLanguage(let tag): "the folder '\(tag)' belongs to no language of the site"
        case .noFrontMatter: "the file has no front matter"
        case .unclosedFrontMatter: "the front matter is not closed"
        case .badYAML(let problem): "this is not valid YAML: \(problem)"
        case .tabInYAML: "YAML cannot be indented with a tab"
        case .unclosedQuote(let quote): "the quotation mark \(quote) is never closed"
        case .duplicateKey(let key, let line, _):
            "the key '\(key)' stands twice; it is on line \(line) already"
        case .unknownKey(let key, _): "unknown key '\(key)'"
        case .missingKey(let key, let parent, _):
            "the key '\(key)' is missing\(parent.map { " in '\($0)'" } ?? "")"
        case .wrongType(let key, let expected, let found): "'\(key)' must be \(expected), not \(found)"
        case .badValue(let key, let value, _): "'\(value)' is not a value of '\(key)'"
        case .undeclaredName(let kind, let name, _): "the protocol declares no \(kind.rawValue) '\(name)'"
        case .badEditURL(let value): "'\(value)' is not an address at which files can be edited"
        case .badBaseURL(let value): "'\(value)' is not an address that a site can have"
        case .badDate(let value): "'\(value)' is not a date"
        case .staticIsPage(let path): "'\(path)' is a file that the build makes itself"
        case .aliasIsPage(let alias): "the alias '\(alias)' is a page already"
        case .pageIsProtocol(let name): "the page '\(name)' would lie where the protocol '\(name)' lies"
        case .aliasTwice(let alias, let other): "the alias '\(alias)' also belongs to \(other)"
        case .vendorMismatch(let needs):
            needs ? "an unofficial code needs a 'vendor'" : "only an unofficial code has a 'vendor'"
        case .reservedProtocol(let name): "a protocol cannot have the name '\(name)'"
        case .reservedFact(let name): "a protocol cannot declare the fact '\(name)'"
        default: entrySummary
        }
    }

    private var entrySummary: String {
        switch self {
        case .summaryMissing: "the summary is missing"
        case .summaryTooLong(let count, let limit):
            "the summary has \(count) characters; \(limit) is the most"
        case .summaryNotSentence(let reason, _):
            switch reason {
            case .noEnd: "the summary does not end like a sentence"
            case .severalParagraphs: "the summary is one sentence, but a second paragraph follows it"
            case .noParagraph: "the summary has to be a plain paragraph"
            }
        case .introductionMissing: "the introduction of the protocol is missing"
        case .unknownSection(let heading, _, _): "unknown section '\(heading)'"
        case .repeatedSection(let heading): "the section '\(heading)' stands here twice"
        case .emptySection(let heading): "the section '\(heading)' is empty"
        case .missingSection(let heading): "the section '\(heading)' is missing"
        case .badTranscriptLine(let speakers):
            speakers == 0
                ? "this line of the transcript has no speaker"
                : "this line of the transcript has two speakers"
        case .transcriptMissing: "the example has to be a transcript and nothing else"
        case .transcriptMarks(let count, let code, _):
            count == 0
                ? "no line of the transcript is marked as the one with \(code), the code of this entry"
                : "\(count) lines of the transcript are marked; one line carries the code"
        case .transcriptOtherCode(let code):
            "the marked line does not contain \(code), the code of this entry"
        case .unknownRelated(let name, _): "there is no code '\(name)'"
        case .translationWithoutSource(let path): "this translates nothing: \(path) does not exist"
        case .translationRepeatsFact(let key): "'\(key)' is a fact and belongs to the source entry alone"
        case .translationExtraSection(let heading): "the source has no section '\(heading)'"
        case .translationExample(let heading):
            "'\(heading)' is not translated: every language shows the source's"
        case .translationMissing(let path, let language):
            "not translated into \(language): \(path) does not exist"
        case .translationStale(let part, _): "the source of '\(part)' has changed since it was translated"
        case .sectionBorrowed(let heading, let language):
            "the section '\(heading)' is not translated and will be shown in \(language)"
        case .stringUnused(let key): "nothing uses the text '\(key)'"
        case .pluralFormMissing(let key, let form): "'\(key)' lacks the plural form '\(form)'"
        case .unknownPlaceholder(let name, _): "this text cannot contain {{\(name)}}"
        default: proseSummary
        }
    }

    private var proseSummary: String {
        switch self {
        case .notAPair(let text, _): "'\(text)' is not a comparison"
        case .pairOrder(let right, let isFile):
            right.isEmpty
                ? "a code cannot be compared with itself"
                : "the codes of this comparison are in the wrong order; \(isFile ? "the file" : "it") is called \(right)"
        case .pairWithMissingCode(let slug, _): "this compares '\(slug)', which does not exist"
        case .pairTwice(let name): "the comparison \(name) stands here twice"
        case .pairNotSelected(let name, _): "the comparison \(name) has no page on this site"
        case .brokenLink(let target, _): "this link leads nowhere: \(target)"
        case .brokenFragment(let target, let fragment, _): "\(target) has no section '#\(fragment)'"
        case .rawHTML(let html): "raw HTML is not allowed in content: \(html)"
        case .unsafeURL(let url): "this address is not allowed: \(url)"
        case .relativeURL(let url): "this link is neither an entry nor an absolute address: \(url)"
        case .imageMissing(let target, _): "there is no picture \(target)"
        case .imageWithoutText(let target): "the picture \(target) has no alternative text"
        case .imageExternal(let url): "a picture has to be a file of this site, not \(url)"
        case .headingInPage: "a heading of level 1 cannot stand in the text of a page"
        case .headingInSection(let level): "a heading of level \(level) cannot stand inside a section"
        case .privateUseCharacter(let code): "the private-use character \(code) cannot stand in a template"
        case .doubledWord(let word): "the word '\(word)' stands here twice in a row"
        case .wrongLanguage(let expected, let found):
            "this text should be in \(expected), but it is in \(found)"
        case .sentenceWithoutEnd: "this sentence has no end"
        case .placeholderWord(let word): "'\(word)' is a placeholder for text that is still to be written"
        case .structureDiffers(let differences, _):
            differences.map(Fault.words).joined(separator: "; ")
        case .repeatedSentence(let sentence, let place): "this sentence also stands in \(place): \(sentence)"
        default: templateSummary
        }
    }

    private static func words(_ difference: StructureDifference) -> String {
        func list(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ", ") }
        func words(_ kind: String, _ missing: [String], _ extra: [String]) -> String {
            let lacks = missing.isEmpty ? [] : ["lacks the \(kind) \(list(missing))"]
            let adds = extra.isEmpty ? [] : ["has the \(kind) \(list(extra)) that the source has not"]
            return "the translation " + (lacks + adds).joined(separator: " and ")
        }
        switch difference {
        case .codeSpans(let missing, let extra): return words("code", missing, extra)
        case .links(let missing, let extra): return words("link to", missing, extra)
        case .lists(let source, let translation):
            func shape(_ lists: [String]) -> String {
                lists.isEmpty ? "no list" : lists.joined(separator: " and ")
            }
            return "the source has \(shape(source)) here, the translation has \(shape(translation))"
        }
    }

    private var templateSummary: String {
        switch self {
        case .unknownName(let name, let kind, _): "\(kind) have no '\(name)'"
        case .notAValue(let name, let kind): "'\(name)' is \(kind), not a value that can be printed"
        case .notASection(let name): "'\(name)' is a value; it cannot open a section"
        case .unclosedSection(let name, _, _): "the section '\(name)' is never closed"
        case .strayClose(let name, let open):
            open.map { "'\(name)' is closed here, but '\($0)' is open" }
                ?? "'\(name)' is closed here, but it is not open"
        case .unclosedTag: "this tag is never closed with '}}'"
        case .unsupportedTag(let tag): "'\(tag)' is not supported"
        case .missingTemplate(let name, _): "there is no template '\(name)'"
        case .unusedTemplate(let name): "no page uses the template '\(name)'"
        case .recursiveTemplate(let name): "the template '\(name)' includes itself"
        case .unknownBlock(let name, _): "the layout has no block '\(name)'"
        case .repeatedBlock(let name): "the block '\(name)' stands here twice"
        case .textInLayoutCall: "only blocks can stand inside a layout call"
        case .sectionChangesPlace(let name):
            "the section '\(name)' begins and ends in different places of the markup"
        case .wrongPlace(let name, let kind, let place, _): "'\(name)' is \(kind) and cannot stand \(place)"
        case .duplicateID(let id): "the id '\(id)' stands twice in one page"
        case .templateLink(let url): "a template cannot link to '\(url)' by a fixed relative address"
        case .anchorMissing(let page, let name, let count):
            "\(page) never uses {{\(name)}} as an id, but \(count) links in Content point at sections"
        case .link(_, let summary, _, _): summary
        case .unknownCondition(let name, _): "comparison templates have no '\(name)'"
        case .sectionAcrossBlocks(let name):
            "the section '\(name)' neither lies in one block nor encloses whole blocks"
        default: "something is wrong here"
        }
    }
}
