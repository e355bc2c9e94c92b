extension LinkCheck {
    private var host: HostProfile { plan.request.host }

    /// What the site uses of what the host takes. O(files).
    package var hostUsage: HostUsage {
        HostUsage(
            host: host, files: files.count, bytes: volume.bytes, largest: volume.largest?.bytes ?? 0,
            largestPath: volume.largest.map { files.path($0.number) } ?? "",
            longestPath: (0..<files.count).map { files.range($0).count }.max() ?? 0,
            unread: unreadFiles)
    }

    /// Files of settings at the root that this host publishes as text. A plain server may have been set up to read them.
    private var unreadFiles: [String] {
        if host == .plain { return [] }
        let known = [("_headers", host.readsHeadersFile), ("_redirects", host.readsRedirectsFile)]
        return known.filter { !$0.1 && files.find($0.0) != nil }.map(\.0)
    }

    /// What the host does not take of the site as a whole.
    var siteFindings: [LinkFinding] {
        var faults: [LinkFault] = []
        if let limit = host.fileLimit, files.count > limit {
            faults.append(.hostFileCount(host: host, files: files.count, limit: limit))
        } else if let limit = host.freeFileLimit, files.count > limit {
            faults.append(
                .hostFreePlan(host: host, files: files.count, limit: limit, paid: host.fileLimit))
        }
        if let limit = host.siteSizeLimit, volume.bytes > limit {
            faults.append(.hostSiteSize(host: host, bytes: volume.bytes, limit: limit))
        }
        return faults.map { LinkFinding($0, page: "") }
    }

    /// Finds files that the host does not take, does not read, or leaves out.
    mutating func judgeHostFiles(_ read: (Int) -> [UInt8]) {
        if let limit = host.fileSizeLimit {
            for file in volume.tooLarge.sorted(by: { $0.number < $1.number }) {
                add(.hostFileSize(host: host, bytes: file.bytes, limit: limit), page: file.number, .file)
            }
        }
        if let limit = host.pathLimit {
            for file in 0..<files.count where files.range(file).count > limit {
                let bytes = files.range(file).count
                add(.hostPathLength(host: host, bytes: bytes, limit: limit), page: file, .file)
            }
        }
        if unreadFiles.contains("_redirects"), let file = files.find("_redirects") {
            add(.redirectsNotRead(host: host), page: file, .file)
        }
        judgeHeaders(read)
        judgeUnderscores()
    }

    private mutating func judgeHeaders(_ read: (Int) -> [UInt8]) {
        guard let limits = host.headersLimits, let file = files.find("_headers") else { return }
        for problem in HeadersFile(read(file), limits: limits).problems {
            add(
                .malformedFile(kind: "_headers", problem: problem.text), page: file, .line(problem.line, nil))
        }
    }

    /// Files that Jekyll leaves out. Those with settings for other hosts are no loss.
    private mutating func judgeUnderscores() {
        guard host.leavesOutUnderscores, files.find(".nojekyll") == nil else { return }
        let settings: Set = ["_headers", "_redirects", "_routes.json", "_worker.js"]
        for file in 0..<files.count {
            let path = files.bytes(of: file)
            var isFirst = true
            var isLeftOut = false
            for byte in path {
                if isFirst, byte == UInt8(ascii: "_") { isLeftOut = true }
                isFirst = byte == UInt8(ascii: "/")
            }
            if isLeftOut, !settings.contains(files.path(file)) {
                add(.nojekyllMissing(host: host), page: file, .file)
            }
        }
    }
}
