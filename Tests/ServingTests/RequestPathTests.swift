import Testing

@testable import Serving

@Suite struct RequestPathTests {
    @Test(arguments: [
        ("/", [""]), ("/vi/smtp/", ["vi", "smtp", ""]), ("/vi", ["vi"]), ("/a%20b/%C3%A9", ["a b", "é"]),
        ("/search?q=a/../b", ["search"]), ("/...", ["..."]), ("/a+b", ["a+b"]),
    ])
    func `A path is decoded part by part`(target: String, parts: [String]) {
        #expect(RequestPath(target)?.parts == parts)
    }

    @Test(arguments: [
        "", "vi", "http://example.com/", "*", "//example.com/", "/a//b", "/../etc/passwd", "/a/..", "/./a",
        "/%2e%2e/etc/passwd", "/a%2F..%2Fb", "/a%5Cb", "/a\\b", "/a%00b", "/%", "/%2", "/%zz", "/%+1", "/%FF",
        "/a#b",
    ])
    func `What is no path of a site is refused`(target: String) {
        #expect(RequestPath(target) == nil)
    }

    @Test func `The query is kept apart`() {
        let path = RequestPath("/vi/?q=1&r=/")
        #expect(path?.raw == "/vi/")
        #expect(path?.query == "?q=1&r=/")
    }
}
