// The names of the template in Hugo's language.
extension GoConversion {
    /// `a.retry` of `a.retry.later`; nil for facts that can have several values.
    static func choice(_ name: Substring) -> Substring? {
        let parts = name.split(separator: ".")
        guard parts.count == 3, !["command", "phase"].contains(parts[1]) else { return nil }
        return name.dropLast(parts[2].count)
    }

    static func value(_ name: Substring) -> String {
        let parts = name.split(separator: ".")
        guard parts.count == 2 else { return "$\(name)" }
        switch parts[1] {
        case "code", "name": return "$\(name)"
        case "class", "gloss": return "$t\(parts[0]).\(parts[1])"
        default: return "$t\(parts[0]).lists.\(parts[1])"
        }
    }

    static func condition(_ name: Substring) -> String {
        let parts = name.split(separator: ".").map(String.init)
        func differ(_ fact: String) -> String {
            let pairs =
                fact == "severity" ? ["outcome", "permanence"] : [fact == "commands" ? "places" : fact]
            let tests = pairs.map { "ne $a.\($0) $b.\($0)" }
            return tests.count == 1 ? tests[0] : "or " + tests.map { "(\($0))" }.joined(separator: " ")
        }
        switch (parts[0], parts.count) {
        case ("differ", 2): return differ(parts[1])
        case ("same", 2): return "not (\(differ(parts[1])))"
        case ("only", 2): return "eq $only \"\(parts[1])\""
        case ("decides", 2): return "eq $decides \"\(parts[1])\""
        case (_, 2): return "$t\(parts[0]).gloss"
        default: break
        }
        let subject = "$" + parts[0]
        switch parts[1] {
        case "commands": return "eq \(subject).command_kind \"\(parts[2])\""
        case "command": return "in \(subject).command_list \"\(parts[2])\""
        case "phase": return "in \(subject).phases \"\(parts[2])\""
        case _ where parts[2] == "some": return "ne \(subject).\(parts[1]) \"\""
        case _ where parts[2] == "none": return "eq \(subject).\(parts[1]) \"\""
        default: return "eq \(subject).\(parts[1]) \"\(parts[2])\""
        }
    }
}
