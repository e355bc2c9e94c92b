import ArgumentParser
import Content
import Model
import Publishing

/// `sitegen schema`: JSON Schemas of the files that people write, for their editors.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print JSON Schemas of the YAML that people write, for editors.",
        discussion: """
            Each kind of file has one schema: \(SchemaKind.allCases.map(\.rawValue).joined(separator: ", ")). \
            Without a kind, all are meant. With --protocol, what a protocol declares itself is named as well; with \
            --language, the texts and plural forms that a language needs. Example: \
            sitegen schema entry --protocol smtp
            """
    )

    @Argument(help: ArgumentHelp("The kind of file; none means all, which need --output."))
    var kind: SchemaKind?

    @OptionGroup var folders: Folders

    @Option(
        name: .customLong("protocol"),
        help: ArgumentHelp(
            "Schemas for the classes, commands, phases and facts of this protocol.", valueName: "name"))
    var protocolName: String?

    @Option(help: ArgumentHelp("The strings.yml of this language.", valueName: "tag"))
    var language: String?

    @Option(
        help: ArgumentHelp(
            "Write the schemas into this folder, each into a file of its name.", valueName: "folder"))
    var output: String?

    func validate() throws {
        if kind == nil, output == nil {
            throw ValidationError(
                "Name one of the kinds \(SchemaKind.allCases.map(\.rawValue).joined(separator: ", ")), "
                    + "or write all schemas with --output <folder>.")
        }
        guard let kind else { return }
        if protocolName != nil, !kind.dependsOnProtocol {
            throw ValidationError("The schema '\(kind.rawValue)' is the same for every protocol.")
        }
        if language != nil, !kind.dependsOnLanguage {
            throw ValidationError("The schema '\(kind.rawValue)' is the same for every language.")
        }
    }

    func run() throws {
        do {
            let schemas = try schemas()
            guard let output else {
                for schema in schemas { print(try JSONText.of(schema.value)) }
                return
            }
            for schema in schemas {
                let path = output + "/" + schema.name + ".json"
                try SourceFolder.write(path, Array((try JSONText.of(schema.value) + "\n").utf8))
                print("wrote \(path)")
            }
        } catch let failures as ReadFailures {
            throw Reporting.failed(failures.failures)
        } catch let failure as IOFailure {
            throw Reporting.failed([failure])
        } catch let problem as SelectionProblem {
            throw ValidationError(problem.text)
        }
    }

    /// The schemas that are asked for, with the names of their files.
    private func schemas() throws -> [(name: String, value: JSONValue)] {
        let kinds = kind.map { [$0] } ?? SchemaKind.allCases
        guard protocolName != nil || language != nil else {
            return kinds.map { ($0.rawValue, $0.schema($0.record)) }
        }
        let catalogue = try catalogue()
        let selection = try Selection(
            catalogue: catalogue, languages: language.map { [$0] }, protocols: protocolName.map { [$0] })
        return kinds.map { kind in
            var (record, part) = (kind.record, String?.none)
            if kind.dependsOnProtocol, protocolName != nil, let index = selection.protocols.first {
                let item = catalogue.protocols[index]
                (record, part) = (kind.record(of: item, in: catalogue), item.slug)
            }
            if kind.dependsOnLanguage, language != nil, let index = selection.languages.first {
                let tag = catalogue.languages[index].tag
                (record, part) = (kind.record(ofLanguage: index, in: catalogue), tag)
            }
            return (kind.rawValue + (part.map { "-" + $0 } ?? ""), kind.schema(record, of: part))
        }
    }

    /// What the content declares. Faults in it are told by a build; they matter here where nothing can be read.
    private func catalogue() throws -> Catalogue {
        let (tree, links) = try SourceFolder.read(folders.content)
        let (catalogue, problems) = CatalogueReader.read(tree)
        if let catalogue { return catalogue }
        let diagnostics = (links + problems).sortedOnce()
        Terminal.error(HumanReport(trees: [tree], isColoured: Terminal.showsColours).text(diagnostics))
        throw Reporting.exitCode(diagnostics)
    }
}

extension SchemaKind: ExpressibleByArgument {}
