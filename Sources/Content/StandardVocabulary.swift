import Model

/// The values of the standard facts as `strings.yml` has to label them.
enum StandardVocabulary {
    /// The values of a fact; empty where the source language declares them (`about`); nil where a
    /// fact has no list of values.
    static func values(of id: String) -> [String]? {
        switch id {
        case "outcome": Outcome.allCases.map(\.rawValue)
        case "permanence": Permanence.allCases.map(\.rawValue)
        case "retry": Retry.allCases.map(\.rawValue)
        case "acts": Actor.allCases.map(\.rawValue)
        case "about": []
        case "closes": Closing.allCases.map(\.rawValue)
        case "status": Standing.allCases.map(\.rawValue)
        default: nil
        }
    }
}
