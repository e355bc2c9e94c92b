import Model

extension Mutation {
    /// A line below a key of a language's `strings.yml`, and the first line below it.
    private static func line(
        under key: String, of text: Draft.Text, using draft: inout Draft
    ) -> (line: Int, first: Int)? {
        guard let start = text.lines.firstIndex(of: key + ":") else { return nil }
        let end = text.lines[(start + 1)...].firstIndex { !$0.hasPrefix("  ") } ?? text.lines.count
        let own = (start + 1..<end).filter { !text.lines[$0].hasPrefix("   ") }
        return own.randomElement(using: &draft.random).map { ($0, start + 1) }
    }

    private static func inStrings(
        _ name: String, _ fault: FaultIdentifier, _ language: String,
        _ damage: @escaping @Sendable (inout Draft, inout Draft.Text) -> Int?
    ) -> Kind {
        Kind(name: name) { draft in
            var text = draft.text("Content/\(language)/strings.yml")
            guard let line = damage(&draft, &text) else { return nil }
            return draft.write(text, expecting: fault, line: line)
        }
    }

    /// Damages to the texts of the interface.
    static let stringKinds: [Kind] = [
        inStrings("a missing text", .missingKey, "vi") { draft, text in
            guard let (line, first) = line(under: "text", of: text, using: &draft) else { return nil }
            text.lines.remove(at: line)
            return first
        },
        inStrings("a missing heading", .missingKey, "vi") { draft, text in
            guard let (line, first) = line(under: "sections", of: text, using: &draft),
                text.lines[line].hasPrefix("  more:")
            else { return nil }
            text.lines.remove(at: line)
            return first
        },
        inStrings("a text that the source lacks", .unknownKey, "vi") { draft, text in
            guard let (line, _) = line(under: "text", of: text, using: &draft) else { return nil }
            text.lines.insert("  zzz: Zzz", at: line)
            return line
        },
        inStrings("an unknown placeholder", .unknownPlaceholder, "vi") { draft, text in
            guard let (line, _) = line(under: "text", of: text, using: &draft),
                text.lines[line].contains("{{code}}")
            else { return nil }
            text.lines[line] = text.lines[line].replacing("{{code}}", with: "{{cod}}")
            return line
        },
        inStrings("a missing plural form", .pluralFormMissing, "en") { draft, text in
            let lines = text.lines.indices.filter { text.lines[$0].hasPrefix("    one:") }
            guard let line = lines.randomElement(using: &draft.random) else { return nil }
            text.lines.remove(at: line)
            return line
        },
        Kind(name: "a text that nothing uses") { draft in
            var own = draft.text("Content/vi/strings.yml")
            guard let (line, _) = line(under: "text", of: own, using: &draft) else { return nil }
            own.lines.insert("  zzz: Zzz", at: line)
            draft.write(own)
            var source = draft.text("Content/en/strings.yml")
            guard let (place, _) = Mutation.line(under: "text", of: source, using: &draft) else { return nil }
            source.lines.insert("  zzz: Zzz", at: place)
            return draft.write(source, expecting: .stringUnused, line: place)
        },
    ]

    /// A damage to a line with a tag.
    private static func inTag(
        _ name: String, _ fault: FaultIdentifier, in isWanted: @escaping @Sendable (String) -> Bool,
        _ prefix: String,
        _ damage: @escaping @Sendable (String) -> String?
    ) -> Kind {
        Kind(name: name) { draft in
            guard var text = draft.pick(where: isWanted) else { return nil }
            let lines = text.lines.indices.filter { text.lines[$0].contains(prefix) }
            guard let line = lines.randomElement(using: &draft.random) else { return nil }
            let tags = text.lines[line].components(separatedBy: prefix).dropFirst().map {
                $0.components(separatedBy: "}}")[0]
            }
            guard let tag = tags.filter({ damage($0) != nil }).randomElement(using: &draft.random),
                let new = damage(tag)
            else { return nil }
            text.lines[line] = text.lines[line].replacing(prefix + tag + "}}", with: new, maxReplacements: 1)
            return draft.write(text, expecting: fault, line: line)
        }
    }

    @Sendable private static func isTemplate(_ path: String) -> Bool { path.hasSuffix(".html") }
    @Sendable private static func isComparison(_ path: String) -> Bool { path.hasSuffix("/compare.md") }

    private static func isValue(_ tag: String) -> Bool { tag.first?.isLetter == true }

    /// Damages to templates of pages and of comparisons.
    static let templateKinds: [Kind] = [
        inTag("an unknown name", .unknownName, in: isTemplate, "{{") { isValue($0) ? "{{\($0)zz}}" : nil },
        inTag("an unknown section", .unknownName, in: isTemplate, "{{#") { "{{#\($0)zz}}" },
        inTag("a missing partial", .missingTemplate, in: isTemplate, "{{>") { "{{>\($0)zz}}" },
        inTag("an unclosed tag", .unclosedTag, in: isTemplate, "{{") { isValue($0) ? "{{\($0)" : nil },
        inTag("three braces", .unsupportedTag, in: isTemplate, "{{") { isValue($0) ? "{{{\($0)}}}" : nil },
        inTag("an unknown condition", .unknownCondition, in: isComparison, "{{#") { "{{#\($0)zz}}" },
        inTag("an unknown value", .unknownCondition, in: isComparison, "{{") {
            isValue($0) ? "{{\($0)zz}}" : nil
        },
        inTag("a partial in a comparison", .unsupportedTag, in: isComparison, "{{") {
            isValue($0) ? "{{>\($0)}}" : nil
        },
        Kind(name: "a section that is never closed") { draft in
            guard var text = draft.pick(where: isTemplate) else { return nil }
            let whole = text.lines.joined(separator: "\n")
            let lines = text.lines.indices.filter {
                text.lines[$0].hasPrefix("{{#") && text.lines[$0].hasSuffix("}}")
            }
            guard let line = lines.randomElement(using: &draft.random) else { return nil }
            let name = text.lines[line].dropFirst(3).dropLast(2)
            guard whole.components(separatedBy: "{{/\(name)}}").count == 2,
                let end = text.lines.firstIndex(of: "{{/\(name)}}")
            else { return nil }
            text.lines.remove(at: end)
            return draft.write(text, expecting: .unclosedSection, line: line)
        },
        Kind(name: "an id twice") { draft in
            var text = draft.text("Templates/code.html")
            let lines = text.lines.indices.filter { text.lines[$0].hasPrefix("<section ") }
            guard let line = lines.dropFirst().randomElement(using: &draft.random) else { return nil }
            text.lines[line] = "<section class=\"part\" id=\"content\">"
            // The heading below links to its own section, which is no second fault.
            text.lines[line + 1].replace(#/href="#[a-z]+"/#, with: "href=\"#content\"")
            return draft.write(text, expecting: .duplicateID, line: line)
        },
        Kind(name: "a fixed relative address") { draft in
            var text = draft.text("Templates/layout.html")
            guard let line = text.lines.firstIndex(of: "<footer class=\"foot\">") else { return nil }
            text.lines.insert("<a href=\"../about.html\">About</a>", at: line)
            return draft.write(text, expecting: .templateLink, line: line)
        },
    ]
}
