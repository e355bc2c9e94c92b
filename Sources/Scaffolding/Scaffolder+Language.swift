import Content
import Model

extension Scaffolder {
    /// A new language: its interface texts, its comparison template, and its line in `site.yml`.
    package func language(_ tag: String, isRightToLeft: Bool) throws(ScaffoldProblem) -> Scaffold {
        guard LanguageTag.isValid(tag) else {
            throw .refused(
                name: tag,
                reason: "a language tag begins with two or three small letters, such as pl or pt-BR (BCP 47)."
            )
        }
        if let known = catalogue.languages.first(where: { $0.tag.lowercased() == tag.lowercased() }) {
            throw .refused(name: tag, reason: "the site has the language '\(known.tag)' already.")
        }
        let strings = StringsText(
            source: source.strings, about: catalogue.aboutValues, tag: tag, isRightToLeft: isRightToLeft)
        var result = try scaffold(
            [("\(tag)/strings.yml", strings.text), ("\(tag)/compare.md", comparisonText)],
            next: [
                Scaffolder.marksStep.replacing(
                    "The comments say which values there are.", with: "Keep what stands in double braces."),
                Scaffolder.buildStep,
                "Then translate each protocol and the codes that are asked for most, beginning with: sitegen new translation \(tag) \(example)",
            ])
        guard let file = tree.file(at: "site.yml") else { return result }
        let known = Site.languages(file) ?? []
        if let bytes = LanguageList.adding(tag, to: file, known: known) {
            result.changes = [Scaffold.File(path: file.path, bytes: bytes)]
        } else {
            result.nextSteps.insert(
                "Add this line to 'languages' in \(file.displayPath): \(LanguageList.line(tag))", at: 0)
        }
        return result
    }

    private var example: String { (catalogue.protocols.first?.slug ?? "PROTOCOL") + "/protocol" }

    /// The template of the source language, in a few marks: its sentences are translated as a whole.
    private var comparisonText: String {
        let template = source.comparison
        func value(_ text: MarkdownText?) -> String { YAMLText.mark(text?.trimmed ?? "") }
        let task =
            "translate the sentences, keep what stands in double braces, and remove this line and the last one"
        func body(_ text: MarkdownText) -> String {
            WritingMark.text("\(task)\n\n\(text.trimmed)\n\n") + "\n"
        }
        let sections = SectionKey.comparison.compactMap { key -> String? in
            guard let text = template.sections[key.index] else { return nil }
            let heading = WritingMark.text(
                "'\(source.strings.sections[key.index])', as under 'sections' in strings.yml")
            return "\n## \(heading)\n\n\(body(text))"
        }
        return "---\ntitle: \(value(template.title))\ndescription: \(value(template.description))\n---\n"
            + (template.opening.map(body) ?? "") + sections.joined()
    }
}
