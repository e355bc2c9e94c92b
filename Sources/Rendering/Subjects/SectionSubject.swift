import Model

/// A section of prose under a heading.
final class SectionSubject: TemplateSubject {
    enum Slot: Int, CaseIterable { case id, key, heading, body, lang, is_borrowed, borrowed_notice, is_stale }

    static let schema = TemplateSchema(
        name: "sections",
        fields: Slot.allCases.map { slot in
            let name = "\(slot)"
            return switch slot {
            case .id:
                TemplateField(name, .identifier, "The anchor; on comparison pages it begins with the code.")
            case .key: TemplateField(name, .identifier, "The key of the section, the same in all languages.")
            case .heading: TemplateField(name, .text, "The heading in the language of the page.")
            case .body: TemplateField(name, .html, "The text.")
            case .lang: TemplateField(name, .text, "The language that the text is in.")
            case .is_borrowed:
                TemplateField(
                    name, .flag,
                    "Whether the text is borrowed from the source language on a page that is otherwise translated."
                )
            case .borrowed_notice: TemplateField(name, .text, "The sentence that says so.")
            case .is_stale:
                TemplateField(name, .flag, "Whether the source has changed since the text was translated.")
            }
        }, .keyed, except: ["body"])

    enum Content {
        case prepared(PreparedText)
        /// Markup that was made for this page, in its language, and put aside in its writer.
        case made(Range<Int>)
    }

    let site: PreparedSite
    let language: Int
    let key: SectionKey
    let prefix: [UInt8]
    let content: Content
    /// Whether the page as a whole says that it is borrowed.
    let isPageBorrowed: Bool
    let headingShift: UInt8

    init(
        site: PreparedSite, language: Int, key: SectionKey, prefix: [UInt8], content: Content,
        isPageBorrowed: Bool, headingShift: UInt8
    ) {
        self.site = site
        self.language = language
        self.key = key
        self.prefix = prefix
        self.content = content
        self.isPageBorrowed = isPageBorrowed
        self.headingShift = headingShift
    }
    /// Everything but the text itself comes from the key, the language and the state of the text. Sections under a
    /// prefix belong to a code, which has a key of its own.
    var memoKey: Int? {
        guard prefix.isEmpty else { return nil }
        let isForeign = text.map { $0.language != language } ?? false
        return key.index << 3 | (isForeign ? 4 : 0) | (holds(Slot.is_borrowed.rawValue) ? 2 : 0)
            | (holds(Slot.is_stale.rawValue) ? 1 : 0)
    }

    private var text: PreparedText? {
        if case .prepared(let text) = content { return text }
        return nil
    }

    func write(_ slot: Int, to writer: inout PageWriter) {
        switch Slot(rawValue: slot) {
        case .id:
            writer.raw(prefix)
            writer.raw(key.rawValue)
        case .key: writer.raw(key.rawValue)
        case .heading: writer.raw(site.languages[language].sections[key.index])
        case .body: writeBody(to: &writer)
        case .lang: writer.raw(site.languages[text?.language ?? language].tag)
        case .borrowed_notice: writer.raw(site.notice(.noticeSection, in: language))
        case .is_borrowed, .is_stale, nil: break
        }
    }

    private func writeBody(to writer: inout PageWriter) {
        switch content {
        case .made(let range): writer.rawAside(range)
        case .prepared(let text):
            writer.headingShift = headingShift
            writer.idPrefix = prefix
            site.write(text, to: &writer)
            writer.headingShift = 0
            writer.idPrefix = []
        }
    }

    func holds(_ slot: Int) -> Bool {
        switch Slot(rawValue: slot) {
        case .is_borrowed: text?.isBorrowed == true && !isPageBorrowed
        case .is_stale: text?.isStale == true
        default: false
        }
    }
}
