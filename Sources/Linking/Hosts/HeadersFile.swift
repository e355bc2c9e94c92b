import Model

/// What a host would not take of a file `_headers`: a rule is a line with an address, and below it stand its headers,
/// indented (Cloudflare Pages, "Headers", https://developers.cloudflare.com/pages/configuration/headers/).
struct HeadersFile {
    struct Problem: Hashable {
        enum Kind: Hashable {
            case tooManyRules(limit: Int)
            case lineTooLong(limit: Int)
            /// A header stands above the first address.
            case withoutRule
        }

        let kind: Kind
        /// The line, from 1.
        let line: Int

        /// The problem in words, without its place.
        var text: String {
            switch kind {
            case .tooManyRules(let limit): "this host reads no more than \(limit) rules"
            case .lineTooLong(let limit): "the line is longer than \(limit.grouped) characters"
            case .withoutRule: "no address stands above this header"
            }
        }
    }

    private(set) var problems: [Problem] = []
    private(set) var ruleCount = 0
    private let limits: (rules: Int, line: Int)

    /// Reads the file. O(n).
    init(_ bytes: [UInt8], limits: (rules: Int, line: Int)) {
        self.limits = limits
        var number = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            read(String(decoding: line, as: UTF8.self), number)
        }
    }

    private mutating func read(_ line: String, _ number: Int) {
        guard let first = line.first(where: { !$0.isWhitespace }), first != "#" else { return }
        if line.unicodeScalars.count > limits.line {
            problems.append(Problem(kind: .lineTooLong(limit: limits.line), line: number))
        }
        let isHeader = line.first?.isWhitespace == true
        if isHeader {
            if ruleCount == 0 { problems.append(Problem(kind: .withoutRule, line: number)) }
            return
        }
        ruleCount += 1
        // The first one too many stands for all behind it.
        if ruleCount == limits.rules + 1 {
            problems.append(Problem(kind: .tooManyRules(limit: limits.rules), line: number))
        }
    }
}
