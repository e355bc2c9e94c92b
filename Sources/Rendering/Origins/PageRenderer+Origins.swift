import Model

extension PageRenderer {
    /// Where the byte at `offset` of the page of a route comes from: the places from the innermost (a link in Markdown,
    /// a text of `strings.yml`, a key of front matter) to the tag in the template that put it there. Empty when the page
    /// has no such byte.
    ///
    /// Keys of front matter are looked up in `content`, the folder as it was read; without it their files are named as a
    /// whole. O(page).
    package func origins(
        of route: Route, offset: Int, in content: SourceTree? = nil
    ) -> [SourceLocation] {
        origins(of: route, offsets: [offset], in: content).first ?? []
    }

    /// The same for several bytes of one page, in the order of `offsets`. O(page + offsets).
    package func origins(
        of route: Route, offsets: [Int], in content: SourceTree? = nil
    ) -> [[SourceLocation]] {
        guard let template = template(of: PageKind(route)) else { return offsets.map { _ in [] } }
        var writer = PageWriter()
        let frames = begin(route, in: &writer)
        var tracer = OriginTracer(
            template, site: site, assets: assets, frames: frames, writer: writer, offsets: offsets,
            keys: KeyPlaces(content))
        tracer.run()
        return offsets.map { tracer.found[$0] ?? [] }
    }
}
