/// Judges the codes of languages in `hreflang` and `lang`. (RFC 5646 for the syntax; for `hreflang` Google's "Tell Google
/// about localized versions of your page": a language of ISO 639-1, then perhaps a script of ISO 15924 and a region of
/// ISO 3166-1, or `x-default`.)
package enum LanguageCode {
    /// What is wrong with a code, and the code that was probably meant.
    package struct Problem: Sendable, Hashable {
        package enum Kind: Sendable, Hashable, CaseIterable {
            case empty
            /// It is no code by its syntax: a wrong letter, an underscore, a part that is too long.
            case syntax
            case unknownLanguage
            case unknownRegion
            /// The language exists, but with this region another one was meant: `kr` is Kanuri, and not spoken in Korea.
            case otherLanguage
        }

        package let kind: Kind
        package let suggestion: String?

        /// The problem in words.
        package var text: String {
            switch kind {
            case .empty: "the code is empty"
            case .syntax: "this is no language code"
            case .unknownLanguage: "there is no such language"
            case .unknownRegion: "there is no such region"
            case .otherLanguage: "this is the code of another language"
            }
        }
    }

    /// The parts of a code that this check looks at, as they are written.
    struct Parts {
        var language: Substring = ""
        var script: Substring?
        var region: Substring?
        /// Whatever else: extended languages, variants, extensions, private use.
        var rest: [Substring] = []
    }

    /// What is wrong with the code of an `hreflang`; nil where it is good. Letters may be large or small.
    package static func problem(_ code: String) -> Problem? {
        if code.utf8.allSatisfy({ $0 <= 0x20 }) { return Problem(kind: .empty, suggestion: nil) }
        if code.lowercased() == "x-default" { return nil }
        guard let parts = parts(of: code) else {
            return Problem(kind: .syntax, suggestion: suggestion(forBroken: code))
        }
        let language = parts.language.lowercased()
        if language.utf8.count == 2, !isLanguage(language) {
            return Problem(kind: .unknownLanguage, suggestion: suggestion(for: parts))
        }
        if language.utf8.count == 3, let short = shorter[language] {
            let rest = code.dropFirst(parts.language.utf8.count)
            return Problem(kind: .unknownLanguage, suggestion: short + rest)
        }
        if let region = parts.region, !isRegion(region.uppercased()) {
            return Problem(kind: .unknownRegion, suggestion: suggestion(for: parts))
        }
        if language == "kr", let region = parts.region?.uppercased(), region == "KR" || region == "KP" {
            return Problem(kind: .otherLanguage, suggestion: "ko-" + region)
        }
        return nil
    }

    /// The language of a code in small letters, without script, region and the rest: `zh` of `zh-Hant-TW`.
    package static func primary(of code: String) -> String {
        let end = code.utf8.firstIndex { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") } ?? code.endIndex
        return code[..<end].lowercased()
    }

    /// Whether two codes are the same but for large and small letters. (RFC 5646, section 2.1.1.)
    package static func areEqual(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        return zip(left.utf8, right.utf8).allSatisfy {
            ByteSearch.lowercased($0) == ByteSearch.lowercased($1)
        }
    }

    /// The parts of a code; nil where the syntax is wrong. (RFC 5646, section 2.1.)
    static func parts(of code: String) -> Parts? {
        let subtags = code.split(separator: "-", omittingEmptySubsequences: false)
        guard subtags.allSatisfy({ isAlphanumeric($0) && (1...8).contains($0.utf8.count) }) else {
            return nil
        }
        guard let language = subtags.first, isAlphabetic(language), (2...3).contains(language.utf8.count)
        else {
            return nil
        }
        var parts = Parts(language: language)
        var index = 1
        // Up to three extended languages may follow, such as `zh-yue`.
        while index < min(4, subtags.count), subtags[index].utf8.count == 3, isAlphabetic(subtags[index]) {
            parts.rest.append(subtags[index])
            index += 1
        }
        if index < subtags.count, subtags[index].utf8.count == 4, isAlphabetic(subtags[index]) {
            parts.script = subtags[index]
            index += 1
        }
        if index < subtags.count, isRegionSyntax(subtags[index]) {
            parts.region = subtags[index]
            index += 1
        }
        guard isRest(subtags[index...]) else { return nil }
        parts.rest += subtags[index...]
        return parts
    }

    /// Variants have five to eight letters, or four that begin with a digit; behind a single letter other rules hold.
    private static func isRest(_ subtags: ArraySlice<Substring>) -> Bool {
        for (position, subtag) in zip(subtags.indices, subtags) {
            let count = subtag.utf8.count
            if count == 1 { return position + 1 < subtags.endIndex }
            let startsWithDigit = subtag.utf8.first.map { (0x30...0x39).contains($0) } ?? false
            guard count >= 5 || count == 4 && startsWithDigit else { return false }
        }
        return true
    }

    private static func isRegionSyntax(_ subtag: Substring) -> Bool {
        subtag.utf8.count == 2 && isAlphabetic(subtag)
            || subtag.utf8.count == 3 && subtag.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isAlphabetic(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    }

    private static func isAlphanumeric(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
    }
}
