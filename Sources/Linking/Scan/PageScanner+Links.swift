extension PageScanner {
    /// Judges an address that stands at `range` of the file.
    mutating func link(
        _ value: UnsafeBufferPointer<UInt8>, at range: Range<Int>, _ use: Use, _ attribute: StaticString
    ) {
        countLink()
        let outcome = resolver.resolve(value)
        let remarks = resolver.remarks
        if remarks.hasSpace, outcome != .other, outcome != .malformed {
            note(.spaceInURL, target: outcome == .path ? resolver.pathText : nil, at: range, url: value)
        }
        if remarks.hasScheme { judgeScheme(value, range, use) }
        if listing != nil { list(value, range, use, outcome) }
        switch outcome {
        case .path: found(value, range, use)
        case .ownPage: ownPage(value, range, use)
        case .external: leaves(value, use)
        case .other: if case .canonical = use { record.canonical = PageRecord.elsewhere }
        case .empty: note(.emptyURL(attribute: "\(attribute)"), at: range, url: value)
        case .malformed: note(.malformedURL(remarks.malformation), at: range, url: value)
        case .leavesRoot: note(.leavesRoot, target: resolver.pathText, at: range, url: value)
        case .outsideBase: outside(value, range, use)
        }
    }

    private mutating func judgeScheme(
        _ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ use: Use
    ) {
        guard resolver.remarks.isHTTP else { return }
        switch use {
        case .resource, .frame, .form:
            if resolver.site.scheme != .http {
                note(.mixedContent(element: elementName), at: range, url: value)
            }
        default:
            if resolver.remarks.isInsecure { note(.insecureLink, at: range, url: value) }
        }
    }

    /// The name of the tag that is being read, in lower case.
    private var elementName: String {
        let name = bytes[tokenizer.tagRange].dropFirst().prefix { $0 > 0x20 && $0 != 0x2F && $0 != 0x3E }
        return files.kind(page) != .page ? "url()" : String(decoding: name, as: UTF8.self).lowercased()
    }

    private mutating func leaves(_ value: UnsafeBufferPointer<UInt8>, _ use: Use) {
        switch use {
        case .canonical: record.canonical = PageRecord.elsewhere
        case .alternate(let code): alternates.append(Alternate(code: code, page: PageRecord.elsewhere))
        default: break
        }
        externalLinkCount += 1
        if listsExternalLinks { external[String(decoding: value, as: UTF8.self), default: 0] += 1 }
    }

    private mutating func outside(
        _ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ use: Use
    ) {
        // What lies beside the site is somebody else's, unless the site has a file there when its folder is put in front.
        let path = resolver.pathText
        let isDead = { (scanner: inout PageScanner) in scanner.lookUp() != -1 }
        guard !resolver.remarks.hasScheme, isDead(&self) || resolver.dropFolderOfOtherCase() && isDead(&self)
        else {
            return leaves(value, use)
        }
        noteDead("/" + (path.isEmpty ? resolver.pathText : path), value, range, use)
    }

    /// Takes a path below the root.
    private mutating func found(_ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ use: Use) {
        let target = lookUp()
        if target == PageScanner.inRemainder { return passes(value, range, use) }
        guard target >= 0, !isRedirectedFirst else { return missing(value, range, use) }
        arrive(at: target, value, range, use)
        if resolver.fragment >= 0 {
            fragment(of: target, value, from: resolver.fragment, url: value, range, use)
        }
    }

    /// Whether a rule comes before the file that lies at the path: any of Cloudflare's, and one with `!` of Netlify's.
    private var isRedirectedFirst: Bool {
        guard let rule = redirects?.match("/" + resolver.pathText)?.rule else { return false }
        return rule.isForced && !rule.isConditional && (rule.isRedirect || rule.status == 200)
    }

    /// Takes an address that a redirect leads to a file. Without a fragment of its own the redirect keeps that of the
    /// address (WHATWG Fetch, section 4.4, location URL).
    private mutating func arrive(
        at target: Int, over redirect: String, from path: String, _ value: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>,
        _ use: Use, fragment: Int
    ) {
        let own = resolver.fragment
        arrive(at: target, value, range, use)
        if case .refresh = use {
            let steps = [files.path(page), "/" + path, files.path(target)]
            note(.redirectChain(steps: steps), target: files.path(target), at: range, url: value)
        }
        if own >= 0 {
            Array(redirect.utf8).withUnsafeBufferPointer {
                self.fragment(of: target, $0, from: own, url: value, range, use)
            }
        } else if fragment >= 0 {
            self.fragment(of: target, value, from: fragment, url: value, range, use)
        }
    }

    /// Browsers give up after some twenty redirects.
    private static let mostRedirects = 20

    /// Takes an address that leads to a file.
    private mutating func arrive(
        at target: Int, _ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ use: Use
    ) {
        if target != page { isUsed[target] = true }
        switch use {
        case .navigation(let isMarked):
            noteLink(to: target, isMarked: isMarked)
            if isOnAddressPage { openLanguage(value, range) }
        case .frame, .form: noteLink(to: target, isMarked: true)
        case .refresh:
            noteLink(to: target, isMarked: true)
            record.refresh = Int32(target)
        case .canonical: record.canonical = Int32(target)
        case .alternate(let code): alternates.append(Alternate(code: code, page: Int32(target)))
        case .resource, .mention, .data: break
        }
    }

    /// An address without a path: the page itself.
    private mutating func ownPage(
        _ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ use: Use
    ) {
        arrive(at: page, value, range, use)
        if resolver.fragment >= 0 {
            fragment(of: page, value, from: resolver.fragment, url: value, range, use)
        }
    }

    private mutating func missing(
        _ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ use: Use
    ) {
        let path = resolver.pathText
        guard let redirects else { return noteDead(path, value, range, use) }
        let fragment = resolver.fragment
        var step = path
        // A rule that leads nowhere, or in circles, is a finding of its own, unless it depends on the address.
        var isJudged = false
        for _ in 0..<PageScanner.mostRedirects {
            // A page that is shown with an error is no answer.
            guard let rule = redirects.match("/" + step), rule.rule.isRedirect || rule.rule.status == 200
            else {
                if !isJudged { noteDead(path, value, range, use) }
                return
            }
            isJudged = !rule.rule.from.contains("*") && !rule.rule.from.contains(":")
            switch Array(rule.target.utf8).withUnsafeBufferPointer({ resolver.resolve($0) }) {
            case .path:
                let target = lookUp()
                if target >= 0 {
                    return arrive(
                        at: target, over: rule.target, from: path, value, range, use, fragment: fragment)
                }
                if target == PageScanner.inRemainder { return passes(value, range, use) }
                step = resolver.pathText
            case .external, .other, .outsideBase: return leaves(value, use)
            default: return
            }
        }
    }

    private mutating func noteDead(
        _ path: String, _ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ use: Use
    ) {
        let kind: Sightings.Dead.Kind
        switch use {
        case .canonical:
            kind = .canonical
            record.canonical = PageRecord.elsewhere
        case .alternate(let code):
            kind = .hreflang(code: names.names[Int(code)])
            alternates.append(Alternate(code: code, page: PageRecord.elsewhere))
        case .data(let key): kind = .jsonLD(key: key)
        default: kind = .link
        }
        sightings.note(
            Sightings.Dead(kind: kind, group: group, path: path), place(range),
            url: String(decoding: value, as: UTF8.self))
    }

    /// The file for the path of the resolver, as the host finds it, `inRemainder`, or -1.
    mutating func lookUp() -> Int {
        let file = lookUpFile()
        return file >= 0 || remainder == nil ? file : lookUpRemainder()
    }

    private func lookUpFile() -> Int {
        let path = resolver.path
        let length = resolver.length
        if length == 0 || path[length - 1] == UInt8(ascii: "/") {
            let index = lookUp(adding: "index.html")
            if index >= 0 { return index }
            let old = lookUp(adding: "index.htm")
            if old >= 0 || length == 0 || host.servesHTMLWithSlash == .nothing { return old }
            let page = files.find(path, add(".html", at: length - 1))
            path[length - 1] = UInt8(ascii: "/")
            return page
        }
        let plain = files.find(path, length)
        if plain >= 0 { return plain }
        if host.addsHTML {
            let page = files.find(path, add(".html", at: length))
            if page >= 0 { return page }
        }
        return host.redirectsToSlash ? lookUp(adding: "/index.html") : -1
    }

    private func lookUp(adding name: StaticString) -> Int {
        files.find(resolver.path, add(name, at: resolver.length))
    }

    /// Writes a name behind the path, without changing the path; returns the length with it.
    private func add(_ name: StaticString, at position: Int) -> Int {
        let count = name.utf8CodeUnitCount
        for offset in 0..<count { resolver.path[position + offset] = name.utf8Start[offset] }
        return position + count
    }
}
