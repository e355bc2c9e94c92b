/// What a language tag says, read once for each tag that a site uses.
struct LanguageTagFacts: Sendable {
    let text: String
    /// The language, in lower case.
    let primary: String
    /// The script subtag, in lower case; empty when there is none.
    let script: String
    let isDefault: Bool
    let isRightToLeft: Bool

    init(_ text: String) {
        self.text = text
        let parts = text.lowercased().split(separator: "-").map(String.init)
        primary = parts.first ?? ""
        script = parts.dropFirst().first { $0.utf8.count == 4 && $0.utf8.allSatisfy { $0 >= 0x61 } } ?? ""
        isDefault = text.lowercased() == "x-default"
        isRightToLeft = LanguageCode.isRightToLeft(text)
    }

    /// Whether two tags are of one language; a script that only one of them names does not tell them apart.
    func agrees(with other: LanguageTagFacts) -> Bool {
        primary == other.primary && (script.isEmpty || other.script.isEmpty || script == other.script)
    }
}
