/// A picture as a PNG file (ISO/IEC 15948) with a palette.
enum PNGImage {
    /// The bytes of the file. The palette has at most 256 colours, as 0xRRGGBB. O(dots).
    static func bytes(of canvas: PixelCanvas, palette: [UInt32]) -> [UInt8] {
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        // Eight bits for each dot, colour type 3: numbers of the palette; no interlacing.
        let header = bigEndian(UInt32(canvas.width)) + bigEndian(UInt32(canvas.height)) + [8, 3, 0, 0, 0]
        append("IHDR", header, to: &file)
        append(
            "PLTE", palette.flatMap { [UInt8($0 >> 16 & 255), UInt8($0 >> 8 & 255), UInt8($0 & 255)] },
            to: &file)
        append("IDAT", Deflate.zlib(filtered(canvas)), to: &file)
        append("IEND", [], to: &file)
        return file
    }

    /// Each row as the difference from the row above it (filter type 2): rows that repeat become zeros.
    private static func filtered(_ canvas: PixelCanvas) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity((canvas.width + 1) * canvas.height)
        for row in 0..<canvas.height {
            result.append(2)
            let start = row * canvas.width
            for dot in start..<start + canvas.width {
                let above = row == 0 ? 0 : canvas.dots[dot - canvas.width]
                result.append(canvas.dots[dot] &- above)
            }
        }
        return result
    }

    private static func append(_ type: String, _ data: [UInt8], to file: inout [UInt8]) {
        let body = Array(type.utf8) + data
        file += bigEndian(UInt32(data.count)) + body + bigEndian(checksum(body))
    }

    static func bigEndian(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * UInt32($0))) }
    }

    /// CRC-32 (ISO/IEC 15948, annex D).
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var result: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            result ^= UInt32(byte)
            for _ in 0..<8 { result = result >> 1 ^ (result & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        return ~result
    }
}

/// Compression by runs alone (RFC 1951, fixed Huffman codes): enough for pictures with large plain areas.
private struct Deflate {
    private var bytes: [UInt8] = []
    private var buffer: UInt32 = 0
    private var filled: UInt32 = 0

    /// The bytes as a zlib stream (RFC 1950).
    static func zlib(_ data: [UInt8]) -> [UInt8] {
        var stream = Deflate()
        stream.bytes = [0x78, 0x01]
        // The last block, with fixed codes.
        stream.write(0b011, count: 3)
        var index = 0
        while index < data.count {
            let byte = data[index]
            stream.writeSymbol(Int(byte))
            index += 1
            var run = 0
            while index + run < data.count, run < 258, data[index + run] == byte { run += 1 }
            guard run >= 3 else { continue }
            stream.writeRun(run)
            index += run
        }
        stream.writeSymbol(256)
        stream.write(0, count: 7)
        return stream.bytes + PNGImage.bigEndian(adler(data))
    }

    /// Writes bits, the lowest first.
    private mutating func write(_ bits: UInt32, count: UInt32) {
        buffer |= bits << filled
        filled += count
        while filled >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: buffer))
            buffer >>= 8
            filled -= 8
        }
    }

    /// Writes a code of the fixed table (RFC 1951 §3.2.6), whose highest bit comes first.
    private mutating func writeSymbol(_ symbol: Int) {
        let (code, count): (Int, UInt32) =
            switch symbol {
            case ..<144: (0x30 + symbol, 8)
            case ..<256: (0x190 + symbol - 144, 9)
            case ..<280: (symbol - 256, 7)
            default: (0xC0 + symbol - 280, 8)
            }
        var reversed: UInt32 = 0
        for bit in 0..<count where code >> Int(bit) & 1 == 1 { reversed |= 1 << (count - 1 - bit) }
        write(reversed, count: count)
    }

    /// Repeats the last byte 3 to 258 times (§3.2.5): a length and the distance 1, whose code is five zeros.
    private mutating func writeRun(_ length: Int) {
        if length == 258 {
            writeSymbol(285)
        } else {
            let rest = length - 3
            // From 11 on, four codes share a number of further bits, which is one more for each four.
            let extra = rest < 8 ? 0 : Int.bitWidth - 1 - rest.leadingZeroBitCount - 2
            writeSymbol(257 + (extra << 2) + (rest >> extra))
            write(UInt32(rest & (1 << extra - 1)), count: UInt32(extra))
        }
        write(0, count: 5)
    }

    private static func adler(_ data: [UInt8]) -> UInt32 {
        var (a, b): (UInt32, UInt32) = (1, 0)
        for byte in data {
            a = (a + UInt32(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return b << 16 | a
    }
}
