import Model
import Testing

@testable import Publishing

struct RecordListTests {
    private func record(_ number: UInt64) -> Manifest.Record {
        Manifest.Record(
            fingerprint: Fingerprint(high: .max - number, low: number),
            stamp: FileStamp(size: Int64(number * 3), modified: -Int64(number), inode: .max - number),
            build: UInt32(number), links: UInt16(number), leaving: UInt16(number + 1), cause: .altered)
    }

    private func isEqual(_ left: Manifest.Record, _ right: Manifest.Record) -> Bool {
        left.fingerprint == right.fingerprint && left.stamp == right.stamp && left.build == right.build
            && left.links == right.links && left.leaving == right.leaving && left.cause == right.cause
    }

    @Test func recordsComeBackAsTheyWere() throws {
        var list = RecordList()
        for number in 0..<100 { list.append(record(UInt64(number))) }
        #expect(list.count == 100 && list.bytes.count == 4500)
        #expect(list.enumerated().allSatisfy { isEqual($1, record(UInt64($0))) })
        let read = try #require(RecordList(list.bytes[...]))
        #expect(read.enumerated().allSatisfy { isEqual($1, record(UInt64($0))) })
        #expect(RecordList(list.bytes.dropLast()) == nil)
    }

    @Test func oneIsChangedAndTheOthersAreNot() {
        var list = RecordList()
        for number in 0..<3 { list.append(record(UInt64(number))) }
        list[1].cause = .verification
        list[1].build = 7
        #expect(list.map(\.cause) == [.altered, .verification, .altered])
        #expect(list.map(\.build) == [0, 7, 2])
        #expect(isEqual(list[0], record(0)) && isEqual(list[2], record(2)))
    }

    /// A size beyond 32 bits is cut: the file is looked at again at every build.
    @Test func whatIsTooLargeIsCut() {
        var list = RecordList()
        list.append(
            Manifest.Record(fingerprint: .none, stamp: FileStamp(size: 1 << 40, modified: 0, inode: 0)))
        #expect(list[0].stamp.size == 0xFFFF_FFFF)
    }
}
