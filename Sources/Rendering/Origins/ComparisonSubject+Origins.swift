import Model

extension ComparisonSubject {
    private var language: Int { page.language }

    private func address(_ entry: Int) -> CodeAddress { CodeAddress(protocol: index, entry: entry) }

    /// What somebody has written for this comparison in the language of the page.
    private var text: PairText? {
        site.catalogue.protocols[index].pairs.text(pair: position, language: language)
    }

    func origin(of slot: Int) -> ContentOrigin? {
        switch Slot(rawValue: slot) {
        case .opening:
            text?.opening.map { prose($0.text) }
                ?? site.originOfTemplate(pair, protocol: index, language: language) { $0.opening }
        case .facts_caption: site.originOfText(.factsOfBoth, language)
        case .more_heading: site.originOfStrings("sections", SectionKey.more.rawValue, language: language)
        case .a, .b, .facts, .sections, .more, .next, nil: nil
        }
    }

    private func prose(_ text: MarkdownText) -> ContentOrigin {
        .prose(ContentOrigin.Prose(text: text, protocol: index))
    }

    func origin(ofElement position: Int, in slot: Int, showing inner: Int) -> ContentOrigin? {
        switch Slot(rawValue: slot) {
        case .a: site.originOfCode(address(pair.pair.a))
        case .b: site.originOfCode(address(pair.pair.b))
        case .facts: originOfFact(rows[position], FactRowSubject.Slot(rawValue: inner))
        case .sections: originOfSection(sections[position].key, SectionSubject.Slot(rawValue: inner))
        case .more: originOfMore(position)
        case .next: site.originOfComparison(next[position], protocol: index, language: language, other: nil)
        case .opening, .facts_caption, .more_heading, nil: nil
        }
    }

    private func originOfFact(_ row: Int, _ slot: FactRowSubject.Slot?) -> ContentOrigin {
        switch slot {
        case .label: site.originOfFactLabel(row, protocol: index, language: language)
        case .b: site.originOfFact(row, of: address(pair.pair.b))
        case .value, .a, .differs, .is_key, nil: site.originOfFact(row, of: address(pair.pair.a))
        }
    }

    private func originOfSection(_ key: SectionKey, _ slot: SectionSubject.Slot?) -> ContentOrigin? {
        if let written = text?.sections[key.index]?.text {
            return slot == .body ? prose(written) : .start(of: written)
        }
        let made = site.originOfTemplate(pair, protocol: index, language: language) {
            $0.sections[key.index]
        }
        guard slot != .body, case .generated(let part)? = made else { return made }
        return .start(of: part.text)
    }

    private func originOfMore(_ position: Int) -> ContentOrigin {
        switch position {
        case 0: site.originOfCode(address(pair.pair.a))
        case 1: site.originOfCode(address(pair.pair.b))
        default: .file(site.catalogue.protocols[index].location)
        }
    }
}
