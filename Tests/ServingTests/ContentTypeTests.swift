import Testing

@testable import Serving

@Suite struct ContentTypeTests {
    @Test(arguments: [
        ("vi/index.html", "text/html; charset=utf-8"), ("assets/site.0123.css", "text/css; charset=utf-8"),
        ("assets/search.js", "text/javascript; charset=utf-8"),
        ("vi/search.json", "application/json; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"), ("robots.txt", "text/plain; charset=utf-8"),
        ("icon.svg", "image/svg+xml; charset=utf-8"), ("PICTURE.PNG", "image/png"), ("a.avif", "image/avif"),
        ("_headers", "text/plain; charset=utf-8"), ("a.b/c", "text/plain; charset=utf-8"),
        ("a.unknown", "application/octet-stream"),
    ])
    func `A type follows from the ending`(path: String, type: String) {
        #expect(ContentType.of(path) == type)
    }
}
