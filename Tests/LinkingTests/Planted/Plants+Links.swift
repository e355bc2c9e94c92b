import Model

extension Plants {
    static let links: [LinkRule: [Plant]] = [
        .brokenLink: [insertedLink, insertedLink, insertedLink, changedLink, brokenStyle, brokenIcon],
        .directoryWithoutIndex: [folder],
        .brokenFragment: [ownFragment, otherFragment, renamedHeading],
        .caseMismatch: [otherCase],
        .leavesRoot: [aboveRoot],
        .otherLanguageLink: [otherLanguage],
        .redirectChain: [chain],
        .redirectLoop: [loop],
    ]

    /// Everything in a body that loads a file or leads to one; `@` stands for the address.
    static let elements = [
        "<a href=\"@\">x</a>", "<a href=@>x</a>", "<A HREF='@'>x</A>",
        "<map name=m><area href=\"@\" alt=x></map>",
        "<img src=\"@\" alt=\"\">", "<img src=\"img/one.png?\" srcset=\"@ 2x\" alt=\"\">",
        "<img alt='>' src=\"@\">", "<picture><source srcset=\"@ 100w\"></picture>",
        "<video src=\"@\"></video>",
        "<video poster=\"@\"></video>", "<audio src=\"@\"></audio>", "<audio><source src=\"@\"></audio>",
        "<video><track src=\"@\"></video>", "<iframe src=\"@\"></iframe>", "<embed src=\"@\">",
        "<object data=\"@\"></object>", "<form action=\"@\"></form>", "<button formaction=\"@\">x</button>",
        "<input type=\"image\" src=\"@\" alt=\"\">", "<script src=\"@\"></script>",
        "<link rel=\"stylesheet\" href=\"@\">", "<blockquote cite=\"@\">x</blockquote>", "<q cite='@'>x</q>",
        "<p style=\"background: url(@)\">x</p>", "<style>p { background: url('@') }</style>",
        "<svg><image href=\"@\"/></svg>", "<svg><use xlink:href=\"@#a\"/></svg>",
        "<svg><a href=\"@\">x</a></svg>",
        "<noscript><img src=\"@\" alt=\"\"></noscript>", "<p><b><a\thref\t=\t\"@\">x</a></b></p>",
        "<a class=x\u{0c}href=\"@\">x</a>", "<a href=\" @ \">x</a>", "<a href=\"&#x2e;/@\">x</a>",
    ]

    private static func insertedLink(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page() else { return false }
        let name = planted.fresh()
        let text = planted.site.pick(elements).replacing(
            "img/one.png?", with: "\(planted.site.basePath)img/one.png")
        let address = planted.site.pick(
            [
                name, "./\(name)/", "\(planted.site.basePath)\(name).html", "\(planted.site.base)\(name)",
                "\(name)?q=1",
            ])
        guard let line = planted.insert(text.replacing("@", with: address), page.path) else { return false }
        planted.expect(.brokenLink, page.path, line, name)
        return true
    }

    private static func changedLink(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page(),
            let line = planted.line(page.path, where: { if case .link = $0 { true } else { false } })
        else { return false }
        let name = planted.fresh()
        let target = planted.site.pick([
            name, "../\(page.language.lowercased())/\(name)", "./\(name)#x",
            "//site.example\(planted.site.basePath)\(name)",
        ])
        let text = planted.site.pick([
            "<p>A <a href=\"\(target)\">link</a></p>", "<p><a title=\"<\" href='\(target)'\n>link</a>",
        ])
        planted.replace(page.path, line, with: text.replacing("\n", with: " "))
        if target.contains("../"), page.path.split(separator: "/").count != 2 {
            planted.replace(page.path, line, with: "<p>A <a href=\"\(name)\">link</a></p>")
        }
        planted.expect(.brokenLink, page.path, line.number, name)
        return true
    }

    private static func brokenStyle(_ planted: inout PlantedSite) -> Bool {
        let sheet = planted.site.pick(["css/site.css", "css/more.css"])
        let name = planted.fresh()
        let rule = planted.site.pick(
            [
                "i { background: url(@) }", "i { cursor: url( '@' ), auto }",
                "i{background:image-set(\"@\" 1x)}",
                "@media print { i { background: URL(\"@\") } }",
            ])
        guard
            let line = planted.insert(
                rule.replacing("@)", with: name + ")").replacing("'@'", with: "'\(name)'").replacing(
                    "\"@\"", with: "\"\(name)\""), sheet, .sheet)
        else { return false }
        planted.expect(.brokenLink, sheet, line, name)
        return true
    }

    private static func brokenIcon(_ planted: inout PlantedSite) -> Bool {
        let name = planted.fresh()
        guard let line = planted.insert("  ,{\"src\": \"\(name).png\"}", "app.webmanifest", .list) else {
            return false
        }
        planted.expect(.brokenLink, "app.webmanifest", line, name)
        return true
    }

    private static func folder(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page() else { return false }
        let name = planted.site.pick(["img", "css", "fonts", "media"])
        let address = planted.site.pick([
            planted.site.basePath + name + "/", RandomSite.relative(name, from: page.path),
            planted.site.base + name,
        ])
        guard let line = planted.insert("<a href=\"\(address)\">x</a>", page.path) else { return false }
        planted.expect(.directoryWithoutIndex, page.path, line, address)
        return true
    }

    private static func ownFragment(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page() else { return false }
        let name = planted.fresh()
        guard let line = planted.insert("<p><a href=\"#\(name)\">x</a>", page.path) else { return false }
        planted.expect(.brokenFragment, page.path, line, name)
        return true
    }

    private static func otherFragment(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page() else { return false }
        let targets = planted.site.pages.filter { $0.language == page.language }
        let address = planted.site.reference(planted.site.pick(targets).path, from: page.path)
        let name = planted.fresh()
        guard let line = planted.insert("<a href=\"\(address)#\(name)\">x</a>", page.path) else {
            return false
        }
        planted.expect(.brokenFragment, page.path, line, name)
        return true
    }

    /// The page has nearly the id, as after a heading was renamed.
    private static func renamedHeading(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page(), let other = planted.page(), page.language == other.language else {
            return false
        }
        let name = planted.fresh("heading")
        guard planted.insert("<h3 id=\"\(name)-new\">x</h3>", other.path) != nil else { return false }
        let address = planted.site.reference(other.path, from: page.path)
        guard let line = planted.insert("<a href='\(address)?a#\(name)'>x</a>", page.path) else {
            return false
        }
        planted.expect(.brokenFragment, page.path, line, name)
        return true
    }

    private static func otherCase(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page() else { return false }
        let path = planted.site.pick(["img/One.png", "Img/one.png", "files/paper.PDF", "JS/app.js"])
        let address = planted.site.pick(
            [
                planted.site.basePath + path, RandomSite.relative(path, from: page.path),
                planted.site.base + path,
            ])
        guard let line = planted.insert("<a href=\"\(address)\">x</a>", page.path) else { return false }
        planted.expect(.caseMismatch, page.path, line, path)
        return true
    }

    private static func aboveRoot(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page() else { return false }
        let depth = page.path.split(separator: "/").count - 1
        let up = String(
            repeating: "../", count: depth + planted.site.basePath.split(separator: "/").count + 1)
        let address = up + planted.fresh("above")
        guard let line = planted.insert("<a href=\"\(address)\">x</a>", page.path) else { return false }
        planted.expect(.leavesRoot, page.path, line, address)
        return true
    }

    /// A link to another subject in another language, although the subject exists in the page's own.
    private static func otherLanguage(_ planted: inout PlantedSite) -> Bool {
        guard let target = planted.translated(),
            let page = planted.page(where: { page in
                page.language != target.language && page.key != target.key
            })
        else { return false }
        guard planted.site.versions(of: target.key).contains(where: { $0.language == page.language }) else {
            return false
        }
        let address = planted.site.reference(target.path, from: page.path)
        guard let line = planted.insert("<a href=\"\(address)\">x</a>", page.path) else { return false }
        planted.expect(.otherLanguageLink, page.path, line, address)
        return true
    }

    private static func chain(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page() else { return false }
        let (first, second) = (planted.fresh("chain"), planted.fresh("chain"))
        planted.site.files[second + ".html"] = planted.site.redirect(to: planted.site.absolute(page.path))
        planted.site.files[first + ".html"] = planted.site.redirect(to: planted.site.base + second + ".html")
        let address = planted.site.basePath + first + ".html"
        guard planted.insert("<a href=\"\(address)\">x</a>", page.path) != nil else { return false }
        planted.expect(
            .redirectChain, first + ".html", planted.site.files[first + ".html"]?.last?.number, second)
        return true
    }

    private static func loop(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page() else { return false }
        let (first, second) = (planted.fresh("loop"), planted.fresh("loop"))
        planted.site.files[second + ".html"] = planted.site.redirect(to: planted.site.base + first + ".html")
        planted.site.files[first + ".html"] = planted.site.redirect(to: planted.site.base + second + ".html")
        let address = planted.site.basePath + first + ".html"
        guard planted.insert("<a href=\"\(address)\">x</a>", page.path) != nil else { return false }
        planted.expect(
            .redirectLoop, first + ".html", planted.site.files[first + ".html"]?.last?.number, second)
        planted.expect(
            .redirectLoop, second + ".html", planted.site.files[second + ".html"]?.last?.number, first)
        return true
    }
}
