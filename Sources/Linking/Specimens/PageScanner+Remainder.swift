extension PageScanner {
    /// What stands for a file of the remainder, which has no number.
    static let inRemainder = -2

    /// A fragment of a page that was not scanned.
    struct OpenFragment {
        /// The path of the page below the root.
        let path: String
        let fragment: String
        let place: Sightings.Place
        let url: String
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
        case .canonical: record.canonical = PageRecord.elsewhere
        case .alternate(let code): alternates.append(Alternate(code: code, page: PageRecord.elsewhere))
        case .data: return
        default: break
        }
        guard resolver.fragment >= 0, let remainder,
            let path = host.file(at: resolver.pathText, where: remainder.exists), path.hasSuffix(".html")
        else { return }
        let fragment = PageScanner.name(of: value, resolver.fragment)
        if fragment.isEmpty || fragment.lowercased() == "top" { return }
        openFragments.append(
            OpenFragment(
                path: path, fragment: fragment, place: place(range),
                url: String(decoding: value, as: UTF8.self)))
    }
}
