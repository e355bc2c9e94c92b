import Linking
import Model
import Testing

/// The words of rules and findings.
struct LinkRuleTests {
    @Test(arguments: LinkRule.allCases)
    func everyRuleIsDocumented(rule: LinkRule) throws {
        #expect(rule.title != rule.rawValue && !rule.title.hasSuffix("."))
        #expect(rule.text.hasSuffix("."))
        #expect(rule.remedy.hasSuffix("."))
        let standard = try #require(rule.standard)
        #expect(standard.url.hasPrefix("https://") && !standard.name.isEmpty)
    }

    /// A title with a line end and a mark that turns the direction of text made two lines of a message.
    @Test func textOfPagesCannotSteerATerminal() {
        let title = "a\u{1B}[2J\n\u{202E}b"
        let finding = LinkFinding(.titleShared(title: title, first: "b.html", count: 2), page: "a.html")
        #expect(
            finding.message
                == "another page has the title 'a\\u{1B}[2J\\u{A}\\u{202E}b', such as b.html")
    }

    @Test func whatIsEndlessIsCut() {
        let url = String(repeating: "x", count: 500)
        let finding = LinkFinding(.brokenLink(nil), page: "a.html", url: url)
        #expect(finding.message == "'\(url.prefix(200))…' leads nowhere: there is no such file")
    }
}
