/// A line of `strings.yml` that holds a text.
struct StringsEntry: Sendable {
    /// The keys around it.
    let path: [String]
    let key: String
    /// The text without quotation marks.
    let text: String

    /// The texts of a file, in order. It reads what the files of this project contain: nested maps of one line
    /// for each text.
    static func read(_ file: String) -> [StringsEntry] {
        var result: [StringsEntry] = []
        var open: [(indent: Int, key: String)] = []
        for line in file.split(separator: "\n") {
            let indent = line.prefix { $0 == " " }.count
            let content = line.dropFirst(indent)
            guard !content.hasPrefix("#"), let colon = content.firstIndex(of: ":") else { continue }
            open.removeAll { $0.indent >= indent }
            let key = String(content[..<colon])
            let value = content[content.index(after: colon)...].drop { $0 == " " }
            if value.isEmpty {
                open.append((indent, key))
            } else {
                let isQuoted = value.first == "\"" && value.last == "\"" && value.count > 1
                let text = isQuoted ? value.dropFirst().dropLast() : value
                result.append(StringsEntry(path: open.map(\.key), key: key, text: String(text)))
            }
        }
        return result
    }
}
