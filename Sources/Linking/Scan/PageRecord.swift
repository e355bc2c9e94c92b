/// What the check keeps of a page. There may be hundreds of thousands, so it is small.
struct PageRecord: Sendable {
    struct Flags: OptionSet, Sendable {
        let rawValue: UInt16
        static let isScanned = Flags(rawValue: 1)
        static let hasDescription = Flags(rawValue: 2)
        /// `noindex` or `none` for robots.
        static let isHidden = Flags(rawValue: 4)
        /// A refresh that leads to another page.
        static let isRedirect = Flags(rawValue: 8)
        static let isRightToLeft = Flags(rawValue: 16)
        static let isLeftToRight = Flags(rawValue: 32)
        /// Whether the page names a canonical address, of whatever kind.
        static let hasCanonical = Flags(rawValue: 64)
        /// Whether the page has an element at all: an empty file has not even a title to miss.
        static let hasContent = Flags(rawValue: 128)
        static let isInSitemap = Flags(rawValue: 256)
        static let isReached = Flags(rawValue: 512)
        /// `dir=auto`: the browser finds out.
        static let isAutomatic = Flags(rawValue: 1024)
    }

    /// The hash of the title; 0 when there is none.
    var title: UInt64 = 0
    /// The page that is named as canonical, or `none` or `elsewhere`.
    var canonical = PageRecord.none
    /// The page to which a refresh leads.
    var refresh = PageRecord.none
    /// The number of its set of alternates; 0 is the empty one.
    var alternates: UInt32 = 0
    /// The number of its set of ids.
    var ids: UInt32 = 0
    /// The number of its language; 0 is none.
    var language: UInt16 = 0
    var flags: Flags = []
    /// Where its links stand in the log of the thread that has scanned it.
    var links: UInt32 = 0
    var thread: UInt16 = 0

    static let none: Int32 = -1
    /// Another site, or a page that does not exist, which is reported where it was met.
    static let elsewhere: Int32 = -2
}
