import Foundation
import Model
import Testing

@testable import Rendering

/// The files for programs: what they say, and that they say it in the language of the page.
struct APITests {
    /// English, Vietnamese with two of three codes of a protocol, and French, which leaves out the rest.
    private static func site(_ settings: String = "") -> SampleSite {
        var site = TextPageTests.site()
        site.content["site.yml"] = (site.content["site.yml"] ?? "") + settings
        return site
    }

    private static func json(_ built: BuiltSite, _ language: Int, _ entry: Int) throws -> [String: Any] {
        var exporter = CodeExporter(built.site)
        let bytes = exporter.bytes(of: .code(language: language, protocol: 0, entry: entry))
        return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    private static func markdown(_ built: BuiltSite, _ language: Int, _ entry: Int) -> String {
        var exporter = CodeExporter(built.site)
        let bytes = exporter.bytes(of: .markdown(language: language, protocol: 0, entry: entry))
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func files(_ built: BuiltSite) -> [String: String] {
        var result: [String: String] = [:]
        SiteExport(built.site).write { result[$0] = String(decoding: $1, as: UTF8.self) }
        return result
    }

    @Test func aCodeIsThereInEveryLanguageThatHasItsPage() throws {
        let built = try APITests.site().built()
        let routes = built.site.routes
        for position in 0..<routes.count {
            guard case .code(let language, 0, let entry) = routes.route(at: position) else {
                continue
            }
            let value = try APITests.json(built, language, entry)
            let item = built.site.catalogue.protocols[0].entries[entry]
            #expect(value["code"] as? String == item.code)
            #expect(value["language"] as? String == built.site.catalogue.languages[language].tag)
            #expect(value["isBorrowed"] as? Bool == (item.texts[language] == nil))
            let summary = try #require(value["summary"] as? [String: Any])
            let lang = built.site.catalogue.languages[item.texts[language] == nil ? 0 : language].tag
            #expect(summary["lang"] as? String == lang)
        }
    }

    @Test func linksInTextsAreAbsoluteAndStayInTheLanguage() throws {
        var site = APITests.site()
        // Vietnamese has not translated 450: its file shows the source text, with links to Vietnamese pages.
        site.content["en/mail/450.md"] = SampleText.entry(
            "Busy", class: "5",
            description: "See [550](550.md#description), [here](#fix) and [there][x].\n\n[x]: 550.md")
        let built = try site.built()
        #expect(built.contentProblems == [])
        for (language, tag) in [(0, "en"), (1, "vi")] {
            let text = APITests.markdown(built, language, 1)
            let base = "\(built.site.catalogue.site.baseURL.string)\(tag)/mail/"
            let links = "[550](\(base)550/#description), [here](\(base)450/#fix) and [there](\(base)550/)"
            #expect(text.contains(links), "\(text)")
        }
    }

    @Test func textOfNamesIsNoMarkup() throws {
        var site = APITests.site()
        site.content["en/mail/550.md"] = SampleText.entry(
            "Mailbox *Full* <b> \\\"x\\\" \\\\", class: "5")
        let built = try site.built()
        let title = "# Mail 550 Mailbox \\*Full\\* \\<b\\> \"x\" \\\\\n"
        #expect(APITests.markdown(built, 0, 2).hasPrefix(title))
        #expect(try APITests.json(built, 0, 2)["name"] as? String == "Mailbox *Full* <b> \"x\" \\")
    }

    @Test func everyFileHasAPathThatLeadsBackToIt() throws {
        let built = try APITests.site().built()
        let routes = built.site.routes
        var files = APIFile.ofSite + routes.languages.map { .languageIndex(language: $0) }
        for position in 0..<routes.count {
            guard case .code(let language, let index, let entry) = routes.route(at: position) else {
                continue
            }
            files += APIFile.files(ofCode: entry, protocol: index, language: language)
        }
        for file in files {
            let path = file.path(in: built.site.catalogue)
            #expect(APIFile(path: path, in: routes) == file, "\(path)")
            #expect(routes.route(filePath: path) == nil)
        }
        let others = ["api/v1/en/mail/999.json", "en/mail/999.md", "api/v1/xx/index.json", "en/index.md", ""]
        for path in others { #expect(APIFile(path: path, in: routes) == nil, "\(path)") }
    }

    @Test func theNumberOfCodesBeforeAPageIsThatOfTheirPages() throws {
        let routes = try APITests.site().built().site.routes
        var count = 0
        for position in 0..<routes.count {
            #expect(routes.codeCount(before: position) == count)
            if case .code = routes.route(at: position) { count += 1 }
        }
        #expect(routes.codeCount(before: routes.count) == count && count > 0)
    }

    @Test func indexesAndLLMsTextNameWhatIsThere() throws {
        let built = try APITests.site().built()
        let files = APITests.files(built)
        let tags = built.site.catalogue.languages.map(\.tag)
        #expect(
            Set(files.keys)
                == Set(
                    ["api/v1/index.json", "api/v1/code.schema.json", "api/v1/index.schema.json", "llms.txt"]
                        + tags.map { "api/v1/\($0)/index.json" }))
        #expect(files.keys.sorted() == SiteExport(built.site).paths.sorted())
        for (path, text) in files where path.hasSuffix(".json") {
            #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
        }
        let llms = try #require(files["llms.txt"])
        #expect(llms.hasPrefix("# \(built.site.catalogue.site.title)\n\n> "))
        #expect(llms.contains("/en/mail/)") && llms.hasSuffix("\n") && !llms.hasSuffix("\n\n"))
    }

    @Test func aSiteWithoutAPIHasNone() throws {
        let built = try APITests.site("\napi: false\n").built()
        #expect(built.contentProblems == [])
        #expect(APITests.files(built).isEmpty)
        #expect(APIFile(path: "llms.txt", in: built.site.routes) == nil)
        #expect(APIFile(path: "en/mail/250.md", in: built.site.routes) == nil)
    }

    @Test func pagesMayLinkToFilesOfTheSite() throws {
        let text = "The [index](../../api/v1/index.json), and [more](../../llms.txt)."
        var site = APITests.site()
        site.content["en/pages/api.md"] = SampleText.page("API", nav: 3, body: text)
        #expect(try site.built().prose == [])
        site.content["site.yml"]? += "\napi: false\n"
        #expect(try site.built().prose.count == 2)
    }

    @Test func jsonEscapesWhatItHasTo() throws {
        var json = JSONWriter()
        let text = "a\"b\\c\nd\te\u{1}f\u{7F}é\u{2028}"
        json.object { json in
            json.string("k", text)
            json.array("l", of: ["x", "y"]) { $0.text($1) }
            json.string("n", nil)
            json.object("e") { _ in }
        }
        let bytes = Data(json.bytes)
        let value = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        #expect(value["k"] as? String == text)
        #expect(value["l"] as? [String] == ["x", "y"])
        #expect(value["n"] is NSNull)
    }
}
