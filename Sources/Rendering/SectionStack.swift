import Model

/// The sections that are open while tags are read, for templates of both kinds. A fault in their nesting is
/// one diagnostic: what follows from it is not reported again.
struct SectionStack<Payload> {
    private struct Open {
        let name: String
        let location: SourceLocation
        var payload: Payload
        /// A closing tag of another name inside: meant for this section, if nothing else closes it.
        var stray: Diagnostic?
    }

    /// A section that was still open when one around it was closed.
    private struct Abandoned {
        let name: String
        let location: SourceLocation
        let crossing: Diagnostic
        /// What was closed while it was open, and on which line.
        let closed: String
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

    /// A section that a tag ends. The tag may be meant for one around it, so that more have to end; and its name
    /// may differ by a slip, which is one fault with an unknown name at the opening tag.
    struct Ended {
        let payload: Payload
        let isLast: Bool
        var slip: Diagnostic?
    }

    /// The section that has to end next when a tag closes `name`; call until `isLast`, or until it returns nil.
    mutating func close(_ name: String, _ location: SourceLocation) -> Ended? {
        if let position = position(of: name) {
            let last = sections.removeLast()
            if sections.count == position {
                diagnostics += last.stray.map { [$0] } ?? []
                return Ended(payload: last.payload, isLast: true)
            }
            if let stray = last.stray { return Ended(payload: last.payload, isLast: false, slip: stray) }
            let fault = Fault.strayClose(name: name, open: last.name)
            abandoned.append(
                Abandoned(
                    name: last.name, location: last.location, crossing: Diagnostic(fault, at: location),
                    closed: name))
            return Ended(payload: last.payload, isLast: false)
        }
        if let index = abandoned.lastIndex(where: { $0.name == name }) {
            diagnostics.append(abandoned.remove(at: index).crossing)
            return nil
        }
        let stray = Diagnostic(.strayClose(name: name, open: sections.last?.name), at: location)
        if let last = sections.last, NearestName.suggestion(for: name, among: [last.name]) != nil {
            sections.removeLast()
            return Ended(payload: last.payload, isLast: true, slip: stray)
        }
        if sections.last?.stray == nil, !sections.isEmpty {
            sections[sections.count - 1].stray = stray
        } else {
            diagnostics.append(stray)
        }
        return nil
    }

    /// Ends everything that is still open, innermost first, and reports what was never closed.
    mutating func finish() -> [Ended] {
        let open = Array(sections.reversed())
        sections = []
        for section in open where section.stray == nil {
            let fault = Fault.unclosedSection(name: section.name, closed: nil, line: 0)
            diagnostics.append(Diagnostic(fault, at: section.location))
        }
        for section in abandoned {
            let line = section.crossing.location.line
            let fault = Fault.unclosedSection(name: section.name, closed: section.closed, line: line)
            diagnostics.append(Diagnostic(fault, at: section.location))
        }
        abandoned = []
        return open.map { Ended(payload: $0.payload, isLast: true, slip: $0.stray) }
    }
}
