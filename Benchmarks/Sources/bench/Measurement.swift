import POSIXFiles

/// All runs of one case in one place.
struct Measurement {
    let subject: String
    let place: String
    let pages: Int
    var runs: [ChildProcess.Usage]
    /// Bytes of the result as a whole.
    var bytes: Int?
    /// How many files a run has written.
    var written: Int?

    var wall: Double { Measurement.median(runs.map(\.wall)) }
    var cpu: Double { Measurement.median(runs.map(\.cpu)) }
    var peakMemory: Double { Measurement.median(runs.map { Double($0.peakMemory) }) }
    var pagesPerSecond: Double { Double(pages) / wall }
    var spread: String {
        let walls = runs.map(\.wall)
        return "\((walls.min() ?? 0).rounded(2))–\((walls.max() ?? 0).rounded(2))"
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        if sorted.isEmpty { return 0 }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}

extension Double {
    /// The number with so many digits behind the point.
    func rounded(_ digits: Int) -> String {
        let factor = (0..<digits).reduce(1.0) { product, _ in product * 10 }
        let whole = Int((self * factor).rounded())
        if digits == 0 { return String(whole) }
        let rest = String(whole % Int(factor))
        return "\(whole / Int(factor))." + String(repeating: "0", count: digits - rest.count) + rest
    }
}
