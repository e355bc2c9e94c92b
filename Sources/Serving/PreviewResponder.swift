/// Decides what is answered to a request. It knows no network and no file system: what the site does not have cannot be
/// asked for.
package struct PreviewResponder: Sendable {
    /// What the server itself answers below; a site has no such folder.
    static let reserved = "_sitegen"

    private let hosts: HostCheck
    private let board: PreviewBoard

    package init(hosts: HostCheck, board: PreviewBoard) {
        self.hosts = hosts
        self.board = board
    }

    /// The answer to a request. That to `HEAD` has the body of `GET`, which is not sent.
    package func response(to request: PreviewRequest) -> PreviewResponse {
        var response = answer(request)
        // Browsers must ask again for every page; nobody may show it inside another page, or guess its type.
        response.headers += [
            ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
            ("Content-Security-Policy", "frame-ancestors 'none'"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ]
        return response
    }

    private func answer(_ request: PreviewRequest) -> PreviewResponse {
        guard let host = request.host else {
            return PreviewResponse(status: 400, "The request has no header Host.")
        }
        guard hosts.allows(host) else {
            return PreviewResponse(
                status: 421,
                "This preview does not answer for \(host). Name it with --allow-host to allow it.")
        }
        guard ["GET", "HEAD"].contains(request.method) else {
            return PreviewResponse(
                status: 405, "Only GET and HEAD are answered here.", headers: [("Allow", "GET, HEAD")])
        }
        let state = board.state
        guard let path = RequestPath(request.target) else { return missing(state) }
        if path.parts.first == PreviewResponder.reserved { return own(path.parts.dropFirst(), state) }
        board.noteAnswer()
        guard let site = state.site else { return faulty(state) }
        return file(path, site, state)
    }

    /// What belongs to the preview and not to the site.
    private func own(_ parts: ArraySlice<String>, _ state: PreviewState) -> PreviewResponse {
        switch parts.joined(separator: "/") {
        case "events": return .events
        case "live.js": return PreviewResponse(type: ContentType.of("live.js"), Array(LiveScript.text.utf8))
        case "status":
            return PreviewResponse(type: ContentType.of("status.html"), Array(StatusPage(state).html.utf8))
        case "status.css":
            return PreviewResponse(type: ContentType.of("status.css"), Array(StatusPage.styles.utf8))
        default: return missing(state)
        }
    }

    private func file(_ path: RequestPath, _ site: any PreviewSite, _ state: PreviewState) -> PreviewResponse
    {
        let base = site.basePath.split(separator: "/").map(String.init)
        if path.parts.starts(with: base), path.parts.count > base.count {
            return inside(path.parts.dropFirst(base.count).joined(separator: "/"), path, site, state)
        }
        // The root of the host, and the folder of the site without its slash.
        if path.parts == [""] || path.parts == base { return redirect(to: site.basePath + path.query) }
        return missing(state)
    }

    private func inside(
        _ path: String, _ asked: RequestPath, _ site: any PreviewSite, _ state: PreviewState
    ) -> PreviewResponse {
        let file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
        if let bytes = site.bytes(of: file) {
            let type = ContentType.of(file)
            return PreviewResponse(
                type: type, type.hasPrefix("text/html") ? LiveScript.injected(into: bytes, state) : bytes)
        }
        if file == path, site.hasPage(path + "/index.html") {
            return redirect(to: asked.raw + "/" + asked.query)
        }
        return missing(state)
    }

    /// For now: a browser would remember a permanent one for every site that is ever shown at this address.
    private func redirect(to address: String) -> PreviewResponse {
        PreviewResponse(status: 302, "It is at \(address).", headers: [("Location", address)])
    }

    private func missing(_ state: PreviewState) -> PreviewResponse {
        guard let page = state.site?.notFoundPage, !page.isEmpty else {
            return PreviewResponse(status: 404, "There is no such page.")
        }
        return PreviewResponse(
            status: 404, type: ContentType.of("404.html"), LiveScript.injected(into: page, state))
    }

    /// In place of every page, as long as there was no site that could be shown.
    private func faulty(_ state: PreviewState) -> PreviewResponse {
        let page = PlainPage(title: "Not yet", body: "<h1>The site cannot be shown yet</h1>")
        return PreviewResponse(
            status: 500, type: ContentType.of("500.html"),
            LiveScript.injected(into: Array(page.html.utf8), state))
    }
}
