import Linking
import Model
import Testing

/// What a template fixes: ids, addresses, and the anchors that links in content need.
struct TemplateAuditTests {
    private static func literal(_ text: String, _ line: Int, file: String = "code.html")
        -> PageOutline.Literal
    {
        PageOutline.Literal(
            text: text, location: SourceLocation(path: "Templates/" + file, line: line, column: 3))
    }

    private static func outline(
        ids: [PageOutline.Literal] = [], addresses: [PageOutline.Literal] = [], values: Set<String> = []
    ) -> PageOutline {
        var outline = PageOutline()
        outline.path = "Templates/code.html"
        outline.ids = ids
        outline.addresses = addresses
        outline.idValues = values
        return outline
    }

    private static func lines(_ outline: PageOutline, _ demands: [TemplateAudit.Demand] = []) -> [String] {
        TemplateAudit.findings(outline, demands: demands).map { diagnostic in
            let location = diagnostic.location
            let place =
                location.line == 0 ? location.path : "\(location.path):\(location.line):\(location.column)"
            let hint =
                diagnostic.fault.suggestion.flatMap { $0.hasPrefix("did you mean") ? "; \($0)" : nil } ?? ""
            return "\(place): \(diagnostic.fault.summary) [\(diagnostic.fault.identifier.rawValue)]\(hint)"
        }
    }

    @Test func aTemplateWithoutFaultsHasNoFindings() {
        let outline = TemplateAuditTests.outline(
            ids: [TemplateAuditTests.literal("content", 1), TemplateAuditTests.literal("facts", 2)],
            addresses: ["#content", "#facts", "#", "#top"].map { TemplateAuditTests.literal($0, 3) },
            values: ["sections.id"])
        let demand = TemplateAudit.Demand(name: "sections.id", literal: "fix", count: 2)
        #expect(TemplateAuditTests.lines(outline, [demand]) == [])
    }

    @Test func anIdThatStandsTwiceIsReportedWhereItStandsAgain() {
        let ids = [("main", 1), ("facts", 2), ("main", 5), ("main", 9), ("Main", 10)]
        let outline = TemplateAuditTests.outline(ids: ids.map { TemplateAuditTests.literal($0.0, $0.1) })
        #expect(
            TemplateAuditTests.lines(outline) == [
                "Templates/code.html:5:3: the id 'main' stands twice in one page [duplicate-id]",
                "Templates/code.html:9:3: the id 'main' stands twice in one page [duplicate-id]",
            ])
    }

    @Test func aLayoutAndAPageMayNotShareAnId() {
        let outline = TemplateAuditTests.outline(ids: [
            TemplateAuditTests.literal("main", 4, file: "layout.html"), TemplateAuditTests.literal("main", 7),
        ])
        #expect(
            TemplateAuditTests.lines(outline)
                == ["Templates/code.html:7:3: the id 'main' stands twice in one page [duplicate-id]"])
    }

    @Test(arguments: [
        "/en/", "en/", "../x.html", "./", "?q=1", "//example.org/", "img.png",
        "a/b:c",
    ])
    func aFixedRelativeAddressIsAFault(address: String) {
        let outline = TemplateAuditTests.outline(addresses: [TemplateAuditTests.literal(address, 2)])
        #expect(
            TemplateAuditTests.lines(outline) == [
                "Templates/code.html:2:3: a template cannot link to '\(address)' by a fixed relative address [template-link]"
            ])
    }

    @Test(arguments: [
        "https://example.org/", "http://example.org/", "HTTPS://example.org/", "mailto:leo@example.org",
        "tel:+123",
    ])
    func anAbsoluteAddressIsTheAuthorsChoice(address: String) {
        let outline = TemplateAuditTests.outline(addresses: [TemplateAuditTests.literal(address, 2)])
        #expect(TemplateAuditTests.lines(outline) == [])
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
        " javascript:x", "java\tscript:x", "\u{1}javascript:x",
    ])
    func anAddressThatRunsCodeIsRefused(address: String) {
        let outline = TemplateAuditTests.outline(addresses: [TemplateAuditTests.literal(address, 2)])
        #expect(
            TemplateAuditTests.lines(outline)
                == ["Templates/code.html:2:3: this address is not allowed: \(address) [unsafe-url]"])
    }

    @Test(arguments: [
        "&#106;avascript:alert(1)", "javascript&#58;alert(1)", "javascript&colon;alert(1)",
        "java&Tab;script:alert(1)",
    ])
    func anAddressInDisguiseIsRefusedToo(address: String) {
        let outline = TemplateAuditTests.outline(addresses: [TemplateAuditTests.literal(address, 2)])
        #expect(TemplateAuditTests.lines(outline).count == 1)
    }

    @Test func linksIntoSectionsDemandThatTheTemplateGivesThemIds() {
        let demands = [
            TemplateAudit.Demand(name: "sections.id", literal: "fix", count: 3),
            TemplateAudit.Demand(name: "sections.id", literal: "example", count: 1),
        ]
        let none = TemplateAuditTests.outline(
            ids: [TemplateAuditTests.literal("example", 4)], values: ["a.id"])
        let lines = TemplateAuditTests.lines(none, demands)
        #expect(
            lines == [
                "Templates/code.html: this template never uses {{sections.id}} as an id, but 3 links in Content point at"
                    + " sections [anchor-missing]"
            ])
    }
}
