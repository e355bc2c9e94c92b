import Linking
import Model

extension HostUsage {
    /// How much there is, and how near it comes to what the host takes, in one line.
    var text: String {
        let name = host.title.prefix(1).uppercased() + host.title.dropFirst()
        let path = host.pathLimit.map {
            "longest path \(longestPath.grouped) bytes of \($0.grouped) (\(HostUsage.share(longestPath, $0)))"
        }
        let parts = [
            fileText, HostUsage.size(bytes, of: host.siteSizeLimit),
            "largest file \(HostUsage.size(largest, of: host.fileSizeLimit))", path, unreadText,
        ]
        return "\(name): " + parts.compactMap { $0 }.joined(separator: ", ")
    }

    private var fileText: String {
        guard let limit = host.freeFileLimit ?? host.fileLimit else {
            return "\(files.grouped) file\(files == 1 ? "" : "s")"
        }
        let count = "\(files.grouped) files of \(limit.grouped) (\(HostUsage.share(files, limit))"
        guard let paid = host.fileLimit, paid != limit else { return count + ")" }
        return count + "; \(paid.grouped) on a paid plan)"
    }

    private var unreadText: String? {
        unread.isEmpty ? nil : "\(unread.joined(separator: " and ")) not read by this host"
    }

    private static func size(_ bytes: Int, of limit: Int?) -> String {
        guard let limit else { return amount(bytes) }
        return "\(amount(bytes)) of \(amount(limit)) (\(share(bytes, limit)))"
    }

    /// Rounded up, so that what is above a limit never seems to be 100 %.
    private static func share(_ part: Int, _ whole: Int) -> String { "\((part * 100 + whole - 1) / whole) %" }

    /// Kilobytes of 1,000 bytes below a megabyte, with one decimal, and megabytes above.
    private static func amount(_ bytes: Int) -> String {
        let (unit, name) = bytes < 1_000_000 ? (1000, "kB") : (1_000_000, "MB")
        let tenths = (bytes * 10 + unit / 2) / unit
        return "\((tenths / 10).grouped).\(tenths % 10) \(name)"
    }
}
