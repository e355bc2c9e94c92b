/// What one language says about one protocol, as data for Hugo.
struct HugoTexts {
    let language: LanguageTexts
    let registry: Registry
    private let hasPairs: Bool
    private let writer: EntryWriter
    let labels: [StringsEntry]
    let protocolText: EntryWriter.ProtocolText

    init(corpus: Corpus, language: LanguageTexts, registry: Registry) {
        self.language = language
        self.registry = registry
        hasPairs = Corpus.languagesWithPairs.contains(language.tongue.tag)
        writer = EntryWriter(seed: corpus.seed, language: language, vocabulary: corpus.vocabulary)
        labels = StringsEntry.read(language.strings)
        protocolText = writer.protocolText(registry)
    }

    var json: JSON {
        let classes = zip(registry.plan.classes, protocolText.classes).map { kind, label in
            JSON.object([
                ("id", .text(kind.id)), ("outcome", .text(kind.outcome)),
                ("permanence", .text(kind.permanence)), ("name", .text(label.name)),
                ("meaning", .text(label.meaning)),
            ])
        }
        let pairs = hasPairs ? registry.pairs : []
        return .object([
            ("title", .text(protocolText.title)), ("introduction", .text(protocolText.introduction)),
            ("classes", .list(classes)), ("rows", .texts(rows.map(\.label))),
            ("key", places(["class", "retry", "acts", "commands", "status", "spec"])),
            ("verdict", places(["retry", "acts"])),
            ("codes", .list(registry.codes.map { code($0) })),
            ("pairs", .object(pairs.map { ($0.slug, pair($0)) })),
        ])
    }

    /// Where rows of the facts table stand.
    private func places(_ ids: [String]) -> JSON {
        .list(rows.indices.filter { ids.contains(rows[$0].id) }.map { .number($0) })
    }

    private func code(_ code: CodePlan) -> JSON {
        let text = writer.entryText(code, of: registry.plan)
        let index = registry.plan.classes.firstIndex { $0.id == code.kind.id } ?? 0
        return .object([
            ("gloss", .text(language.tongue.tag == "en" ? "" : text.gloss)), ("summary", .text(text.summary)),
            ("class", .text(protocolText.classes[index].name)),
            ("sections", .list(text.sections.map { section($0) })),
            ("cells", .texts(rows.map { cell($0, of: code) })),
            ("lists", .object(lists(of: code))),
        ])
    }

    private func section(_ section: (key: String, heading: String, markdown: String)) -> JSON {
        .object([
            ("key", .text(section.key)), ("heading", .text(section.heading)),
            ("markdown", .text(HugoTexts.linked(section.markdown))),
        ])
    }

    private func pair(_ plan: PairPlan) -> JSON {
        let (opening, sections) = writer.pairText(plan, of: registry.plan)
        return .object([
            ("opening", .text(opening)), ("sections", .list(sections.map { section($0) })),
        ])
    }

    /// Links between files become links between pages, which all lie equally deep.
    private static func linked(_ markdown: String) -> String {
        markdown.replacing("](../", with: "](../../").replacing(".md)", with: "/)")
            .replacing("](", with: "](../").replacing("](../../../", with: "](../../")
    }
}
