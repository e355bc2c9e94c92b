import Model

extension SourceTree {
    /// The folder without files that editors put beside the one that is being written: copies, and what is about to be
    /// renamed. They come and go; a build tells of those that stay.
    var withoutEditorFiles: SourceTree {
        SourceTree(
            root: root,
            files: files.filter { file in
                let name = file.name
                let isCopy = SourceTree.editorEndings.contains { name.hasSuffix($0) }
                return !isCopy && !name.hasPrefix("#") && name != SourceTree.vimProbe
            })
    }

    private static let editorEndings = ["~", "#", ".tmp", "___jb_tmp___", "___jb_old___"]

    /// What Vim makes and removes to see whether it may write into a folder.
    private static let vimProbe = "4913"
}
