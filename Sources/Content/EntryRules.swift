/// What readers of entries demand, for those who write the beginning of one.
package enum EntryRules {
    /// The keys that the front matter of every entry may have, in the order in which they are documented.
    package static let keys = EntryRecord.standardKeys
    /// The most characters that a summary may have.
    package static let summaryLimit = SectionReader.summaryLimit
}
