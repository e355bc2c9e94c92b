import ArgumentParser
import Model
import Publishing
import Serving

/// `sitegen serve`: a preview for those who write.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the site in a browser while you write, and reload it when you save.",
        discussion: """
            Pages are made when they are asked for; nothing is built, and Output is not touched. Errors stand over \
            the page, which stays as it was until they are mended. /_sitegen/status shows how far the translations \
            are. Ends with Ctrl-C.
            """
    )

    /// Where a preview is looked for first.
    private static let firstPort = 8080

    @OptionGroup var folders: Folders

    @Option(help: ArgumentHelp("The folder with the HTML templates and assets.", valueName: "folder"))
    var templates = "Templates"

    @Option(
        help: ArgumentHelp(
            "The address to listen on; 0.0.0.0 lets other machines see the preview.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(
        help: ArgumentHelp(
            "The port to listen on, 0 for any; without it 8080 or the next that is free.", valueName: "number"
        ))
    var port: Int?

    @Option(
        help: ArgumentHelp(
            "Answer requests that name this host too, such as that of a tunnel. May be repeated.",
            valueName: "name"))
    var allowHost: [String] = []

    @Option(
        help: ArgumentHelp(
            "The address under which the site will be published, instead of base_url in site.yml; its path is used here.",
            valueName: "url"))
    var baseURL: String?

    @Flag(help: "Open the site in the browser.")
    var open = false

    @Flag(help: "Look for changes in intervals, where the file system does not tell of them.")
    var poll = false

    func validate() throws {
        try OptionCheck.baseURL(baseURL)
        if let port, !(0...65_535).contains(port) {
            throw ValidationError("--port must be a number from 0 to 65535.")
        }
    }

    func run() async throws {
        do {
            let interruption = Interruption()
            let session = try PreviewSession(
                content: folders.content, templates: templates, baseURL: baseURL.flatMap { BaseURL($0) },
                isPolling: poll)
            let responder = PreviewResponder(
                hosts: HostCheck(host: host, others: allowHost), board: session.board)
            let server = try await PreviewServer.start(
                host: host, port: port ?? ServeCommand.firstPort, triesNext: port == nil,
                responder: responder,
                board: session.board)
            let address = await server.origin + session.basePath
            PreviewLog.say("serving \(address)")
            if open { Machine.open(address) }
            let work = [Task { await session.follow() }, Task { await server.run() }]
            await interruption.wait()
            work.forEach { $0.cancel() }
            await server.stop()
        } catch let failures as ReadFailures {
            throw Reporting.failed(failures.failures)
        } catch let failure as PreviewServer.Failure {
            throw refused(failure)
        }
    }

    private func refused(_ failure: PreviewServer.Failure) -> any Error {
        switch failure {
        case .noAddress(let host):
            return ValidationError("--host: '\(host)' is no IPv4 or IPv6 address such as 127.0.0.1.")
        case .portInUse(let port):
            Terminal.error("error: something else listens on port \(port); name another with --port")
        case .refused(let reason):
            Terminal.error("error: cannot listen on \(host): \(reason)")
        }
        return ExitCode.io
    }
}
