import Model

extension CodeExport {
    /// Writes the JSON of the code; `code.schema.json` describes it. Every key is there, with null or nothing in it
    /// where there is nothing to say.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.string("$schema", site.url(ofFile: .codeSchema))
            json.string("language", tag(language))
            json.string("code", entry.code)
            json.string("slug", entry.slug)
            json.object("protocol") { json in
                json.string("id", item.slug)
                json.string("name", item.name)
            }
            writeNames(to: &json)
            writeFacts(to: &json)
            writeRelations(to: &json)
            json.array("sections", of: sections) { json, part in json.object { write(part, to: &$0) } }
            writeExample(to: &json)
            writeAddresses(to: &json)
            json.bool("isBorrowed", isBorrowed)
            json.string("updated", entry.updated)
        }
        json.endLine()
    }

    private func writeNames(to json: inout JSONWriter) {
        json.string("name", entry.name)
        json.string("nameLanguage", tag(0))
        json.string("gloss", entry.texts[language]?.gloss)
        json.string("official", entry.official)
        json.array("aliases", of: entry.aliases) { $0.text($1) }
        json.object("summary") { json in
            write(summary, to: &json)
            json.string("text", Escape.plain(prepared.summary.program.plainText))
        }
    }

    private func write(_ part: Part, to json: inout JSONWriter) {
        if let key = part.key {
            json.string("id", key.rawValue)
            json.string("heading", part.heading)
        }
        json.string("lang", tag(part.language))
        json.bool("isStale", part.isStale)
        json.string("markdown", utf8: part.markdown)
    }

    // MARK: Facts

    private func writeFacts(to json: inout JSONWriter) {
        let places = self.places
        writeClass(to: &json)
        for (index, id) in FactIndex.standardIDs.enumerated()
        where index != FactIndex.class && index != FactIndex.commands {
            guard let value = facts.first(where: { $0.index == index })?.values.first else {
                json.null(id)
                continue
            }
            json.object(id) { write(value, to: &$0) }
        }
        json.string("vendor", entry.vendor)
        json.object("commands") { json in
            json.bool("all", places?.commands == .all)
            json.array("names", of: places.map(words.commands) ?? []) { $0.text($1) }
        }
        let phases = places.map(words.phases) ?? []
        json.array("phases", of: phases) { json, phase in
            json.object { json in
                write(phase, to: &json)
                json.string("lang", tag(words.textLanguage))
            }
        }
        let declared = facts.filter { $0.index >= FactIndex.firstDeclared }
        json.array("facts", of: declared) { json, row in json.object { write(row, to: &$0) } }
        json.array("references", of: entry.references) { json, reference in
            json.object { json in
                json.string("title", reference.title)
                json.string("url", reference.url)
            }
        }
    }

    private var places: Places? {
        if case .places(let places) = entry.facts[FactIndex.commands] { return places }
        return nil
    }

    private func writeClass(to json: inout JSONWriter) {
        guard let choice = entry.facts[FactIndex.class].choice else { return json.null("class") }
        let kind = item.classes[choice]
        json.object("class") { json in
            json.string("id", kind.id)
            json.string("name", words.text?.classNames[choice])
            json.string("lang", tag(words.textLanguage))
            json.string("outcome", kind.outcome.rawValue)
        }
    }

    private func write(_ value: FactRow.Value, to json: inout JSONWriter) {
        json.string("id", value.id)
        json.string("label", value.label)
    }

    /// A fact that the protocol declares itself.
    private func write(_ row: FactRow, to json: inout JSONWriter) {
        json.string("id", row.id)
        json.string("label", row.label)
        json.string("lang", tag(row.language ?? language))
        json.array("values", of: row.values) { json, value in json.object { write(value, to: &$0) } }
    }

    // MARK: Other codes

    private func writeRelations(to json: inout JSONWriter) {
        json.array("see", of: entry.related) { json, other in json.object { write(other, to: &$0) } }
        json.array("confusedWith", of: confusions) { json, pair in
            let other = item.pairs.pairs[pair].other(than: address.entry)
            json.object { json in
                write(CodeAddress(protocol: address.protocol, entry: other), to: &json)
                let route = Route.comparison(language: language, protocol: address.protocol, pair: pair)
                json.string("comparison", site.url(of: route))
            }
        }
        json.array("sameNumber", of: elsewhere) { json, other in json.object { write(other, to: &$0) } }
    }

    private func write(_ other: CodeAddress, to json: inout JSONWriter) {
        let entry = site.catalogue.entry(other)
        json.string("protocol", site.catalogue.protocols[other.protocol].slug)
        json.string("code", entry.code)
        json.string("slug", entry.slug)
        json.string("name", entry.name)
        json.string("gloss", entry.texts[language]?.gloss)
        json.string("url", site.url(of: page(of: other)))
        json.string("json", site.url(ofFile: file(of: other)))
    }

    // MARK: Example and addresses

    private func writeExample(to json: inout JSONWriter) {
        if lines.isEmpty { return json.null("example") }
        json.object("example") { json in
            json.string("heading", strings.sections[SectionKey.example.index])
            json.string("lang", tag(0))
            json.array("lines", of: lines) { json, line in
                json.object { json in
                    json.string("speaker", line.speaker.name)
                    json.bool("isMarked", line.isMarked)
                    json.string("text", line.text)
                }
            }
        }
    }

    private func writeAddresses(to json: inout JSONWriter) {
        let files = APIFile.files(
            ofCode: address.entry, protocol: address.protocol, language: language)
        json.object("urls") { json in
            json.string("page", site.url(of: route))
            json.string("canonical", site.url(of: canonical))
            json.string("json", site.url(ofFile: files[0]))
            json.string("markdown", site.url(ofFile: files[1]))
        }
    }
}

extension Transcript.Speaker {
    /// The name of the side in the API.
    fileprivate var name: String {
        switch self {
        case .client: "client"
        case .server: "server"
        case .peer: "peer"
        case .event: "event"
        }
    }
}
