import Synchronization

/// Numbers for language tags as they are written, the same for all threads. The numbers depend on who comes first, so they
/// tell tags apart and nothing else.
final class LanguageNames: Sendable {
    private let state = Mutex<(numbers: [UInt64: UInt16], names: [String])>(([:], [""]))

    /// The number of a tag by its hash; 0 for more tags than there are languages.
    func number(_ hash: UInt64, _ name: UnsafeBufferPointer<UInt8>) -> UInt16 {
        let text = String(decoding: name, as: UTF8.self)
        return state.withLock { state in
            if let known = state.numbers[hash] { return known }
            guard state.names.count < Int(UInt16.max) else { return 0 }
            let number = UInt16(state.names.count)
            state.names.append(text)
            state.numbers[hash] = number
            return number
        }
    }

    /// All tags, by their numbers.
    var names: [String] { state.withLock { $0.names } }
}
