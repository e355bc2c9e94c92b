import Model
import Rendering

/// A file of Output that somebody asks about: a page, or a file that is none.
enum SiteFile {
    case page(Route)
    case asset(Asset)
    case picture(Picture)
    case robots
    /// The sitemap, or one of its parts.
    case sitemap(path: String)
    /// What the search page of a language searches.
    case search(language: Int)
    /// What browsers, other sites or hosts read.
    case machine(MachineFile)
    /// A file for programs.
    case api(APIFile)

    /// Finds the file with a path below the root of the site. Throws why there is none.
    init(_ path: String, in renderer: PageRenderer) throws(MissingPage) {
        let site = renderer.site
        if let asset = renderer.assets.first(where: { $0.path.equalsInBytes(path) }) {
            self = .asset(asset)
        } else if let picture = site.catalogue.pictures.first(where: { $0.outputPath.equalsInBytes(path) }) {
            self = .picture(picture)
        } else if path.equalsInBytes("robots.txt") {
            self = .robots
        } else if path.hasPrefix("sitemap"), SiteFile.sitemaps(of: site).contains(path) {
            self = .sitemap(path: path)
        } else if let language = SearchIndex.languages(of: site).first(where: {
            SearchIndex.path(of: $0, in: site).equalsInBytes(path)
        }) {
            self = .search(language: language)
        } else if let file = MachineFile.all(of: site).first(where: { $0.path(in: site).equalsInBytes(path) })
        {
            self = .machine(file)
        } else if let file = APIFile(path: path, in: site.routes) {
            self = .api(file)
        } else {
            self = .page(try site.routes.route(sitePath: path.split(separator: "/").map(String.init)))
        }
    }

    /// The path of the file below Output.
    func path(in site: PreparedSite) -> String {
        switch self {
        case .page(let route): site.routes.path(of: route).filePath
        case .asset(let asset): asset.path
        case .picture(let picture): picture.outputPath
        case .robots: "robots.txt"
        case .sitemap(let path): path
        case .search(let language): SearchIndex.path(of: language, in: site)
        case .machine(let file): file.path(in: site)
        case .api(let file): file.path(in: site.catalogue)
        }
    }

    /// The address of the file.
    func url(in site: PreparedSite) -> String {
        let base = site.catalogue.site.baseURL.string
        if case .page(let route) = self { return base + site.routes.path(of: route).addressPath }
        return base + path(in: site)
    }

    /// The files of which it is made.
    func inputs(_ inputs: PageInputs) -> [PageInput] {
        switch self {
        case .page(let route): inputs.inputs(of: route)
        case .asset(let asset): [inputs.copied(asset)]
        case .picture(let picture): [inputs.copied(picture)]
        case .robots: [inputs.settings]
        case .sitemap: inputs.inputsOfSitemap
        case .search(let language): inputs.inputsOfSearch(language)
        case .machine(let file): inputs.inputs(of: file)
        case .api(let file): inputs.inputs(of: file)
        }
    }

    /// The paths of the sitemap and its parts. O(pages).
    private static func sitemaps(of site: PreparedSite) -> [String] {
        var paths: [String] = []
        Sitemap.write(for: site) { paths.append($0.path) }
        return paths
    }

    /// The file that was probably meant by a path that is none: an asset or a picture without its digest or with an
    /// old one, a source file, or a slip.
    static func suggestion(for path: String, in renderer: PageRenderer) -> String? {
        let files =
            renderer.assets.map(\.path) + renderer.site.catalogue.pictures.map(\.outputPath)
            + SearchIndex.languages(of: renderer.site).map { SearchIndex.path(of: $0, in: renderer.site) }
            + MachineFile.all(of: renderer.site).map { $0.path(in: renderer.site) }
            + SiteExport(renderer.site).paths + ["robots.txt", "sitemap.xml", "404.html"]
        let plain = withoutDigest(path)
        return files.first { withoutDigest($0).equalsInBytes(plain) }
            ?? NearestName.suggestion(for: path, among: files)
    }

    /// A path without the twelve digits before the ending that change with the content.
    private static func withoutDigest(_ path: String) -> String {
        var parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let isDigest = { (part: String) in part.utf8.count == 12 && part.allSatisfy(\.isHexDigit) }
        if parts.count > 2, isDigest(parts[parts.count - 2]) { parts.remove(at: parts.count - 2) }
        return parts.joined(separator: ".")
    }
}
