import Model

/// Why something cannot be begun.
package enum ScaffoldProblem: Error, Equatable {
    /// The site has nothing of this name.
    case unknown(kind: String, name: String, known: [String])
    /// What is asked for is not spelt as it has to be.
    case malformed(name: String, form: String)
    /// The name cannot be that of a file or folder, for a reason.
    case refused(name: String, reason: String)
    /// The file is there already. The path is as people see it.
    case exists(path: String)
    /// Something else has to be written first. The path is as people see it.
    case unwritten(path: String, what: String)

    /// One or two sentences for people.
    package var text: String {
        switch self {
        case .unknown(let kind, let name, let known):
            let hint = NearestName.suggestion(for: name, among: known).map { " Did you mean '\($0)'?" } ?? ""
            let list = known.isEmpty ? "It has none." : "It has: \(known.joined(separator: ", "))."
            return "the site has no \(kind) '\(name)'.\(hint) \(list)"
        case .malformed(let name, let form): return "'\(name)' is not of the form \(form)."
        case .refused(let name, let reason): return "'\(name)' cannot be used: \(reason)"
        case .exists(let path):
            return
                "\(path) is there already, and nothing was written. Edit it, or remove it first to begin anew."
        case .unwritten(let path, let what): return "\(what) in \(path) first; nothing was written."
        }
    }
}
