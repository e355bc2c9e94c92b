import Model

/// A section of prose under a heading.
struct SectionSubject: TemplateSubject {
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
        })

    enum Content {
        case prepared(PreparedText)
        /// Markup that was made for this page, in its language.
        case made([UInt8])
    }

    let site: PreparedSite
    let language: Int
    let key: SectionKey
    let prefix: [UInt8]
    let content: Content
    /// Whether the page as a whole says that it is borrowed.
    let isPageBorrowed: Bool
    let headingShift: UInt8

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
        case .made(let bytes): writer.raw(bytes)
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

/// A row of a facts table.
struct FactRowSubject: TemplateSubject {
    enum Slot: Int, CaseIterable { case label, value, a, b, differs }

    static let schema = TemplateSchema(
        name: "facts",
        fields: Slot.allCases.map { slot in
            let name = "\(slot)"
            return switch slot {
            case .label: TemplateField(name, .html, "The name of the fact.")
            case .value: TemplateField(name, .html, "The value, on code pages.")
            case .a: TemplateField(name, .html, "The value of the first code, on comparison pages.")
            case .b: TemplateField(name, .html, "The value of the second code, on comparison pages.")
            case .differs: TemplateField(name, .flag, "Whether the two codes differ here.")
            }
        })

    let language: PreparedLanguage
    let label: [UInt8]
    let a: [UInt8]
    let b: [UInt8]
    let none: [UInt8]
    let differs: Bool

    func write(_ slot: Int, to writer: inout PageWriter) {
        switch Slot(rawValue: slot) {
        case .label: writer.raw(label)
        case .value, .a: writer.raw(a.isEmpty ? none : a)
        case .b: writer.raw(b.isEmpty ? none : b)
        case .differs, nil: break
        }
    }

    func holds(_ slot: Int) -> Bool { Slot(rawValue: slot) == .differs && differs }
}

/// A line of a transcript.
struct TranscriptLineSubject: TemplateSubject {
    enum Slot: Int, CaseIterable { case speaker, text, is_marked, is_event, lang }

    static let schema = TemplateSchema(
        name: "transcript lines",
        fields: Slot.allCases.map { slot in
            let name = "\(slot)"
            return switch slot {
            case .speaker:
                TemplateField(name, .identifier, "C for the client, S for the server, P for a peer.")
            case .text: TemplateField(name, .text, "What is said, or what happens.")
            case .is_marked: TemplateField(name, .flag, "Whether this line carries the code.")
            case .is_event: TemplateField(name, .flag, "Whether the line tells what happens.")
            case .lang: TemplateField(name, .text, "The language of a line that tells what happens.")
            }
        })

    let site: PreparedSite
    let line: Transcript.Line

    func write(_ slot: Int, to writer: inout PageWriter) {
        switch Slot(rawValue: slot) {
        case .speaker: if line.speaker != .event { writer.raw(line.speaker.rawValue) }
        case .text: writer.escaped(line.text)
        case .lang: writer.raw(site.languages[0].tag)
        case .is_marked, .is_event, nil: break
        }
    }

    func holds(_ slot: Int) -> Bool {
        switch Slot(rawValue: slot) {
        case .is_marked: line.isMarked
        case .is_event: line.speaker == .event
        default: false
        }
    }
}
