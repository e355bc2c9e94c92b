import POSIXFiles

/// Measures sitegen beside its peers and prints a table: `bench [--quick] [--only CASE] [--write FILE]`.
@main
enum Bench {
    static func main() {
        Program.run {
            let options = try Options(
                CommandLine.arguments.dropFirst(),
                names: ["--only", "--runs", "--scale", "--write", "--disk", "--memory", "--hugo"],
                flags: ["--quick", "--skip-hugo"])
            let plan = try Plan(options)
            let suite = try Suite(plan)
            try suite.run()
            let hugo =
                plan.has(.hugo) ? Machine.version(of: suite.workspace.path(plan.hugo), suite.workspace) : nil
            let report = Report(
                plan: plan, machine: try Machine(suite.workspace), hugoVersion: hugo, results: suite.results)
            print(report.tables)
            if let file = options["--write"] { try Files.write(report.page, to: file) }
            try suite.cleanUp()
        }
    }
}
