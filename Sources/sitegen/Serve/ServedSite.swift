import Model
import Rendering
import Serving

/// A site whose files are made when somebody asks for them, by the renderer that makes those of a build.
struct ServedSite: PreviewSite {
    let renderer: PageRenderer

    private var site: PreparedSite { renderer.site }

    var basePath: String { site.catalogue.site.baseURL.path }

    func bytes(of path: String) -> [UInt8]? { made(path).map(WritingMark.withEllipses) }

    private func made(_ path: String) -> [UInt8]? {
        if let route = site.routes.route(filePath: path) { return bytes(of: route) }
        guard let file = try? SiteFile(path, in: renderer), file.path(in: site).equalsInBytes(path) else {
            return nil
        }
        switch file {
        case .page(let route): return bytes(of: route)
        case .asset(let asset): return asset.bytes
        case .picture(let picture): return picture.bytes
        case .robots, .sitemap: return sitemapFile(path)
        case .search(let language):
            let index = SearchIndex(site, language: language)
            return (try? JSONText.compact(index)).map { Array($0.utf8) }
        case .machine(let file): return file.bytes(in: site, assets: renderer.assets)
        case .api(let file): return bytes(of: file)
        }
    }

    func hasPage(_ path: String) -> Bool { site.routes.route(filePath: path) != nil }

    var notFoundPage: [UInt8] { WritingMark.withEllipses(bytes(of: .notFound)) }

    /// Where the page of a source file, such as `vi/smtp/251.md`, lies on the host; nil when it has none.
    func address(ofSource file: String) -> String? {
        let parts = file.split(separator: "/").map(String.init)
        guard parts.count == 3, parts[2].hasSuffix(".md") else { return nil }
        let name = String(parts[2].dropLast(3))
        let path =
            parts[1] == SitePage.folder
            ? [parts[0], name] : name == "protocol" ? [parts[0], parts[1]] : [parts[0], parts[1], name]
        guard let route = try? site.routes.route(sitePath: path) else { return nil }
        return basePath + site.routes.path(of: route).addressPath
    }

    private func bytes(of file: APIFile) -> [UInt8] {
        switch file {
        case .code, .markdown:
            var exporter = CodeExporter(site)
            return exporter.bytes(of: file)
        case .index, .languageIndex, .codeSchema, .indexSchema, .llms: return SiteExport(site).bytes(of: file)
        }
    }

    private func bytes(of route: Route) -> [UInt8] {
        var writer = PageWriter()
        renderer.render(route, into: &writer)
        return writer.bytes
    }

    /// O(pages).
    private func sitemapFile(_ path: String) -> [UInt8]? {
        var found: [UInt8]?
        Sitemap.write(for: site) { if $0.path.equalsInBytes(path) { found = $0.bytes } }
        return found
    }
}
