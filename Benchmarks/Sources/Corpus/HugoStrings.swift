/// Interface texts in the form that Hugo's templates use.
enum HugoStrings {
    /// The placeholders of a text in the order of the arguments that templates pass.
    private static let order = [
        "site", "protocol", "a", "b", "code", "name", "gloss", "language", "date", "n",
    ]

    static func json(_ language: LanguageTexts) -> JSON {
        let tongue = language.tongue
        var sections: [(String, JSON)] = []
        var texts: [(String, JSON)] = []
        for entry in StringsEntry.read(language.strings) {
            if entry.path == ["sections"] { sections.append((entry.key, .text(entry.text))) }
            if entry.path == ["text"] { texts.append((entry.key, .text(format(entry.text)))) }
            if entry.path.first == "plural", entry.key == "other" || entry.path.count == 1 {
                texts.append(("plural_" + (entry.path.last ?? ""), .text(format(entry.text))))
            }
        }
        return .object([
            ("tag", .text(tongue.tag)), ("name", .text(tongue.name)),
            ("dir", .text(tongue.isRightToLeft ? "rtl" : "ltr")),
            ("compare", .text(GoTemplate.folder(isRightToLeft: tongue.isRightToLeft))),
            ("sections", .object(sections)), ("text", .object(texts)),
        ])
    }

    /// The text for `printf`, which fills in the arguments by their numbers.
    private static func format(_ text: String) -> String {
        let used = order.filter { text.contains("{{\($0)}}") }
        var result = text.replacing("%", with: "%%")
        for (index, name) in used.enumerated() {
            result = result.replacing("{{\(name)}}", with: "%[\(index + 1)]v")
        }
        return used.isEmpty ? text : result
    }

    static func transcriptLine(_ line: String) -> JSON {
        let isEvent = line.hasPrefix("# ")
        let speaker = isEvent ? "" : String(line.prefix(1))
        let isMarked = line.dropFirst().hasPrefix("!")
        let text = line.firstIndex(of: " ").map { String(line[$0...].dropFirst()) } ?? ""
        return .object([
            ("speaker", .text(speaker)), ("marked", .text(isMarked ? "yes" : "")), ("text", .text(text)),
        ])
    }
}
