import Model

extension PageFingerprints {
    /// Everything that decides whether a text is sound, beside its own bytes and the files that all texts share: which
    /// pages and which sections links can lead to. O(content).
    package static func targets(of routes: RouteTable) -> Fingerprint {
        var maker = Fingerprinter()
        maker.add(structure(routes))
        func add(_ sections: [TranslatedText?]?) {
            for section in sections ?? [] { maker.add(section == nil ? 0 : 1) }
        }
        for item in routes.catalogue.protocols {
            for entry in item.entries { for text in entry.texts { add(text?.sections) } }
            for pair in item.pairs.texts.keys.sorted() {
                for text in item.pairs.texts[pair] ?? [] { add(text?.sections) }
            }
        }
        // The headings of pages are what links lead to.
        for page in routes.catalogue.pages {
            for text in page.texts { maker.add(text?.body.text.digest ?? "") }
        }
        for name in routes.catalogue.unreadable.sorted(by: { $0.precedesInBytes($1) }) { maker.add(name) }
        return maker.fingerprint
    }
}
