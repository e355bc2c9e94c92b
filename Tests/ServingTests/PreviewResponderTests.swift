import Testing

@testable import Serving

@Suite struct PreviewResponderTests {
    private func response(
        _ target: String, _ method: String = "GET", host: String? = "localhost:8080",
        of state: PreviewState = .sample()
    ) -> PreviewResponse {
        PreviewResponder(hosts: HostCheck(host: "127.0.0.1"), board: PreviewBoard(state))
            .response(to: PreviewRequest(method: method, target: target, host: host))
    }

    @Test func `A page has its type, and the script before its end`() {
        let page = response("/vi/?a=b")
        #expect(page.status == 200)
        #expect(page.header("content-type") == "text/html; charset=utf-8")
        #expect(page.header("cache-control") == "no-store")
        let script = "<script src=\"/_sitegen/live.js\" data-version=\"1\"></script>\n"
        #expect(page.text == "<html><body>vi\(script)</body></html>")
        #expect(response("/vi/index.html").text == page.text)
    }

    @Test func `A page without an end gets the script all the same`() {
        #expect(response("/vi/251.html").text.hasPrefix("251<script "))
    }

    @Test func `A file that is no page stays as it is`() {
        let file = response("/sitemap.xml")
        #expect(file.header("Content-Type") == "application/xml; charset=utf-8")
        #expect(file.text == "<urlset/>")
    }

    @Test(arguments: [
        "/no", "/vi/no/", "/../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//vi/", "/_sitegen/no", "/Vi/",
    ])
    func `What the site does not have is its page for that`(target: String) {
        let page = response(target)
        #expect(page.status == 404)
        #expect(page.text.contains("no page"))
        #expect(page.text.contains("live.js"))
    }

    @Test func `A folder without its slash is sent on, with its query`() {
        let answer = response("/vi?q=1")
        #expect(answer.status == 302)
        #expect(answer.header("Location") == "/vi/?q=1")
    }

    @Test func `A site in a folder of its host lies there alone`() {
        let state = PreviewState.sample(SmallSite(basePath: "/docs/"))
        #expect(response("/docs/vi/", of: state).status == 200)
        #expect(response("/", of: state).header("Location") == "/docs/")
        #expect(response("/docs", of: state).header("Location") == "/docs/")
        #expect(response("/docs/vi", of: state).header("Location") == "/docs/vi/")
        #expect(response("/vi/", of: state).status == 404)
        #expect(response("/_sitegen/live.js", of: state).status == 200)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS"])
    func `Nothing but reading is allowed`(method: String) {
        let answer = response("/vi/", method)
        #expect(answer.status == 405)
        #expect(answer.header("Allow") == "GET, HEAD")
    }

    @Test func `A host that nobody has allowed is refused, for pages and for what belongs to the preview`() {
        #expect(response("/vi/", host: "example.com").status == 421)
        #expect(response("/_sitegen/events", host: "example.com").status == 421)
        #expect(response("/vi/", host: nil).status == 400)
    }

    @Test func `As long as there is no site every page says so`() {
        let page = response("/vi/", of: .sample(nil, PreviewReport(errors: 1, text: "error: <x>")))
        #expect(page.status == 500)
        #expect(page.text.contains("cannot be shown yet"))
        #expect(page.text.contains("live.js"))
    }

    @Test func `The status page shows everything, escaped`() {
        let page = response(
            "/_sitegen/status", of: .sample(SmallSite(), PreviewReport(errors: 1, text: "error: <x> & y")))
        #expect(page.status == 200)
        #expect(page.text.contains("<pre id=\"diagnostics\">error: &lt;x&gt; &amp; y</pre>"))
        #expect(page.text.contains("<td>vi</td>"))
        #expect(page.text.contains("<li>stale <a href=\"/vi/?a&amp;b\">vi/&lt;a&gt;.md</a>: summary</li>"))
    }
}
