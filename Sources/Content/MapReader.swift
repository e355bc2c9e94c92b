import Model

/// Takes typed values out of a YAML map and collects what is wrong with them.
struct MapReader {
    let location: SourceLocation
    /// The key under which the map stands; nil for a whole file or front matter.
    private let parent: String?
    private let pairs: [(key: YAMLValue, value: YAMLValue)]
    /// Values under misspelt keys, by the key that was meant: a slip in a key is one fault, so the value
    /// counts all the same.
    private var slips: [String: YAMLValue] = [:]
    fileprivate(set) var diagnostics: [Diagnostic] = []

    /// Takes a map; anything else counts as an empty map, and is reported unless it is empty.
    init(_ value: YAMLValue, name: String, isNested: Bool = true) {
        parent = isNested ? name : nil
        location = value.location
        switch value.kind {
        case .map(let pairs): self.pairs = pairs
        case .empty: pairs = []
        case .scalar, .list:
            pairs = []
            report(.wrongType(key: name, expected: "a map", found: value.kindName), at: value.location)
        }
    }

    mutating func report(_ fault: Fault, at location: SourceLocation) {
        diagnostics.append(Diagnostic(fault, at: location))
    }

    mutating func report(_ more: [Diagnostic]) { diagnostics += more }

    /// The keys in the order of the file.
    var keys: [YAMLValue] { pairs.map(\.key) }

    func value(_ key: String) -> YAMLValue? {
        pairs.first { $0.key.text?.equalsInBytes(key) == true }?.value ?? slips[key]
    }

    func keyLocation(_ key: String) -> SourceLocation? {
        pairs.first { $0.key.text?.equalsInBytes(key) == true }?.key.location
    }

    /// Reports every key that the record does not declare; those that belong to the source alone, as repeated.
    mutating func allow(_ record: Record) {
        if record.others != nil { return }
        let known = record.names + record.silent
        for (key, value) in pairs {
            guard let text = key.text else {
                report(.wrongType(key: "a key", expected: "a text", found: key.kindName), at: key.location)
                continue
            }
            if known.contains(where: { $0.equalsInBytes(text) }) { continue }
            if record.refused.contains(text) {
                report(.translationRepeatsFact(key: text), at: key.location)
                continue
            }
            report(.unknownKey(key: text, known: known), at: key.location)
            if let meant = NearestName.suggestion(for: text, among: known), self.value(meant) == nil {
                slips[meant] = value
            }
        }
    }

    /// Reports that a key is missing, at the place of the map or of the key's empty value.
    mutating func reportMissing(_ key: String, _ meaning: String, at place: SourceLocation? = nil) {
        report(.missingKey(key: key, parent: parent, meaning: meaning), at: place ?? location)
    }

    /// A text; absent or empty is nil, and reported when the key is needed.
    mutating func text(_ key: Key) -> String? {
        guard let value = value(key.name) else {
            if let need = key.need { reportMissing(key.name, need) }
            return nil
        }
        switch value.kind {
        case .scalar(let text): return text
        case .empty:
            if let need = key.need { reportMissing(key.name, need, at: value.location) }
        case .list, .map:
            report(.wrongType(key: key.name, expected: "a text", found: value.kindName), at: value.location)
        }
        return nil
    }

    /// One of the raw values of an enumeration, all of which the key declares as its choices.
    mutating func choice<Choice: RawRepresentable>(_ key: Key, of type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        choice(key).flatMap { Choice(rawValue: key.choices[$0]) }
    }

    /// The index of the value in the choices of the key.
    mutating func choice(_ key: Key) -> Int? {
        guard let text = text(key) else { return nil }
        if let index = key.choices.firstIndex(where: { $0.equalsInBytes(text) }) { return index }
        report(
            .badValue(key: key.name, value: text, allowed: key.choices),
            at: value(key.name)?.location ?? location)
        return nil
    }

    /// The index of a name that the protocol has to declare.
    mutating func declared(_ key: Key, as kind: Fault.DeclaredKind) -> Int? {
        guard let text = text(key) else { return nil }
        if let index = key.choices.firstIndex(where: { $0.equalsInBytes(text) }) { return index }
        report(
            .undeclaredName(kind: kind, name: text, declared: key.choices),
            at: value(key.name)?.location ?? location)
        return nil
    }

    /// A list of texts; one text alone counts as a list of one. Absent is empty.
    mutating func texts(_ key: Key) -> [YAMLValue] {
        guard let value = value(key.name) else { return [] }
        switch value.kind {
        case .empty: return []
        case .scalar: return [value]
        case .list(let items):
            for item in items where item.text == nil {
                report(
                    .wrongType(key: key.name, expected: "a list of texts", found: item.kindName),
                    at: item.location)
            }
            return items.filter { $0.text != nil }
        case .map:
            report(.wrongType(key: key.name, expected: "a list", found: value.kindName), at: value.location)
            return []
        }
    }

    /// The map under a key, whose own keys are judged where the key declares them; absent is nil, and reported when the
    /// key is needed.
    mutating func map(_ key: Key) -> MapReader? {
        guard let value = value(key.name) else {
            if let need = key.need { reportMissing(key.name, need) }
            return nil
        }
        let reader = MapReader(value, name: key.name)
        report(reader.diagnostics)
        var map = MapReader(copying: reader)
        if let record = key.record { map.allow(record) }
        return map
    }

    /// The same map without the diagnostics that were handed on already.
    private init(copying reader: MapReader) {
        location = reader.location
        parent = reader.parent
        pairs = reader.pairs
        slips = reader.slips
    }
}

extension MapReader {
    /// Drops the diagnostics that somebody has taken over.
    mutating func forgetDiagnostics() { diagnostics = [] }
}
