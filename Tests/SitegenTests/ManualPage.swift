import Foundation

/// The manual page, made of what the command line says of itself.
struct ManualPage {
    private struct Dump: Decodable { let command: Command }

    private struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let discussion: String?
        let arguments: [Argument]?
        let subcommands: [Command]?
        let shouldDisplay: Bool
    }

    private struct Argument: Decodable {
        struct Name: Decodable { let kind: String, name: String }
        let kind: String
        let abstract: String?
        let defaultValue: String?
        let names: [Name]?
        let valueName: String?
        let isOptional: Bool
        let isRepeating: Bool
        let shouldDisplay: Bool
    }

    private let command: Command

    /// Takes what `sitegen --experimental-dump-help` prints.
    init(dump: String) throws { command = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command }

    /// The page as roff with the macros of man(7).
    var text: String {
        var lines = [
            ".\\\" Made of the command line by a test. Change the words there.", ".TH SITEGEN 1", ".SH NAME",
            "sitegen \\- \(ManualPage.plain(command.abstract ?? ""))", ".SH SYNOPSIS", ".B sitegen",
            "[\\fIsubcommand\\fR] [\\fIoptions\\fR]", ".SH DESCRIPTION",
        ]
        lines += ManualPage.paragraphs(command.discussion) + [".SH COMMANDS"]
        for item in command.subcommands ?? [] where item.commandName != "help" {
            lines += ManualPage.section(item, "sitegen")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func section(_ command: Command, _ parent: String) -> [String] {
        let name = parent + " " + command.commandName
        let arguments = (command.arguments ?? []).filter { argument in
            argument.shouldDisplay && !["version", "help"].contains(argument.valueName)
        }
        let values = arguments.filter { $0.kind == "positional" }.map { argument in
            let value = "\\fI\(plain(argument.valueName ?? ""))\\fR" + (argument.isRepeating ? " ..." : "")
            return argument.isOptional ? "[\(value)]" : value
        }
        var lines = [
            ".SS \(plain(name))",
            "\\fB\(plain(name))\\fR " + (values + ["[\\fIoptions\\fR]"]).joined(separator: " "),
        ]
        lines += paragraphs(command.abstract) + paragraphs(command.discussion)
        for argument in arguments {
            lines += [".TP", heading(argument)] + [plain(argument.abstract ?? "") + standard(argument)]
        }
        for item in command.subcommands ?? [] where item.shouldDisplay { lines += section(item, name) }
        return lines
    }

    private static func heading(_ argument: Argument) -> String {
        let value = "\\fI\(plain(argument.valueName ?? ""))\\fR"
        if argument.kind == "positional" { return value }
        let names = (argument.names ?? []).map { name in
            "\\fB" + plain((name.kind == "long" ? "--" : "-") + name.name) + "\\fR"
        }
        return names.joined(separator: ", ") + (argument.kind == "option" ? " " + value : "")
    }

    private static func standard(_ argument: Argument) -> String {
        argument.defaultValue.map { " Default: \(plain($0))." } ?? ""
    }

    private static func paragraphs(_ text: String?) -> [String] {
        (text ?? "").components(separatedBy: "\n\n").filter { !$0.isEmpty }.flatMap { [".PP", plain($0)] }
    }

    /// Text in which nothing is taken for roff: a line must not begin with a dot or an apostrophe.
    private static func plain(_ text: String) -> String {
        text.replacing("\\", with: "\\e").replacing("-", with: "\\-").components(separatedBy: "\n").map {
            line in
            line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
        }.joined(separator: "\n")
    }
}
