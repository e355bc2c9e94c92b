import Model

extension PageRenderer {
    /// How many pages of a kind are looked at to choose specimens.
    private static let candidates = 64

    /// Pages that stand for all pages of their kinds: between them they execute every instruction of each template that
    /// one of the candidates executes. With the first page of a kind come the same page in another language, and
    /// another one in its language; the first page of a language is there in every one, and pages that share a title.
    /// Pages beside the protocols all are specimens, as each has ids of its own. The number does not grow with that of the
    /// codes.
    package func specimens() -> [Route] {
        var writer = PageWriter()
        let kinds = site.routes.samples(PageRenderer.candidates).flatMap { specimens(among: $0, &writer) }
        var seen = Set<Route>()
        return (kinds + textPages + pagesWithSharedTitles).filter { seen.insert($0).inserted }
    }

    private var textPages: [Route] {
        site.routes.languages.flatMap { language in
            site.routes.pages(language: language).map { Route.page(language: language, page: $0) }
        }
    }

    /// The specimens of one kind of page.
    private func specimens(among candidates: [Route], _ writer: inout PageWriter) -> [Route] {
        guard let first = candidates.first, let template = template(of: PageKind(first)) else { return [] }
        var coverage = TemplateCoverage(template)
        var result = translations(of: first)
        for route in candidates where coverage.missing > 0 {
            if coverage.follow(begin(route, isFollowed: true, in: &writer)) { result.append(route) }
        }
        if let beside = candidates.first(where: { $0 != first && $0.language == first.language }) {
            result.append(beside)
        }
        return result
    }

    private func translations(of route: Route) -> [Route] {
        if route.language == nil { return [route] }
        let all = site.routes.languages.map { route.inLanguage($0) }.filter { site.routes.contains($0) }
        if case .home = route { return all }
        return Array(all.prefix(2))
    }
}
