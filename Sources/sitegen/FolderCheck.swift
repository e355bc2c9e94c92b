import Linking
import Model
import Publishing
import Synchronization

/// Checks the links of a folder with all processors.
struct FolderCheck: Sendable {
    let folder: BuiltFolder
    let host: HostProfile
    let listsExternalLinks: Bool
    let pagePatterns: [String]
    let jobs: Int?

    /// How many files a thread takes at a time.
    private static let chunk = 64

    /// The folder holds nothing that could be checked: most likely it is the wrong one.
    struct NoPages: Error {}

    /// What is wrong with the folder, and on request the addresses of other sites. `address` gets the address of the site as
    /// its files tell it, and says which one counts. Throws `IOFailure` when the folder or a file in it cannot be read, and
    /// `NoPages` when there is no page.
    func run(_ address: (SiteAddress?) -> SiteAddress) throws -> CheckResult {
        var files = SiteFiles()
        try folder.forEachFile { files.add($0) }
        if files.pageCount == 0 { throw NoPages() }
        files.seal()
        let read = { (file: Int) in (try? folder.read(files.path(file))) ?? [] }
        var request = CheckRequest(site: address(SiteAddress.guess(files, read: read)), host: host)
        request.listsExternalLinks = listsExternalLinks
        request.pagePatterns = pagePatterns
        let plan = CheckPlan(files, request, read: read)
        let results = try scan(plan)
        var check = LinkCheck(plan, results)
        let findings = check.findings(read: read)
        return CheckResult(
            findings: findings, folder: folder.path, pages: files.pageCount, files: files.count,
            links: check.linkCount, externalLinks: check.externalLinkCount,
            external: listsExternalLinks ? check.external : nil, usage: check.hostUsage, seconds: 0)
    }

    private func scan(_ plan: CheckPlan) throws -> [ScanResult] {
        let count = plan.files.count
        let threads = max(
            1, min(jobs ?? Machine.processors, (count + FolderCheck.chunk - 1) / FolderCheck.chunk))
        let next = Atomic(0)
        let failure = Mutex<IOFailure?>(nil)
        let results = Parallel.map(threads) { thread -> ScanResult? in
            do throws(IOFailure) {
                var scanner = PageScanner(plan, number: thread)
                var buffer = try FileBuffer(folder)
                while true {
                    let start = next.add(FolderCheck.chunk, ordering: .relaxed).oldValue
                    if start >= count { return scanner.finish() }
                    for file in start..<min(start + FolderCheck.chunk, count) {
                        let path = plan.files.bytes(of: file)
                        if plan.isScanned(file) {
                            scanner.scan(file, try buffer.read(path))
                        } else {
                            scanner.count(file, bytes: buffer.size(path))
                        }
                    }
                }
            } catch {
                failure.withLock { $0 = $0 ?? error }
                return nil
            }
        }
        if let failure = failure.withLock({ $0 }) { throw failure }
        return results.compactMap { $0 }
    }
}
