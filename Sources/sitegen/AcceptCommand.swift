import ArgumentParser
import Content
import Model
import Publishing

/// `sitegen translate accept`: notes that translations are up to date.
struct AcceptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Note in translations which source texts they translate.",
        discussion: """
            Writes a digest of each source section into the front matter of the translation. When the source \
            changes later, the section counts as stale until you accept it again. Example: \
            sitegen translate accept vi/smtp/251
            """
    )

    @OptionGroup var folders: Folders

    @Argument(help: "Translations to accept: files such as vi/smtp/251, or folders such as vi/smtp or vi.")
    var translations: [String]

    func run() throws {
        do {
            try accept()
        } catch let failures as ReadFailures {
            throw Reporting.failed(failures.failures)
        } catch let failure as IOFailure {
            throw Reporting.failed([failure])
        }
    }

    private func accept() throws {
        let (tree, links) = try SourceFolder.read(folders.content)
        let (catalogue, problems) = CatalogueReader.read(tree)
        let diagnostics = (links + problems).sortedOnce()
        guard let catalogue, !diagnostics.containsError else {
            Terminal.error(HumanReport(trees: [tree], isColoured: Terminal.showsColours).text(diagnostics))
            throw ExitCode.findings
        }
        var changed = 0
        for name in translations {
            let files = files(name, in: tree, catalogue)
            if files.isEmpty {
                throw ValidationError("'\(name)' is no translation below \(folders.content).")
            }
            for (file, digests) in files {
                let bytes = TranslationDigests.replacing(file.bytes, with: digests)
                if bytes == file.bytes { continue }
                try SourceFolder.replace(file.displayPath, with: bytes)
                changed += 1
                print("accepted \(file.displayPath)")
            }
        }
        if changed == 0 { print("nothing to do: all digests are up to date") }
    }

    private func files(
        _ name: String, in tree: SourceTree, _ catalogue: Catalogue
    ) -> [(SourceFile, [(key: String, digest: String)])] {
        var path = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
        while path.hasSuffix("/") { path.removeLast() }
        return tree.files.compactMap { file in
            guard file.path.equalsInBytes(path + ".md") || file.path.hasPrefix(path + "/"),
                let digests = TranslationDigests.digests(for: file.path, in: catalogue)
            else { return nil }
            return (file, digests)
        }
    }
}
