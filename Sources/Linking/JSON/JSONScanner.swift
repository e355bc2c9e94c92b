/// Reads JSON from one string value to the next, and finds what makes it no JSON. (RFC 8259.)
///
/// Of values only strings are handed out, each with the keys that lead to it. A fault in a string or a comma too many is
/// reported and passed over; any other ends the text. Whether the bytes are UTF-8 is not looked at. There is no
/// recursion, and the time is linear.
package struct JSONScanner {
    package enum Event: Sendable { case string, problem, end }

    /// How deep arrays and objects may lie in each other.
    package static let depthLimit = 512

    /// The key of the value; inside an array, the key that the array stands under. Empty at the top.
    package internal(set) var key: [UInt8] = []
    /// The value without its escapes. A surrogate without its partner becomes U+FFFD.
    package internal(set) var value: [UInt8] = []
    /// Where the value stands, without its quotes.
    package internal(set) var range = 0..<0
    /// How many objects are open around the value: 1 in the outermost one.
    package private(set) var depth = 0
    /// The last problem that was reported.
    package internal(set) var problem: JSONProblem?

    var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var position = 0
    var expected = Expected.value
    /// Whether the string that was read last has escapes.
    var hasEscapes = false
    private var frames: [Frame] = []
    /// A string that was found with a fault, and comes after it.
    private var isStringWaiting = false

    /// What may come next.
    enum Expected { case value, valueOrEnd, key, keyOrEnd, colon, commaOrEnd, nothing }

    /// An open array or object. The keys are ranges of the text, as they are written there.
    private struct Frame {
        let isArray: Bool
        /// The key of the values in here.
        var key: Range<Int>
        /// The key that the nearest object stands under.
        let parent: Range<Int>
    }

    package init() {}

    /// Begins with another text. The memory has to stay as it is until the last call of `next()`.
    package mutating func begin(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        position = ByteSearch.hasPrefix("\u{FEFF}", in: bytes, at: 0, to: bytes.count) ? 3 : 0
        expected = .value
        frames.removeAll(keepingCapacity: true)
        depth = 0
        problem = nil
        isStringWaiting = false
    }

    /// The key that the object around `key` stands under, or the array that it stands in. Empty at the top.
    package var parentKey: [UInt8] {
        var text: [UInt8] = []
        if let frame = frames.last { JSONScanner.decode(frame.parent, of: bytes, into: &text) }
        return text
    }

    /// Whether the value stands under `key` in an object under `parent`, which is nil for the outermost object. Arrays on
    /// the way do not count: `icons` and `src` mean `{"icons": [{"src": "here"}]}`.
    package func isAt(_ parent: StaticString?, _ key: StaticString) -> Bool {
        guard let frame = frames.last, equal(frame.key, key) else { return false }
        guard let parent else { return depth == 1 }
        return depth == 2 && equal(frame.parent, parent)
    }

    private func equal(_ range: Range<Int>, _ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard range.count == length else {
            // A key may be written with escapes, of which each is longer than its character.
            guard range.count > length, bytes[range].contains(UInt8(ascii: "\\")) else { return false }
            var key: [UInt8] = []
            JSONScanner.decode(range, of: bytes, into: &key)
            return key.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: length))
        }
        for index in 0..<length where bytes[range.lowerBound + index] != text.utf8Start[index] {
            return false
        }
        return true
    }

    /// Goes to the next string value or problem. At the end of the text, and behind a problem that nothing can be read
    /// after, the result is `end`, however often it is asked for.
    package mutating func next() -> Event {
        if isStringWaiting {
            isStringWaiting = false
            return .string
        }
        while true {
            skipSpace()
            guard position < bytes.count else { return finish() }
            if let event = read(bytes[position]) { return event }
        }
    }

    private mutating func finish() -> Event {
        if expected == .nothing { return .end }
        return stop(.endOfText, at: bytes.count)
    }

    /// Reads one token; nil when there is nothing to tell about it.
    private mutating func read(_ byte: UInt8) -> Event? {
        switch expected {
        case .nothing: return stop(.textBehindEnd, at: position)
        case .colon:
            guard byte == UInt8(ascii: ":") else { return stop(.unexpectedCharacter, at: position) }
            position += 1
            expected = .value
            return nil
        case .commaOrEnd: return readComma(byte)
        case .key, .keyOrEnd: return readKey(byte)
        case .value, .valueOrEnd: return readValue(byte)
        }
    }

    private mutating func readComma(_ byte: UInt8) -> Event? {
        guard byte == UInt8(ascii: ","), let frame = frames.last else { return readClosing(byte) }
        let comma = position
        position += 1
        skipSpace()
        expected = frame.isArray ? .value : .key
        guard position < bytes.count else { return nil }
        let closing = frame.isArray ? UInt8(ascii: "]") : UInt8(ascii: "}")
        guard bytes[position] == closing else { return nil }
        expected = .commaOrEnd
        return report(.trailingComma, at: comma)
    }

    private mutating func readKey(_ byte: UInt8) -> Event? {
        guard byte == UInt8(ascii: "\"") else {
            if expected == .keyOrEnd { return readClosing(byte) }
            return stop(.unexpectedCharacter, at: position)
        }
        let fault = skipString()
        if let fault, fault.kind == .unclosedString { return stop(fault.kind, at: fault.offset) }
        if !frames.isEmpty { frames[frames.count - 1].key = range }
        expected = .colon
        return fault.map { report($0.kind, at: $0.offset) }
    }

    private mutating func readValue(_ byte: UInt8) -> Event? {
        switch byte {
        case UInt8(ascii: "\""): return readStringValue()
        case UInt8(ascii: "{"): return open(isArray: false)
        case UInt8(ascii: "["): return open(isArray: true)
        case UInt8(ascii: "]") where expected == .valueOrEnd: return readClosing(byte)
        default:
            guard skipLiteral(byte) else { return stop(.unexpectedCharacter, at: position) }
            expected = frames.isEmpty ? .nothing : .commaOrEnd
            return nil
        }
    }

    private mutating func readStringValue() -> Event {
        let fault = skipString()
        if let fault, fault.kind == .unclosedString { return stop(fault.kind, at: fault.offset) }
        expected = frames.isEmpty ? .nothing : .commaOrEnd
        JSONScanner.decode(range, of: bytes, hasEscapes: hasEscapes, into: &value)
        JSONScanner.decode(frames.last?.key ?? 0..<0, of: bytes, into: &key)
        guard let fault else { return .string }
        isStringWaiting = true
        return report(fault.kind, at: fault.offset)
    }

    private mutating func open(isArray: Bool) -> Event? {
        guard frames.count < JSONScanner.depthLimit else { return stop(.tooDeep, at: position) }
        let outer = frames.last
        let key = outer?.key ?? 0..<0
        let parent = isArray ? outer?.parent ?? 0..<0 : key
        frames.append(Frame(isArray: isArray, key: isArray ? key : 0..<0, parent: parent))
        if !isArray { depth += 1 }
        position += 1
        expected = isArray ? .valueOrEnd : .keyOrEnd
        return nil
    }

    /// Closes the innermost array or object.
    private mutating func readClosing(_ byte: UInt8) -> Event? {
        guard let frame = frames.last, byte == (frame.isArray ? UInt8(ascii: "]") : UInt8(ascii: "}")) else {
            return stop(.unexpectedCharacter, at: position)
        }
        frames.removeLast()
        if !frame.isArray { depth -= 1 }
        position += 1
        expected = frames.isEmpty ? .nothing : .commaOrEnd
        return nil
    }

    private mutating func report(_ kind: JSONProblem.Kind, at offset: Int) -> Event {
        problem = JSONProblem(kind: kind, offset: offset)
        return .problem
    }

    /// Reports a problem after which nothing can be read.
    private mutating func stop(_ kind: JSONProblem.Kind, at offset: Int) -> Event {
        position = bytes.count
        expected = .nothing
        return report(kind, at: offset)
    }
}
