/// A site's files, by path below its content folder, with some of its languages alone. What a test says about two
/// languages should not take longer with each one that the site gets.
package enum SiteFiles {
    /// The files of these languages, and those of none.
    package static func isKept(_ path: String, languages: [String]) -> Bool {
        guard let slash = path.firstIndex(of: "/") else { return true }
        return languages.contains(String(path[..<slash]))
    }

    /// The settings with these languages alone. Each language has to stand on a line of its own.
    package static func settings(_ text: String, languages: [String]) -> String {
        var isInList = false
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.filter { line in
            if !line.hasPrefix(" ") { isInList = line.hasPrefix("languages:") }
            guard isInList, let colon = line.firstIndex(of: ":"), line.hasPrefix("  ") else { return true }
            return languages.contains(String(line[..<colon].dropFirst(2)))
        }.joined(separator: "\n")
    }
}
