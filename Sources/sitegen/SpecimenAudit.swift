import Linking
import Model
import Rendering

/// The link check of a build. What `sitegen check` would find in the pages is found before there are pages, in a few
/// specimens and in what content refers to, and told at the place that would have made it.
struct SpecimenAudit {
    private let renderer: PageRenderer
    private let content: SourceTree
    private let templates: SourceTree
    /// The pages of the whole site, selected or not.
    private let routes: RouteTable
    private let settings: CheckSettings
    private var routesByPath: [String: Route] = [:]
    /// By the page and the line of their findings.
    private var addresses: [Line: [ContentAddress]] = [:]

    init(_ renderer: PageRenderer, content: SourceTree, templates: SourceTree) {
        self.renderer = renderer
        self.content = content
        self.templates = templates
        let site = renderer.site
        routes = site.routes.whole
        settings = CheckSettings(site.catalogue.site.check)
    }

    private var site: PreparedSite { renderer.site }

    /// What is wrong, each fault once at each place, ordered by place.
    mutating func diagnostics() -> [Diagnostic] {
        var check = SpecimenCheck(request, remainder: remainder)
        var writer = PageWriter()
        for route in renderer.specimens() {
            renderer.render(route, into: &writer)
            let path = site.routes.path(of: route).filePath
            routesByPath[path] = route
            check.add(path, writer.bytes, isListed: Sitemap.isListed(route, site))
        }
        for asset in renderer.assets { check.add(asset.path, asset.bytes) }
        for picture in site.unusedPictures { check.add(picture.outputPath, []) }
        addContent(to: &check)
        let findings = check.findings { path in
            guard let route = routes.route(filePath: path) else { return [] }
            renderer.render(route, into: &writer)
            return writer.bytes
        }
        return located(settings.apply(to: findings).kept)
    }

    /// Adds what stands in Content, each address once for each language.
    private mutating func addContent(to check: inout SpecimenCheck) {
        var lines: [Address: Line] = [:]
        for address in site.contentAddresses {
            let name = Address(bytes: address.bytes, language: address.language)
            var line = lines[name]
            if line == nil {
                let tag = site.catalogue.languages[address.language].tag
                let place = check.add(address: address.bytes, language: tag)
                line = Line(page: place.page, number: place.line)
                lines[name] = line
            }
            if let line { addresses[line, default: []].append(address) }
        }
    }

    private struct Address: Hashable {
        let bytes: [UInt8]
        let language: Int
    }

    private struct Line: Hashable {
        let page: String
        let number: Int
    }

    private var request: CheckRequest {
        let site = site.catalogue.site
        return CheckRequest(
            site: SiteAddress(site.baseURL.string) ?? .unknown,
            host: HostProfile(site.check.host ?? .plain))
    }

    /// All files of the site, by their paths.
    private var remainder: SiteRemainder {
        let others = Set(
            renderer.assets.map(\.path) + site.catalogue.pictures.map(\.outputPath)
                + SearchIndex.languages(of: site).map { SearchIndex.path(of: $0, in: site) }
                + (MachineFile.all(of: site) + MachineFile.elsewhere(of: site)).map { $0.path(in: site) }
                + ["robots.txt", "sitemap.xml"] + SiteExport(site).paths)
        let routes = routes
        return SiteRemainder(
            exists: {
                others.contains($0) || routes.route(filePath: $0) != nil
                    || APIFile(path: $0, in: routes) != nil
            },
            forEach: { body in
                for position in 0..<routes.count {
                    body(routes.path(of: routes.route(at: position)).filePath)
                }
                others.sorted().forEach(body)
            })
    }

    // MARK: Places

    /// Findings of one file stand beside each other.
    private func located(_ findings: [LinkFinding]) -> [Diagnostic] {
        var result: [Diagnostic] = []
        var seen = Set<Place>()
        var start = 0
        while start < findings.count {
            var end = start + 1
            while end < findings.count, findings[end].page == findings[start].page { end += 1 }
            for (finding, location) in located(findings[start..<end])
            where seen.insert(Place(finding.rule, location)).inserted {
                result.append(Diagnostic(finding.asFault, at: location, severity: finding.buildSeverity))
            }
            start = end
        }
        return result
    }

    /// A rule and a place: what stands there is told once, whatever it is on different pages.
    private struct Place: Hashable {
        let rule: LinkRule
        let path: String
        let line: Int
        let column: Int

        init(_ rule: LinkRule, _ location: SourceLocation) {
            self.rule = rule
            path = location.path
            line = location.line
            column = location.column
        }
    }

    /// The findings of one file with their places.
    private func located(_ findings: ArraySlice<LinkFinding>) -> [(LinkFinding, SourceLocation)] {
        guard let page = findings.first?.page else { return [] }
        if page.hasPrefix(":") {
            return findings.flatMap { finding in
                (addresses[Line(page: page, number: finding.line)] ?? []).flatMap { address in
                    site.places(of: address, in: content).map { (finding, $0) }
                }
            }
        }
        if let route = routesByPath[page] { return located(findings, on: route) }
        let asset = renderer.assets.first { $0.path.equalsInBytes(page) }
        let picture = site.catalogue.pictures.first { $0.outputPath.equalsInBytes(page) }
        let path =
            asset.map { templates.displayPath($0.source) }
            ?? picture.map { content.displayPath($0.path) } ?? page
        return findings.map { finding in
            (
                finding,
                SourceLocation(
                    path: path, line: finding.line, column: max(1, finding.column), length: finding.length)
            )
        }
    }

    private func located(
        _ findings: ArraySlice<LinkFinding>, on route: Route
    ) -> [(LinkFinding, SourceLocation)] {
        let origins = renderer.origins(of: route, offsets: findings.map { $0.offset ?? -1 }, in: content)
        let whole = SourceLocation(path: templates.displayPath(PageKind(route).templateName + ".html"))
        return zip(findings, origins).map { finding, places in
            guard let place = places.first else { return (finding, whole) }
            // What a template says literally is as long there as in the page.
            let isLiteral = places.count == 1 && place.length == 1
            return (finding, isLiteral ? place.withLength(finding.length) : place)
        }
    }
}

extension SourceLocation {
    fileprivate func withLength(_ length: Int) -> SourceLocation {
        SourceLocation(path: path, line: line, column: column, length: length)
    }
}

extension LinkFinding {
    /// The same as a fault of a build.
    fileprivate var asFault: Fault {
        // On which line of a page an id stands is nothing to those who write templates.
        if case .duplicateID(let id, _) = fault { return .duplicateID(id: id) }
        return .link(rule, summary: message, explanation: explanation, suggestion: suggestion)
    }

    fileprivate var buildSeverity: Diagnostic.Severity { severity == .error ? .error : .warning }
}
