import Model

/// Parts that are the same on many pages of one kind, protocol and language, such as the text of a code on its
/// comparisons. They lie one behind the other in one array, and are found by number: a dictionary of arrays would cost
/// more than many of the parts. Memory grows with the codes of one protocol.
struct SectionMemory {
    /// A part that begins at `start` of the page.
    struct Mark {
        let memo: Int
        let key: Int
        let start: Int
        let links: Int
        let leaving: Int
    }

    struct Section {
        /// What was written, without the page's own name.
        let bytes: Range<Int>
        /// Where in it the last part of the page's own address goes, ascending, as positions in `bytes`.
        let holes: Range<Int>
        let links: Int
        let leaving: Int
    }

    private(set) var bytes: [UInt8] = []
    private(set) var holes: [Int] = []
    private var sections: [Section] = []
    /// By memo and key: the number of a section; -1 where there is none.
    private var numbers: [Int32] = []

    /// Keys from here on are not remembered.
    static let keys = 1024

    /// The memos of what the program writes by itself; those of templates follow.
    static let terms = 0
    static let crumbs = 1
    static let firstOfTemplates = 2

    func section(_ mark: Mark) -> Section? {
        let place = mark.memo * SectionMemory.keys + mark.key
        guard place < numbers.count, numbers[place] >= 0 else { return nil }
        return sections[Int(numbers[place])]
    }

    /// Keeps what was written from a mark on. `names` are the places of the page's own name.
    mutating func keep(
        _ mark: Mark, _ page: UnsafeBufferPointer<UInt8>, names: [Range<Int>], links: Int, leaving: Int
    ) {
        let place = mark.memo * SectionMemory.keys + mark.key
        let (firstByte, firstHole) = (bytes.count, holes.count)
        var start = mark.start
        for name in names {
            bytes += page[start..<name.lowerBound]
            holes.append(bytes.count)
            start = name.upperBound
        }
        bytes += page[start...]
        if place >= numbers.count {
            let count = (mark.memo + 1) * SectionMemory.keys
            numbers.append(contentsOf: repeatElement(-1, count: count - numbers.count))
        }
        numbers[place] = Int32(sections.count)
        sections.append(
            Section(
                bytes: firstByte..<bytes.count, holes: firstHole..<holes.count, links: links - mark.links,
                leaving: leaving - mark.leaving))
    }

    mutating func forget() {
        bytes.removeAll(keepingCapacity: true)
        holes.removeAll(keepingCapacity: true)
        sections.removeAll(keepingCapacity: true)
        for place in numbers.indices { numbers[place] = -1 }
    }
}

/// The memories of the pages of one kind, protocol and language: one for each set of languages in which pages are
/// translated, because they link to them.
struct SectionMemories {
    private var owner: (kind: PageKind, language: Int, protocol: Int)?
    private var patterns: [Int] = []
    /// By pattern; the place of the current one holds nothing.
    private var others: [SectionMemory] = []
    private var place = 0
    /// The memory of the page that is being written.
    var current = SectionMemory()
    /// Whether anything is remembered for it.
    private(set) var isOn = false

    /// More sets of languages than this begin anew.
    private static let limit = 8

    /// Finds the memory for a page, and forgets all of them when they were written for other pages.
    mutating func choose(for route: Route, pattern: Int) {
        // The address of an alias is not the one that its page names.
        // Pages beside the protocols are few, and each marks itself in the list of them.
        isOn =
            switch route {
            case .alias, .page: false
            default: true
            }
        guard isOn else { return }
        let kind = PageKind(route)
        let language = route.language ?? -1
        let index = route.protocolIndex ?? -1
        let isSame = owner.map { $0.kind == kind && $0.language == language && $0.protocol == index } ?? false
        if isSame, patterns[place] == pattern { return }
        owner = (kind, language, index)
        if isSame, let known = patterns.firstIndex(of: pattern) { return turn(to: known) }
        if !isSame || patterns.count == SectionMemories.limit {
            turn(to: 0)
            current.forget()
            for number in others.indices { others[number].forget() }
            patterns = [pattern]
        } else {
            patterns.append(pattern)
            if others.count < patterns.count { others.append(SectionMemory()) }
            turn(to: patterns.count - 1)
        }
    }

    private mutating func turn(to next: Int) {
        if others.isEmpty { others.append(SectionMemory()) }
        swap(&current, &others[place])
        place = next
        swap(&current, &others[place])
    }
}
