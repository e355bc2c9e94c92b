import Model
import TestSupport
import Testing

@testable import Rendering

/// What is copied from page to page is what each page would have written itself.
struct SharedPartTests {
    @Test(arguments: 1...120 as ClosedRange<UInt64>)
    func aCopyIsWhatThePageWouldHaveWritten(seed: UInt64) throws {
        var site = FullSite.site(style: seed % 2 == 0 ? "html" : "directory")
        var writer = TemplateWriter(seed: seed)
        site.templates["comparison.html"] = writer.template(.comparisonPage)
        site.templates["code.html"] = writer.template(.codePage)
        site.templates["protocol.html"] = writer.template(.protocolPage)
        let built = try site.built()
        #expect(built.faults.filter(\.isError).map(\.line) == [], "seed \(seed)")
        var generator = SplitMix64(seed: seed)
        var shared = PageWriter()
        for route in built.allRoutes.shuffled(using: &generator) + built.allRoutes {
            var fresh = PageWriter()
            built.renderer.render(route, into: &fresh)
            let links = (shared.linkCount, shared.leavingLinkCount)
            built.renderer.render(route, into: &shared)
            #expect(
                String(decoding: shared.bytes, as: UTF8.self) == String(decoding: fresh.bytes, as: UTF8.self),
                "seed \(seed), \(route)\n\(site.templates["comparison.html"] ?? "")")
            #expect(shared.linkCount - links.0 == fresh.linkCount, "seed \(seed), \(route)")
            #expect(shared.leavingLinkCount - links.1 == fresh.leavingLinkCount, "seed \(seed), \(route)")
        }
        let content = SampleSite.tree("Content", site.content)
        for route in built.allRoutes.shuffled(using: &generator).prefix(10) {
            var fresh = PageWriter()
            built.renderer.render(route, into: &fresh)
            #expect(try OriginPropertyTests.traced(route, built.renderer) == fresh.bytes)
            let origins = built.renderer.origins(
                of: route, offsets: Array(fresh.bytes.indices), in: content)
            #expect(
                origins.allSatisfy { $0.last?.path.hasPrefix("Templates/") == true }, "seed \(seed), \(route)"
            )
        }
    }

    @Test func mostOfARepositoryPageIsShared() throws {
        let built = try FullSite.withRepositoryTemplates(style: "directory").built()
        var parts = 0
        var others = 0
        for instruction in try #require(built.renderer.instructions(of: .comparison)) {
            if case .shared = instruction { parts += 1 }
            if case .value = instruction { others += 1 }
        }
        #expect(parts >= 10 && others >= 20, "\(parts) parts, \(others) values")
    }

    @Test func codesThatAreTranslatedAlikeHaveOneNumber() throws {
        let routes = try FullSite.site(style: "directory").built().routes
        let codes = routes.allCodes(of: 0)
        // 250 and 550 are translated, 450 is not.
        #expect(codes.map { routes.translationPattern(of: $0) } == [0, 1, 0])
        let pairs = (0..<3).map { Route.comparison(language: 0, protocol: 0, pair: $0) }
        for pair in pairs {
            let isTranslated = routes.isTranslated(pair, language: 1)
            #expect((routes.translationPattern(of: pair) == 0) == isTranslated)
        }
    }
}

extension RouteTable {
    fileprivate func allCodes(of index: Int) -> [Route] {
        catalogue.protocols[index].entries.indices.map { .code(language: 0, protocol: index, entry: $0) }
    }
}

/// Writes templates at random from the names that their pages have.
private struct TemplateWriter {
    private var random: SplitMix64
    private var frames: [SubjectKind] = []

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func template(_ kind: SubjectKind) -> String {
        frames = [.page, kind]
        return "<main>" + body(depth: 0, count: 12) + "</main>\n"
    }

    private mutating func body(depth: Int, count: Int) -> String {
        (0..<Int.random(in: 1...count, using: &random)).map { _ in node(depth) }.joined()
    }

    private mutating func node(_ depth: Int) -> String {
        if Int.random(in: 0..<4, using: &random) == 0 {
            return "<i>\(Int.random(in: 0..<99, using: &random))</i>"
        }
        // Inner names hide outer ones; the template means what the compiler finds.
        let frame = frames[Int.random(in: 0..<frames.count, using: &random)]
        guard let name = frame.schema.fields.randomElement(using: &random)?.name, let field = found(name)
        else {
            return ""
        }
        switch field.kind {
        case .text, .html, .identifier: return "<p>{{\(name)}}</p>"
        case .url: return "<a href=\"{{\(name)}}\">x</a>"
        case .flag:
            if depth > 3 { return "" }
            let mark = Bool.random(using: &random) ? "#" : "^"
            return "{{\(mark)\(name)}}" + body(depth: depth + 1, count: 3) + "{{/\(name)}}"
        case .object(let kind) where Bool.random(using: &random):
            let texts = kind.schema.fields.filter { if case .text = $0.kind { true } else { false } }
            return texts.randomElement(using: &random).map { "<p>{{\(name).\($0.name)}}</p>" } ?? ""
        case .object(let kind), .list(let kind):
            if depth > 3 { return "" }
            frames.append(kind)
            defer { frames.removeLast() }
            return "{{#\(name)}}" + body(depth: depth + 1, count: 5) + "{{/\(name)}}"
        }
    }

    private func found(_ name: String) -> TemplateField? {
        for frame in frames.reversed() {
            if let field = frame.schema.fields.first(where: { $0.name == name }) { return field }
        }
        return nil
    }
}
