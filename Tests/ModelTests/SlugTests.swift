import Model
import Testing

struct SlugTests {
    @Test(arguments: ["251", "badvers", "a-b", "16-badvers", "vs", "vs-b", "a-v-s", "0"])
    func acceptsNamesThatCanBeAddresses(slug: String) {
        #expect(Slug.isValid(slug))
    }

    @Test(arguments: ["", "A", "é", "a_b", "-a", "a-", "-", "251-vs-554", "a/b", "a b", ".", "a.b", "a%20b"])
    func refusesNamesThatCannot(slug: String) {
        #expect(!Slug.isValid(slug))
    }

    @Test func allowsOnlySingleHyphens() {
        #expect(!Slug.isValid("a--b"))
    }

    /// `a-vs` against `b` would have the address of `a` against `vs-b`.
    @Test func refusesANameThatMakesTheAddressOfAComparisonAmbiguous() {
        #expect(!Slug.isValid("a-vs"))
    }

    /// With addresses such as `/en/smtp/251.html` it would be the page of the protocol itself.
    @Test func refusesTheNameOfAnIndexPage() {
        #expect(!Slug.isValid("index"))
    }

    @Test func cutsAComparisonIntoItsTwoCodes() throws {
        let parts = try #require(Slug.pairParts("16-badsig-vs-17"))
        #expect(parts == ("16-badsig", "17"))
        for text in ["", "251", "-vs-", "a-vs-", "-vs-b", "avsb", "a-VS-b"] {
            #expect(Slug.pairParts(text) == nil)
        }
    }

    @Test func cutsTheAddressOfAnyTwoValidSlugsBackIntoThem() {
        let letters = ["v", "s", "1", "-"]
        let texts = (1...4).reduce(into: [[""]]) { lists, _ in
            lists.append((lists.last ?? []).flatMap { front in letters.map { front + $0 } })
        }
        let slugs = texts.flatMap { $0 }.filter(Slug.isValid)
        #expect(slugs.contains("1-vs") == false && slugs.contains("vs-1"))
        var wrong: [String] = []
        for a in slugs {
            for b in slugs {
                guard let parts = Slug.pairParts("\(a)-vs-\(b)"), parts == (a, b) else {
                    wrong.append("\(a)-vs-\(b)")
                    continue
                }
            }
        }
        #expect(wrong == [])
    }
}
