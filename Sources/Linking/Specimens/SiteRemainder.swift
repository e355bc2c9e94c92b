/// The files of a site of which a check sees only some: that the others exist is known, but not what is in them.
package struct SiteRemainder: Sendable {
    /// Whether the site has a file, by its path below the root.
    let exists: @Sendable (String) -> Bool
    /// Hands out the paths of all of its files. Nobody asks unless an address leads nowhere, to find what was meant.
    let forEach: @Sendable ((String) -> Void) -> Void

    package init(
        exists: @escaping @Sendable (String) -> Bool,
        forEach: @escaping @Sendable ((String) -> Void) -> Void
    ) {
        self.exists = exists
        self.forEach = forEach
    }

    /// The files of the whole site. O(files).
    func all(beside files: SiteFiles) -> SiteFiles {
        var result = SiteFiles()
        for number in 0..<files.count { result.add(files.bytes(of: number)) }
        forEach { path in if files.find(path) == nil { result.add(path.utf8) } }
        result.seal()
        return result
    }
}
