import Model

/// Places of what instructions write, by offsets from their first bytes.
extension OriginTracer {
    /// A literal is a piece of one template file.
    func literal(_ position: Int, _ range: Range<Int>, _ offsets: [Int]) -> [[SourceLocation]] {
        let start = template.places[position]
        let bytes = Array(template.template.bytes[range])
        let lines = LineIndex(bytes)
        return offsets.map { offset in
            // A character of several bytes stands where its first one does.
            let first = bytes[...offset].lastIndex { $0 & 0xC0 != 0x80 } ?? offset
            let inside = lines.location(path: start.path, offset: first)
            return [
                SourceLocation(
                    path: start.path, line: start.line + inside.line - 1,
                    column: inside.line == 1 ? start.column + inside.column - 1 : inside.column)
            ]
        }
    }

    /// A text of `strings.yml`.
    func text(_ index: Int, _ offsets: [Int]) -> [[SourceLocation]] {
        let key = site.catalogue.languages[0].strings.textKeys[index]
        return places(site.originOfText(key, writer.origin.language), offsets).map { [$0] }
    }

    /// A value: what its subject knows, then what put the subject there.
    func value(
        _ subject: any TemplateSubject, _ slot: Int, _ owner: Owner?, _ offsets: [Int]
    ) -> [[SourceLocation]] {
        let known = [
            subject.origin(of: slot),
            owner.flatMap { $0.subject.origin(ofElement: $0.index, in: $0.slot, showing: slot) },
        ]
        let lists = known.compactMap { $0.map { places($0, offsets) } }
        return offsets.indices.map { index in
            lists.reduce(into: []) { result, list in
                if !result.contains(list[index]) { result.append(list[index]) }
            }
        }
    }

    private func places(_ origin: ContentOrigin, _ offsets: [Int]) -> [SourceLocation] {
        switch origin {
        case .place(let place): return offsets.map { _ in place }
        case .key(let path, let names):
            let place = keys.location(path: path, names)
            return offsets.map { _ in place }
        case .prose(let prose): return places(prose, offsets)
        case .generated(let part): return places(part, offsets)
        }
    }

    private func places(_ prose: ContentOrigin.Prose, _ offsets: [Int]) -> [SourceLocation] {
        let resolver = LinkResolver(
            catalogue: site.catalogue, path: prose.text.path, protocol: prose.protocol, entry: prose.entry)
        let (program, trail) = MarkdownCompiler.traced(prose.text, resolver: resolver)
        var scratch = PageWriter()
        scratch.begin(writer.origin)
        scratch.headingShift = prose.headingShift
        scratch.idPrefix = prose.idPrefix
        let ends = site.ends(of: program, to: &scratch)
        return offsets.map { offset in
            guard let index = ends.firstIndex(where: { $0 > offset }) else { return prose.text.location }
            let start = index == 0 ? 0 : ends[index - 1]
            return trail.place(of: program.instructions[index], at: index, offset: offset - start)
        }
    }

    private func places(_ part: ContentOrigin.Generated, _ offsets: [Int]) -> [SourceLocation] {
        let vocabulary = ComparisonVocabulary(catalogue: site.catalogue, protocol: part.protocol)
        let traced = ComparisonCompiler.traced(
            part.text, isPlain: part.isPlain, vocabulary: vocabulary, catalogue: site.catalogue)
        var scratch = PageWriter()
        scratch.begin(writer.origin)
        let pieces = ComparisonRunner.trace(
            traced.program, part.pair, isPlain: part.isPlain, into: &scratch)
        return offsets.map { offset in
            guard let piece = pieces.first(where: { $0.range.contains(offset) }) else {
                return part.text.location
            }
            return traced.place(of: piece.instruction, offset: offset - piece.range.lowerBound)
        }
    }
}
