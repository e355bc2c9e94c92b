import Model

/// The files for programs that tell of more than one code.
package struct SiteExport: Sendable {
    let site: PreparedSite

    package init(_ site: PreparedSite) { self.site = site }

    /// Hands out these files with their paths below Output; none where the site has none. O(content).
    package func write(_ handOut: (_ path: String, _ bytes: [UInt8]) throws -> Void) rethrows {
        guard site.catalogue.site.hasAPI else { return }
        for file in files { try handOut(file.path(in: site.catalogue), bytes(of: file)) }
    }

    /// The paths of these files below Output.
    package var paths: [String] {
        site.catalogue.site.hasAPI ? files.map { $0.path(in: site.catalogue) } : []
    }

    /// The files of a site that stand for no single page.
    private var files: [APIFile] {
        APIFile.ofSite + site.routes.languages.map { .languageIndex(language: $0) }
    }

    /// The bytes of a file that stands for no single code; nothing for other files. O(content).
    package func bytes(of file: APIFile) -> [UInt8] {
        switch file {
        case .index: index
        case .languageIndex(let language): index(of: language)
        case .codeSchema: Array(APISchema.code(id: site.url(ofFile: file)).utf8)
        case .indexSchema: Array(APISchema.index(id: site.url(ofFile: file)).utf8)
        case .llms: llms
        case .code, .markdown: []
        }
    }

    private func language(_ number: Int) -> Language { site.catalogue.languages[number] }

    // MARK: Indexes

    private var index: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.string("$schema", site.url(ofFile: .indexSchema))
            json.string("title", site.catalogue.site.title)
            json.string("url", site.url(of: Route.root))
            json.string("sourceLanguage", language(0).tag)
            json.array("languages", of: site.routes.languages) { json, number in
                json.object { json in
                    json.string("language", language(number).tag)
                    json.string("name", language(number).strings.name)
                    json.string("direction", language(number).strings.direction.rawValue)
                    json.string("url", site.url(of: .home(language: number)))
                    json.string("index", site.url(ofFile: .languageIndex(language: number)))
                }
            }
            json.object("schemas") { json in
                json.string("code", site.url(ofFile: .codeSchema))
                json.string("index", site.url(ofFile: .indexSchema))
            }
        }
        json.endLine()
        return json.bytes
    }

    private func index(of number: Int) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.string("$schema", site.url(ofFile: .indexSchema))
            json.string("language", language(number).tag)
            json.string("name", language(number).strings.name)
            json.string("direction", language(number).strings.direction.rawValue)
            json.string("sourceLanguage", language(0).tag)
            json.string("url", site.url(of: .home(language: number)))
            json.array("protocols", of: site.routes.protocols) { json, index in
                json.object { write(index, number, to: &$0) }
            }
        }
        json.endLine()
        return json.bytes
    }

    private func write(_ index: Int, _ language: Int, to json: inout JSONWriter) {
        let item = site.catalogue.protocols[index]
        let words = FactWords(site.catalogue, protocol: index, language: language)
        json.string("id", item.slug)
        json.string("name", item.name)
        json.string("fullName", item.fullName)
        json.string("title", words.text?.title ?? item.name)
        json.string("lang", self.language(words.textLanguage).tag)
        json.string("url", site.url(of: .protocolIndex(language: language, protocol: index)))
        json.array("classes", of: item.classes.indices) { json, number in
            json.object { json in
                json.string("id", item.classes[number].id)
                json.string("name", words.text?.classNames[number])
                json.string("outcome", item.classes[number].outcome.rawValue)
            }
        }
        let shown = item.entries.indices.filter {
            site.routes.isDeclared(.code(language: language, protocol: index, entry: $0))
        }
        json.array("codes", of: shown) { json, entry in
            json.object { write(entry, index, language, to: &$0) }
        }
    }

    private func write(_ number: Int, _ index: Int, _ language: Int, to json: inout JSONWriter) {
        let item = site.catalogue.protocols[index]
        let entry = item.entries[number]
        let files = APIFile.files(ofCode: number, protocol: index, language: language)
        json.string("code", entry.code)
        json.string("slug", entry.slug)
        json.string("name", entry.name)
        json.string("gloss", entry.texts[language]?.gloss)
        json.string("class", entry.facts[FactIndex.class].choice.map { item.classes[$0].id })
        json.bool("isBorrowed", entry.texts[language] == nil)
        json.string("url", site.url(of: .code(language: language, protocol: index, entry: number)))
        json.string("json", site.url(ofFile: files[0]))
        json.string("markdown", site.url(ofFile: files[1]))
    }
}
