/// How much a site is: what limits of hosts are held against.
struct SiteVolume: Sendable {
    struct File: Sendable {
        /// The number of the file.
        let number: Int
        /// Its size in bytes.
        let bytes: Int
    }

    /// No file is listed as too large below this size, in bytes.
    private let limit: Int
    /// All files together.
    private(set) var bytes = 0
    /// The first of the largest ones; nil without any file.
    private(set) var largest: File?
    /// The files above the limit, in no order.
    private(set) var tooLarge: [File] = []

    init(limit: Int?) { self.limit = limit ?? .max }

    mutating func add(_ number: Int, bytes count: Int) {
        let file = File(number: number, bytes: count)
        bytes += count
        consider(file)
        if count > limit { tooLarge.append(file) }
    }

    /// Takes what another thread has counted; the order does not matter.
    mutating func merge(_ other: SiteVolume) {
        bytes += other.bytes
        if let file = other.largest { consider(file) }
        tooLarge += other.tooLarge
    }

    private mutating func consider(_ file: File) {
        guard let largest else { return self.largest = file }
        if (file.bytes, -file.number) > (largest.bytes, -largest.number) { self.largest = file }
    }
}
