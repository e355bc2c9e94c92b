import TestSupport
import Testing

@testable import Rendering

struct ByteBufferTests {
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func aBufferHoldsWhatAnArrayWould(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var buffer = ByteBuffer(capacity: 1)
        var array: [UInt8] = []
        for _ in 0..<200 {
            switch Int.random(in: 0..<5, using: &random) {
            case 0:
                let byte = UInt8.random(in: .min ... .max, using: &random)
                buffer.append(byte)
                array.append(byte)
            case 1:
                let count = Int.random(in: 0...array.count, using: &random)
                buffer.truncate(to: count)
                array.removeSubrange(count...)
            default:
                let more = (0..<Int.random(in: 0..<90, using: &random)).map { UInt8($0) }
                more.withUnsafeBufferPointer { buffer.append($0) }
                array += more
            }
            #expect(buffer.count == array.count && buffer.bytes.elementsEqual(array), "seed \(seed)")
        }
        let middle = array.count / 3..<array.count
        #expect(buffer[middle].elementsEqual(array[middle]))
    }

    @Test func nothingIsAppendedFromNothing() {
        var buffer = ByteBuffer()
        buffer.append(UnsafeBufferPointer(start: nil, count: 0))
        #expect(buffer.count == 0 && buffer.bytes.isEmpty)
    }

    @Test func whatIsPutAsideIsThereAfterThePageHasBegun() {
        var writer = PageWriter()
        writer.raw("made before")
        writer.setAside()
        writer.begin(PageOrigin(route: .root, depth: 0))
        writer.raw("page: ")
        writer.rawAside(0..<4)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "page: made")
        writer.setAside()
        #expect(writer.count == 0)
        writer.rawAside(0..<4)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "page")
    }
}
