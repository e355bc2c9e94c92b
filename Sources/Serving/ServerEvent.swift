#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What open pages are told, as server-sent events (HTML standard, section 9.2).
enum ServerEvent {
    private struct Message: Encodable {
        let version: String
        let errors: Int
        let unwritten: Int
        let warnings: Int
        let text: String
        let isComplete: Bool
    }

    /// An event that says how things are.
    static func state(_ state: PreviewState) -> [UInt8] {
        let report = state.report
        let message = Message(
            version: state.version, errors: report.errors, unwritten: report.unwritten,
            warnings: report.warnings, text: report.text, isComplete: report.isComplete)
        // JSON has no bare line ends, which would end the event.
        guard let json = try? JSONEncoder().encode(message) else { return nothing }
        return Array("retry: 500\nevent: state\ndata: ".utf8) + json + Array("\n\n".utf8)
    }

    /// A comment.
    static let nothing = Array(":\n\n".utf8)
}
