/// Writes declarations as JSON Schema, draft 7, which editors of YAML know best.
///
/// The readers take every scalar for a text and an empty value for a missing one. Editors tell numbers and truth
/// values from texts, so that wherever a text may stand, the schema lets these stand too.
package enum JSONSchema {
    /// The schema of a whole file or front matter.
    package static func document(_ record: Record, title: String, description: String) -> JSONValue {
        var schema = object(record)
        schema["$schema"] = "http://json-schema.org/draft-07/schema#"
        schema["title"] = .text(title)
        schema["description"] = .text(description)
        return .object(schema)
    }

    private static let scalars = ["string", "number", "boolean"]

    private static func types(_ names: [String], orEmpty isOptional: Bool) -> JSONValue {
        let all = names + (isOptional ? ["null"] : [])
        return all.count == 1 ? .text(all[0]) : .list(all.map { .text($0) })
    }

    private static func key(_ key: Key) -> JSONValue {
        var schema = shape(key.shape, orEmpty: isEmptyAllowed(key.shape, isNeeded: key.need != nil))
        schema["description"] = .text(key.description)
        schema["default"] = key.standard.map { .text($0) }
        return .object(schema)
    }

    /// An empty value counts as a missing one. An empty list or map is none that lacks something by itself.
    private static func isEmptyAllowed(_ shape: Shape, isNeeded: Bool) -> Bool {
        switch shape {
        case .record(let record): record.isOptional
        case .list, .listOrOne: true
        case .text, .form, .message, .choice, .either: !isNeeded
        }
    }

    private static func shape(_ shape: Shape, orEmpty isOptional: Bool = false) -> [String: JSONValue] {
        switch shape {
        case .text: ["type": types(scalars, orEmpty: isOptional)]
        case .form(let form): self.form(form, isOptional)
        case .message(let names):
            ["type": types(scalars, orEmpty: isOptional), "pattern": .text(pattern(placeholders: names))]
        case .choice(let values): choice(values, isOptional)
        case .list(let item):
            ["type": types(["array"], orEmpty: isOptional), "items": .object(self.shape(item))]
        case .listOrOne(let item):
            either([item, .list(item)], isOptional)
        case .record(let record): object(record, orEmpty: isOptional)
        case .either(let shapes): either(shapes, isOptional)
        }
    }

    private static func form(_ form: TextForm, _ isOptional: Bool) -> [String: JSONValue] {
        [
            "type": types(form.isNumeric ? ["string", "number"] : ["string"], orEmpty: isOptional),
            "pattern": .text(form.pattern),
            "patternErrorMessage": .text("Write \(form.words)."),
        ]
    }

    private static func choice(_ values: [String], _ isOptional: Bool) -> [String: JSONValue] {
        let unquoted = values.compactMap { JSONValue(unquoted: $0) }
        return ["enum": .list(values.map { .text($0) } + unquoted + (isOptional ? [.null] : []))]
    }

    private static func either(_ shapes: [Shape], _ isOptional: Bool) -> [String: JSONValue] {
        let all = shapes.flatMap { shape -> [Shape] in
            switch shape {
            case .either(let inner): inner
            case .listOrOne(let item): [item, .list(item)]
            default: [shape]
            }
        }
        let empty: [JSONValue] = isOptional ? [["type": "null"]] : []
        return ["anyOf": .list(all.map { .object(shape($0)) } + empty)]
    }

    private static func object(_ record: Record, orEmpty isOptional: Bool = false) -> [String: JSONValue] {
        var schema: [String: JSONValue] = ["type": types(["object"], orEmpty: isOptional)]
        if !record.keys.isEmpty {
            schema["properties"] = .object(
                Dictionary(record.keys.map { ($0.name, key($0)) }) { first, _ in first })
        }
        let needed = record.keys.filter { $0.need != nil }.map { JSONValue.text($0.name) }
        if !needed.isEmpty { schema["required"] = .list(needed) }
        if let others = record.others {
            let isOptional = isEmptyAllowed(others.shape, isNeeded: !others.mayBeEmpty)
            schema["additionalProperties"] = .object(shape(others.shape, orEmpty: isOptional))
            schema["propertyNames"] = others.names.map { ["pattern": .text($0.pattern)] }
        } else {
            schema["additionalProperties"] = .flag(false)
        }
        let rules = record.rules.map(rule)
        if !rules.isEmpty { schema["allOf"] = .list(rules) }
        return schema
    }

    private static func rule(_ rule: Record.Rule) -> JSONValue {
        switch rule {
        case .anyOf(let names):
            return ["anyOf": .list(names.map { ["required": .list([.text($0)])] })]
        case .exactlyWith(let key, let other, let value):
            let condition: JSONValue = ["enum": .list([.text(value)])]
            let empty: JSONValue = ["type": "null"]
            return [
                "if": ["properties": .object([other: condition]), "required": .list([.text(other)])],
                "then": [
                    "required": .list([.text(key)]), "properties": .object([key: ["not": empty]]),
                ],
                "else": ["properties": .object([key: empty])],
            ]
        }
    }

    /// A regular expression for texts with no other placeholders than these, each `{{name}}`, with spaces if one likes.
    static func pattern(placeholders names: [String]) -> String {
        let literal = "[^{]|\\{(?!\\{)|\\{\\{(?![\\s\\S]*\\}\\})"
        if names.isEmpty { return "^(\(literal))*$" }
        return "^(\(literal)|\\{\\{ *(\(names.joined(separator: "|")))( [^}]*)?\\}\\})*$"
    }
}
