import Model

/// Checks some pages of a site that is not built yet, with the scanner and the rules of the check of a folder. What was
/// made from the same template has the same faults, so that a few pages tell what all of them would; links to the others
/// are right if the site has such a page.
package struct SpecimenCheck {
    private struct File {
        let path: String
        let bytes: [UInt8]
        let isListed: Bool
    }

    private let request: CheckRequest
    private let remainder: SiteRemainder
    private var files: [File] = []
    /// Addresses by the language of those who read them, each language with its tag.
    private var addresses: [(language: String, list: [[UInt8]])] = []

    /// Takes what is known of the files that are not added.
    package init(_ request: CheckRequest, remainder: SiteRemainder) {
        var request = request
        request.listsEveryPlace = true
        self.request = request
        self.remainder = remainder
    }

    /// Adds a page, or a file that is none. `isListed` says whether it is in the sitemap.
    package mutating func add(_ path: String, _ bytes: [UInt8], isListed: Bool = false) {
        files.append(File(path: path, bytes: bytes, isListed: isListed))
    }

    /// Adds an address that readers of a language can follow from some page that is not among the files, escaped for an
    /// attribute. Returns the page and the line of its findings.
    package mutating func add(address: [UInt8], language: String) -> (page: String, line: Int) {
        let number = addresses.firstIndex { $0.language.equalsInBytes(language) } ?? addresses.count
        if number == addresses.count { addresses.append((language, [])) }
        addresses[number].list.append(address)
        return (SpecimenCheck.addressPage(language), addresses[number].list.count + 1)
    }

    /// The page of findings about the addresses that readers of a language can follow. No site has a file of this name.
    private static func addressPage(_ language: String) -> String { ":\(language).html" }

    static func isAddressPage(_ path: String) -> Bool { path.hasPrefix(":") }

    /// All findings, each place of a fault as one of its own, ordered by file, place and rule. `page` gives the bytes of a
    /// page of the remainder; it is asked for those to whose ids something links. O(bytes).
    package func findings(page: (String) -> [UInt8]) -> [LinkFinding] {
        var list = SiteFiles()
        for file in files { list.add(file.path.utf8) }
        for page in addresses { list.add(SpecimenCheck.addressPage(page.language).utf8) }
        list.seal()
        let contents = files.map(\.bytes) + addresses.map { SpecimenCheck.page($0.language, $0.list) }
        let plan = CheckPlan(list, request, remainder: remainder) { contents[$0] }
        var scanner = PageScanner(plan, number: 0)
        for (number, content) in contents.enumerated() where plan.isScanned(number) {
            scanner.isOnAddressPage = number >= files.count
            content.withUnsafeBufferPointer { scanner.scan(number, $0) }
        }
        var check = LinkCheck(plan, [scanner.finish()])
        check.judge(scanner.openTargets, page: page)
        check.judgeSpecimens(listed: files.map(\.isListed)) { contents[$0] }
        return check.located { contents[$0] }
    }

    /// A page that is nothing but links, one on each line from the second one on.
    private static func page(_ language: String, _ addresses: [[UInt8]]) -> [UInt8] {
        addresses.reduce(into: Array("<html lang=\"\(language)\">\n".utf8)) { bytes, address in
            bytes.append(contentsOf: "<a href=\"".utf8)
            bytes.append(contentsOf: address)
            bytes.append(contentsOf: "\">\n".utf8)
        }
    }
}
