/// Converts text with placeholders and conditions.
struct GoConversion {
    /// What stands around every value where the text runs from right to left.
    var isolates = (open: "", close: "")
    private var isBold = false
    /// The conditions around the place that is being converted, each with the cases that it has had.
    private var open: [[Substring]] = []
    private var lineHasText = false

    /// Blocks as HTML: paragraphs, lists, and conditions that enclose blocks.
    mutating func blocks(_ lines: [Substring]) -> String {
        lines.split { $0.allSatisfy { $0 == " " } }.map { block($0) }.joined(separator: "\n")
    }

    private mutating func block(_ lines: ArraySlice<Substring>) -> String {
        let first = lines.first ?? ""
        if first.hasPrefix("1. ") || first.hasPrefix("- ") {
            let marker = first.hasPrefix("- ") ? "- " : "1. "
            let tag = marker == "- " ? "ul" : "ol"
            var items: [String] = []
            for line in lines {
                if line.hasPrefix(marker) {
                    items.append(String(line.dropFirst(marker.count)))
                } else {
                    items[items.count - 1] += "\n" + line.drop { $0 == " " }
                }
            }
            return "<\(tag)>\n" + items.map { item($0) }.joined(separator: "\n") + "\n</\(tag)>"
        }
        let text = lines.joined(separator: "\n")
        let isTagAlone = lines.count == 1 && GoConversion.tag(at: text[...])?.rest.isEmpty == true
        return isTagAlone ? convert(text) : "<p>\(convert(text))</p>"
    }

    /// An item that one condition encloses disappears with it.
    private mutating func item(_ text: String) -> String {
        if text.hasPrefix("{{#"), let (name, rest) = GoConversion.tag(at: text[...]) {
            let closing = "{{/" + name.dropFirst() + "}}"
            if rest.hasSuffix(closing), rest.ranges(of: closing).count == 1 {
                let inner = convert(String(rest.dropLast(closing.count)))
                return "{{ if \(GoConversion.condition(name.dropFirst())) }}<li>\(inner)</li>{{ end }}"
            }
        }
        return "<li>\(convert(text))</li>"
    }

    /// The tag at the beginning of a text without its braces, and what follows.
    private static func tag(at text: Substring) -> (name: Substring, rest: Substring)? {
        guard text.hasPrefix("{{"), let close = text.firstRange(of: "}}") else { return nil }
        return (text[..<close.lowerBound].dropFirst(2), text[close.upperBound...])
    }

    mutating func convert(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        lineHasText = false
        while let first = rest.first {
            if let (name, following) = GoConversion.tag(at: rest) {
                rest = following
                result += spaced(
                    tag(name, &rest), name, behind: result.last, endsLine: rest.first ?? "\n" == "\n")
            } else if rest.hasPrefix("**") {
                isBold.toggle()
                result += isBold ? "<strong>" : "</strong>"
                rest = rest.dropFirst(2)
            } else {
                lineHasText = first != "\n" && (lineHasText || first != " ")
                result += GoConversion.escaped(first)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// A line end between two sentences becomes the space behind the first one; behind other tags it goes.
    private func spaced(
        _ tag: String, _ name: Substring, behind last: Character?, endsLine: Bool
    ) -> String {
        guard endsLine, "#^/".contains(name.first ?? " "), tag.hasSuffix(" }}") else { return tag }
        let tight = tag.dropLast(3) + " -}}"
        guard name.first == "/", lineHasText else { return String(tight) }
        return last == "}" ? tag : " " + tight
    }

    private mutating func tag(_ name: Substring, _ rest: inout Substring) -> String {
        switch name.first {
        case "#":
            open.append([name.dropFirst()])
            return "{{ if \(GoConversion.condition(name.dropFirst())) }}"
        case "^":
            open.append([])
            return "{{ if not (\(GoConversion.condition(name.dropFirst()))) }}"
        case "!": return ""
        case "/": return closing(name.dropFirst(), &rest)
        default: return isolates.open + "{{ \(GoConversion.value(name)) }}" + isolates.close
        }
    }

    /// The end of a condition. The next value of the same fact is another case of the same choice, and the same
    /// value again goes on with the same case.
    private mutating func closing(_ name: Substring, _ rest: inout Substring) -> String {
        let following = rest.drop { $0 == " " || $0 == "\n" }
        guard let (next, after) = GoConversion.tag(at: following), next.first == "#",
            let subject = GoConversion.choice(name), subject == GoConversion.choice(next.dropFirst()),
            let cases = open.last, cases.last == next.dropFirst() || !cases.contains(next.dropFirst())
        else {
            open = open.dropLast()
            return "{{ end }}"
        }
        rest = after
        lineHasText = false
        if cases.last == next.dropFirst() { return " " }
        open[open.count - 1].append(next.dropFirst())
        return " {{ else if \(GoConversion.condition(next.dropFirst())) }}"
    }

    private static func escaped(_ character: Character) -> String {
        switch character {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&#34;"
        default: String(character)
        }
    }
}
