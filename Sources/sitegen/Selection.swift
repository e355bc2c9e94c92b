import Model

/// Which languages and protocols this build makes, and which part of their pages.
struct Selection {
    /// Indices into the catalogue, ascending.
    let languages: [Int]
    let protocols: [Int]
    /// Nil for all pages.
    let shard: Shard?
    /// The selection as the manifest keeps it. The only one of one part is the whole.
    let text: String

    /// Throws a `SelectionProblem` for a name that the site does not have.
    init(
        catalogue: Catalogue, languages: [String]?, protocols: [String]?, shard: Shard? = nil
    ) throws(SelectionProblem) {
        self.languages = try Selection.indices(languages, catalogue.languages.map(\.tag), "language")
        self.protocols = try Selection.indices(protocols, catalogue.protocols.map(\.slug), "protocol")
        let tags = self.languages.map { catalogue.languages[$0].tag }
        let slugs = self.protocols.map { catalogue.protocols[$0].slug }
        let languageText = tags.count == catalogue.languages.count ? "all" : tags.joined(separator: ",")
        let protocolText = slugs.count == catalogue.protocols.count ? "all" : slugs.joined(separator: ",")
        self.shard = shard
        let shardText = shard.map { $0.count == 1 ? "" : "; shard \($0.text)" } ?? ""
        text = "languages \(languageText); protocols \(protocolText)\(shardText)"
    }

    /// What was asked of the build that has left a manifest with this text.
    static func request(of text: String) -> SiteCheck.Request {
        var request = SiteCheck.Request()
        for part in text.split(separator: "; ") {
            guard let space = part.firstIndex(of: " ") else { continue }
            let value = part[part.index(after: space)...]
            let names = value == "all" ? nil : value.split(separator: ",").map(String.init)
            switch part[..<space] {
            case "languages": request.languages = names
            case "protocols": request.protocols = names
            case "shard": request.shard = try? Shard(String(value))
            default: break
            }
        }
        return request
    }

    /// The indices of languages by their tags.
    static func languages(_ tags: [String], of catalogue: Catalogue) throws(SelectionProblem) -> Set<Int> {
        Set(try indices(tags, catalogue.languages.map(\.tag), "language"))
    }

    private static func indices(
        _ names: [String]?, _ known: [String], _ kind: String
    ) throws(SelectionProblem) -> [Int] {
        guard let names else { return Array(known.indices) }
        var found: Set<Int> = []
        for name in names {
            guard let index = known.firstIndex(where: { $0.equalsInBytes(name) }) else {
                throw SelectionProblem(kind: kind, name: name, known: known)
            }
            found.insert(index)
        }
        return found.sorted()
    }
}

/// A name on the command line that the site does not have.
struct SelectionProblem: Error {
    let kind: String
    let name: String
    let known: [String]

    var text: String {
        let hint = NearestName.suggestion(for: name, among: known).map { " Did you mean '\($0)'?" } ?? ""
        return "The site has no \(kind) '\(name)'.\(hint) It has: \(known.joined(separator: ", "))."
    }
}
