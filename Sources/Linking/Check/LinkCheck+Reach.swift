extension LinkCheck {
    /// Finds pages to which no way leads from the first page of the site.
    mutating func judgeReach() {
        guard let root = files.find("index.html") ?? files.find("index.htm") else { return }
        var waiting = [root] + redirectTargets
        for page in waiting { records[page].flags.insert(.isReached) }
        while let page = waiting.popLast() {
            let record = records[page]
            guard record.flags.contains(.isScanned) else { continue }
            results[Int(record.thread)].log.forEach(record.links, from: page) { target, _ in
                if records[target].flags.contains(.isReached) { return }
                records[target].flags.insert(.isReached)
                waiting.append(target)
            }
        }
        for page in records.indices where records[page].flags.contains(.isScanned) {
            let flags = records[page].flags
            if !flags.isDisjoint(with: [.isReached, .isRedirect, .isHidden]) || isErrorPage(page) {
                continue
            }
            if flags.contains(.hasContent) {
                add(.unreachablePage, target: files.path(page), page: page, .file)
            }
        }
    }

    // MARK: Files

    /// Finds files that nothing refers to. What a script names counts as used, since its addresses cannot be followed.
    mutating func judgeUse(_ read: (Int) -> [UInt8]) {
        let candidates = files.kinds.indices.filter {
            files.kind($0) != .page && !isUsed[$0] && !isAskedFor($0)
        }
        if candidates.isEmpty { return }
        var named = Set<String>()
        for result in results { for script in result.scripts { FileNames.collect(script, into: &named) } }
        for file in files.kinds.indices where files.kind(file) == .script || files.kind(file) == .manifest {
            FileNames.collect(read(file), into: &named)
        }
        for file in candidates {
            let path = files.path(file)
            let name = path.split(separator: "/").last.map(String.init) ?? path
            if !named.contains(name) { add(.unusedFile, target: path, page: file, .file) }
        }
    }

    /// Whether hosts, browsers or robots ask for the file although no page names it.
    private func isAskedFor(_ file: Int) -> Bool {
        let path = files.path(file)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        if path.hasPrefix(".well-known/") || path.hasPrefix("google") && name.hasSuffix(".html") {
            return true
        }
        if files.kind(file) == .xml, results.contains(where: { $0.sitemaps.contains { $0.file == file } }) {
            return true
        }
        if name.hasSuffix(".map"), let base = files.find(String(path.dropLast(4))), isUsed[base] {
            return true
        }
        return !path.contains("/") && LinkCheck.known.contains(name) || name.hasPrefix(".")
    }

    /// Files at the root with a meaning of their own.
    private static let known: Set<String> = [
        "robots.txt", "favicon.ico", "apple-touch-icon.png", "apple-touch-icon-precomposed.png", "CNAME",
        "_headers",
        "_redirects", "_routes.json", "_worker.js", "ads.txt", "app-ads.txt", "humans.txt", "security.txt",
        "llms.txt",
        "browserconfig.xml", "LICENSE", "LICENSE.txt", "sitemap.xml",
    ]
}
