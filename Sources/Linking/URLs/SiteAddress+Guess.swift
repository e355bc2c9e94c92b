extension SiteAddress {
    /// The address of a site as its own files tell it: by a sitemap that `robots.txt` names, or by the canonical address of
    /// the first page. Nil when neither does.
    package static func guess(_ files: SiteFiles, read: (Int) -> [UInt8]) -> SiteAddress? {
        if let robots = files.find("robots.txt") {
            for sitemap in RobotsFile(read(robots)).sitemaps {
                if let site = folder(of: sitemap.url, files, isPage: false) { return site }
            }
        }
        guard let root = files.find("index.html") else { return nil }
        return canonical(read(root)).flatMap { folder(of: $0, files, isPage: true) }
    }

    /// The folder of the site, when the file at the end of an address is one of the site. A page may be the first one.
    private static func folder(of url: String, _ files: SiteFiles, isPage: Bool) -> SiteAddress? {
        guard let whole = SiteAddress(url), whole.scheme != nil else { return nil }
        let path = url.hasSuffix("/") || !isPage ? url : url + "/"
        let bare = String(path.hasSuffix("/") ? path.dropLast() : path[...])
        // Whatever of the end is a path of the site belongs to the file; what is in front of it, to the folder.
        let host = whole.scheme == .https ? 8 : 7
        let parts = bare.dropFirst(host).split(separator: "/", omittingEmptySubsequences: false).map(
            String.init)
        for count in stride(from: parts.count - 1, to: 0, by: -1) {
            let end = parts.suffix(count).joined(separator: "/")
            if files.find(end) != nil || files.find(end + "/index.html") != nil {
                return SiteAddress(String(bare.dropLast(end.utf8.count)))
            }
        }
        return isPage ? SiteAddress(path) : nil
    }

    /// The canonical address of a page.
    private static func canonical(_ page: [UInt8]) -> String? {
        page.withUnsafeBufferPointer { bytes in
            var tokenizer = HTMLTokenizer()
            tokenizer.begin(bytes)
            while true {
                switch tokenizer.next() {
                case .startTag where tokenizer.element == .link:
                    let relation = tokenizer.attributes.first { $0.name == .rel }
                    let href = tokenizer.attributes.first { $0.name == .href }
                    if let relation, let href, ByteText.matches(bytes[relation.value], "canonical") {
                        return String(decoding: bytes[href.value], as: UTF8.self)
                    }
                case .startTag, .endTag, .rawText: continue
                case .end: return nil
                }
            }
        }
    }
}
