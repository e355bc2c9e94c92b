import Model
import Testing

struct SentenceEndTests {
    @Test(arguments: [
        "It ends.", "It \"ends.\"", "(It ends.)", "It **ends.**", "Does it?)", "Er sagt: „Ende.“",
        "Il dit « fin. »", "Il dit « fin.\u{A0}»",
    ])
    func marksMayCloseBehindTheEnd(text: String) {
        #expect(SentenceEnd.closes(Array(text.utf8), ends: [".", "?"].map { Array($0.utf8) }))
    }

    @Test(arguments: ["It ends", "It ends:", "It ends. And", "", "…"])
    func anythingElseIsNoEnd(text: String) {
        #expect(!SentenceEnd.closes(Array(text.utf8), ends: [Array(".".utf8)]))
    }

    @Test func languagesWithoutMarksHaveNoEnd() {
        #expect(SentenceEnd.closes(Array("ไม่มี".utf8), ends: []))
        #expect(SentenceEnd.isColon(Array("次の手順：".utf8)) && SentenceEnd.isColon(Array("so:".utf8)))
    }
}
