import Model

/// A line of a transcript.
final class TranscriptLineSubject: TemplateSubject {
    enum Slot: Int, CaseIterable { case speaker, text, is_marked, is_event, lang }

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
            }
        })

    let site: PreparedSite
    let line: Transcript.Line

    init(site: PreparedSite, line: Transcript.Line) {
        self.site = site
        self.line = line
    }

    func write(_ slot: Int, to writer: inout PageWriter) {
        switch Slot(rawValue: slot) {
        case .speaker: if line.speaker != .event { writer.raw(line.speaker.rawValue) }
        case .text: writer.escaped(line.text)
        case .lang: writer.raw(site.languages[0].tag)
        case .is_marked, .is_event, nil: break
        }
    }

    func holds(_ slot: Int) -> Bool {
        switch Slot(rawValue: slot) {
        case .is_marked: line.isMarked
        case .is_event: line.speaker == .event
        default: false
        }
    }
}
