import ArgumentParser
import Content
import Model
import Publishing
import Scaffolding

/// What the commands that begin something have in common: where the site lies, and whether anything is written.
struct NewOptions: ParsableArguments {
    @OptionGroup var folders: Folders

    @Flag(help: "Print the files instead of writing them.")
    var dryRun = false

    /// Begins something in the site, and says what to do next. Throws an exit code.
    func begin(_ make: (Scaffolder) throws(ScaffoldProblem) -> Scaffold) throws {
        do {
            let (tree, links) = try SourceFolder.read(folders.content)
            let (catalogue, problems) = CatalogueReader.read(tree)
            guard let catalogue else {
                let diagnostics = (links + problems).sortedOnce()
                Terminal.error(
                    HumanReport(trees: [tree], isColoured: Terminal.showsColours).text(diagnostics))
                throw Reporting.exitCode(diagnostics)
            }
            let scaffold = try make(Scaffolder(catalogue, files: tree))
            if dryRun { show(scaffold, in: tree) } else { try write(scaffold, in: tree) }
        } catch let problem as ScaffoldProblem {
            Terminal.error("error: " + problem.text)
            throw ExitCode.validationFailure
        } catch let failures as ReadFailures {
            throw Reporting.failed(failures.failures)
        } catch let failure as IOFailure {
            throw Reporting.failed([failure])
        }
    }

    private func write(_ scaffold: Scaffold, in tree: SourceTree) throws {
        for file in scaffold.files {
            let path = tree.displayPath(file.path)
            try SourceFolder.create(path, with: file.bytes)
            print("wrote \(path)")
        }
        for file in scaffold.changes {
            let path = tree.displayPath(file.path)
            try SourceFolder.replace(path, with: file.bytes)
            print("changed \(path)")
        }
        print("\nNext:")
        for (number, step) in scaffold.nextSteps.enumerated() { print("\(number + 1). \(step)") }
    }

    private func show(_ scaffold: Scaffold, in tree: SourceTree) {
        for file in scaffold.files + scaffold.changes {
            print("=== \(tree.displayPath(file.path))")
            print(String(decoding: file.bytes, as: UTF8.self), terminator: "")
        }
    }
}
