import Model
import Testing

struct TextDigestTests {
    private func digest(_ text: String) -> String { TextDigest.digest(of: Array(text.utf8)) }
    private let text = "First line.\n\n- one\n- two\n"

    @Test(arguments: [
        "First line.\r\n\r\n- one\r\n- two\r\n", "First line.  \n\n- one\t\n- two\n",
        "First line.\n\n- one\n- two",
        "\n\nFirst line.\n\n- one\n- two\n", "First line.\n\n- one\n- two\n\n\n",
        "First line.\n  \n- one\n- two\n",
        " \t\nFirst line.\n\n- one\n- two\n \r\n",
    ])
    func doesNotDependOnLineEndsAndOuterWhiteSpace(variant: String) {
        #expect(digest(variant) == digest(text))
    }

    @Test(arguments: [
        "First line\n\n- one\n- two\n", "first line.\n\n- one\n- two\n", "First line.\n- one\n- two\n",
        "First line.\n\n\n- one\n- two\n", "First line.\n\n- two\n- one\n", "First  line.\n\n- one\n- two\n",
        "First line.\n\n - one\n- two\n", " First line.\n\n- one\n- two\n", "First line.\n\n- one - two\n",
        "",
    ])
    func dependsOnEverythingElse(variant: String) {
        #expect(digest(variant) != digest(text))
    }

    @Test func isTwelveHexadecimalDigitsThatNeverChange() {
        // A stored digest has to mean the same text in every later version.
        #expect(digest("") == "9ce48422e8d7")
        for text in ["", "a", self.text, "ả"] {
            #expect(digest(text).count == 12)
            #expect(digest(text).allSatisfy { $0.isHexDigit && !$0.isUppercase })
        }
    }

    @Test func tellsComposedFromDecomposedLetters() {
        #expect(digest("\u{e9}") != digest("e\u{301}"))
    }

    @Test func seesEverySingleByteThatChanges() {
        let bytes = Array("A sentence that is neither short nor long.".utf8)
        var seen: Set<String> = [TextDigest.digest(of: bytes)]
        for index in bytes.indices {
            var changed = bytes
            changed[index] = bytes[index] == 0x78 ? 0x79 : 0x78
            seen.insert(TextDigest.digest(of: changed))
        }
        #expect(seen.count == bytes.count + 1)
    }
}

struct MessagePatternTests {
    @Test func readsTextAndPlaces() {
        #expect(
            MessagePattern("Compare {{code}} with {{ other }}.").pieces == [
                .literal("Compare "), .placeholder("code"), .literal(" with "), .placeholder("other"),
                .literal("."),
            ])
        #expect(MessagePattern("").pieces.isEmpty)
        #expect(MessagePattern("{{a}}{{b}}").placeholders == ["a", "b"])
    }

    @Test(arguments: ["no braces", "{one}", "open {{name", "close }} only", "{{"])
    func keepsBracesThatAreNoPlace(text: String) {
        #expect(MessagePattern(text).pieces == [.literal(text)])
        #expect(MessagePattern(text).filled([:]) == text)
    }

    @Test func putsValuesInWithoutReadingThemAgain() {
        let pattern = MessagePattern("{{a}} vs {{b}}")
        #expect(pattern.filled(["a": "{{b}}", "b": "1"]) == "{{b}} vs 1")
        #expect(pattern.filled(["a": "1"]) == "1 vs ")
    }
}

struct ListPatternTests {
    private let english = ListPattern(
        pair: MessagePattern("{{0}} and {{1}}"), middle: MessagePattern("{{0}}, {{1}}"),
        last: MessagePattern("{{0}}, and {{1}}"))

    @Test(arguments: [
        ([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B, and C"),
        (["A", "B", "C", "D"], "A, B, C, and D"),
    ])
    func joinsNamesAsTheLanguageDoes(names: [String], text: String) {
        #expect(english.joined(names) == text)
    }

    @Test func takesNamesAsTheyAre() {
        #expect(english.joined(["{{1}}", "{{0}}", "x"]) == "{{1}}, {{0}}, and x")
    }
}

struct PluralTextTests {
    @Test func usesTheFormThatTheNumberNeeds() throws {
        let forms: [PluralCategory: MessagePattern] = [
            .one: MessagePattern("{{n}} код"), .few: MessagePattern("{{n}} кода"),
            .many: MessagePattern("{{n}} кодов"), .other: MessagePattern("{{n}} кода"),
        ]
        let strings = InterfaceStrings(
            name: "русский", sourceName: "русский", direction: .leftToRight, sentenceEnds: ["."],
            sentenceSpace: " ",
            list: ListPattern(pair: MessagePattern(""), middle: MessagePattern(""), last: MessagePattern("")),
            sections: [], facts: [:], allCommands: "",
            texts: ["b": MessagePattern("B"), "a": MessagePattern("A")],
            plurals: ["codes": forms], rule: PluralRule(language: "ru"),
            location: SourceLocation(path: "strings.yml"))
        #expect(
            [1, 2, 5, 21].map { strings.plural(.codes, $0) } == ["1 код", "2 кода", "5 кодов", "21 код"])
        #expect(strings.textKeys == ["a", "b"])
        #expect(strings.text("b")?.filled([:]) == "B")
        #expect(strings.text("c") == nil)
    }
}
