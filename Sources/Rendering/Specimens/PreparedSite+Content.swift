import Model

/// What the texts that are judged refer to.
extension PreparedSite {
    /// The absolute addresses in texts that are judged, and those of specifications. One that other languages borrow is
    /// there for each of them if it may lead into the site. O(links).
    package var contentAddresses: [ContentAddress] {
        let host = Array(catalogue.site.baseURL.string.split(separator: "/")[1].utf8)
        var result: [ContentAddress] = []
        forEachProse(prepared: true) { prose in
            guard case .ready(let program) = prose.text.source else { return }
            for case .external(let bytes) in program.links where !bytes.isEmpty {
                if prose.text.isBorrowed, bytes.firstRange(of: host) == nil { continue }
                guard let text = prose.markdown() else { continue }
                let source = ContentAddress.Source.prose(
                    text, protocol: prose.protocol, entry: prose.entry)
                result.append(ContentAddress(bytes: bytes, language: prose.reader, source: source))
            }
        }
        forEachComparison { program, text, language, index in
            for case .external(let bytes) in program.ready?.markup.links ?? [] where !bytes.isEmpty {
                let source = ContentAddress.Source.comparison(text, protocol: index)
                result.append(ContentAddress(bytes: bytes, language: language, source: source))
            }
        }
        return result + references(host)
    }

    private func references(_ host: [UInt8]) -> [ContentAddress] {
        var result: [ContentAddress] = []
        for (index, item) in catalogue.protocols.enumerated() {
            for (entry, code) in item.entries.enumerated() {
                for url in code.references.compactMap(\.url) {
                    let bytes = Escape.bytes(url)
                    let isOwn = bytes.firstRange(of: host) != nil
                    for language in catalogue.languages.indices.prefix(isOwn ? .max : 1) {
                        result.append(
                            ContentAddress(
                                bytes: bytes, language: language,
                                source: .reference(CodeAddress(protocol: index, entry: entry))))
                    }
                }
            }
        }
        return result
    }

    /// The pictures that no text shows. Texts that wait until a page shows them are compiled if they have the name of such a
    /// picture in them. O(links), and O(content) for each picture of which is not known yet that it is shown.
    package var unusedPictures: [Picture] {
        if catalogue.pictures.isEmpty { return [] }
        var shown = Set<[UInt8]>()
        func add(_ links: [LinkTarget]) {
            for case .picture(let path) in links { shown.insert(path) }
        }
        forEachProse(prepared: true) { if case .ready(let program) = $0.text.source { add(program.links) } }
        forEachComparison { program, _, _, _ in add(program.ready?.markup.links ?? []) }
        func rest() -> [Picture] {
            catalogue.pictures.filter { !shown.contains(Escape.bytes($0.outputPath)) }
        }
        let names = rest().map { Array(($0.path.split(separator: "/").last ?? "").utf8) }
        if names.isEmpty { return [] }
        func mayShow(_ text: MarkdownText?) -> Bool {
            names.contains { text?.slice.firstRange(of: $0) != nil }
        }
        forEachProse { prose in
            if case .later(let program) = prose.text.source, mayShow(prose.markdown()) {
                add(program.value.links)
            }
        }
        forEachComparison { program, text, _, _ in
            if program.ready == nil, mayShow(text) { add(program.program.markup.links) }
        }
        return rest()
    }
}
