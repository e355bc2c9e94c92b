import Testing

@testable import Linting

struct ProseTests {
    @Test func sentencesEndAtTheirMarks() {
        #expect(
            Prose.sentences("One is here. Is two? Yes!  Version 1.2 of `a. b` stays.", ends: [".", "?", "!"])
                == ["One is here.", "Is two?", "Yes!", "Version 1.2 of `a.", "b` stays."])
        #expect(Prose.sentences("これは文です。次の文です。", ends: ["。"]) == ["これは文です。", "次の文です。"])
        #expect(Prose.sentences("no end", ends: ["."]) == ["no end"])
        #expect(Prose.sentences("ไม่มีเครื่องหมาย จบ", ends: []) == ["ไม่มีเครื่องหมาย จบ"])
    }

    @Test func codeIsNoProse() {
        #expect(Prose.withoutCode("Send `the the` now.") == "Send `` now.")
    }

    @Test(arguments: [
        ("Write this TODO later.", "TODO"), ("Lorem ipsum dolor.", "Lorem"), ("It is xxx here.", "xxx"),
    ])
    func placeholdersAreFound(text: String, word: String) {
        #expect(Prose.placeholder(in: text) == word)
    }

    @Test(arguments: ["A 4xx code.", "The todo list.", "Folklore.", "xxxl"])
    func wordsThatOnlyLookLikePlaceholdersAreNot(text: String) {
        #expect(Prose.placeholder(in: text) == nil)
    }
}
