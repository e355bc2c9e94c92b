import Content
import Model
import Publishing
import Synchronization
import TestSupport
import Testing

@testable import Rendering

/// A page of a preview costs what it shows, and not what its protocol holds.
struct WaitingCodeTests {
    @Test func aPageReadsTheTranslationsOfItsCodesAlone() throws {
        let site = try Sandbox(copying: Fixture.folder.appending(path: "base"))
        let (content, _) = try SourceFolder.read(site.folder.appending(path: "Content").path)
        let (templates, _) = try SourceFolder.read(site.folder.appending(path: "Templates").path)
        var catalogue = try #require(CatalogueReader.read(content).0)
        let read = Mutex<Set<String>>([])
        for (entry, code) in catalogue.protocols[0].entries.enumerated() {
            let text = code.texts[1]
            let later = Later<EntryText?> {
                _ = read.withLock { $0.insert(code.slug) }
                return text
            }
            catalogue.protocols[0].entries[entry].texts.wait(for: later, language: 1)
        }
        let routes = RouteTable(catalogue: catalogue, languages: [0, 1], protocols: [0])
        let (prepared, _, _) = SitePreparation.prepare(
            routes, scope: .only(languages: [], files: []), isWaiting: true)
        let (renderer, _) = PageRenderer.compile(templates, site: prepared)
        #expect(read.withLock { $0 } == [])
        var writer = PageWriter()
        let pair = try #require(catalogue.protocols[0].pairs.pairs.indices.first)
        renderer.render(.comparison(language: 1, protocol: 0, pair: pair), into: &writer)
        let codes = catalogue.protocols[0].pairs.pairs[pair]
        let shown = [codes.a, codes.b].map { catalogue.protocols[0].entries[$0].slug }
        #expect(shown.count < catalogue.protocols[0].entries.count)
        #expect(read.withLock { $0 } == Set(shown))
    }
}
