/// What a file is, by the ending of its name.
package enum ContentType {
    /// The value of the header `Content-Type`. Everything that is text is UTF-8.
    package static func of(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return "text/plain; charset=utf-8" }
        let ending = name[name.index(after: dot)...].lowercased()
        return texts[ending].map { $0 + "; charset=utf-8" } ?? others[ending] ?? "application/octet-stream"
    }

    private static let texts = [
        "html": "text/html", "htm": "text/html", "css": "text/css", "js": "text/javascript",
        "mjs": "text/javascript", "json": "application/json", "map": "application/json",
        "webmanifest": "application/manifest+json", "xml": "application/xml", "txt": "text/plain",
        "svg": "image/svg+xml", "md": "text/markdown", "csv": "text/csv",
    ]

    private static let others = [
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
        "webp": "image/webp", "avif": "image/avif", "ico": "image/vnd.microsoft.icon", "woff": "font/woff",
        "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf", "pdf": "application/pdf",
    ]
}
