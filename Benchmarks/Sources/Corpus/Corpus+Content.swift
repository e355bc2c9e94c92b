extension Corpus {
    /// The files of the content folder, in order.
    public func contentFiles() -> [File] {
        [site] + texts.flatMap { files(of: $0) }
    }

    private var site: File {
        let languages = Tongue.all.map { "  \($0.tag):\n" }.joined()
        return File(
            path: "site.yml",
            text: """
                title: Status Codes
                base_url: https://codes.example.org/
                source: en
                languages:
                \(languages)pairs: all
                urls: directory
                check:
                  rules:
                    unused-file: off

                """)
    }

    private func files(of language: LanguageTexts) -> [File] {
        let folder = language.tongue.tag + "/"
        var result = [
            (path: folder + "strings.yml", text: language.strings),
            (path: folder + "compare.md", text: template(language)),
        ]
        for registry in registries {
            let folder = folder + registry.plan.slug + "/"
            let writer = EntryWriter(seed: seed, language: language, vocabulary: vocabulary)
            result.append((path: folder + "protocol.md", text: writer.protocolFile(registry)))
            for code in registry.codes {
                result.append((path: folder + code.slug + ".md", text: writer.entry(code, of: registry.plan)))
            }
            guard Corpus.languagesWithPairs.contains(language.tongue.tag) else { continue }
            for pair in registry.pairs {
                result.append((path: folder + pair.slug + ".md", text: writer.pair(pair, of: registry.plan)))
            }
        }
        return result
    }

    /// The real template under the headings of the language.
    private func template(_ language: LanguageTexts) -> String {
        let own = StringsEntry.read(originals.strings).filter { $0.path == ["sections"] }
        return originals.template.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard line.hasPrefix("## "), let entry = own.first(where: { line.dropFirst(3) == $0.text }) else {
                return String(line)
            }
            return "## " + (language.headings[entry.key] ?? entry.text)
        }.joined(separator: "\n")
    }
}
