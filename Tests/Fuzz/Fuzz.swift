import Linking

/// Gives any bytes to the link check: as a page, a style sheet, a sitemap, a web manifest, `robots.txt` and `_redirects` of a small
/// site, all at once, so that every parser, every rule and every message meets them. Run by `make fuzz`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = UnsafeBufferPointer(start: start, count: count)
    check(Array(input), host: HostProfile.allCases[count % HostProfile.allCases.count])
    return 0
}

private let healthy = Array(
    """
    <!doctype html><html lang="en"><head><title>Start</title><link rel="manifest" href="site.webmanifest"></head>
    <body><a href="page.html#top">A</a><a href="page.html#x">B</a><a href="Picture.svg">C</a></body></html>
    """.utf8)

private func check(_ input: [UInt8], host: HostProfile) {
    let names = [
        "_redirects", "index.html", "page.html", "picture.svg", "robots.txt", "site.webmanifest",
        "sitemap.xml",
        "style.css",
    ]
    var files = SiteFiles()
    for name in names { files.add(name.utf8) }
    files.seal()
    func content(_ file: Int) -> [UInt8] { names[file] == "index.html" ? healthy : input }
    let site =
        SiteAddress.guess(files, read: content) ?? SiteAddress("https://site.example/docs/") ?? .unknown
    var request = CheckRequest(site: site, host: host)
    request.listsExternalLinks = true
    let plan = CheckPlan(files, request, read: content)
    var scanner = PageScanner(plan, number: 0)
    for file in names.indices where plan.isScanned(file) {
        content(file).withUnsafeBufferPointer { scanner.scan(file, $0) }
    }
    var check = LinkCheck(plan, [scanner.finish()])
    for finding in check.findings(read: content) {
        let size = content(names.firstIndex(of: finding.page) ?? 0).count
        precondition(finding.offset.map { (0...size).contains($0) } ?? true, "a place outside of the file")
        precondition(!finding.message.isEmpty && finding.pages > 0)
    }
    _ = HTMLListing.lines(input)
}
