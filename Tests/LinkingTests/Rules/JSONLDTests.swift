import Linking
import Testing

/// Facts for search engines in JSON-LD.
struct JSONLDTests {
    @Test(arguments: [
        "{\"@context\": \"https://schema.org\", \"@type\": \"Thing\"}", "[]",
        "{\"url\": \"https://site.example/guide.html\"}",
        "\n{\"@id\": \"https://site.example/guide.html#start\", \"url\": \"https://other.example/no\"}\n",
        "{\"name\": \"a/b.html\"}",
        "{\"url\": \"https://site.example/about/\", \"image\": [\"https://site.example/img/logo.png\"]}",
        "{\"url\": \"https:\\/\\/site.example\\/guide.html\"}",
        "{\"@graph\": [{\"a\": {\"b\": null, \"c\": [1.5e3, true]}}]}",
        "{\"a\": \"\\u003cb\\ud83d\\ude00\"}",
        "{\"potentialAction\": {\"target\": \"https://site.example/guide.html?q={term}\"}}",
    ])
    func legalJSONLD(_ json: String) {
        MemorySite.healthy().heading("<script type=\"application/ld+json\">\(json)</script>").expect()
    }

    @Test(arguments: [
        "{", "{\"a\": }", "{\"a\": 1,}", "{'a': 1}", "[1 2]", "{\"a\": \"x\ny\"}", "{\"a\": 01}",
        "{\"a\": \"\\x\"}", "// x\n{}", "{} {}", "",
        "<!-- {} -->", "{\"a\": NaN}",
    ])
    func badJSONLD(_ json: String) {
        let found = MemorySite.healthy().heading("<SCRIPT TYPE='Application/LD+JSON'>\(json)</SCRIPT>")
            .findings
        #expect(found.map(\.rule) == [.badJSONLD])
        #expect(found.map(\.page) == ["guide.html"])
        #expect(found.allSatisfy { $0.line >= 12 && $0.line <= 13 && $0.column > 0 })
    }

    @Test(arguments: [
        "<script type='application/json'>{</script>", "<script>{</script>",
        "<script type='module'>{</script>",
        "<template><script type='application/ld+json'>{</script></template>",
        "<!-- <script type='application/ld+json'>{</script> -->",
        "<textarea><script type='application/ld+json'>{</script></textarea>",
    ])
    func whatIsNoJSONLD(_ text: String) {
        MemorySite.healthy().adding(text).expect()
    }

    @Test(arguments: [
        ("{\"url\": \"⟦https://site.example/no.html\"}", "url", "https://site.example/no.html"),
        ("{\"@id\": \"⟦https://site.example/no.html\"}", "@id", "https://site.example/no.html"),
        (
            "\n{\"a\": [{\"image\": \"⟦https://site.example/no.html\"}]}", "image",
            "https://site.example/no.html"
        ),
        (
            "{\"logo\": [\"https://site.example/img/logo.png\",\n\"⟦https://site.example/no.html\"]}", "logo",
            "https://site.example/no.html"
        ),
        ("{\"url\": \"⟦https:\\/\\/site.example\\/no.html\"}", "url", "https://site.example/no.html"),
    ])
    func brokenJSONLDURL(_ json: String, _ key: String, _ url: String) {
        MemorySite.healthy().heading("<script type=\"application/ld+json\">\(json)</script>").expect(
            Expected(.brokenJSONLDURL(key: key, nil), "guide.html", url, "no.html"))
    }

    @Test func relativeAddressesInJSONLD() {
        MemorySite.healthy().heading(
            "<script type='application/ld+json'>{\"url\": \"⟦/no/x.html\"}</script>"
        )
        .expect(Expected(.brokenJSONLDURL(key: "url", nil), "guide.html", "/no/x.html", "no/x.html"))
    }
}
