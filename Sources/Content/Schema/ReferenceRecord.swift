/// A reference that a text cannot express.
enum ReferenceRecord {
    static let title = Key("title", .text, "What readers see.", required: "It is what readers see.")
    static let url = Key(
        "url", .form(.webAddress), "Where the reference leads; it begins with `https://` or `http://`.")
    static let record = Record([title, url])

    /// The references of a code or a protocol.
    static func spec(_ description: String, required need: String? = nil) -> Key {
        Key("spec", .listOrOne(.either([.text, .record(record)])), description, required: need)
    }
}
