extension Files {
    /// Writes many files below a folder and makes the folders that they need.
    public static func write(_ files: some Sequence<(path: String, text: String)>, below folder: String)
        throws
    {
        var made: Set<String> = []
        for file in files {
            let path = folder + "/" + file.path
            let parent = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
            if made.insert(parent).inserted { try makeFolders(parent) }
            try write(file.text, to: path)
        }
    }
}
