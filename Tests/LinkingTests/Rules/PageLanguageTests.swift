import Linking
import Testing

/// The language and the direction of a page.
struct PageLanguageTests {
    @Test func aDirectionMayFollowTheText() {
        let page =
            "<!DOCTYPE html>\n<html lang=ar dir=auto><meta name=robots content=noindex><title>Hidden</title>"
        MemorySite.healthy().with("hidden.html", page).expect()
    }

    @Test(arguments: [
        ("<html>", true), ("<html lang=''>", true), ("<html lang>", true), ("<html xml:lang='en'>", true),
        ("<html LANG=EN>", false),
        ("<html lang='en-GB'>", false), ("<html class='a' lang=\"en\">", false),
        ("<html data-lang='en'>", true),
    ])
    func langMissing(_ tag: String, _ isMissing: Bool) {
        let text = "<!DOCTYPE html>\n\(tag)<meta name=robots content=noindex><title>Hidden</title>"
        let found = MemorySite.healthy().with("hidden.html", text).findings
        #expect(found.map(\.fault) == (isMissing ? [.langMissing] : []))
    }

    @Test(arguments: [
        ("<html lang=\"en\" dir=\"rtl\">", LinkFault.dirMismatch(lang: "en", dir: "rtl")),
        ("<html lang=\"ar\">", .dirMismatch(lang: "ar", dir: nil)),
        ("<html lang=\"he\" dir=\"ltr\">", .dirMismatch(lang: "he", dir: "ltr")),
        ("<html lang=\"fa-IR\">", .dirMismatch(lang: "fa-IR", dir: nil)),
        ("<html lang=\"ur\" dir=\"LTR\">", .dirMismatch(lang: "ur", dir: "LTR")),
        ("<html lang=\"az-Arab\">", .dirMismatch(lang: "az-Arab", dir: nil)),
    ])
    func dirMismatch(_ tag: String, _ fault: LinkFault) {
        let text = "<!DOCTYPE html>\n\(tag)<meta name=robots content=noindex><title>Hidden</title>"
        let found = MemorySite.healthy().with("hidden.html", text).findings
        #expect(found.map { "\($0.fault)".lowercased() } == ["\(fault)".lowercased()])
        #expect(found.map(\.page) == ["hidden.html"])
    }

    @Test(arguments: [
        "<html lang=en dir=ltr>", "<html lang=ar dir=rtl>", "<html dir=RTL lang=he>",
        "<html lang=en dir=auto>",
        "<html lang=ar-Latn>", "<html lang=az>", "<html lang=az-Arab dir=rtl>", "<html lang=ku>",
        "<html lang=yi dir=rtl>",
        "<html lang=dv dir=rtl>", "<html lang=zh-Hant>", "<html lang=he dir=rtl><body dir=ltr>",
    ])
    func legalDir(_ tag: String) {
        MemorySite.healthy().with(
            "hidden.html", "<!DOCTYPE html>\(tag)<meta name=robots content=noindex><title>Hidden</title>"
        ).expect()
    }
}
