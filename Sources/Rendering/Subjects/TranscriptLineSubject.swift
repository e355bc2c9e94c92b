import Model

/// A line of a transcript. Lines of one side that follow each other are one message.
final class TranscriptLineSubject: TemplateSubject {
    enum Slot: Int, CaseIterable {
        case speaker, text, is_marked, is_event, lang, is_client, is_server, is_peer, begins_message,
            ends_message
    }

    static let schema = TemplateSchema(
        name: "transcript lines",
        fields: Slot.allCases.map { slot in
            let name = "\(slot)"
            return switch slot {
            case .speaker:
                TemplateField(name, .identifier, "C for the client, S for the server, P for a peer.")
            case .text: TemplateField(name, .text, "What is said, or what happens.")
            case .is_marked: TemplateField(name, .flag, "Whether this line carries the code.")
            case .is_event: TemplateField(name, .flag, "Whether the line tells what happens.")
            case .lang: TemplateField(name, .text, "The language of a line that tells what happens.")
            case .is_client: TemplateField(name, .flag, "Whether the client says it.")
            case .is_server: TemplateField(name, .flag, "Whether the server says it.")
            case .is_peer: TemplateField(name, .flag, "Whether a peer says it.")
            case .begins_message:
                TemplateField(name, .flag, "Whether the line before is another side's, or an event.")
            case .ends_message:
                TemplateField(name, .flag, "Whether the line behind is another side's, or an event.")
            }
        })

    let site: PreparedSite
    private let lines: [Transcript.Line]
    private let index: Int
    private var line: Transcript.Line { lines[index] }

    /// Takes the lines of the transcript and the number of this one.
    init(site: PreparedSite, lines: [Transcript.Line], index: Int) {
        self.site = site
        self.lines = lines
        self.index = index
    }

    func write(_ slot: Int, to writer: inout PageWriter) {
        switch Slot(rawValue: slot) {
        case .speaker: if line.speaker != .event { writer.raw(line.speaker.rawValue) }
        case .text: writer.escaped(line.text)
        case .lang: writer.raw(site.languages[0].tag)
        default: break
        }
    }

    func holds(_ slot: Int) -> Bool {
        switch Slot(rawValue: slot) {
        case .is_marked: line.isMarked
        case .is_event: line.speaker == .event
        case .is_client: line.speaker == .client
        case .is_server: line.speaker == .server
        case .is_peer: line.speaker == .peer
        case .begins_message: isBorder(index - 1)
        case .ends_message: isBorder(index + 1)
        default: false
        }
    }

    /// Whether another message, or nothing, stands there.
    private func isBorder(_ other: Int) -> Bool {
        line.speaker == .event || !lines.indices.contains(other) || lines[other].speaker != line.speaker
    }
}
