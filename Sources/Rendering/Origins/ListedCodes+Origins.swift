import Model

extension CodeItemSubject {
    func origin(of slot: Int) -> ContentOrigin? {
        switch Slot(rawValue: slot) {
        case .code, .name, .outcome, .permanence:
            Slot(rawValue: slot).map { site.originOfCode(address, "\($0)") }
        case .gloss: site.originOfGloss(address, language: language)
        case .class_name: site.originOfClass(of: address, "name", language: language)
        case .summary: site.originOfProse(address, language: language)
        case .protocol_name: site.originOfProtocol(address.protocol, "name")
        case .has_gloss, .url, .summary_lang, nil: nil
        }
    }
}

extension ClassSubject {
    func origin(of slot: Int) -> ContentOrigin? {
        let id = site.catalogue.protocols[`protocol`].classes[`class`].id
        switch Slot(rawValue: slot) {
        case .name, .meaning:
            return Slot(rawValue: slot).map {
                site.originOfProtocol(`protocol`, language: language, "classes", id, "\($0)")
            }
        case .id, .outcome, .permanence, .codes, nil:
            return .key(path: site.catalogue.protocols[`protocol`].location.path, ["classes", id])
        }
    }

    func origin(ofElement index: Int, in slot: Int, showing inner: Int) -> ContentOrigin? {
        site.originOfCode(CodeAddress(protocol: `protocol`, entry: entries[index]))
    }
}

extension SideSubject {
    func origin(of slot: Int) -> ContentOrigin? {
        switch Slot(rawValue: slot) {
        case .code, .name, .outcome, .permanence:
            Slot(rawValue: slot).map { page.site.originOfCode(address, "\($0)") }
        case .gloss: page.site.originOfGloss(address, language: page.language)
        case .summary: page.site.originOfProse(address, language: page.language)
        case .id, .has_gloss, .url, .lang, .sections, .example, .has_example, .facts, nil: nil
        }
    }

    /// A section as a comparison shows it: headings one level down, and ids behind the code.
    func origin(ofElement index: Int, in slot: Int, showing inner: Int) -> ContentOrigin? {
        switch Slot(rawValue: slot) {
        case .example: return page.site.originOfLine(index, of: address)
        case .facts:
            let row = FactTable.verdictRows[index]
            return FactRowSubject.Slot(rawValue: inner) == .label
                ? page.site.originOfFactLabel(row, protocol: self.index, language: page.language)
                : page.site.originOfFact(row, of: address)
        default: break
        }
        guard let text = page.site.markdown(address, shown[index], language: page.language) else {
            return nil
        }
        guard SectionSubject.Slot(rawValue: inner) == .body else { return .start(of: text) }
        return .prose(
            ContentOrigin.Prose(
                text: text, protocol: self.index, entry: entry,
                idPrefix: prefix, headingShift: SideSubject.headingShift))
    }
}

extension SectionSubject {
    func origin(of slot: Int) -> ContentOrigin? {
        switch Slot(rawValue: slot) {
        case .heading: site.originOfStrings("sections", key.rawValue, language: language)
        case .borrowed_notice: site.originOfText(.noticeSection, language)
        case .id, .key, .body, .lang, .is_borrowed, .is_stale, nil: nil
        }
    }
}
