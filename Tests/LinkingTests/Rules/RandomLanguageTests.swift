import Linking
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
        var random = SplitMix64(seed: UInt64(seed))
        let codes = ["en", "de", "fr", "ar"]
        // Page n of a language lies at `xx/n.html`.
        let pages = codes.flatMap { code in (0..<3).map { "\(code)/\($0).html" } }
        var lists: [String: [Listing]] = [:]
        for page in pages {
            let number = page.dropFirst(3)
            guard Int.random(in: 0..<5, using: &random) > 0 else { continue }
            var list = codes.filter { _ in Int.random(in: 0..<6, using: &random) > 0 }.map {
                Listing(code: $0, page: "\($0)/\(number)")
            }
            if Bool.random(using: &random) { list.append(Listing(code: "x-default", page: "en/\(number)")) }
            if Int.random(in: 0..<6, using: &random) == 0, let code = codes.randomElement(using: &random) {
                list.append(Listing(code: code, page: "\(code)/9.html"))
            }
            lists[page] = list
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
            default: found.insert("\(finding)")
            }
        }
        let expected = Self.expected(lists)
        #expect(found.subtracting(expected) == [])
        #expect(expected.subtracting(found) == [])
    }

    private static func expected(_ lists: [String: [Listing]]) -> Set<String> {
        var expected = Set<String>()
        for (page, list) in lists where !list.isEmpty {
            if !list.contains(where: { $0.page == page }) { expected.insert("\(page) without self") }
            for (index, one) in list.enumerated() {
                if list[..<index].contains(where: { $0.code == one.code }) {
                    expected.insert("\(page) duplicate \(one.code)")
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
        let code = page.prefix(2)
        let links = list.map { item in
            let prefix = ["https://site.example/", "/", "../", "//site.example/"][seed % 4]
            return "<link rel=alternate hreflang=\(item.code) href='\(prefix)\(item.page)'>\n"
        }
        return "<!DOCTYPE html><html lang=\(code)\(code == "ar" ? " dir=rtl" : "")><title>\(page)</title>\n"
            + links.joined()
    }
}
