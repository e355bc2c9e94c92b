import Content
import Foundation
import Model
import Publishing
import Rendering
import TestSupport
import Testing

/// A preview reads again only what has changed, and prepares only what somebody asks for. Nobody may notice.
struct PreviewPropertyTests {
    /// What a site says: every page with its bytes, and all messages.
    private struct Whole: Equatable {
        var pages: [String: [UInt8]] = [:]
        var messages: [Diagnostic] = []
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func aPreviewShowsWhatABuildMakes(seed: UInt64) throws {
        let site = try Sandbox(copying: Fixture.folder.appending(path: "base"))
        try SiteEditor.addPages(to: site)
        var editor = SiteEditor(site: site, seed: seed)
        #expect(try site.run("--quiet").status == 0)
        let (memory, second) = (ReadingMemory(), ReadingMemory())
        for step in 0..<80 {
            let edit = try editor.edit()
            let note: Comment = "seed \(seed), step \(step): \(edit)"
            let (content, _) = try SourceFolder.read(site.folder.appending(path: "Content").path)
            let (templates, _) = try SourceFolder.read(site.folder.appending(path: "Templates").path)
            let clean = PreviewPropertyTests.whole(CatalogueReader.read(content), templates)
            let again = PreviewPropertyTests.whole(CatalogueReader.read(content, memory: memory), templates)
            #expect(again.messages == clean.messages, note)
            #expect(again.pages == clean.pages, note)
            if editor.isBroken { continue }
            let waiting = CatalogueReader.read(content, translations: .only([]), memory: second)
            // A code that has changed is prepared at once, beside others of its protocol that wait.
            for texts: Set<String> in [[], ["mail/250"]] {
                let shown = PreviewPropertyTests.whole(waiting, templates, waitingBut: texts)
                #expect(Set(shown.pages.keys) == Set(clean.pages.keys), note)
                let differing = clean.pages.keys.filter { shown.pages[$0] != clean.pages[$0] }.sorted()
                #expect(differing == [], note)
            }
        }
    }

    /// A file whose settings have changed says something else, though it is the same file.
    @Test func whatDecidesHowAFileIsReadIsPartOfTheMemory() throws {
        let site = try Sandbox(copying: Fixture.folder.appending(path: "base"))
        let memory = ReadingMemory()
        func messages() throws -> [String] {
            let (content, _) = try SourceFolder.read(site.folder.appending(path: "Content").path)
            return CatalogueReader.read(content, memory: memory).1.map { $0.fault.identifier.rawValue }
        }
        #expect(try messages() == [])
        let path = "Content/en/strings.yml"
        let strings = try site.text(path)
        let heading = try #require(strings.firstMatch(of: /description: (.+)/)).1
        try site.write(
            path, strings.replacing("description: \(heading)", with: "description: Something else"))
        #expect(try messages().contains("unknown-section"))
        try site.write(path, strings)
        #expect(try messages() == [])
    }

    /// The texts of an entry have a place for each language that can be read, and that is not written in its file.
    @Test func aLanguageThatComesAndGoesHasItsPlaceInEveryEntry() throws {
        let site = try Sandbox(copying: Fixture.folder.appending(path: "base"))
        let memory = ReadingMemory()
        func counts() throws -> Set<Int> {
            let (content, _) = try SourceFolder.read(site.folder.appending(path: "Content").path)
            let catalogue = CatalogueReader.read(content, memory: memory).0
            return Set(
                (catalogue?.protocols ?? []).flatMap { [$0.texts.count] + $0.entries.map(\.texts.count) })
        }
        let strings = try site.text("Content/vi/strings.yml")
        try site.write("Content/vi/strings.yml", "language: [\n")
        #expect(try counts() == [1])
        try site.write("Content/vi/strings.yml", strings)
        #expect(try counts() == [2])
    }

    /// A translation that waits is read, with what is wrong in it, as soon as its file is one of those that matter.
    @Test func aTranslationThatWaitsIsJudgedWhenItsFileHasChanged() throws {
        let site = try Sandbox(copying: Fixture.folder.appending(path: "base"))
        try site.write("Content/vi/mail/250.md", "no front matter\n")
        let (content, _) = try SourceFolder.read(site.folder.appending(path: "Content").path)
        let waiting = CatalogueReader.read(content, translations: .only([]))
        #expect(waiting.1.isEmpty)
        let entry = try #require(waiting.0?.protocols[0].entries.first { $0.slug == "250" })
        #expect(entry.texts.has(1) && entry.texts[1] == nil)
        let judged = CatalogueReader.read(content, translations: .only(["vi/mail/250.md"])).1
        #expect(judged.map(\.fault.identifier) == [.noFrontMatter])
    }

    private static func whole(
        _ read: (Catalogue?, [Diagnostic]), _ templates: SourceTree, waitingBut texts: Set<String>? = nil
    ) -> Whole {
        var result = Whole(messages: read.1.sortedOnce())
        guard let catalogue = read.0 else { return result }
        let routes = RouteTable(
            catalogue: catalogue, languages: Array(catalogue.languages.indices),
            protocols: Array(catalogue.protocols.indices))
        let (site, _, _) = SitePreparation.prepare(
            routes, scope: texts.map { .only(languages: [], files: $0) } ?? .everything,
            isWaiting: texts != nil)
        let (renderer, problems) = PageRenderer.compile(templates, site: site)
        if problems.containsError { return result }
        var writer = PageWriter()
        for position in 0..<routes.count {
            let route = routes.route(at: position)
            renderer.render(route, into: &writer)
            result.pages[routes.path(of: route).filePath] = writer.bytes
        }
        return result
    }
}
