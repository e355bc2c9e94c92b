import Model

/// Values, and whether they can stand where they do.
extension TemplateCompiler {
    mutating func value(_ name: String, _ location: SourceLocation) {
        // What stands here is unknown; that something does keeps the rest of the markup readable.
        defer { place.insert() }
        guard let resolved = resolve(name, location) else { return }
        switch resolved {
        case .text(let index):
            check(.text, name, location)
            append(.text(index), at: location)
        case .asset(let index):
            check(.url, name, location)
            append(.asset(index), at: location)
        case .field(let path, let kind, let names):
            check(kind, name, location)
            if case .identifier = kind, place.attribute == "id" { program.outline.idValues.insert(names) }
            append(.value(path), at: location)
        }
    }

    /// Reports a value that cannot stand where it does.
    private mutating func check(_ kind: TemplateField.Kind, _ name: String, _ location: SourceLocation) {
        let description = describe(kind)
        func wrong(_ place: String) {
            report(
                .wrongPlace(name: name, kind: description, place: place, fitting: fittingNames), location)
        }
        switch kind {
        case .flag, .object, .list: return report(.notAValue(name: name, kind: description), location)
        case .text, .html, .url, .identifier: break
        }
        switch place.state {
        case .content: if case .url = kind { wrong("in text") }
        case .plainText:
            if case .text = kind { return }
            wrong("in a title or a text field")
        case .value(let quote):
            if quote == 0 { return wrong("in an attribute without quotes") }
            checkAttribute(kind, wrong)
        case .rawText: wrong("in a script or a style sheet")
        case .comment: wrong("in a comment")
        case .tagOpen, .closeTag, .tagName, .inTag, .attributeName, .afterName, .beforeValue, .bang,
            .declaration:
            wrong("inside a tag, outside of a quoted value")
        }
    }

    /// The values of the page that could stand in the current attribute, if it holds an address.
    private var fittingNames: [String] {
        guard case .value(let quote) = place.state, quote != 0, place.isAddress else { return [] }
        return frames.reversed().flatMap { frame in
            frame.kind.schema.fields.filter { if case .url = $0.kind { true } else { false } }.map(\.name)
        }
    }

    private func checkAttribute(_ kind: TemplateField.Kind, _ wrong: (String) -> Void) {
        switch kind {
        case .html: wrong("in an attribute")
        case .url:
            let isWhole = place.value.isEmpty || place.isRefresh && place.value.lowercased().hasSuffix("url=")
            if !place.isAddress || !isWhole {
                wrong("behind other text or in an attribute that holds no address")
            }
        case .text:
            let isAddress = place.isAddress && place.element != "meta"
            if isAddress || place.isRefresh { wrong("in an attribute that holds an address") }
            if place.isCode { wrong("in an attribute that holds code") }
        case .identifier:
            if place.isAddress, place.value != "#" { wrong("in an address, but behind '#'") }
        case .flag, .object, .list: break
        }
    }

    private func describe(_ kind: TemplateField.Kind) -> String {
        switch kind {
        case .text: "text"
        case .html: "markup"
        case .url: "an address"
        case .identifier: "an anchor"
        case .flag: "a condition"
        case .object: "a section"
        case .list: "a list"
        }
    }
}
