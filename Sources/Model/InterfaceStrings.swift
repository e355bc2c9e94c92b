/// The texts of the interface in one language, as `strings.yml` gives them.
package struct InterfaceStrings: Sendable {
    package enum Direction: String, Sendable, CaseIterable {
        case leftToRight = "ltr"
        case rightToLeft = "rtl"
    }

    /// The name of the language in itself.
    package let name: String
    /// The name of the source language in this language, for the notices on borrowed texts.
    package let sourceName: String
    package let direction: Direction
    /// What a sentence may end with; empty where sentences have no end mark, as in Thai.
    package let sentenceEnds: [String]
    /// What stands between two sentences; empty in Chinese, Japanese and Thai.
    package let sentenceSpace: String
    package let list: ListPattern
    /// Frequent words that say little, such as "the" and "of": they never stand twice in a row, and they
    /// tell one language from another. In lower case.
    package let functionWords: Set<String>
    /// By `SectionKey.index`.
    package let sections: [String]
    /// By fact identifier: the label, and the value labels by value. Under `phases` stands the label of the
    /// row `commands` where there are phases and no commands.
    package let facts: [String: Labels]
    /// What stands for "any command".
    package let allCommands: String
    /// Every key under `text`, sorted by bytes.
    package let textKeys: [String]
    /// Aligned with `textKeys`.
    package let texts: [MessagePattern]
    /// Where each text stands, aligned with `textKeys`.
    package let textLocations: [SourceLocation]
    package let plurals: [String: [PluralCategory: MessagePattern]]
    package let rule: PluralRule
    package let location: SourceLocation

    package struct Labels: Sendable {
        package let label: String
        package let values: [String: String]

        package init(label: String, values: [String: String]) {
            self.label = label
            self.values = values
        }
    }

    package init(
        name: String, sourceName: String, direction: Direction, sentenceEnds: [String], sentenceSpace: String,
        list: ListPattern, functionWords: Set<String> = [],
        sections: [String], facts: [String: Labels], allCommands: String, texts: [String: MessagePattern],
        textLocations: [String: SourceLocation] = [:],
        plurals: [String: [PluralCategory: MessagePattern]], rule: PluralRule, location: SourceLocation
    ) {
        self.name = name
        self.sourceName = sourceName
        self.direction = direction
        self.sentenceEnds = sentenceEnds
        self.sentenceSpace = sentenceSpace
        self.list = list
        self.functionWords = functionWords
        self.sections = sections
        self.facts = facts
        self.allCommands = allCommands
        let keys = texts.keys.sorted { $0.precedesInBytes($1) }
        self.textKeys = keys
        self.texts = keys.compactMap { texts[$0] }
        self.textLocations = keys.map { textLocations[$0] ?? location }
        self.plurals = plurals
        self.rule = rule
        self.location = location
    }

    /// The text under a key, or nil. O(log n).
    package func text(_ key: String) -> MessagePattern? {
        var low = 0
        var high = textKeys.count
        while low < high {
            let middle = (low + high) / 2
            if textKeys[middle].precedesInBytes(key) { low = middle + 1 } else { high = middle }
        }
        return low < textKeys.count && textKeys[low].equalsInBytes(key) ? texts[low] : nil
    }

    /// The plural form of a key for a number, with the number put in.
    package func plural(_ key: PluralKey, _ number: Int) -> String {
        let forms = plurals[key.rawValue] ?? [:]
        let form = forms[rule.category(of: number)] ?? forms[.other]
        return form?.filled(["n": String(number)]) ?? String(number)
    }
}

/// How a list of names is joined (CLDR list patterns, each with `{{0}}` and `{{1}}`).
package struct ListPattern: Sendable {
    package let pair: MessagePattern
    package let middle: MessagePattern
    package let last: MessagePattern

    package init(pair: MessagePattern, middle: MessagePattern, last: MessagePattern) {
        self.pair = pair
        self.middle = middle
        self.last = last
    }

    /// Joins the names as the language does: "A", "A and B", "A, B, and C".
    package func joined(_ names: [String]) -> String {
        guard names.count > 1, let first = names.first, let end = names.last else { return names.first ?? "" }
        if names.count == 2 { return pair.filled(["0": first, "1": end]) }
        let front = names.dropLast().dropFirst().reduce(first) { middle.filled(["0": $0, "1": $1]) }
        return last.filled(["0": front, "1": end])
    }
}
