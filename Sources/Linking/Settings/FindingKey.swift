import Model

/// By what a finding is known again in a later check: the rule and what it is about. Lines, counts and remedies are no
/// part of it, and neither are the pages that show it, so that it survives edits elsewhere.
package struct FindingKey: Sendable, Hashable, Codable {
    /// The name of the rule; a text, so that a baseline of another version can be read.
    package let rule: String
    /// The file, where the finding is one of a page and not of an address.
    package let page: String?
    /// The address as it was resolved, or as it is written where it could not be.
    package let target: String?
    /// What else tells one finding from another: an id, a title, a language.
    package let detail: String?

    package init(rule: String, page: String? = nil, target: String? = nil, detail: String? = nil) {
        self.rule = rule
        self.page = page
        self.target = target
        self.detail = detail
    }

    package init(_ finding: LinkFinding) {
        let fault = finding.fault
        rule = finding.rule.rawValue
        page = fault.isOfPage ? finding.page : nil
        target = finding.target ?? finding.url
        detail = fault.detail
    }

    /// One line of text, in which no two keys are equal.
    package var text: String {
        let parts = [("page", page), ("target", target), ("detail", detail)]
        return rule
            + parts.compactMap { name, value in value.map { " \(name)=\(FindingKey.escaped($0))" } }.joined()
    }

    /// White space, control characters and `%` as in an address.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            guard scalar.value <= 0x20 || scalar == "%" else { return String(scalar) }
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }
}

extension FindingKey: Comparable {
    /// By the bytes of the rule, the page, the target and the detail.
    package static func < (left: FindingKey, right: FindingKey) -> Bool {
        let pairs = [
            (left.rule, right.rule), (left.page ?? "", right.page ?? ""),
            (left.target ?? "", right.target ?? ""), (left.detail ?? "", right.detail ?? ""),
        ]
        guard let (first, second) = pairs.first(where: { !$0.0.equalsInBytes($0.1) }) else { return false }
        return first.precedesInBytes(second)
    }
}

extension LinkFault {
    /// Whether the finding is one of a file: in another it would be another one.
    var isOfPage: Bool {
        switch self {
        case .sitemapTooLong, .sitemapTooLarge, .robotsWithoutSitemap, .malformedFile, .hostFileSize,
            .hostPathLength:
            true
        default: false
        }
    }

    fileprivate var detail: String? {
        switch self {
        case .emptyURL(let attribute): attribute
        case .otherLanguageLink(let own, _, _): own
        case .duplicateID(let id, _): id
        case .titleShared(let title, _, _): title
        case .langHreflang(_, let listed, _): listed
        case .hreflangBroken(let code, _), .hreflangNotReturned(let code), .hreflangBadCode(let code, _),
            .hreflangDuplicate(let code), .hreflangSwapped(let code, _):
            code
        case .robotsWithoutSitemap(let sitemap): sitemap
        default: nil
        }
    }

    /// Whether the finding is about the pages that show it, and not about where an address leads: on another page it is
    /// new.
    package var isAboutPages: Bool {
        switch self {
        case .emptyURL, .duplicateID, .titleMissing, .descriptionMissing, .langMissing, .langHreflang,
            .langPath,
            .dirMismatch, .badJSONLD, .canonicalMissing, .canonicalRelative, .hreflangNotReturned,
            .hreflangSwapped,
            .hreflangWithoutSelf, .hreflangDuplicate:
            true
        default: false
        }
    }
}
