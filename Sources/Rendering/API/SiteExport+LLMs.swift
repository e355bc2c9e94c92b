import Model

extension SiteExport {
    /// `llms.txt` (llmstxt.org): what the site is, and where programs find it. Its headings are in English, as are the
    /// keys of the JSON.
    var llms: [UInt8] {
        let settings = site.catalogue.site
        let start = site.catalogue.startPage.flatMap { site.catalogue.pages[$0].texts[0]?.description }
        var writer = PageWriter()
        writer.raw("# \(MarkdownExport.escaped(settings.title))\n\n")
        writer.raw("> \(MarkdownExport.escaped(start ?? settings.title))\n\n")
        writer.raw(
            """
            The page of a code is also there as Markdown, and its facts and texts as JSON:

            - Markdown: `\(settings.baseURL.string){language}/{protocol}/{slug}.md`
            - JSON: `\(settings.baseURL.string)\(APIFile.folder)/{language}/{protocol}/{slug}.json`


            """)
        section("Protocols", protocols, to: &writer)
        section("API", api, to: &writer)
        section("Languages", languages, to: &writer)
        section("Optional", pages, to: &writer)
        writer.truncate(to: writer.count - 1)
        return writer.bytes
    }

    private struct Link {
        let label: String
        let url: String
        let note: String
    }

    private func section(_ heading: String, _ links: [Link], to writer: inout PageWriter) {
        if links.isEmpty { return }
        writer.raw("## \(heading)\n\n")
        for link in links {
            let note = link.note.isEmpty ? "" : ": " + MarkdownExport.escaped(link.note)
            writer.raw("- [\(MarkdownExport.escaped(link.label))](\(link.url))\(note)\n")
        }
        writer.raw("\n")
    }

    /// The language in which `llms.txt` is: the source, or the first one of a build without it.
    private var own: Int { site.routes.languages.contains(0) ? 0 : site.routes.languages.first ?? 0 }

    private var protocols: [Link] {
        site.routes.protocols.map { index in
            let item = site.catalogue.protocols[index]
            let strings = site.catalogue.languages[own].strings
            let note = [item.fullName, strings.plural(.codes, item.entries.count)].compactMap { $0 }
            return Link(
                label: (item.texts[own] ?? item.texts[0])?.title ?? item.name,
                url: site.url(of: .protocolIndex(language: own, protocol: index)),
                note: note.joined(separator: ", "))
        }
    }

    private var api: [Link] {
        [
            Link(
                label: "Languages", url: site.url(ofFile: .index),
                note: "the index of each language"),
            Link(
                label: "Codes", url: site.url(ofFile: .languageIndex(language: own)),
                note: "every code with the addresses of its page, its JSON and its Markdown"),
            Link(label: "Schema of a code", url: site.url(ofFile: .codeSchema), note: ""),
            Link(label: "Schema of the indexes", url: site.url(ofFile: .indexSchema), note: ""),
        ]
    }

    private var languages: [Link] {
        site.routes.languages.map { number in
            let language = site.catalogue.languages[number]
            return Link(
                label: language.strings.name, url: site.url(ofFile: .languageIndex(language: number)),
                note: language.tag)
        }
    }

    /// The pages beside the protocols.
    private var pages: [Link] {
        site.routes.pages(language: own).compactMap { page in
            let texts = site.catalogue.pages[page].texts
            return (texts[own] ?? texts[0]).map {
                Link(
                    label: $0.title, url: site.url(of: .page(language: own, page: page)),
                    note: $0.description)
            }
        }
    }
}
