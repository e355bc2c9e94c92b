import Model

/// An absolute address that stands in Content.
package struct ContentAddress: Sendable {
    /// Where it stands.
    enum Source: Sendable {
        case prose(MarkdownText, protocol: Int, entry: Int?)
        case comparison(MarkdownText, protocol: Int)
        /// A specification of a code.
        case reference(CodeAddress)
    }

    /// As it stands in pages, escaped.
    package let bytes: [UInt8]
    /// The language of a page that shows it, by index.
    package let language: Int
    let source: Source
}

extension PreparedSite {
    /// The places of an address in Content; keys of front matter are looked up in the folder as it was read. O(text).
    package func places(of address: ContentAddress, in content: SourceTree) -> [SourceLocation] {
        switch address.source {
        case .reference(let code):
            return [KeyPlaces(content).location(path: catalogue.entry(code).location.path, ["spec"])]
        case .prose(let text, let index, let entry):
            let resolver = LinkResolver(
                catalogue: catalogue, path: text.path, protocol: index, entry: entry)
            let (program, trail) = MarkdownCompiler.traced(text, resolver: resolver)
            return places(of: address.bytes, program.instructions, program.links, trail)
        case .comparison(let text, let index):
            let vocabulary = ComparisonVocabulary(catalogue: catalogue, protocol: index)
            let traced = ComparisonCompiler.traced(
                text, isPlain: false, vocabulary: vocabulary, catalogue: catalogue)
            return places(of: address.bytes, traced.markup, traced.program.markup.links, traced.trail)
        }
    }

    private func places(
        of address: [UInt8], _ instructions: [MarkupProgram.Instruction], _ links: [LinkTarget],
        _ trail: MarkupTrail
    ) -> [SourceLocation] {
        instructions.enumerated().compactMap { index, instruction in
            guard case .link(let number) = instruction, links[number] == .external(address) else {
                return nil
            }
            return trail.place(of: instruction, at: index, offset: 0)
        }
    }
}
