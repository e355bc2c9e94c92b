import Model
import TestSupport
import Testing

struct DiagnosticTests {
    private func at(_ path: String, _ line: Int, _ column: Int = 1) -> SourceLocation {
        SourceLocation(path: path, line: line, column: column)
    }

    @Test func areSortedByPlaceAndNamedOnce() {
        let ordered = [
            Diagnostic(.emptyFile, at: at("Content/a.md", 0)),
            Diagnostic(.summaryMissing, at: at("Content/a.md", 1)),
            Diagnostic(.transcriptMissing, at: at("Content/a.md", 2, 3)),
            Diagnostic(.transcriptMissing, at: at("Content/a.md", 2, 12)),
            Diagnostic(.transcriptMissing, at: at("Content/a.md", 10)),
            Diagnostic(.noFrontMatter, at: at("Content/b.md", 1)),
            Diagnostic(.transcriptMissing, at: at("Content/b.md", 1)),
        ]
        var generator = SplitMix64(seed: 5)
        for _ in 0..<20 {
            #expect((ordered + ordered).shuffled(using: &generator).sortedOnce() == ordered)
        }
    }

    /// Several keys can be missing at one place; their order has to come from what they say.
    @Test func ofOneKindAtOnePlaceHaveAFixedOrder() {
        let faults = ["acts", "class", "closes", "name", "retry", "status"].map {
            Diagnostic(.missingKey(key: $0, parent: nil, meaning: ""), at: at("Content/a.md", 2))
        }
        var generator = SplitMix64(seed: 6)
        for _ in 0..<20 { #expect(faults.shuffled(using: &generator).sortedOnce() == faults) }
    }

    @Test func tellErrorsFromWarnings() {
        let warning = Diagnostic(.sectionBorrowed(heading: "h", language: "l"), at: at("a", 1))
        let error = Diagnostic(.emptyFile, at: at("a", 1))
        #expect(warning.severity == .warning)
        #expect(error.severity == .error)
        #expect(![warning].containsError)
        #expect([warning, error].containsError)
        #expect(![Diagnostic]().containsError)
    }

    @Test func aComparisonOfACodeWithItselfIsNotToldToTakeANewName() {
        let fault = Fault.pairOrder(right: "", isFile: true)
        #expect(fault.suggestion != "rename the file to ")
        #expect(
            Fault.pairOrder(right: "1-vs-2.md", isFile: true).suggestion == "rename the file to 1-vs-2.md")
    }
}
