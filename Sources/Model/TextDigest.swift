/// A short digest of prose that does not change with line ends or outer white space.
package enum TextDigest {
    /// Twelve hexadecimal digits of the 64-bit FNV-1a hash of the normalised text: lines end in LF,
    /// white space at the end of lines and empty lines at both ends do not count.
    package static func digest(of bytes: [UInt8]) -> String { digest(of: bytes[...]) }

    /// The same for bytes that lie among others.
    package static func digest(of bytes: ArraySlice<UInt8>) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in normalised(bytes) {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        let folded = (hash ^ (hash >> 48)) & 0xFFFF_FFFF_FFFF
        let digits = String(folded, radix: 16)
        return String(repeating: "0", count: 12 - digits.count) + digits
    }

    private static func normalised(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let newline = UInt8(ascii: "\n")
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for line in bytes.split(separator: newline, omittingEmptySubsequences: false) {
            let end = line.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? line.startIndex
            result += line[line.startIndex..<end]
            result.append(newline)
        }
        let start = result.firstIndex { $0 != newline } ?? result.endIndex
        let end = result.lastIndex { $0 != newline }.map { $0 + 1 } ?? start
        return Array(result[start..<end])
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
}
