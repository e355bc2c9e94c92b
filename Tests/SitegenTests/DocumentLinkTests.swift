import Foundation
import Testing

/// Every relative link in the documents leads to a file, and its fragment to a heading there.
struct DocumentLinkTests {
    private static let root = RealContentTests.root

    static let documents: [String] = {
        let folder = root.appending(path: "docs").path
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        let top = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CHANGELOG.md"]
        let others = ["Templates/README.md", "Benchmarks/README.md"]
        return top + others + names.filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }
    }()

    /// The document without its fenced blocks and code spans.
    private static func prose(_ path: String) throws -> String {
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        var fence = ""
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let ticks = line.drop { $0 == " " }.prefix { $0 == "`" }
            if ticks.count >= 3, fence.isEmpty {
                fence = String(ticks)
            } else if !fence.isEmpty {
                if ticks.count >= fence.count { fence = "" }
            } else {
                lines.append(line)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The anchors that a code host gives to headings.
    private static func anchors(_ path: String) throws -> Set<String> {
        Set(
            try prose(path).split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
                line.drop { $0 == "#" || $0 == " " }.lowercased().replacing(" ", with: "-")
                    .filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
            })
    }

    @Test(arguments: documents) func itsLinksLeadSomewhere(_ document: String) throws {
        let root = DocumentLinkTests.root.standardizedFileURL
        let text = try DocumentLinkTests.prose(document).replacing(/`[^`\n]*`/, with: "code")
        for match in text.matches(of: /\]\(([^)\s]+)\)/) {
            let link = String(match.1)
            if link.contains(":") { continue }
            let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let base = root.appending(path: document).deletingLastPathComponent()
            let target =
                parts[0].isEmpty
                ? root.appending(path: document)
                : base.appending(path: String(parts[0])).standardizedFileURL
            #expect(FileManager.default.fileExists(atPath: target.path), "\(document): \(link)")
            guard parts.count == 2, target.pathExtension == "md" else { continue }
            let path = String(target.path.dropFirst(root.path.count + 1))
            #expect(try DocumentLinkTests.anchors(path).contains(String(parts[1])), "\(document): \(link)")
        }
    }

    /// The README names every document.
    @Test func everyDocumentIsListed() throws {
        let readme = try DocumentLinkTests.prose("README.md")
        for document in DocumentLinkTests.documents
        where document.hasPrefix("docs/") && !document.hasPrefix("docs/decisions/") {
            #expect(readme.contains("](\(document))"), "\(document)")
        }
    }
}
