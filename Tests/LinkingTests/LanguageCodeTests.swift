import Linking
import TestSupport
import Testing

/// The codes of languages in `hreflang` and `lang`.
struct LanguageCodeTests {
    @Test(arguments: [
        "en", "EN", "en-GB", "en-gb", "zh-Hant", "zh-Hans-CN", "zh-hant-tw", "x-default", "X-Default",
        "es-419", "en-001",
        "uk-UA", "se", "se-SE", "kr", "iw", "in", "ji", "sh", "sr-Latn-RS", "fil", "fil-PH", "zh-yue-HK",
        "de-DE-1996",
        "sl-rozaj", "de-CH-x-phonebk", "be-tarask", "sq-XK", "ca-valencia", "ar-u-nu-latn", "gsw-CH", "pt-BR",
    ])
    func goodCodes(code: String) {
        #expect(LanguageCode.problem(code) == nil)
    }

    @Test(
        arguments: [
            ("", .empty, nil), ("  ", .empty, nil), ("en_US", .syntax, "en-US"), ("en-US ", .syntax, "en-US"),
            ("en_us.UTF-8", .syntax, "en-US"), ("zh_Hant_tw", .syntax, "zh-Hant-TW"),
            ("jp", .unknownLanguage, "ja"),
            ("JP", .unknownLanguage, "ja"), ("jp-JP", .unknownLanguage, "ja-JP"), ("ja_jp", .syntax, "ja-JP"),
            ("cn", .unknownLanguage, "zh-CN"), ("cn-CN", .unknownLanguage, "zh-CN"),
            ("cn-Hans", .unknownLanguage, "zh-Hans-CN"),
            ("en-UK", .unknownRegion, "en-GB"), ("en-uk", .unknownRegion, "en-GB"),
            ("en_UK", .syntax, "en-GB"),
            ("kr-KR", .otherLanguage, "ko-KR"), ("vn", .unknownLanguage, "vi"),
            ("cz", .unknownLanguage, "cs"),
            ("cz-CZ", .unknownLanguage, "cs-CZ"), ("dk", .unknownLanguage, "da"),
            ("gr", .unknownLanguage, "el"),
            ("en-EU", .unknownRegion, "en"), ("xx", .unknownLanguage, nil), ("en-XX", .unknownRegion, "en"),
            ("english", .syntax, "en"), ("e", .syntax, nil), ("en-", .syntax, "en"), ("-en", .syntax, "en"),
            ("en--US", .syntax, "en-US"),
            ("419", .syntax, nil), ("en-USA", nil, nil), ("en-4190", nil, nil),
            ("en-12345678910", .syntax, nil), ("*", .syntax, nil),
            ("en-US-GB", .syntax, nil), ("en-u", .syntax, nil), ("deutsch", .syntax, nil),
            ("é", .syntax, nil), ("x_default", .syntax, "x-default"),
            ("us", .unknownLanguage, "en-US"), ("default", .syntax, "x-default"), ("en US", .syntax, "en-US"),
            ("en-GB-UK", .syntax, nil),
        ] as [(String, LanguageCode.Problem.Kind?, String?)])
    func badCodes(code: String, kind: LanguageCode.Problem.Kind?, suggestion: String?) {
        #expect(LanguageCode.problem(code)?.kind == kind)
        #expect(LanguageCode.problem(code)?.suggestion == suggestion)
    }

    @Test func whatIsSuggestedIsGood() {
        let letters = Array("abcdefghijklmnopqrstuvwxyz").map(String.init)
        let pairs = letters.flatMap { first in letters.map { first + $0 } }
        for code in pairs + pairs.map({ "en-" + $0 }) + pairs.map({ $0 + "_" + $0 }) {
            guard let suggestion = LanguageCode.problem(code)?.suggestion else { continue }
            #expect(LanguageCode.problem(suggestion) == nil, "\(code): \(suggestion)")
        }
        #expect(pairs.filter { LanguageCode.problem($0) == nil }.count == 183 + 7)
        #expect(pairs.filter { LanguageCode.problem("en-" + $0) == nil }.count == 249 + 1)
    }

    @Test func thePrimaryLanguage() {
        #expect(
            ["zh-Hant-TW", "EN_us", "de", "", "x-default"].map(LanguageCode.primary) == [
                "zh", "en", "de", "", "x",
            ])
    }

    @Test func lettersMayBeLargeOrSmall() {
        #expect(LanguageCode.areEqual("zh-Hant-TW", "ZH-hant-tw"))
        #expect(!LanguageCode.areEqual("zh-Hant", "zh-Hans"))
        #expect(!LanguageCode.areEqual("zh", "zh-Hant"))
        #expect(!LanguageCode.areEqual("e@", "e`"))
    }

    @Test(arguments: [
        "ar", "AR-eg", "he", "iw", "fa-IR", "ur", "yi", "ps", "ckb", "dv", "nqo", "sd", "ug", "ku-Arab",
        "az-Arab-IR", "ff-Adlm",
        "pa-PK", "pa-Arab", "uz_Arab", "syr", "ks", "rhg", "ha-arab", "arc", "zh-yue-Hebr",
    ])
    func fromRightToLeft(code: String) {
        #expect(LanguageCode.isRightToLeft(code))
    }

    @Test(arguments: [
        "en", "", "ku", "ku-Latn", "ha", "ar-Latn", "sd-Deva", "pa", "pa-IN", "az", "uz", "ff", "de-1996",
        "mt", "zh-Hant", "x-default",
        "yi-Latn", "ks-Deva",
    ])
    func fromLeftToRight(code: String) {
        #expect(!LanguageCode.isRightToLeft(code))
    }

    @Test func anyTextDoesNoHarm() {
        var random = SplitMix64(seed: 9)
        let parts = ["-", "_", "en", "x", "1", "é", "Arab", "\0", " ", ".", "US", "\u{301}", "abcdefghi"]
        for _ in 0..<5000 {
            let code = (0..<Int.random(in: 0..<8, using: &random)).map { _ in
                parts[Int.random(in: 0..<parts.count, using: &random)]
            }
            .joined()
            _ = LanguageCode.problem(code)
            _ = LanguageCode.isRightToLeft(code)
            _ = LanguageCode.primary(of: code)
        }
    }
}
