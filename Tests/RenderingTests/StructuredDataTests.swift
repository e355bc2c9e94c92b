import Foundation
import Model
import Testing

@testable import Rendering

/// What pages tell search engines.
struct StructuredDataTests {
    private static func graph(_ path: String, _ change: (inout SampleSite) -> Void = { _ in }) throws
        -> [[String: Any]]
    {
        var site = TextPageTests.site()
        change(&site)
        for kind in ["code", "comparison", "protocol", "home", "page"] {
            site.templates[kind + ".html"] = "{{structured_data}}"
        }
        let page = try site.built().page(path)
        let start = "<script type=\"application/ld+json\">"
        #expect(page.hasPrefix(start) && page.hasSuffix("</script>"))
        let data = Data(page.dropFirst(start.count).dropLast(9).utf8)
        let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        return try #require(json["@graph"] as? [[String: Any]])
    }

    @Test func aCodeIsATermOfItsProtocol() throws {
        let graph = try StructuredDataTests.graph("en/mail/250/index.html")
        #expect(graph.map { $0["@type"] as? String } == ["DefinedTerm", "BreadcrumbList"])
        #expect(graph[0]["termCode"] as? String == "250")
        #expect((graph[0]["url"] as? String)?.hasSuffix("/en/mail/250/") == true)
        let set = try #require(graph[0]["inDefinedTermSet"] as? [String: Any])
        #expect(set["@type"] as? String == "DefinedTermSet")
        let steps = try #require(graph[1]["itemListElement"] as? [[String: Any]])
        #expect(steps.map { $0["position"] as? Int } == [1, 2, 3])
        #expect(steps.map { $0["item"] != nil } == [true, true, false])
    }

    @Test func aComparisonIsAnArticleOnTwoTerms() throws {
        let graph = try StructuredDataTests.graph("en/mail/250-vs-550/index.html")
        #expect(graph.map { $0["@type"] as? String } == ["TechArticle", "BreadcrumbList"])
        let about = try #require(graph[0]["about"] as? [[String: Any]])
        #expect(about.map { $0["termCode"] as? String } == ["250", "550"])
    }

    @Test func textCannotEndTheScript() throws {
        let name = "A \"quoted\" </script> & \\ name"
        let graph = try StructuredDataTests.graph("en/mail/250/index.html") { site in
            let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            site.content["en/mail/250.md"] = SampleText.entry(quoted, class: "2")
        }
        #expect(graph[0]["name"] as? String == name)
    }

    @Test(arguments: [("en/index.html", "WebSite"), ("en/mail/index.html", "DefinedTermSet")])
    func otherPages(path: String, type: String) throws {
        #expect(try StructuredDataTests.graph(path).first?["@type"] as? String == type)
    }
}
