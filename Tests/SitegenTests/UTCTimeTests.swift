import Foundation
import TestSupport
import Testing

@testable import sitegen

/// Dates and times from seconds.
struct UTCTimeTests {
    @Test(
        arguments: [
            (0, "1970-01-01 00:00:00 UTC"), (-1, "1969-12-31 23:59:59 UTC"),
            (951_782_400, "2000-02-29 00:00:00 UTC"),
            (4_107_542_399, "2100-02-28 23:59:59 UTC"), (4_107_542_400, "2100-03-01 00:00:00 UTC"),
        ] as [(Int64, String)])
    func theBordersOfDaysAndYears(seconds: Int64, text: String) {
        #expect(UTCTime(seconds: seconds).text == text)
    }

    @Test func anyMomentIsThatOfFoundation() {
        var random = SplitMix64(seed: 1)
        let formatter = ISO8601DateFormatter()
        for _ in 0..<2000 {
            let seconds = Int64.random(in: 0..<32_000_000_000, using: &random)
            let expected = formatter.string(from: Date(timeIntervalSince1970: Double(seconds)))
            #expect(UTCTime(seconds: seconds).standard == expected)
        }
    }
}
