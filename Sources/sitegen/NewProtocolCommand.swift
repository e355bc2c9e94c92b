import ArgumentParser
import Scaffolding

/// `sitegen new protocol ldap`.
struct NewProtocolCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "protocol",
        abstract: "Begin a protocol, with its classes and a first code.",
        discussion: "Example: sitegen new protocol ldap"
    )

    @Argument(help: "The name of its folder, which becomes a part of addresses, such as ldap.")
    var name: String

    @Option(help: ArgumentHelp("The first code.", valueName: "code"))
    var code = "0"

    @OptionGroup var options: NewOptions

    func run() throws {
        try options.begin { (site) throws(ScaffoldProblem) in try site.statusProtocol(new: name, code: code) }
    }
}
