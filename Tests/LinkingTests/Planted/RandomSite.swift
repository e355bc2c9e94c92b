import TestSupport

/// One line of a generated file. Its number stays with it when other lines come and go.
struct SiteLine {
    enum Kind: Equatable {
        case other, html, top, title, description, canonical, data
        case alternate(String)
        case heading(String)
        /// A link in the text, to the file at the path.
        case link(String)
        /// A part of what a sitemap says of the file at the path.
        case entry(String)
        /// Behind it another line of the same sort may stand.
        case head, body, sheet, list
    }

    let number: Int
    var text: String
    var kind: Kind
}

/// A site without a fault, made from a seed: some languages, one of them written from right to left, pages with and
/// without a folder of their own, and links of all kinds. What stands where is known.
struct RandomSite {
    struct Page: Hashable {
        let path: String
        let language: String
        /// What the pages of one set of languages share.
        let key: String
    }

    var random: SplitMix64
    /// `https://site.example/` or the same with a folder.
    let base: String
    let languages: [String]
    /// The pages in a language; the start page, aliases and the like are not among them.
    var pages: [Page] = []
    var files: [String: [SiteLine]] = [:]
    /// The ids of each page.
    var ids: [String: [String]] = [:]
    /// The page that exists in one language only.
    var single = ""
    private var lastNumber = 0

    static let rightToLeft: Set<String> = ["ar", "he", "fa", "ur"]
    static let assets = [
        "img/one.png", "img/two.jpg", "img/three%20four.png", "img/bild-%C3%BC.svg", "media/film.mp4",
        "media/sound.ogg", "files/paper.pdf",
    ]

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        base = ["https://site.example/", "https://site.example/docs/"].randomElement(using: &random) ?? ""
        let one = ["ar", "he", "fa"].randomElement(using: &random) ?? "ar"
        let others = ["en", "de", "fr", "vi", "pt-BR", "ja"].shuffled(using: &random)
        languages = ([one] + others.prefix(Int.random(in: 1...3, using: &random))).shuffled(using: &random)
        self.random = random
        choosePages()
        writePages()
        writeAssets()
        writeLists()
    }

    /// The path of the base URL, with a slash at both ends.
    var basePath: String { String(base.dropFirst("https://site.example".count)) }

    /// The language of the start page: the first that is written from left to right.
    var mainLanguage: String { languages.first { !RandomSite.rightToLeft.contains($0) } ?? "en" }

    func versions(of key: String) -> [Page] { pages.filter { $0.key == key } }

    mutating func line(_ text: String, _ kind: SiteLine.Kind = .other) -> SiteLine {
        lastNumber += 1
        return SiteLine(number: lastNumber, text: text, kind: kind)
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    mutating func pick<Element>(_ list: [Element]) -> Element {
        list[Int.random(in: 0..<list.count, using: &random)]
    }

    /// The file as text, and the line of each number.
    func text(_ path: String) -> String { (files[path] ?? []).map(\.text).joined(separator: "\n") + "\n" }

    func position(of number: Int, in path: String) -> Int? {
        files[path]?.firstIndex { $0.number == number }.map { $0 + 1 }
    }

    private mutating func choosePages() {
        let names = [
            "about", "guide", "guide/install", "guide/tips", "guide/far/away/from", "news/2024/first",
            "news/2024/second", "contact", "faq", "a%20b", "stra%C3%9Fe",
        ].shuffled(using: &random)
        let keys = [""] + names.prefix(Int.random(in: 2...5, using: &random))
        for key in keys {
            let isPretty = key.isEmpty || chance(50)
            let missing = !key.isEmpty && chance(25) ? pick(languages) : nil
            for language in languages where language != missing {
                pages.append(RandomSite.page(key, language, isPretty))
            }
        }
        single = "only-here"
        pages.append(RandomSite.page(single, mainLanguage, chance(50)))
    }

    private static func page(_ key: String, _ language: String, _ isPretty: Bool) -> Page {
        let folder = language.lowercased() + "/"
        let name = key.isEmpty ? "index.html" : isPretty ? key + "/index.html" : key + ".html"
        return Page(path: folder + name, language: language, key: key)
    }
}
