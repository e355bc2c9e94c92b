import Content
import Model

extension Scaffolder {
    /// The entry of a new code, such as `smtp/556`.
    package func code(_ name: String) throws(ScaffoldProblem) -> Scaffold {
        let (folder, slug) = try parts(name, form: "PROTOCOL/CODE, such as smtp/556")
        let item = try statusProtocol(folder)
        try checkSlug(slug)
        try checkHeadings(of: source)
        let path = "\(source.tag)/\(folder)/\(slug).md"
        return try scaffold(
            [(path, entryText(slug, of: item))],
            next: [
                Scaffolder.marksStep, Scaffolder.buildStep,
                "To compare it by hand with another code: sitegen new comparison \(folder)/\(slug)-vs-OTHER",
            ])
    }

    /// Throws for a name that cannot be that of a code's file.
    func checkSlug(_ slug: String) throws(ScaffoldProblem) {
        guard Slug.isValid(slug) else {
            throw .refused(
                name: slug,
                reason:
                    "it becomes a part of addresses, so it consists of lower-case letters, digits and single hyphens, without '-vs-'."
            )
        }
        guard !["protocol", "compare"].contains(slug) else {
            throw .refused(
                name: slug, reason: "a file of this name has another meaning in the folder of a protocol.")
        }
    }

    /// A whole entry with marks.
    func entryText(_ slug: String, of item: StatusProtocol) -> String {
        let facts = EntryFacts(item: item, slug: slug, strings: source.strings).text
        let summary = WritingMark.text(
            "what \(slug) means, in one sentence of at most \(EntryRules.summaryLimit) characters")
        let sections = SectionKey.entry.map { key in
            "\n## \(source.strings.sections[key.index])\n\n\(Scaffolder.body(key, slug))\n"
        }
        return "---\n\(facts)---\n\(summary)\n\(sections.joined())"
    }

    private static func body(_ key: SectionKey, _ slug: String) -> String {
        let mark = WritingMark.text
        switch key {
        case .description: return mark("what \(slug) means and why it is sent, in whole sentences")
        case .when:
            return "- "
                + mark("a concrete situation in which somebody sees \(slug); one item for each situation")
        case .fix: return "1. " + mark("what to do about \(slug); one item for each step, in order")
        case .send:
            return mark(
                "for those who write servers: when \(slug) is the right code, and when another one is")
        default:
            return
                "```\nC: \(mark("what the client sends, or remove this section"))\nS!: \(slug) \(mark("the text behind the code, or remove this section"))\n```"
        }
    }
}
