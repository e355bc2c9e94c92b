import Content
import Model
import Testing

/// The files of the folder `pages`.
struct SitePageReaderTests {
    /// What the repository's content and these files make.
    private func read(_ files: [String: String]) throws -> (Catalogue, [String]) {
        let (catalogue, lines) = try ContentTests.reading { content in
            for path in content.keys where path.contains("/pages/") { content[path] = nil }
            for (path, text) in files { content[path] = text }
        }
        return (try #require(catalogue), lines)
    }

    private func page(_ more: String = "", body: String = "It is a page.") -> String {
        "---\ntitle: A page\ndescription: It is one.\n\(more)---\n\(body)\n"
    }

    @Test func pagesStandInTheOrderOfTheirNumbersAndThenOfTheirNames() throws {
        let (catalogue, lines) = try read([
            "en/pages/a.md": page(), "en/pages/z.md": page("nav: 1\n"), "en/pages/m.md": page("nav: 02\n"),
            "en/pages/b.md": page(), "vi/pages/m.md": page(),
        ])
        #expect(lines == [])
        #expect(catalogue.pages.map(\.slug) == ["z", "m", "a", "b"])
        #expect(catalogue.pages.map { $0.texts[1] != nil } == [false, true, false, false])
        #expect(catalogue.pages[0].texts[0]?.title == "A page")
        #expect(!catalogue.protocols.contains { $0.slug == "pages" })
    }

    @Test func aTranslationIsStaleWhenItNotesAnotherText() throws {
        let source = page(body: "One.")
        let digest = TextDigest.digest(of: Array("One.".utf8))
        for (noted, isStale) in [(digest, false), ("000000000000", true)] {
            let (catalogue, lines) = try read([
                "en/pages/a.md": source, "vi/pages/a.md": page("source: { body: \"\(noted)\" }\n"),
            ])
            #expect(lines == [])
            #expect(catalogue.pages[0].texts[1]?.body.isStale == isStale)
            #expect(catalogue.staleCount(in: [1]) == (isStale ? 1 : 0))
            let digests = TranslationDigests.digests(for: "vi/pages/a.md", in: catalogue)
            #expect(digests?.map(\.key) == ["body"] && digests?.first?.digest == digest)
        }
    }

    @Test(arguments: [
        (
            "en/pages/smtp.md", "---\ntitle: A\ndescription: B.\n---\nC.\n",
            "page-is-protocol en/pages/smtp.md:0:1"
        ),
        ("en/pages/a.md", "---\ndescription: B.\n---\nC.\n", "missing-key en/pages/a.md:2:1"),
        ("en/pages/a.md", "---\ntitle: A\n---\nC.\n", "missing-key en/pages/a.md:2:1"),
        (
            "en/pages/a.md", "---\ntitle: A\ndescription: B.\nnav: x\n---\nC.\n",
            "wrong-type en/pages/a.md:4:6"
        ),
        ("en/pages/a.md", "---\ntitle: A\ndescription: B.\n---\n", "introduction-missing en/pages/a.md:4:1"),
        ("en/pages/a.md", "C.\n", "no-front-matter en/pages/a.md:1:1"),
        ("en/pages/A.md", "C.\n", ""),
        ("en/pages/a b.md", "C.\n", "bad-slug en/pages/a b.md:0:1"),
        ("en/pages/a.txt", "C.\n", "unexpected-file en/pages/a.txt:0:1"),
        (
            "vi/pages/a.md", "---\ntitle: A\ndescription: B.\n---\nC.\n",
            "translation-without-source vi/pages/a.md:0:1"
        ),
    ])
    func whatIsWrongIsOneMessage(path: String, text: String, expected: String) throws {
        #expect(try read([path: text]).1 == (expected.isEmpty ? [] : [expected]))
    }

    @Test func aTranslationRepeatsNoNumber() throws {
        let lines = try read(["en/pages/a.md": page("nav: 1\n"), "vi/pages/a.md": page("nav: 1\n")]).1
        #expect(lines == ["translation-repeats-fact vi/pages/a.md:4:1"])
    }
}
