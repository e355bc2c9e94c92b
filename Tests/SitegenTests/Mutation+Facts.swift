import Model

extension Mutation {
    private static func inEntry(
        _ name: String, _ fault: FaultIdentifier,
        _ damage: @escaping @Sendable (inout Draft, inout Draft.Text) -> Int?
    ) -> Kind {
        Kind(name: name) { draft in
            guard var text = draft.entry("en"), let line = damage(&draft, &text) else { return nil }
            return draft.write(text, expecting: fault, line: line)
        }
    }

    /// The line of a key in the front matter.
    private static func line(of key: String, in text: Draft.Text) -> Int? {
        text.lines[..<text.endOfFacts].firstIndex { $0.hasPrefix(key + ": ") }
    }

    private static let choices = ["about", "retry", "acts", "closes", "status", "scope", "part"]

    /// Damages to the facts of an entry.
    static let factKinds: [Kind] = [
        inEntry("an unknown key", .unknownKey) { draft, text in
            text.lines.insert("colour: red", at: 1)
            return 1
        },
        inEntry("a misspelt key", .unknownKey) { draft, text in
            guard let key = choices.randomElement(using: &draft.random), let line = line(of: key, in: text)
            else { return nil }
            text.lines[line] = "x" + text.lines[line]
            return line
        },
        inEntry("a missing key", .missingKey) { draft, text in
            let key =
                (choices + ["name", "class", "spec", "commands"]).randomElement(using: &draft.random) ?? ""
            guard let line = line(of: key, in: text),
                !text.lines.contains(where: { $0.hasPrefix("vendor:") }),
                key != "commands" || Mutation.line(of: "phases", in: text) == nil
            else { return nil }
            text.lines.remove(at: line)
            return 1
        },
        inEntry("a value that does not exist", .badValue) { draft, text in
            guard let key = choices.randomElement(using: &draft.random), let line = line(of: key, in: text)
            else { return nil }
            text.lines[line] = "\(key): zzz"
            return line
        },
        inEntry("a class that does not exist", .undeclaredName) { _, text in
            guard let line = line(of: "class", in: text) else { return nil }
            text.lines[line] = "class: 9"
            return line
        },
        inEntry("a command that does not exist", .undeclaredName) { _, text in
            guard let line = line(of: "commands", in: text) else { return nil }
            text.lines[line] = "commands: [ZZZ]"
            return line
        },
        inEntry("a list instead of a text", .wrongType) { draft, text in
            let key = (choices + ["name", "class"]).randomElement(using: &draft.random) ?? ""
            guard let line = line(of: key, in: text) else { return nil }
            text.lines[line] = "\(key): [one, two]"
            return line
        },
        inEntry("an unclosed quotation mark", .unclosedQuote) { draft, text in
            let key = (choices + ["name", "class"]).randomElement(using: &draft.random) ?? ""
            guard let line = line(of: key, in: text) else { return nil }
            text.lines[line] = text.lines[line].replacing(
                ": ", with: draft.chance() ? ": \"" : ": '", maxReplacements: 1)
            return line
        },
        inEntry("an unclosed list", .badYAML) { _, text in
            guard let line = line(of: "see", in: text) ?? line(of: "commands", in: text),
                text.lines[line].hasSuffix("]")
            else { return nil }
            text.lines[line].removeLast()
            return line
        },
        inEntry("a colon in a text", .badYAML) { _, text in
            guard let line = line(of: "name", in: text), !text.lines[line].contains("\"") else { return nil }
            text.lines[line] += ": or so"
            return line
        },
        inEntry("a key twice", .duplicateKey) { draft, text in
            guard let key = choices.randomElement(using: &draft.random), let line = line(of: key, in: text)
            else { return nil }
            text.lines.insert(text.lines[line], at: line + 1)
            return line + 1
        },
        inEntry("a related code that does not exist", .unknownRelated) { _, text in
            guard let line = line(of: "see", in: text) else { return nil }
            text.lines[line] = "see: [999]"
            return line
        },
        inEntry("a day that does not exist", .badDate) { _, text in
            text.lines.insert("updated: 2026-13-01", at: 1)
            return 1
        },
        inEntry("a vendor of a standard code", .vendorMismatch) { _, text in
            guard text.lines.contains("status: standard") else { return nil }
            text.lines.insert("vendor: Example Mail", at: 1)
            return 1
        },
        inEntry("an alias that is a page", .aliasIsPage) { _, text in
            text.lines.insert("aliases: [\(text.path.hasSuffix("250.md") ? "251" : "250")]", at: 1)
            return 1
        },
        Kind(name: "a fact in a translation") { draft in
            guard var text = draft.entry("vi") else { return nil }
            text.lines.insert("retry: never", at: 1)
            return draft.write(text, expecting: .translationRepeatsFact, line: 1)
        },
        Kind(name: "no front matter") { draft in
            guard var text = draft.anyEntry() else { return nil }
            text.lines.removeFirst()
            return draft.write(text, expecting: .noFrontMatter, line: 0)
        },
        Kind(name: "an unclosed front matter") { draft in
            guard var text = draft.anyEntry() else { return nil }
            let end = text.endOfFacts
            text.lines.remove(at: end)
            let line = text.lines[end...].firstIndex { !$0.isEmpty } ?? end
            return draft.write(text, expecting: .unclosedFrontMatter, line: line)
        },
    ]
}
