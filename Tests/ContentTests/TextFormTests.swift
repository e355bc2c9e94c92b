import Foundation
import Model
import Testing

@testable import Content

/// What editors are told of a text's form is what the readers judge.
struct TextFormTests {
    private static func matches(_ text: String, _ pattern: String) throws -> Bool {
        let expression = try NSRegularExpression(pattern: pattern)
        let range = NSRange(text.startIndex..., in: text)
        return expression.firstMatch(in: text, range: range) != nil
    }

    /// Texts between right and wrong for one form or another.
    private static let samples = [
        "", "a", "251", "index", "indexes", "x-index", "a--b", "-a", "a-", "a-vs", "a-vs-b", "vs-b", "a-vsb",
        "A", "é", "a_b", "not-vs", "re-vs-x-vs-y", "en", "e", "engl", "pt-BR", "zh-Hans", "pt_BR", "pt-",
        "EN",
        "pt-verylongtag", "2026-11-01", "2026-13-01", "2026-00-10", "2026-1-1", "2026-11-32", "26-11-01",
        "http/503", "http/", "/503", "a/b/c", "12", "-12", "+12", "1.5", "1 2",
        "https://example.org", "https://example.org/", "http://example.org/a/b/", "https://example.org/a//b",
        "ftp://example.org/", "https://", "https:///a", "https://example.org/?a", "https://example.org/#a",
        "https://u@example.org/", "https://example.org/a b", "https://example.org:8080/x", "//example.org/",
        "https://git.example.org/edit/{path}", "https://git.example.org/?f={path}&r=1",
        "https://git.example.org/{path}/{path}", "https://{path}.example.org/",
        "https://git.example.org/{file}",
        "https://git.example.org/edit/",
    ]

    private static let judges: [(TextForm, @Sendable (String) -> Bool)] = [
        (.date, { CalendarDate.isValid($0) }),
        (.slug, { Slug.isValid($0) }),
        (.languageTag, { LanguageTag.isValid($0) }),
        (.wholeNumber, { Int($0) != nil }),
        (.baseAddress, { BaseURL($0) != nil }),
        (.editAddress, { EditAddress($0) != nil }),
        (.webAddress, { $0.hasPrefix("https://") || $0.hasPrefix("http://") }),
    ]

    @Test func patternsAgreeWithTheReaders() throws {
        for (form, isValid) in TextFormTests.judges {
            for text in TextFormTests.samples {
                let isMatch = try TextFormTests.matches(text, form.pattern)
                #expect(isMatch == isValid(text), "\(form.rawValue): '\(text)'")
            }
        }
    }

    @Test func whatTheProgramWritesHasItsForm() throws {
        #expect(try TextFormTests.matches(TextDigest.digest(of: Array("a".utf8)), TextForm.digest.pattern))
        for name in ["251-vs-554", "a-b-vs-c"] {
            #expect(try TextFormTests.matches(name, TextForm.pairName.pattern))
        }
        for name in ["550", "http/503", "not-found"] {
            #expect(try TextFormTests.matches(name, TextForm.seeReference.pattern))
        }
        #expect(try !TextFormTests.matches("a-vs-b", TextForm.seeReference.pattern))
    }

    /// A text is refused by the pattern exactly if it has a placeholder that is not allowed.
    @Test func placeholdersAreThoseThatTheReaderFinds() throws {
        let texts = [
            "", "plain", "{{a}}", "{{ a }} and {{b}}", "{{b}}{{c}}", "{{c}}", "{{}}", "{ a }", "{{a", "a}}",
            "{{{a}}}",
            "{{a}} {{", "{{ c", "line\n{{a}}", "line\n{{c}}",
        ]
        for allowed in [[], ["a"], ["a", "b"]] {
            let pattern = JSONSchema.pattern(placeholders: allowed)
            for text in texts {
                let isSound = MessagePattern(text).placeholders.allSatisfy { allowed.contains($0) }
                #expect(try TextFormTests.matches(text, pattern) == isSound, "\(allowed): '\(text)'")
            }
        }
    }
}
