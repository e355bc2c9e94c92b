import Model

/// The texts of a site.
extension PreparedSite {
    /// A text that is compiled, or waits until a page shows it.
    struct Prose {
        let text: PreparedText
        /// The language of the pages, by index.
        let reader: Int
        /// Nil for pages beside the protocols.
        let `protocol`: Int?
        let entry: Int?
        /// Its Markdown.
        let markdown: () -> MarkdownText?
    }

    /// Hands out the texts of Markdown files but comparison templates, for each language that shows them: all, or those of
    /// codes that are prepared, among which are all texts that are judged. O(texts).
    func forEachProse(prepared isPrepared: Bool = false, _ body: (Prose) -> Void) {
        for (number, language) in languages.enumerated() {
            for (page, prepared) in language.pages.enumerated() {
                let texts = catalogue.pages[page].texts
                let text = prepared.body
                body(
                    Prose(
                        text: text, reader: number, protocol: nil, entry: nil,
                        markdown: { texts[text.language]?.body.text }))
            }
            for (index, item) in language.protocols.enumerated() {
                let source = catalogue.protocols[index]
                func hand(_ text: PreparedText?, _ entry: Int?, _ markdown: @escaping () -> MarkdownText?) {
                    guard let text else { return }
                    body(
                        Prose(text: text, reader: number, protocol: index, entry: entry, markdown: markdown))
                }
                hand(item.introduction, nil) { source.texts[item.introduction.language]?.introduction.text }
                for entry in item.entries.indices {
                    let known = item.entries.ready(at: entry)
                    guard let prepared = isPrepared ? known : item.entries[entry] else { continue }
                    let address = CodeAddress(protocol: index, entry: entry)
                    hand(prepared.summary, entry) { self.markdown(address, language: number) }
                    for key in SectionKey.allCases {
                        hand(prepared.sections[key.index], entry) {
                            self.markdown(address, key, language: number)
                        }
                    }
                }
                for (pair, prepared) in item.pairs {
                    let written = source.pairs.text(pair: pair, language: number)
                    hand(prepared.opening, nil) { written?.opening?.text }
                    for key in SectionKey.allCases {
                        hand(prepared.sections[key.index], nil) { written?.sections[key.index]?.text }
                    }
                }
            }
        }
    }

    /// Hands out the parts of comparison templates with their Markdown, for the first protocol that uses each.
    func forEachComparison(
        _ body: (ReadyProgram, MarkdownText, _ language: Int, _ protocol: Int) -> Void
    ) {
        var seen: [String: Set<Int>] = [:]
        for (number, language) in languages.enumerated() {
            let general = catalogue.languages[number].comparison
            for (index, item) in language.protocols.enumerated() {
                let own = catalogue.languages[number].protocolComparisons[catalogue.protocols[index].slug]
                func hand(_ program: ReadyProgram?, _ part: (ComparisonSource) -> MarkdownText?) {
                    guard let program, let text = own.flatMap(part) ?? part(general),
                        seen[text.path, default: []].insert(text.firstLine).inserted
                    else { return }
                    body(program, text, number, index)
                }
                hand(item.comparison.opening) { $0.opening }
                for key in SectionKey.allCases {
                    hand(item.comparison.sections[key.index]) { $0.sections[key.index] }
                }
            }
        }
    }
}
