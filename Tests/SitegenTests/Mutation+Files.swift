import Model

extension Mutation {
    private static func added(_ name: String, _ path: String, _ text: String, _ fault: FaultIdentifier)
        -> Kind
    {
        Kind(name: name) { draft in
            draft.changes[path] = Array(text.utf8)
            return draft.file(path, fault)
        }
    }

    private static func removed(_ path: String) -> Kind {
        Kind(name: "without \(path)") { draft in
            draft.changes[path] = .some(nil)
            return draft.file(path, .missingFile)
        }
    }

    /// Values of `pairs` with one fault each.
    private static let choices: [(String, FaultIdentifier)] = [
        ("al", .badValue), ("[251-vs-554]", .wrongType), ("{ smtp: { all: yes } }", .wrongType),
        ("{ default: [251-vs-554] }", .wrongType), ("{ default: sameclass }", .badValue),
        ("{ default: all, smpt: related }", .unknownKey), ("{ smtp: all, ftp: related }", .unknownKey),
        ("{ smtp: [251-vs-554, 251-vs-999] }", .pairMissingCode), ("{ smtp: 554-vs-251 }", .pairOrder),
        ("{ smtp: [251-vs-251] }", .pairOrder), ("{ smtp: [related] }", .notAPair),
        ("{ smtp: [251-vs-554, 250-vs-251, 251-vs-554] }", .pairTwice),
    ]

    /// Damages to files as a whole, and to `site.yml`.
    static let fileKinds: [Kind] = [
        Kind(name: "an empty file") { draft in
            guard var text = draft.anyEntry() else { return nil }
            text.lines = draft.chance() ? [""] : ["", "  ", ""]
            return draft.write(text, expecting: .emptyFile, line: 0)
        },
        Kind(name: "a byte that is no character") { draft in
            guard
                let text = draft.pick(where: {
                    $0.hasSuffix(".md") && !$0.hasSuffix("/GLOSSARY.md") || $0.hasSuffix(".html")
                }),
                !text.path.hasSuffix("README.md"),
                let line = text.lines.indices.filter({ text.lines[$0].count > 3 }).randomElement(
                    using: &draft.random)
            else { return nil }
            var bytes = Array(text.lines[..<line].map { $0 + "\n" }.joined().utf8)
            bytes += Array(text.lines[line].utf8) + [0xFF, 0x0A]
            bytes += Array(text.lines[(line + 1)...].joined(separator: "\n").utf8)
            draft.changes[text.path] = bytes
            return FaultPlace(identifier: "not-utf8", path: text.path, line: line + 1)
        },
        added("a file that is no text of ours", "Content/en/smtp/plan.txt", "x", .unexpectedFile),
        added("a stray template", "Templates/code.htm", "x", .unexpectedFile),
        added("a language that is not listed", "Content/fr/strings.yml", "x: y", .folderWithoutLanguage).at(
            "Content/fr"),
        added("a name with capitals", "Content/en/smtp/No-user.md", "x", .badSlug),
        added(
            "a translation of nothing", "Content/vi/smtp/999.md", "---\ngloss: Lạ\n---\nLạ.\n",
            .translationWithoutSource),
        added(
            "a comparison with nothing", "Content/en/smtp/250-vs-999.md", "Both are codes.\n",
            .pairMissingCode),
        Kind(name: "a comparison in the wrong order") { draft in
            guard let text = draft.pick(where: { $0.hasPrefix("Content/en/") && $0.contains("-vs-") }),
                let name = text.path.split(separator: "/").last?.dropLast(3)
            else { return nil }
            let codes = name.components(separatedBy: "-vs-")
            let path = "Content/en/smtp/\(codes[1])-vs-\(codes[0]).md"
            draft.changes[text.path] = .some(nil)
            draft.changes[path] = Array(text.lines.joined(separator: "\n").utf8)
            return draft.file(path, .pairOrder)
        },
        removed("Content/vi/compare.md"), removed("Content/vi/strings.yml"),
        removed("Content/en/smtp/protocol.md"),
        removed("Content/site.yml"), removed("Templates/code.html"),
        Kind(name: "a language without folder") { draft in
            var text = draft.text("Content/site.yml")
            guard let line = text.lines.firstIndex(where: { $0.hasPrefix("  vi:") }) else { return nil }
            text.lines.insert("  de:", at: line)
            return draft.write(text, expecting: .languageWithoutFolder, line: line)
        },
        Kind(name: "a choice of comparisons that is none") { draft in
            var text = draft.text("Content/site.yml")
            guard let line = text.lines.firstIndex(of: "pairs: all"),
                let (value, fault) = choices.randomElement(using: &draft.random)
            else { return nil }
            text.lines[line] = "pairs: " + value
            return draft.write(text, expecting: fault, line: line)
        },
        Kind(name: "a base URL that is none") { draft in
            var text = draft.text("Content/site.yml")
            guard let line = text.lines.firstIndex(where: { $0.hasPrefix("base_url:") }) else { return nil }
            let values = [
                "codes.example.org", "https://", "https://a.example/?x", "ftp://a.example/", "https://a b/",
            ]
            text.lines[line] = "base_url: " + (values.randomElement(using: &draft.random) ?? "")
            return draft.write(text, expecting: .badBaseURL, line: line)
        },
        Kind(name: "a tab in a protocol") { draft in
            var text = draft.text("Content/en/smtp/protocol.md")
            let lines = text.lines[..<text.endOfFacts].indices.filter {
                text.lines[$0].hasPrefix("  ") && !text.lines[$0].hasPrefix("   ")
            }
            guard let line = lines.randomElement(using: &draft.random) else { return nil }
            text.lines[line] = "\t" + text.lines[line].dropFirst(2)
            return draft.write(text, expecting: .yamlTab, line: line)
        },
    ]
}

extension Mutation.Kind {
    /// The same damage, reported of another path.
    fileprivate func at(_ path: String) -> Mutation.Kind {
        Mutation.Kind(name: name) { draft in
            damage(&draft).map { FaultPlace(identifier: $0.identifier, path: path, line: $0.line) }
        }
    }
}
