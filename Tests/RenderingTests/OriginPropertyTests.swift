import Content
import Foundation
import Model
import TestSupport
import Testing

@testable import Rendering

/// The origins of random bytes of the repository's own site.
struct OriginPropertyTests {
    static func tree(_ folder: String) throws -> SourceTree {
        SampleSite.tree(folder, try RepositoryTemplateTests.files(folder))
    }

    /// The repository's own site, its content and its templates.
    static func real() throws -> (renderer: PageRenderer, content: SourceTree, templates: SourceTree) {
        let (content, templates) = (try tree("Content"), try tree("Templates"))
        let catalogue = try #require(CatalogueReader.read(content).0)
        let routes = RouteTable(
            catalogue: catalogue, languages: Array(catalogue.languages.indices),
            protocols: Array(catalogue.protocols.indices))
        let site = SitePreparation.prepare(routes).0
        return (PageRenderer.compile(templates, site: site).0, content, templates)
    }

    static func page(_ route: Route, _ renderer: PageRenderer) -> [UInt8] {
        var writer = PageWriter()
        renderer.render(route, into: &writer)
        return writer.bytes
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func everyByteComesFromSomewhere(seed: UInt64) throws {
        let (renderer, content, templates) = try OriginPropertyTests.real()
        var random = SplitMix64(seed: seed)
        let files = Dictionary(
            uniqueKeysWithValues: (content.files + templates.files).map { ($0.displayPath, $0.bytes) })
        var literals = 0
        for _ in 0..<300 {
            let routes = renderer.site.routes
            let route = routes.route(at: Int.random(in: 0..<routes.count, using: &random))
            let page = OriginPropertyTests.page(route, renderer)
            let offset = Int.random(in: 0..<page.count, using: &random)
            let places = renderer.origins(of: route, offset: offset, in: content)
            let note: Comment = "seed \(seed), \(route), byte \(offset): \(places)"
            #expect(!places.isEmpty, note)
            for place in places { #expect(files[place.path] != nil, note) }
            let last = try #require(places.last, note)
            #expect(last.path.hasPrefix("Templates/"), note)
            let text = try #require(
                files[last.path].flatMap { OriginPropertyTests.text(at: last, in: $0) }, note)
            if places.count == 1, last.length == 1 {
                literals += 1
                #expect(text.utf8.contains(page[offset]), note)
            } else {
                #expect(text.hasPrefix("{{") && text.hasSuffix("}}"), note)
            }
        }
        #expect(literals > 50, "\(literals)")
    }

    /// The characters that a location marks.
    static func text(at place: Model.SourceLocation, in bytes: [UInt8]) -> String? {
        let line =
            Array(String(decoding: LineIndex(bytes).line(place.line), as: UTF8.self).unicodeScalars) + ["\n"]
        guard place.line > 0, place.column - 1 + place.length <= line.count else { return nil }
        return String(String.UnicodeScalarView(line[(place.column - 1)..<(place.column - 1 + place.length)]))
    }

    @Test(arguments: [1, 2] as [UInt64])
    func everyLinkOfAProseIsTheDestinationInItsFile(seed: UInt64) throws {
        let (renderer, content, templates) = try OriginPropertyTests.real()
        var random = SplitMix64(seed: seed)
        let files = Dictionary(
            uniqueKeysWithValues: (content.files + templates.files).map { ($0.displayPath, $0.bytes) })
        var links = 0
        let prose: Set = ["{{body}}", "{{summary}}", "{{introduction}}", "{{opening}}"]
        for _ in 0..<80 {
            let routes = renderer.site.routes
            let route = routes.route(at: Int.random(in: 0..<routes.count, using: &random))
            let page = OriginPropertyTests.page(route, renderer)
            let mark = Array("<a href=\"".utf8)
            let offsets = page.indices.filter { page[$0...].starts(with: mark) }
            for (offset, places) in zip(offsets, renderer.origins(of: route, offsets: offsets, in: content)) {
                let last = try #require(places.last)
                let tag = OriginPropertyTests.text(at: last, in: files[last.path] ?? [])
                guard let tag, prose.contains(tag), let first = places.first else { continue }
                links += 1
                let before = Model.SourceLocation(
                    path: first.path, line: first.line, column: max(1, first.column - 2), length: 2)
                let note: Comment = "seed \(seed), \(route), byte \(offset): \(places)"
                #expect(OriginPropertyTests.text(at: before, in: files[first.path] ?? []) == "](", note)
                // A page of ours ends like the file that the link names.
                let target = String(
                    decoding: page[(offset + mark.count)...].prefix { $0 != 0x22 }, as: UTF8.self)
                let destination = OriginPropertyTests.text(at: first, in: files[first.path] ?? []) ?? ""
                let name =
                    destination.split(separator: "#").first?.split(separator: "/").last?.dropLast(3) ?? ""
                #expect(
                    target.hasPrefix("http") || destination.hasPrefix("#") || name == "protocol"
                        || target.contains(name)
                        || target.hasPrefix("./"), "\(target) \(destination)")
            }
        }
        #expect(links > 50, "\(links)")
    }

    @Test(arguments: [1, 2] as [UInt64])
    func everyWordOfAProseStandsOnItsLine(seed: UInt64) throws {
        let (renderer, content, templates) = try OriginPropertyTests.real()
        var random = SplitMix64(seed: seed)
        let files = Dictionary(
            uniqueKeysWithValues: (content.files + templates.files).map { ($0.displayPath, $0.bytes) })
        var words = 0
        for _ in 0..<80 {
            let routes = renderer.site.routes
            let route = routes.route(at: Int.random(in: 0..<routes.count, using: &random))
            let page = OriginPropertyTests.page(route, renderer)
            let offsets = (0..<60).map { _ in Int.random(in: 0..<page.count, using: &random) }
            for (offset, places) in zip(offsets, renderer.origins(of: route, offsets: offsets, in: content)) {
                guard let word = OriginPropertyTests.word(at: offset, in: page), let first = places.first,
                    let last = places.last, let bytes = files[first.path],
                    let tag = OriginPropertyTests.text(at: last, in: files[last.path] ?? []),
                    ["{{body}}", "{{summary}}", "{{introduction}}", "{{opening}}"].contains(tag),
                    OriginPropertyTests.text(at: first, in: bytes)?.hasPrefix("{{") != true
                else { continue }
                words += 1
                let line = String(decoding: LineIndex(bytes).line(first.line), as: UTF8.self)
                #expect(line.contains(word), "seed \(seed), \(route), byte \(offset): \(word), \(places)")
            }
        }
        #expect(words > 200, "\(words)")
    }

    /// The word of some letters around a byte of text.
    private static func word(at offset: Int, in page: [UInt8]) -> String? {
        func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
        guard isLetter(page[offset]),
            let tag = page[..<offset].lastIndex(where: { $0 == 0x3C || $0 == 0x3E }),
            page[tag] == 0x3E
        else { return nil }
        let start = page[..<offset].lastIndex { !isLetter($0) } ?? 0
        let end = page[offset...].firstIndex { !isLetter($0) } ?? page.count
        let word = page[(start + 1)..<end]
        return word.count > 3 && page[start] < 0x80 && page[start] != 0x26
            ? String(decoding: word, as: UTF8.self) : nil
    }

    // MARK: A trace writes what a build writes

    @Test(arguments: ["directory", "html"])
    func aTraceWritesThePage(style: String) throws {
        let renderer = try FullSite.withRepositoryTemplates(style: style).built().renderer
        for position in 0..<renderer.site.routes.count {
            let route = renderer.site.routes.route(at: position)
            #expect(
                try OriginPropertyTests.traced(route, renderer) == OriginPropertyTests.page(route, renderer))
        }
    }

    static func traced(_ route: Route, _ renderer: PageRenderer) throws -> [UInt8] {
        let template = try #require(renderer.template(of: PageKind(route)))
        var writer = PageWriter()
        let frames = renderer.begin(route, in: &writer)
        var tracer = OriginTracer(
            template, site: renderer.site, assets: renderer.assets, frames: frames, writer: writer,
            offsets: [Int.max], keys: KeyPlaces(nil))
        tracer.run()
        return tracer.writer.bytes
    }

    @Test func textsThatAreTracedAreTheSame() throws {
        let site = try OriginPropertyTests.real().renderer.site
        for item in site.catalogue.protocols {
            for (entry, code) in item.entries.enumerated() {
                for text in code.texts.compactMap(\.self).flatMap({
                    [$0.summary] + $0.sections.compactMap(\.self)
                }) {
                    let resolver = LinkResolver(
                        catalogue: site.catalogue, path: text.text.path, protocol: 0, entry: entry)
                    let (plain, _, _) = MarkdownCompiler.compile(text.text, resolver: resolver)
                    let (traced, _) = MarkdownCompiler.traced(text.text, resolver: resolver)
                    #expect(
                        plain.bytes == traced.bytes && "\(plain.instructions)" == "\(traced.instructions)")
                }
            }
        }
    }

    @Test(arguments: [1, 2] as [UInt64])
    func comparisonsThatAreTracedAreTheSame(seed: UInt64) throws {
        let site = try OriginPropertyTests.real().renderer.site
        // A protocol that has the template of the language.
        let smtp = try #require(site.catalogue.protocols.firstIndex { $0.slug == "smtp" })
        var random = SplitMix64(seed: seed)
        for _ in 0..<60 {
            let language = Int.random(in: site.languages.indices, using: &random)
            let pair = try #require(
                site.languages[language].protocols[smtp].pairCodes.randomElement(using: &random))
            let compared = ComparedPair(site: site, language: language, protocol: smtp, pair: pair)
            let vocabulary = ComparisonVocabulary(catalogue: site.catalogue, protocol: smtp)
            let source = site.catalogue.languages[language].comparison
            let made = compared.item.comparison
            let parts: [(MarkdownText?, ReadyProgram, Bool)] = [
                (source.title, made.title, true), (source.opening, made.opening, false),
                (
                    source.sections[SectionKey.differences.index],
                    try #require(made.sections[SectionKey.differences.index]), false
                ),
            ]
            for (text, program, isPlain) in parts {
                let traced = ComparisonCompiler.traced(
                    try #require(text), isPlain: isPlain, vocabulary: vocabulary, catalogue: site.catalogue)
                #expect(traced.sources.count == program.program.instructions.count)
                var first = PageWriter()
                var second = PageWriter()
                ComparisonRunner.run(program, compared, isPlain: isPlain, into: &first)
                let pieces = ComparisonRunner.trace(traced.program, compared, isPlain: isPlain, into: &second)
                #expect(first.bytes == second.bytes)
                #expect(pieces.map(\.range.count).reduce(0, +) == second.count)
            }
        }
    }
}
