import ArgumentParser
import Content
import Linking
import Model
import Publishing

/// What the user wants to know of a check, and how it is printed.
struct CheckOptions: ParsableArguments {
    @OptionGroup var reporting: Reporting

    @Option(
        help: ArgumentHelp(
            "The most findings of each rule that people are shown; 0 shows all.", valueName: "number"))
    var limit = 20

    @Option(
        name: .customLong("rule"),
        help: ArgumentHelp(
            "Switch a rule: insecure-link=off, unused-file=error. May be repeated; wins over the settings.",
            valueName: "rule=setting"),
        transform: { try RuleSwitch($0) })
    var rules: [RuleSwitch] = []

    @Option(
        help: ArgumentHelp(
            "A YAML file with rules, ignore and host, instead of check in site.yml.", valueName: "file"))
    var settings: String?

    @Option(
        help: ArgumentHelp("A file of known findings; only new ones are told.", valueName: "file"))
    var baseline: String?

    @Flag(help: "Write everything that is found into the file of --baseline, and tell nothing.")
    var writeBaseline = false

    @Flag(name: .shortAndLong, help: "Print nothing but findings.")
    var quiet = false

    func validate() throws {
        if limit < 0 { throw ValidationError("--limit must be 0 or more.") }
        if writeBaseline, baseline == nil {
            throw ValidationError("--write-baseline needs the name of a file: --baseline <file>.")
        }
    }

    /// What `--settings` says, or else what `own` does. Prints what is wrong with the file and throws the exit code; throws an
    /// `IOFailure` when it cannot be read.
    func rules(orElse own: @autoclosure () throws -> CheckRules) throws -> CheckRules {
        guard let settings else { return try own() }
        let file = SourceFile(
            displayPath: settings, path: settings, bytes: try SourceFolder.bytes(of: settings))
        return try sound(file, CheckRulesReader.read(file))
    }

    /// What `check` says in the `site.yml` of a site. Prints what is wrong with it and throws the exit code.
    func rules(of site: OwnSite?) throws -> CheckRules {
        guard let file = site?.settings else { return CheckRules() }
        return try sound(file, CheckRules.read(site: file))
    }

    private func sound(
        _ file: SourceFile, _ read: (rules: CheckRules, diagnostics: [Diagnostic])
    ) throws -> CheckRules {
        let damage = file.firstDamage.map { [Diagnostic(.notUTF8, at: $0)] } ?? []
        let diagnostics = damage + read.diagnostics
        if !diagnostics.isEmpty { throw refuse(diagnostics.sortedOnce(), file) }
        return read.rules
    }

    private func refuse(_ diagnostics: [Diagnostic], _ file: SourceFile) -> ExitCode {
        let report = HumanReport(trees: [], files: [file], isColoured: Terminal.showsColours)
        Terminal.error(report.text(ofSettings: diagnostics))
        return .findings
    }

    /// The settings with what the command line switches.
    func settings(_ rules: CheckRules) -> CheckSettings {
        self.rules.reduce(into: CheckSettings(rules)) { $0.set($1.rule, to: $1.setting) }
    }
}
