import ArgumentParser
import Content
import Linking
import Model
import Publishing

/// `sitegen check`: the link checker, for any folder of built pages.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check every link of a built site, made by sitegen or by any other program.",
        discussion: """
            Reads the HTML, style sheets and sitemaps of a folder and finds links that lead nowhere, and what is wrong \
            with ids, canonical addresses, languages, sitemaps and redirects. Nothing is fetched from the network and \
            nothing is changed. For a site that sitegen has made, findings name the place in Content or Templates. \
            Every rule is explained in docs/link-checking.md.

            Exit codes: 0 no errors, though there may be warnings; 1 errors were found; 64 wrong usage; 74 a file could \
            not be read or written, or there is no page.
            """
    )

    @Argument(help: "The folder with the built site.")
    var folder = "Output"

    @OptionGroup var folders: Folders

    @Option(help: ArgumentHelp("The folder with the HTML templates and assets.", valueName: "folder"))
    var templates = "Templates"

    @Option(
        help: ArgumentHelp(
            "The address under which the folder is published; found out from the site itself if it is not given.",
            valueName: "url"))
    var baseURL: String?

    @Option(
        help: ArgumentHelp(
            "The path under which the folder is published, such as /docs, when it is not that of the address.",
            valueName: "path"))
    var basePath: String?

    @Option(
        help: ArgumentHelp(
            "Where the site is published: github-pages, netlify, cloudflare-pages, s3, or nginx for a server of your own. It decides which file an address leads to, and what the host takes.",
            valueName: "kind"))
    var host: CheckRules.Host?

    @Flag(help: "List the addresses of other sites with the number of links to each. They are not fetched.")
    var external = false

    @Option(
        help: ArgumentHelp(
            "How many threads read pages; as many as there are processors by default.", valueName: "number"))
    var jobs: Int?

    @OptionGroup var options: CheckOptions

    @Flag(help: .private)
    var listAttributes = false

    func validate() throws {
        try OptionCheck.jobs(jobs)
        try OptionCheck.baseURL(baseURL)
        if let basePath, SiteAddress(basePath.hasPrefix("/") ? basePath : "/" + basePath) == nil {
            throw ValidationError("--base-path: '\(basePath)' is not a path like /docs.")
        }
    }

    func run() throws {
        do {
            if listAttributes { return try AttributeListing.print(BuiltFolder(folder)) }
            try check()
        } catch is FolderCheck.NoPages {
            Terminal.error(
                "error: there is no HTML page in \(folder); name the folder that a build of the site has written"
            )
            throw ExitCode.io
        } catch let failures as ReadFailures {
            throw Reporting.failed(failures.failures)
        } catch let failure as IOFailure {
            throw Reporting.failed([failure])
        }
    }

    private func check() throws {
        let start = ContinuousClock.now
        var own = try OwnSite(
            output: folder, content: folders.content, templates: templates, baseURL: baseURL)
        let rules = try options.rules(orElse: options.rules(of: own))
        let kind = host ?? rules.host
        let check = FolderCheck(
            folder: BuiltFolder(folder), host: HostProfile(kind ?? .plain),
            listsExternalLinks: external, pagePatterns: CheckSettings.pagePatterns(rules), jobs: jobs)
        var result = try check.run { address(&own, $0) }
        result.folder = folder
        if kind == nil { result.usage = nil }
        try own?.trace(&result)
        result.seconds = (ContinuousClock.now - start).seconds
        try options.judge(&result, by: rules)
        try options.report(result)
    }

    /// Where the folder is published, by what is known best: what the user says, what `site.yml` says, what the files say.
    private func address(_ own: inout OwnSite?, _ guess: SiteAddress?) -> SiteAddress {
        let known = baseURL.flatMap { SiteAddress($0) } ?? own?.address(guess) ?? guess
        guard let basePath else { return known ?? .unknown }
        return (known ?? .unknown).inFolder(basePath)
    }
}

extension CheckRules.Host: ExpressibleByArgument {}
