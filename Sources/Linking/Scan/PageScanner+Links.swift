extension PageScanner {
    /// Judges an address that stands at `range` of the file.
    mutating func link(
        _ value: UnsafeBufferPointer<UInt8>, at range: Range<Int>, _ use: Use, _ attribute: StaticString
    ) {
        countLink()
        let outcome = resolver.resolve(value)
        let remarks = resolver.remarks
        if remarks.hasSpace, outcome != .other { note(.spaceInURL, at: range, url: value) }
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
        case .resource, .frame:
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
        let target = lookUp()
        guard target != -1 else { return leaves(value, use) }
        noteDead("/" + path, value, range, use)
    }

    /// Takes a path below the root.
    private mutating func found(_ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ use: Use) {
        let target = lookUp()
        if target == PageScanner.inRemainder { return passes(value, range, use) }
        guard target >= 0 else { return missing(value, range, use) }
        arrive(at: target, value, range, use)
    }

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
        case .resource, .mention: break
        case .data: return
        }
        if resolver.fragment >= 0 { fragment(of: target, value, range) }
    }

    /// An address without a path: the page itself.
    private mutating func ownPage(
        _ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ use: Use
    ) {
        arrive(at: page, value, range, use)
    }

    private mutating func missing(
        _ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ use: Use
    ) {
        let path = resolver.pathText
        if let redirects, let rule = redirects.match("/" + path) {
            switch Array(rule.target.utf8).withUnsafeBufferPointer({ resolver.resolve($0) }) {
            case .path:
                let target = lookUp()
                if target >= 0 { return arrive(at: target, value, range, use) }
                if target == PageScanner.inRemainder { return passes(value, range, use) }
            case .external, .other, .outsideBase: return leaves(value, use)
            default: break
            }
        }
        noteDead(path, value, range, use)
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
            Sightings.Dead(kind: kind, path: path), place(range), url: String(decoding: value, as: UTF8.self))
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
            return files.find(path, add(".html", at: length - 1))
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
