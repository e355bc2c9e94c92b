import Model
import Testing

@testable import Linting

struct LanguageProfileTests {
    private static func profile(_ tag: String, ends: [String], words: Set<String>) -> LanguageProfile {
        let plain = ListPattern(
            pair: MessagePattern(""), middle: MessagePattern(""), last: MessagePattern(""))
        let strings = InterfaceStrings(
            name: tag, sourceName: "", direction: .leftToRight, sentenceEnds: ends, sentenceSpace: " ",
            list: plain,
            functionWords: words, sections: [], facts: [:], allCommands: "", texts: [:], plurals: [:],
            rule: PluralRule(language: tag), location: Model.SourceLocation(path: tag))
        return LanguageProfile(
            Language(
                tag: tag, fallback: .page, strings: strings, comparison: .empty, protocolComparisons: [:]))
    }

    private static let all = [
        profile("en", ends: ["."], words: ["the", "a", "of", "in", "is", "and", "to", "it"]),
        profile("vi", ends: ["."], words: ["là", "của", "và", "được", "không", "này", "cho"]),
        profile("de", ends: ["."], words: ["der", "die", "das", "und", "ist", "in", "den", "nicht"]),
        profile("ja", ends: ["。"], words: []), profile("ar", ends: ["."], words: []),
        profile("hi", ends: ["।"], words: []), profile("th", ends: [], words: []),
        profile("ru", ends: ["."], words: []), profile("ko", ends: ["."], words: []),
    ]

    private func found(_ tag: String, _ sentence: String) throws -> String? {
        let all = LanguageProfileTests.all
        let own = try #require(all.firstIndex { $0.name == tag })
        let bytes = Prose.withoutCode(Array(sentence.utf8))
        let words = Prose.words(bytes, in: 0..<bytes.count)
        return all[own].otherLanguage(
            of: 0..<bytes.count, in: bytes, words: FunctionWords(all).counts(words[...], own: own), among: all)
    }

    @Test(arguments: [
        ("en", "The server keeps the message in the queue."),
        ("vi", "Máy chủ giữ thư trong hàng đợi và thử lại sau."),
        ("vi", "Postfix trả lời `450 4.2.0 Greylisted` khi máy khách gửi RCPT TO lần đầu."),
        ("de", "Der Server behält die Nachricht und versucht es später."),
        ("ja", "サーバーは RCPT TO に 450 Mailbox unavailable と答えます。"),
        ("ja", "Postfix は `defer_transports` で再送します。"), ("ar", "يحتفظ الخادم بالرسالة في صف الانتظار."),
        ("hi", "सर्वर संदेश को कतार में रखता है।"), ("th", "เซิร์ฟเวอร์เก็บข้อความไว้ในคิวแล้วลองใหม่ภายหลัง"),
        ("ru", "Сервер оставляет письмо в очереди Postfix и пробует снова."),
        ("ko", "서버는 메시지를 대기열에 보관합니다."), ("en", "Übergröße naïve café."), ("vi", "HELO"),
    ])
    func aTextInItsOwnLanguageIsAccepted(tag: String, sentence: String) throws {
        #expect(try found(tag, sentence) == nil)
    }

    @Test(arguments: [
        ("vi", "The server keeps the message in the queue and tries it again.", "en"),
        ("de", "The server keeps the message in the queue and tries it again.", "en"),
        ("en", "Der Server behält die Nachricht und gibt das nicht an den Absender.", "de"),
        ("ja", "The server keeps the message in the queue.", "Latin letters"),
        ("th", "The server keeps the message.", "Latin letters"),
        ("en", "Сервер оставляет письмо.", "Cyrillic letters"),
        ("ru", "サーバーはメッセージを保持します。", "Chinese or Japanese letters"),
    ])
    func aTextInAnotherLanguageIsNamed(tag: String, sentence: String, language: String) throws {
        #expect(try found(tag, sentence) == language)
    }
}
