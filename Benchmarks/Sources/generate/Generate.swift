import Corpus
import POSIXFiles

/// Writes a content folder of any size: `generate --seed 1 --scale 1/8 --out FOLDER`.
@main
enum Generate {
    static func main() {
        Program.run {
            try run(
                Options(
                    CommandLine.arguments.dropFirst(),
                    names: ["--seed", "--scale", "--out", "--hugo", "--content"]))
        }
    }

    private static func run(_ options: Options) throws {
        // Run from the repository or from this package.
        let content = options["--content"] ?? (Files.exists("Content/en") ? "Content" : "../Content")
        let corpus = Corpus(
            seed: UInt64(options["--seed"] ?? "1") ?? 1, scale: try Options.number(options["--scale"] ?? "1"),
            originals: Corpus.Originals(
                template: try Files.readText(content + "/en/compare.md"),
                strings: try Files.readText(content + "/en/strings.yml")))
        if let folder = options["--out"] { try Files.write(corpus.contentFiles(), below: folder) }
        if let folder = options["--hugo"] { try Files.write(corpus.hugoFiles(), below: folder) }
        print("\(corpus.pageCount) pages")
    }
}
