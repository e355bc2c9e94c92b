import Model

extension HomeSubject {
    func origin(of slot: Int) -> ContentOrigin? {
        let language = page.language
        return switch (Slot(rawValue: slot), page.site.catalogue.startPage) {
        case (.heading, let start?): page.site.originOfPage(start, language: language, "title")
        case (.introduction, let start?): page.site.originOfPageBody(start, language: language)
        case (.heading, nil): page.site.originOfSetting("title")
        default: nil
        }
    }

    func origin(ofElement index: Int, in slot: Int, showing inner: Int) -> ContentOrigin? {
        .file(page.site.catalogue.protocols[page.site.routes.protocols[index]].location)
    }
}

extension TextPageSubject {
    func origin(of slot: Int) -> ContentOrigin? {
        switch Slot(rawValue: slot) {
        case .heading: page.site.originOfPage(index, language: page.language, "title")
        case .body: page.site.originOfPageBody(index, language: page.language)
        case .is_stale, .is_search, nil: nil
        }
    }
}

extension NumberSubject {
    func origin(of slot: Int) -> ContentOrigin? {
        Slot(rawValue: slot) == .number
            ? addresses.first.flatMap { page.site.originOfCode($0, "code") } : nil
    }

    func origin(ofElement index: Int, in slot: Int, showing inner: Int) -> ContentOrigin? {
        page.site.originOfCode(addresses[index])
    }
}

extension ProtocolItemSubject {
    func origin(of slot: Int) -> ContentOrigin? {
        switch Slot(rawValue: slot) {
        case .name: site.originOfProtocol(index, "name")
        case .full_name: site.originOfProtocol(index, "full_name")
        case .title: site.originOfProtocol(index, language: language, "title")
        case .description: site.originOfText(.protocolDescription, language)
        case .codes: site.originOfStrings("plural", "codes", language: language)
        case .comparisons: site.originOfStrings("plural", "comparisons", language: language)
        case .url, nil: nil
        }
    }
}

extension ProtocolSubject {
    func origin(of slot: Int) -> ContentOrigin? {
        switch Slot(rawValue: slot) {
        case .heading: site.originOfProtocol(index, language: language, "title")
        case .introduction: site.originOfIntroduction(index, language: language)
        case .codes: site.originOfStrings("plural", "codes", language: language)
        case .introduction_lang, .classes, .comparisons, nil: nil
        }
    }

    func origin(ofElement position: Int, in slot: Int, showing inner: Int) -> ContentOrigin? {
        if Slot(rawValue: slot) == .classes { return site.originOfProtocol(index, "classes") }
        return site.originOfComparison(written[position], protocol: index, language: language, other: nil)
    }
}

extension LinkSubject {
    func origin(of slot: Int) -> ContentOrigin? {
        guard Slot(rawValue: slot) == .label, let language = route.language else { return nil }
        return switch (label, route) {
        case (.comparison, _): site.originOfText(.compareCodes, language)
        case (.more, .protocolIndex): site.originOfText(.moreProtocol, language)
        case (.more, _): site.originOfText(.moreCode, language)
        case (.text, _): nil
        }
    }
}

extension AliasSubject {
    /// The label is the title of the page; that there is a page is written under `aliases`.
    func origin(of slot: Int) -> ContentOrigin? {
        guard case .code(let language, let index, let entry) = link.route else { return nil }
        return slot == 0
            ? link.site.originOfCode(CodeAddress(protocol: index, entry: entry), "aliases")
            : link.site.originOfText(.codeTitle, language)
    }
}
