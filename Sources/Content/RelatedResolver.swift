import Model

/// Turns the names under `see` into places in the catalogue.
struct RelatedResolver {
    private(set) var diagnostics: [Diagnostic] = []

    mutating func resolve(_ catalogue: inout Catalogue) {
        for index in catalogue.protocols.indices {
            for entry in catalogue.protocols[index].entries.indices {
                let see = catalogue.protocols[index].entries[entry].see
                catalogue.protocols[index].entries[entry].related = see.compactMap {
                    address($0, from: index, in: catalogue)
                }
            }
        }
    }

    private mutating func address(_ see: SeeReference, from index: Int, in catalogue: Catalogue)
        -> CodeAddress?
    {
        let parts = see.text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let slug = parts.last ?? ""
        let target = parts.count == 1 ? index : catalogue.protocolIndex(slug: parts[0])
        if parts.count <= 2, let target, let entry = catalogue.protocols[target].entryIndex(slug: slug) {
            return CodeAddress(protocol: target, entry: entry)
        }
        let folder = parts.count == 1 ? catalogue.protocols[index].slug : parts[0]
        if catalogue.isUnreadable(protocol: folder, code: slug) { return nil }
        let prefix = parts.count == 1 ? "" : folder + "/"
        let known = catalogue.protocols[target ?? index].entries.map { prefix + $0.slug }
        let nearest = target.flatMap { _ in NearestName.suggestion(for: see.text, among: known) }
        diagnostics.append(Diagnostic(.unknownRelated(name: see.text, nearest: nearest), at: see.location))
        return nil
    }
}
