/// Where the files of the content can be edited, as `edit_url` in `site.yml` says.
package struct EditAddress: Sendable, Equatable {
    /// What stands in front of the path of a file, and behind it.
    private let before: String
    private let behind: String

    /// What stands for the path of a file below the content folder.
    private static let mark = "{path}"

    /// Reads an absolute `http` or `https` address that has `{path}` once, behind the host; nil for anything else.
    package init?(_ text: String) {
        let parts = text.components(separatedBy: EditAddress.mark)
        guard parts.count == 2, BaseURL(parts[0].prefix { $0 != "?" && $0 != "#" } + "/x") != nil,
            text.utf8.allSatisfy({
                $0 > 0x20 && $0 < 0x7F && !"<>\"'`{|}".utf8.contains($0) || "{}".utf8.contains($0)
            }),
            !parts.joined().contains(where: { "{}".contains($0) })
        else { return nil }
        (before, behind) = (parts[0], parts[1])
    }

    /// The address at which a file is edited. Its path has slugs and language tags alone, which stand in any address as
    /// they are.
    package func address(of path: String) -> String { before + path + behind }
}

extension String {
    /// The parts between the places where a mark stands.
    fileprivate func components(separatedBy mark: String) -> [String] {
        var result: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: mark) {
            result.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return result + [String(rest)]
    }
}
