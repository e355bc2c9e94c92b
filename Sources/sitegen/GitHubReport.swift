import Model

/// Writes diagnostics as annotations for a pull request (GitHub Actions, "Workflow commands").
enum GitHubReport {
    static func line(_ diagnostic: Diagnostic) -> String {
        let fault = diagnostic.fault
        return line(
            severity: diagnostic.severity.rawValue, at: diagnostic.location, title: fault.identifier.rawValue,
            text: [fault.summary, fault.explanation, fault.suggestion.map { "help: \($0)" }])
    }

    /// An annotation of a place, with a text of several lines.
    static func line(
        severity: String, at location: SourceLocation, title: String, text: [String?]
    ) -> String {
        var properties = [("file", location.path)]
        if location.line > 0 {
            properties += [
                ("line", String(location.line)), ("col", String(location.column)),
                ("endColumn", String(location.column + location.length)),
            ]
        }
        properties.append(("title", title))
        let list = properties.map { "\($0.0)=\(escaped($0.1, isProperty: true))" }.joined(separator: ",")
        let text = text.compactMap { $0 }.joined(separator: "\n")
        return "::\(severity) \(list)::\(escaped(text, isProperty: false))"
    }

    private static func escaped(_ text: String, isProperty: Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            case ":" where isProperty: result += "%3A"
            case "," where isProperty: result += "%2C"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
