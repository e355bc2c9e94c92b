import Model
import Synchronization

/// What was read from the files of a content folder, for reading it again: where neither a file nor one of those that
/// decide how it is read has changed, neither has what it says. Only a preview reads the same folder again and again.
package final class ReadingMemory: Sendable {
    let strings = Memo<StringsReading>()
    let protocols = Memo<Reading<StatusProtocol?>>()
    let protocolTexts = Memo<Reading<ProtocolText?>>()
    let entries = Memo<EntryReading>()
    let translations = Memo<Reading<EntryText?>>()
    let pairs = Memo<Reading<PairText>>()

    /// Markdown files in which nothing is damaged or still to be written, whatever their names.
    private let sound = Mutex<Set<Fingerprint>>([])

    package init() {}

    var soundTexts: Set<Fingerprint> { sound.withLock { $0 } }

    func noteSound(_ texts: [Fingerprint]) { sound.withLock { $0.formUnion(texts) } }
}

/// What a file says, and what is wrong with it.
struct Reading<Value: Sendable>: Sendable {
    let value: Value
    let diagnostics: [Diagnostic]
}

/// Readings of one kind, by the path of the file.
final class Memo<Reading: Sendable>: Sendable {
    private let kept = Mutex<[String: (sources: Fingerprint, reading: Reading)]>([:])

    /// What the first of some files says, which is read beside the others and for some languages: made again if one of
    /// them is not what it was.
    func reading(of files: [SourceFile], for tags: [String] = [], _ make: () -> Reading) -> Reading {
        var maker = Fingerprinter()
        for tag in tags { maker.add(tag) }
        for file in files {
            maker.add(file.path)
            maker.add(file.fingerprint)
        }
        let (path, sources) = (files[0].path, maker.fingerprint)
        if let known = kept.withLock({ $0[path] }), known.sources == sources { return known.reading }
        let reading = make()
        kept.withLock { $0[path] = (sources, reading) }
        return reading
    }
}

extension Optional {
    /// What the first of some files says; without a memory it is read each time.
    func reading<Value>(
        of files: [SourceFile], for tags: [String] = [], _ make: () -> Value
    ) -> Value where Wrapped == Memo<Value> {
        self?.reading(of: files, for: tags, make) ?? make()
    }
}
