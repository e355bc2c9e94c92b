import Model

extension LinkCheck {
    /// Judges pages that stand for a whole site. Files behind those of `listed` are none, but addresses.
    mutating func judgeSpecimens(listed: [Bool], read: (Int) -> [UInt8]) {
        for page in records.indices.dropFirst(listed.count) { records[page].flags = [] }
        judgePages()
        judgeTitles()
        judgeLanguages()
        judgeRedirects()
        judgeUse(read)
        for page in listed.indices where records[page].flags.contains(.isScanned) {
            if !listed[page] {
                if isIndexable(page) { add(.notInSitemap, target: files.path(page), page: page, .head) }
            } else if let reason = unindexable(page) {
                add(.sitemapNotIndexable(reason), target: files.path(page), page: page, .head)
            }
        }
    }
}
