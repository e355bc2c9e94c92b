/// The title of a page as `document.title` gives it (WHATWG HTML, section 3.1.5): character references decoded, white space
/// stripped and collapsed.
enum TitleText {
    static func shown(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        CharacterReferences.decode(text, isAttribute: false, into: &decoded)
        var result: [UInt8] = []
        var isSpacePending = false
        for byte in decoded {
            if [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) {
                isSpacePending = !result.isEmpty
            } else {
                if isSpacePending { result.append(0x20) }
                isSpacePending = false
                result.append(byte)
            }
        }
        return result
    }
}
