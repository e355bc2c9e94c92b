import Linking
import Model
import Testing

/// What the owner wants to know of what was found.
struct CheckSettingsTests {
    private static let broken = LinkFinding(
        .brokenLink(nil), page: "en/a.html", line: 3, url: "../x.html", target: "x.html")
    private static let untitled = LinkFinding(.titleMissing, page: "en/b.html")

    private static func ignore(
        _ rule: LinkRule? = nil, url: String? = nil, page: String? = nil, target: String? = nil, line: Int = 1
    ) -> CheckRules.Ignore {
        CheckRules.Ignore(
            rule: rule, url: url, page: page, target: target, reason: "known",
            location: SourceLocation(path: "Content/site.yml", line: line))
    }

    private static func kept(_ entries: [CheckRules.Ignore]) -> [LinkRule] {
        CheckSettings(CheckRules(ignored: entries)).apply(to: [broken, untitled]).kept.map(\.rule)
    }

    @Test func withoutSettingsEverythingIsKeptAsItIs() {
        let outcome = CheckSettings().apply(to: [CheckSettingsTests.broken, CheckSettingsTests.untitled])
        #expect(outcome.kept == [CheckSettingsTests.broken, CheckSettingsTests.untitled])
        #expect(outcome.ignoredCount == 0 && outcome.unusedIgnores.isEmpty)
    }

    @Test func aRuleCanBeSwitched() {
        var settings = CheckSettings(CheckRules(settings: [.brokenLink: .warning, .titleMissing: .off]))
        let outcome = settings.apply(to: [CheckSettingsTests.broken, CheckSettingsTests.untitled])
        #expect(outcome.kept.map(\.severity) == [.warning])
        #expect(outcome.ignoredCount == 0)
        #expect(settings.severity(of: .titleMissing) == nil)
        #expect(settings.severity(of: .unusedFile) == .warning)
        settings.set(.titleMissing, to: .error)
        #expect(settings.severity(of: .titleMissing) == .error)
    }

    @Test func aFindingHasToAgreeWithEverythingThatAnEntryNames() {
        typealias Tests = CheckSettingsTests
        #expect(Tests.kept([Tests.ignore(url: "../*.html")]) == [.titleMissing])
        #expect(Tests.kept([Tests.ignore(target: "x.html")]) == [.titleMissing])
        #expect(Tests.kept([Tests.ignore(page: "en/**")]) == [])
        #expect(Tests.kept([Tests.ignore(.titleMissing, page: "en/**")]) == [.brokenLink])
        #expect(Tests.kept([Tests.ignore(page: "vi/**", target: "x.html")]) == [.brokenLink, .titleMissing])
        #expect(Tests.kept([Tests.ignore(.emptyURL, page: "**")]) == [.brokenLink, .titleMissing])
    }

    /// A finding about no address agreed with `url: "**"`, and a page without title was hidden.
    @Test func aFindingWithoutAddressAgreesWithNoPatternForOne() {
        #expect(CheckSettingsTests.kept([CheckSettingsTests.ignore(url: "**")]) == [.titleMissing])
        #expect(CheckSettingsTests.kept([CheckSettingsTests.ignore(target: "**")]) == [.titleMissing])
    }

    @Test func entriesThatAcceptNothingAreNamed() {
        let unused = CheckSettingsTests.ignore(url: "*.pdf", line: 1)
        let used = CheckSettingsTests.ignore(page: "en/*", line: 2)
        let alsoUsed = CheckSettingsTests.ignore(.brokenLink, page: "en/*", line: 3)
        let off = CheckSettingsTests.ignore(.unusedFile, page: "*", line: 4)
        let rules = CheckRules(settings: [.unusedFile: .off], ignored: [unused, used, alsoUsed, off])
        let outcome = CheckSettings(rules).apply(to: [CheckSettingsTests.broken, CheckSettingsTests.untitled])
        #expect(outcome.unusedIgnores == [unused])
        #expect(outcome.ignoredCount == 2)
    }
}
