/// What stands in the bodies of pages: links of all kinds, and what only looks like links.
extension RandomSite {
    mutating func body(_ page: Page) -> [SiteLine] {
        var lines = [line("<nav><ul>", .other)]
        for other in pages where other.language == page.language {
            let href = attribute("href", reference(other.path, from: page.path))
            lines.append(line("<li><a \(href)>\(other.key)</a>"))
        }
        lines += [line("</ul></nav>"), line("<main>", .body)]
        for id in ids[page.path] ?? [] {
            lines.append(line("<h2 \(attribute("id", id))>\(id)</h2>", .heading(id)))
            for _ in 0..<Int.random(in: 1...3, using: &random) { lines += block(page) }
        }
        return lines + [line("</main>")] + languageChoice(page)
    }

    private mutating func languageChoice(_ page: Page) -> [SiteLine] {
        var lines = [line("<footer>", .body)]
        for other in versions(of: page.key) where other != page {
            let href = attribute("href", reference(other.path, from: page.path))
            let marks = pick([
                "", " hreflang=\"\(other.language)\"", " lang=\"\(other.language)\" rel=\"alternate\"",
            ])
            lines.append(line("<a \(href)\(marks)>\(other.language)</a>"))
        }
        return lines + [line("</footer>")]
    }

    private mutating func block(_ page: Page) -> [SiteLine] {
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1, 2:
            let target = pick(pages.filter { $0.language == page.language })
            let href = attribute("href", link(to: target, from: page.path))
            return [line("<p>Some words and <a class=\"x\" \(href)>a link</a>.</p>", .link(target.path))]
        case 3: return [line(decoy(), .body)]
        case 4: return [line(foreign(), .body)]
        case 5: return [line("<p><a href=\"#\(pick(ids[page.path] ?? ["top"]))\">below</a></p>", .body)]
        case 6: return [line(media(page.path), .body)]
        default:
            return [
                line("<p>Text over"), line("several lines &amp; with <em>words</em>"),
                line("in it.</p>", .body),
            ]
        }
    }

    private mutating func media(_ page: String) -> String {
        let one = reference("img/one.png", from: page)
        let two = reference("img/two.jpg", from: page)
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return "<img \(attribute("src", one)) alt=\"\">"
        case 1: return "<img src=\"\(one)\" srcset=\"\(one) 1x, \(two) 2x\" alt=\"\">"
        case 2:
            return
                "<picture><source srcset=\"\(two) 100w,\(one) 200w\"><img src=\"\(one)\" alt=\"\"></picture>"
        case 3: return "<video src=\"\(reference("media/film.mp4", from: page))\" poster=\"\(one)\"></video>"
        case 4: return "<audio><source src=\"\(reference("media/sound.ogg", from: page))\"></audio>"
        case 5: return "<object data=\"\(reference("img/bild-%C3%BC.svg", from: page))\"></object>"
        case 6: return "<p style=\"background: url('\(one)')\">Styled</p>"
        case 7:
            return
                "<form \(attribute("action", reference(pick(pages).path, from: page)))><button>Go</button></form>"
        case 8: return "<svg><image href=\"\(one)\"/><use href=\"#part-0\"/></svg>"
        default:
            return
                "<noscript><img src=\"\(reference("img/three%20four.png", from: page))\" alt=\"\"></noscript>"
        }
    }

    private mutating func decoy() -> String {
        pick([
            "<!-- <a href=\"no/such.html\">a</a> <img src=no.png> -->",
            "<script>var a = '<a href=\"no/such.html\" id=\"part-0\">';</script>",
            "<template><a href=\"no/such.html\" id=\"part-0\">x</a><img src=\"no.png\"></template>",
            "<textarea><a href=\"no/such.html\" id=\"part-1\"></textarea>",
            "<p data-href=\"no/such.html\" title=\"<a href='no.html'>\">Words</p>",
            "<pre>&lt;a href=\"no/such.html\"&gt;</pre>",
            "<script type=\"text/x-template\"><a href=\"no/such.html\"></a></script>",
            "<p>href=\"no/such.html\" and src=no.png</p>",
            "<style>/* @import \"no.css\"; url(no.png) */</style>",
            "<a name=\"old\">An old anchor without an address</a>",
        ])
    }

    private mutating func foreign() -> String {
        pick([
            "<a href=\"https://other.example/no/such\">other</a>",
            "<a href=\"mailto:a@site.example\">mail</a>",
            "<a href=\"tel:+49123\">call</a>", "<a href=\"javascript:void(0)\">do</a>",
            "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" alt=\"\">",
            "<a href=\"//other.example/x\">x</a>",
            "<a href=\"https://site.example.other.example/no\">x</a>",
            "<a href=\"https://other.example:8080/a?b=c%20d#e\">x</a>",
            "<a href=\" https://other.example/ \">x</a>",
            "<a href=\"https://münchen.example/\">x</a>", "<a href=\"HTTPS://OTHER.EXAMPLE/\">x</a>",
        ])
    }
}
