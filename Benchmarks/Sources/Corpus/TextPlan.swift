/// What all languages share of a text: how long its sentences are, and which code and links stand where. A
/// translation keeps these, so they are planned once and written in each language.
enum TextPlan {
    enum Piece: Sendable {
        case words(Int)
        case code(String)
        case link(label: String, file: String)
    }

    typealias Sentence = [Piece]

    enum Block: Sendable {
        case paragraph([Sentence])
        case list(isOrdered: Bool, items: [[Sentence]])
    }

    struct Section: Sendable {
        let key: String
        let blocks: [Block]
    }
}

/// Writes planned texts in one language.
struct Prose {
    let tongue: Tongue
    var random: SeededGenerator

    /// `count` words, never one twice in a row.
    mutating func words(_ count: Int) -> String {
        var result: [String] = []
        while result.count < count {
            let isSmall = !tongue.smallWords.isEmpty && result.count % 3 == 2
            let word = random.pick(isSmall ? tongue.smallWords : tongue.words)
            if word != result.last { result.append(word) }
        }
        return result.joined(separator: tongue.wordSpace)
    }

    /// A name of a few words, without an end mark.
    mutating func name(_ count: Int) -> String { capitalised(words(count)) }

    mutating func sentence(_ plan: TextPlan.Sentence) -> String {
        let pieces = plan.map { piece -> String in
            switch piece {
            case .words(let count): words(count)
            case .code(let text): "`\(text)`"
            case .link(let label, let file): "[\(label)](\(file))"
            }
        }
        return capitalised(pieces.joined(separator: tongue.wordSpace)) + tongue.end
    }

    /// One sentence that stands alone and fits into 160 characters.
    mutating func summary() -> String {
        var count = 13
        while true {
            let text = sentence([.words(count)])
            if text.unicodeScalars.count <= 150 { return text }
            count -= 1
        }
    }

    mutating func text(_ sentences: [TextPlan.Sentence]) -> String {
        sentences.map { sentence($0) }.joined(separator: tongue.sentenceSpace)
    }

    mutating func markdown(_ blocks: [TextPlan.Block]) -> String {
        blocks.map { block -> String in
            switch block {
            case .paragraph(let sentences): text(sentences) + "\n"
            case .list(let isOrdered, let items):
                items.enumerated().map { index, item in
                    (isOrdered ? "\(index + 1). " : "- ") + text(item) + "\n"
                }.joined()
            }
        }.joined(separator: "\n")
    }

    private func capitalised(_ text: String) -> String {
        guard let first = text.first else { return text }
        return first.uppercased() + text.dropFirst()
    }
}
