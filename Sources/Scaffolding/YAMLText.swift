import Model

/// Lines of YAML for people to go on with.
enum YAMLText {
    /// A text in double quotation marks.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\" + String(scalar)
            case "\n", "\r", "\t": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// A mark as a value. Quotation marks in it become single ones, so that it can be read as it is.
    static func mark(_ what: String) -> String {
        quoted(WritingMark.text(what.replacingQuotes()))
    }

    /// Comment lines that name values, each with what readers see of it.
    static func values(_ values: [(value: String, label: String?)], indent: String = "") -> String {
        let width = values.map { $0.value.count }.max() ?? 0
        return values.map { item in
            // A label that is a mark itself says nothing yet.
            guard let label = item.label, !label.equalsInBytes(item.value), !WritingMark.covers(label)
            else {
                return "\(indent)#   \(item.value)\n"
            }
            let space = String(repeating: " ", count: width - item.value.count + 2)
            return "\(indent)#   \(item.value)\(space)\(label)\n"
        }.joined()
    }
}

extension String {
    fileprivate func replacingQuotes() -> String {
        String(map { $0 == "\"" ? "'" : $0 })
    }
}
