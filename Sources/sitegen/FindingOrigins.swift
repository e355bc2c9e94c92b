import Linking
import Model
import Publishing
import Rendering

/// Finds the places in Content and Templates that have made what the check has found in Output.
struct FindingOrigins: ~Copyable {
    private let renderer: PageRenderer
    private let trees: [SourceTree]
    private let folder: BuiltFolder
    private var writer = PageWriter()
    /// Pages with findings that are not as a build would write them now, so that their places say nothing.
    private(set) var altered: [String] = []

    init(renderer: PageRenderer, trees: [SourceTree], output: String) {
        self.renderer = renderer
        self.trees = trees
        folder = BuiltFolder(output)
    }

    /// The findings with their origins, in their order. Those that one place has made are one finding with all their pages.
    mutating func trace(_ findings: [LinkFinding]) -> [LinkFinding] {
        var traced: [LinkFinding] = []
        var start = 0
        while start < findings.count {
            var end = start + 1
            while end < findings.count, findings[end].page == findings[start].page { end += 1 }
            traced += located(findings[start..<end])
            start = end
        }
        return folded(traced)
    }

    /// The findings of one file.
    private mutating func located(_ findings: ArraySlice<LinkFinding>) -> [LinkFinding] {
        guard let path = findings.first?.page else { return [] }
        if let route = renderer.site.routes.route(filePath: path) { return located(findings, on: route) }
        guard let file = try? SiteFile(path, in: renderer) else { return Array(findings) }
        switch file {
        case .page(let route): return located(findings, on: route)
        case .asset(let asset):
            return findings.map { copied($0, trees[1].displayPath(asset.source)) }
        case .picture(let picture): return findings.map { copied($0, trees[0].displayPath(picture.path)) }
        case .robots, .sitemap, .search, .machine, .api:
            return findings.map { whole($0, renderer.site.catalogue.site.location) }
        }
    }

    private mutating func located(_ findings: ArraySlice<LinkFinding>, on route: Route) -> [LinkFinding] {
        let page = renderer.site.routes.path(of: route).filePath
        renderer.render(route, into: &writer)
        guard let bytes = try? folder.read(page), writer.withBytes({ $0.elementsEqual(bytes) }) else {
            altered.append(page)
            return Array(findings)
        }
        let places = findings.filter { $0.offset != nil }
        let origins = renderer.origins(of: route, offsets: places.compactMap(\.offset), in: trees[0])
        var next = 0
        return findings.map { finding in
            guard finding.offset != nil else { return finding }
            defer { next += 1 }
            return origins[next].first.map { whole(finding, $0) } ?? finding
        }
    }

    private func whole(_ finding: LinkFinding, _ location: SourceLocation) -> LinkFinding {
        var finding = finding
        finding.origin = location
        return finding
    }

    /// A file that was copied: what stands in Output stands at the same place in the source.
    private func copied(_ finding: LinkFinding, _ path: String) -> LinkFinding {
        whole(
            finding,
            SourceLocation(
                path: path, line: finding.line, column: max(1, finding.column), length: finding.length))
    }

    private struct Origin: Hashable {
        let rule: LinkRule
        let location: SourceLocation
    }

    /// One place is one finding, however many pages and addresses it has become.
    private func folded(_ findings: [LinkFinding]) -> [LinkFinding] {
        var result: [LinkFinding] = []
        var numbers: [Origin: Int] = [:]
        for finding in findings {
            guard let location = finding.origin, finding.line > 0 else {
                result.append(finding)
                continue
            }
            let origin = Origin(rule: finding.rule, location: location)
            if let number = numbers[origin] {
                result[number].join(finding)
            } else {
                numbers[origin] = result.count
                result.append(finding)
            }
        }
        return result
    }
}
