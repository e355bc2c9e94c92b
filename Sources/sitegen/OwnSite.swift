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
    private let site: Site
    private let override: BaseURL?

    /// Nil when the folder was not made by sitegen, or its sources are not there. Throws `IOFailure` or `ReadFailures`.
    init?(output: String, content: String, templates: String, baseURL: String?) throws {
        guard try OutputHistory(output: output) != nil, SourceFolder.holds(content + "/site.yml") else {
            return nil
        }
        let file = try SourceFolder.bytes(of: content + "/site.yml")
        let settings = SourceFile(displayPath: content + "/site.yml", path: "site.yml", bytes: file)
        guard let site = Site.read(settings, root: content) else { return nil }
        self.output = output
        self.content = content
        self.templates = templates
        self.site = site
        override = baseURL.flatMap { BaseURL($0) }
    }

    var rules: CheckRules { site.check }
    var baseURL: String { override?.string ?? site.baseURL.string }

    /// Gives findings the places in Content and Templates that made them. Findings of one place become one.
    func trace(_ result: inout CheckResult) throws {
        guard !result.findings.isEmpty else { return }
        let (trees, known) = try SiteBuild.read([content, templates])
        let check = try SiteCheck.run(
            content: trees[0], templates: trees[1], known: known, SiteCheck.Request(baseURL: override))
        guard let renderer = check.site?.renderer else { return }
        result.trees = trees
        var origins = FindingOrigins(renderer: renderer, trees: trees, output: output)
        result.findings = origins.trace(result.findings)
        result.alteredPages = origins.altered
    }
}
