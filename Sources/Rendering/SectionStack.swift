import Model

/// The sections that are open while tags are read, for templates of both kinds. A fault in their nesting is
/// one diagnostic: what follows from it is not reported again.
struct SectionStack<Payload> {
    private struct Open {
        let name: String
        let location: SourceLocation
        var payload: Payload
        /// Whether a closing tag of another name stood inside, which was probably meant for this one.
        var hasStray = false
    }

    /// A section that was still open when one around it was closed.
    private struct Abandoned {
        let name: String
        let location: SourceLocation
        let crossing: Diagnostic
    }

    private var sections: [Open] = []
    private var abandoned: [Abandoned] = []
    private(set) var diagnostics: [Diagnostic] = []

    var isEmpty: Bool { sections.isEmpty }

    /// What belongs to the innermost open section; nothing happens to it while none is open.
    var innermost: Payload? {
        get { sections.last?.payload }
        set { if let newValue, !sections.isEmpty { sections[sections.count - 1].payload = newValue } }
    }

    mutating func open(_ name: String, _ location: SourceLocation, _ payload: Payload) {
        sections.append(Open(name: name, location: location, payload: payload))
    }

    /// Whether a closing tag ends anything, now or once it is taken.
    private func position(of name: String) -> Int? { sections.lastIndex { $0.name == name } }

    /// The section that has to end next when a tag closes `name`: call until it returns nil.
    mutating func close(_ name: String, _ location: SourceLocation) -> (payload: Payload, isLast: Bool)? {
        if let position = position(of: name) {
            let last = sections.removeLast()
            if sections.count == position { return (last.payload, true) }
            let fault = Fault.strayClose(name: name, open: last.name)
            abandoned.append(
                Abandoned(name: last.name, location: last.location, crossing: Diagnostic(fault, at: location))
            )
            return (last.payload, false)
        }
        if let index = abandoned.lastIndex(where: { $0.name == name }) {
            diagnostics.append(abandoned.remove(at: index).crossing)
            return nil
        }
        diagnostics.append(Diagnostic(.strayClose(name: name, open: sections.last?.name), at: location))
        guard let last = sections.last else { return nil }
        if NearestName.suggestion(for: name, among: [last.name]) != nil {
            sections.removeLast()
            return (last.payload, true)
        }
        sections[sections.count - 1].hasStray = true
        return nil
    }

    /// Ends everything that is still open, innermost first, and reports what was never closed.
    mutating func finish() -> [Payload] {
        let open = Array(sections.reversed())
        sections = []
        for section in open where !section.hasStray {
            diagnostics.append(Diagnostic(.unclosedSection(name: section.name), at: section.location))
        }
        for section in abandoned {
            diagnostics.append(Diagnostic(.unclosedSection(name: section.name), at: section.location))
        }
        abandoned = []
        return open.map(\.payload)
    }
}
