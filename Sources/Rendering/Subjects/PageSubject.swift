import Model

/// What every page has: the head, the way back, the other languages.
final class PageSubject: TemplateSubject {
    enum Slot: Int, CaseIterable {
        case lang, dir, title, description, site_title, canonical, alternates, languages, crumbs, home, root
        case pages, has_pages, edit_url, has_edit_url, search_url, has_search, api_url, has_api
        case is_borrowed, borrowed_notice, body_lang, source_lang, kind
        case card_url, manifest_url, opensearch_url, structured_data
    }

    static let schema = TemplateSchema(
        name: "pages",
        fields: Slot.allCases.map { slot in
            let name = "\(slot)"
            return switch slot {
            case .lang: TemplateField(name, .text, "The language tag of the page.")
            case .dir: TemplateField(name, .text, "`ltr` or `rtl`.")
            case .title: TemplateField(name, .text, "The title of the page.")
            case .description: TemplateField(name, .text, "One sentence for search results.")
            case .site_title: TemplateField(name, .text, "The title of the site.")
            case .canonical:
                TemplateField(name, .url, "The absolute address that search engines should list.")
            case .alternates:
                TemplateField(
                    name, .list(.alternate),
                    "The page in every language that has it, for hreflang; empty on borrowed pages.")
            case .languages:
                TemplateField(
                    name, .list(.languageLink), "The languages of the site, for the language switch.")
            case .crumbs:
                TemplateField(name, .list(.crumb), "The way from the language's start page to this page.")
            case .home: TemplateField(name, .url, "The start page of the language.")
            case .root: TemplateField(name, .url, "The choice of language.")
            case .pages:
                TemplateField(
                    name, .list(.pageItem),
                    "The pages beside the protocols, such as one about the site, in the order of `nav`.")
            case .has_pages: TemplateField(name, .flag, "Whether there are such pages.")
            case .search_url: TemplateField(name, .url, "The search page, if the language has one.")
            case .has_search: TemplateField(name, .flag, "Whether it has one.")
            case .api_url:
                TemplateField(
                    name, .url,
                    "The JSON index of the language's codes; of the languages on pages of no language.")
            case .has_api:
                TemplateField(
                    name, .flag, "Whether the site has files for programs, as `api` in `site.yml` says.")
            case .edit_url:
                TemplateField(
                    name, .url,
                    "Where the file that the page shows can be edited, as `edit_url` in `site.yml` says.")
            case .has_edit_url: TemplateField(name, .flag, "Whether there is such a file.")
            case .is_borrowed:
                TemplateField(
                    name, .flag,
                    "Whether the body is in the source language because nobody has translated it.")
            case .borrowed_notice: TemplateField(name, .text, "The sentence that says so.")
            case .body_lang: TemplateField(name, .text, "The language that the body of the page is in.")
            case .source_lang:
                TemplateField(name, .text, "The source language, in which the names of codes are.")
            case .kind:
                TemplateField(
                    name, .identifier,
                    "The kind of the page, for style sheets: root, home, page, protocol, code, comparison, not-found."
                )
            case .card_url:
                TemplateField(
                    name, .url, "The absolute address of the picture that other sites show beside a link.")
            case .manifest_url: TemplateField(name, .url, "The web manifest of the language.")
            case .opensearch_url:
                TemplateField(
                    name, .url, "What lets a browser add the search, where `has_search` is set.")
            case .structured_data:
                TemplateField(
                    name, .html,
                    "What the page tells search engines about itself: a `script` of JSON-LD, for the head.")
            }
        }, .shared, except: ["title", "description", "crumbs", "edit_url", "has_edit_url", "structured_data"])

    let site: PreparedSite
    let route: Route
    let title: [UInt8]
    let description: [UInt8]
    let crumbs: [Crumb]
    private let isBorrowed: Bool
    /// The languages that really have the page; then the page for everybody else, `x-default`. Most pages take them
    /// from another one that has the same.
    private lazy var alternates = PageSubject.alternates(site, route, isBorrowed: isBorrowed)

    /// The pages beside the protocols that the language shows.
    var pages: [Int] { site.shownPages[language] }

    struct Crumb {
        let label: LinkSubject.Label
        let route: Route
    }

    init(site: PreparedSite, route: Route, title: [UInt8], description: [UInt8], crumbs: [Crumb]) {
        self.site = site
        self.route = route
        self.title = title
        self.description = description
        self.crumbs = crumbs
        isBorrowed = site.routes.isBorrowed(route)
    }

    var language: Int { route.language ?? 0 }

    private static func alternates(_ site: PreparedSite, _ route: Route, isBorrowed: Bool) -> [Int] {
        if isBorrowed || route == .notFound { return [] }
        if case .alias = route { return [] }
        if route == .root { return Array(site.languages.indices) }
        return site.languages.indices.filter { site.routes.isTranslated(route, language: $0) }
    }

    private func alternate(_ index: Int) -> AlternateSubject {
        guard index < alternates.count else {
            let isStart = route == .root || route == .home(language: route.language ?? 0)
            return AlternateSubject(site: site, language: nil, route: isStart ? .root : route.inLanguage(0))
        }
        let language = alternates[index]
        let other = route == .root ? Route.home(language: language) : route.inLanguage(language)
        return AlternateSubject(site: site, language: language, route: other)
    }

    func write(_ slot: Int, to writer: inout PageWriter) {
        let own = site.languages[language]
        switch Slot(rawValue: slot) {
        case .lang: writer.raw(own.tag)
        case .dir: writer.raw(own.direction)
        case .title: writer.raw(title)
        case .description: writer.raw(description)
        case .site_title: writer.raw(site.siteTitle)
        case .canonical: site.writeAbsolute(canonicalRoute, to: &writer)
        case .home: site.writeAddress(of: .home(language: language), to: &writer)
        case .root: site.writeAddress(of: .root, to: &writer)
        case .borrowed_notice: writer.raw(site.notice(noticeKey, in: language))
        case .body_lang: writer.raw(isBorrowed ? site.languages[0].tag : own.tag)
        case .source_lang: writer.raw(site.languages[0].tag)
        case .kind: writer.raw(kind)
        case .edit_url: writer.escaped(editURL ?? "")
        case .api_url: site.writeAddress(ofFile: apiFile, to: &writer)
        case .search_url: if let searchRoute { site.writeAddress(of: searchRoute, to: &writer) }
        case .card_url:
            writer.raw(site.baseURL)
            writer.escaped(MachineFile.card(protocol: route.protocolIndex).path(in: site))
        case .manifest_url: write(.manifest(language: language), to: &writer)
        case .opensearch_url: if searchRoute != nil { write(.openSearch(language: language), to: &writer) }
        case .structured_data: StructuredData.write(self, to: &writer)
        case .alternates, .languages, .crumbs, .pages, .has_pages, .is_borrowed, .has_edit_url, .has_search,
            .has_api, nil:
            break
        }
    }

    /// The choice of language names the files of the source language, which a build of some languages may leave out.
    private func write(_ file: MachineFile, to writer: inout PageWriter) {
        if site.routes.languages.contains(language) {
            site.writeRoot(to: &writer)
        } else {
            writer.raw(site.baseURL)
            writer.leavingLinkCount += 1
        }
        writer.escaped(file.path(in: site))
        writer.linkCount += 1
    }

    private var apiFile: APIFile { route.language.map { .languageIndex(language: $0) } ?? .index }

    var searchRoute: Route? {
        let route = site.searchPage.map { Route.page(language: language, page: $0) }
        return route.flatMap { site.routes.isDeclared($0) ? $0 : nil }
    }

    /// The file whose text the page shows, if it is the text of one file.
    private var editURL: String? {
        guard let edit = site.catalogue.site.edit else { return nil }
        func path(_ folder: String, _ name: String, _ language: Int) -> String {
            edit.address(of: "\(site.catalogue.languages[language].tag)/\(folder)/\(name).md")
        }
        switch route {
        case .root, .notFound, .alias, .number: return nil
        case .home(let language):
            return site.startPage.map { start in
                let shown = site.languages[language].pages[start].body.language
                return path(SitePage.folder, SitePage.startSlug, shown)
            }
        case .page(let language, let page):
            let shown = site.languages[language].pages[page].body.language
            return path(SitePage.folder, site.catalogue.pages[page].slug, shown)
        case .protocolIndex(let language, let index):
            let shown = site.languages[language].protocols[index].introduction.language
            return path(site.catalogue.protocols[index].slug, "protocol", shown)
        case .code(let language, let index, let entry):
            let item = site.catalogue.protocols[index]
            return path(item.slug, item.entries[entry].slug, isBorrowed ? 0 : language)
        case .comparison(let language, let index, let pair):
            let item = site.catalogue.protocols[index]
            guard item.pairs.text(pair: pair, language: language) != nil else { return nil }
            return path(item.slug, site.routes.pairSlug(index, pair), language)
        }
    }

    /// A borrowed page points to the page that it shows; an alias to where its page points.
    var canonicalRoute: Route {
        var shown = route
        if case .alias(let language, let index, let entry, _) = route {
            shown = .code(language: language, protocol: index, entry: entry)
        }
        return isBorrowed ? shown.inLanguage(0) : shown
    }

    /// The sentences of a comparison are in its own language, whoever has translated its codes.
    var noticeKey: TextKey {
        if case .comparison = route { return .noticeSection }
        return .noticePage
    }

    private var kind: String {
        switch route {
        case .root: "root"
        case .home: "home"
        case .page: "page"
        case .number: "number"
        case .protocolIndex: "protocol"
        case .code: "code"
        case .comparison: "comparison"
        case .alias: "alias"
        case .notFound: "not-found"
        }
    }

    func holds(_ slot: Int) -> Bool {
        switch Slot(rawValue: slot) {
        case .is_borrowed: isBorrowed
        case .has_pages: !pages.isEmpty
        case .has_edit_url: editURL != nil
        case .has_search: searchRoute != nil
        case .has_api: site.catalogue.site.hasAPI
        default: count(slot) > 0
        }
    }

    func count(_ slot: Int) -> Int {
        switch Slot(rawValue: slot) {
        case .alternates: alternates.isEmpty ? 0 : alternates.count + 1
        case .languages: site.routes.languages.count
        case .crumbs: crumbs.count
        case .pages: pages.count
        default: 0
        }
    }

    /// The steps that all pages of a protocol share.
    func memoKey(ofElement index: Int, in slot: Int) -> Int? {
        Slot(rawValue: slot) == .crumbs && index < 2 && index < crumbs.count - 1 ? index : nil
    }

    func element(_ slot: Int, _ index: Int) -> any TemplateSubject {
        switch Slot(rawValue: slot) {
        case .alternates: alternate(index)
        case .pages: PageItemSubject(page: self, index: pages[index])
        case .languages: LanguageLinkSubject(page: self, language: site.routes.languages[index])
        default:
            CrumbSubject(
                link: LinkSubject(site: site, label: crumbs[index].label, route: crumbs[index].route),
                isLast: index == crumbs.count - 1)
        }
    }
}
