import Content
import Foundation
import Model
import Rendering
import TestSupport
import Testing

@testable import Linking
@testable import sitegen

/// A build finds before there are pages what the check of the pages would find: faults are planted by seed in templates,
/// assets, Markdown and YAML, and the two are held against each other, place by place.
struct BuildEqualsCheckTests {
    private static let rounds = 72
    private static let parts = 4

    private static let healthy = Result { () throws -> (content: SourceTree, templates: SourceTree) in
        (try RealContentTests.content(of: "smtp"), try RealContentTests.tree("Templates"))
    }

    @Test func neitherFindsAnythingInAHealthySite() throws {
        let (content, templates) = try BuildEqualsCheckTests.healthy.get()
        let site = try CheckedBothWays(content, templates)
        #expect(site.build == [])
        #expect(site.check == [])
    }

    @Test(arguments: 0..<parts)
    func theBuildFindsWhatTheCheckFinds(part: Int) throws {
        let (content, templates) = try BuildEqualsCheckTests.healthy.get()
        var found = Set<String>()
        for round in stride(from: part, to: BuildEqualsCheckTests.rounds, by: BuildEqualsCheckTests.parts) {
            var random = SplitMix64(seed: UInt64(round))
            var site = FaultySite(content, templates)
            // Every kind has its turn; more of them come by chance.
            var what = [PlantedFault.all[round % PlantedFault.all.count]]
            while Int.random(in: 0..<3, using: &random) == 0 {
                what.append(PlantedFault.all.randomElement(using: &random) ?? what[0])
            }
            for fault in what { fault.plant(&site, &random) }
            let both = try CheckedBothWays(site.tree("Content"), site.tree("Templates"))
            let names = what.map(\.name).joined(separator: ", ")
            let kinds = Set((both.check + both.build).map(\.identifier))
            found.formUnion(kinds)
            #expect(both.unfound == [], "round \(round), \(names): the build does not find it")
            #expect(both.invented == [], "round \(round), \(names): the check does not find it")
        }
        #expect(found.count > 10, "\(found)")
    }
}

/// What the build and the check say of one site.
struct CheckedBothWays {
    private(set) var build: [FaultPlace] = []
    private(set) var check: [FaultPlace] = []

    init(_ content: SourceTree, _ templates: SourceTree) throws {
        let checked = try SiteCheck.run(content: content, templates: templates)
        build = checked.diagnostics.map(\.place)
        let renderer = try #require(checked.site?.renderer, "the site cannot be rendered")
        check = try BuiltSite(renderer, content, templates).places
    }

    /// What the check finds at another place: in the sitemap, where the build names the template of the page.
    private static let elsewhere: Set<String> = ["sitemap-not-indexable"]

    /// Faults that the build tells in its own way: what a template links to by a fixed address is told before it is followed.
    private static let stricter: Set<String> = [
        "template-link", "unsafe-url", "anchor-missing", "relative-url", "image-missing",
    ]

    /// What the check finds and the build does not.
    var unfound: [FaultPlace] {
        check.filter { place in
            !build.contains(place)
                && !CheckedBothWays.elsewhere.contains(place.identifier)
                && !build.contains {
                    CheckedBothWays.stricter.contains($0.identifier) && $0.path == place.path
                        && $0.line == place.line
                }
        }
    }

    /// What the build finds and the check does not. An id that stands in a template twice is told even if no page shows
    /// that part of the template.
    var invented: [FaultPlace] {
        build.filter { place in
            if place.identifier == "duplicate-id" || check.contains(place) { return false }
            if CheckedBothWays.elsewhere.contains(place.identifier) {
                return !check.contains { $0.identifier == place.identifier }
            }
            return LinkRule(rawValue: place.identifier) != nil
        }
    }
}

/// A site as a build would write it, faults and all, and what the check says of it.
private struct BuiltSite {
    private let renderer: PageRenderer
    private let content: SourceTree
    private let templates: SourceTree
    private var files: [(path: String, bytes: [UInt8], route: Route?)] = []

    init(_ renderer: PageRenderer, _ content: SourceTree, _ templates: SourceTree) {
        self.renderer = renderer
        self.content = content
        self.templates = templates
        let site = renderer.site
        var writer = PageWriter()
        var exporter = CodeExporter(site)
        for position in 0..<site.routes.count {
            let route = site.routes.route(at: position)
            renderer.render(route, into: &writer)
            files.append((site.routes.path(of: route).filePath, Array(writer.bytes), route))
            guard case .code(let language, let index, let entry) = route else { continue }
            for file in APIFile.files(ofCode: entry, protocol: index, language: language) {
                files.append((file.path(in: site.catalogue), exporter.bytes(of: file), nil))
            }
        }
        for asset in renderer.assets { files.append((asset.path, asset.bytes, nil)) }
        for picture in site.catalogue.pictures { files.append((picture.outputPath, picture.bytes, nil)) }
        SiteExport(site).write { files.append(($0, $1, nil)) }
        for file in MachineFile.all(of: site) {
            files.append((file.path(in: site), file.bytes(in: site, assets: renderer.assets), nil))
        }
        Sitemap.write(for: site) { files.append(($0.path, $0.bytes, nil)) }
        files.sort { $0.path.precedesInBytes($1.path) }
    }

    /// The places in Content and Templates of all findings, each once. Those about a file as a whole have line 0.
    var places: [FaultPlace] {
        get throws {
            var list = SiteFiles()
            for file in files { list.add(file.path.utf8) }
            list.seal()
            let site = renderer.site.catalogue.site
            var request = CheckRequest(site: try #require(SiteAddress(site.baseURL.string)))
            request.listsEveryPlace = true
            let plan = CheckPlan(list, request) { files[$0].bytes }
            var scanner = PageScanner(plan, number: 0)
            for number in files.indices where plan.isScanned(number) {
                files[number].bytes.withUnsafeBufferPointer { scanner.scan(number, $0) }
            }
            var check = LinkCheck(plan, [scanner.finish()])
            let found = check.findings { files[$0].bytes }
            var result: [FaultPlace] = []
            for finding in CheckSettings(site.check).apply(to: found).kept {
                let place = place(of: finding, files[try #require(list.find(finding.page))].route)
                if !result.contains(place) { result.append(place) }
            }
            return result
        }
    }

    private func place(of finding: LinkFinding, _ route: Route?) -> FaultPlace {
        var location = SourceLocation(path: finding.page, line: finding.line)
        if let route {
            let name = PageKind(route).templateName + ".html"
            location = SourceLocation(path: templates.displayPath(name))
            if let offset = finding.offset {
                location = renderer.origins(of: route, offset: offset, in: content).first ?? location
            }
        } else if let asset = renderer.assets.first(where: { $0.path == finding.page }) {
            location = SourceLocation(path: templates.displayPath("assets/" + asset.name), line: finding.line)
        } else if let picture = renderer.site.catalogue.pictures.first(where: {
            $0.outputPath == finding.page
        }) {
            location = SourceLocation(path: content.displayPath(picture.path), line: finding.line)
        }
        return FaultPlace(identifier: finding.rule.rawValue, path: location.path, line: location.line)
    }
}
