// The words of every diagnostic, in one place, so that they keep one voice: the summary states the
// rule that is broken and names what was found; the explanation says why; the suggestion says what
// to do.

extension Fault {
    /// One line: what is wrong.
    package var summary: String {
        switch self {
        case .notUTF8: "the file is not valid UTF-8"
        case .emptyFile: "the file is empty"
        case .symbolicLinkOutside(let target): "this symbolic link leaves the folder: it points to \(target)"
        case .unexpectedFile: "there is no use for a file of this name here"
        case .badSlug(let name): "'\(name)' cannot be part of an address"
        case .duplicateSlug(let name, let other):
            "'\(name)' and '\(other)' would be the same page on some systems"
        case .missingFile(let path): "the file \(path) is missing"
        case .languageWithoutFolder(let tag): "the language '\(tag)' has no folder"
        case .folderWithoutLanguage(let tag): "the folder '\(tag)' belongs to no language of the site"
        case .noFrontMatter: "the file has no front matter"
        case .unclosedFrontMatter: "the front matter is not closed"
        case .badYAML(let problem): "this is not valid YAML: \(problem)"
        case .unknownKey(let key, _): "unknown key '\(key)'"
        case .missingKey(let key, _): "the key '\(key)' is missing"
        case .wrongType(let key, let expected, let found): "'\(key)' must be \(expected), not \(found)"
        case .badValue(let key, let value, _): "'\(value)' is not a value of '\(key)'"
        case .badBaseURL(let value): "'\(value)' is not an address that a site can have"
        case .badDate(let value): "'\(value)' is not a date"
        case .aliasIsPage(let alias): "the alias '\(alias)' is a page already"
        case .aliasTwice(let alias, let other): "the alias '\(alias)' also belongs to \(other)"
        case .vendorMismatch(let needs):
            needs ? "an unofficial code needs a 'vendor'" : "only an unofficial code has a 'vendor'"
        case .reservedFact(let name): "a protocol cannot declare the fact '\(name)'"
        default: contentSummary
        }
    }

    private var contentSummary: String {
        switch self {
        case .summaryMissing: "the summary is missing"
        case .summaryTooLong(let count, let limit):
            "the summary has \(count) characters; \(limit) is the most"
        case .summaryNotSentence: "the summary is not one whole sentence"
        case .unknownSection(let heading, _): "unknown section '\(heading)'"
        case .repeatedSection(let heading): "the section '\(heading)' stands here twice"
        case .emptySection(let heading): "the section '\(heading)' is empty"
        case .missingSection(let heading): "the section '\(heading)' is missing"
        case .badTranscriptLine: "this line of the transcript has no speaker"
        case .transcriptMissing: "the example is not a transcript alone"
        case .transcriptMarks(let count):
            count == 0
                ? "no line of the transcript is marked as this code"
                : "\(count) lines of the transcript are marked"
        case .unknownRelated(let name, _): "there is no code '\(name)'"
        case .translationWithoutSource(let path): "this translates nothing: \(path) does not exist"
        case .translationRepeatsFact(let key): "'\(key)' is a fact and belongs to the source entry alone"
        case .translationExtraSection(let heading): "the source has no section '\(heading)'"
        case .sectionBorrowed(let heading, let language):
            "the section '\(heading)' is not translated and will be shown in \(language)"
        case .stringUnused(let key): "nothing uses the text '\(key)'"
        case .pluralFormMissing(let key, let form): "'\(key)' lacks the plural form '\(form)'"
        case .unknownPlaceholder(let name, _): "this text cannot contain {{\(name)}}"
        case .pairOrder(let right):
            right.isEmpty
                ? "a code cannot be compared with itself"
                : "the codes of this comparison are in the wrong order; the file is called \(right)"
        case .pairWithMissingCode(let slug, _): "this compares '\(slug)', which does not exist"
        case .pairNotSelected(let name):
            "the comparison \(name) is not among the pairs that site.yml asks for"
        case .brokenLink(let target, _): "this link leads nowhere: \(target)"
        case .brokenFragment(let target, let fragment, _): "\(target) has no section '#\(fragment)'"
        case .rawHTML(let html): "raw HTML is not allowed in content: \(html)"
        case .unsafeURL(let url): "this address is not allowed: \(url)"
        case .relativeURL(let url): "this link is neither an entry nor an absolute address: \(url)"
        case .image: "images are not supported in content"
        case .headingInSection(let level): "a heading of level \(level) cannot stand inside a section"
        case .privateUseCharacter(let code): "the private-use character \(code) cannot stand in a template"
        default: templateSummary
        }
    }

    private var templateSummary: String {
        switch self {
        case .unknownName(let name, let kind, _): "\(kind) have no '\(name)'"
        case .notAValue(let name, let kind): "'\(name)' is \(kind), not a value that can be printed"
        case .notASection(let name): "'\(name)' is a value; it cannot open a section"
        case .unclosedSection(let name): "the section '\(name)' is never closed"
        case .strayClose(let name, let open):
            open.map { "'\(name)' is closed here, but '\($0)' is open" }
                ?? "'\(name)' is closed here, but it is not open"
        case .unclosedTag: "this tag is never closed with '}}'"
        case .unsupportedTag(let tag): "'\(tag)' is not supported"
        case .missingTemplate(let name, _): "there is no template '\(name)'"
        case .recursiveTemplate(let name): "the template '\(name)' includes itself"
        case .unknownBlock(let name, _): "the layout has no block '\(name)'"
        case .repeatedBlock(let name): "the block '\(name)' stands here twice"
        case .textInLayoutCall: "only blocks can stand inside a layout call"
        case .sectionChangesPlace(let name):
            "the section '\(name)' begins and ends in different places of the markup"
        case .wrongPlace(let name, let kind, let place): "'\(name)' is \(kind) and cannot stand \(place)"
        case .duplicateID(let id): "the id '\(id)' stands twice in one page"
        case .templateLink(let url): "a template cannot link to '\(url)' by a fixed relative address"
        case .templateFragment(let id, _): "no element of the page has the id '\(id)'"
        case .anchorMissing(let page, let name, let count):
            "\(page) never uses {{\(name)}} as an id, but \(count) links in Content point at sections"
        case .unknownCondition(let name, _): "comparison templates have no '\(name)'"
        case .sectionAcrossBlocks(let name):
            "the section '\(name)' neither lies in one block nor encloses whole blocks"
        case .factWithoutLabel(let fact, let value): "the value '\(value)' of '\(fact)' has no label"
        default: "something is wrong here"
        }
    }

    /// Why the rule exists, or nil where the summary says it all.
    package var explanation: String? {
        switch self {
        case .badSlug:
            "A file name becomes an address. It consists of lower-case letters a to z, digits and single hyphens."
        case .noFrontMatter:
            "An entry begins with a line '---', then its facts as YAML, then another line '---'."
        case .unclosedFrontMatter: "A line '---' must follow the last fact."
        case .badValue(_, _, let allowed) where !allowed.isEmpty:
            "Allowed: \(allowed.joined(separator: ", "))."
        case .missingKey(_, let meaning): meaning.isEmpty ? nil : meaning
        case .badBaseURL: "It begins with https:// and a host name and has no query and no fragment."
        case .reservedFact: "Every entry has a key of this name already."
        case .badDate: "A date is written as 2026-11-01."
        case .summaryMissing:
            "The first paragraph, before the first heading, is the summary that search results and lists show."
        case .summaryTooLong: "Search results and lists show the summary whole, so it has to be short."
        case .summaryNotSentence(let ends):
            ends.isEmpty
                ? "It must be one paragraph."
                : "It is one paragraph that ends with one of: \(ends.joined(separator: " "))"
        case .unknownSection(_, let known): "The sections here are: \(known.joined(separator: ", "))."
        case .badTranscriptLine:
            "A line begins with 'C: ', 'S: ', 'P: ' or '# '; the line of this code with 'S!: ' (or 'C!: ', 'P!: ')."
        case .transcriptMarks:
            "Exactly one line has a '!' behind its speaker, so that a reader sees where the code occurs."
        case .transcriptMissing: "The section holds one fenced block of lines 'C: ', 'S: ', 'P: ' and '# '."
        case .translationRepeatsFact:
            "A fact that stands in two files can differ; translations take facts from the source."
        case .brokenFragment(_, _, let known):
            "Its sections are: \(known.map { "#" + $0 }.joined(separator: ", "))."
        case .rawHTML: "Content is Markdown only, so that no page can be broken or attacked from it."
        case .unsafeURL: "Links may use https:, http: and mailto:."
        case .headingInSection: "Sections begin with '##'; inside of one use '###'."
        case .unknownPlaceholder(_, let known):
            known.isEmpty
                ? "It has no placeholders."
                : "It may contain: \(known.map { "{{\($0)}}" }.joined(separator: ", "))."
        case .sectionAcrossBlocks:
            "A section lies inside one paragraph or list item, or its tags stand alone between empty lines around whole blocks."
        case .sectionChangesPlace:
            "Whether the section is shown or not, the tags and quotes around it have to fit together."
        case .templateLink: "The same template makes pages in folders of different depth."
        case .unknownBlock(_, let known): known.isEmpty ? nil : "It has: \(known.joined(separator: ", "))."
        case .unexpectedFile(let kinds): "Expected here: \(kinds)."
        case .languageWithoutFolder:
            "Each language of site.yml has a folder of the same name in the content folder."
        case .pluralFormMissing: "The language needs this form for some numbers (CLDR plural rules)."
        case .pairOrder(let right) where !right.isEmpty:
            "A comparison has one address: the code with the smaller number comes first."
        default: nil
        }
    }

    /// What to do, where it can be known.
    package var suggestion: String? {
        switch self {
        case .unknownKey(let key, let known), .badValue(_, let key, let known),
            .unknownSection(let key, let known),
            .unknownBlock(let key, let known), .brokenFragment(_, let key, let known),
            .unknownPlaceholder(let key, let known):
            NearestName.suggestion(for: key, among: known).map { "did you mean '\($0)'?" }
        case .brokenLink(_, let nearest?), .unknownRelated(_, let nearest?), .unknownName(_, _, let nearest?),
            .missingTemplate(_, let nearest?), .unknownCondition(_, let nearest?),
            .pairWithMissingCode(_, let nearest?),
            .templateFragment(_, let nearest?):
            "did you mean '\(nearest)'?"
        case .pairOrder(let right): right.isEmpty ? "remove the file" : "rename the file to \(right)"
        case .folderWithoutLanguage(let tag): "add '\(tag)' to 'languages' in site.yml, or remove the folder"
        case .languageWithoutFolder(let tag): "make the folder, or remove '\(tag)' from site.yml"
        case .translationRepeatsFact(let key): "remove the line '\(key):'"
        case .stringUnused(let key): "remove '\(key)', or use it as {{text.\(key)}} in a template"
        case .rawHTML: "write it as Markdown, or put it into a code span"
        case .badBaseURL: "write it like https://codes.example.org/"
        default: nil
        }
    }
}
