import Model

/// Sections that are the same on many pages of one kind, protocol and language, such as the text of a code on its
/// comparisons. Memory grows with the codes of one protocol.
struct SectionMemory {
    /// A section that begins at `start` of the page.
    struct Mark {
        let memo: Int
        let key: Int
        let start: Int
        let links: Int
        let leaving: Int

        /// A number for the section of the template and the key of its subject.
        var id: Int { memo << 32 | key }
    }

    struct Section {
        /// What was written, without the page's own name.
        let bytes: [UInt8]
        /// Where in `bytes` the last part of the page's own address goes, ascending.
        let holes: [Int]
        let links: Int
        let leaving: Int
    }

    var sections: [Int: Section] = [:]
    private var owner: (kind: PageKind, language: Int, protocol: Int)?

    /// Forgets everything unless it was written for the kind, language and protocol of the page.
    mutating func keep(to route: Route) {
        let kind = PageKind(route)
        let language = route.language ?? -1
        let index = route.protocolIndex ?? -1
        if let owner, owner.kind == kind, owner.language == language, owner.protocol == index { return }
        owner = (kind, language, index)
        sections.removeAll(keepingCapacity: true)
    }
}
