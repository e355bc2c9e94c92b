extension Corpus {
    /// The files that the peer's site needs beside its templates: data, adapters, and the comparison template.
    public func hugoFiles() -> [File] {
        let template = GoTemplate(
            originals.template, headings: texts.first?.headings ?? [:], vocabulary: vocabulary)
        return [("hugo.json", configuration.file)] + adapters + data + template.files()
            + (texts.contains { $0.tongue.isRightToLeft } ? template.files(isRightToLeft: true) : [])
    }

    private var adapters: [File] {
        registries.map { ("content/\($0.plan.slug)/_content.gotmpl", Corpus.adapter($0.plan.slug)) }
            + [("content/codes/_content.gotmpl", Corpus.numberAdapter)]
    }

    private var data: [File] {
        // Hugo writes the tags of languages in lower case.
        let languages = texts.map { text in
            JSON.object([
                ("tag", .text(text.tongue.tag)), ("path", .text(text.tongue.tag.lowercased())),
                ("name", .text(text.tongue.name)), ("dir", .text(text.tongue.isRightToLeft ? "rtl" : "ltr")),
            ])
        }
        var result: [File] = [
            ("data/languages.json", JSON.list(languages).file),
            ("data/protocols.json", JSON.texts(sorted.map(\.plan.slug)).file),
            ("data/numbers.json", numbers.file),
        ]
        result += registries.map { ("data/shared/\($0.plan.slug).json", shared($0).file) }
        for text in texts {
            let folder = "data/\(text.tongue.tag.lowercased())/"
            result.append((folder + "strings.json", HugoStrings.json(text).file))
            for registry in registries {
                let texts = HugoTexts(corpus: self, language: text, registry: registry).json
                result.append((folder + registry.plan.slug + ".json", texts.file))
            }
        }
        return result
    }

    private var configuration: JSON {
        let none = JSON.texts(["html"])
        let kinds = ["taxonomy", "term", "rss", "sitemap", "robotsTXT", "404"]
        // Each language has its own pages, so links need no search for the nearest one.
        let never = JSON.object([("useEmbedded", .text("never"))])
        let hooks = JSON.object([("link", never), ("image", never)])
        return .object([
            ("baseURL", .text("https://codes.example.org/")), ("title", .text("Status Codes")),
            ("defaultContentLanguage", .text("en")), ("defaultContentLanguageInSubdir", .text("true")),
            ("disableKinds", .texts(kinds)), ("disableHugoGeneratorInject", .text("true")),
            // Numbers have pages, but no page lists them.
            ("cascade", .list([numberList])),
            ("markup", .object([("goldmark", .object([("renderHooks", hooks)]))])),
            ("outputs", .object([("home", none), ("section", none), ("page", none)])),
            (
                "languages",
                .object(
                    texts.enumerated().map { index, text in
                        (text.tongue.tag, .object([("weight", .number(index + 1))]))
                    })
            ),
        ])
    }

    private var numberList: JSON {
        .object([
            ("target", .object([("path", .text("/codes")), ("kind", .text("section"))])),
            ("build", .object([("render", .text("never"))])),
        ])
    }

    /// This adapter makes the pages of the numbers that several protocols have.
    private static let numberAdapter = """
        {{- .EnableAllLanguages }}
        {{- range $i, $number := hugo.Data.numbers }}
        {{- $.AddPage (dict "path" $number.code "title" $number.code "type" "number" "params" (dict "n" $i)) }}
        {{- end }}

        """

    /// An adapter makes the pages of one protocol in all languages.
    private static func adapter(_ slug: String) -> String {
        """
        {{- .EnableAllLanguages }}
        {{- $codes := (index hugo.Data.shared "\(slug)").codes }}
        {{- range $i, $a := $codes }}
        {{- $.AddPage (dict "path" $a.slug "title" $a.slug "type" "code" \
        "params" (dict "p" "\(slug)" "a" $i)) }}
        {{- range $k, $b := after (add $i 1) $codes }}
        {{- $.AddPage (dict "path" (print $a.slug "-vs-" $b.slug) "title" $a.slug "type" "comparison" \
        "params" (dict "p" "\(slug)" "a" $i "b" (add $i $k 1))) }}
        {{- end }}
        {{- end }}

        """
    }
}
