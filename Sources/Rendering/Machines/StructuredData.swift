import Model

/// What a page tells search engines about itself, as JSON-LD with the vocabulary of schema.org: the way to the page, and
/// what it is, where one of their types says so truly. A code is a `DefinedTerm` of its protocol, a comparison an article
/// about two of them.
enum StructuredData {
    /// Writes the whole `script` element; nothing for pages that are only a way to another one.
    static func write(_ page: PageSubject, to writer: inout PageWriter) {
        switch page.route {
        case .root, .notFound, .alias: return
        case .home, .page, .number, .protocolIndex, .code, .comparison: break
        }
        writer.raw(#"<script type="application/ld+json">{"@context":"https://schema.org","@graph":["#)
        writeSubject(page, to: &writer)
        if !page.crumbs.isEmpty { writeCrumbs(page, to: &writer) }
        writer.raw("]}</script>")
    }

    private static func writeSubject(_ page: PageSubject, to writer: inout PageWriter) {
        switch page.route {
        case .home: writeSite(page, to: &writer)
        case .protocolIndex(let language, let index):
            writeSet(page.site, language, index, to: &writer) {
                $0.raw(#","description":""#)
                $0.jsonText { $0.raw(page.description) }
                $0.raw("\"")
            }
        case .code(let language, let index, let entry):
            writeTerm(page.site, language, index, entry, to: &writer) {
                $0.raw(#","description":""#)
                $0.jsonText { $0.raw(page.description) }
                $0.raw(#"","inDefinedTermSet":"#)
                writeSet(page.site, language, index, to: &$0) { _ in }
            }
        case .comparison(let language, let index, let position):
            writeArticle(page, to: &writer) {
                let pair = page.site.languages[language].protocols[index].pairCodes[position]
                $0.raw(#","about":["#)
                for entry in [pair.a, pair.b] {
                    if entry == pair.b { $0.raw(",") }
                    $0.once(SectionMemory.terms, entry) {
                        writeTerm(page.site, language, index, entry, to: &$0) { _ in }
                    }
                }
                $0.raw("]")
            }
        case .page: writeArticle(page, to: &writer) { _ in }
        case .number, .root, .notFound, .alias: return
        }
        if !page.crumbs.isEmpty { writer.raw(",") }
    }

    private static func writeSite(_ page: PageSubject, to writer: inout PageWriter) {
        writer.raw(#"{"@type":"WebSite","name":""#)
        writer.jsonText { $0.raw(page.site.siteTitle) }
        writeAddress(page, page.route, to: &writer)
        if let search = page.searchRoute {
            writer.raw(#","potentialAction":{"@type":"SearchAction","target":""#)
            writer.jsonText { page.site.writeAbsolute(search, to: &$0) }
            writer.raw(#"?q={search_term_string}","query-input":"required name=search_term_string"}"#)
        }
        writer.raw("}")
    }

    private static func writeSet(
        _ site: PreparedSite, _ language: Int, _ index: Int, to writer: inout PageWriter,
        more: (inout PageWriter) -> Void
    ) {
        writer.raw(#"{"@type":"DefinedTermSet","name":""#)
        writer.jsonText { $0.raw(site.languages[language].protocols[index].name) }
        writer.raw(#"","url":""#)
        writer.jsonText {
            site.writeAbsolute(.protocolIndex(language: language, protocol: index), to: &$0)
        }
        writer.raw("\"")
        more(&writer)
        writer.raw("}")
    }

    private static func writeTerm(
        _ site: PreparedSite, _ language: Int, _ index: Int, _ entry: Int, to writer: inout PageWriter,
        more: (inout PageWriter) -> Void
    ) {
        let prepared = site.languages[language].protocols[index].entries[entry]
        writer.raw(#"{"@type":"DefinedTerm","termCode":""#)
        writer.jsonText { $0.raw(prepared.code) }
        writer.raw(#"","name":""#)
        writer.jsonText { $0.raw(prepared.name) }
        writer.raw(#"","url":""#)
        let own = Route.code(language: language, protocol: index, entry: entry)
        writer.jsonText {
            site.writeAbsolute(site.routes.isBorrowed(own) ? own.inLanguage(0) : own, to: &$0)
        }
        writer.raw("\"")
        more(&writer)
        writer.raw("}")
    }

    private static func writeArticle(
        _ page: PageSubject, to writer: inout PageWriter, more: (inout PageWriter) -> Void
    ) {
        writer.raw(#"{"@type":"TechArticle","headline":""#)
        writer.jsonText { $0.raw(page.title) }
        writeAddress(page, page.canonicalRoute, to: &writer)
        more(&writer)
        writer.raw("}")
    }

    /// Goes on behind the text of a string: with the address and the language of the page.
    private static func writeAddress(_ page: PageSubject, _ route: Route, to writer: inout PageWriter) {
        writer.raw(#"","url":""#)
        writer.jsonText { page.site.writeAbsolute(route, to: &$0) }
        writer.raw(#"","inLanguage":""#)
        let shown = page.site.routes.isBorrowed(page.route) ? 0 : page.language
        writer.raw(page.site.languages[shown].tag)
        writer.raw("\"")
    }

    /// The last step is the page itself and needs no address. Those before it are the same for all pages of a protocol.
    private static func writeCrumbs(_ page: PageSubject, to writer: inout PageWriter) {
        let last = page.crumbs.count - 1
        writer.once(SectionMemory.crumbs, last) { writer in
            writer.raw(#"{"@type":"BreadcrumbList","itemListElement":["#)
            for index in 0..<last {
                writeName(page, index, to: &writer)
                writer.raw(#","item":""#)
                writer.jsonText { page.site.writeAbsolute(page.crumbs[index].route, to: &$0) }
                writer.raw(#""},"#)
            }
        }
        writeName(page, last, to: &writer)
        writer.raw("}]}")
    }

    /// The beginning of a step: its place and its name.
    private static func writeName(_ page: PageSubject, _ index: Int, to writer: inout PageWriter) {
        writer.raw(#"{"@type":"ListItem","position":"#)
        writer.raw(String(index + 1))
        writer.raw(#","name":""#)
        let crumb = page.crumbs[index]
        let link = LinkSubject(site: page.site, label: crumb.label, route: crumb.route)
        writer.jsonText { link.writeLabel(to: &$0) }
        writer.raw("\"")
    }
}
