import Model

extension CodeSubject {
    func origin(of slot: Int) -> ContentOrigin? {
        switch Slot(rawValue: slot) {
        case .code, .name, .official, .outcome, .permanence:
            Slot(rawValue: slot).map { site.originOfCode(address, "\($0)") }
        case .gloss: site.originOfGloss(address, language: language)
        case .class_name: site.originOfClass(of: address, "name", language: language)
        case .summary: site.originOfProse(address, language: language)
        case .facts_caption: site.originOfText(.factsCaption, language)
        case .compare_heading: site.originOfText(.compareHeading, language)
        case .updated: site.originOfText(.updated, language)
        case .example_heading:
            site.originOfStrings("sections", SectionKey.example.rawValue, language: language)
        default: nil
        }
    }

    func origin(ofElement index: Int, in slot: Int, showing inner: Int) -> ContentOrigin? {
        switch Slot(rawValue: slot) {
        case .facts: originOfFact(rows[index], FactRowSubject.Slot(rawValue: inner))
        case .sections: originOfSection(sectionKeys[index], SectionSubject.Slot(rawValue: inner))
        case .example: site.originOfLine(index, of: address)
        case .related: originOfRelated(index)
        case .comparisons: originOfComparison(pairs[index])
        case .confusions: originOfComparison(confusions[index])
        case .elsewhere: site.originOfCode(elsewhere[index])
        case .previous: site.originOfCode(CodeAddress(protocol: address.protocol, entry: address.entry - 1))
        case .next: site.originOfCode(CodeAddress(protocol: address.protocol, entry: address.entry + 1))
        case .protocol: .file(site.catalogue.protocols[address.protocol].location)
        default: nil
        }
    }

    private func originOfComparison(_ pair: Int) -> ContentOrigin {
        let codes = site.catalogue.protocols[address.protocol].pairs.pairs[pair]
        return site.originOfComparison(
            pair, protocol: address.protocol, language: language, other: codes.other(than: address.entry))
    }

    private func originOfFact(_ row: Int, _ slot: FactRowSubject.Slot?) -> ContentOrigin {
        slot == .label
            ? site.originOfFactLabel(row, protocol: address.protocol, language: language)
            : site.originOfFact(row, of: address)
    }

    private func originOfSection(_ key: SectionKey, _ slot: SectionSubject.Slot?) -> ContentOrigin? {
        slot == .body
            ? site.originOfProse(address, key, language: language)
            : .start(of: site.markdown(address, key, language: language))
    }

    /// What the editor wrote under `see`; all of it is resolved, or there would be no page.
    private func originOfRelated(_ index: Int) -> ContentOrigin {
        let see = site.catalogue.entry(address).see
        return see.count == related.count ? .place(see[index].location) : site.originOfCode(address, "see")
    }
}

extension PreparedSite {
    /// The lines of a transcript stand one below the other behind the fence.
    func originOfLine(_ index: Int, of address: CodeAddress) -> ContentOrigin? {
        guard let text = catalogue.entry(address).texts[0]?.sections[SectionKey.example.index]?.text
        else { return nil }
        let fence = text.firstWords
        return .place(SourceLocation(path: fence.path, line: fence.line + 1 + index))
    }

    /// The words of the class of a code, in `protocol.md`.
    func originOfClass(of address: CodeAddress, _ key: String, language: Int) -> ContentOrigin? {
        catalogue.entry(address).facts[FactIndex.class].choice.map {
            originOfProtocol(
                address.protocol, language: language, "classes",
                catalogue.protocols[address.protocol].classes[$0].id, key)
        }
    }
}
