/// The example conversation of a code.
package struct Transcript: Sendable {
    package enum Speaker: String, Sendable, CaseIterable {
        case client = "C"
        case server = "S"
        case peer = "P"
        /// What happens, rather than what is said.
        case event = "#"
    }

    package struct Line: Sendable {
        package let speaker: Speaker
        /// Whether this line carries the code of the entry.
        package let isMarked: Bool
        package let text: String

        package init(speaker: Speaker, isMarked: Bool, text: String) {
            self.speaker = speaker
            self.isMarked = isMarked
            self.text = text
        }
    }

    package let lines: [Line]

    package init(lines: [Line]) { self.lines = lines }

    /// Whether a line tells in words what happens, so that the transcript has a language.
    package var hasEvents: Bool { lines.contains { $0.speaker == .event } }
}
