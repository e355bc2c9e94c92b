import Content
import Foundation
import Model
import Testing

@testable import Rendering

struct RepositoryTemplateTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The text files of a folder of the repository, by path below it.
    static func files(_ folder: String) throws -> [String: String] {
        let base = root.appending(path: folder)
        var result: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: base.path) {
            let url = base.appending(path: path)
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            // Pictures are no text; what is in them does not matter here.
            result[path] = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        }
        return result
    }

    /// Gives a site the templates of the repository and the texts that they use.
    static func dress(_ site: inout SampleSite) throws {
        site.templates = try files("Templates").filter { !$0.key.hasSuffix(".md") }
        let strings = try #require(try files("Content/en")["strings.yml"])
        let texts = try #require(
            strings.split(separator: "\ntext:\n").last?.split(separator: "\nplural:").first)
        for path in site.content.keys.filter({ $0.hasSuffix("/strings.yml") }) {
            let own = try #require(site.content[path])
            let head = try #require(own.split(separator: "\ntext:\n").first)
            let plural = try #require(own.split(separator: "\nplural:").last)
            site.content[path] = "\(head)\ntext:\n\(texts)\nplural:\(plural)"
        }
    }

    static func site(languages: [String] = ["en", "de"]) throws -> SampleSite {
        var site = SampleSite(languages: languages)
        try dress(&site)
        return site
    }

    @Test func theTemplatesCompileWithoutDiagnostics() throws {
        #expect(try RepositoryTemplateTests.site().built().faults.map(\.line) == [])
    }

    @Test(arguments: [
        "en/index.html", "en/mail/index.html", "en/mail/250/index.html", "de/mail/250-vs-550/index.html",
    ])
    func aPageHasOneHeadingOfTheFirstLevelAndNoTagIsLeft(path: String) throws {
        let page = try RepositoryTemplateTests.site().built().page(path)
        #expect(page.hasPrefix("<!doctype html>\n"))
        #expect(page.ranges(of: "<h1").count == 1)
        // Data for search engines are JSON and may have such braces.
        let text = page.replacing(/<script type="application.ld.json">.*<\/script>/, with: "")
        #expect(!text.contains("{{") && !text.contains("}}"))
    }
}
