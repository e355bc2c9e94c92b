import Model

extension PageInputs {
    /// The files of which a file for programs is made. O(content) for an index.
    package func inputs(of file: APIFile) -> [PageInput] {
        switch file {
        case .codeSchema, .indexSchema: return [settings]
        case .index: return names + [settings]
        case .languageIndex(let language):
            let others = inputsOfSearch(language).filter { $0.path != settings.path }
            return others + [strings(language, .strings), settings]
        case .llms:
            let protocols = site.catalogue.protocols.indices.flatMap { index in
                protocolFiles(0, index).map { PageInput(.content, $0, .protocolItem) }
            }
            let pages = site.catalogue.pages.indices.map {
                PageInput(.content, pagePath(0, $0), .pageItem)
            }
            return protocols + pages + names + [settings]
        case .code(let language, let index, let entry), .markdown(let language, let index, let entry):
            return code(language, index, entry, SectionKey.entry)
                + mentioned(language, index, entry) + protocolTexts(language, index)
                + [strings(language, .strings), settings]
        }
    }

    private func strings(_ language: Int, _ role: PageInput.Role) -> PageInput {
        PageInput(.content, tag(language) + "/strings.yml", role)
    }

    /// The files that name the languages.
    private var names: [PageInput] {
        site.catalogue.languages.indices.map { strings($0, .languageName) }
    }

    /// The codes that the entry names, those that it is mixed up with, and its number in other protocols.
    private func mentioned(_ language: Int, _ index: Int, _ entry: Int) -> [PageInput] {
        let item = site.catalogue.protocols[index]
        let address = CodeAddress(protocol: index, entry: entry)
        let confused = site.neighbours[index].confusions(of: entry).map {
            CodeAddress(protocol: index, entry: item.pairs.pairs[$0].other(than: entry))
        }
        var seen = Set<CodeAddress>()
        return (item.entries[entry].related + confused + (site.namesakes[address] ?? []))
            .filter { seen.insert($0).inserted }
            .flatMap { other in
                named(
                    language, other.protocol, other.entry,
                    .related(code: site.catalogue.entry(other).code))
            }
    }
}
