import Foundation
import Model
import Testing

@testable import Rendering

/// What the search page searches.
struct SearchIndexTests {
    private static func site() -> SampleSite {
        var site = TextPageTests.site()
        site.content["en/pages/search.md"] = SampleText.page("Search", body: "Type a [code](../mail/250.md).")
        return site
    }

    private static func index(_ built: BuiltSite, _ language: Int) throws -> [String: Any] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let data = try encoder.encode(SearchIndex(built.site, language: language))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func everyCodeIsThereWithItsWordsInTheLanguage() throws {
        let built = try SearchIndexTests.site().built()
        for language in built.site.catalogue.languages.indices {
            let index = try SearchIndexTests.index(built, language)
            let protocols = try #require(index["protocols"] as? [[String: Any]])
            #expect(protocols.map { $0["slug"] as? String } == built.site.catalogue.protocols.map(\.slug))
            let codes = try #require(protocols.first?["codes"] as? [[String: Any]])
            let item = built.site.catalogue.protocols[0]
            let shown = item.entries.filter { $0.texts[language] != nil || language < 2 }
            #expect(codes.map { $0["code"] as? String } == shown.map(\.code))
            #expect(codes.allSatisfy { ($0["summary"] as? String)?.isEmpty == false })
            #expect(codes.contains { $0["gloss"] != nil } == (language > 0))
            #expect(protocols.first?["pairs"] == nil)
        }
    }

    @Test func textsAreNotEscaped() throws {
        var site = SearchIndexTests.site()
        site.content["en/mail/250.md"] = site.content["en/mail/250.md"]?.replacing(
            "This is the summary", with: "This & that is `<the>` summary")
        let codes = try #require(
            (try SearchIndexTests.index(try site.built(), 0)["protocols"] as? [[String: Any]])?.first?[
                "codes"]
                as? [[String: Any]])
        let summaries = codes.compactMap { $0["summary"] as? String }
        #expect(!summaries.contains { $0.contains("&amp;") || $0.contains("&lt;") }, "\(summaries)")
    }

    @Test func comparisonsWithoutPageAreLeftOut() throws {
        var site = SearchIndexTests.site()
        site.content["site.yml", default: ""] += "\npairs: written\n"
        let protocols = try #require(
            try SearchIndexTests.index(try site.built(), 0)["protocols"] as? [[String: Any]])
        #expect(protocols.first?["pairs"] as? [[Int]] == [])
    }

    @Test func languagesWithASearchPageHaveAnIndex() throws {
        let built = try SearchIndexTests.site().built()
        // French leaves out what it has not translated.
        #expect(SearchIndex.languages(of: built.site) == [0, 1])
        #expect(SearchIndex.path(of: 1, in: built.site) == "vi/search.json")
        #expect(SearchIndex.languages(of: try TextPageTests.site().built().site) == [])
    }
}
