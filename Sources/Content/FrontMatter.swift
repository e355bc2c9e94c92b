import Model

/// A Markdown file cut into its front matter and its body.
struct FrontMatter {
    /// The YAML between the two lines `---`, or nil when the file has none.
    let yaml: ArraySlice<UInt8>?
    /// The line of the file on which the YAML begins, from 1.
    let yamlLine: Int
    /// Everything behind the front matter.
    let body: ArraySlice<UInt8>
    let bodyLine: Int
    let isUnclosed: Bool

    /// Works on bytes: in Swift a line end of CR LF is one character, and a byte order mark would
    /// hide the first line.
    init(_ bytes: [UInt8]) {
        let start = bytes.starts(with: FrontMatter.byteOrderMark) ? FrontMatter.byteOrderMark.count : 0
        let lines = FrontMatter.lines(of: bytes[start...])
        guard let first = lines.first, FrontMatter.isFence(bytes[first]) else {
            self.init(yaml: nil, yamlLine: 1, body: bytes[start...], bodyLine: 1, isUnclosed: false)
            return
        }
        guard let close = lines.dropFirst().firstIndex(where: { FrontMatter.isFence(bytes[$0]) }) else {
            self.init(yaml: bytes[first.upperBound...], yamlLine: 2, body: [], bodyLine: 1, isUnclosed: true)
            return
        }
        self.init(
            yaml: bytes[first.upperBound..<lines[close].lowerBound], yamlLine: 2,
            body: bytes[lines[close].upperBound...], bodyLine: close + 2, isUnclosed: false)
    }

    private init(
        yaml: ArraySlice<UInt8>?, yamlLine: Int, body: ArraySlice<UInt8>, bodyLine: Int, isUnclosed: Bool
    ) {
        self.yaml = yaml
        self.yamlLine = yamlLine
        self.body = body
        self.bodyLine = bodyLine
        self.isUnclosed = isUnclosed
    }

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The ranges of the lines, each with its line end.
    static func lines(of bytes: ArraySlice<UInt8>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = bytes.startIndex
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
            result.append(start..<index + 1)
            start = index + 1
        }
        if start < bytes.endIndex { result.append(start..<bytes.endIndex) }
        return result
    }

    /// In an unclosed front matter: the first line that is no YAML of facts, or else the first line.
    static func endOfFacts(_ file: SourceFile) -> SourceLocation {
        let lines = LineIndex(file.bytes)
        for number in 2...max(2, lines.lineCount) {
            let line = String(decoding: lines.line(number), as: UTF8.self)
            let isFact =
                line.hasPrefix(" ") || line.hasPrefix("#") && !line.hasPrefix("##") || line.hasPrefix("- ")
                || line.prefix { $0 != ":" }.allSatisfy {
                    $0.isASCII && ($0.isLetter || $0.isNumber || "_-".contains($0))
                }
                    && line.contains(":")
            if !isFact, !line.isEmpty {
                return SourceLocation(path: file.displayPath, line: number, length: line.unicodeScalars.count)
            }
        }
        return SourceLocation(path: file.displayPath, line: 1, length: 3)
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        let text = line.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        let trimmed = text.prefix(3)
        return trimmed.elementsEqual("---".utf8) && text.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
