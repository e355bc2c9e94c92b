import Model

/// Finds what somebody meant who wrote an address that leads nowhere. It is made when the first such address was met.
struct Remedies: Sendable {
    private let files: SiteFiles
    private let host: HostProfile
    /// The addresses of files by what they are in lower case: those with their names, and those of folders with an index.
    private var byLowerCase: [String: String] = [:]
    /// The addresses in each folder.
    private var inFolder: [String: [String]] = [:]
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
            inFolder[Remedies.folder(of: address), default: []].append(address)
            let name = Remedies.name(of: address)
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

    /// Whether two names differ in their digits alone. Every number is near to others, and a wrong guess misleads.
    private func differsByNumber(_ one: String, _ other: String) -> Bool {
        one.filter { !$0.isNumber }.equalsInBytes(other.filter { !$0.isNumber })
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
            let only = inFolder[path.hasSuffix("/") ? path : path + "/"] ?? []
            return only.count == 1 ? .nearestPath(only[0]) : nil
        }
        let name = Remedies.name(of: path)
        let folder = Remedies.folder(of: path)
        let siblings = (inFolder[folder] ?? []).filter { !$0.isEmpty }
        let names = siblings.map { Remedies.name(of: $0) }
        if siblings.count <= 5_000, let near = NearestName.suggestion(for: name, among: names),
            let index = names.firstIndex(of: near), !differsByNumber(near, name)
        {
            return .nearestPath(siblings[index])
        }
        if let moved = byName[name] ?? nil, !isTranslation(moved, of: path) { return .moved(moved) }
        return nil
    }
}
