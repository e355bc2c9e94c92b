/// Finds line and column of a byte offset in a file.
package struct LineIndex: Sendable {
    private let bytes: [UInt8]
    private let starts: [Int]

    /// Reads the whole file once: O(n).
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            starts.append(offset + 1)
        }
        self.starts = starts
    }

    package var lineCount: Int { starts.count }

    /// The location of `length` bytes at `offset`. O(log lines + line).
    package func location(path: String, offset: Int, length: Int = 1) -> SourceLocation {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        let line = max(0, low - 1)
        let column = scalars(from: starts[line], to: offset) + 1
        let width = scalars(from: offset, to: offset + length)
        return SourceLocation(path: path, line: line + 1, column: column, length: width)
    }

    /// The bytes of a line (from 1) without its end.
    package func line(_ number: Int) -> ArraySlice<UInt8> {
        guard number >= 1, number <= starts.count else { return [] }
        let start = starts[number - 1]
        var end = number < starts.count ? starts[number] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return bytes[start..<max(start, end)]
    }

    /// The byte offset at which a line (from 1) begins.
    package func offset(ofLine number: Int) -> Int {
        starts[max(0, min(number - 1, starts.count - 1))]
    }

    private func scalars(from start: Int, to end: Int) -> Int {
        let range = max(0, start)..<max(start, min(end, bytes.count))
        return bytes[range].scalarCount
    }
}

extension ArraySlice<UInt8> {
    /// How many Unicode scalars the UTF-8 has: bytes that continue one are not counted. O(n).
    package var scalarCount: Int { reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
}
