import Model
import Testing

struct RouteTableTests {
    /// Three languages and two protocols: the second language borrows, the third leaves out.
    private func sample(_ style: AddressStyle) throws -> Catalogue {
        var sample = SampleCatalogue()
        sample.style = style
        sample.tags = ["en", "vi", "zh-Hant"]
        sample.fallbacks = [.page, .page, .omit]
        sample.protocols = [
            (
                "dns",
                [
                    .init(slug: "0"), .init(slug: "16-badsig", translated: [1, 2]),
                    .init(slug: "16-badvers", aliases: ["badvers", "Bad Version"], translated: [2]),
                ]
            ),
            (
                "smtp",
                (0..<7).map {
                    .init(slug: "25\($0)", aliases: $0 == 3 ? ["old"] : [], translated: $0 < 2 ? [2] : [])
                }
            ),
        ]
        sample.pages = [("about", [2]), ("glossary", [1])]
        sample.pairs = ["smtp": [Pair(a: 0, b: 1), Pair(a: 0, b: 5), Pair(a: 2, b: 3)]]
        return try sample.make()
    }

    private func routes(_ table: RouteTable) -> [Route] { (0..<table.count).map { table.route(at: $0) } }

    /// Every route that the rules ask for, found by trying all of them.
    private func expected(_ catalogue: Catalogue, _ languages: [Int], _ protocols: [Int]) -> Set<Route> {
        var result: Set<Route> = [.root, .notFound]
        for language in languages {
            result.insert(.home(language: language))
            for page in catalogue.pages.indices
            where catalogue.languages[language].fallback == .page
                || catalogue.pages[page].texts[language] != nil
            {
                result.insert(.page(language: language, page: page))
            }
            for index in protocols {
                let item = catalogue.protocols[index]
                func exists(_ entry: Int) -> Bool {
                    catalogue.languages[language].fallback == .page
                        || item.entries[entry].texts[language] != nil
                }
                result.insert(.protocolIndex(language: language, protocol: index))
                for entry in item.entries.indices where exists(entry) {
                    result.insert(.code(language: language, protocol: index, entry: entry))
                    for (number, alias) in item.entries[entry].aliases.enumerated()
                    where alias != "Bad Version" {
                        result.insert(
                            .alias(language: language, protocol: index, entry: entry, alias: number))
                    }
                }
                for (number, pair) in item.pairs.pairs.enumerated() where exists(pair.a) && exists(pair.b) {
                    result.insert(.comparison(language: language, protocol: index, pair: number))
                }
            }
        }
        return result
    }

    @Test(arguments: [1, 2, 3], [0, 1, 2, 5, 44])
    func hasAsManyPagesAsTheFormulaSays(languages: Int, codes: Int) throws {
        var sample = SampleCatalogue()
        sample.tags = Array(["en", "vi", "ja"].prefix(languages))
        sample.fallbacks = Array(repeating: .page, count: languages)
        sample.protocols = [("smtp", (0..<codes).map { .init(slug: "\(100 + $0)") })]
        let catalogue = try sample.make()
        let table = RouteTable(catalogue: catalogue, languages: Array(0..<languages), protocols: [0])
        let pairs = codes * (codes - 1) / 2
        #expect(table.count == languages * (codes + pairs + 1 + 1) + 2)
        #expect(Set(routes(table)).count == table.count)
    }

    @Test(arguments: AddressStyle.allCases)
    func numbersEveryPageOnce(style: AddressStyle) throws {
        let catalogue = try sample(style)
        for (languages, protocols) in [
            ([0, 1, 2], [0, 1]), ([0], [0, 1]), ([2], [1]), ([1, 2], [0]), ([0, 1, 2], []),
        ] {
            let table = RouteTable(catalogue: catalogue, languages: languages, protocols: protocols)
            let all = routes(table)
            #expect(Set(all).count == all.count)
            #expect(Set(all) == expected(catalogue, languages, protocols))
        }
    }

    @Test(arguments: AddressStyle.allCases)
    func findsEveryPageAgainByItsFile(style: AddressStyle) throws {
        let table = RouteTable(catalogue: try sample(style), languages: [0, 1, 2], protocols: [0, 1])
        var paths: Set<String> = []
        for route in routes(table) {
            let path = table.path(of: route)
            #expect(table.route(filePath: path.filePath) == route)
            #expect(paths.insert(path.filePath).inserted, "two pages are the file \(path.filePath)")
        }
    }

    @Test func writesAddressesInBothStyles() throws {
        let folders = RouteTable(catalogue: try sample(.directory), languages: [0, 1], protocols: [0, 1])
        let files = RouteTable(catalogue: try sample(.html), languages: [0, 1], protocols: [0, 1])
        let code = Route.code(language: 1, protocol: 0, entry: 1)
        let pair = Route.comparison(language: 0, protocol: 1, pair: 1)
        #expect(folders.path(of: code).filePath == "vi/dns/16-badsig/index.html")
        #expect(folders.path(of: code).addressPath == "vi/dns/16-badsig/")
        #expect(files.path(of: code).filePath == "vi/dns/16-badsig.html")
        #expect(files.path(of: code).addressPath == "vi/dns/16-badsig.html")
        #expect(folders.path(of: pair).addressPath == "en/smtp/250-vs-255/")
        #expect(files.path(of: pair).addressPath == "en/smtp/250-vs-255.html")
        for table in [folders, files] {
            #expect(table.path(of: .root).filePath == "index.html")
            #expect(table.path(of: .root).addressPath == "")
            #expect(table.path(of: .notFound).addressPath == "404.html")
            #expect(table.path(of: .home(language: 1)).addressPath == "vi/")
            #expect(table.path(of: .protocolIndex(language: 0, protocol: 1)).filePath == "en/smtp/index.html")
        }
    }

    @Test(arguments: [
        "", "/", "en", "en/smtp", "xx/index.html", "en/ftp/index.html", "en/smtp/999/index.html",
        "en/smtp/255-vs-250/index.html", "en/smtp/250-vs-250/index.html", "en/smtp/250-vs-252/index.html",
        "en/smtp/250.html", "EN/index.html", "/en/index.html", "en//index.html", "en/smtp/250/x/index.html",
        "en/dns/Bad Version/index.html", "en/gone/index.html", "en/about.html", "zh-Hant/glossary/index.html",
        "en/about/x/index.html", "zh-Hant/smtp/252/index.html", "zh-Hant/smtp/old/index.html",
    ])
    func knowsNoPageAtAnyOtherFile(path: String) throws {
        let table = RouteTable(catalogue: try sample(.directory), languages: [0, 1, 2], protocols: [0, 1])
        #expect(table.route(filePath: path) == nil)
    }

    @Test(arguments: ["en/smtp.html", "en/about/index.html", "en.html", "en/gone.html", "about.html"])
    func knowsNoPageAtAnyOtherFileOfTheOtherStyle(path: String) throws {
        let table = RouteTable(catalogue: try sample(.html), languages: [0, 1, 2], protocols: [0, 1])
        #expect(table.route(filePath: path) == nil)
    }

    @Test func pagesBesideTheProtocolsLieBelowTheirLanguage() throws {
        for (style, name) in [(AddressStyle.directory, "about"), (.html, "about"), (.html, "about.html")] {
            let table = RouteTable(catalogue: try sample(style), languages: [0, 1, 2], protocols: [0])
            let route = Route.page(language: 1, page: 0)
            #expect(table.path(of: route).filePath == "vi/about" + (style == .html ? ".html" : "/index.html"))
            #expect(try table.route(sitePath: ["vi", name]) == route)
            #expect(table.isBorrowed(route) && !table.isBorrowed(.page(language: 2, page: 0)))
            #expect(table.nearest(.page(language: 2, page: 1)) == .page(language: 0, page: 1))
            #expect(table.pages(language: 1) == [0, 1] && table.pages(language: 2) == [0])
        }
    }

    @Test func aPageThatIsMissingIsNamed() throws {
        let table = RouteTable(catalogue: try sample(.directory), languages: [0, 1, 2], protocols: [0, 1])
        let left = MissingPage.leftOut(language: "zh-Hant", untranslated: ["glossary"], source: "en/glossary")
        #expect(throws: left) { try table.route(sitePath: ["zh-Hant", "glossary"]) }
        let unknown = MissingPage.noProtocol(
            name: "abot", known: ["dns", "smtp"], pages: ["about", "glossary"])
        #expect(throws: unknown) { try table.route(sitePath: ["en", "abot"]) }
    }

    @Test func tellsWhichPagesThisBuildMakes() throws {
        let catalogue = try sample(.directory)
        let whole = expected(catalogue, [0, 1, 2], [0, 1])
        let table = RouteTable(catalogue: catalogue, languages: [0, 2], protocols: [1])
        let made = expected(catalogue, [0, 2], [1])
        for route in whole {
            #expect(table.isDeclared(route))
            #expect(table.contains(route) == made.contains(route))
            #expect((table.route(filePath: table.path(of: route).filePath) == route) == made.contains(route))
        }
        let noPage = [
            Route.code(language: 2, protocol: 1, entry: 2), .comparison(language: 2, protocol: 1, pair: 1),
            .alias(language: 0, protocol: 0, entry: 2, alias: 1),
        ]
        for route in noPage { #expect(!table.isDeclared(route) && !table.contains(route)) }
    }

    @Test func leadsToTheSourceWhereTheLanguageLeavesAPageOut() throws {
        let table = RouteTable(catalogue: try sample(.directory), languages: [0, 1, 2], protocols: [0, 1])
        let missing = Route.code(language: 2, protocol: 1, entry: 4)
        #expect(table.nearest(missing) == .code(language: 0, protocol: 1, entry: 4))
        let borrowed = Route.code(language: 1, protocol: 1, entry: 4)
        #expect(table.nearest(borrowed) == borrowed)
    }

    @Test func tellsWhichPagesAreBorrowed() throws {
        let table = RouteTable(catalogue: try sample(.directory), languages: [0, 1, 2], protocols: [0, 1])
        #expect(table.isBorrowed(.code(language: 1, protocol: 0, entry: 0)))
        #expect(!table.isBorrowed(.code(language: 1, protocol: 0, entry: 1)))
        // One translated code of two does not make a translated page.
        #expect(table.isBorrowed(.comparison(language: 1, protocol: 0, pair: 0)))
        #expect(!table.isBorrowed(.comparison(language: 2, protocol: 0, pair: 2)))
        for route in [Route.root, .notFound, .home(language: 1), .protocolIndex(language: 1, protocol: 0)] {
            #expect(!table.isBorrowed(route))
        }
    }

    @Test func namesTheSamePageInAnotherLanguage() {
        #expect(Route.comparison(language: 0, protocol: 1, pair: 7).inLanguage(2).language == 2)
        #expect(Route.home(language: 0).inLanguage(1) == .home(language: 1))
        #expect(Route.root.inLanguage(1) == .root)
        #expect(Route.root.language == nil)
    }
}
