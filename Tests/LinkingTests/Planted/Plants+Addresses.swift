import Model

extension Plants {
    static let addresses: [LinkRule: [Plant]] = [
        .emptyURL: [empty], .malformedURL: [malformed], .spaceInURL: [space], .mixedContent: [mixed],
        .insecureLink: [insecure],
    ]

    /// Writes an element into any page, and expects one finding in its line.
    private static func element(
        _ planted: inout PlantedSite, _ rule: LinkRule, _ text: String, _ url: String = ""
    ) -> Bool {
        guard let page = planted.page(), let line = planted.insert(text, page.path) else { return false }
        planted.expect(rule, page.path, line, url)
        return true
    }

    private static func empty(_ planted: inout PlantedSite) -> Bool {
        let text = planted.site.pick([
            "<img src=\"\" alt=\"\">", "<img src alt=\"\">", "<img src=\" \" alt=\"\">",
            "<script src=\"\"></script>",
            "<iframe src=''></iframe>", "<link rel=\"stylesheet\" href=\"\">", "<form action=\"\"></form>",
            "<video src=\"\"></video>", "<img srcset=\"\" alt=\"\">",
        ])
        return element(&planted, .emptyURL, text)
    }

    private static func malformed(_ planted: inout PlantedSite) -> Bool {
        let (url, text) = planted.site.pick([
            ("https://", "<a href=\"@\">x</a>"), ("https://a b.example/", "<a href=\"@\">x</a>"),
            ("https://other.example:99999/", "<a href=\"@\">x</a>"), ("https://[::1/", "<a href=\"@\">x</a>"),
            ("half%2", "<a href=\"@\">x</a>"), ("bad%zzescape", "<img src=\"@\" alt=\"\">"),
            ("back\\slash.html", "<a href=\"@\">x</a>"), ("https:\\\\other.example\\", "<a href=\"@\">x</a>"),
            ("con\u{1}trol", "<a href=\"@\">x</a>"),
            ("https://other.example:port/", "<img src=\"@\" alt=\"\">"),
        ])
        return element(&planted, .malformedURL, text.replacing("@", with: url))
    }

    private static func space(_ planted: inout PlantedSite) -> Bool {
        let path = planted.site.basePath + "img/three four.png"
        let text = planted.site.pick([
            "<a href=\"@\">x</a>", "<img src='@' alt=''>", "<video poster=\"@\"></video>",
        ])
        return element(&planted, .spaceInURL, text.replacing("@", with: path), "three four")
    }

    private static func mixed(_ planted: inout PlantedSite) -> Bool {
        let text = planted.site.pick([
            "<img src=\"@\" alt=\"\">", "<script src=\"@\"></script>", "<iframe src='@'></iframe>",
            "<link rel=\"stylesheet\" href=\"@\">", "<video src=\"@\"></video>", "<form action=\"@\"></form>",
            "<img srcset=\"@ 2x\" alt=\"\">", "<object data=\"@\"></object>",
            "<audio><source src=\"@\"></audio>",
        ])
        let url = "http://\(planted.fresh("other")).example/x"
        return element(&planted, .mixedContent, text.replacing("@", with: url), url)
    }

    /// A link to a page of the site itself, which has encryption for certain.
    private static func insecure(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page() else { return false }
        let targets = planted.site.pages.filter { $0.language == page.language }
        let secure = planted.site.absolute(planted.site.pick(targets).path).dropFirst("https".count)
        let url = planted.site.pick(["http", "HTTP"]) + secure
        let text = planted.site.pick(["<a href=\"@\">x</a>", "<p><a href='@' rel=nofollow>x</a></p>"])
        guard let line = planted.insert(text.replacing("@", with: url), page.path) else { return false }
        planted.expect(.insecureLink, page.path, line, url)
        return true
    }
}
