import Linking
import Model
import TestSupport

/// A site with faults, and what a check has to say of them.
struct PlantedSite {
    struct Expectation: Hashable {
        let rule: LinkRule
        let page: String
        /// The number of the line that shows the fault; nil where the file as a whole does.
        let line: Int?
        /// A part of the address in the finding.
        let url: String
    }

    var site: RandomSite
    var expected: [Expectation] = []
    /// The pages with a fault. Each has no more than one, so that all consequences are known.
    private var touched: Set<String> = []
    private var lastName = 0

    init(_ site: RandomSite) { self.site = site }

    mutating func expect(_ rule: LinkRule, _ page: String, _ line: Int? = nil, _ url: String = "") {
        expected.append(Expectation(rule: rule, page: page, line: line, url: url))
    }

    /// Expects a finding at the line of a kind, where what is missing should stand.
    mutating func expect(_ rule: LinkRule, _ page: String, at kind: SiteLine.Kind) {
        expect(rule, page, site.files[page]?.first { $0.kind == kind }?.number)
    }

    /// A name that nothing else has.
    mutating func fresh(_ name: String = "missing") -> String {
        lastName += 1
        return "\(name)-\(lastName)x"
    }

    /// Any page that has no fault yet.
    mutating func page(where condition: (RandomSite.Page) -> Bool = { _ in true }) -> RandomSite.Page? {
        let free = site.pages.filter { !touched.contains($0.path) && condition($0) }
        guard let page = free.randomElement(using: &site.random) else { return nil }
        touched.insert(page.path)
        return page
    }

    /// A page of at least so many languages; no page of its set has a fault yet.
    mutating func translated(_ count: Int = 2, start: Bool = false) -> RandomSite.Page? {
        let free = site.pages.filter { page in
            let versions = site.versions(of: page.key)
            return versions.count >= count && (start || !page.key.isEmpty)
                && versions.allSatisfy { !touched.contains($0.path) }
        }
        guard let page = free.randomElement(using: &site.random) else { return nil }
        touched.formUnion(site.versions(of: page.key).map(\.path))
        return page
    }

    /// Whether a file has no fault yet.
    mutating func take(_ path: String) -> Bool { touched.insert(path).inserted }

    /// Any line of a kind.
    mutating func line(_ path: String, where condition: (SiteLine.Kind) -> Bool) -> SiteLine? {
        (site.files[path] ?? []).filter { condition($0.kind) }.randomElement(using: &site.random)
    }

    mutating func replace(_ path: String, _ line: SiteLine, with text: String) {
        guard let index = site.files[path]?.firstIndex(where: { $0.number == line.number }) else { return }
        site.files[path]?[index].text = text
    }

    mutating func remove(_ path: String, _ kind: SiteLine.Kind) {
        site.files[path]?.removeAll { $0.kind == kind }
    }

    /// Writes a line at any place of a kind; its number, or nil when there is no such place.
    mutating func insert(_ text: String, _ path: String, _ kind: SiteLine.Kind = .body) -> Int? {
        guard let place = line(path, where: { $0 == kind }),
            let index = site.files[path]?.firstIndex(where: { $0.number == place.number })
        else { return nil }
        let line = site.line(text)
        site.files[path]?.insert(line, at: index + 1)
        return line.number
    }

    /// A page that was not there, in the main language; a page links to it unless nothing shall.
    mutating func addPage(
        _ name: String, canonical: String? = nil, isListed: Bool = true, isLinked: Bool = true
    ) -> Bool {
        let page = RandomSite.Page(path: name + ".html", language: site.mainLanguage, key: name)
        let head = site.head(page, title: "New \(name)", alternates: [], canonical: canonical)
        site.files[page.path] = head + [site.line("<p>New.</p>", .body), site.line("</body></html>")]
        touched.insert(page.path)
        if isListed {
            let list = site.files.keys.sorted().first { $0.hasPrefix("sitemap") && hasPlace($0) } ?? ""
            guard let index = site.files[list]?.firstIndex(where: { $0.kind == .list }) else { return false }
            let entry = site.entry(page.path)
            site.files[list]?.insert(contentsOf: entry, at: index + 1)
        }
        return !isLinked || insert("<a href=\"\(site.basePath)\(page.path)\">new</a>", "index.html") != nil
    }

    private func hasPlace(_ path: String) -> Bool { site.files[path]?.contains { $0.kind == .list } ?? false }

    /// The sitemap that lists pages, any of them.
    mutating func sitemap() -> String {
        site.pick(site.files.keys.sorted().filter { $0.hasPrefix("sitemap") && hasPlace($0) })
    }
}
