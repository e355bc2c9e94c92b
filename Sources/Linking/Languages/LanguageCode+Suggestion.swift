/// What was probably meant with a code that does not exist.
extension LanguageCode {
    /// Countries that are often taken for the language that is spoken there. `kr`, `se`, `br` and others are languages of
    /// their own, so that a slip cannot be told from them.
    private static let slips = [
        "jp": "ja", "cn": "zh-CN", "tw": "zh-TW", "hk": "zh-HK", "cz": "cs", "dk": "da", "gr": "el",
        "vn": "vi", "ua": "uk", "by": "be", "rs": "sr", "al": "sq", "at": "de-AT", "mx": "es-MX",
        "us": "en-US",
        "gb": "en-GB", "au": "en-AU", "nz": "en-NZ", "ir": "fa", "il": "he", "kz": "kk", "ge": "ka",
        "ph": "fil",
        "eg": "ar-EG", "ae": "ar-AE", "jo": "ar-JO", "pk": "ur", "lk": "si", "kh": "km", "mm": "my",
        "np": "ne",
        "sp": "es",
    ]

    /// Codes that are taken for regions, and the regions. `UK` is reserved in ISO 3166-1, but not assigned.
    private static let regionSlips = [
        "UK": "GB", "EN": "GB", "JA": "JP", "KO": "KR", "ZH": "CN", "CS": "CZ", "DA": "DK", "EL": "GR",
        "SP": "ES",
    ]

    /// The nearest code for one whose syntax is right.
    static func suggestion(for parts: Parts) -> String? {
        let written = parts.language.lowercased()
        let language = isLanguage(written) || written.utf8.count != 2 ? written : slips[written]
        guard let language else { return nil }
        guard let region = parts.region?.uppercased(), !isRegion(region) else {
            return joined(language, parts, region: parts.region?.uppercased())
        }
        return joined(language, parts, region: regionSlips[region])
    }

    private static func joined(_ language: String, _ parts: Parts, region: String?) -> String {
        // A suggestion such as `zh-CN` has a region already, which the one that was written takes the place of.
        let subtags = language.split(separator: "-")
        let script = parts.script.map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
        let own = subtags.count > 1 ? String(subtags[1]) : nil
        return [subtags.first.map(String.init), script, region ?? own].compactMap { $0 }.joined(
            separator: "-")
    }

    /// The nearest code for one whose syntax is wrong: with underscores, spaces, an encoding, or the parts in the wrong
    /// order.
    static func suggestion(forBroken code: String) -> String? {
        let plain = code.split(separator: ".").first.map(String.init) ?? code
        let words = plain.split {
            $0 == "_" || $0 == "-" || $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "/"
        }
        let repaired = words.joined(separator: "-")
        guard !LanguageCode.areEqual(repaired, code), let parts = parts(of: repaired) else {
            return names[code.lowercased()]
        }
        if let problem = problem(repaired) { return problem.suggestion }
        return suggestion(for: parts)
    }

    private static let names = [
        "english": "en", "german": "de", "french": "fr", "spanish": "es", "italian": "it", "japanese": "ja",
        "chinese": "zh", "korean": "ko", "russian": "ru", "arabic": "ar", "portuguese": "pt",
        "ukrainian": "uk",
        "default": "x-default", "xdefault": "x-default", "x_default": "x-default",
    ]
}
