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

    /// Its properties are in an order that takes little space: there may be as many builds as files.
    package struct Build: Sendable, Equatable {
        /// In seconds since 1970, as the shell has told it.
        package let time: Int64
        /// Sorted by name; at most `Journal.mostChanges`.
        package fileprivate(set) var changes: [Change]
        /// How many changes there were beyond those that are named.
        package fileprivate(set) var unnamed: UInt32 = 0
        /// From 1; later builds have greater numbers.
        package let number: UInt32
        package let reason: Reason
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
                time: time, changes: Array(changes.prefix(Journal.mostChanges)),
                unnamed: UInt32(clamping: max(0, changes.count - Journal.mostChanges)), number: nextNumber,
                reason: reason))
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
            builds[index].unnamed += UInt32(clamping: builds[index].changes.count)
            builds[index].changes = []
        }
    }
}

extension Journal {
    /// Reads what `write` has written; nil for anything else.
    init?(_ reader: inout ByteReader) {
        guard let count = reader.number32() else { return nil }
        for _ in 0..<count {
            guard let build = Build(&reader), build.number > builds.last?.number ?? 0 else { return nil }
            builds.append(build)
        }
    }

    func write(to writer: inout ByteWriter) {
        writer.number32(UInt32(clamping: builds.count))
        for build in builds { build.write(to: &writer) }
    }
}

extension Journal.Build {
    fileprivate init?(_ reader: inout ByteReader) {
        guard let number = reader.number32(), let time = reader.number(),
            let reason = reader.byte().flatMap(Journal.Reason.init), let unnamed = reader.number32(),
            let count = reader.number32(), count <= Journal.mostChanges
        else { return nil }
        var changes: [Journal.Change] = []
        for _ in 0..<count {
            guard let kind = reader.byte().flatMap(Journal.Change.Kind.init), let name = reader.text() else {
                return nil
            }
            changes.append(Journal.Change(name, kind))
        }
        self.init(
            time: Int64(bitPattern: time), changes: changes, unnamed: unnamed, number: number, reason: reason)
    }

    fileprivate func write(to writer: inout ByteWriter) {
        writer.number32(number)
        writer.number(UInt64(bitPattern: time))
        writer.bytes.append(reason.rawValue)
        writer.number32(unnamed)
        writer.number32(UInt32(clamping: changes.count))
        for change in changes {
            writer.bytes.append(change.kind.rawValue)
            writer.text(change.name)
        }
    }
}
