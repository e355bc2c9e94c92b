import Content
import Model

@testable import Rendering

/// A small whole site, written in a test as text.
struct SampleSite {
    /// The files below Content and Templates, by path.
    var content: [String: String]
    var templates: [String: String]

    /// English alone, one protocol `mail` with the codes 250 and 550, and templates that show little.
    init(languages: [String] = ["en"]) {
        content = [
            "site.yml": SampleText.site(languages.map { ($0, "page") }),
            "en/mail/protocol.md": SampleText.mail,
            "en/mail/250.md": SampleText.entry("Fine", class: "2"),
            "en/mail/550.md": SampleText.entry("Mailbox Full", class: "5"),
        ]
        for tag in languages {
            content[tag + "/strings.yml"] = SampleText.strings(tag)
            content[tag + "/compare.md"] = SampleText.compare(opening: "{{a.code}} and {{b.code}}.")
        }
        let sections = "{{#sections}}<section id=\"{{id}}\">\n{{body}}</section>\n{{/sections}}"
        templates = [
            "root.html": "root", "404.html": "404", "home.html": "home",
            "protocol.html": "{{introduction}}",
            "code.html": "{{summary}}\(sections)",
            "comparison.html": "{{opening}}{{#a}}\(sections){{/a}}{{#b}}\(sections){{/b}}\(sections)",
            "alias.html": "{{label}}", "page.html": "{{body}}",
            "number.html": "{{number}}{{#codes}}<a href=\"{{url}}\">{{code}}</a>{{/codes}}",
        ]
    }

    /// Everything that a build makes of the site before it writes.
    func built(selecting languages: [Int]? = nil) throws -> BuiltSite {
        let tree = SampleSite.tree("Content", content)
        let (catalogue, problems) = CatalogueReader.read(tree)
        guard let catalogue else { throw Unreadable(diagnostics: problems.map(\.line)) }
        let routes = RouteTable(
            catalogue: catalogue, languages: languages ?? Array(catalogue.languages.indices),
            protocols: Array(catalogue.protocols.indices))
        let (site, _, prose) = SitePreparation.prepare(routes)
        let (renderer, faults) = PageRenderer.compile(SampleSite.tree("Templates", templates), site: site)
        return BuiltSite(
            renderer: renderer, contentProblems: problems.sortedOnce(), prose: prose.sortedOnce(),
            faults: faults.sortedOnce())
    }

    static func tree(_ root: String, _ files: [String: String]) -> SourceTree {
        SourceTree(
            root: root,
            files: files.map {
                SourceFile(displayPath: "\(root)/\($0.key)", path: $0.key, bytes: Array($0.value.utf8))
            })
    }

    /// The place of the first `needle` in a file as a diagnostic writes it, counted here independently.
    func place(of needle: String, in path: String, occurrence: Int = 1) throws -> String {
        let isTemplate = path.hasSuffix(".html")
        guard let text = isTemplate ? templates[path] : content[path] else { throw Missing(what: path) }
        var seen = 0
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let scalars = Array(line.unicodeScalars)
            let wanted = Array(needle.unicodeScalars)
            guard !wanted.isEmpty, scalars.count >= wanted.count else { continue }
            for column in 0...(scalars.count - wanted.count)
            where Array(scalars[column..<column + wanted.count]) == wanted {
                seen += 1
                if seen == occurrence {
                    return "\(isTemplate ? "Templates" : "Content")/\(path):\(number + 1):\(column + 1)"
                }
            }
        }
        throw Missing(what: needle)
    }

    struct Unreadable: Error { let diagnostics: [String] }
    struct Missing: Error { let what: String }
}

/// What a build has made of a sample site.
struct BuiltSite {
    let renderer: PageRenderer
    /// What the reader of Content says.
    let contentProblems: [Diagnostic]
    /// What is wrong with prose and comparison templates.
    let prose: [Diagnostic]
    /// What is wrong with the templates of the pages.
    let faults: [Diagnostic]

    var site: PreparedSite { renderer.site }
    var routes: RouteTable { site.routes }

    /// All diagnostics, one line each.
    var lines: [String] { (contentProblems + prose + faults).map(\.line) }

    /// The page at a path below Output. The site has to be without errors.
    func page(_ path: String) throws -> String {
        let errors = (contentProblems + prose + faults).filter(\.isError)
        guard errors.isEmpty else { throw SampleSite.Unreadable(diagnostics: errors.map(\.line)) }
        guard let route = routes.route(filePath: path) else { throw SampleSite.Missing(what: path) }
        var writer = PageWriter()
        renderer.render(route, into: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// All routes, in their order.
    var allRoutes: [Route] { (0..<routes.count).map { routes.route(at: $0) } }
}

extension Diagnostic {
    /// One line: place, severity, summary, identifier, and what was probably meant. The fixtures of the
    /// program's tests hold the messages as a whole.
    var line: String {
        let place =
            location.line == 0 ? location.path : "\(location.path):\(location.line):\(location.column)"
        let hint = fault.suggestion.flatMap { $0.hasPrefix("did you mean") ? "; \($0)" : nil } ?? ""
        return "\(place): \(severity.rawValue): \(fault.summary) [\(fault.identifier.rawValue)]\(hint)"
    }
}
