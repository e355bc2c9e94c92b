/// Everything of one page that a finding may point at. It is made again, for the few pages that have findings.
struct PageListing {
    struct Link {
        let target: Int
        let use: PageScanner.Use
        let range: Range<Int>
        let url: String
        /// Where the language of the target stands.
        var language: Range<Int>?
    }

    var links: [Link] = []
    var ids: [(text: String, range: Range<Int>)] = []
    var html: Range<Int>?
    var head: Range<Int>?
    var title: Range<Int>?

    /// Takes the place of the language of the last link.
    mutating func nameLanguage(at range: Range<Int>?) {
        if !links.isEmpty { links[links.count - 1].language = range }
    }
}
