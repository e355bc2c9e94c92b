import Model
import Testing

@testable import Rendering

/// A site with every kind of page: three languages (one shows borrowed pages, one leaves them out), two
/// protocols, an alias.
enum FullSite {
    static func site(style: String, base: String = "https://codes.example.org/docs/") -> SampleSite {
        var site = SampleSite(languages: ["en", "vi", "fr"])
        site.content["site.yml"] = SampleText.site(
            [("en", "page"), ("vi", "page"), ("fr", "omit")], base: base, style: style)
        site.content["en/mail/250.md"] = SampleText.entry(
            "Fine", class: "2", more: "aliases: [ok]\nupdated: 2026-01-02\nsee: [550]",
            description:
                "[a](550.md), [b](../web/201.md#fix), [c](250-vs-550.md), [d](#fix), [e](protocol.md)")
        site.content["en/mail/450.md"] = SampleText.entry("Busy", class: "5")
        site.content["en/web/protocol.md"] = SampleText.mail
        site.content["en/web/201.md"] = SampleText.entry("Made", class: "2")
        site.content["en/web/503.md"] = SampleText.entry("Away", class: "5")
        site.content["en/pages/words.md"] = SampleText.page(
            "Words", nav: 2,
            body: "[a](about.md#two-words), [b](../mail/250.md#fix), [c](#end).\n\n## End\n\nIt ends.")
        site.content["en/pages/about.md"] = SampleText.page(
            "About", nav: 1, body: "[a](words.md).\n\n## Two words\n\nIt is [b](#two-words).")
        site.content["vi/pages/about.md"] = SampleText.page(
            "Giới thiệu", body: "[a](words.md#end).\n\n## Hai từ\n\nLà [b](#hai-từ).")
        for tag in ["vi", "fr"] {
            site.content[tag + "/mail/250.md"] = SampleText.translation("Ổn")
            site.content[tag + "/mail/550.md"] = SampleText.translation("Đầy")
        }
        return site
    }

    /// The same site with the templates and texts of the repository.
    static func withRepositoryTemplates(style: String) throws -> SampleSite {
        var site = site(style: style)
        try RepositoryTemplateTests.dress(&site)
        return site
    }
}

/// Addresses as a browser reads them.
enum Address {
    /// Resolves a relative path against the path of a page (RFC 3986, section 5.2, for references without
    /// scheme, authority and query).
    static func resolve(_ reference: String, against base: String) -> String {
        let path = String(reference.prefix { $0 != "#" })
        if path.isEmpty { return base }
        let merged: String
        if path.hasPrefix("/") {
            merged = path
        } else {
            merged = base.lastIndex(of: "/").map { String(base[...$0]) + path } ?? path
        }
        var output: [Substring] = []
        let segments = merged.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for (position, segment) in segments.enumerated() {
            let isLast = position == segments.count - 1
            if segment == ".." { _ = output.popLast() }
            if segment == "." || segment == ".." {
                if isLast { output.append("") }
            } else {
                output.append(segment)
            }
        }
        return "/" + output.joined(separator: "/")
    }

    /// The values of the attributes `href` and `src` of a page.
    static func written(in page: String) -> [String] {
        ["href=\"", "src=\""].flatMap { mark in
            page.ranges(of: mark).map { String(page[$0.upperBound...].prefix { $0 != "\"" }) }
        }
    }
}

struct AddressTests {
    @Test(arguments: [
        ("g", "/b/c/d", "/b/c/g"), ("./g", "/b/c/d", "/b/c/g"), ("g/", "/b/c/d", "/b/c/g/"),
        ("./", "/b/c/d", "/b/c/"),
        ("..", "/b/c/d", "/b/"), ("../g", "/b/c/d", "/b/g"), ("../../g", "/b/c/d", "/g"),
        ("", "/b/c/d", "/b/c/d"),
        ("/./g", "/b/c/d", "/g"), ("../../../g", "/b/c/d", "/g"), ("#s", "/b/c/d", "/b/c/d"),
    ])
    func theResolverOfTheseTestsFollowsTheExamplesOfTheRFC(reference: String, base: String, target: String) {
        #expect(Address.resolve(reference, against: base) == target)
    }

    @Test(arguments: ["directory", "html"])
    func everyPageReachesEveryPage(style: String) throws {
        let built = try FullSite.site(style: style).built()
        #expect(built.lines.filter { $0.contains("error") } == [])
        let routes = built.allRoutes
        // Pages of numbers have tests of their own.
        #expect(Set(routes.map { PageKind($0) }) == Set(PageKind.allCases).subtracting([.number]))
        var writer = PageWriter()
        for page in routes where page != .notFound {
            for target in routes where target != .notFound {
                writer.begin(built.site.origin(of: page))
                built.site.writeAddress(of: target, to: &writer)
                let written = String(decoding: writer.bytes, as: UTF8.self)
                let base = "/any/" + built.routes.path(of: page).addressPath
                let expected = "/any/" + built.routes.path(of: target).addressPath
                #expect(!written.isEmpty && !written.hasPrefix("/") && !written.contains(":"))
                #expect(
                    Address.resolve(written, against: base) == expected, "\(page) → \(target): \(written)")
            }
        }
    }

    @Test(arguments: ["directory", "html"])
    func theNotFoundPageUsesThePathOfTheBaseURLAtAnyDepth(style: String) throws {
        let built = try FullSite.site(style: style).built()
        var writer = PageWriter()
        for target in built.allRoutes where target != .notFound {
            writer.begin(built.site.origin(of: .notFound))
            built.site.writeAddress(of: target, to: &writer)
            let expected = "/docs/" + built.routes.path(of: target).addressPath
            #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
        }
    }

    @Test(arguments: ["directory", "html"])
    func everyLinkOfEveryPageLeadsToAFile(style: String) throws {
        let built = try FullSite.withRepositoryTemplates(style: style).built()
        #expect(built.lines.filter { $0.contains("error") } == [])
        let pages = built.allRoutes.map { built.routes.path(of: $0) }
        let known = Set(
            pages.map { "/docs/" + $0.addressPath } + built.renderer.assets.map { "/docs/" + $0.path }
                + MachineFile.all(of: built.site).map { "/docs/" + $0.path(in: built.site) })
        let exports = { (address: String) in
            APIFile(path: String(address.dropFirst("/docs/".count)), in: built.routes) != nil
        }
        var count = 0
        for path in pages {
            let page = try built.page(path.filePath)
            for address in Address.written(in: page) {
                if address.hasPrefix("https://codes.example.org/docs/") {
                    let path = String(address.dropFirst("https://codes.example.org".count))
                    #expect(known.contains(path), "\(address)")
                } else if !address.hasPrefix("https://") {
                    let isNotFound = path.file == "404.html"
                    let base = isNotFound ? "/docs/some/where/deep" : "/docs/" + path.addressPath
                    let target = Address.resolve(address, against: base)
                    #expect(
                        isNotFound && address.hasPrefix("#") || known.contains(target) || exports(target),
                        "\(path.filePath): \(address)")
                    #expect(isNotFound || !address.hasPrefix("/"), "\(path.filePath): \(address)")
                    count += 1
                }
            }
        }
        #expect(count > pages.count * 5)
    }

    @Test(arguments: ["directory", "html"])
    func everyFragmentExistsOnItsPage(style: String) throws {
        let built = try FullSite.withRepositoryTemplates(style: style).built()
        let pages = built.allRoutes.map { built.routes.path(of: $0) }
        var byAddress: [String: String] = [:]
        for path in pages { byAddress["/" + path.addressPath] = try built.page(path.filePath) }
        for path in pages {
            let own = "/" + path.addressPath
            let page = try #require(byAddress[own])
            for address in Address.written(in: page) where !address.hasPrefix("https:") {
                guard let mark = address.firstIndex(of: "#") else { continue }
                let target = try #require(
                    byAddress[Address.resolve(address, against: own)], "\(own): \(address)")
                let fragment = String(address[mark...].dropFirst()).replacing("%E1%BB%AB", with: "ừ")
                #expect(target.contains("id=\"\(fragment)\""), "\(own): \(address)")
            }
            let ids = page.ranges(of: " id=\"").map { page[$0.upperBound...].prefix { $0 != "\"" } }
            #expect(Set(ids).count == ids.count, "\(own): \(ids)")
        }
    }

    @Test func aLinkThatLeavesTheSelectionUsesTheBaseURLAndIsCounted() throws {
        var site = FullSite.site(style: "directory")
        site.templates["code.html"] =
            "<a href=\"{{home}}\"></a>{{#protocol}}<a href=\"{{url}}\"></a>{{/protocol}}"
        let built = try site.built(selecting: [0])
        var writer = PageWriter()
        writer.begin(built.site.origin(of: .home(language: 0)))
        built.site.writeAddress(of: .code(language: 1, protocol: 0, entry: 0), to: &writer)
        #expect(
            String(decoding: writer.bytes, as: UTF8.self) == "https://codes.example.org/docs/vi/mail/250/")
        #expect(writer.leavingLinkCount == 1 && writer.linkCount == 1)
        writer.begin(built.site.origin(of: .home(language: 0)))
        built.site.writeAddress(of: .code(language: 0, protocol: 0, entry: 0), to: &writer)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "mail/250/")
        #expect(writer.leavingLinkCount == 1 && writer.linkCount == 2)
    }

    @Test func aPageThatALanguageLeavesOutIsReachedInTheSourceLanguage() throws {
        let built = try FullSite.site(style: "directory").built()
        let entry = try #require(built.site.catalogue.protocols[0].entryIndex(slug: "450"))
        #expect(!built.routes.isDeclared(.code(language: 2, protocol: 0, entry: entry)))
        var writer = PageWriter()
        writer.begin(built.site.origin(of: .protocolIndex(language: 2, protocol: 0)))
        built.site.writeAddress(of: .code(language: 2, protocol: 0, entry: entry), to: &writer)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "../../en/mail/450/")
    }
}
