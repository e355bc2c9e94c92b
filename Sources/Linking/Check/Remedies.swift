import Model

/// Finds what somebody meant who wrote an address that leads nowhere. It is made when the first such address was met.
struct Remedies: Sendable {
    private let files: SiteFiles
    private let host: HostProfile
    /// The addresses of files by what they are in lower case: those with their names, and those of folders with an index.
    private var byLowerCase: [String: String] = [:]
    /// The addresses in each folder, by their names without digits.
    private var inFolder: [String: [String: [String]]] = [:]
    /// The addresses with each last part; nil when there are several.
    private var byName: [String: String?] = [:]
    private var folders: Set<String> = []

    /// O(files).
    init(_ files: SiteFiles, _ host: HostProfile) {
        self.files = files
        self.host = host
        for number in 0..<files.count {
            let path = files.path(number)
            let address = Remedies.address(path)
            byLowerCase[path.lowercased()] = path
            if address != path { byLowerCase[address.lowercased()] = address }
            let name = Remedies.name(of: address)
            inFolder[Remedies.folder(of: address), default: [:]][Remedies.withoutDigits(name), default: []]
                .append(address)
            byName[name] = .some(byName[name] == nil ? address : nil)
            var folder = Remedies.folder(of: path)
            while !folder.isEmpty, folders.insert(folder).inserted { folder = Remedies.folder(of: folder) }
        }
    }

    /// The address of a file: that of its folder when it is an index.
    static func address(_ path: String) -> String {
        path == "index.html" ? "" : path.hasSuffix("/index.html") ? String(path.dropLast(10)) : path
    }

    /// The folder that holds an address, with a slash at its end, or nothing for the root.
    private static func folder(of address: String) -> String {
        let bare = address.hasSuffix("/") ? address.dropLast() : address[...]
        return bare.lastIndex(of: "/").map { String(bare[...$0]) } ?? ""
    }

    private static func name(of address: String) -> String {
        address.split(separator: "/").last.map(String.init) ?? ""
    }

    /// Whether there is a folder at a path.
    func isFolder(_ path: String) -> Bool { folders.contains(path.hasSuffix("/") ? path : path + "/") }

    /// The address that differs from `path` in upper and lower case only.
    func otherCase(_ path: String) -> String? {
        let lower = path.lowercased()
        guard let right = byLowerCase[lower] ?? byLowerCase[lower + "/"], !right.equalsInBytes(path) else {
            return nil
        }
        return right.lowercased().equalsInBytes(lower) || right.lowercased().equalsInBytes(lower + "/")
            ? right : nil
    }

    /// Whether two addresses differ in a folder that is named after a language: the one is no other place for the other.
    private func isTranslation(_ one: String, of other: String) -> Bool {
        let (a, b) = (one.split(separator: "/"), other.split(separator: "/"))
        guard a.count == b.count else { return false }
        let different = a.indices.filter { a[$0] != b[$0] }
        return different.count == 1
            && [a[different[0]], b[different[0]]].allSatisfy { LanguageCode.problem(String($0)) == nil }
    }

    /// The address in a folder that is written nearly like a name. Names that differ from it in their digits alone are none:
    /// every number is near to others, and a wrong guess misleads. O(different names without their digits).
    private func nearest(to name: String, in folder: String) -> String? {
        let own = Remedies.withoutDigits(name)
        let groups = (inFolder[folder] ?? [:]).filter { !$0.key.equalsInBytes(own) }
        guard groups.count <= Remedies.mostNames else { return nil }
        let addresses = groups.values.flatMap { $0.prefix(Remedies.mostNames) }.filter { !$0.isEmpty }
            .sorted { $0.precedesInBytes($1) }
        let names = addresses.map { Remedies.name(of: $0) }
        guard let near = NearestName.suggestion(for: name, among: names) else { return nil }
        return names.firstIndex(of: near).map { addresses[$0] }
    }

    /// With more names than this in a folder, a guess takes too long.
    private static let mostNames = 2_000

    private static func withoutDigits(_ name: String) -> String {
        String(decoding: name.utf8.filter { !(0x30...0x39).contains($0) }, as: UTF8.self)
    }

    /// What was probably meant by a path.
    func remedy(for path: String) -> LinkFault.Remedy? {
        if path.hasSuffix("/") {
            let bare = String(path.dropLast())
            if files.find(bare) != nil { return .trailingSlash(bare) }
            if files.find(bare + ".html") != nil {
                return host.addsHTML ? .trailingSlash(bare) : .extensionMissing(bare + ".html")
            }
        } else if files.find(path + ".html") != nil {
            return .extensionMissing(path + ".html")
        }
        if isFolder(path) {
            let only = (inFolder[path.hasSuffix("/") ? path : path + "/"] ?? [:]).values.joined()
            return only.count == 1 ? only.first.map { .nearestPath($0) } : nil
        }
        let name = Remedies.name(of: path)
        let folder = Remedies.folder(of: path)
        if let near = nearest(to: name, in: folder) { return .nearestPath(near) }
        if let moved = byName[name] ?? nil, !isTranslation(moved, of: path) { return .moved(moved) }
        return nil
    }
}
