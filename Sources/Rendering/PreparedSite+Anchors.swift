import Model

extension PreparedSite {
    /// How many links in the content that is judged point at sections, by the section and the kind of page that has to
    /// have it as an id. O(content).
    package var anchorDemands: [AnchorDemand] {
        var counts: [AnchorDemand.Key: Int] = [:]
        func add(_ page: PageKind, _ key: SectionKey) {
            counts[AnchorDemand.Key(page: page, section: key), default: 0] += 1
        }
        func count(_ text: PreparedText?) {
            guard case .ready(let program)? = text?.source else { return }
            for link in program.links {
                switch link {
                case .page(.comparison, let section?): add(.comparison, section)
                case .page(_, let section?): add(.code, section)
                case .ownSection(let key, _):
                    add(.code, key)
                    if SideSubject.keys.contains(key) { add(.comparison, key) }
                case .page, .heading, .picture, .file, .external: break
                }
            }
        }
        for language in languages {
            for item in language.protocols.ready {
                count(item.introduction)
                for entry in item.entries.ready { ([entry.summary] + entry.sections).forEach(count) }
                for pair in item.pairs.values { ([pair.opening] + pair.sections).forEach(count) }
            }
        }
        return counts.map { AnchorDemand(key: $0.key, count: $0.value) }
            .sorted {
                ($0.key.page.rawValue, $0.key.section.index) < ($1.key.page.rawValue, $1.key.section.index)
            }
    }
}

/// A section that links point at, so that pages of a kind have to give it an id.
package struct AnchorDemand: Sendable {
    package struct Key: Sendable, Hashable {
        package let page: PageKind
        package let section: SectionKey
    }

    package let key: Key
    package let count: Int

    /// The name that a template has to use as an id so that the section has one.
    package var name: String {
        switch (key.page, key.section) {
        case (.comparison, .description), (.comparison, .when), (.comparison, .fix): "a.sections.id"
        default: "sections.id"
        }
    }
}
