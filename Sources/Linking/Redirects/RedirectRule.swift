/// A line of a `_redirects` file.
package struct RedirectRule: Sendable, Hashable {
    /// The path that the rule is about, as it is written; a complete URL for a rule about one domain.
    package let from: String
    /// Where it leads: a path or a complete URL, with the places to fill in.
    package let to: String
    /// 200 shows the target under the address of the source, 404 shows it as the page for what is missing; 301, 302, 303,
    /// 307 and 308 redirect.
    package let status: Int
    /// The rule holds even where a file exists (`200!`). On Cloudflare Pages every rule does.
    package let isForced: Bool
    /// Whether the rule asks for more than the path: a query parameter, a country, a language, a role or a cookie. It may
    /// apply or not.
    package let isConditional: Bool
    /// The line, from 1.
    package let line: Int

    /// Whether a browser is sent to another address.
    package var isRedirect: Bool { (300..<400).contains(status) }
}

/// A line of a `_redirects` file that a host does not understand, and so passes over unless another thing is said.
package struct RedirectProblem: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case targetMissing
        /// The source is neither a path that begins with `/` nor a URL.
        case badSource(String)
        /// The target is neither.
        case badTarget(String)
        case badStatus(String)
        /// Cloudflare Pages knows no conditions, and no rules about a domain.
        case unsupported(String)
        /// `*` stands twice, or, for Netlify, before the end.
        case badSplat
        /// The target names a place that the source does not have. The rule holds all the same.
        case unknownPlaceholder(String)
        /// The source was in a line before, which takes precedence.
        case duplicate(firstLine: Int)
        /// The target leads to the source again.
        case loop
        /// Cloudflare Pages reads no line above 1,000 characters.
        case lineTooLong
        /// Cloudflare Pages reads 2,000 rules without and 100 with places to fill in, no more.
        case tooMany(limit: Int)
    }

    package let kind: Kind
    /// The line, from 1.
    package let line: Int

    package init(kind: Kind, line: Int) {
        self.kind = kind
        self.line = line
    }

    /// The problem in words, without its place.
    package var text: String {
        switch kind {
        case .targetMissing: "the rule has no target"
        case .badSource(let source): "'\(source)' is no path that begins with '/'"
        case .badTarget(let target):
            "'\(target)' is neither a path that begins with '/' nor an address with http"
        case .badStatus(let status): "'\(status)' is no status that a rule may have"
        case .unsupported(let part): "this host does not know '\(part)'"
        case .badSplat: "'*' may stand once, at the end"
        case .unknownPlaceholder(let name): "the source has no ':\(name)'"
        case .duplicate(let line): "line \(line) has the same source, and comes first"
        case .loop: "the rule leads to itself"
        case .lineTooLong: "the line is longer than 1,000 characters"
        case .tooMany(let limit): "this host reads no more than \(limit) rules of this kind"
        }
    }
}
