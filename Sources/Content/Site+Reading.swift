import Model

extension CheckRules {
    /// What `site.yml` says of the link check under `check`, and what is wrong with that. A file that is no YAML says nothing.
    package static func read(site file: SourceFile) -> (rules: CheckRules, diagnostics: [Diagnostic]) {
        let (value, problems) = YAMLValue.read(file)
        guard let value else { return (CheckRules(), problems) }
        var map = MapReader(value, name: "site.yml", isNested: false)
        let rules = CheckRulesReader.read(&map)
        return (rules, problems + map.diagnostics)
    }
}

extension Site {
    /// What `site.yml` says, when nothing else of the content is wanted; nil when it says too little. What is wrong with
    /// the file is told by a build.
    package static func read(_ file: SourceFile, root: String) -> Site? {
        var reader = SiteReader()
        return reader.read(file, of: SourceTree(root: root, files: [file]), baseURL: nil)?.0
    }

    /// The languages that `site.yml` lists, in its order; nil when it says too little. What is wrong with the file is told
    /// by a build.
    package static func languages(_ file: SourceFile) -> [String]? {
        var reader = SiteReader()
        guard let listed = reader.read(file, of: SourceTree(root: "", files: [file]), baseURL: nil)?.1 else {
            return nil
        }
        return listed.map(\.tag)
    }
}
