import Model

extension Plants {
    static let languages: [LinkRule: [Plant]] = [
        .hreflangBroken: [hreflangBroken, sitemapAlternate], .hreflangNotReturned: [notReturned],
        .hreflangSwapped: [swapped], .hreflangWithoutSelf: [withoutSelf], .hreflangBadCode: [badCode],
        .hreflangDuplicate: [duplicate],
    ]

    private static func hreflangBroken(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.translated() else { return false }
        let name = planted.fresh()
        let text = "<link rel=\"alternate\" hreflang=\"es\" href=\"\(planted.site.base)\(name)\">"
        guard let line = planted.insert(text, page.path, .head) else { return false }
        planted.expect(.hreflangBroken, page.path, line, name)
        return true
    }

    private static func sitemapAlternate(_ planted: inout PlantedSite) -> Bool {
        let sitemap = planted.sitemap()
        let name = planted.fresh()
        let text =
            "<url><loc>\(planted.site.base)</loc><xhtml:link rel=\"alternate\" hreflang=\"es\" href=\"\(planted.site.base)\(name)\"/></url>"
        guard let line = planted.insert(text, sitemap, .list) else { return false }
        planted.expect(.hreflangBroken, sitemap, line, name)
        return true
    }

    /// A page forgets another one, which then lists it in vain.
    private static func notReturned(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.translated(),
            let other = planted.site.versions(of: page.key).first(where: { $0 != page }),
            let line = planted.line(other.path, where: { $0 == .alternate(page.language) })
        else { return false }
        planted.remove(page.path, .alternate(other.language))
        planted.expect(.hreflangNotReturned, other.path, line.number, planted.site.absolute(page.path))
        return true
    }

    /// The addresses of two other languages are exchanged: both lines are found.
    private static func swapped(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.translated(3) else { return false }
        let others = planted.site.versions(of: page.key).filter { $0 != page }
        guard let one = planted.line(page.path, where: { $0 == .alternate(others[0].language) }),
            let two = planted.line(page.path, where: { $0 == .alternate(others[1].language) })
        else { return false }
        let start = "<link rel=\"alternate\" hreflang="
        planted.replace(
            page.path, one,
            with: "\(start)\"\(others[0].language)\" href=\"\(planted.site.absolute(others[1].path))\">")
        planted.replace(
            page.path, two,
            with: "\(start)\"\(others[1].language)\" href=\"\(planted.site.absolute(others[0].path))\">")
        planted.expect(.hreflangSwapped, page.path, one.number)
        planted.expect(.hreflangSwapped, page.path, two.number)
        return true
    }

    private static func withoutSelf(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.translated() else { return false }
        planted.remove(page.path, .alternate(page.language))
        planted.expect(.hreflangWithoutSelf, page.path, at: .top)
        return true
    }

    private static func badCode(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.translated() else { return false }
        let code = planted.site.pick(["en-UK", "vn", "english", "en_US", "xx", "de-", "x"])
        let text =
            "<link rel=\"alternate\" hreflang=\"\(code)\" href=\"\(planted.site.absolute(page.path))\">"
        guard let line = planted.insert(text, page.path, .head) else { return false }
        planted.expect(.hreflangBadCode, page.path, line)
        return true
    }

    /// The page lists itself twice; the later line is the one too many.
    private static func duplicate(_ planted: inout PlantedSite) -> Bool {
        guard let page = planted.translated() else { return false }
        let code = planted.site.pick([page.language, page.language.uppercased()])
        let url = planted.site.absolute(page.path)
        let text = "<link rel=\"alternate\" hreflang=\"\(code)\" href=\"\(url)?v=2\">"
        guard let line = planted.insert(text, page.path, .head),
            let own = planted.line(page.path, where: { $0 == .alternate(page.language) }),
            let one = planted.site.position(of: own.number, in: page.path),
            let two = planted.site.position(of: line, in: page.path)
        else { return false }
        planted.expect(.hreflangDuplicate, page.path, one > two ? own.number : line, url)
        return true
    }
}
