import Model

/// Where the catalogue has its words from.
extension PreparedSite {
    private func strings(_ language: Int) -> InterfaceStrings { catalogue.languages[language].strings }

    /// A text of a language's `strings.yml`.
    func originOfText(_ key: String, _ language: Int) -> ContentOrigin {
        let strings = strings(language)
        let index = strings.textKeys.firstIndex { $0.equalsInBytes(key) }
        return .place(index.map { strings.textLocations[$0] } ?? strings.location)
    }

    func originOfText(_ key: TextKey, _ language: Int) -> ContentOrigin {
        originOfText(key.rawValue, language)
    }

    /// Another key of a language's `strings.yml`.
    func originOfStrings(_ keys: String..., language: Int) -> ContentOrigin {
        .key(path: strings(language).location.path, keys)
    }

    /// A key of `site.yml`.
    func originOfSetting(_ keys: String...) -> ContentOrigin {
        .key(path: catalogue.site.location.path, keys)
    }

    /// A key of `protocol.md`, in the language in which a page shows its words.
    func originOfProtocol(_ index: Int, language: Int, _ keys: String...) -> ContentOrigin {
        let item = catalogue.protocols[index]
        let text = item.texts[languages[language].protocols[index].textLanguage]
        return .key(path: text?.introduction.text.displayPath ?? item.location.path, keys)
    }

    /// A key that `protocol.md` has in the source language alone.
    func originOfProtocol(_ index: Int, _ key: String) -> ContentOrigin {
        .key(path: catalogue.protocols[index].location.path, [key])
    }

    /// A key of a page beside the protocols, in the language in which it is shown.
    func originOfPage(_ page: Int, language: Int, _ key: String) -> ContentOrigin? {
        let shown = languages[language].pages[page].body.language
        return catalogue.pages[page].texts[shown].map { .key(path: $0.body.text.displayPath, [key]) }
    }

    /// The text of such a page.
    func originOfPageBody(_ page: Int, language: Int) -> ContentOrigin? {
        let shown = languages[language].pages[page].body.language
        return catalogue.pages[page].texts[shown].map {
            .prose(ContentOrigin.Prose(text: $0.body.text, protocol: nil))
        }
    }

    /// The introduction of a protocol as a language shows it.
    func originOfIntroduction(_ index: Int, language: Int) -> ContentOrigin? {
        let prepared = languages[language].protocols[index].introduction
        return catalogue.protocols[index].texts[prepared.language].map {
            .prose(ContentOrigin.Prose(text: $0.introduction.text, protocol: index))
        }
    }

    /// A key of the front matter of a code.
    func originOfCode(_ address: CodeAddress, _ key: String) -> ContentOrigin {
        .key(path: catalogue.entry(address).location.path, [key])
    }

    /// The file of a code.
    func originOfCode(_ address: CodeAddress) -> ContentOrigin { .file(catalogue.entry(address).location) }

    /// The name of a code in a language.
    func originOfGloss(_ address: CodeAddress, language: Int) -> ContentOrigin? {
        catalogue.entry(address).texts[language].map { .key(path: $0.summary.text.displayPath, ["gloss"]) }
    }

    /// The row of a facts table for a code: a key of its front matter.
    func originOfFact(_ row: Int, of address: CodeAddress) -> ContentOrigin {
        let facts = catalogue.protocols[address.protocol].facts
        return originOfCode(address, row < facts.count ? facts[row].id : "spec")
    }

    /// The name of a row of a facts table.
    func originOfFactLabel(_ row: Int, protocol index: Int, language: Int) -> ContentOrigin {
        let facts = catalogue.protocols[index].facts
        guard row < facts.count else { return originOfStrings("facts", "spec", "label", language: language) }
        let id = facts[row].id
        return facts[row].isDeclared
            ? originOfProtocol(index, language: language, "facts", id, "label")
            : originOfStrings("facts", id, "label", language: language)
    }

    /// The Markdown of a summary, or of a section, as a language shows it.
    func markdown(_ address: CodeAddress, _ key: SectionKey? = nil, language: Int) -> MarkdownText? {
        let prepared = languages[language].protocols[address.protocol].entries[address.entry]
        let texts = catalogue.entry(address).texts
        guard let key else { return texts[prepared.summary.language]?.summary.text }
        guard let section = prepared.sections[key.index] else { return nil }
        return texts[section.language]?.sections[key.index]?.text
    }

    /// The same, as what its bytes come from.
    func originOfProse(_ address: CodeAddress, _ key: SectionKey? = nil, language: Int) -> ContentOrigin? {
        markdown(address, key, language: language).map {
            .prose(ContentOrigin.Prose(text: $0, protocol: address.protocol, entry: address.entry))
        }
    }

    /// Why there is a link to a comparison: the text that somebody has written for it, or else the other code.
    func originOfComparison(_ pair: Int, protocol index: Int, language: Int, other entry: Int?)
        -> ContentOrigin
    {
        let item = catalogue.protocols[index]
        if let text = item.pairs.text(pair: pair, language: language)
            ?? item.pairs.text(pair: pair, language: 0),
            let first = text.opening ?? text.sections.lazy.compactMap({ $0 }).first
        {
            return .file(first.text.location)
        }
        let codes = item.pairs.pairs[pair]
        return originOfCode(CodeAddress(protocol: index, entry: entry ?? codes.b))
    }

    /// A part of the comparison template of a language, as two codes fill it in.
    func originOfTemplate(
        _ pair: ComparedPair, protocol index: Int, language: Int, isPlain: Bool = false,
        _ part: (ComparisonSource) -> MarkdownText?
    ) -> ContentOrigin? {
        let own = catalogue.languages[language].protocolComparisons[catalogue.protocols[index].slug]
        return (own.flatMap(part) ?? part(catalogue.languages[language].comparison)).map {
            .generated(ContentOrigin.Generated(text: $0, pair: pair, protocol: index, isPlain: isPlain))
        }
    }
}
