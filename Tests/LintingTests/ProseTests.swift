import Testing

@testable import Linting

struct ProseTests {
    private func sentences(_ text: String, _ ends: [String]) -> [String] {
        let bytes = Array(text.utf8)
        return Prose.sentences(bytes, ends: ends.map { Array($0.utf8) }).map {
            String(decoding: bytes[$0], as: UTF8.self)
        }
    }

    private func words(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return Prose.words(bytes, in: 0..<bytes.count).map {
            String(decoding: bytes[$0.range], as: UTF8.self)
        }
    }

    @Test func sentencesEndAtTheirMarks() {
        #expect(
            sentences("One is here. Is two? Yes!  Version 1.2 of `a. b` stays.", [".", "?", "!"])
                == ["One is here.", "Is two?", "Yes!", "Version 1.2 of `a.", "b` stays."])
        #expect(sentences("これは文です。次の文です。", ["。"]) == ["これは文です。", "次の文です。"])
        #expect(sentences("यह है। वह है।", ["।"]) == ["यह है।", "वह है।"])
        #expect(sentences("no end", ["."]) == ["no end"])
        #expect(sentences("ไม่มีเครื่องหมาย จบ", []) == ["ไม่มีเครื่องหมาย จบ"])
        #expect(sentences("", ["."]) == [])
    }

    @Test func wordsAreRunsOfLetters() {
        #expect(words("It's the server's, isn’t it?") == ["It's", "the", "server's", "isn’t", "it"])
        #expect(words("“Thư” đã — vào…") == ["Thư", "đã", "vào"])
        #expect(words("これは、文です。") == ["これは", "文です"])
        #expect(words("250 OK 5.1.1") == ["OK"])
    }

    @Test func wordsAreEqualWithoutRegardToCase() {
        let bytes = Array("The THE the".utf8)
        #expect(Set(Prose.words(bytes, in: 0..<bytes.count).map(\.hash)) == [Prose.hash(of: "the")])
    }

    @Test func codeIsNoProseAndKeepsItsPlace() {
        let plain = Prose.withoutCode(Array("Send `the the` now.".utf8))
        #expect(plain.count == 19)
        #expect(String(decoding: plain, as: UTF8.self).replacing("\u{1}", with: "") == "Send  now.")
    }

    private func placeholder(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        return Prose.placeholder(in: bytes, Prose.words(bytes, in: 0..<bytes.count)).map {
            String(decoding: bytes[$0], as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("Write this TODO later.", "TODO"), ("Lorem ipsum dolor.", "Lorem"), ("It is xxx here.", "xxx"),
        ("TBD: how", "TBD"), ("FIXME", "FIXME"),
    ])
    func placeholdersAreFound(text: String, word: String) { #expect(placeholder(text) == word) }

    @Test(arguments: ["A 4xx code.", "The todo list.", "Folklore.", "xxxl", "TODOs"])
    func wordsThatOnlyLookLikePlaceholdersAreNot(text: String) { #expect(placeholder(text) == nil) }
}
