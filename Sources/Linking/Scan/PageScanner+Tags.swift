extension PageScanner {
    /// Takes the start tag that the tokenizer stands behind.
    mutating func startTag() {
        record.flags.insert(.hasContent)
        if listing != nil { listTag() }
        switch tokenizer.element {
        case .link: return linkTag()
        case .meta: return metaTag()
        case .html: htmlTag()
        case .noscript: isInNoscript = true
        case .style where tokenizer.isForeign: foreignStyle()
        case .base where !tokenizer.isForeign:
            for index in tokenizer.attributes.indices where tokenizer.attributes[index].name == .href {
                withValue(tokenizer.attributes[index]) { $0.resolver.takeBase($1) }
            }
            return
        default: break
        }
        for index in 0..<tokenizer.attributes.count { attribute(tokenizer.attributes[index]) }
    }

    private mutating func attribute(_ attribute: HTMLAttribute) {
        switch attribute.name {
        case .id: withValue(attribute) { $0.define($1, at: attribute.value) }
        case .href: href(attribute)
        case .src: source(attribute)
        case .srcset: pictures(attribute, "srcset")
        case .poster: address(attribute, .resource, "poster")
        case .action where tokenizer.element == .form: address(attribute, .form, "action")
        case .formaction: address(attribute, .form, "formaction")
        case .cite where tokenizer.element != .other: address(attribute, .mention, "cite")
        case .data where tokenizer.element == .object: address(attribute, .frame, "data")
        case .xlinkHref where tokenizer.isForeign:
            address(attribute, tokenizer.element == .a ? navigation : .resource, "xlink:href")
        case .name where tokenizer.element == .a: withValue(attribute) { $0.defineAnchor($1) }
        case .style: styleAttribute(attribute)
        default: break
        }
    }

    private mutating func address(_ attribute: HTMLAttribute, _ use: Use, _ name: StaticString) {
        withValue(attribute) { $0.link($1, at: attribute.value, use, name) }
    }

    /// What a link for readers is: it may name the language of its target.
    private var navigation: Use { .navigation(isMarked: has(.hreflang)) }

    private func has(_ name: HTMLAttributeName) -> Bool {
        for index in 0..<tokenizer.attributes.count where tokenizer.attributes[index].name == name {
            return true
        }
        return false
    }

    private mutating func href(_ attribute: HTMLAttribute) {
        switch tokenizer.element {
        case .a, .area: address(attribute, navigation, "href")
        default: if tokenizer.isForeign { address(attribute, .resource, "href") }
        }
    }

    private mutating func source(_ attribute: HTMLAttribute) {
        switch tokenizer.element {
        case .iframe, .frame, .embed: address(attribute, .frame, "src")
        case .img, .script, .source, .video, .audio, .track, .input: address(attribute, .resource, "src")
        default: break
        }
    }

    private mutating func htmlTag() {
        guard record.language == 0, !tokenizer.isForeign else { return }
        for index in 0..<tokenizer.attributes.count {
            let attribute = tokenizer.attributes[index]
            switch attribute.name {
            case .lang: record.language = withValue(attribute) { $1.isEmpty ? 0 : $0.languageNumber($1) }
            case .dir:
                let value = bytes[attribute.value]
                if ByteText.matches(value, "rtl") { record.flags.insert(.isRightToLeft) }
                if ByteText.matches(value, "ltr") { record.flags.insert(.isLeftToRight) }
                if ByteText.matches(value, "auto") { record.flags.insert(.isAutomatic) }
            default: break
            }
        }
    }

    // MARK: link

    private mutating func linkTag() {
        var href: HTMLAttribute?
        var code: HTMLAttribute?
        var relation: HTMLAttribute?
        for index in 0..<tokenizer.attributes.count {
            let attribute = tokenizer.attributes[index]
            switch attribute.name {
            case .href: href = attribute
            case .hreflang: code = attribute
            case .rel: relation = attribute
            case .id: withValue(attribute) { $0.define($1, at: attribute.value) }
            case .imagesrcset: pictures(attribute, "imagesrcset")
            default: break
            }
        }
        guard let href, let use = use(relation, code) else { return }
        if case .canonical = use { record.flags.insert(.hasCanonical) }
        withValue(href) { scanner, value in
            if case .canonical = use { scanner.judgeCanonical(value, href.value) }
            scanner.link(value, at: href.value, use, "href")
        }
        if listing != nil { listing?.nameLanguage(at: code?.value) }
    }

    /// A canonical address that is not absolute leads wherever a copy of the page lies (RFC 6596, section 3).
    private mutating func judgeCanonical(_ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        if resolver.resolve(value) == .empty { return }
        if !resolver.remarks.hasScheme || resolver.remarks.isWithoutScheme,
            resolver.resolve(value) != .malformed
        {
            note(.canonicalRelative, target: nil, at: range, url: value)
        }
    }

    /// What a `link` element is for (WHATWG HTML, section 4.6.7); nil when its address is none of a file.
    private mutating func use(_ relation: HTMLAttribute?, _ code: HTMLAttribute?) -> Use? {
        guard let relation else { return .mention }
        var use = Use.mention
        var isAlternate = false
        ByteText.forEachWord(in: bytes, relation.value) { word in
            if ByteText.matches(word, "canonical") { use = .canonical }
            if ByteText.matches(word, "alternate") { isAlternate = true }
            for name in PageScanner.resources where ByteText.matches(word, name) { use = .resource }
            for name in PageScanner.origins where ByteText.matches(word, name) { use = .data(key: "") }
        }
        if case .data = use { return nil }
        if isAlternate, let code, case .mention = use {
            let number = withValue(code) { $0.languageNumber($1) }
            return .alternate(code: number)
        }
        return use
    }

    private static let resources = [
        "stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest", "apple-touch-icon",
        "mask-icon",
        "apple-touch-startup-image",
    ].map { Array($0.utf8) }
    private static let origins = ["preconnect", "dns-prefetch"].map { Array($0.utf8) }

    // MARK: meta

    private mutating func metaTag() {
        var content: HTMLAttribute?
        var key: HTMLAttribute?
        for index in 0..<tokenizer.attributes.count {
            let attribute = tokenizer.attributes[index]
            switch attribute.name {
            case .content: content = attribute
            case .name, .property, .httpEquiv, .itemprop: key = attribute
            case .id: withValue(attribute) { $0.define($1, at: attribute.value) }
            default: break
            }
        }
        guard let content, let key else { return }
        let name = bytes[key.value]
        if key.name == .name, ByteText.matches(name, "description") {
            if !ByteText.isBlank(bytes[content.value]) { record.flags.insert(.hasDescription) }
        } else if key.name == .name, ByteText.matches(name, "robots") || ByteText.matches(name, "googlebot") {
            if ByteText.contains(bytes[content.value], "noindex")
                || ByteText.contains(bytes[content.value], "none")
            {
                record.flags.insert(.isHidden)
            }
        } else if key.name == .httpEquiv, ByteText.matches(name, "refresh") {
            refresh(content)
        } else if PageScanner.cards.contains(where: { ByteText.matches(name, $0) }) {
            address(content, .mention, "content")
        }
    }

    private static let cards = [
        "og:image", "og:image:url", "og:image:secure_url", "og:url", "og:video", "og:video:url", "og:audio",
        "twitter:image", "twitter:image:src", "twitter:player", "msapplication-tileimage",
        "msapplication-config",
    ].map { Array($0.utf8) }

    /// Takes the address behind a number of seconds (WHATWG HTML, section 4.2.5.3).
    private mutating func refresh(_ content: HTMLAttribute) {
        withValue(content) { scanner, value in
            guard let range = RefreshValue.address(in: value) else { return }
            let shift = content.needsDecoding ? content.value : range.shifted(content.value.lowerBound)
            scanner.link(UnsafeBufferPointer(rebasing: value[range]), at: shift, .refresh, "content")
            // Who has scripts stays here, and so does who gets the same page again after a time.
            let isOwn = scanner.record.refresh == Int32(scanner.page)
            if scanner.isInNoscript || isOwn && !RefreshValue.isImmediate(value) {
                scanner.record.refresh = PageRecord.none
                return
            }
            scanner.record.flags.insert(.isRedirect)
            if isOwn {
                let path = scanner.files.path(scanner.page)
                scanner.note(.redirectLoop(steps: [path, path]), target: path, at: shift, url: value)
            }
        }
    }

    // MARK: Pictures

    /// Takes the addresses of a `srcset` (WHATWG HTML, section 4.8.4.2.1).
    private mutating func pictures(_ attribute: HTMLAttribute, _ name: StaticString) {
        withValue(attribute) { scanner, value in
            var position = 0
            var isFirst = true
            var isSound = true
            while let range = SourceSet.next(in: value, from: &position, isSound: &isSound) {
                isFirst = false
                let shift =
                    attribute.needsDecoding ? attribute.value : range.shifted(attribute.value.lowerBound)
                scanner.link(UnsafeBufferPointer(rebasing: value[range]), at: shift, .resource, name)
            }
            if !isSound { scanner.note(.malformedURL(.srcset), at: attribute.value, url: value) }
            if isFirst { scanner.note(.emptyURL(attribute: "\(name)"), at: attribute.value, url: value) }
        }
    }
}

extension Range<Int> {
    func shifted(_ distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
