/// How much of what a host takes a site uses.
package struct HostUsage: Sendable, Hashable {
    package let host: HostProfile
    /// How many files there are.
    package let files: Int
    /// All of them together, in bytes.
    package let bytes: Int
    /// The largest file, in bytes, and its path below the folder.
    package let largest: Int
    package let largestPath: String
    /// The longest path of a file, in bytes of UTF-8.
    package let longestPath: Int
    /// Files of settings at the root that this host does not read.
    package let unread: [String]

    package init(
        host: HostProfile, files: Int, bytes: Int, largest: Int, largestPath: String, longestPath: Int,
        unread: [String] = []
    ) {
        self.host = host
        self.files = files
        self.bytes = bytes
        self.largest = largest
        self.largestPath = largestPath
        self.longestPath = longestPath
        self.unread = unread
    }
}
