extension Fault {
    /// Why the rule exists, or what it is in full; nil where the summary says it all.
    package var explanation: String? {
        switch self {
        case .notUTF8: "All files of content and templates are UTF-8."
        case .unexpectedFile(let kinds): "Expected here: \(kinds)."
        case .badSlug:
            "A file name becomes an address. It consists of lower-case letters a to z, digits and single hyphens."
        case .badLanguageTag:
            "A language tag begins with two or three small letters, such as en, vi or pt-BR (BCP 47)."
        case .duplicateSlug: "Some file systems and hosts cannot tell such names apart."
        case .symbolicLinkOutside:
            "A site is built from the files of its own folders, so that it is the same everywhere."
        case .languageWithoutFolder:
            "Each language of site.yml has a folder of the same name in the content folder."
        case .noFrontMatter:
            "A file of this kind begins with a line '---', then its facts as YAML, then another line '---'."
        case .unclosedFrontMatter: "A line '---' must follow the last fact."
        case .tabInYAML: "YAML counts spaces to tell what belongs together."
        case .badValue(_, _, let allowed) where !allowed.isEmpty:
            "Allowed: \(allowed.joined(separator: ", "))."
        case .undeclaredName(let kind, _, let declared):
            declared.isEmpty
                ? "Its protocol.md declares no \(kind.rawValue) at all."
                : "Its protocol.md declares: \(declared.joined(separator: ", "))."
        case .missingKey(_, _, let meaning): meaning.isEmpty ? nil : meaning
        case .duplicateKey(_, let line, let text): "Line \(line) says: \(text)"
        case .badBaseURL:
            "It begins with https:// or http:// and a host name and has no query and no fragment."
        case .badEditURL:
            "It begins with https:// or http:// and a host name, and has {path} once, for the path of a file below Content."
        case .reservedProtocol: "The pages of numbers that several protocols share lie in this folder."
        case .reservedFact: "Every entry has a key of this name already."
        case .badDate: "A date is written as 2026-11-01, and it has to exist."
        case .pageIsProtocol: "Pages and protocols of a language lie beside each other."
        case .staticIsPage:
            "What lies in the folder static is published under its own name, beside the pages."
        case .aliasIsPage, .aliasTwice: "An alias is an earlier address that sends readers on to one page."
        case .vendorMismatch(let needs):
            needs
                ? "A code that no registry knows comes from somebody, and readers want to know from whom."
                : "A registered code belongs to its registry."
        case .stillToWrite:
            "A mark '<<TO WRITE: …>>' holds the place of a text or value that nobody has written yet."
        case .missingFile, .emptyFile: nil
        default: entryExplanation
        }
    }

    private var entryExplanation: String? {
        switch self {
        case .summaryMissing:
            "The first paragraph, before the first heading, is the summary that search results and lists show."
        case .summaryTooLong: "Search results and lists show the summary whole, so it has to be short."
        case .summaryNotSentence(let reason, let ends):
            reason == .noEnd
                ? "A sentence ends with one of: \(ends.joined(separator: " "))"
                : "Search results and lists show the summary alone, as one sentence."
        case .introductionMissing: "The text below the front matter opens the page of the protocol."
        case .unknownSection(_, let known, _): "The sections here are: \(known.joined(separator: ", "))."
        case .missingSection: "Every code entry has it."
        case .badTranscriptLine:
            "A line begins with 'C: ', 'S: ', 'P: ' or '# '; the line of this code with 'S!: ' (or 'C!: ', 'P!: ')."
        case .transcriptMarks(let count, let code, let lines):
            if count > 0 || lines.count == 1 {
                "Exactly one line has a '!' behind its speaker, so that a reader sees where the code occurs."
            } else if lines.isEmpty {
                "No line contains \(code)."
            } else {
                "These lines contain \(code): \(lines.map(String.init).joined(separator: ", "))."
            }
        case .transcriptOtherCode:
            "The marked line is the one in which this code occurs, by its number or its name."
        case .transcriptMissing: "The section holds one fenced block of lines 'C: ', 'S: ', 'P: ' and '# '."
        case .translationRepeatsFact:
            "A fact that stands in two files can differ; translations take facts from the source."
        case .translationExtraSection: "A translation says what its source says, section by section."
        case .translationExample: "Protocol text is the same in every language."
        case .translationMissing: "The build was asked to require this language."
        case .translationStale: "The page shows the text with a notice until somebody has compared the two."
        case .stringUnused: "A text that no template prints is work for every translator and shows nowhere."
        case .pluralFormMissing: "The language needs this form for some numbers (CLDR plural rules)."
        case .unknownPlaceholder(_, let known):
            known.isEmpty
                ? "It has no placeholders."
                : "It may contain: \(known.map { "{{\($0)}}" }.joined(separator: ", "))."
        case .notAPair: "A comparison is named by the slugs of two codes with '-vs-' between them."
        case .pairOrder(let right, _) where !right.isEmpty:
            "A comparison has one address: the code with the smaller number comes first."
        case .pairNotSelected(_, let selection): "site.yml asks for '\(selection)'."
        default: proseExplanation
        }
    }

    private var proseExplanation: String? {
        switch self {
        case .brokenFragment(_, _, let known):
            "Its sections are: \(known.map { "#" + $0 }.joined(separator: ", "))."
        case .rawHTML: "Content is Markdown only, so that no page can be broken or attacked from it."
        case .unsafeURL: "Links may use https:, http: and mailto:."
        case .relativeURL:
            "Links to entries are relative paths of files, so that they work in a Git host's preview too."
        case .imageMissing:
            "The path is relative to this file; pictures are .png, .jpg, .gif, .webp or .avif files in Content."
        case .imageWithoutText: "A reader who cannot see the picture gets the text instead of it."
        case .imageExternal: "Pages load nothing from other sites."
        case .headingInPage: "The heading of the page is its 'title'; parts of it begin with '##'."
        case .headingInSection: "Sections begin with '##'; inside of one use '###'."
        case .wrongLanguage: "A page is in the language of its reader."
        case .sentenceWithoutEnd(let ends):
            "A paragraph and a list item end with one of: \(ends.joined(separator: " ")) (or with ':' before a list or code)."
        case .structureDiffers(_, let source): "It is compared with the same section of \(source)."
        case .repeatedSentence: "Two codes that people confuse have to read differently."
        case .unclosedSection(_, let closed, let line):
            closed.map { "'\($0)', which stands around it, is closed on line \(line)." }
                ?? "The file ends while it is open."
        case .wrongPlace(_, _, _, let fitting) where !fitting.isEmpty:
            "What fits here: \(fitting.map { "{{\($0)}}" }.joined(separator: ", "))."
        case .unknownName(_, _, let known) where (1...30).contains(known.count):
            "They have: \(known.joined(separator: ", "))."
        case .unclosedTag: "A tag is closed on the line on which it begins."
        case .unsupportedTag(let tag):
            tag.hasPrefix("{{>")
                ? "A comparison template is one file."
                : "A value escapes itself for its place; there is no other form."
        case .sectionAcrossBlocks:
            "A section lies inside one paragraph or list item, or its tags stand alone between empty lines around whole blocks."
        case .sectionChangesPlace:
            "Whether the section is shown or not, the tags and quotes around it have to fit together."
        case .templateLink: "The same template makes pages in folders of different depth."
        case .unknownBlock(_, let known): known.isEmpty ? nil : "It has: \(known.joined(separator: ", "))."
        case .unusedTemplate: "Faults in it stay unseen until a page uses it."
        case .textInLayoutCall: "A layout call fills blocks; text between them would stand nowhere."
        case .link(_, _, let explanation, _): explanation
        case .notAValue: "It holds other names, or a yes or no."
        default: nil
        }
    }
}
