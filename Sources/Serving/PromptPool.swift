import FlyingSocks

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Makes sockets send at once. The library writes the head and the body of an answer one after the other, and the system
/// would hold the second back until the first has been acknowledged, which takes 40 ms.
struct PromptPool: AsyncSocketPool {
    let base: any AsyncSocketPool

    func prepare() async throws { try await base.prepare() }

    func run() async throws { try await base.run() }

    /// The listening socket waits here too, and hands the option down to the connections.
    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
        try? socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
        try await base.suspendSocket(socket, untilReadyFor: events)
    }
}
