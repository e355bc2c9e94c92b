/// The beginning of something that an editor goes on to write.
package struct Scaffold: Sendable, Equatable {
    /// A file of the content folder.
    package struct File: Sendable, Equatable {
        /// Below the content folder.
        package let path: String
        package let bytes: [UInt8]
    }

    /// Files that are not there yet, sorted by path.
    package let files: [File]
    /// Files that are there and have to hold something new.
    package var changes: [File] = []
    /// What to do next, as lines for people.
    package var nextSteps: [String]
}
