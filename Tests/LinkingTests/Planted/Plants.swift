import Model

/// Puts a fault into a site and says what has to be found, consequences included; false when the site has no place for
/// it.
typealias Plant = @Sendable (inout PlantedSite) -> Bool

/// The ways to break a rule, for every rule.
enum Plants {
    static let all: [LinkRule: [Plant]] = [
        links, addresses, pages, languages, sites,
    ].reduce(into: [:]) { $0.merge($1) { $0 + $1 } }
}
