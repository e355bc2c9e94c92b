/// A site whose files are made when somebody asks for them.
package protocol PreviewSite: Sendable {
    /// The path under which the site lies on its host, from slash to slash: `/`, or `/docs/`.
    var basePath: String { get }

    /// The bytes of the file with this path below the root of the site; nil when the site has no such file.
    func bytes(of path: String) -> [UInt8]?

    /// Whether the site has a page with this path. Cheaper than its bytes.
    func hasPage(_ path: String) -> Bool

    /// The page for addresses that lead nowhere.
    var notFoundPage: [UInt8] { get }
}
