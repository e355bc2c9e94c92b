/// Which translations of codes are read at once. The others are read when somebody asks for them, and what is wrong
/// with them is not told.
package enum TranslationScope: Sendable {
    case all
    /// Those in some files, by their paths below the content folder.
    case only(Set<String>)

    func contains(_ path: String) -> Bool {
        switch self {
        case .all: true
        case .only(let paths): paths.contains(path)
        }
    }
}
