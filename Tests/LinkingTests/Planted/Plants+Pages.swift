import Model

extension Plants {
    static let pages: [LinkRule: [Plant]] = [
        .duplicateID: [duplicateID], .titleMissing: [titleMissing], .titleShared: [titleShared],
        .descriptionMissing: [descriptionMissing], .langMissing: [langMissing], .langHreflang: [langHreflang],
        .langPath: [langPath], .dirMismatch: [dirMismatch], .badJSONLD: [badJSONLD],
        .brokenJSONLDURL: [brokenJSONLDURL, changedJSONLDURL], .canonicalMissing: [canonicalMissing],
        .canonicalRelative: [canonicalRelative], .canonicalBroken: [canonicalBroken],
        .canonicalChain: [canonicalChain],
    ]

    private static func duplicateID(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page() else { return false }
        let id = planted.fresh("twice")
        guard let one = planted.insert("<p id=\"\(id)\">x</p>", page.path),
            let two = planted.insert("<i ID='\(id)'>x</i>", page.path),
            let first = planted.site.position(of: one, in: page.path),
            let second = planted.site.position(of: two, in: page.path)
        else { return false }
        planted.expect(.duplicateID, page.path, first > second ? one : two)
        return true
    }

    private static func titleMissing(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page(), let line = planted.line(page.path, where: { $0 == .title }) else {
            return false
        }
        switch planted.site.pick([0, 1, 2]) {
        case 0: planted.remove(page.path, .title)
        case 1: planted.replace(page.path, line, with: "<!-- <title>x</title> -->")
        default: planted.replace(page.path, line, with: "<title> </title>")
        }
        planted.expect(.titleMissing, page.path, at: .top)
        return true
    }

    private static func titleShared(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page(), let other = planted.page(where: { $0.language == page.language }),
            let one = planted.line(page.path, where: { $0 == .title }),
            let two = planted.line(other.path, where: { $0 == .title })
        else { return false }
        let title = planted.fresh("title")
        planted.replace(page.path, one, with: "<title>\(title) &amp; more</title>")
        planted.replace(other.path, two, with: "<TITLE>\(title)  &amp; more </TITLE>")
        planted.expect(.titleShared, page.path, one.number)
        planted.expect(.titleShared, other.path, two.number)
        return true
    }

    private static func descriptionMissing(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page(), let line = planted.line(page.path, where: { $0 == .description })
        else {
            return false
        }
        let text = planted.site.pick([
            "", "<meta name=\"description\" content=\"\">", "<meta name=keywords content=x>",
        ])
        planted.replace(page.path, line, with: text)
        planted.expect(.descriptionMissing, page.path, at: .top)
        return true
    }

    private static func langMissing(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page(), let line = planted.line(page.path, where: { $0 == .html }) else {
            return false
        }
        let isRight = RandomSite.rightToLeft.contains(page.language)
        planted.replace(
            page.path, line,
            with: isRight ? "<html dir=\"rtl\">" : planted.site.pick(["<html>", "<html lang=\"\">"]))
        planted.expect(.langMissing, page.path, at: .html)
        return true
    }

    /// The page lies in the folder of its right language as well, and every page of its set lists it under that.
    private static func langHreflang(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.translated(2), let line = planted.line(page.path, where: { $0 == .html })
        else {
            return false
        }
        let isRight = RandomSite.rightToLeft.contains(page.language)
        planted.replace(
            page.path, line, with: isRight ? "<html lang=\"ur\" dir=\"rtl\">" : "<html lang=\"it\">")
        planted.expect(.langHreflang, page.path, line.number)
        planted.expect(.langPath, page.path, line.number)
        return true
    }

    private static func langPath(_ planted: inout PlantedSite) -> Bool {
        let single = planted.site.single
        guard let page = planted.page(where: { $0.key == single }),
            let line = planted.line(page.path, where: { $0 == .html })
        else { return false }
        planted.replace(page.path, line, with: "<html lang=\"it\">")
        planted.expect(.langPath, page.path, line.number)
        return true
    }

    private static func dirMismatch(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page(), let line = planted.line(page.path, where: { $0 == .html }) else {
            return false
        }
        let direction =
            RandomSite.rightToLeft.contains(page.language)
            ? planted.site.pick(["", " dir=\"ltr\""]) : " dir=\"rtl\""
        planted.replace(page.path, line, with: "<html lang=\"\(page.language)\"\(direction)>")
        planted.expect(.dirMismatch, page.path, line.number)
        return true
    }

    private static func badJSONLD(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page() else { return false }
        let json = planted.site.pick([
            "{\"a\": 1,}", "{\"a\": }", "{'a': 1}", "{\"a\": \"b\"", "{\"a\": 1} x", "[\"\\q\"]",
        ])
        guard let line = planted.insert("<script type=\"application/ld+json\">\(json)</script>", page.path)
        else {
            return false
        }
        planted.expect(.badJSONLD, page.path, line)
        return true
    }

    private static func brokenJSONLDURL(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page() else { return false }
        let name = planted.fresh()
        let key = planted.site.pick(["url", "image", "logo", "item", "@id"])
        let json = "{\"@type\": \"Thing\", \"a\": [{\"\(key)\": \"\(planted.site.base)\(name)\"}]}"
        guard let line = planted.insert("<script type='application/ld+json'>\(json)</script>", page.path)
        else {
            return false
        }
        planted.expect(.brokenJSONLDURL, page.path, line, name)
        return true
    }

    private static func changedJSONLDURL(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page(), let line = planted.line(page.path, where: { $0 == .data }) else {
            return false
        }
        let name = planted.fresh()
        let isLast = !line.text.hasSuffix(",")
        planted.replace(
            page.path, line, with: "  \"image\": [\"\(planted.site.base)\(name)\"]\(isLast ? "" : ",")")
        planted.expect(.brokenJSONLDURL, page.path, line.number, name)
        return true
    }

    private static func canonicalMissing(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page() else { return false }
        planted.remove(page.path, .canonical)
        planted.expect(.canonicalMissing, page.path, at: .top)
        return true
    }

    private static func canonicalRelative(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.page(), let line = planted.line(page.path, where: { $0 == .canonical })
        else {
            return false
        }
        let address = RandomSite.address(page.path)
        let url = planted.site.pick([
            RandomSite.relative(address, from: page.path), planted.site.basePath + address,
        ])
        planted.replace(page.path, line, with: "<link rel=canonical href=\"\(url)\">")
        planted.expect(.canonicalRelative, page.path, line.number, url)
        return true
    }

    /// A new page that no sitemap lists.
    private static func canonicalBroken(_ planted: inout PlantedSite) -> Bool {
        let name = planted.fresh("page")
        let missing = planted.fresh()
        guard planted.addPage(name, canonical: planted.site.base + missing, isListed: false),
            let line = planted.line(name + ".html", where: { $0 == .canonical })
        else { return false }
        planted.expect(.canonicalBroken, name + ".html", line.number, missing)
        return true
    }

    private static func canonicalChain(_ planted: inout PlantedSite) -> Bool {
        guard let last = planted.page() else { return false }
        let (one, two) = (planted.fresh("page"), planted.fresh("page"))
        guard planted.addPage(two, canonical: planted.site.absolute(last.path), isListed: false),
            planted.addPage(one, canonical: planted.site.base + two + ".html", isListed: false),
            let line = planted.line(one + ".html", where: { $0 == .canonical })
        else { return false }
        planted.expect(.canonicalChain, one + ".html", line.number, two)
        return true
    }
}
