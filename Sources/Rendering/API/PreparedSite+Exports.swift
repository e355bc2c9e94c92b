import Model

/// Absolute addresses and plain texts, for files that leave the site.
extension PreparedSite {
    /// The absolute address of a page.
    func url(of route: Route) -> String {
        catalogue.site.baseURL.string + routes.path(of: route).addressPath
    }

    /// The absolute address of a file for programs.
    func url(ofFile file: APIFile) -> String {
        catalogue.site.baseURL.string + file.path(in: catalogue)
    }

    /// The absolute address of what a link in content points at, for readers of a language; nil where the link has
    /// an absolute address already.
    func url(of target: LinkTarget, language: Int) -> String? {
        func page(_ route: Route, _ fragment: String?) -> String {
            let route = routes.nearest(route.inLanguage(language))
            return url(of: route) + (fragment.map { "#" + $0 } ?? "")
        }
        switch target {
        case .external: return nil
        case .page(let route, let section): return page(route, section?.rawValue)
        case .ownSection(let key, let route): return page(route, key.rawValue)
        case .heading(let number, let heading):
            let route = routes.nearest(catalogue.route(ofPage: number, language: language))
            let fragments = languages[route.language ?? 0].pages[number].fragments
            let fragment =
                heading < fragments.count ? String(decoding: fragments[heading], as: UTF8.self) : nil
            return url(of: route) + (fragment.map { "#" + $0 } ?? "")
        case .picture(let path): return catalogue.site.baseURL.string + Escape.plain(path)
        case .file(let file): return url(ofFile: file)
        }
    }
}
