import Content
import Foundation
import Model
import Testing

/// The entries of the repository, held against tables of the registered codes (see `Fixtures/official/README.md`).
struct OfficialCodesTests {
    private struct Row {
        let name: String
        let status: String
        let references: Set<String>
    }

    private static let protocols = ["grpc", "http", "smtp", "websocket"]

    private static let catalogue = Result {
        try #require(CatalogueReader.read(try RealContentTests.tree("Content")).0)
    }

    private static func table(_ name: String) throws -> [String: Row] {
        let file = RealContentTests.root.appending(path: "Tests/SitegenTests/Fixtures/official/\(name).csv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
        var rows: [String: Row] = [:]
        for line in lines {
            let cells = OfficialCodesTests.cells(String(line))
            try #require(cells.count == 4, "\(line)")
            let references = cells[3].components(separatedBy: "; ").filter { !$0.isEmpty }
            rows[cells[0]] = Row(name: cells[1], status: cells[2], references: Set(references))
        }
        return rows
    }

    /// The cells of a line of comma-separated values (RFC 4180, section 2), without line ends in them.
    private static func cells(_ line: String) -> [String] {
        var cells = [""]
        var isQuoted = false
        var previous: Character?
        for character in line {
            switch character {
            case "\"":
                if !isQuoted, previous == "\"" { cells[cells.count - 1].append("\"") }
                isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
            previous = character
        }
        return cells
    }

    private static func entries(_ slug: String) throws -> [CodeEntry] {
        try #require(try catalogue.get().protocols.first { $0.slug == slug }).entries
    }

    @Test(arguments: protocols)
    func everyRegisteredCodeHasAnEntryAndNoOtherHas(slug: String) throws {
        let codes = try OfficialCodesTests.entries(slug).map(\.code)
        #expect(Set(codes) == Set(try OfficialCodesTests.table(slug).keys))
        #expect(codes.count == Set(codes).count)
    }

    @Test(arguments: protocols)
    func namesAndStandingAreThoseOfTheRegistry(slug: String) throws {
        let table = try OfficialCodesTests.table(slug)
        for entry in try OfficialCodesTests.entries(slug) {
            let row = try #require(table[entry.code])
            #expect(entry.official ?? entry.name == row.name, "\(entry.code)")
            let standing = Standing.allCases[entry.facts[FactIndex.status].choice ?? 0]
            #expect(standing.rawValue == row.status, "\(entry.code)")
        }
    }

    @Test(arguments: protocols)
    func referencesSpeakOfTheCode(slug: String) throws {
        let table = try OfficialCodesTests.table(slug)
        for entry in try OfficialCodesTests.entries(slug) {
            let row = try #require(table[entry.code])
            for reference in entry.references where reference.title.wholeMatch(of: /RFC \d+( §\S+)?/) != nil {
                #expect(row.references.contains(reference.title), "\(entry.code): \(reference.title)")
            }
        }
    }
}
