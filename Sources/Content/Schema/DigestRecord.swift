/// The map `source` of a translation: which source texts it translates.
enum DigestRecord {
    /// The key with the parts that have a digest.
    static func source(_ parts: [String]) -> Key {
        let keys = parts.map {
            Key($0, .form(.digest), "The digest of the source text that is translated here.")
        }
        return Key(
            "source", .record(Record(keys)),
            "Which source texts were translated. `sitegen translate accept` writes the digests.")
    }

    /// The digests below the key, by their parts.
    static func read(_ key: Key, _ map: inout MapReader) -> [String: String] {
        var result: [String: String] = [:]
        for part in key.record?.keys ?? [] { result[part.name] = map.text(part) }
        return result
    }
}
