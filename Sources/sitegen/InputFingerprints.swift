import Model
import Publishing

/// The fingerprints of all files of the content and template folders: together they tell whether there is anything
/// to build, and each of them what has changed.
struct InputFingerprints {
    let trees: [SourceTree]

    /// Takes the content and the template folder.
    init(content: SourceTree, templates: SourceTree) { trees = [content, templates] }

    /// All files and what is asked of the build, as one number.
    func together(_ request: SiteCheck.Request) -> Fingerprint {
        var maker = Fingerprinter()
        maker.add(request.text)
        for tree in trees {
            maker.add(UInt64(tree.files.count))
            for file in tree.files {
                maker.add(file.path)
                maker.add(file.fingerprint)
            }
        }
        return maker.fingerprint
    }

    /// The files by their names in the journal. Notes are part of nothing.
    var sources: SourceList {
        var list: [(name: String, fingerprint: Fingerprint)] = []
        for (position, folder) in InputName.Folder.allCases.enumerated() {
            for file in trees[position].files where !file.isNote {
                list.append((InputName(folder, file.path).text, file.fingerprint))
            }
        }
        return SourceList(list)
    }
}

extension InputFingerprints {
    /// The names of files, as they are shown to people; what is no input file keeps its path.
    func names(of paths: Set<String>) -> [String] {
        var open = paths
        var names: [String] = []
        for (position, folder) in InputName.Folder.allCases.enumerated() {
            for file in trees[position].files where open.remove(file.displayPath) != nil {
                names.append(InputName(folder, file.path).text)
            }
        }
        return (names + open).sorted { $0.precedesInBytes($1) }
    }
}

/// The name of an input file in the journal. It does not depend on where the folders lie.
struct InputName: Hashable {
    enum Folder: String, CaseIterable { case content, templates }

    let folder: Folder
    /// Below the folder.
    let path: String

    init(_ folder: Folder, _ path: String) {
        self.folder = folder
        self.path = path
    }

    /// Reads what `text` gives; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let folder = Folder(rawValue: parts[0]) else { return nil }
        self.init(folder, parts[1])
    }

    var text: String { folder.rawValue + "/" + path }
}
