import Linking
import Model
import TestSupport
import Testing

/// Translations drawn at random: what is not returned, left out or twice is found as by the plain reading of the rules.
struct RandomLanguageTests {
    private struct Listing: Hashable {
        let code: String
        let page: String
    }

    @Test(arguments: 0..<150)
    func alternates(_ seed: Int) {
        judge(seed, bad: [])
    }

    /// As above, with codes that are none.
    @Test(arguments: 0..<150)
    func alternatesWithBadCodes(_ seed: Int) {
        judge(seed, bad: ["cz", "german", "x1"])
    }

    private func judge(_ seed: Int, bad: [String]) {
        var random = SplitMix64(seed: UInt64(seed))
        let codes = ["en", "de", "fr", "ar", "pt-BR", "zh-Hans"].shuffled(using: &random).dropLast(2)
        // Page n of a language lies at `xx/n.html`.
        let pages = codes.flatMap { code in (0..<3).map { "\(code)/\($0).html" } }
        var lists: [String: [Listing]] = [:]
        for page in pages {
            let number = page.suffix(6)
            guard Int.random(in: 0..<5, using: &random) > 0 else { continue }
            var list = codes.filter { _ in Int.random(in: 0..<6, using: &random) > seed % 6 - 1 }.map {
                Listing(code: $0, page: "\($0)/\(number)")
            }
            if Bool.random(using: &random) {
                list.append(Listing(code: "x-default", page: "\(codes[0])/\(number)"))
            }
            if Int.random(in: 0..<6, using: &random) == 0, let code = codes.randomElement(using: &random) {
                list.append(Listing(code: code, page: "\(code)/9.html"))
            }
            if Int.random(in: 0..<3, using: &random) == 0, let code = bad.randomElement(using: &random) {
                list.append(Listing(code: code, page: pages.randomElement(using: &random) ?? page))
            }
            lists[page] = list.shuffled(using: &random)
        }
        var site = MemorySite(
            ["index.html": "<!DOCTYPE html><html lang=en><title>X</title>"], baseURL: "https://site.example/")
        site.threads = 1 + seed % 3
        for page in pages { site.files[page] = Self.text(page, lists[page] ?? [], seed) }
        var found = Set<String>()
        for finding in site.findings where finding.rule.rawValue.hasPrefix("hreflang") {
            let page = finding.target ?? ""
            switch finding.fault {
            case .hreflangNotReturned(let code):
                found.formUnion(finding.sample.map { "\($0) not returned \(code) \(page)" })
            case .hreflangWithoutSelf: found.formUnion(finding.sample.map { "\($0) without self" })
            case .hreflangBroken(let code, _):
                found.formUnion(finding.sample.map { "\($0) broken \(code) \(page)" })
            case .hreflangDuplicate(let code):
                found.formUnion(finding.sample.map { "\($0) duplicate \(code)" })
            case .hreflangBadCode(let code, _): found.formUnion(finding.sample.map { "\($0) bad \(code)" })
            default: found.insert("\(finding)")
            }
        }
        let expected = Self.expected(lists)
        #expect(found.subtracting(expected) == [])
        #expect(expected.subtracting(found) == [])
    }

    /// Two pages that list each other alone.
    @Test(arguments: [1, 2])
    func eachOtherAlone(_ threads: Int) {
        let page = { (lang: String, code: String, page: String) in
            "<!DOCTYPE html><html lang=\(lang)><title>\(lang)</title><link rel=alternate hreflang=\(code) href=/\(page)>"
        }
        var site = MemorySite(["a.html": page("en", "de", "b.html"), "b.html": page("de", "en", "a.html")])
        site.threads = threads
        let found = site.findings.filter { $0.rule.rawValue.hasPrefix("hreflang") }
        #expect(found.map(\.rule) == [.hreflangWithoutSelf])
        #expect(found.map(\.sample) == [["a.html", "b.html"]])
    }

    /// The first file of all in the lists of two others, which differ in length.
    @Test(arguments: [1, 2])
    func listsOfOneAndOfTwo(_ threads: Int) {
        let page = { (lang: String, links: [(String, String)]) in
            links.reduce("<!DOCTYPE html><html lang=\(lang)><title>\(lang)</title>") {
                $0 + "<link rel=alternate hreflang=\($1.0) href=/\($1.1)>"
            }
        }
        var site = MemorySite([
            "a.html": page("en", [("en", "a.html"), ("x-default", "b.html")]),
            "b.html": page("de", [("de", "b.html")]),
        ])
        site.threads = threads
        let found = site.findings.filter { $0.rule.rawValue.hasPrefix("hreflang") }
        #expect(found.map(\.fault) == [.hreflangNotReturned(code: "x-default")])
    }

    /// Two pages that give one page different codes, both of them bad, show two things.
    @Test func badCodesAreToldApart() {
        let page = { (code: String) in
            "<!DOCTYPE html><html lang=en><title>\(code)</title><link rel=alternate hreflang=\(code) href=https://other.example/>"
        }
        let found = MemorySite(["a.html": page("cz"), "b.html": page("german")]).findings.filter {
            $0.rule == .hreflangBadCode
        }
        #expect(found.map(\.page) == ["a.html", "b.html"])
    }

    /// A code that is none belongs to its page alone, whatever other pages list.
    @Test(arguments: [1, 2], ["de!", "english", "cz", ""])
    func aBadCodeAmongOthers(_ threads: Int, _ code: String) {
        let link = { (code: String, page: String) in
            "<link rel=alternate hreflang='\(code)' href='https://site.example/\(page)'>"
        }
        let head = { (lang: String) in "<!DOCTYPE html><html lang=\(lang)><title>\(lang)</title>" }
        var site = MemorySite([
            "a.html": head("en") + link("de", "b.html"),
            "b.html": head("de") + link("en", "a.html") + link(code, "b.html"),
        ])
        site.threads = threads
        let found = site.findings.filter { $0.rule.rawValue.hasPrefix("hreflang") }
        #expect(found.map(\.rule) == [.hreflangWithoutSelf, .hreflangBadCode])
    }

    private static func expected(_ lists: [String: [Listing]]) -> Set<String> {
        var expected = Set<String>()
        for (page, list) in lists where !list.isEmpty {
            if !list.contains(where: { $0.page == page }) { expected.insert("\(page) without self") }
            for (index, one) in list.enumerated() {
                if list[..<index].contains(where: { $0.code == one.code }) {
                    expected.insert("\(page) duplicate \(one.code)")
                }
                if ["cz", "german", "x1"].contains(one.code) {
                    expected.insert("\(page) bad \(one.code)")
                }
                if one.page.hasSuffix("9.html") {
                    expected.insert("\(page) broken \(one.code) \(one.page)")
                } else if one.page != page, !(lists[one.page] ?? []).contains(where: { $0.page == page }) {
                    expected.insert("\(page) not returned \(one.code) \(one.page)")
                }
            }
        }
        return expected
    }

    private static func text(_ page: String, _ list: [Listing], _ seed: Int) -> String {
        let code = page.components(around: "/")[0]
        let links = list.map { item in
            let prefix = ["https://site.example/", "/", "../", "//site.example/"][seed % 4]
            return "<link rel=alternate hreflang=\(item.code) href='\(prefix)\(item.page)'>\n"
        }
        return "<!DOCTYPE html><html lang=\(code)\(code == "ar" ? " dir=rtl" : "")><title>\(page)</title>\n"
            + links.joined()
    }
}
