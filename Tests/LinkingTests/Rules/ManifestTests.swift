import Linking
import Testing

/// Web manifests.
struct ManifestTests {
    private func site(_ json: String, name: String = "site.webmanifest") -> MemorySite {
        MemorySite.healthy().with(name, json).heading(
            "<link rel=\"manifest\" href=\"\(name)\">", in: "index.html")
    }

    @Test(arguments: [
        "{}", "{\"start_url\": \"/\"}",
        "{\"start_url\": \".\", \"icons\": [{\"src\": \"img/logo.png\", \"sizes\": \"48x48\"}]}",
        "{\"start_url\": \"guide.html?utm=x\", \"icons\": []}", "{\"start_url\": \"\\/guide.html\"}",
        "{\"name\": \"no/x.png\"}",
        "{\"icons\": [{\"src\": \"https://other.example/x.png\"}]}",
        "{\"icons\": [{\"src\": \"data:image/png;base64,AA\"}]}",
    ])
    func legal(_ json: String) {
        site(json).expect()
        site(json, name: "manifest.json").expect()
    }

    @Test(arguments: [
        "{\"start_url\": \"⟦no/x.png\"}", "{\n  \"icons\": [{\"src\": \"⟦no/x.png\"}]}",
        "{\"icons\": [{\"src\": \"img/logo.png\"},\n {\"sizes\": \"any\", \"src\": \"⟦no/x.png\"}]}",
    ])
    func broken(_ json: String) {
        for name in ["site.webmanifest", "manifest.json"] {
            site(json, name: name).expect(Expected(.brokenLink(nil), name, "no/x.png", "no/x.png"))
        }
    }

    @Test func addressesAreRelativeToTheManifest() {
        site("{\"icons\": [{\"src\": \"a.png\"}]}", name: "app/site.webmanifest").with("app/a.png").expect()
        site("{\"icons\": [{\"src\": \"⟦img/x.png\"}]}", name: "app/site.webmanifest")
            .expect(Expected(.brokenLink(nil), "app/site.webmanifest", "img/x.png", "app/img/x.png"))
    }

    @Test func anIconIsUsed() {
        site("{\"icons\": [{\"src\": \"/img/a.png\"}]}").with("img/a.png").expect()
    }

    @Test(arguments: ["{", "no", "{\"icons\": [,]}", ""])
    func malformed(_ json: String) {
        let found = site(json).findings
        #expect(found.map(\.rule) == [.malformedFile])
        #expect(found.map(\.page) == ["site.webmanifest"])
    }
}
