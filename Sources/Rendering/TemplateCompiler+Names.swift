import Model

/// What the names of a template mean.
extension TemplateCompiler {
    enum Resolved {
        case field(CompiledTemplate.Path, TemplateField.Kind, path: String)
        case text(Int)
        case asset(Int)
    }

    mutating func resolve(_ name: String, _ location: SourceLocation) -> Resolved? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if parts[0] == "text", parts.count == 2 {
            if let index = library.textKeys.firstIndex(of: parts[1]) { return .text(index) }
            return unknown(name, "the texts of strings.yml", library.textKeys.map { "text." + $0 }, location)
        }
        if parts[0] == "asset", parts.count > 1 {
            let path = parts.dropFirst().joined(separator: ".")
            if let index = library.assets.firstIndex(where: { $0.isNamed && $0.name == path }) {
                return .asset(index)
            }
            return unknown(
                name, "the assets", library.assets.filter(\.isNamed).map { "asset." + $0.name }, location)
        }
        for (depth, frame) in frames.reversed().enumerated() {
            guard let slot = frame.kind.schema.slot(parts[0]) else { continue }
            return follow(parts, from: frame, slot, depth, location)
        }
        // A layout or partial serves many kinds of pages; the fault is the same one for all of them.
        let isShared = file.file.displayPath != program.outline.path
        let seen = isShared ? Array(frames.prefix(1) + frames.dropFirst(2).suffix(1)) : frames
        let known = seen.flatMap { $0.kind.schema.fields.map(\.name) }
        return unknown(name, seen.last?.kind.schema.name ?? "pages", known, location)
    }

    /// Follows the parts behind the first through objects.
    private mutating func follow(
        _ parts: [String], from frame: Frame, _ slot: Int, _ depth: Int, _ location: SourceLocation
    ) -> Resolved? {
        var objects: [Int] = []
        var slot = slot
        var schema = frame.kind.schema
        for (position, part) in parts.enumerated().dropFirst() {
            let known = { (schema: TemplateSchema) in
                schema.fields.map { (parts[..<position] + [$0.name]).joined(separator: ".") }
            }
            guard case .object(let kind) = schema.fields[slot].kind else {
                return unknown(parts.joined(separator: "."), schema.name, [], location)
            }
            objects.append(slot)
            schema = kind.schema
            guard let next = schema.slot(part) else {
                return unknown(parts.joined(separator: "."), schema.name, known(schema), location)
            }
            slot = next
        }
        let names = frames.dropFirst(2).prefix(max(0, frames.count - 2 - depth)).map(\.name) + parts
        guard let path = CompiledTemplate.Path(depth: depth, objects: objects, slot: slot) else {
            return unknown(parts.joined(separator: "."), schema.name, [], location)
        }
        return .field(path, schema.fields[slot].kind, path: names.joined(separator: "."))
    }

    private mutating func unknown(
        _ name: String, _ kind: String, _ known: [String], _ location: SourceLocation
    ) -> Resolved? {
        report(.unknownName(name: name, kind: kind, known: known), location)
        return nil
    }
}
