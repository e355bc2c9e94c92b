extension PageScanner {
    /// What stands for a file of the remainder, which has no number.
    static let inRemainder = -2

    /// A page that was not scanned, and has to be looked at.
    struct OpenTarget {
        /// What has to be looked for.
        enum Quest {
            /// An element with the id.
            case id(String)
            /// The canonical address, which has to be that of the page.
            case canonical
            /// The language, which has to be that of the page with the link if the target is in that too.
            case language(own: UInt16)
        }

        /// The path of the page below the root.
        let path: String
        let quest: Quest
        /// Where the link to it stands.
        let sighting: Sightings.Sighting
    }

    /// `inRemainder` if the path of the resolver leads to a file of the remainder, or -1.
    mutating func lookUpRemainder() -> Int {
        guard let remainder else { return -1 }
        let hash = PathHash.of(resolver.pathBytes)
        if let isKnown = known[hash] { return isKnown ? PageScanner.inRemainder : -1 }
        let isKnown = host.file(at: resolver.pathText, where: remainder.exists) != nil
        known[hash] = isKnown
        return isKnown ? PageScanner.inRemainder : -1
    }

    /// Takes an address that leads to a page of the remainder.
    mutating func passes(_ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ use: Use) {
        switch use {
        case .canonical:
            record.canonical = PageRecord.elsewhere
            open(.canonical, value, range)
        case .alternate(let code): alternates.append(Alternate(code: code, page: PageRecord.elsewhere))
        case .data: return
        // Relative addresses of pages are made from routes, in the language of the page.
        case .navigation(isMarked: false):
            if resolver.remarks.hasScheme { openLanguage(value, range) }
        default: break
        }
        if resolver.fragment < 0 { return }
        let id = PageScanner.name(of: value, resolver.fragment)
        if !id.isEmpty, id.lowercased() != "top" { open(.id(id), value, range) }
    }

    /// Notes that the language of the target has to be looked at.
    mutating func openLanguage(_ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        if record.language > 0 { open(.language(own: record.language), value, range) }
    }

    private mutating func open(
        _ quest: OpenTarget.Quest, _ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) {
        guard let remainder, let path = host.file(at: resolver.pathText, where: remainder.exists),
            path.hasSuffix(".html")
        else { return }
        let url = String(decoding: value, as: UTF8.self)
        openTargets.append(
            OpenTarget(
                path: path, quest: quest, sighting: Sightings.Sighting(place: place(range), url: url)))
    }
}
