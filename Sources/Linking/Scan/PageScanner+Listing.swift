extension PageScanner {
    /// Everything of a file that a finding may point at.
    mutating func list(_ file: Int, _ content: [UInt8]) -> PageListing {
        listing = PageListing()
        content.withUnsafeBufferPointer { scan(file, $0) }
        defer { listing = nil }
        return listing ?? PageListing()
    }

    mutating func listTag() {
        switch tokenizer.element {
        case .html: if listing?.html == nil { listing?.html = tokenizer.tagRange }
        case .head: if listing?.head == nil { listing?.head = tokenizer.tagRange }
        default: break
        }
    }

    /// Notes an address that has just been resolved.
    mutating func list(
        _ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ use: Use, _ outcome: URLResolver.Outcome
    ) {
        let target: Int
        switch outcome {
        case .path: target = lookUp()
        case .ownPage: target = page
        default: target = -1
        }
        listing?.links.append(
            PageListing.Link(
                target: target < 0 ? Int(PageRecord.elsewhere) : target, use: use, range: range,
                url: String(decoding: value, as: UTF8.self)))
    }

    /// What the thread has found, when it has scanned its files.
    package func finish() -> ScanResult {
        ScanResult(
            records: records, sightings: sightings, log: log, identifierSets: identifierSets,
            alternateSets: alternateSets, isUsed: isUsed, isInSitemap: isInSitemap, sitemaps: sitemaps,
            external: external, scripts: scripts.keys.sorted().compactMap { scripts[$0] },
            linkCount: linkCount, externalLinkCount: externalLinkCount, volume: volume)
    }
}
