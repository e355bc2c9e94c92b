/// What the builds have found out of which some file in Output is the result: when each ran, and what had changed.
package struct Journal: Sendable, Equatable {
    /// An input file that was not what it had been at the build before.
    package struct Change: Sendable, Hashable {
        package enum Kind: UInt8, Sendable {
            case added, changed, removed
        }

        /// The name that the shell has given to the file.
        package let name: String
        package let kind: Kind

        package init(_ name: String, _ kind: Kind) {
            self.name = name
            self.kind = kind
        }
    }

    /// Why a build could not keep what the one before had made, beside changes of input files.
    package enum Reason: UInt8, Sendable {
        /// It could; only input files had changed, or files in Output.
        case none
        /// Nothing had been built into this Output yet.
        case firstBuild
        /// The manifest was gone, damaged or of another version.
        case noManifest
        case otherProgram
        case otherOptions
    }

    package struct Build: Sendable, Equatable {
        /// From 1; later builds have greater numbers.
        package let number: UInt32
        /// In seconds since 1970, as the shell has told it.
        package let time: Int64
        package let reason: Reason
        /// Sorted by name; at most `Journal.mostChanges`.
        package fileprivate(set) var changes: [Change]
        /// How many changes there were beyond those that are named.
        package fileprivate(set) var unnamed = 0
    }

    /// In the order of their numbers.
    private(set) var builds: [Build] = []

    /// How many changes of one build are named, and of all together: however often somebody builds, and however
    /// much changes, the lists stay small beside the records of the files.
    static let mostChanges = 200
    static let mostChangesTogether = 5000

    /// The number of the next build.
    var nextNumber: UInt32 { (builds.last?.number ?? 0) &+ 1 }

    /// Notes a build under the next number.
    mutating func add(time: Int64, reason: Reason, changes: [Change]) {
        builds.append(
            Build(
                number: nextNumber, time: time, reason: reason,
                changes: Array(changes.prefix(Journal.mostChanges)),
                unnamed: max(0, changes.count - Journal.mostChanges)))
    }

    /// The build with a number. O(log builds).
    func build(_ number: UInt32) -> Build? {
        var low = 0
        var high = builds.count
        while low < high {
            let middle = (low + high) / 2
            if builds[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low < builds.count && builds[low].number == number ? builds[low] : nil
    }

    /// Drops the builds that are not among `numbers`, and of the oldest ones the names of what had changed, when
    /// there are too many.
    mutating func keep(_ numbers: Set<UInt32>) {
        builds.removeAll { !numbers.contains($0.number) }
        var count = 0
        for index in builds.indices.reversed() {
            count += builds[index].changes.count
            guard count > Journal.mostChangesTogether else { continue }
            builds[index].unnamed += builds[index].changes.count
            builds[index].changes = []
        }
    }
}

extension Journal {
    /// Reads what `write` has written; nil for anything else.
    init?(_ reader: inout ByteReader) {
        guard let count = reader.number(), count <= UInt64(UInt32.max) else { return nil }
        for _ in 0..<count {
            guard let number = reader.number(), let last = UInt32(exactly: number),
                last > builds.last?.number ?? 0,
                let time = reader.number(),
                let reason = reader.number().flatMap(UInt8.init(exactly:)).flatMap(Reason.init),
                let unnamed = reader.number().flatMap(Int.init(exactly:)),
                let changeCount = reader.number(), changeCount <= UInt64(Journal.mostChanges)
            else { return nil }
            var changes: [Change] = []
            for _ in 0..<changeCount {
                guard let kind = reader.number().flatMap(UInt8.init(exactly:)).flatMap(Change.Kind.init),
                    let name = reader.text()
                else { return nil }
                changes.append(Change(name, kind))
            }
            builds.append(
                Build(
                    number: last, time: Int64(bitPattern: time), reason: reason, changes: changes,
                    unnamed: unnamed))
        }
    }

    func write(to writer: inout ByteWriter) {
        writer.number(UInt64(builds.count))
        for build in builds {
            writer.number(UInt64(build.number))
            writer.number(UInt64(bitPattern: build.time))
            writer.number(UInt64(build.reason.rawValue))
            writer.number(UInt64(build.unnamed))
            writer.number(UInt64(build.changes.count))
            for change in build.changes {
                writer.number(UInt64(change.kind.rawValue))
                writer.text(change.name)
            }
        }
    }
}
