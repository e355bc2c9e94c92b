/// What one thread has found out.
package struct ScanResult: Sendable {
    /// A sitemap or an index of sitemaps.
    struct SitemapFile: Sendable {
        let file: Int
        let isIndex: Bool
        let urls: Int
        let bytes: Int
    }

    let records: [(page: UInt32, record: PageRecord)]
    let sightings: Sightings
    let log: LinkLog
    let identifierSets: SetTable<UInt64>
    let alternateSets: SetTable<PageScanner.Alternate>
    let isUsed: [Bool]
    let isInSitemap: [Bool]
    let sitemaps: [SitemapFile]
    let external: [String: Int]
    let scripts: [[UInt8]]
    let linkCount: Int
    let externalLinkCount: Int
    let volume: SiteVolume
}
