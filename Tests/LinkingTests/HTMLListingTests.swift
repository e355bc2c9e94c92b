import Foundation
import Linking
import Testing

/// The listing that other parsers are compared with.
struct HTMLListingTests {
    @Test func aListingShowsTagsAndTheAttributesThatAreKept() {
        let page = "<P CLASS=a><a class=b HREF='a&amp;b\r\n\\' id>x</a><my-tag name=\"n\">"
        let expected = ["p", "a", "a href a&b\\n\\\\", "a id ", "my-tag", "my-tag name n"]
        #expect(HTMLListing.lines(Array(page.utf8)) == expected)
    }

    /// Lists the pages of the folder `HTML_PAGES` in order of their names in the file `HTML_LISTING`, in the form that
    /// `Tests/Browser/test_tokenizer.py` reads.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["HTML_PAGES"] != nil))
    func aFolderIsListed() throws {
        let environment = ProcessInfo.processInfo.environment
        let folder = URL(filePath: try #require(environment["HTML_PAGES"]))
        let file = URL(filePath: try #require(environment["HTML_LISTING"]))
        var lines: [String] = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
            lines.append("# " + name)
            lines += HTMLListing.lines(Array(try Data(contentsOf: folder.appending(path: name))))
        }
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
        #expect(lines.count > 0)
    }
}
