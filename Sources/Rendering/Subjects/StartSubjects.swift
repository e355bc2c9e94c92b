import Model

/// The choice of language.
struct RootSubject: TemplateSubject {
    static let schema = TemplateSchema(name: "the root page", fields: [])
    func write(_ slot: Int, to writer: inout PageWriter) {}
}

/// The page for addresses that do not exist.
struct NotFoundSubject: TemplateSubject {
    static let schema = TemplateSchema(name: "the 404 page", fields: [])
    func write(_ slot: Int, to writer: inout PageWriter) {}
}

/// A former address that sends the reader on.
struct AliasSubject: TemplateSubject {
    static let schema = TemplateSchema(
        name: "alias pages",
        fields: [
            TemplateField("target", .url, "The page to go to."),
            TemplateField("label", .text, "Its title."),
        ])

    let link: LinkSubject

    func write(_ slot: Int, to writer: inout PageWriter) {
        link.write(slot == 0 ? LinkSubject.Slot.url.rawValue : LinkSubject.Slot.label.rawValue, to: &writer)
    }
}

/// A language's start page.
struct HomeSubject: TemplateSubject {
    enum Slot: Int, CaseIterable { case heading, protocols }

    static let schema = TemplateSchema(
        name: "home pages",
        fields: Slot.allCases.map { slot in
            switch slot {
            case .heading: TemplateField("heading", .text, "The heading of the page.")
            case .protocols: TemplateField("protocols", .list(.protocolItem), "The protocols of the site.")
            }
        })

    let page: PageSubject

    func write(_ slot: Int, to writer: inout PageWriter) {
        guard Slot(rawValue: slot) == .heading else { return }
        let strings = page.site.catalogue.languages[page.language].strings
        let title = page.site.catalogue.site.title
        writer.escaped(strings.text(TextKey.homeHeading.rawValue)?.filled(["site": title]) ?? title)
    }

    func count(_ slot: Int) -> Int {
        Slot(rawValue: slot) == .protocols ? page.site.routes.protocols.count : 0
    }

    func element(_ slot: Int, _ index: Int) -> any TemplateSubject {
        ProtocolItemSubject(
            site: page.site, language: page.language, index: page.site.routes.protocols[index])
    }
}

/// A protocol in a list.
struct ProtocolItemSubject: TemplateSubject {
    enum Slot: Int, CaseIterable { case name, full_name, title, url, description, codes, comparisons }

    static let schema = TemplateSchema(
        name: "protocols",
        fields: Slot.allCases.map { slot in
            let name = "\(slot)"
            return switch slot {
            case .name: TemplateField(name, .text, "The short name: SMTP.")
            case .full_name: TemplateField(name, .text, "The name written out.")
            case .title: TemplateField(name, .html, "The heading of the protocol's page.")
            case .url: TemplateField(name, .url, "The protocol's page.")
            case .description: TemplateField(name, .text, "One sentence on the protocol's page.")
            case .codes: TemplateField(name, .text, "How many codes there are, in words of the language.")
            case .comparisons: TemplateField(name, .text, "How many comparisons there are.")
            }
        })

    let site: PreparedSite
    let language: Int
    let index: Int

    func write(_ slot: Int, to writer: inout PageWriter) {
        let item = site.languages[language].protocols[index]
        let model = site.catalogue.protocols[index]
        let strings = site.catalogue.languages[language].strings
        switch Slot(rawValue: slot) {
        case .name: writer.raw(item.name)
        case .full_name: writer.escaped(model.fullName ?? model.name)
        case .title: site.writeMarked(item.title, language: item.textLanguage, page: language, to: &writer)
        case .url: site.writeAddress(of: .protocolIndex(language: language, protocol: index), to: &writer)
        case .description: writer.raw(item.description)
        case .codes: writer.escaped(strings.plural(.codes, model.entries.count))
        case .comparisons: writer.escaped(strings.plural(.comparisons, model.pairs.count))
        case nil: break
        }
    }
}

extension PreparedSite {
    /// Writes escaped text, in a `lang` of its own where it is not in the language of the page.
    func writeMarked(_ text: [UInt8], language: Int, page: Int, to writer: inout PageWriter) {
        if language == page { return writer.raw(text) }
        writer.raw("<span lang=\"")
        writer.raw(languages[language].tag)
        writer.raw("\">")
        writer.raw(text)
        writer.raw("</span>")
    }

    /// The sentence that says that something is shown in the source language.
    func notice(_ key: TextKey, in language: Int) -> [UInt8] {
        let strings = catalogue.languages[language].strings
        return Escape.bytes(strings.text(key.rawValue)?.filled(["language": strings.sourceName]) ?? "")
    }

    /// Writes a fragment with its links resolved for the page.
    func write(_ text: PreparedText, to writer: inout PageWriter) {
        let program = text.program
        for instruction in program.instructions {
            switch instruction {
            case .copy(let range), .text(let range), .open(let range): writer.raw(program.bytes[range])
            case .link(let index): write(program.links[index], to: &writer)
            case .level(let level): writer.raw(UInt8(ascii: "0") + min(6, level + writer.headingShift))
            case .space: writer.raw(UInt8(ascii: " "))
            case .blockStart, .blockEnd, .tag: break
            }
        }
    }
}
