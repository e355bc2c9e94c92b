import Linking
import TestSupport
import Testing

/// The lines of a `_redirects` file, and which of them holds for a path.
struct RedirectRulesTests {
    private static func rules(_ text: String, _ dialect: RedirectRules.Dialect = .netlify) -> RedirectRules {
        RedirectRules(Array(text.utf8), dialect: dialect)
    }

    /// The target and the line of the rule for a path.
    private static func answer(_ rules: RedirectRules, _ path: String) -> String? {
        rules.match(path).map { "\($0.target) \($0.rule.line)" }
    }

    @Test func aLineHasASourceATargetAndAStatus() {
        let text =
            "\u{FEFF}/a /b\r\n# /no /no\n\n  /c\t/d  302!  # note\n/e https://e.org/ 200\n/f /g 404\n/h 200"
        let rules = RedirectRulesTests.rules(text).rules
        #expect(rules.map(\.from) == ["/a", "/c", "/e", "/f", "/h"])
        #expect(rules.map(\.to) == ["/b", "/d", "https://e.org/", "/g", "/h"])
        #expect(rules.map(\.status) == [301, 302, 200, 404, 200])
        #expect(rules.map(\.isForced) == [false, true, false, false, false])
        #expect(rules.map(\.line) == [1, 4, 5, 6, 7])
        #expect(rules.map(\.isRedirect) == [true, true, false, false, false])
        #expect(RedirectRulesTests.rules("/a /b", .cloudflare).rules.map(\.status) == [302])
        #expect(RedirectRulesTests.rules("/a /b", .cloudflare).rules.map(\.isForced) == [true])
    }

    @Test func theFirstRuleWins() {
        let text = "/a /1\n/a/:x /2/:x\n/a/b /3\n/c/* /4/:splat\n/c/d /5\n/* /6 200"
        let rules = RedirectRulesTests.rules(text, .cloudflare)
        #expect(RedirectRulesTests.answer(rules, "/a") == "/1 1")
        #expect(RedirectRulesTests.answer(rules, "/a/b") == "/2/b 2")
        #expect(RedirectRulesTests.answer(rules, "/a/b/c") == "/6 6")
        #expect(RedirectRulesTests.answer(rules, "/c/d") == "/4/d 4")
        #expect(RedirectRulesTests.answer(rules, "/c/d/e?") == "/4/d/e? 4")
        #expect(RedirectRulesTests.answer(RedirectRulesTests.rules("/b /1\n/:x /2"), "/b") == "/1 1")
        #expect(RedirectRulesTests.answer(RedirectRulesTests.rules("/b /1"), "/c") == nil)
    }

    @Test(arguments: [
        ("/news/:year/:month/:day /n-:year-:month-:day.html", "/news/2004/02/12", "/n-2004-02-12.html"),
        ("/a/* https://e.org:8080/:splat", "/a/b/c", "https://e.org:8080/b/c"),
        ("/a/:x/* /:splat/:x", "/a/1/2/3", "/2/3/1"), ("/a/:x-:y /:y/:x", "/a/1-2-3", "/3/1-2"),
        ("/a/:x.html /:x", "/a/b.html", "/b"), ("/:x_1 /:x_1/y", "/z", "/z/y"), ("/ä /b", "/%c3%A4", "/b"),
        ("/%c3%a4 /b", "/ä", "/b"), ("/a /b?x=1#y", "/a", "/b?x=1#y"),
    ])
    func placesAreFilledIn(line: String, path: String, target: String) {
        for dialect in [RedirectRules.Dialect.netlify, .cloudflare] {
            #expect(RedirectRulesTests.rules(line, dialect).match(path)?.target == target)
        }
    }

    @Test(arguments: [
        ("/a/:x /b", "/a/"), ("/a/:x /b", "/a/b/c"), ("/a/:x.html /b", "/a/.html"), ("/a/b* /c", "/a/c"),
    ])
    func whatDoesNotMatch(line: String, path: String) {
        for dialect in [RedirectRules.Dialect.netlify, .cloudflare] {
            #expect(RedirectRulesTests.rules(line, dialect).match(path) == nil)
        }
    }

    @Test func forNetlifyASlashAtTheEndDoesNotCount() {
        let text = "/a /b\n/c/ /d\n/e/* /f/:splat\n/ /g"
        let netlify = RedirectRulesTests.rules(text)
        #expect(
            ["/a", "/a/", "/c", "/c/", "/e", "/e/", "/e/x/", "/"].map { netlify.match($0)?.target }
                == ["/b", "/b", "/d", "/d", "/f/", "/f/", "/f/x", "/g"])
        let cloudflare = RedirectRulesTests.rules(text, .cloudflare)
        #expect(
            ["/a", "/a/", "/c", "/c/", "/e", "/e/", "/e/x/", "/"].map { cloudflare.match($0)?.target }
                == ["/b", nil, nil, "/d", nil, "/f/", "/f/x/", "/g"])
    }

    @Test func cloudflareTakesASplatAnywhere() {
        let rules = RedirectRulesTests.rules("/a/*.html /b/:splat\n/c/*/d/:x /e/:splat/:x", .cloudflare)
        #expect(rules.match("/a/x/y.html")?.target == "/b/x/y")
        #expect(rules.match("/c/1/d/2/d/3")?.target == "/e/1/d/2/3")
        #expect(rules.match("/c/1/2") == nil)
    }

    @Test func conditionsMayHoldOrNot() {
        let text =
            "/s id=:id /b/:id 301\n/s /shop\n/l /de/ 302 Language=de\n/m/* /x/:splat 200! Role=admin,x Country=us\n/t id=1"
        let rules = RedirectRulesTests.rules(text)
        #expect(rules.rules.map(\.isConditional) == [true, false, true, true])
        #expect(rules.problems == [RedirectProblem(kind: .badTarget("id=1"), line: 5)])
        #expect(RedirectRulesTests.answer(rules, "/s") == "/shop 2")
        #expect(RedirectRulesTests.answer(rules, "/l") == "/de/ 3")
        #expect(RedirectRulesTests.answer(rules, "/m/n") == "/x/n 4")
        let alone = RedirectRulesTests.rules("/s/:x id=:id /b/:x/:id\n/s/a q=1 /c")
        #expect(RedirectRulesTests.answer(alone, "/s/a") == "/b/a/:id 1")
        let behind = RedirectRulesTests.rules("/s/a q=1 /c\n/s/:x id=:id /b/:x/:id")
        #expect(RedirectRulesTests.answer(behind, "/s/a") == "/c 1")
    }

    @Test func aDomainIsPartOfTheSource() {
        let rules = RedirectRulesTests.rules(
            "http://old.org/* https://e.org/:splat 301!\nhttps://old.org/a /b")
        #expect(rules.match("http://old.org/x/y")?.target == "https://e.org/x/y")
        #expect(rules.match("https://old.org/a")?.target == "/b")
        #expect(rules.match("/a") == nil)
    }

    @Test(
        arguments: [
            ("/a", .targetMissing), ("a /b", .badSource("a")), ("/a b", .badTarget("b")),
            ("/a /b 999", .badStatus("999")),
            ("/a /b 30", .badStatus("30")), ("/a /b x", .badStatus("x")), ("/a/*/b /c", .badSplat),
            ("/*/* /c", .badSplat),
            ("/a/:x /b/:y", .unknownPlaceholder("y")), ("/a /b/:splat", .unknownPlaceholder("splat")),
            ("/a /a", .loop),
            ("# /x /y\n/b /c", nil), ("/* /index.html 200", nil), ("/a https://e.org:80/", nil),
        ] as [(String, RedirectProblem.Kind?)])
    func problemsForNetlify(text: String, expected: RedirectProblem.Kind?) {
        let problems = RedirectRulesTests.rules(text).problems
        #expect(problems == (expected.map { [RedirectProblem(kind: $0, line: 1)] } ?? []))
    }

    @Test(
        arguments: [
            ("/a /b 200!", .badStatus("200!")), ("/a /b 404", .badStatus("404")),
            ("/a id=1 /b", .unsupported("id=1")),
            ("/a /b 302 Country=us", .unsupported("Country=us")),
            ("/a /b Country=us", .unsupported("Country=us")),
            ("https://e.org/a /b", .unsupported("https://e.org/a")),
            ("/a https://e.org/ 200", .unsupported("https://e.org/")),
            ("/* /index.html 200", .loop), ("/ /index", .loop), ("/*/b/* /c", .badSplat), ("/a /b 307", nil),
            ("/a/*/b /c", nil),
        ] as [(String, RedirectProblem.Kind?)])
    func problemsForCloudflare(text: String, expected: RedirectProblem.Kind?) {
        let problems = RedirectRulesTests.rules(text, .cloudflare).problems
        #expect(problems == (expected.map { [RedirectProblem(kind: $0, line: 1)] } ?? []))
    }

    @Test func aSecondRuleForTheSameSourceIsAProblem() {
        let rules = RedirectRulesTests.rules("/a /b\n/c /d\n/a /e")
        #expect(rules.problems == [RedirectProblem(kind: .duplicate(firstLine: 1), line: 3)])
        #expect(RedirectRulesTests.answer(rules, "/a") == "/b 1")
    }

    @Test func cloudflareReadsOnlySoMuch() {
        let fixed = (1...2001).map { "/\($0) /x\n" }.joined()
        let rules = RedirectRulesTests.rules(fixed, .cloudflare)
        #expect(rules.problems == [RedirectProblem(kind: .tooMany(limit: 2000), line: 2001)])
        #expect(rules.rules.count == 2000)
        let patterns = "/p/* /x\n" + (1...100).map { "/\($0) /x\n" }.joined()
        #expect(
            RedirectRulesTests.rules(patterns, .cloudflare).problems
                == [RedirectProblem(kind: .tooMany(limit: 100), line: 101)])
        let long = "/a /" + String(repeating: "x", count: 1000)
        #expect(RedirectRulesTests.rules(long, .cloudflare).problems.map(\.kind) == [.lineTooLong])
        #expect(RedirectRulesTests.rules(fixed + patterns + long).problems.count == 100)
    }

    @Test func anyBytesDoNoHarm() {
        var random = SplitMix64(seed: 8)
        let parts = [
            "/", "*", ":", "a", ":b", ":splat", " ", "\n", "200", "!", "#", "http://", "=", "%", "é", "\u{0}",
        ]
        .map { Array($0.utf8) }
        for round in 0..<4000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<24, using: &random) {
                bytes += parts[Int.random(in: 0..<parts.count, using: &random)]
                if Int.random(in: 0..<9, using: &random) == 0 {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                }
            }
            let rules = RedirectRules(bytes, dialect: round % 2 == 0 ? .netlify : .cloudflare)
            for rule in rules.rules { _ = rules.match(rule.from) }
            _ = rules.match(String(decoding: bytes, as: UTF8.self))
        }
    }
}
