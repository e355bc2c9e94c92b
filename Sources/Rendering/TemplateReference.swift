/// The template reference, made from the schemas, so that it cannot say anything that is not so.
package enum TemplateReference {
    /// `Templates/README.md` as it has to be.
    package static var markdown: String {
        let pages = PageKind.allCases.map { kind in
            section("`\(kind.templateName).html`: \(kind.subject.schema.name)", kind.subject.schema)
        }
        let elements = SubjectKind.allCases.filter { kind in
            kind != .page && !PageKind.allCases.contains { $0.subject == kind }
        }.map { section("Inside \($0.schema.name)", $0.schema) }
        return [introduction, section("Every page", SubjectKind.page.schema)].joined(separator: "\n\n")
            + "\n\n"
            + (pages + elements).joined(separator: "\n\n") + "\n"
    }

    private static func section(_ title: String, _ schema: TemplateSchema) -> String {
        if schema.fields.isEmpty { return "## \(title)\n\nNo names of its own." }
        let rows = schema.fields.map { "| `\($0.name)` | \(kind($0.kind)) | \($0.summary) |" }
        return "## \(title)\n\n| name | kind | meaning |\n|---|---|---|\n" + rows.joined(separator: "\n")
    }

    private static func kind(_ kind: TemplateField.Kind) -> String {
        switch kind {
        case .text: "text"
        case .html: "markup"
        case .url: "address"
        case .identifier: "anchor"
        case .flag: "condition"
        case .object(let subject): "section: \(subject.schema.name)"
        case .list(let subject): "list: \(subject.schema.name)"
        }
    }

    private static let introduction = """
        # Templates

        Each kind of page has a template of its own in this folder. The templates are HTML with
        [Mustache](https://mustache.github.io/mustache.5.html) tags:

        | tag | meaning |
        |---|---|
        | `{{name}}` | a value, escaped for the place where it stands |
        | `{{a.name}}` | a name of something that is a section |
        | `{{#name}} … {{/name}}` | when the condition holds; once inside a section; for each element of a list |
        | `{{^name}} … {{/name}}` | when the condition does not hold, or the list is empty |
        | `{{>file}}` | the template `file.html`, put in here |
        | `{{<file}} {{$block}} … {{/block}} {{/file}}` | the template `file.html` with its blocks filled |
        | `{{$block}} … {{/block}}` | in a layout: a block with what stands in it when nobody fills it |
        | `{{! … }}` | a comment |

        There is no unescaped form: a value knows what it is. Text may stand in element content and in
        quoted attributes; markup only in element content; an address only as the whole value of an
        attribute that holds an address; an anchor in `id` and behind `#`. Anything else is an error with
        its place, and so is a name that the page does not have.

        `{{text.KEY}}` prints a text of the language's `strings.yml`, and `{{asset.FILE}}` the address of a
        file of `assets/`, whose name changes with its content. What lies in `static/` is published under its own
        name, and templates do not name it. Inside a section, names of the sections
        around it stay visible.

        The tables below are made from the program by `swift test`, which fails when they differ.
        """
}
