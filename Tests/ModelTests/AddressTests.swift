import Model
import Testing

struct BaseURLTests {
    @Test(arguments: [
        ("https://codes.example.org", "https://codes.example.org/", "/"),
        ("https://codes.example.org/", "https://codes.example.org/", "/"),
        ("http://example.org/docs/codes", "http://example.org/docs/codes/", "/docs/codes/"),
        ("https://Example.ORG/Docs/", "https://example.org/Docs/", "/Docs/"),
        ("http://localhost:8080/a/", "http://localhost:8080/a/", "/a/"),
        ("http://127.0.0.1", "http://127.0.0.1/", "/"),
    ])
    func readsAnAddressAndClosesItWithASlash(text: String, string: String, path: String) throws {
        let url = try #require(BaseURL(text))
        #expect(url.string == string)
        #expect(url.path == path)
    }

    @Test(arguments: [
        "", "https://", "https:///x", "codes.example.org", "//example.org/", "ftp://example.org/",
        "javascript:alert(1)", "https://example.org/?a=b", "https://example.org/#top",
        "https://user@example.org/", "https://example.org/a b", "https://example.org/\n",
        "https://exämple.org/", "https://example.org/a//b", "https://example.org/\"",
        "https://example.org/<x>",
        "https://.example.org/", "https://example.org\\x",
    ])
    func refusesWhatCannotBeTheAddressOfASite(text: String) {
        #expect(BaseURL(text) == nil)
    }
}

struct ReferenceTests {
    private let base = "https://www.rfc-editor.org/rfc/"

    @Test(arguments: [
        ("RFC 5321 §4.2.3", "rfc5321#section-4.2.3"), ("RFC 7504", "rfc7504"),
        ("RFC 5321 §4", "rfc5321#section-4"), ("RFC 5321 §A.1", "rfc5321#appendix-A.1"),
        ("RFC 5321 §F", "rfc5321#appendix-F"),
    ])
    func findsTheAddressOfARequestForComments(text: String, address: String) {
        #expect(Reference(text: text) == Reference(title: text, url: base + address))
    }

    @Test(arguments: [
        "", "RFC", "RFC x", "RFC 5321 4.2", "RFC 5321 §", "RFC 5321 §4 §5", "rfc 5321", "RFC5321",
        "RFC -1", "RFC +7", "Postfix manual",
    ])
    func leavesAnyOtherTextWithoutAnAddress(text: String) {
        #expect(Reference(text: text) == Reference(title: text, url: nil))
    }
}

struct NearestNameTests {
    private let keys = ["name", "official", "class", "commands", "closes", "status", "aliases"]

    @Test(arguments: [
        ("nmae", "name"), ("clas", "class"), ("offical", "official"), ("comands", "commands"),
        ("Name", "name"), ("statsu", "status"), ("aliasse", "aliases"),
    ])
    func findsWhatWasMeant(typed: String, meant: String) {
        #expect(NearestName.suggestion(for: typed, among: keys) == meant)
    }

    @Test(arguments: ["", "xyz", "nonsense", "summary"])
    func saysNothingWhereNothingIsNear(typed: String) {
        #expect(NearestName.suggestion(for: typed, among: keys) == nil)
    }

    @Test func neverSuggestsTheSameName() {
        #expect(NearestName.suggestion(for: "name", among: ["name"]) == nil)
        #expect(NearestName.suggestion(for: "name", among: []) == nil)
    }

    @Test func prefersTheNearestAndThenTheFirst() {
        #expect(NearestName.suggestion(for: "commandz", among: ["comman", "commands"]) == "commands")
        #expect(NearestName.suggestion(for: "55x", among: ["550", "551"]) == "550")
    }

    @Test func countsTwoSwappedNeighboursAsOneSlip() {
        #expect(NearestName.suggestion(for: "ab", among: ["ba"]) == "ba")
        #expect(NearestName.suggestion(for: "ab", among: ["xy"]) == nil)
    }
}
