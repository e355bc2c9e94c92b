import Model
import Testing

struct WritingMarkTests {
    @Test(arguments: [
        ("the name", "<<TO WRITE: the name>>"),
        ("a >> b", "<<TO WRITE: a > > b>>"),
        ("to <forward-path>", "<<TO WRITE: to <forward-path> >>"),
        (">>>", "<<TO WRITE: > > > >>"),
    ])
    func nothingInAMarkEndsIt(what: String, mark: String) {
        #expect(WritingMark.text(what) == mark)
    }

    @Test func eachCoveredMarkIsAnEllipsisForReaders() {
        let cover = WritingMark.gap
        let text = Array("é\(cover)\(cover) and \(cover)\n\(cover)\(cover).ﷰ".utf8)
        #expect(String(decoding: WritingMark.withEllipses(text), as: UTF8.self) == "é… and …\n….ﷰ")
    }

    @Test func coversAreFoundAnywhere() {
        #expect(WritingMark.covers([0x61, 0xEF] + WritingMark.cover))
        #expect(!WritingMark.covers("ﷰ and text"))
    }
}
