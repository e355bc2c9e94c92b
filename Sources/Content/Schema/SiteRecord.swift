import Model

/// The keys of `site.yml`.
package struct SiteRecord: Sendable {
    static let title = Key(
        "title", .text, "The title of the site, on the first page and behind every page title.",
        required: "The title stands on the first page and behind every page title.")
    static let baseURL = Key(
        "base_url", .form(.baseAddress),
        "The address under which the site is published: `https://` or `http://`, a host, and perhaps a path.",
        required: "Canonical addresses and the sitemap begin with it.")
    static let source = Key(
        "source", .form(.languageTag), "The tag of the language in which entries are written first.",
        required: "It names the language in which entries are written first.")
    static let languages = Key(
        "languages", .map(of: .record(LanguageOptions.record), names: .languageTag),
        "The languages of the site by their tags (BCP 47); each has a folder of the same name.",
        required: "It lists the languages of the site; each has a folder of the same name.")
    static let urls = Key(
        "urls", of: AddressStyle.self,
        "How the addresses of pages look. `directory`: `/en/smtp/251/`. `html`: `/en/smtp/251.html`.",
        default: .directory)
    static let lint = Key(
        "lint",
        .record(
            Record(
                FaultIdentifier.lint.map {
                    Key(
                        $0.rawValue, of: LintRules.Setting.self, "Finds this: \($0.title).",
                        default: $0.severity == .error ? .error : .warning)
                })), "Rules about prose, each `error`, `warning` or `off`.")
    static let editURL = Key(
        "edit_url", .form(.editAddress),
        "Where readers can edit the file that a page shows: an address with `{path}` for the path of the file below `Content`."
    )

    static let api = Key(
        "api", of: Answer.self,
        "Whether programs get files: JSON under `/api/v1/`, the Markdown of code pages and `llms.txt`.",
        default: .yes)

    let pairs: Key
    package let record: Record

    /// `folders` are those of the source language, which are named after the protocols; nil for those of any site.
    package init(folders: [String]?) {
        pairs = Key(
            "pairs", .either([.choice(of: PairSelection.Rule.self), .record(PairsRecord.record(folders))]),
            "Which comparisons have a page, for the whole site or for each protocol.",
            default: PairSelection.Rule.all.rawValue)
        record = Record([
            SiteRecord.title, SiteRecord.baseURL, SiteRecord.source, SiteRecord.languages, pairs,
            SiteRecord.urls, SiteRecord.lint, CheckRecord.check, SiteRecord.editURL, SiteRecord.api,
        ])
    }
}

/// Yes or no. YAML has more words for them; one spelling is enough.
enum Answer: String, CaseIterable {
    case yes = "true"
    case no = "false"
}

/// What `site.yml` may say of a language.
enum LanguageOptions {
    static let fallback = Key(
        "fallback", of: Fallback.self,
        "What happens to entries that the language has not translated: `page` shows the source, `omit` has no page.",
        default: .page)

    static let record = Record([fallback])
}

/// What `pairs` in `site.yml` may say of each protocol.
enum PairsRecord {
    static let `default` = Key(
        "default", of: PairSelection.Rule.self, "The selection of the protocols that are not named.",
        default: .all)

    /// What may be said of one protocol.
    private static let selection = Shape.either([
        .choice(of: PairSelection.Rule.self), .listOrOne(.form(.pairName)),
    ])

    static func own(_ slug: String) -> Key {
        Key(
            slug, selection,
            "The comparisons of this protocol: a selection, or a list such as `[251-vs-554]`.")
    }

    /// The rule of a protocol, where it is no list.
    static func rule(_ slug: String) -> Key {
        Key(slug, of: PairSelection.Rule.self, own(slug).description)
    }

    static func record(_ folders: [String]?) -> Record {
        guard let folders, !folders.isEmpty else {
            return Record(
                [`default`], others: Record.Others(shape: selection, names: .slug, mayBeEmpty: true))
        }
        // A folder whose name cannot be a slug was reported there.
        let refused = folders.filter { !Slug.isValid($0) }
        let slugs = folders.filter { Slug.isValid($0) && $0 != `default`.name }
        return Record([`default`] + slugs.map(own), silent: refused + refused.map { $0.lowercased() })
    }
}
