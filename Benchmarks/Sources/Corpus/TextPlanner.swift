/// Plans the texts of one code or pair: about 150 words in the sections of an entry.
struct TextPlanner {
    let plan: ProtocolPlan
    let slug: String
    let slugs: [String]
    let elsewhere: [(ProtocolPlan, [String])]
    var random: SeededGenerator

    mutating func related() -> [String] {
        var result = random.sample(others, random.number(2...3))
        if random.isOne(in: 4), !elsewhere.isEmpty {
            let (other, codes) = random.pick(elsewhere)
            result.append("\(other.slug)/\(random.pick(codes))")
        }
        return result
    }

    private var others: [String] { slugs.filter { $0 != slug } }

    mutating func sections() -> [TextPlan.Section] {
        [
            TextPlan.Section(
                key: "description",
                blocks: [.paragraph([plain(13), withLink(6), withCode(5), plain(11)])]),
            TextPlan.Section(
                key: "when", blocks: [.list(isOrdered: false, items: [[withCode(6)], [plain(13)]])]),
            TextPlan.Section(
                key: "fix",
                blocks: [
                    .list(isOrdered: true, items: [[plain(13)], [withCode(5), plain(8)], [withLink(5)]])
                ]),
            TextPlan.Section(
                key: "send", blocks: [.paragraph([plain(13), random.isOne(in: 3) ? abroad(5) : withLink(5)])]),
        ]
    }

    mutating func pair(_ one: String, _ two: String) -> PairPlan {
        PairPlan(
            slug: "\(one)-vs-\(two)", opening: [plain(13), plain(11)],
            sections: [
                TextPlan.Section(key: "common", blocks: [.paragraph([plain(12), plain(10)])]),
                TextPlan.Section(
                    key: "differences",
                    blocks: [
                        .list(
                            isOrdered: true,
                            items: [
                                [plain(9), plain(15)], [plain(8), withCode(6)], [plain(10), withLink(6)],
                            ])
                    ]),
                TextPlan.Section(
                    key: "choose", blocks: [.paragraph([plain(16), plain(12)]), .paragraph([plain(18)])]),
            ])
    }

    mutating func transcript(name: String) -> [String] {
        let number = random.number(10...99)
        return [
            "# The client connects to mail\(number).example.com",
            "C: \(random.pick(plan.commands)) first\(number).example.org",
            "S: ready for the next step",
            "C: \(random.pick(plan.commands)) second\(number).example.net",
            "S!: \(slug) \(name)",
        ]
    }

    private mutating func plain(_ words: Int) -> TextPlan.Sentence { [.words(varied(words))] }

    private mutating func withCode(_ words: Int) -> TextPlan.Sentence {
        let name = "\(random.pick(["host", "item", "path", "key"]))\(random.number(1...999))"
        let code = random.isOne(in: 2) ? "\(random.pick(plan.commands)) \(name)" : "\(name).example.com"
        return [.words(varied(words)), .code(code), .words(varied(words))]
    }

    private mutating func withLink(_ words: Int) -> TextPlan.Sentence {
        let target = random.pick(others)
        return [
            .words(varied(words)), .link(label: target, file: "\(target).md"), .words(varied(words)),
        ]
    }

    private mutating func abroad(_ words: Int) -> TextPlan.Sentence {
        guard !elsewhere.isEmpty else { return plain(words) }
        let (other, codes) = random.pick(elsewhere)
        let target = random.pick(codes)
        let link = TextPlan.Piece.link(
            label: "\(other.name) \(target)", file: "../\(other.slug)/\(target).md")
        return [.words(varied(words)), link, .words(varied(words))]
    }

    /// Sentences are not all of one length.
    private mutating func varied(_ words: Int) -> Int { max(4, words + random.number(-2...2)) }
}
