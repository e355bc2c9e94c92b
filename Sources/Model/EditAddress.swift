/// Where the files of the content can be edited, as `edit_url` in `site.yml` says.
package struct EditAddress: Sendable, Equatable {
    /// What stands in front of the path of a file, and behind it.
    private let before: String
    private let behind: String

    /// What stands for the path of a file below the content folder.
    private static let mark = "{path}"
    private static let forbidden = Set("<>\"'\\^`{|}".utf8)

    /// Reads an absolute `http` or `https` address that has `{path}` once, behind the host; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: EditAddress.mark, omittingEmptySubsequences: false).map(String.init)
        // The host has to end before the path of the file begins.
        guard parts.count == 2, parts[0].split(separator: "/", omittingEmptySubsequences: false).count > 3,
            BaseURL(String(parts[0].prefix { $0 != "?" && $0 != "#" })) != nil,
            parts.joined().utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !EditAddress.forbidden.contains($0) })
        else { return nil }
        (before, behind) = (parts[0], parts[1])
    }

    /// The address at which a file is edited. Its path has slugs and language tags alone, which stand in any address as
    /// they are.
    package func address(of path: String) -> String { before + path + behind }
}
