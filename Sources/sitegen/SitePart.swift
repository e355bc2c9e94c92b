import Linking
import Model
import Rendering

/// Tells what a folder lacks from what lies in another part of the site: a build of a selection, or of a shard, has links
/// to pages that it does not make.
struct SitePart {
    private let renderer: PageRenderer
    /// The pages of the site as a whole.
    private let whole: RouteTable
    private let shard: Shard?
    /// The files of the pages that the shard makes.
    private let pages: Set<String>

    /// O(pages of the shard).
    init(_ renderer: PageRenderer, _ shard: Shard?) {
        self.renderer = renderer
        self.shard = shard
        let routes = renderer.site.routes
        let catalogue = routes.catalogue
        whole = RouteTable(
            catalogue: catalogue, languages: Array(catalogue.languages.indices),
            protocols: Array(catalogue.protocols.indices))
        let range = shard?.range(of: routes.count) ?? 0..<0
        pages = Set(
            range.flatMap { number in
                let route = routes.route(at: number)
                return [routes.path(of: route).filePath] + SitePart.exports(of: route, catalogue)
            })
    }

    /// Whether a finding is only about what lies elsewhere.
    func isElsewhere(_ finding: LinkFinding) -> Bool {
        switch finding.rule {
        case .brokenLink, .directoryWithoutIndex, .canonicalBroken, .hreflangBroken, .sitemapBroken,
            .brokenJSONLDURL:
            return finding.target.map(liesElsewhere) ?? false
        // What leads to a page, or uses a file, may lie in another shard.
        case .unreachablePage, .unusedFile:
            return shard != nil && (page(finding.page) != nil || copy(finding.page) != nil)
        default: return false
        }
    }

    private func liesElsewhere(_ target: String) -> Bool {
        if let route = page(target) {
            let routes = renderer.site.routes
            return !routes.contains(route) || shard != nil && !pages.contains(routes.path(of: route).filePath)
        }
        let site = renderer.site
        if MachineFile.elsewhere(of: site).contains(where: { $0.path(in: site).equalsInBytes(target) }) {
            return true
        }
        guard let shard, let file = copy(target) else { return false }
        // The files of a code lie in the part that has its page.
        if case .api(let file) = file, file.isOfCode { return !pages.contains(target) }
        return !shard.isFirst
    }

    /// The paths of the files for programs that belong to a page.
    private static func exports(of route: Route, _ catalogue: Catalogue) -> [String] {
        guard case .code(let language, let index, let entry) = route, catalogue.site.hasAPI else { return [] }
        return APIFile.files(ofCode: entry, protocol: index, language: language)
            .map { $0.path(in: catalogue) }
    }

    /// The page of the whole site with exactly this address or path.
    private func page(_ address: String) -> Route? {
        guard let route = try? whole.route(sitePath: address.split(separator: "/").map(String.init)) else {
            return nil
        }
        let path = whole.path(of: route)
        return path.filePath == address || path.addressPath == address ? route : nil
    }

    /// A file that the first shard makes for all.
    private func copy(_ path: String) -> SiteFile? {
        guard let file = try? SiteFile(path, in: renderer), file.path(in: renderer.site) == path else {
            return nil
        }
        if case .page = file { return nil }
        return file
    }
}
