extension Fault {
    /// What to do.
    package var suggestion: String? { meant ?? fileSuggestion }

    /// What the editor probably meant.
    private var meant: String? {
        switch self {
        case .unknownKey(let key, let known), .badValue(_, let key, let known),
            .undeclaredName(_, let key, let known),
            .unknownSection(let key, let known, _),
            .unknownBlock(let key, let known), .unknownName(let key, _, let known):
            NearestName.suggestion(for: key, among: known).map { "did you mean '\($0)'?" }
        case .unknownPlaceholder(let key, let known):
            NearestName.suggestion(for: key, among: known).map { "did you mean {{\($0)}}?" }
        case .brokenFragment(_, let key, let known):
            NearestName.suggestion(for: key, among: known).map { "did you mean '#\($0)'?" }
        case .brokenLink(_, let nearest?), .unknownRelated(_, let nearest?),
            .missingTemplate(_, let nearest?), .unknownCondition(_, let nearest?),
            .pairWithMissingCode(_, let nearest?), .notAPair(_, let nearest?), .imageMissing(_, let nearest?):
            "did you mean '\(nearest)'?"
        case .link(_, _, _, let suggestion): suggestion
        default: nil
        }
    }

    private var fileSuggestion: String? {
        switch self {
        case .notUTF8: "save the file as UTF-8"
        case .emptyFile: "write it, or remove the file"
        case .stillToWrite: "replace the mark, from '<<' to '>>', by what it asks for"
        case .symbolicLinkOutside: "copy the file into the folder"
        case .symbolicLinkLoop: "remove the link"
        case .unexpectedFile:
            "rename it, or move it elsewhere; notes for editors have names in capitals, such as NOTES.md"
        case .badSlug(let name): Fault.suggestion(forSlug: name)
        case .badLanguageTag: "write the tag of the language, such as de for German"
        case .duplicateSlug: "rename or remove one of the two"
        case .missingFile(let path): "make the file \(path)"
        case .folderWithoutLanguage(let tag): "add '\(tag)' to 'languages' in site.yml, or remove the folder"
        case .languageWithoutFolder(let tag): "make the folder, or remove '\(tag)' from site.yml"
        case .noFrontMatter: "put '---' on the first line and another '---' below the last fact"
        case .unclosedFrontMatter: "put a line '---' before this line, between the facts and the text"
        case .badYAML:
            "a text with ': ', '#', '[', '{' or quotation marks in it stands in quotation marks; a list is [one, two]"
        case .tabInYAML: "use spaces"
        case .unclosedQuote(let quote):
            "close it with \(quote) on the same line, or put the whole value into other marks"
        case .duplicateKey: "keep the right one of the two lines"
        case .unknownKey(_, let known): "use one of: \(known.joined(separator: ", ")); or remove the line"
        case .missingKey(let key, let parent, _):
            parent.map { "add a line '\(key): …' below '\($0):'" } ?? "add a line '\(key): …'"
        case .wrongType(_, let expected, _): "write \(expected)"
        case .badValue: "use one of the allowed values"
        case .badEditURL: "write it like https://git.example.org/codes/edit/main/Content/{path}"
        case .badBaseURL: "write it like https://codes.example.org/"
        case .badDate: "write year, month and day of a day that exists"
        case .undeclaredName(let kind, _, _):
            "declare the \(kind.rawValue) in protocol.md, or use one that is declared"
        case .staticIsPage: "give the file another name"
        case .aliasIsPage: "remove the alias, or rename the other entry"
        case .pageIsProtocol: "give the file another name, in every language"
        case .aliasTwice: "leave the alias with one of the two"
        case .vendorMismatch(let needs):
            needs ? "add a line 'vendor: …'" : "remove the line 'vendor', or write 'status: unofficial'"
        case .reservedProtocol: "give the folder another name, in every language"
        case .reservedFact: "give the fact another name"
        default: entrySuggestion
        }
    }

    private var entrySuggestion: String? {
        switch self {
        case .summaryMissing: "write one sentence between the front matter and the first heading"
        case .introductionMissing: "write a paragraph below the front matter"
        case .summaryTooLong: "keep what happened, and move the reasons into the description"
        case .summaryNotSentence(let reason, _):
            switch reason {
            case .noEnd: "end the sentence"
            case .severalParagraphs: "move everything behind the first sentence into the description"
            case .noParagraph: "write one sentence before it, and move the rest into a section"
            }
        case .repeatedSection: "join the two, or correct one of the headings"
        case .unknownSection(_, _, let missing):
            missing.map { "did you mean '\($0)'? It is missing here" }
                ?? "use one of these headings, or '###' for a heading inside a section"
        case .emptySection: "write the section"
        case .missingSection(let heading): "add '## \(heading)' and its text"
        case .badTranscriptLine(let speakers):
            speakers == 0 ? "begin the line with who says it, such as 'C: '" : "keep one of them"
        case .transcriptMissing:
            "put the conversation between lines of three back quotes, and tell what happens in lines '# '"
        case .transcriptMarks(let count, let code, let lines):
            if count > 0 {
                "leave the '!' on one line"
            } else if lines.count == 1 {
                "put a '!' behind the speaker of this line: 'S!: …' instead of 'S: …'"
            } else if lines.isEmpty {
                "add the line in which \(code) occurs, with a '!' behind its speaker: 'S!: …'"
            } else {
                "put a '!' behind the speaker of one of them: 'S!: …' instead of 'S: …'"
            }
        case .transcriptOtherCode(let code):
            "move the '!' to the line with \(code); if the entry is about another code, rename the file"
        case .translationWithoutSource: "correct the file name, or write the source first"
        case .translationRepeatsFact(let key): "remove the line '\(key):'"
        case .translationExtraSection, .translationExample: "remove the section"
        case .translationMissing(let path, _): "write \(path)"
        case .translationStale(_, let file): "bring it up to date, then run: sitegen translate accept \(file)"
        case .sectionBorrowed(let heading, _): "add '## \(heading)' and translate the section"
        case .stringUnused(let key):
            "remove '\(key)' in every language, or print it as {{text.\(key)}} in a template"
        case .pluralFormMissing(_, let form): "add a line '\(form): …'"
        case .unknownPlaceholder: "remove it"
        case .notAPair(let text, _) where PairSelection.Rule(rawValue: text) != nil:
            "write it in the place of the list, without brackets"
        case .notAPair: "write it like 251-vs-554, the smaller code first"
        case .pairOrder(let right, let isFile):
            isFile
                ? right.isEmpty ? "remove the file" : "rename the file to \(right)"
                : right.isEmpty ? "remove it" : "write \(right)"
        case .pairWithMissingCode: "correct the name, or write the entry"
        case .pairTwice: "remove one of the two"
        case .pairNotSelected: "link to one of the two codes instead"
        default: proseSuggestion
        }
    }

    private var proseSuggestion: String? {
        switch self {
        case .brokenFragment: "link to one of its sections, or to the page without '#'"
        case .brokenLink: "correct the path; it is relative to this file"
        case .unknownRelated: "correct the code, or write its entry"
        case .rawHTML: "write it as Markdown, or put it into a code span"
        case .unsafeURL: "use an address that begins with https:"
        case .relativeURL:
            "link to the Markdown file, such as 250.md, or to an address that begins with https:"
        case .imageMissing: "correct the path, or add the file"
        case .imageWithoutText: "say between the brackets what the picture shows: ![…](…)"
        case .imageExternal: "copy the picture into Content, beside this file"
        case .headingInPage: "write '##'"
        case .headingInSection(let level): level < 3 ? "write '###'" : nil
        case .privateUseCharacter: "remove it"
        case .doubledWord: "remove one of the two"
        case .wrongLanguage: "translate it; put protocol text and log lines into code spans"
        case .sentenceWithoutEnd: "end it, or make a whole sentence of it"
        case .placeholderWord: "write the text, or remove the word"
        case .structureDiffers: "keep the code spans, links and lists of the source"
        case .repeatedSentence: "say what is particular to this code"
        default: templateSuggestion
        }
    }

    /// The name in small letters, with hyphens for everything that cannot stand in a slug.
    private static func suggestion(forSlug name: String) -> String {
        let words = name.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        let slug = words.joined(separator: "-")
        let example = Slug.isValid(slug) ? ", for example to \(slug)" : ""
        return "rename it\(example); an entry is named after its code"
    }

    private static func suggestion(forClosing name: String, open: String?) -> String {
        guard let open else { return "open it with {{#\(name)}}, or remove the tag" }
        let isSlip = NearestName.suggestion(for: name, among: [open]) != nil
        return isSlip ? "did you mean {{/\(open)}}?" : "close '\(open)' first with {{/\(open)}}"
    }

    private var templateSuggestion: String? {
        switch self {
        case .unknownName: "see Templates/README.md for the names of each kind of page"
        case .notAValue(let name, _): "open it as a section: {{#\(name)}} … {{/\(name)}}"
        case .notASection(let name): "print it as {{\(name)}}, or use the condition that belongs to it"
        case .unclosedSection(let name, _, _): "close it with {{/\(name)}}"
        case .strayClose(let name, let open):
            Fault.suggestion(forClosing: name, open: open)
        case .unclosedTag: "close it with '}}'"
        case .unsupportedTag(let tag):
            tag.hasPrefix("{{>")
                ? "write the text here"
                : "write {{\(tag.filter { $0.isLetter || $0.isNumber || "._".contains($0) })}}"
        case .missingTemplate(let name, _): "make the file \(name).html"
        case .unusedTemplate(let name): "include it with {{>\(name)}}, or remove the file"
        case .recursiveTemplate: "remove the inclusion"
        case .repeatedBlock: "put both into one block"
        case .textInLayoutCall: "move it into a block: {{$main}} … {{/main}}"
        case .sectionChangesPlace: "put whole elements or whole attributes into the section"
        case .wrongPlace(let name, _, _, let fitting):
            fitting.isEmpty ? "move {{\(name)}} to a place that fits" : "use one of these values"
        case .duplicateID: "give one of the two another id"
        case .templateLink: "use a value such as {{home}} or {{url}}, an asset, or an absolute address"
        case .anchorMissing: "give the sections their ids again: <section id=\"{{id}}\">"
        case .unknownCondition: "see docs/content.md for all conditions"
        case .sectionAcrossBlocks: "close the section in the block in which it opens"
        default: nil
        }
    }
}
