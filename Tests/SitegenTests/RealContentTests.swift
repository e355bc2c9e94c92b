import Content
import Foundation
import Model
import Rendering
import TestSupport
import Testing

/// The repository's own site, held against what its pages promise.
struct RealContentTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The languages whose entries are written.
    static let languages = ["en", "vi"]

    static func tree(_ folder: String) throws -> SourceTree {
        let base = root.appending(path: folder)
        let names = try FileManager.default.subpathsOfDirectory(atPath: base.path)
        let files = try names.compactMap { name -> SourceFile? in
            var isFolder: ObjCBool = false
            let url = base.appending(path: name)
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder),
                !isFolder.boolValue
            else { return nil }
            return SourceFile(
                displayPath: "\(folder)/\(name)", path: name, bytes: [UInt8](try Data(contentsOf: url)))
        }
        return SourceTree(root: folder, files: files)
    }

    /// The content of one protocol in two languages, for tests that go over the site hundreds of times. Links of the
    /// pages beside it that lead to other protocols become their text.
    static func content(of slug: String) throws -> SourceTree {
        let whole = try tree("Content")
        let files = whole.files.filter {
            SiteFiles.isKept($0.path, languages: languages)
                && ($0.components.count < 3 || [slug, "pages"].contains($0.components[1]))
        }
        let link = #/\[([^\]]*)\]\(\.\./([a-z]+)/[^)]*\)/#
        return SourceTree(
            root: "Content",
            files: files.map { file in
                var text = String(decoding: file.bytes, as: UTF8.self)
                if file.name == "site.yml" {
                    text = SiteFiles.settings(text, languages: languages)
                } else if file.components.contains("pages"), file.name.hasSuffix(".md") {
                    text = text.replacing(link) { $0.output.2 == slug ? $0.output.0 : $0.output.1 }
                } else {
                    return file
                }
                return SourceFile(displayPath: file.displayPath, path: file.path, bytes: Array(text.utf8))
            })
    }

    static func renderer() throws -> (PageRenderer, [Diagnostic]) {
        let (catalogue, problems) = CatalogueReader.read(try tree("Content"))
        let found = try #require(catalogue)
        let routes = RouteTable(
            catalogue: found, languages: Array(found.languages.indices),
            protocols: Array(found.protocols.indices))
        let (site, _, prose) = SitePreparation.prepare(routes)
        let (renderer, templates) = PageRenderer.compile(try tree("Templates"), site: site)
        return (renderer, problems + prose + templates)
    }

    @Test func hasNothingToReport() throws {
        #expect(try RealContentTests.renderer().1 == [])
    }

    @Test func hasAsManyPagesAsTheFormulaSays() throws {
        let catalogue = try RealContentTests.renderer().0.site.catalogue
        let perLanguage = catalogue.protocols.reduce(
            1 + catalogue.pages.count { !$0.isStart } + catalogue.sharedNumbers.count
        ) { sum, item in
            sum + 1 + item.entries.count + item.entries.count * (item.entries.count - 1) / 2
        }
        #expect(
            try RealContentTests.renderer().0.site.routes.count == catalogue.languages.count * perLanguage + 2
        )
    }

    /// What a table of facts cannot tell apart, somebody has to write by hand. Two codes that vendors have made up may
    /// differ in one fact alone, such as what they turn on.
    @Test func everyPairHasTwoDifferences() throws {
        let catalogue = try RealContentTests.renderer().0.site.catalogue
        for item in catalogue.protocols {
            let poor = item.pairs.pairs.enumerated().filter { number, pair in
                let isInvented = [pair.a, pair.b].contains { item.entries[$0].vendor != nil }
                return item.pairs.text(pair: number, language: 0) == nil
                    && item.differences(pair.a, pair.b).count < (isInvented ? 1 : 2)
            }.map(\.element)
            #expect(poor.map { "\(item.entries[$0.a].slug)-vs-\(item.entries[$0.b].slug)" } == [])
        }
    }

    /// Words that never stand twice in a row, but for the reduplications that Vietnamese has.
    private static let functionWords: [String: Set<String>] = [
        "en": [
            "the", "a", "an", "of", "to", "in", "is", "and", "or", "for", "with", "when", "it", "this", "be",
        ],
        "vi": [
            "là", "của", "và", "được", "cho", "khi", "trong", "với", "một", "các", "những", "này", "có",
            "không",
        ],
    ]

    @Test func everyComparisonIsMadeOfWholeSentences() throws {
        let renderer = try RealContentTests.renderer().0
        let routes = renderer.site.routes
        var writer = PageWriter()
        var faults: [String] = []
        for position in 0..<routes.count {
            let route = routes.route(at: position)
            // The languages that are only an interface say the same of many pairs: one in four is enough.
            guard case .comparison(let language, _, let pair) = route, language < 2 || pair % 4 == 0 else {
                continue
            }
            renderer.render(route, into: &writer)
            let page = String(decoding: writer.bytes, as: UTF8.self)
            let tag = routes.catalogue.languages[language].tag
            faults += RealContentTests.faults(page, tag: tag).map {
                "\(routes.path(of: route).filePath): \($0)"
            }
        }
        #expect(faults.prefix(20) == [], "\(faults.count) faults")
    }

    private static func faults(_ page: String, tag: String) -> [String] {
        var result: [String] = []
        // `}}` alone ends nested JSON in a transcript.
        if page.contains("{{") { result.append("a placeholder is left") }
        if page.unicodeScalars.contains(where: {
            $0.value >= 0xE000 && $0.value < 0xF900 || $0.value >= 0xF0000
        }) {
            result.append("a private-use character is left")
        }
        if page.contains("<li></li>") || page.contains("<ol>\n</ol>") { result.append("an empty list") }
        let descriptions = sections(page, ids: ["description"]).flatMap(sentences)
        for block in sections(page, ids: ["differences", "choose", "common"]).flatMap(blocks) {
            let text = plain(block)
            if text.isEmpty { result.append("an empty block") }
            // Thai has no full stop.
            if tag != "th", let end = text.last, !".?!。？！।؟…".contains(end) {
                result.append("no end: \(text)")
            }
            if text.contains("  ") || text.contains(" .") || text.contains(" ,") {
                result.append("a gap: \(text)")
            }
            if text.contains(",.") || text.contains(". while") || text.contains(". and ") {
                result.append("a fragment: \(text)")
            }
            let words = text.lowercased().split(separator: " ").map(String.init)
            for (one, two) in zip(words, words.dropFirst())
            where one == two && functionWords[tag]?.contains(one) == true {
                result.append("doubled '\(one)': \(text)")
            }
        }
        let differences = sections(page, ids: ["differences"]).flatMap(sentences)
        result += differences.filter { descriptions.contains($0) }.map { "repeats the description: \($0)" }
        return result
    }

    private static func sections(_ page: String, ids: [String]) -> [String] {
        page.components(separatedBy: "<section class=\"part\" id=\"").dropFirst().filter { part in
            ids.contains { part.hasPrefix($0 + "\"") || part.prefix { $0 != "\"" }.hasSuffix("-" + $0) }
        }.map { $0.components(separatedBy: "</section>")[0] }
    }

    private static func blocks(_ section: String) -> [String] {
        ["<p>", "<li>"].flatMap { open -> [String] in
            let close = open.replacing("<", with: "</")
            return section.components(separatedBy: open).dropFirst().map {
                $0.components(separatedBy: close)[0]
            }
        }
    }

    private static func sentences(_ section: String) -> [String] {
        blocks(section).flatMap { plain($0).components(separatedBy: ". ") }.filter { $0.count > 30 }
    }

    private static func plain(_ html: String) -> String {
        var text = ""
        var isInTag = false
        for character in html {
            if character == "<" {
                isInTag = true
            } else if character == ">" {
                isInTag = false
            } else if !isInTag {
                text.append(character == "\n" ? " " : character)
            }
        }
        return text
    }
}
