import Linking
import Publishing

/// Lists what the tokenizer sees in pages, so that other parsers can be held against it.
enum AttributeListing {
    /// Prints for each file its name and the lines of `HTMLListing`. Throws `IOFailure`.
    static func print(_ folder: BuiltFolder) throws {
        var paths: [String] = []
        try folder.forEachFile { paths.append(String(decoding: $0, as: UTF8.self)) }
        for path in paths {
            Swift.print("# \(path)")
            for line in HTMLListing.lines(try folder.read(path)) { Swift.print(line) }
        }
    }
}
