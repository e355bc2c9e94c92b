import Linking

/// A small site in memory, and what the check finds in it.
struct MemorySite {
    /// Contents by path.
    var files: [String: String]
    var baseURL = "https://site.example/"
    var host = HostProfile.plain
    /// How many scanners share the files, as threads do.
    var threads = 1

    init(_ files: [String: String], baseURL: String = "https://site.example/", host: HostProfile = .plain) {
        self.files = files
        self.baseURL = baseURL
        self.host = host
    }

    /// The findings, in their order.
    var findings: [LinkFinding] { checked.findings }

    /// What the site uses of what its host takes.
    var usage: HostUsage { checked.usage }

    private var checked: (findings: [LinkFinding], usage: HostUsage) {
        let paths = files.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        let contents = paths.map { Array((files[$0] ?? "").utf8) }
        let request = CheckRequest(site: SiteAddress(baseURL) ?? .unknown, host: host)
        return MemorySite.check(paths, contents, request, threads: threads)
    }

    /// The findings in files of any bytes.
    static func findings(
        _ paths: [String], _ contents: [[UInt8]], _ request: CheckRequest, threads: Int
    ) -> [LinkFinding] {
        check(paths, contents, request, threads: threads).findings
    }

    private static func check(
        _ paths: [String], _ contents: [[UInt8]], _ request: CheckRequest, threads: Int
    ) -> (findings: [LinkFinding], usage: HostUsage) {
        var list = SiteFiles()
        for path in paths { list.add(path.utf8) }
        list.seal()
        let plan = CheckPlan(list, request) { contents[$0] }
        let results = (0..<threads).map { thread -> ScanResult in
            var scanner = PageScanner(plan, number: thread)
            for file in paths.indices where file % threads == thread {
                if plan.isScanned(file) {
                    contents[file].withUnsafeBufferPointer { scanner.scan(file, $0) }
                } else {
                    scanner.count(file, bytes: contents[file].count)
                }
            }
            return scanner.finish()
        }
        var check = LinkCheck(plan, results)
        return (check.findings { contents[$0] }, check.hostUsage)
    }

    /// The findings as lines: `rule page:line:column url → target`.
    var lines: [String] {
        findings.map {
            "\($0.rule.rawValue) \($0.page):\($0.line):\($0.column) \($0.url ?? "-") → \($0.target ?? "-")"
        }
    }
}
