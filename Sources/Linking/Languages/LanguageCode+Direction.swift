/// The direction in which a language is written.
extension LanguageCode {
    /// Whether a text in the language runs from right to left: by its script if the code names one, or else by the script
    /// that the language is mostly written in. (Unicode CLDR, likely subtags and script metadata.)
    package static func isRightToLeft(_ code: String) -> Bool {
        let subtags = code.lowercased().split { $0 == "-" || $0 == "_" }
        guard let language = subtags.first else { return false }
        if let script = subtags.dropFirst().prefix(4).first(where: isScript) {
            return scripts.contains(String(script))
        }
        if language == "pa" { return subtags.contains("pk") }
        return languages.contains(String(language))
    }

    /// Variants of four letters begin with a digit, and what follows a single letter is no script.
    private static func isScript(_ subtag: Substring) -> Bool {
        subtag.utf8.count == 4 && subtag.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }

    private static let scripts: Set<String> = [
        "adlm", "arab", "aran", "armi", "avst", "chrs", "cprt", "elym", "hatr", "hebr", "hung", "khar",
        "lydi", "mand",
        "mani", "mend", "merc", "mero", "narb", "nbat", "nkoo", "orkh", "ougr", "palm", "phli", "phlp",
        "phnx", "prti",
        "rohg", "samr", "sarb", "sogd", "sogo", "syrc", "syre", "syrj", "syrn", "thaa", "yezi",
    ]

    private static let languages: Set<String> = [
        "ar", "arc", "arz", "ary", "aeb", "apc", "acm", "ajp", "azb", "bal", "bcc", "bgn", "bqi", "ckb", "dv",
        "fa", "fas",
        "glk", "gbz", "he", "heb", "iw", "ji", "ks", "khw", "lki", "lrc", "luz", "mzn", "nqo", "pnb", "pbt",
        "prs", "ps",
        "rhg", "sd", "sdh", "skr", "sam", "syr", "ug", "ur", "urd", "ara", "yi", "yid", "div", "uig", "pus",
        "snd",
    ]
}
