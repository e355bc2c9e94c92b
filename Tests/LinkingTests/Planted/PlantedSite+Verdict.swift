import Linking
import Model

extension PlantedSite {
    /// What the check did not find although it was planted, and what it found although it was not; empty when the check
    /// is right. Places of the second and later pages of a finding are not known to it, and so are not compared.
    func faults() -> [String] {
        var left = places
        var faults: [String] = []
        for one in expected {
            let page = RandomSite.fileName(one.page)
            let line = one.line.flatMap { site.position(of: $0, in: one.page) } ?? 0
            let match = left.firstIndex {
                $0.rule == one.rule && $0.page == page && ($0.line == line || $0.line == nil)
                    && (one.url.isEmpty || $0.url.contains(one.url))
            }
            if let match {
                left.remove(at: match)
            } else {
                faults.append("missing \(one.rule.rawValue) \(page):\(line) \(one.url)")
            }
        }
        return faults + left.map { "unexpected \($0.rule.rawValue) \($0.page):\($0.line ?? -1) \($0.url)" }
    }

    private struct Place {
        let rule: LinkRule
        let page: String
        let line: Int?
        let url: String
    }

    private var places: [Place] {
        memory.findings.flatMap { finding in
            finding.sample.map { page in
                let line = page == finding.page ? finding.line : nil
                return Place(rule: finding.rule, page: page, line: line, url: finding.url ?? "")
            }
        }
    }

    var memory: MemorySite {
        var texts: [String: String] = [:]
        for path in site.files.keys { texts[RandomSite.fileName(path)] = site.text(path) }
        var memory = MemorySite(texts, baseURL: site.base)
        memory.threads = 1 + site.pages.count % 3
        return memory
    }
}
