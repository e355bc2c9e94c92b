extension PageScanner {
    /// Takes the addresses of a sitemap (sitemaps.org); other XML files have none that are judged.
    mutating func scanXML() {
        // A file of that name is one by its name.
        guard PageScanner.isSitemap(bytes) || files.bytes(of: page).elementsEqual("sitemap.xml".utf8) else {
            return
        }
        scanSitemap(isText: false)
    }

    mutating func scanSitemap(isText: Bool) {
        var scanner = SitemapScanner()
        scanner.begin(bytes, isText: isText)
        var urls = 0
        while true {
            switch scanner.next() {
            case .location:
                urls += 1
                take(scanner.value, scanner.range, language: nil)
            case .alternate:
                take(
                    scanner.value, scanner.range, language: String(decoding: scanner.language, as: UTF8.self))
            case .problem:
                if let problem = scanner.problem {
                    let start = max(0, min(problem.offset, bytes.count - 1))
                    note(
                        .malformedFile(kind: "sitemap", problem: problem.text),
                        at: start..<min(start + 1, bytes.count))
                }
                return keep(scanner, urls)
            case .end: return keep(scanner, urls)
            }
        }
    }

    private mutating func keep(_ scanner: SitemapScanner, _ urls: Int) {
        sitemaps.append(
            ScanResult.SitemapFile(file: page, isIndex: scanner.isIndex, urls: urls, bytes: bytes.count))
    }

    /// An address of a sitemap is absolute and leads to a page, or, in an index, to a sitemap.
    private mutating func take(_ value: [UInt8], _ range: Range<Int>, language: String?) {
        value.withUnsafeBufferPointer { value in
            countLink()
            switch resolver.resolve(value) {
            case .path:
                if resolver.remarks.isInsecure { note(.insecureLink, at: range, url: value) }
                let target = lookUp()
                if target >= 0 {
                    isUsed[target] = true
                    if language == nil { isInSitemap[target] = true }
                } else if target != PageScanner.inRemainder {
                    sightings.note(
                        Sightings.Dead(
                            kind: language.map { .hreflang(code: $0) } ?? .sitemap, group: group,
                            path: resolver.pathText), place(range),
                        url: String(decoding: value, as: UTF8.self))
                }
            case .malformed: note(.malformedURL(resolver.remarks.malformation), at: range, url: value)
            case .ownPage, .external, .other, .empty, .outsideBase, .leavesRoot: return
            }
        }
    }

    /// Whether the root element is that of a sitemap or an index of sitemaps. Only the beginning is read.
    private static func isSitemap(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = UnsafeBufferPointer(rebasing: bytes.prefix(4096))[...]
        return ByteText.contains(start, "urlset") || ByteText.contains(start, "sitemapindex")
    }
}
