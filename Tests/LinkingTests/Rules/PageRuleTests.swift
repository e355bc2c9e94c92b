import Linking
import Testing

/// Titles and descriptions.
struct PageRuleTests {
    private let title = "<title>Title of /guide.html</title>"
    private let description = "<meta name=\"description\" content=\"What /guide.html is about\">"

    @Test(arguments: [
        "", "<title></title>", "<title> \n\t </title>", "<svg><title>Title</title></svg>",
        "<!-- <title>Title</title> -->",
        "<template><title>Title</title></template>", "<meta name='title' content='Title'>",
        "<script>'<title>Title</title>'</script>",
    ])
    func titleMissing(_ text: String) {
        let found = MemorySite.healthy().replacing(title, text).findings
        #expect(found.map(\.fault) == [.titleMissing])
        #expect(found.map(\.page) == ["guide.html"])
    }

    @Test(arguments: [
        "<TITLE>Title</TITLE>", "<title lang=en>A &lt;b&gt; &amp; c</title>", "<title>\nTitle\n</title>",
        "<title>0</title>",
        "<title><b></title>", "<title>Title</title><svg><title>x</title></svg>", "<title>Ähre</title>",
        "<title>a</TITLE >",
    ])
    func legalTitle(_ text: String) {
        MemorySite.healthy().replacing(title, text).expect()
    }

    @Test(arguments: ["Title of /about/", " Title of /about/\n"])
    func titleShared(_ text: String) {
        let found = MemorySite.healthy().replacing(title, "<title>\(text)</title>").findings
        let shared = { (first: String) in
            LinkFault.titleShared(title: "Title of /about/", first: first, count: 2)
        }
        #expect(found.map(\.rule) == [.titleShared] || found.map(\.rule) == [.titleShared, .titleShared])
        for finding in found {
            let other = finding.page == "guide.html" ? "about/index.html" : "guide.html"
            #expect(finding.fault == shared(other))
        }
    }

    @Test(arguments: ["Title of\n  /about/", "Title&#32;of /about/", "Title of &sol;about/"])
    func titleSharedInAnotherSpelling(_ text: String) {
        let found = MemorySite.healthy().replacing(title, "<title>\(text)</title>").findings
        #expect(found.contains { $0.rule == .titleShared })
    }

    @Test func aTitleOfWhiteSpaceIsMissing() {
        let found = MemorySite.healthy().replacing(title, "<title>&#32;&#x20;</title>").findings
        #expect(found.map(\.fault) == [.titleMissing])
    }

    @Test func anItemPropertyIsNoDescription() {
        let found = MemorySite.healthy().replacing(
            description, "<meta itemprop='description' content='About'>"
        ).findings
        #expect(found.map(\.fault) == [.descriptionMissing])
    }

    @Test func threePagesShareATitle() {
        let site = MemorySite.healthy().replacing(title, "<title>Title of /about/</title>")
            .replacing("<title>Title of /</title>", "<title>Title of /about/</title>", in: "index.html")
        let found = site.findings
        #expect(Set(found.map(\.rule)) == [.titleShared])
        for finding in found {
            guard case .titleShared(_, let first, let count) = finding.fault else { continue }
            #expect(count == 3 && first != finding.page)
        }
    }

    @Test func whoMayShareATitle() {
        let site = MemorySite.healthy()
        // The translations of one page.
        site.replacing("<title>Title of /de/guide.html</title>", title, in: "de/guide.html").expect()
        // Titles are compared with their case.
        site.replacing(title, "<title>title of /about/</title>").expect()
        // A page that is not to be found has no title that counts, and neither has one that redirects.
        site.with(
            "404.html",
            "<!DOCTYPE html><html lang=en><meta name=robots content=noindex><title>Title of /about/</title>"
        )
        .expect()
        site.with(
            "old.html",
            "<!DOCTYPE html><html lang=en><meta http-equiv=refresh content='0;url=guide.html'>\(title)"
        ).expect()
    }

    /// The translation of another page with the same title is no translation of this one.
    @Test func titleSharedAcrossLanguages() {
        let found = MemorySite.healthy().replacing(title, "<title>Title of /de/about/</title>").findings
        #expect(Set(found.map(\.rule)) == [.titleShared])
    }

    @Test(arguments: [
        "", "<meta name='description'>", "<meta name='description' content=''>",
        "<meta name='description' content=' \n '>",
        "<meta property='og:description' content='About'>",
        "<!-- <meta name='description' content='About'> -->",
        "<template><meta name='description' content='About'></template>",
    ])
    func descriptionMissing(_ text: String) {
        let found = MemorySite.healthy().replacing(description, text).findings
        #expect(found.map(\.fault) == [.descriptionMissing])
        #expect(found.map(\.page) == ["guide.html"])
    }

    @Test(arguments: [
        "<META NAME=DESCRIPTION CONTENT=About>", "<meta content='About' name='Description'>",
        "<meta name='description' content='0'/>",
    ])
    func legalDescription(_ text: String) {
        MemorySite.healthy().replacing(description, text).expect()
    }

    @Test func descriptionsOfPagesThatAreNotFound() {
        let site = MemorySite.healthy()
        let robots = { (content: String) in
            "<!DOCTYPE html><html lang=en><meta name=robots content='\(content)'><title>Hidden</title>"
        }
        for content in ["noindex", "NOINDEX, follow", "none", "nofollow,noindex"] {
            site.with("hidden.html", robots(content)).expect()
        }
        site.with("404.html", "<!DOCTYPE html><html lang=en><title>Not found</title>").expect()
    }
}
