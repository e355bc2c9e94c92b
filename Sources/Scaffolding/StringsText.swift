import Model

/// The beginning of a language's `strings.yml`: every text of the source language as a mark.
struct StringsText {
    let source: InterfaceStrings
    /// The values of the fact `about`.
    let about: [String]
    let tag: String
    let isRightToLeft: Bool

    /// The whole file.
    var text: String {
        "# Every text of the interface. The words in double braces are filled in by the program and stay as they are.\n"
            + language + "\nsections:\n"
            + SectionKey.allCases.map { line($0.rawValue, source.sections[$0.index], "  ") }.joined()
            + "\nfacts:\n" + facts + "\ntext:\n" + texts + "\nplural:\n" + plurals
    }

    /// A value to translate, with the source text above it, which stays when the mark is gone.
    private func line(_ key: String, _ text: String, _ indent: String) -> String {
        let comment = String(text.map { $0.isNewline ? " " : $0 })
        return "\(indent)# \(comment)\n\(indent)\(key): \(YAMLText.mark(text))\n"
    }

    private var language: String {
        let ends = source.sentenceEnds.map { YAMLText.quoted($0) }.joined(separator: ", ")
        let list = [("pair", source.list.pair), ("middle", source.list.middle), ("last", source.list.last)]
        return """
            language:
              name: \(YAMLText.mark("the name of the language '\(tag)' in itself, as Deutsch"))
              # For notices on texts that are not translated yet.
              source_name: \(YAMLText.mark("what '\(source.name)' is called in the language"))
              direction: \(isRightToLeft ? "rtl" : "ltr")
              # What a sentence may end with; [] in a language without end marks.
              sentence_ends: [\(ends)]
              # What stands between two sentences: a space, or \"\" as in Chinese.
              sentence_space: \(YAMLText.quoted(source.sentenceSpace))
              # Frequent small words, in lower case, which tell the language from others and are never doubled. [] for none.
              function_words: [\(YAMLText.mark(functionWords))]
              # How names are joined: two of them, more in the middle, the last of several.
              list:

            """ + list.map { line($0.0, $0.1.source, "    ") }.joined()
    }

    private var functionWords: String {
        let some = source.functionWords.sorted { $0.precedesInBytes($1) }.prefix(8).joined(separator: ", ")
        return "words such as these in \(source.name): \(some)"
    }

    private var facts: String {
        (FactIndex.standardIDs + ["spec"]).map { id in
            guard let fact = source.facts[id] else { return "" }
            var result = "  \(id):\n" + line("label", fact.label, "    ")
            if id == "commands" {
                result += line("all", source.allCommands, "    ")
                if let phases = source.facts["phases"] { result += line("phases", phases.label, "    ") }
            }
            let values = values(id, fact)
            if !values.isEmpty {
                result += "    values:\n" + values.map { line($0, fact.values[$0] ?? $0, "      ") }.joined()
            }
            return result
        }.joined()
    }

    /// The values in the order in which the program or the source declares them.
    private func values(_ id: String, _ fact: InterfaceStrings.Labels) -> [String] {
        let known: [String] =
            switch id {
            case "outcome": Outcome.allCases.map(\.rawValue)
            case "permanence": Permanence.allCases.map(\.rawValue)
            case "retry": Retry.allCases.map(\.rawValue)
            case "acts": Actor.allCases.map(\.rawValue)
            case "about": about
            case "closes": Closing.allCases.map(\.rawValue)
            case "status": Standing.allCases.map(\.rawValue)
            default: []
            }
        return known.filter { fact.values[$0] != nil }
    }

    /// In the order of the source's file.
    private var texts: String {
        let order = source.textKeys.indices.sorted { source.textLocations[$0] < source.textLocations[$1] }
        return order.map { line(source.textKeys[$0], source.texts[$0].source, "  ") }.joined()
    }

    /// The forms that the language has by CLDR, whatever those of the source are.
    private var plurals: String {
        let rule = PluralRule(language: tag)
        return PluralKey.allCases.map { key in
            let forms = source.plurals[key.rawValue] ?? [:]
            let known = PluralCategory.allCases.compactMap { form in
                forms[form].map { "\(form.rawValue): \($0.source)" }
            }
            return "  # \(known.joined(separator: "; "))\n  \(key.rawValue):\n"
                + rule.categories.map { form in
                    let text = (forms[form] ?? forms[.other])?.source ?? "{{n}}"
                    return
                        "    \(form.rawValue): \(YAMLText.mark("\(text), for \(rule.samples(of: form))"))\n"
                }.joined()
        }.joined()
    }
}

extension PluralRule {
    /// Some numbers of a category, in words.
    func samples(of category: PluralCategory) -> String {
        let small = (0...200).lazy.filter { self.category(of: $0) == category }.prefix(4)
        let found = small.isEmpty ? [1_000_000].filter { self.category(of: $0) == category } : Array(small)
        // Some languages have a form that only fractions take.
        if found.isEmpty { return "numbers that are not whole" }
        return "numbers such as " + found.map(String.init).joined(separator: ", ")
    }
}
