import Model

/// One thing that the link check has found, once for all pages that show it.
package struct LinkFinding: Sendable, Hashable {
    package let fault: LinkFault
    /// The file that shows it, the first in the order of the alphabet, as a path below the folder that was checked.
    package let page: String
    /// Where it stands in that file: line from 1, column in Unicode scalars from 1; 0 when the file as a whole is meant.
    package let line: Int
    package let column: Int
    /// How many Unicode scalars it takes, at least 1.
    package let length: Int
    /// The same place as an offset in bytes; nil when the file as a whole is meant.
    package let offset: Int?
    /// The address as it is written, with character references decoded; nil where the finding is about no address.
    package let url: String?
    /// The address as it was resolved: the path of a file below the folder, or an absolute URL. A fragment stands behind it
    /// only where the fragment is what is missing.
    package let target: String?
    /// How many files show it, at least 1.
    package private(set) var pages: Int
    /// The first of them, `page` among them, at most ten.
    package private(set) var sample: [String]
    /// The place in Content or Templates that made it, where that is known.
    package var origin: SourceLocation?
    package var severity: LinkRule.Severity

    package init(
        _ fault: LinkFault, page: String, line: Int = 0, column: Int = 0, length: Int = 1, offset: Int? = nil,
        url: String? = nil, target: String? = nil, pages: Int = 1, sample: [String] = [],
        origin: SourceLocation? = nil,
        severity: LinkRule.Severity? = nil
    ) {
        self.fault = fault
        self.page = page
        self.line = line
        self.column = column
        self.length = max(1, length)
        self.offset = offset
        self.url = url
        self.target = target
        self.pages = pages
        self.sample = sample.isEmpty ? [page] : sample
        self.origin = origin
        self.severity = severity ?? fault.rule.severity
    }

    package var rule: LinkRule { fault.rule }

    /// Takes a finding of the same origin, on other pages.
    package mutating func join(_ other: LinkFinding) {
        pages += other.pages
        for page in other.sample where sample.count < 10 && !sample.contains(page) { sample.append(page) }
    }
}
