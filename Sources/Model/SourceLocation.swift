/// A place in a source file.
package struct SourceLocation: Sendable, Hashable, Comparable {
    /// The path as it is shown to people.
    package let path: String
    /// The line, from 1; 0 means the file as a whole.
    package let line: Int
    /// The column in Unicode scalars, from 1.
    package let column: Int
    /// How many scalars the caret line marks; at least 1.
    package let length: Int

    package init(path: String, line: Int = 0, column: Int = 1, length: Int = 1) {
        self.path = path
        self.line = line
        self.column = column
        self.length = max(1, length)
    }

    package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        if !left.path.equalsInBytes(right.path) { return left.path.precedesInBytes(right.path) }
        return (left.line, left.column, left.length) < (right.line, right.column, right.length)
    }
}
