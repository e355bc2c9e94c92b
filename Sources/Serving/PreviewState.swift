/// What the server shows at a moment.
package struct PreviewState: Sendable {
    /// Another one for every site that is shown; a page with another version than this has to be loaded again.
    package var version: String
    /// The last site that could be shown; nil as long as there was none.
    package var site: (any PreviewSite)?
    package var report: PreviewReport
    /// Makes what the status page shows.
    package var status: @Sendable () -> PreviewStatus

    package init(
        version: String, site: (any PreviewSite)?, report: PreviewReport,
        status: @escaping @Sendable () -> PreviewStatus
    ) {
        self.version = version
        self.site = site
        self.report = report
        self.status = status
    }
}

/// How far the translations are, as rows, and the pages that need work.
package struct PreviewStatus: Sendable {
    /// A file that needs work.
    package struct Work: Sendable {
        /// `stale`, `partial` or `missing`.
        package let kind: String
        package let file: String
        /// What of it, separated by commas; empty for all.
        package let parts: String
        /// The address of its page on this server; nil when it has none.
        package let address: String?

        package init(kind: String, file: String, parts: String, address: String?) {
            self.kind = kind
            self.file = file
            self.parts = parts
            self.address = address
        }
    }

    package let head: [String]
    package let rows: [[String]]
    package let work: [Work]

    package init(head: [String] = [], rows: [[String]] = [], work: [Work] = []) {
        self.head = head
        self.rows = rows
        self.work = work
    }
}
