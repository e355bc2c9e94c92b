import Model

/// A row of a facts table.
final class FactRowSubject: TemplateSubject {
    enum Slot: Int, CaseIterable { case label, value, a, b, differs, is_key }

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
            case .is_key:
                TemplateField(
                    name, .flag,
                    "Whether the row is one to look at first: the class, retry, who acts, where, standing, references."
                )
            }
        }, .keyed, except: ["value", "a", "b"])

    let table: FactTable
    let row: Int
    private let differs: Bool
    /// Whether this is the row of commands and phases, and no code of the table has commands.
    private let isPhasesOnly: Bool

    init(table: FactTable, row: Int) {
        self.table = table
        self.row = row
        differs = table.differs(in: row)
        isPhasesOnly =
            row == FactIndex.commands && table.a.commandList.isEmpty
            && table.b?.commandList.isEmpty ?? true
    }

    var memoKey: Int? { row << 2 | (isPhasesOnly ? 2 : 0) | (differs ? 1 : 0) }

    func write(_ slot: Int, to writer: inout PageWriter) {
        switch Slot(rawValue: slot) {
        case .label:
            writer.raw(isPhasesOnly ? table.language.messages.phases : table.item.factLabels[row])
        case .value, .a: write(table.a, to: &writer)
        case .b: if let b = table.b { write(b, to: &writer) }
        case .differs, .is_key, nil: break
        }
    }

    private func write(_ entry: PreparedEntry, to writer: inout PageWriter) {
        writer.raw(entry.factCells[row].isEmpty ? table.language.messages.noValue : entry.factCells[row])
    }

    func holds(_ slot: Int) -> Bool {
        switch Slot(rawValue: slot) {
        case .differs: differs
        // The references come behind all facts.
        case .is_key: FactTable.keyRows.contains(row) || row == table.item.factLabels.count - 1
        default: false
        }
    }
}

/// A facts table of one code, or of two.
final class FactTable {
    /// The rows that tell the most.
    static let keyRows = [
        FactIndex.class, FactIndex.retry, FactIndex.acts, FactIndex.commands, FactIndex.status,
    ]
    /// What somebody who got the code wants to know at once.
    static let verdictRows = [FactIndex.retry, FactIndex.acts]

    let language: PreparedLanguage
    let item: PreparedProtocol
    let a: PreparedEntry
    /// Nil on code pages.
    let b: PreparedEntry?
    private let pair: Pair?

    /// The facts of one code.
    init(language: PreparedLanguage, item: PreparedProtocol, entry: PreparedEntry) {
        self.language = language
        self.item = item
        a = entry
        b = nil
        pair = nil
    }

    /// The facts of two codes side by side.
    init(language: PreparedLanguage, item: PreparedProtocol, pair: Pair) {
        self.language = language
        self.item = item
        a = item.entries[pair.a]
        b = item.entries[pair.b]
        self.pair = pair
    }

    /// Whether there are two codes, and something else stands there for each.
    func differs(in row: Int) -> Bool {
        guard let pair, let b else { return false }
        if item.cellNumbers.isEmpty { return a.factCells[row] != b.factCells[row] }
        return item.cellNumbers[pair.a][row] != item.cellNumbers[pair.b][row]
    }
}
