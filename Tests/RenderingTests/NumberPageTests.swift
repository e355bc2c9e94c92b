import Model
import Testing

@testable import Rendering

/// Pages of the numbers that several protocols have.
struct NumberPageTests {
    private static func site(style: String = "directory", vi: String = "page") -> SampleSite {
        var site = SampleSite(languages: ["en", "vi"])
        site.content["site.yml"] = SampleText.site(
            [("en", "page"), ("vi", vi)], base: "https://codes.example.org/docs/", style: style)
        site.content["en/web/protocol.md"] = SampleText.mail
        for number in [201, 250, 550] {
            site.content["en/web/\(number).md"] = SampleText.entry("Web \(number)", class: "2")
        }
        site.content["vi/mail/250.md"] = SampleText.translation("Ổn")
        site.content["vi/web/250.md"] = SampleText.translation("Tốt")
        return site
    }

    private static func paths(_ built: BuiltSite) -> [String] {
        built.allRoutes.filter { PageKind($0) == .number }.map { built.routes.path(of: $0).filePath }
    }

    @Test func onlyNumbersOfSeveralProtocolsHaveAPage() throws {
        let built = try NumberPageTests.site().built()
        #expect(built.lines.filter { $0.contains("error") } == [])
        #expect(
            NumberPageTests.paths(built) == [
                "en/codes/250/index.html", "en/codes/550/index.html", "vi/codes/250/index.html",
                "vi/codes/550/index.html",
            ])
    }

    @Test func aLanguageThatLeavesOutHasNoPageOfOneCode() throws {
        let built = try NumberPageTests.site(vi: "omit").built()
        #expect(
            NumberPageTests.paths(built)
                == ["en/codes/250/index.html", "en/codes/550/index.html", "vi/codes/250/index.html"])
    }

    @Test(arguments: ["directory", "html"])
    func aPathAndARouteLeadToEachOther(style: String) throws {
        let built = try NumberPageTests.site(style: style).built()
        let numbers = built.allRoutes.filter { PageKind($0) == .number }
        #expect(numbers.count == 4)
        for route in numbers {
            let path = built.routes.path(of: route)
            #expect(built.routes.route(filePath: path.filePath) == route)
            let parts = path.addressPath.split(separator: "/").map(String.init)
            #expect(try built.routes.route(sitePath: parts) == route)
        }
        #expect(built.routes.route(filePath: "en/codes/201/index.html") == nil)
        #expect(built.routes.route(filePath: "en/codes/index.html") == nil)
    }

    @Test(arguments: ["directory", "html"])
    func itsLinksLeadToTheCodesAndTheirsToIt(style: String) throws {
        var site = NumberPageTests.site(style: style)
        site.templates["code.html"] =
            "{{#has_elsewhere}}<a href=\"{{number_url}}\">{{code}}</a>{{/has_elsewhere}}"
        let built = try site.built()
        let end = style == "html" ? ".html" : "/"
        let up = style == "html" ? "../" : "../../"
        #expect(
            try built.page("en/codes/250\(style == "html" ? ".html" : "/index.html")")
                == "250<a href=\"\(up)mail/250\(end)\">250</a><a href=\"\(up)web/250\(end)\">250</a>")
        #expect(
            try built.page("vi/web/250\(style == "html" ? ".html" : "/index.html")")
                == "<a href=\"\(up)codes/250\(end)\">250</a>")
    }

    @Test func theNamesOfTheProtocolsAreItsTitle() throws {
        var site = NumberPageTests.site()
        site.templates["number.html"] = "{{title}}|{{description}}"
        #expect(
            try site.built().page("en/codes/550/index.html").hasPrefix("550 · Mail · Mail|"))
    }

    @Test func withoutATemplateForThemNothingIsBuilt() throws {
        var site = NumberPageTests.site()
        site.templates["number.html"] = nil
        #expect(
            try site.built().lines
                == ["Templates/number.html: error: the file Templates/number.html is missing [missing-file]"])
    }
}
