import Model

/// The picture that other sites show beside a link to a page (Open Graph, `og:image`): the name of the protocol, and its
/// codes as tiles in the colours of their classes. It has no words of a language, so one picture serves all of them.
struct Card {
    /// The size that the large previews of all networks are cut to.
    static let width = 1200
    static let height = 630

    private let heading: String
    private let name: String
    private let note: String
    private let tiles: [(text: String, colour: Colour)]

    /// The colours of the dark pages, which are bright enough to carry dark numbers.
    private enum Colour: UInt8, CaseIterable {
        case paper, ink, soft, line, success, progress, redirection, transient, permanent

        var value: UInt32 {
            switch self {
            case .paper: 0x13161B
            case .ink: 0xE7E9EE
            case .soft: 0xA9B2C0
            case .line: 0x353C48
            case .success: 0x7DD49C
            case .progress: 0x8FBAFF
            case .redirection: 0xC6A9F2
            case .transient: 0xF0B965
            case .permanent: 0xFF9C9C
            }
        }
    }

    /// The card of a protocol.
    init(_ site: PreparedSite, protocol index: Int) {
        let item = site.catalogue.protocols[index]
        heading = site.catalogue.site.title
        name = item.name
        note = item.fullName ?? ""
        tiles = Card.tiles(site, index)
    }

    /// The card of all other pages.
    init(_ site: PreparedSite) {
        heading = ""
        name = site.catalogue.site.title
        note = site.routes.protocols.map { site.catalogue.protocols[$0].name }.joined(separator: "  ")
        tiles = site.routes.protocols.flatMap { Card.tiles(site, $0) }
    }

    private static func tiles(_ site: PreparedSite, _ index: Int) -> [(text: String, colour: Colour)] {
        site.catalogue.protocols[index].entries.enumerated().map { number, entry in
            let address = CodeAddress(protocol: index, entry: number)
            return (entry.code, colour(site.outcome(of: address), site.permanence(of: address)))
        }
    }

    private static func colour(_ outcome: Outcome, _ permanence: Permanence) -> Colour {
        switch outcome {
        case .success: .success
        case .progress: .progress
        case .redirection: .redirection
        case .failure: permanence == .transient ? .transient : .permanent
        }
    }

    /// The file. O(1): the size is fixed.
    var png: [UInt8] {
        var canvas = PixelCanvas(width: Card.width, height: Card.height)
        write(heading, y: 72, largest: 4, .soft, on: &canvas)
        write(name, y: 132, largest: 18, .ink, on: &canvas)
        write(note, y: 286, largest: 4, .soft, on: &canvas)
        drawTiles(on: &canvas)
        return PNGImage.bytes(of: canvas, palette: Colour.allCases.map(\.value))
    }

    private static let margin = 72

    /// Writes a text as large as it fits; not at all if the font lacks one of its letters.
    private func write(_ text: String, y: Int, largest: Int, _ colour: Colour, on canvas: inout PixelCanvas) {
        guard !text.isEmpty, PixelFont.has(text) else { return }
        let scale = min(largest, (Card.width - 2 * Card.margin) / PixelFont.width(of: text))
        canvas.write(text, x: Card.margin, y: y, scale: scale, colour.rawValue)
    }

    /// Draws the tiles as large as all of them fit.
    private func drawTiles(on canvas: inout PixelCanvas) {
        let (top, gap) = (354, 6)
        let (across, down) = (Card.width - 2 * Card.margin + gap, Card.height - top - Card.margin + gap)
        let fits = { (size: Int) in (across / (size + gap)) * (down / (size + gap)) >= tiles.count }
        guard let size = (4...72).reversed().first(where: fits) else { return }
        let columns = across / (size + gap)
        let widest = tiles.map { PixelFont.width(of: $0.text) }.max() ?? 1
        let scale = min(4, (size - 8) / max(1, widest))
        for (index, tile) in tiles.enumerated() {
            let x = Card.margin + index % columns * (size + gap)
            let y = top + index / columns * (size + gap)
            canvas.fill(x: x, y: y, width: size, height: size, tile.colour.rawValue)
            guard scale > 0, PixelFont.has(tile.text) else { continue }
            let dots = PixelFont.width(of: tile.text)
            canvas.write(
                tile.text, x: x + (size - dots * scale) / 2, y: y + (size - PixelFont.height * scale) / 2,
                scale: scale, Colour.paper.rawValue)
        }
    }
}
