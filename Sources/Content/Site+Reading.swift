import Model

extension Site {
    /// What `site.yml` says, when nothing else of the content is wanted; nil when it says too little. What is wrong with
    /// the file is told by a build.
    package static func read(_ file: SourceFile, root: String) -> Site? {
        var reader = SiteReader()
        return reader.read(file, of: SourceTree(root: root, files: [file]), baseURL: nil)?.0
    }
}
