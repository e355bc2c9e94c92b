import Model
import TestSupport
import Testing

struct SourceTreeTests {
    private func file(_ path: String) -> SourceFile {
        SourceFile(displayPath: "Content/" + path, path: path, bytes: Array(path.utf8))
    }

    @Test func sortsItsFilesByTheBytesOfTheirPaths() {
        let names = ["b.md", "a/z.md", "a.md", "a-b.md", "Z.md", "e\u{301}.md", "\u{e9}.md"]
        let tree = SourceTree(root: "Content", files: names.map(file))
        #expect(
            tree.files.map(\.path) == [
                "Z.md", "a-b.md", "a.md", "a/z.md", "b.md", "e\u{301}.md", "\u{e9}.md",
            ])
    }

    @Test func doesNotDependOnTheOrderOfTheDirectory() {
        var generator = SplitMix64(seed: 1)
        let names = (0..<50).map { "f\($0).md" }
        let expected = SourceTree(root: "Content", files: names.map(file)).files.map(\.path)
        for _ in 0..<10 {
            let tree = SourceTree(root: "Content", files: names.shuffled(using: &generator).map(file))
            #expect(tree.files.map(\.path) == expected)
        }
    }

    @Test func findsEveryFileByItsExactBytes() {
        let names = ["en/1.md", "en/2.md", "site.yml", "\u{e9}.md"]
        let tree = SourceTree(root: "Content", files: names.map(file))
        for name in names { #expect(tree.file(at: name)?.bytes == Array(name.utf8)) }
        for name in ["", "en", "en/3.md", "zz", "e\u{301}.md"] { #expect(tree.file(at: name) == nil) }
        #expect(SourceTree(root: "Content", files: []).file(at: "site.yml") == nil)
    }

    @Test func showsPathsBelowTheFolderAsTheUserTypedIt() {
        #expect(SourceTree(root: "Content", files: []).displayPath("en/1.md") == "Content/en/1.md")
        #expect(SourceTree(root: "../c/", files: []).displayPath("en/1.md") == "../c/en/1.md")
    }

    @Test func splitsAPathIntoItsComponents() {
        #expect(file("en/smtp/251.md").components == ["en", "smtp", "251.md"])
        #expect(file("en/smtp/251.md").name == "251.md")
    }
}

struct SourceLocationTests {
    @Test func ordersByPathThenLineThenColumn() {
        let ordered = [
            SourceLocation(path: "Z", line: 9, column: 9), SourceLocation(path: "a"),
            SourceLocation(path: "a", line: 1, column: 2), SourceLocation(path: "a", line: 2, column: 1),
            SourceLocation(path: "a", line: 2, column: 10), SourceLocation(path: "a", line: 10),
        ]
        var generator = SplitMix64(seed: 2)
        for _ in 0..<20 { #expect(ordered.shuffled(using: &generator).sorted() == ordered) }
    }

    @Test func marksAtLeastOneCharacter() {
        #expect(SourceLocation(path: "a", length: 0).length == 1)
        #expect(SourceLocation(path: "a", length: -3).length == 1)
    }
}

struct LineIndexTests {
    private func place(_ text: String, _ offset: Int, _ length: Int = 1) -> SourceLocation {
        LineIndex(Array(text.utf8)).location(path: "p", offset: offset, length: length)
    }

    @Test func countsLinesAndColumnsFromOne() {
        #expect(place("ab\ncd", 0) == SourceLocation(path: "p", line: 1, column: 1))
        #expect(place("ab\ncd", 4) == SourceLocation(path: "p", line: 2, column: 2))
        #expect(place("ab\n", 3) == SourceLocation(path: "p", line: 2, column: 1))
        #expect(place("", 0) == SourceLocation(path: "p", line: 1, column: 1))
    }

    @Test func countsColumnsAndLengthsInScalars() {
        let text = "Mô tả mã"
        #expect(place(text, text.utf8.count - 2, 2) == SourceLocation(path: "p", line: 1, column: 8))
        #expect(place(text, 0, text.utf8.count) == SourceLocation(path: "p", line: 1, column: 1, length: 8))
        #expect(place("😀x", 4) == SourceLocation(path: "p", line: 1, column: 2))
    }

    @Test func givesLinesWithoutTheirEnds() {
        let lines = LineIndex(Array("a\r\nbé\n\r\nlast".utf8))
        #expect(lines.lineCount == 4)
        #expect((1...4).map { String(decoding: lines.line($0), as: UTF8.self) } == ["a", "bé", "", "last"])
        #expect(lines.line(0).isEmpty)
        #expect(lines.line(5).isEmpty)
    }

    @Test func findsTheBeginningOfALine() {
        let lines = LineIndex(Array("a\r\nbc\nd".utf8))
        #expect([1, 2, 3].map { lines.offset(ofLine: $0) } == [0, 3, 6])
    }

    @Test func agreesWithCountingByHand() {
        var generator = SplitMix64(seed: 3)
        let alphabet: [Unicode.Scalar] = ["a", "\n", "é", "😀", " "]
        for _ in 0..<200 {
            let scalars = (0..<Int.random(in: 0..<30, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars)
            let index = LineIndex(Array(text.utf8))
            var (offset, line, column) = (0, 1, 1)
            for scalar in scalars {
                let place = index.location(path: "p", offset: offset)
                #expect(place == SourceLocation(path: "p", line: line, column: column))
                offset += UTF8.width(scalar)
                (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
            }
        }
    }
}
