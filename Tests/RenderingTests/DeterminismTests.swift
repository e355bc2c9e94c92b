import Model
import TestSupport
import Testing

@testable import Rendering

struct DeterminismTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func theOrderOfPagesAndTheWriterDoNotMatter(seed: UInt64) throws {
        let site = try FullSite.withRepositoryTemplates(style: seed == 1 ? "html" : "directory")
        let built = try site.built()
        var fresh: [Route: [UInt8]] = [:]
        for route in built.allRoutes {
            var writer = PageWriter()
            built.renderer.render(route, into: &writer)
            fresh[route] = writer.bytes
        }
        var generator = SplitMix64(seed: seed)
        var writer = PageWriter()
        for route in built.allRoutes.shuffled(using: &generator) {
            built.renderer.render(route, into: &writer)
            #expect(writer.bytes == fresh[route], "\(route)")
        }
    }

    @Test func twoBuildsOfTheSameInputGiveTheSameBytes() throws {
        let site = try FullSite.withRepositoryTemplates(style: "directory")
        let (first, second) = (try site.built(), try site.built())
        #expect(first.allRoutes == second.allRoutes)
        for route in first.allRoutes {
            let path = first.routes.path(of: route).filePath
            #expect(try first.page(path) == second.page(path))
        }
        #expect(Sitemap.files(for: first.site).map(\.bytes) == Sitemap.files(for: second.site).map(\.bytes))
    }

    @Test func threadsDoNotMatter() async throws {
        let built = try FullSite.withRepositoryTemplates(style: "directory").built()
        let routes = built.allRoutes
        let renderer = built.renderer
        @Sendable func all() -> [[UInt8]] {
            var writer = PageWriter()
            return routes.map {
                renderer.render($0, into: &writer)
                return writer.bytes
            }
        }
        let expected = all()
        await withTaskGroup(of: [[UInt8]].self) { group in
            for _ in 0..<8 { group.addTask { all() } }
            for await pages in group { #expect(pages == expected) }
        }
    }

    @Test func aPageIsEmptiedBeforeTheNextOne() throws {
        let built = try SampleSite().built()
        var writer = PageWriter()
        built.renderer.render(.home(language: 0), into: &writer)
        built.renderer.render(.home(language: 0), into: &writer)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "home")
    }
}
