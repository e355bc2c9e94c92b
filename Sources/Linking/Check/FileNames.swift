/// Finds what looks like the name of a file in the text of a script.
enum FileNames {
    /// Adds every run of letters, digits, `-`, `_`, `.`, `%` and `~` that has a dot inside. O(bytes).
    static func collect(_ bytes: [UInt8], into names: inout Set<String>) {
        var start = 0
        var hasDot = false
        for index in 0...bytes.count {
            let byte = index < bytes.count ? bytes[index] : 0
            if isPart(byte) {
                if byte == UInt8(ascii: "."), index > start { hasDot = true }
                continue
            }
            if hasDot, index - start < 256 {
                names.insert(String(decoding: bytes[start..<index], as: UTF8.self))
            }
            start = index + 1
            hasDot = false
        }
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || byte == 0x2D || byte == 0x5F || byte == 0x2E || byte == 0x25 || byte == 0x7E || byte >= 0x80
    }
}
