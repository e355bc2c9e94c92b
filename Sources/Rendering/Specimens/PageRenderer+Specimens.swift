import Model

extension PageRenderer {
    /// How many pages of a kind are looked at to choose specimens.
    private static let candidates = 64

    /// Pages that stand for all pages of their kinds: between them they execute every instruction of each template that
    /// one of the candidates executes. With the first page of a kind come the same page in another language, and
    /// another one in its language; the first page of a language is there in every one, and pages that share a title.
    /// The number does not grow with that of the pages.
    package func specimens() -> [Route] {
        var writer = PageWriter()
        let kinds = site.routes.samples(PageRenderer.candidates).flatMap { specimens(among: $0, &writer) }
        var seen = Set<Route>()
        return (kinds + pagesWithSharedTitles).filter { seen.insert($0).inserted }
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
