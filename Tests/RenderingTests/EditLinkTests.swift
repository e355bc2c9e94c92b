import Model
import Testing

@testable import Rendering

/// The links to the places where files can be edited.
struct EditLinkTests {
    @Test(arguments: [
        ("https://git.example.org/codes/edit/main/{path}", "https://git.example.org/codes/edit/main/en/a.md"),
        ("https://git.example.org/{path}?plain=1", "https://git.example.org/en/a.md?plain=1"),
        ("https://git.example.org/edit?file={path}&x", "https://git.example.org/edit?file=en/a.md&x"),
        ("https://git.example.org/edit/", nil), ("https://git.example.org/{path}/{path}", nil),
        ("https://git.example.org{path}", nil), ("git.example.org/{path}", nil),
        ("javascript:alert({path})", nil), ("{path}", nil),
        ("https://git.example.org/{path}/{x}", nil), ("https://git.example.org/a b/{path}", nil),
    ])
    func anAddressHasOnePlaceForThePath(text: String, address: String?) {
        #expect(EditAddress(text)?.address(of: "en/a.md") == address)
    }

    /// A page leads to the file whose text it shows: a borrowed one to the source.
    @Test(arguments: [
        ("en/mail/250/index.html", "en/mail/250.md"), ("vi/mail/250/index.html", "vi/mail/250.md"),
        ("en/mail/index.html", "en/mail/protocol.md"), ("vi/about/index.html", "vi/pages/about.md"),
        ("vi/words/index.html", "en/pages/words.md"), ("en/mail/250-vs-550/index.html", nil),
        ("index.html", nil), ("404.html", nil), ("en/index.html", nil),
    ])
    func aPageLeadsToItsFile(path: String, file: String?) throws {
        var site = TextPageTests.site()
        site.content["site.yml", default: ""] += "\nedit_url: https://git.example.org/edit?at={path}&now\n"
        site.templates["layout.html"] =
            "{{#has_edit_url}}<a href=\"{{edit_url}}\">edit</a>{{/has_edit_url}}{{$main}}{{/main}}"
        let page = try site.built().page(path)
        let link = file.map { "<a href=\"https://git.example.org/edit?at=\($0)&amp;now\">edit</a>" }
        #expect(page.contains("edit</a>") == (link != nil), "\(page)")
        if let link { #expect(page.contains(link), "\(page)") }
    }
}
