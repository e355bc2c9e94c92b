import FlyingFox
import FlyingSocks
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The HTTP server of the preview.
package struct PreviewServer: Sendable {
    /// Why the server could not be started.
    package enum Failure: Error, Equatable {
        /// The host is no IPv4 or IPv6 address of this machine.
        case noAddress(host: String)
        /// Something else listens there.
        case portInUse(Int)
        /// What the system says.
        case refused(String)
    }

    /// The address of the site's host, such as `http://127.0.0.1:8080`.
    package let origin: String
    private let server: HTTPServer
    private let running: Task<Void, Never>
    private let board: PreviewBoard

    /// How many ports are tried one after the other.
    private static let attempts = 100

    /// Starts to listen. Port 0 is any free one; with `triesNext`, the next free port is taken where
    /// this one is in use.
    /// Throws a `Failure`.
    package static func start(
        host: String, port: Int, triesNext: Bool, responder: PreviewResponder, board: PreviewBoard
    ) async throws -> PreviewServer {
        let last = triesNext && port > 0 ? min(port + attempts, 65_535) : port
        var port = port
        while true {
            do {
                return try await PreviewServer(host: host, port: port, responder: responder, board: board)
            } catch Failure.portInUse where port < last {
                port += 1
            }
        }
    }

    private init(host: String, port: Int, responder: PreviewResponder, board: PreviewBoard) async throws {
        let address = try ListeningAddress(host: host, port: port)
        let server = HTTPServer(
            config: HTTPServer.Configuration(
                address: address.socketAddress, pool: PromptPool(base: HTTPServer.defaultPool()),
                logger: .disabled),
            handler: ResponderHandler(responder: responder, board: board))
        let state = ServerState()
        running = Task {
            do {
                try await server.run()
                state.end(nil)
            } catch {
                state.end(PreviewServer.failure(error, port: port))
            }
        }
        self.server = server
        self.board = board
        origin = address.origin(port: try await PreviewServer.port(of: server, state))
    }

    /// Waits until the server listens. The library tells of success alone, so that its own waiting would take seconds
    /// for a port in use.
    private static func port(of server: HTTPServer, _ state: ServerState) async throws -> Int {
        while true {
            switch await server.listeningAddress {
            case .ip4(_, let port), .ip6(_, let port): return Int(port)
            case .unix, nil: break
            }
            if state.hasEnded { throw state.failure ?? .refused("the server has ended") }
            try await Task.sleep(for: .milliseconds(1))
        }
    }

    private static func failure(_ error: any Error, port: Int) -> Failure {
        guard case SocketError.failed(_, let code, let message) = error else { return .refused("\(error)") }
        return code == EADDRINUSE ? .portInUse(port) : .refused(message)
    }

    /// Returns when the server has been stopped. Pages that are gone are noticed by what is written to them.
    package func run() async {
        let beats = Task { [board] in
            while (try? await Task.sleep(for: .seconds(15))) != nil { board.beat() }
        }
        await running.value
        beats.cancel()
    }

    /// Stops listening, and closes all connections.
    package func stop() async {
        board.close()
        await server.stop()
    }
}

/// Whether a server still runs, and why it does not.
private final class ServerState: Sendable {
    private let content = Mutex<(hasEnded: Bool, failure: PreviewServer.Failure?)>((false, nil))

    var hasEnded: Bool { content.withLock { $0.hasEnded } }
    var failure: PreviewServer.Failure? { content.withLock { $0.failure } }

    func end(_ failure: PreviewServer.Failure?) { content.withLock { $0 = (true, failure) } }
}
