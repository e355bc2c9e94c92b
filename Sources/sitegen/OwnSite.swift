import Content
import Linking
import Model
import Publishing
import Rendering

/// A folder that sitegen has made itself, with the sources at hand that it was made of.
struct OwnSite {
    let output: String
    let content: String
    let templates: String
    /// `site.yml`.
    let settings: SourceFile
    private let history: OutputHistory
    /// What was asked of the build that has left the folder.
    private var request: SiteCheck.Request

    /// Nil when the folder was not made by sitegen, or its sources are not there. Throws `IOFailure`.
    init?(output: String, content: String, templates: String, baseURL: String?) throws {
        guard let history = try OutputHistory(output: output), SourceFolder.holds(content + "/site.yml")
        else { return nil }
        let bytes = try SourceFolder.bytes(of: content + "/site.yml")
        settings = SourceFile(displayPath: content + "/site.yml", path: "site.yml", bytes: bytes)
        self.output = output
        self.content = content
        self.templates = templates
        self.history = history
        request = Selection.request(of: history.selection)
        request.baseURL = baseURL.flatMap { BaseURL($0) }
    }

    /// Whether the folder holds no more than a selection or a shard.
    private var isPart: Bool { request.languages != nil || request.protocols != nil || request.shard != nil }

    /// The address under which the folder is published. `guess` is what its files say: it counts where it is what the build
    /// has written, since that may have had another address than `site.yml` has now.
    mutating func address(_ guess: SiteAddress?) -> SiteAddress? {
        if request.baseURL == nil {
            let own = Site.read(settings, root: content)?.baseURL
            let found = guess.flatMap { BaseURL($0.text) }
            let isTold = found != nil && found != own && history.file("robots.txt")?.state == .asBuilt
            request.baseURL = isTold ? found : own
        }
        return request.baseURL.flatMap { SiteAddress($0.string) }
    }

    /// Gives findings the places in Content and Templates that made them. Findings of one place become one. Where the
    /// sources have errors, findings stay as they are.
    func trace(_ result: inout CheckResult) throws {
        result.part = isPart ? history.selection : nil
        guard !result.findings.isEmpty else { return }
        let (trees, _) = try SiteBuild.read([content, templates])
        let check = try? SiteCheck.run(content: trees[0], templates: trees[1], request)
        guard let renderer = check?.site?.renderer else { return }
        result.trees = trees
        if isPart {
            let part = SitePart(renderer, request.shard)
            result.findings.removeAll { part.isElsewhere($0) }
        }
        var origins = FindingOrigins(renderer: renderer, trees: trees, output: output)
        result.findings = origins.trace(result.findings)
        result.alteredPages = origins.altered
    }
}
