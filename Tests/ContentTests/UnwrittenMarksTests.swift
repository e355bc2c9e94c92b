import Model
import Testing

@testable import Content

struct UnwrittenMarksTests {
    private func file(_ text: String, _ path: String = "en/smtp/251.md") -> SourceFile {
        SourceFile(displayPath: "Content/" + path, path: path, bytes: Array(text.utf8))
    }

    private func marks(_ text: String, _ path: String = "en/smtp/251.md") -> [String] {
        UnwrittenMarks([file(text, path)]).diagnostics.map { diagnostic in
            let place = diagnostic.location
            guard case .stillToWrite(let what) = diagnostic.fault else { return "?" }
            return "\(place.line):\(place.column)+\(place.length) \(what)"
        }
    }

    @Test func eachMarkIsOneErrorAtItsPlace() {
        #expect(
            marks("---\nname: \"<<TO WRITE: the name>>\"\n---\nMã <<TO WRITE: one>> and <<TO WRITE: two>>.\n")
                == [
                    "2:8+22 the name", "4:4+17 one", "4:26+17 two",
                ])
    }

    @Test func aMarkMayHaveSeveralLinesAndTellsItsFirst() {
        #expect(
            marks("<<TO WRITE: translate\r\n\r\nA text <b>.\r\n>> <<TO WRITE: x>>") == [
                "1:1+21 translate", "4:4+15 x",
            ])
    }

    @Test func oneThatIsNeverClosedEndsWithItsLine() {
        #expect(marks("<<TO WRITE: a\n\n- <<TO WRITE\n") == ["1:1+13 a", "3:3+10 "])
    }

    @Test func bracketsBeforeTheEndBelongToTheMark() {
        let text = "<<TO WRITE: <path>>> rest"
        #expect(marks(text) == ["1:1+20 <path"])
        let covered = UnwrittenMarks([file(text)]).covering(file(text))
        #expect(String(decoding: covered.bytes, as: UTF8.self).hasSuffix(" rest"))
    }

    @Test func commentsOfYAMLAndNotesMaySpeakOfMarks() {
        #expect(marks("---\n  # <<TO WRITE: x>>\n---\n# <<TO WRITE: y>>\n") == ["4:3+15 y"])
        #expect(marks("# <<TO WRITE: x>>\na: <<TO WRITE: y>>", "site.yml") == ["2:4+15 y"])
        #expect(marks("<<TO WRITE: x>>", "en/GLOSSARY.md") == [])
    }

    @Test func linesAndColumnsStayWhereTheyWere() {
        let text = "a\n<<TO WRITE: ü\nb>> c\n"
        let covered = String(
            decoding: UnwrittenMarks([file(text)]).covering(file(text)).bytes, as: UTF8.self)
        #expect(covered.unicodeScalars.count == text.unicodeScalars.count)
        #expect(covered.split(separator: "\n").map(\.unicodeScalars.count) == [1, 13, 5])
        #expect(WritingMark.covers(covered))
    }

    @Test func onlyWhatIsSaidAboutAMarkIsSilenced() {
        let marks = UnwrittenMarks([file("a: \"<<TO WRITE: x>>\", b\nc\n")])
        func said(_ line: Int, _ column: Int, _ length: Int) -> Diagnostic {
            Diagnostic(
                .brokenLink(target: "x", nearest: nil),
                at: SourceLocation(path: "Content/en/smtp/251.md", line: line, column: column, length: length)
            )
        }
        let silenced = [said(1, 4, 15), said(1, 1, 30), said(1, 7, 1)]
        let kept = [said(1, 1, 1), said(1, 23, 1), said(2, 5, 3), said(0, 1, 1)]
        #expect(marks.withoutConsequences(silenced + kept) == kept)
    }
}
