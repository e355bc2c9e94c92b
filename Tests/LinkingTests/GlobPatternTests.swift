import Linking
import Testing

/// Patterns for addresses and paths.
struct GlobPatternTests {
    @Test(
        arguments: [
            ("a/b.html", "a/b.html", true), ("a/b.html", "a/b.htm", false), ("a/b.html", "A/b.html", false),
            ("", "", true), ("", "a", false), ("*", "", true), ("*", "abc", true), ("*", "a/b", false),
            ("**", "a/b/c", true), ("**", "", true), ("a/**", "a/", true), ("a/**", "a", false),
            ("**/x.html", "a/b/x.html", true), ("**/x.html", "x.html", false), ("a/*/c", "a/b/c", true),
            ("a/*/c", "a/b/b/c", false), ("a?c", "abc", true), ("a?c", "a/c", false), ("a?c", "ac", false),
            ("a?c", "ađc", true), ("***", "a/b", true), ("*.png", "x.y.png", true), ("*a*b", "xaxbxb", true),
            ("https://*.example.com/**", "https://www.example.com/a/b?c", true),
            ("https://*.example.com/**", "https://evil.org/x.example.com/", false), ("a.c", "abc", false),
            ("[a]", "[a]", true), ("\\*", "\\x", true),
        ])
    func fitsTheWholeText(pattern: String, text: String, isMatch: Bool) {
        #expect(GlobPattern(pattern).matches(text) == isMatch)
    }

    /// A matcher that tries every way for each star would never end here.
    @Test func manyStarsAreNoWorkWithoutEnd() {
        let pattern = String(repeating: "*a", count: 40) + "b"
        #expect(!GlobPattern(pattern).matches(String(repeating: "a", count: 4_000)))
        #expect(GlobPattern(pattern).matches(String(repeating: "a", count: 4_000) + "b"))
    }

    @Test func lettersOfTwoScalarsAreNotEqualToOne() {
        #expect(!GlobPattern("\u{e9}").matches("e\u{301}"))
    }
}
