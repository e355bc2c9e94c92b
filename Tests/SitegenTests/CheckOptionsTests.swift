import ArgumentParser
import Foundation
import Linking
import Model
import Testing

@testable import sitegen

/// The options of a check, and what becomes of the findings.
struct CheckOptionsTests {
    private static func message(_ arguments: [String]) -> String? {
        do {
            _ = try CheckOptions.parse(arguments)
            return nil
        } catch {
            return CheckOptions.message(for: error)
        }
    }

    @Test func wrongOptionsAreNamed() {
        #expect(
            CheckOptionsTests.message(["--rule", "broken-lnk=off"])?.hasSuffix(
                "There is no rule 'broken-lnk'. Did you mean 'broken-link'?") == true)
        #expect(
            CheckOptionsTests.message(["--rule", "broken-link"])?.hasSuffix(
                "'broken-link' is not of the form rule=setting, such as insecure-link=off.") == true)
        #expect(
            CheckOptionsTests.message(["--rule", "broken-link=no"])?.hasSuffix(
                "'no' is no setting of a rule; allowed: off, warning, error.") == true)
        #expect(CheckOptionsTests.message(["--limit=-1"]) == "--limit must be 0 or more.")
        #expect(
            CheckOptionsTests.message(["--write-baseline"])
                == "--write-baseline needs the name of a file: --baseline <file>.")
        #expect(CheckOptionsTests.message(["--rule", "broken-link=off", "--limit", "0"]) == nil)
    }

    @Test func theCommandLineWinsOverTheFile() throws {
        let options = try CheckOptions.parse([
            "--rule", "broken-link=off", "--rule", "unused-file=off", "--rule", "unused-file=error",
        ])
        let settings = options.settings(
            CheckRules(settings: [.brokenLink: .warning, .titleMissing: .warning]))
        #expect(settings.severity(of: .brokenLink) == nil)
        #expect(settings.severity(of: .titleMissing) == .warning)
        #expect(settings.severity(of: .unusedFile) == .error)
    }

    @Test func aBaselineIsWrittenAndRead() throws {
        let site = try Sandbox(copying: Fixture.folder.appending(path: "base"))
        let file = site.folder.appending(path: "known.json").path
        var result = CheckReportTests.sample
        let count = result.findings.count
        let rules = CheckRules(settings: [.unusedFile: .off])
        try CheckOptions.parse(["--baseline", file, "--write-baseline"]).judge(&result, by: rules)
        #expect(result.findings.isEmpty && result.baseline == Baseline.Counts(known: count - 1, gone: 0))
        #expect(try site.text("known.json").contains("unused-file") == false)
        result = CheckReportTests.sample
        result.findings.removeFirst()
        try CheckOptions.parse(["--baseline", file]).judge(&result, by: CheckRules())
        #expect(result.findings.map(\.rule) == [.unusedFile])
        #expect(result.baseline == Baseline.Counts(known: count - 2, gone: 1))
    }

    @Test func aBaselineThatIsMissingOrNoneIsAnError() throws {
        let site = try Sandbox(copying: Fixture.folder.appending(path: "base"))
        var result = CheckReportTests.sample
        let missing = try CheckOptions.parse(["--baseline", site.folder.appending(path: "no.json").path])
        #expect { try missing.judge(&result, by: CheckRules()) } throws: {
            "\($0)".hasPrefix("cannot read ") && "\($0)".hasSuffix("no.json: No such file or directory")
        }
        try site.write("bad.json", "{}")
        let bad = try CheckOptions.parse(["--baseline", site.folder.appending(path: "bad.json").path])
        #expect { try bad.judge(&result, by: CheckRules()) } throws: { ($0 as? ExitCode)?.rawValue == 74 }
    }

    @Test func settingsOfAFileReplaceThoseOfTheSite() throws {
        let site = try Sandbox(copying: Fixture.folder.appending(path: "base"))
        let own = CheckRules(settings: [.brokenLink: .off])
        #expect(try CheckOptions.parse([]).rules(orElse: own) == own)
        try site.write("check.yml", "rules: { unused-file: off }\n")
        let file = site.folder.appending(path: "check.yml").path
        #expect(
            try CheckOptions.parse(["--settings", file]).rules(orElse: own)
                == CheckRules(settings: [.unusedFile: .off]))
        try site.write("check.yml", "rules: { unused: off }\n")
        #expect { try CheckOptions.parse(["--settings", file]).rules(orElse: own) } throws: {
            ($0 as? ExitCode)?.rawValue == 1
        }
    }

    @Test func onlyErrorsAreAReasonToFail() throws {
        var result = CheckReportTests.sample
        #expect(result.exitCode.rawValue == 1)
        let rules = CheckRules(settings: [.brokenLink: .warning, .titleMissing: .warning])
        try CheckOptions.parse([]).judge(&result, by: rules)
        #expect(result.findings.count == 5 && result.errors == 0)
        #expect(result.exitCode == .success)
        result.findings = []
        result.unusedIgnores = []
        try CheckOptions.parse(["--quiet"]).report(result)
    }
}
