import Model

/// A row of a facts table.
struct FactRowSubject: TemplateSubject {
    enum Slot: Int, CaseIterable { case label, value, a, b, differs }

    static let schema = TemplateSchema(
        name: "facts",
        fields: Slot.allCases.map { slot in
            let name = "\(slot)"
            return switch slot {
            case .label: TemplateField(name, .html, "The name of the fact.")
            case .value: TemplateField(name, .html, "The value, on code pages.")
            case .a: TemplateField(name, .html, "The value of the first code, on comparison pages.")
            case .b: TemplateField(name, .html, "The value of the second code, on comparison pages.")
            case .differs: TemplateField(name, .flag, "Whether the two codes differ here.")
            }
        })

    let language: PreparedLanguage
    let label: [UInt8]
    let a: [UInt8]
    let b: [UInt8]
    let none: [UInt8]
    let differs: Bool

    func write(_ slot: Int, to writer: inout PageWriter) {
        switch Slot(rawValue: slot) {
        case .label: writer.raw(label)
        case .value, .a: writer.raw(a.isEmpty ? none : a)
        case .b: writer.raw(b.isEmpty ? none : b)
        case .differs, nil: break
        }
    }

    func holds(_ slot: Int) -> Bool { Slot(rawValue: slot) == .differs && differs }
}
