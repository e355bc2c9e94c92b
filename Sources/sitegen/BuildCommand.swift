import ArgumentParser
import Model
import Publishing

/// `sitegen build`: the whole way from Content to Output.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build the site (what sitegen does when no command is named).",
        discussion: """
            Everything is read, checked and rendered before the first file in Output changes. Files that would \
            not change are not written; files of former builds that are no longer part of the site are removed; \
            files that sitegen did not make are left alone and named.
            """
    )

    @OptionGroup var folders: Folders

    @Option(help: ArgumentHelp("The folder with the HTML templates and assets.", valueName: "folder"))
    var templates = "Templates"

    @Option(help: ArgumentHelp("The folder to publish into.", valueName: "folder"))
    var output = "Output"

    @Option(
        help: ArgumentHelp(
            "Build only these languages, separated by commas, such as en,vi.", valueName: "tags"))
    var languages: String?

    @Option(
        help: ArgumentHelp(
            "Build only these protocols, separated by commas, such as smtp.", valueName: "names"))
    var protocols: String?

    @Option(
        help: ArgumentHelp(
            "Build only the k-th of n parts of the pages, such as 2/4. All parts together are the site.",
            valueName: "k/n"))
    var shard: String?

    @Option(
        help: ArgumentHelp(
            "Languages, separated by commas, in which every missing, partial or stale translation is an error.",
            valueName: "tags"))
    var require: String?

    @OptionGroup var reporting: Reporting

    @Option(
        help: ArgumentHelp(
            "The address under which the site will be published, instead of base_url in site.yml.",
            valueName: "url"))
    var baseURL: String?

    @Option(
        help: ArgumentHelp(
            "How many threads render pages; as many as there are processors by default.", valueName: "number")
    )
    var jobs: Int?

    @Flag(
        help:
            "Remove pages of another selection of languages and protocols, or of another shard, from Output.")
    var prune = false

    @Flag(help: "Read every file of Output, instead of trusting its size, time and inode.")
    var verify = false

    @Flag(name: .shortAndLong, help: "Print nothing but errors and warnings.")
    var quiet = false

    func validate() throws {
        try OptionCheck.jobs(jobs)
        try OptionCheck.baseURL(baseURL)
        _ = try part()
    }

    func run() async throws {
        let request = SiteCheck.Request(
            languages: names(languages), protocols: names(protocols), shard: try part(),
            baseURL: baseURL.flatMap { BaseURL($0) },
            required: names(require) ?? [])
        let build = SiteBuild(
            content: folders.content, templates: templates, output: output, request: request, jobs: jobs,
            prune: prune, isVerifying: verify,
            isSilent: quiet || reporting.format != .human)
        do {
            let result = try await build.run()
            try reporting.report(result, quiet: quiet)
        } catch let failures as ReadFailures {
            throw Reporting.failed(failures.failures)
        } catch let failure as IOFailure {
            throw Reporting.failed([failure])
        } catch let refusal as Publication.Refusal {
            Terminal.error(refusal.text)
            throw refusal.exitCode
        } catch let problem as SelectionProblem {
            throw ValidationError(problem.text)
        }
    }

    /// The shard that is asked for.
    private func part() throws(ValidationError) -> Shard? {
        guard let shard else { return nil }
        do throws(Shard.Problem) { return try Shard(shard) } catch {
            throw ValidationError("--shard: \(error.text(shard))")
        }
    }

    private func names(_ list: String?) -> [String]? {
        list?.split(separator: ",").map { String($0.drop { $0 == " " }.prefix { $0 != " " }) }
    }
}

extension Shard.Problem {
    /// What is wrong with the text of a shard.
    func text(_ found: String) -> String {
        switch self {
        case .malformed: "'\(found)' is not of the form k/n, such as 2/4 for the second of four parts."
        case .noParts: "'\(found)' would cut the site into no parts; n must be 1 or more."
        case .beforeFirst(let count): "parts are numbered from 1; the first of \(count) is 1/\(count)."
        case .afterLast(let number, let count):
            "there is no part \(number) of \(count); the last one is \(count)/\(count)."
        }
    }
}

extension Publication.Refusal {
    /// What the owner reads.
    var text: String {
        switch self {
        case .locked:
            "error: another build is writing to this Output; wait until it has finished"
        case .otherSelection(let old, let new):
            """
            error: Output was built with another selection
              it holds:  \(old)
              this build: \(new)
            To keep both, build into another folder with --output. To replace it, add --prune.
            """
        }
    }

    var exitCode: ExitCode {
        switch self {
        case .locked: .io
        case .otherSelection: .validationFailure
        }
    }
}
