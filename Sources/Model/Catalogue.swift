/// Everything that Content says, validated, sorted and immutable.
package struct Catalogue: Sendable {
    package let site: Site
    /// The source language first, then in the order of `site.yml`.
    package let languages: [Language]
    /// The vocabulary of the fact `about`, from the source language's `strings.yml`.
    package let aboutValues: [String]
    /// Sorted by slug.
    package var protocols: [StatusProtocol]
    /// The pages beside the protocols, in the order in which they are named, and the words of the start page.
    package var pages: [SitePage]
    /// Sorted by path.
    package let pictures: [Picture]
    /// Protocols such as `smtp`, and codes such as `smtp/251`, whose own files could not be read. That was
    /// reported there; that they are missing here is no fault of the texts that name them.
    package let unreadable: Set<String>

    package init(
        site: Site, languages: [Language], aboutValues: [String], protocols: [StatusProtocol],
        pages: [SitePage] = [], pictures: [Picture] = [], unreadable: Set<String> = []
    ) {
        self.site = site
        self.languages = languages
        self.aboutValues = aboutValues
        self.protocols = protocols
        self.pages = pages
        self.pictures = pictures
        self.unreadable = unreadable
    }

    /// Whether the files of a code, or of its whole protocol, could not be read.
    package func isUnreadable(protocol slug: String, code: String) -> Bool {
        unreadable.contains(slug) || unreadable.contains(slug + "/" + code)
    }

    package func entry(_ address: CodeAddress) -> CodeEntry {
        protocols[address.protocol].entries[address.entry]
    }

    /// The index of the language with exactly this tag. O(languages).
    package func languageIndex(tag: String) -> Int? {
        // By number: to hand each language over as a whole would count references to all of its texts.
        languages.indices.first { languages[$0].tag.equalsInBytes(tag) }
    }

    /// The index of the protocol with exactly this slug. O(protocols).
    package func protocolIndex(slug: String) -> Int? {
        protocols.indices.first { protocols[$0].slug.equalsInBytes(slug) }
    }

    /// The index of the page with this slug, beside the protocols. O(pages).
    package func pageIndex(slug: String) -> Int? {
        pages.firstIndex { $0.slug.equalsInBytes(slug) }
    }

    /// The words of the start page, among the pages. O(pages).
    package var startPage: Int? { pages.firstIndex(where: \.isStart) }

    /// The search page, among the pages. O(pages).
    package var searchPage: Int? { pages.firstIndex(where: \.isSearch) }

    /// Where a page of this list stands. O(1).
    package func route(ofPage page: Int, language: Int) -> Route {
        pages[page].isStart ? .home(language: language) : .page(language: language, page: page)
    }

    /// For each code whose number other protocols have too, the codes there, in the order of the protocols. O(codes).
    package var namesakes: [CodeAddress: [CodeAddress]] {
        var result: [CodeAddress: [CodeAddress]] = [:]
        for number in sharedNumbers {
            for address in number.addresses {
                result[address] = number.addresses.filter { $0.protocol != address.protocol }
            }
        }
        return result
    }

    /// How many translated texts lag behind their source in the languages with these indices. O(content).
    package func staleCount(in languages: [Int]) -> Int {
        var count = 0
        func add(_ text: TranslatedText?) { if text?.isStale == true { count += 1 } }
        for language in languages {
            for item in protocols {
                add(item.texts[language]?.introduction)
                for entry in item.entries {
                    guard let text = entry.texts[language] else { continue }
                    add(text.summary)
                    for section in text.sections { add(section) }
                }
                for pair in item.pairs.texts.values {
                    guard let text = pair[language] else { continue }
                    add(text.opening)
                    for section in text.sections { add(section) }
                }
            }
            for page in pages { add(page.texts[language]?.body) }
        }
        return count
    }

    /// Whether the page of this code in this language shows the source text.
    package func isBorrowed(_ address: CodeAddress, language: Int) -> Bool {
        !entry(address).texts.has(language)
    }
}

/// A comparison template as it was read, not yet compiled.
package struct ComparisonSource: Sendable {
    /// Text with placeholders, and its place.
    package let title: MarkdownText?
    package let description: MarkdownText?
    package let opening: MarkdownText?
    /// By `SectionKey.index`.
    package let sections: [MarkdownText?]

    package init(
        title: MarkdownText?, description: MarkdownText?, opening: MarkdownText?, sections: [MarkdownText?]
    ) {
        self.title = title
        self.description = description
        self.opening = opening
        self.sections = sections
    }

    /// A template that says nothing, in place of one that could not be read.
    package static let empty = ComparisonSource(
        title: nil, description: nil, opening: nil,
        sections: Array(repeating: nil, count: SectionKey.allCases.count))
}
