/// A picture in the making: dots that name colours of a palette.
struct PixelCanvas {
    let width: Int
    let height: Int
    /// Row by row from the top left; each dot is a number of a colour.
    private(set) var dots: [UInt8]

    /// A canvas in the colour 0.
    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        dots = [UInt8](repeating: 0, count: width * height)
    }

    /// Fills a rectangle. What lies outside of the canvas is left out.
    mutating func fill(x: Int, y: Int, width: Int, height: Int, _ colour: UInt8) {
        let columns = max(0, x)..<max(0, min(self.width, x + width))
        for row in max(0, y)..<max(0, min(self.height, y + height)) where !columns.isEmpty {
            let start = row * self.width
            dots.replaceSubrange(
                start + columns.lowerBound..<start + columns.upperBound,
                with: repeatElement(colour, count: columns.count))
        }
    }

    /// Writes a text whose top left corner is given, each dot of the letters as a square of `scale` dots.
    mutating func write(_ text: String, x: Int, y: Int, scale: Int, _ colour: UInt8) {
        var left = x
        for character in text {
            for (column, bits) in (PixelFont.columns(of: character) ?? []).enumerated() {
                // The eighth dot is the part of a letter that hangs below the line.
                for row in 0..<8 where bits >> UInt8(row) & 1 == 1 {
                    fill(x: left + column * scale, y: y + row * scale, width: scale, height: scale, colour)
                }
            }
            left += (PixelFont.width + 1) * scale
        }
    }
}
