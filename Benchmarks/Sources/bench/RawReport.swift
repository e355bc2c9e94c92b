import POSIXFiles

/// What the raw writer has printed.
struct RawReport {
    let files: Int
    let seconds: Double
    let cpu: Double

    init(_ text: String) throws {
        let numbers = text.split { $0 == " " || $0 == "\n" }.compactMap { Double($0) }
        guard numbers.count == 4 else {
            throw Options.Problem(description: "the raw writer has printed '\(text)'")
        }
        files = Int(numbers[0])
        seconds = numbers[2]
        cpu = numbers[3]
    }
}
