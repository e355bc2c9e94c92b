import Model

/// Notes in a translation which source texts it translates.
package enum TranslationDigests {
    /// The digests for a translated file, by the keys of its `source:` map, or nil when the file
    /// translates nothing. `path` is below the content folder: `vi/smtp/251.md`.
    package static func digests(for path: String, in catalogue: Catalogue) -> [(key: String, digest: String)]?
    {
        let parts = path.split(separator: "/").map(String.init)
        guard parts.count == 3, parts[2].hasSuffix(".md"),
            let language = catalogue.languageIndex(tag: parts[0]),
            language > 0
        else { return nil }
        if parts[1] == SitePage.folder {
            return pageDigests(String(parts[2].dropLast(3)), catalogue, language)
        }
        guard let index = catalogue.protocolIndex(slug: parts[1])
        else { return nil }
        let item = catalogue.protocols[index]
        let stem = String(parts[2].dropLast(3))
        if stem == "protocol" {
            guard item.texts[language] != nil, let source = item.texts[0] else { return nil }
            return [(TranslationReader.leadKeys.protocol, source.introduction.text.digest)]
        }
        if let entry = item.entryIndex(slug: stem) { return entryDigests(item.entries[entry], language) }
        return pairDigests(stem, item, language)
    }

    private static func pageDigests(
        _ slug: String, _ catalogue: Catalogue, _ language: Int
    ) -> [(key: String, digest: String)]? {
        guard let page = catalogue.pageIndex(slug: slug), catalogue.pages[page].texts[language] != nil,
            let source = catalogue.pages[page].texts[0]
        else { return nil }
        return [(TranslationReader.pageKey, source.body.text.digest)]
    }

    private static func entryDigests(_ entry: CodeEntry, _ language: Int) -> [(key: String, digest: String)]?
    {
        guard let own = entry.texts[language], let source = entry.texts[0] else { return nil }
        return [(TranslationReader.leadKeys.entry, source.summary.text.digest)]
            + sectionDigests(own.sections, source.sections, SectionKey.translatedEntry)
    }

    private static func pairDigests(
        _ stem: String, _ item: StatusProtocol, _ language: Int
    ) -> [(key: String, digest: String)]? {
        guard let (a, b) = Slug.pairParts(stem), let left = item.entryIndex(slug: a),
            let right = item.entryIndex(slug: b),
            let pair = item.pairs.index(left, right),
            let own = item.pairs.text(pair: pair, language: language),
            let source = item.pairs.text(pair: pair, language: 0)
        else { return nil }
        let opening = source.opening.flatMap { own.opening == nil ? nil : $0.text.digest }
        return (opening.map { [(TranslationReader.leadKeys.pair, $0)] } ?? [])
            + sectionDigests(own.sections, source.sections, SectionKey.comparison)
    }

    private static func sectionDigests(
        _ own: [TranslatedText?], _ source: [TranslatedText?], _ keys: [SectionKey]
    ) -> [(key: String, digest: String)] {
        keys.compactMap { key in
            guard own[key.index] != nil, let text = source[key.index] else { return nil }
            return (key.rawValue, text.text.digest)
        }
    }

    /// The file with its `source:` map replaced, or put at the end of the front matter. Everything else
    /// stays as the translator wrote it, line ends included.
    package static func replacing(_ bytes: [UInt8], with digests: [(key: String, digest: String)]) -> [UInt8]
    {
        let hasCarriageReturn = bytes.firstIndex(of: 0x0A).map { $0 > 0 && bytes[$0 - 1] == 0x0D } ?? false
        let end = hasCarriageReturn ? "\r\n" : "\n"
        let block = "source:" + end + digests.map { "  \($0.key): \"\($0.digest)\"" + end }.joined()
        let lines = FrontMatter.lines(of: bytes[...])
        let parts = FrontMatter(bytes)
        guard parts.yaml != nil, !parts.isUnclosed else {
            let start = bytes.starts(with: FrontMatter.byteOrderMark) ? FrontMatter.byteOrderMark.count : 0
            return bytes[..<start] + Array("---\(end)\(block)---\(end)".utf8) + bytes[start...]
        }
        let close = parts.bodyLine - 2
        var result: [UInt8] = []
        var isSkipping = false
        for (number, line) in lines.enumerated() {
            let text = bytes[line]
            if number < close {
                if text.starts(with: "source:".utf8) {
                    isSkipping = true
                    continue
                }
                if isSkipping, !belongsToNextKey(text) { continue }
                isSkipping = false
            } else if number == close {
                result += Array(block.utf8)
            }
            result += text
        }
        return result
    }

    /// Indented and empty lines, comments between them, and a closing brace belong to the map above.
    private static func belongsToNextKey(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first else { return false }
        return first > 0x20 && first != UInt8(ascii: "#") && first != UInt8(ascii: "}")
    }
}
