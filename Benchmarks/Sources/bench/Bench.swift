import POSIXFiles

/// Measures sitegen beside its peers and prints a table: `bench [--quick] [--only CASE] [--write FILE]`.
@main
enum Bench {
    static func main() {
        Program.run {
            let options = try Options(
                CommandLine.arguments.dropFirst(),
                names: [
                    "--only", "--runs", "--scale", "--write", "--disk", "--memory", "--hugo", "--lychee",
                ],
                flags: ["--quick", "--skip-hugo", "--skip-lychee"])
            let plan = try Plan(options)
            let suite = try Suite(plan)
            try suite.run()
            let hugo =
                plan.has(.hugo) ? Machine.version(of: suite.workspace.path(plan.hugo), suite.workspace) : nil
            let lychee =
                plan.has(.lychee)
                ? Machine.version(of: suite.workspace.path(plan.lychee), suite.workspace, by: "--version")
                : nil
            let report = Report(
                plan: plan, machine: try Machine(suite.workspace), hugoVersion: hugo, lycheeVersion: lychee,
                results: suite.results)
            print(report.tables)
            if let file = options["--write"] { try Files.write(report.page, to: file) }
            try suite.cleanUp()
        }
    }
}
