import Model

/// The texts of sample sites: complete files with few words.
enum SampleText {
    /// `site.yml` with its languages and their fallback; the first is the source.
    static func site(
        _ languages: [(tag: String, fallback: String)], base: String = "https://codes.example.org/docs/",
        style: String = "directory"
    ) -> String {
        let list = languages.map { "  \($0.tag): { fallback: \($0.fallback) }\n" }.joined()
        return """
            title: Codes
            base_url: \(base)
            source: \(languages.first?.tag ?? "en")
            urls: \(style)
            languages:
            \(list)
            """
    }

    /// A protocol with two classes, no commands, and a list of codes as a fact of its own.
    static let mail = """
        ---
        name: Mail
        title: Mail codes
        classes:
          2: { name: Good, meaning: It worked., outcome: success, permanence: none }
          5: { name: Bad, meaning: It failed., outcome: failure, permanence: permanent }
        facts:
          extra: { type: codes, label: Extra codes }
        ---
        Mail has codes.
        """

    /// A source entry with all its sections. The marked line of its example names every code that tests use.
    static func entry(
        _ name: String, class id: String, retry: String = "never", acts: String = "nobody",
        more: String = "updated: 2026-01-02", summary: String = "It is a code.",
        description: String = "Words.",
        fix: String = "Do it."
    ) -> String {
        """
        ---
        name: "\(name)"
        class: \(id)
        about: server
        retry: \(retry)
        acts: \(acts)
        closes: no
        status: standard
        spec: [RFC 1 §2]
        \(more)
        ---
        \(summary)

        ## Description

        \(description)

        ## When you see it

        Now.

        ## How to fix it

        \(fix)

        ## When to send it

        Then.

        ## Example

        ```
        S!: 201 202 250 251 252 301 404 421 450 451 503 550 551 mailbox-full
        ```

        """
    }

    /// A translated entry with all sections.
    /// A page beside the protocols; without `nav` it may be a translation as well.
    static func page(_ title: String, nav: Int? = nil, body: String) -> String {
        let order = nav.map { "nav: \($0)\n" } ?? ""
        return "---\ntitle: \(title)\ndescription: About \(title).\n\(order)---\n\(body)\n"
    }

    static func translation(_ gloss: String, description: String = "Translated.") -> String {
        """
        ---
        gloss: \(gloss)
        ---
        A translated summary.

        ## Description

        \(description)

        ## When you see it

        Translated.

        ## How to fix it

        Translated.

        ## When to send it

        Translated.

        """
    }

    /// A comparison template: front matter of four lines, the opening from line 5 on.
    static func compare(
        title: String = "{{a.code}} vs {{b.code}}", description: String = "Which is which.",
        opening: String = "Both.", differences: String = "1. They differ.", choose: String = "Choose."
    ) -> String {
        """
        ---
        title: "\(title)"
        description: "\(description)"
        ---
        \(opening)

        ## Key differences

        \(differences)

        ## When to use which

        \(choose)

        """
    }

    /// `strings.yml` with English words, for any language.
    static func strings(
        _ tag: String, direction: String = "ltr", space: String? = nil, more: [String: String] = [:]
    ) -> String {
        let forms = PluralRule(language: tag).categories.map { "\($0.rawValue): \"{{n}}\"" }.joined(
            separator: ", ")
        let texts = TextKey.allCases.map { key in
            "  \(key.rawValue): \"\(more[key.rawValue] ?? text(key))\"\n"
        }.joined()
        let extra = more.filter { TextKey(rawValue: $0.key) == nil }
            .sorted { $0.key < $1.key }.map { "  \($0.key): \"\($0.value)\"\n" }.joined()
        return """
            language:
              name: Language \(tag)
              source_name: English in \(tag)
              direction: \(direction)
            \(space.map { "  sentence_space: \"\($0)\"\n" } ?? "")  list: { pair: "{{0}} and {{1}}", middle: "{{0}}, {{1}}", last: "{{0}}, and {{1}}" }
            sections:
              description: Description
              when: When you see it
              fix: How to fix it
              send: When to send it
              example: Example
              common: In common
              differences: Key differences
              choose: When to use which
              more: Learn more
            facts:
              class: { label: Class }
              outcome: { label: Outcome, values: { success: s, progress: p, redirection: r, failure: f } }
              permanence: { label: Permanence, values: { none: n, transient: t, permanent: p } }
              retry: { label: Retry, values: { never: n, now: o, later: l, after-change: c } }
              acts:
                label: Who acts
                values: { nobody: n, sender: s, recipient: r, client: c, operator: o, either: e }
              about: { label: About, values: { server: the server } }
              commands: { label: Commands, all: any }
              closes: { label: Connection, values: { no: open, connection: closed, transaction: ends } }
              status: { label: Standing, values: { standard: s, deprecated: d, reserved: r, unofficial: u } }
              spec: { label: Reference }
            text:
            \(texts)\(extra)plural:
              codes: { \(forms) }
              comparisons: { \(forms) }
            """
    }

    private static func text(_ key: TextKey) -> String {
        key.placeholders.isEmpty ? "-" : key.placeholders.map { "{{\($0)}}" }.joined(separator: " ")
    }
}
