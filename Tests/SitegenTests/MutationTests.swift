import Foundation
import Model
import TestSupport
import Testing

@testable import sitegen

/// Damages the repository's own content and templates at random, by seed: each damage is one diagnostic of the
/// right kind at the right line, and a build leaves Output as it was.
struct MutationTests {
    /// How often in all, and in how many parts that can run beside each other.
    private static let rounds = 1000
    private static let parts = 8

    private static let healthy = Result { () throws -> (content: SourceTree, templates: SourceTree) in
        (try RealContentTests.content(of: "smtp"), try RealContentTests.tree("Templates"))
    }

    @Test(arguments: 0..<parts)
    func everyDamageIsFoundAtItsLine(part: Int) throws {
        let (content, templates) = try MutationTests.healthy.get()
        for round in stride(from: part, to: MutationTests.rounds, by: MutationTests.parts) {
            var random = SplitMix64(seed: UInt64(round))
            let damage = try #require(
                Mutation.make(round, content, templates, using: &random),
                "no place for \(Mutation.kinds[round % Mutation.kinds.count].name)")
            let check = try SiteCheck.run(content: damage.content, templates: damage.templates)
            let found = check.diagnostics.map(\.place)
            #expect(found == [damage.expected], "round \(round): \(damage.what)")
        }
    }

    /// The same through the built program, for a part of the damages.
    @Test func aDamagedSiteLeavesOutputAsItWas() throws {
        let (content, templates) = try MutationTests.healthy.get()
        let site = try Sandbox(copying: RealContentTests.root.appending(path: "Templates"), as: "Templates")
        try site.write(content)
        #expect(try site.run("--quiet").status == 0)
        let before = try site.files("Output")
        for round in stride(from: 3, to: MutationTests.rounds, by: 41) {
            var random = SplitMix64(seed: UInt64(round))
            let damage = try #require(Mutation.make(round, content, templates, using: &random))
            try site.replaceAll(content, by: damage.content)
            try site.replaceAll(templates, by: damage.templates)
            let run = try site.run("--quiet")
            #expect(damage.isError ? run.status == 1 || run.status == 74 : run.status == 0, "round \(round)")
            #expect(run.errors.contains("[\(damage.expected.identifier)]"), "round \(round): \(run.errors)")
            if damage.isError { #expect(try site.files("Output") == before, "round \(round)") }
            try site.replaceAll(damage.content, by: content)
            try site.replaceAll(damage.templates, by: templates)
            if !damage.isError { _ = try site.run("--quiet") }
        }
        #expect(try site.files("Output") == before)
    }
}

/// What a test compares of a diagnostic: its kind, file and line.
struct FaultPlace: Equatable, CustomStringConvertible {
    let identifier: String
    let path: String
    let line: Int

    var description: String { "\(path):\(line) [\(identifier)]" }
}

extension Diagnostic {
    var place: FaultPlace {
        FaultPlace(identifier: fault.identifier.rawValue, path: location.path, line: location.line)
    }
}
