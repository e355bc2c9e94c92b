import Foundation

/// A fenced block of a document in Markdown.
struct DocumentBlock {
    /// What stands behind the fence: `sh`, `yaml`, or nothing.
    let language: String
    /// The last line above it that is not empty; empty where another block stands above.
    let introduction: String
    /// Without the indentation of the fence.
    let lines: [Substring]

    /// The blocks of a document, in their order.
    static func all(in text: String) -> [DocumentBlock] {
        var blocks: [DocumentBlock] = []
        var introduction = ""
        var open: (fence: Substring, indent: Int, language: String, lines: [Substring])?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let content = line.drop { $0 == " " }
            let fence = content.prefix { $0 == "`" }
            if let block = open {
                if fence.count >= block.fence.count, fence.count == content.count {
                    blocks.append(
                        DocumentBlock(
                            language: block.language, introduction: introduction, lines: block.lines))
                    open = nil
                    introduction = ""
                } else {
                    open?.lines.append(line.dropFirst(min(block.indent, line.count - content.count)))
                }
            } else if fence.count >= 3 {
                let language = String(content.dropFirst(fence.count))
                open = (fence, line.count - content.count, language, [])
            } else if !content.isEmpty {
                introduction = String(line)
            }
        }
        return blocks
    }

    /// The file of Content that the block shows as a whole: the line above ends with its name and a colon.
    var file: String? {
        introduction.firstMatch(of: /`(Content\/[^`]+)`:$/).map { String($0.1) }
    }

    var text: String { lines.map { $0 + "\n" }.joined() }

    /// What the block tells people, or a code host, to run.
    var commands: [DocumentedCommand] {
        switch language {
        case "sh": shellLines.map { DocumentedCommand(text: $0, output: "", introduction: introduction) }
        case "", "console": session
        case "yaml":
            lines.compactMap { $0.firstMatch(of: /^ *- run: (.+)$/).map { String($0.1) } }
                .map { DocumentedCommand(text: $0, output: "", introduction: "") }
        default: []
        }
    }

    /// The lines of a script without comments; a line that ends with a backslash goes on.
    private var shellLines: [String] {
        text.replacing("\\\n", with: "").split(separator: "\n").map { String($0) }
            .filter { !$0.drop { $0 == " " }.hasPrefix("#") }
    }

    /// The lines behind a prompt, each with what it prints.
    private var session: [DocumentedCommand] {
        var commands: [DocumentedCommand] = []
        for line in lines {
            if line.hasPrefix("$ ") {
                let command = line.dropFirst(2).replacing(#/ +# .*$/#, with: "")
                commands.append(
                    DocumentedCommand(text: String(command), output: "", introduction: introduction))
            } else if let last = commands.popLast() {
                commands.append(
                    DocumentedCommand(
                        text: last.text, output: last.output + line + "\n", introduction: introduction))
            }
        }
        return commands
    }
}

/// A command that a document tells people to run.
struct DocumentedCommand {
    let text: String
    /// What it prints, as far as the document shows it.
    let output: String
    let introduction: String

    /// The command for the program that was built, whichever way the document starts it.
    var local: String {
        text.replacing("swift run sitegen", with: "sitegen").replacing(
            ".build/release/sitegen", with: "sitegen")
    }

    /// The exit code that the line above names; 1 where an error is shown; 0 otherwise.
    var status: Int32 {
        if let code = introduction.firstMatch(of: /exit code (\d+)/) { return Int32(code.1) ?? 0 }
        return output.contains(#/(?m)^(\S+ )?error: /#) ? 1 : 0
    }
}
