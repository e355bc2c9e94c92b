import Testing

@testable import Rendering

/// Which templates and assets pages are made of.
struct TemplateUsesTests {
    private func uses(_ files: [String: String]) -> [String] {
        let library = TemplateLibrary.read(SampleSite.tree("T", files), textKeys: []).0
        return TemplateUses(of: .code, in: library).uses.map {
            "\($0.kind) \($0.name) \($0.place.path):\($0.place.line)"
        }
    }

    @Test func aFilledBlockCountsAndItsDefaultDoesNot() {
        let files = [
            "code.html": "{{<layout}}\n{{$main}}\n{{>part}}{{asset.a.css}}\n{{/main}}\n{{/layout}}\n",
            "layout.html": "{{$main}}{{>default}}{{/main}}\n{{$end}}{{>end}}{{/end}}\n{{asset.b.css}}",
            "part.html": "{{#facts}}{{>inner}}{{/facts}}", "inner.html": "<p>", "default.html": "<p>",
            "end.html": "<p>", "assets/a.css": "", "assets/b.css": "",
        ]
        #expect(
            uses(files) == [
                "layout layout T/code.html:1", "partial part T/code.html:3", "partial inner T/part.html:1",
                "asset a.css T/code.html:3", "partial end T/layout.html:2", "asset b.css T/layout.html:3",
            ])
    }

    @Test func eachFileCountsOnceAndOneThatNamesItselfEnds() {
        let files = ["code.html": "{{>part}}\n{{>part}}\n{{>gone}}", "part.html": "{{>part}}{{>code}}"]
        #expect(uses(files) == ["partial part T/code.html:1"])
    }

    /// The compiler puts together the same files.
    @Test func theTemplatesAreThoseThatTheCompilerPutsTogether() throws {
        let site = try RepositoryTemplateTests.site()
        let renderer = try site.built().renderer
        let library = TemplateLibrary.read(SampleSite.tree("Templates", site.templates), textKeys: []).0
        for kind in PageKind.allCases {
            let uses = TemplateUses(of: kind, in: library).uses.filter { $0.kind != .asset }.map(\.name)
            #expect(Set(uses + [kind.templateName]) == renderer.outlines[kind]?.templates)
        }
    }
}
