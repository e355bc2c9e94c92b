/// The sections of entries and comparisons. The raw value is the key in `strings.yml` and the
/// anchor in the page, the same in all languages.
package enum SectionKey: String, Sendable, CaseIterable {
    case description
    case when
    case fix
    case send
    case example
    case common
    case differences
    case choose
    case more

    /// The sections of a code entry, in page order.
    package static let entry: [SectionKey] = [.description, .when, .fix, .send, .example]
    /// The sections that a translated entry may have; the transcript exists only in the source.
    package static let translatedEntry: [SectionKey] = [.description, .when, .fix, .send]
    /// The sections of a comparison template and of a pair file, in page order.
    package static let comparison: [SectionKey] = [.common, .differences, .choose]

    /// The place in `allCases`.
    package var index: Int {
        switch self {
        case .description: 0
        case .when: 1
        case .fix: 2
        case .send: 3
        case .example: 4
        case .common: 5
        case .differences: 6
        case .choose: 7
        case .more: 8
        }
    }
}
