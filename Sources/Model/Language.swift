/// A language of the site.
package struct Language: Sendable {
    /// The BCP 47 tag, which is also the folder name.
    package let tag: String
    package let fallback: Fallback
    package let strings: InterfaceStrings
    /// The comparison template of the language, and those of single protocols.
    package let comparison: ComparisonSource
    package let protocolComparisons: [String: ComparisonSource]

    package init(
        tag: String, fallback: Fallback, strings: InterfaceStrings, comparison: ComparisonSource,
        protocolComparisons: [String: ComparisonSource]
    ) {
        self.tag = tag
        self.fallback = fallback
        self.strings = strings
        self.comparison = comparison
        self.protocolComparisons = protocolComparisons
    }
}
