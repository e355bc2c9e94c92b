/// The files of a built site by number, and the way from a path to its number. It is made once and then read by all
/// threads.
package struct SiteFiles: Sendable {
    /// What the check does with a file.
    package enum Kind: UInt8, Sendable {
        case page, styleSheet, xml, picture, manifest, robots, script, other
    }

    /// The paths below the folder, one behind the other.
    private(set) var bytes: [UInt8] = []
    /// Where each path ends.
    private(set) var ends: [UInt32] = []
    private(set) var kinds: [Kind] = []
    /// Open addressing: the upper half of the hash of a path, and the number of its file plus one; 0 is free.
    private var table: [UInt64] = []
    private var mask = 0

    package init() {}

    package var count: Int { ends.count }

    /// How many of the files are pages.
    package var pageCount: Int { kinds.count { $0 == .page } }

    /// Appends a file by its path below the folder, with `/` between components. Findings name the file first that
    /// was added first.
    package mutating func add(_ path: some Collection<UInt8>) {
        bytes.append(contentsOf: path)
        ends.append(UInt32(bytes.count))
        kinds.append(SiteFiles.kind(path))
    }

    /// Makes paths findable, when all files have been added. O(files).
    package mutating func seal() {
        var capacity = 16
        while capacity < count * 2 { capacity *= 2 }
        mask = capacity - 1
        table = [UInt64](repeating: 0, count: capacity)
        bytes.withUnsafeBufferPointer { bytes in
            for number in 0..<ends.count {
                let range = range(number)
                guard let start = bytes.baseAddress?.advanced(by: range.lowerBound) else { continue }
                let hash = PathHash.of(start, range.count)
                var slot = Int(truncatingIfNeeded: hash) & mask
                while table[slot] != 0 { slot = (slot + 1) & mask }
                table[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
            }
        }
    }

    /// The number of the file at a path, or -1.
    @inline(__always)
    func find(_ path: UnsafePointer<UInt8>, _ length: Int) -> Int {
        let hash = PathHash.of(path, length)
        let upper = hash & 0xFFFF_FFFF_0000_0000
        return table.withUnsafeBufferPointer { table in
            var slot = Int(truncatingIfNeeded: hash) & mask
            while true {
                let entry = table[slot]
                if entry == 0 { return -1 }
                if entry & 0xFFFF_FFFF_0000_0000 == upper {
                    let number = Int(entry & 0xFFFF_FFFF) - 1
                    if isPath(number, path, length) { return number }
                }
                slot = (slot + 1) & mask
            }
        }
    }

    /// The number of the file at a path, or nil.
    package func find(_ path: String) -> Int? {
        let found = Array(path.utf8).withUnsafeBufferPointer { buffer -> Int in
            guard let start = buffer.baseAddress else { return -1 }
            return find(start, buffer.count)
        }
        return found < 0 ? nil : found
    }

    private func isPath(_ number: Int, _ path: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        let range = range(number)
        guard range.count == length else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            for offset in 0..<length where bytes[range.lowerBound + offset] != path[offset] { return false }
            return true
        }
    }

    /// Where the path of a file stands in `bytes`.
    func range(_ number: Int) -> Range<Int> {
        (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    }

    /// The path of a file below the folder, as bytes.
    package func bytes(of number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

    /// The path of a file below the folder.
    package func path(_ number: Int) -> String { String(decoding: bytes[range(number)], as: UTF8.self) }

    package func kind(_ number: Int) -> Kind { kinds[number] }

    private static func kind(_ path: some Collection<UInt8>) -> Kind {
        if path.elementsEqual("robots.txt".utf8) { return .robots }
        let name = path.suffix(13).map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return .other }
        if name.elementsEqual("manifest.json".utf8) { return .manifest }
        switch String(decoding: name[(dot + 1)...], as: UTF8.self) {
        case "html", "htm", "xhtml": return .page
        case "css": return .styleSheet
        case "xml": return .xml
        case "svg": return .picture
        case "webmanifest": return .manifest
        case "js", "mjs", "json", "txt": return .script
        default: return .other
        }
    }
}
