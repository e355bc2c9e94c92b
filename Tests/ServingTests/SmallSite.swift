@testable import Serving

/// A site of a few files.
struct SmallSite: PreviewSite {
    var basePath = "/"
    var files = [
        "index.html": "<html><body>root</body></html>", "vi/index.html": "<html><body>vi</body></html>",
        "vi/251.html": "251", "sitemap.xml": "<urlset/>", "404.html": "<html><body>no page</body></html>",
    ]

    func bytes(of path: String) -> [UInt8]? { files[path].map { Array($0.utf8) } }
    func hasPage(_ path: String) -> Bool { files[path] != nil }
    var notFoundPage: [UInt8] { bytes(of: "404.html") ?? [] }
}

extension PreviewState {
    static func sample(
        _ site: SmallSite? = SmallSite(), _ report: PreviewReport = PreviewReport(isComplete: true),
        version: String = "1"
    ) -> PreviewState {
        PreviewState(version: version, site: site, report: report) {
            PreviewStatus(
                head: ["language"], rows: [["vi"]],
                work: [.init(kind: "stale", file: "vi/<a>.md", parts: "summary", address: "/vi/?a&b")])
        }
    }
}

extension PreviewResponse {
    /// The body as text.
    var text: String {
        if case .bytes(let bytes) = body { return String(decoding: bytes, as: UTF8.self) }
        return ""
    }
}
