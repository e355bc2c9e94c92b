extension PageScanner {
    /// Takes the text of a title, script or style sheet that the tokenizer stands behind.
    mutating func rawText() {
        let range = tokenizer.textRange
        switch tokenizer.element {
        case .title: if record.title == 0 { title(range) }
        case .style: scanStyle(range, isWhole: false)
        case .script: script(range)
        default: break
        }
    }

    private mutating func title(_ range: Range<Int>) {
        let range = ByteText.trimmed(bytes, range)
        listing?.title = range
        guard !range.isEmpty else { return }
        let text = UnsafeBufferPointer(rebasing: bytes[range])
        if PageScanner.isPlain(text) {
            record.title = max(1, PathHash.of(text))
        } else {
            let shown = TitleText.shown(text)
            if !shown.isEmpty { record.title = max(1, shown.withUnsafeBufferPointer { PathHash.of($0) }) }
        }
    }

    /// Whether a title is shown as it is written: no character references, and single spaces.
    private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var isBehindSpace = false
        for byte in text {
            if byte == UInt8(ascii: "&") || byte < 0x20 || byte == 0x20 && isBehindSpace { return false }
            isBehindSpace = byte == 0x20
        }
        return true
    }

    private mutating func script(_ range: Range<Int>) {
        var isData = false
        for index in 0..<tokenizer.attributes.count where tokenizer.attributes[index].name == .type {
            isData = ByteText.matches(
                bytes[ByteText.trimmed(bytes, tokenizer.attributes[index].value)], "application/ld+json")
        }
        if isData { return scanData(range) }
        guard !range.isEmpty, scriptBytes < PageScanner.mostScripts else { return }
        let text = UnsafeBufferPointer(rebasing: bytes[range])
        let hash = PathHash.of(text)
        if scripts[hash] == nil {
            scripts[hash] = Array(text)
            scriptBytes += text.count
        }
    }

    /// Scripts are kept to see which files they name, up to this many bytes in all.
    private static let mostScripts = 1 << 20

    // MARK: Styles

    mutating func styleAttribute(_ attribute: HTMLAttribute) {
        guard ByteText.contains(bytes[attribute.value], "(") else { return }
        withValue(attribute) {
            $0.scanStyle(
                in: $1, shift: attribute.needsDecoding ? nil : attribute.value.lowerBound,
                whole: attribute.value)
        }
    }

    /// Takes the style sheet of a drawing, whose text is no text of its own for the tokenizer.
    mutating func foreignStyle() {
        let start = tokenizer.tagRange.upperBound
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        if start < end { scanStyle(start..<end, isWhole: false) }
    }

    /// Takes the addresses of a style sheet.
    mutating func scanStyle(_ range: Range<Int>, isWhole: Bool) {
        scanStyle(in: UnsafeBufferPointer(rebasing: bytes[range]), shift: range.lowerBound, whole: range)
    }

    private mutating func scanStyle(in text: UnsafeBufferPointer<UInt8>, shift: Int?, whole: Range<Int>) {
        styles.begin(text)
        while styles.next() {
            let place = shift.map { styles.range.shifted($0) } ?? whole
            // An address such as `url(#shadow)` names something in the page that is shown, not in the style sheet.
            if styles.value.first == UInt8(ascii: "#") { continue }
            var value: [UInt8] = []
            swap(&value, &scratch)
            value.removeAll(keepingCapacity: true)
            value.append(contentsOf: styles.value)
            value.withUnsafeBufferPointer { link($0, at: place, .resource, "url()") }
            swap(&value, &scratch)
        }
    }

    // MARK: JSON-LD

    /// The properties of schema.org whose values are addresses, so that a path is one.
    private static let addressKeys = Set(
        ["url", "image", "logo", "item", "contentUrl", "thumbnailUrl", "mainEntityOfPage", "sameAs", "@id"]
            .map {
                Array($0.utf8)
            })

    private mutating func scanData(_ range: Range<Int>) {
        json.begin(UnsafeBufferPointer(rebasing: bytes[range]))
        while true {
            switch json.next() {
            case .string: dataAddress(json.range.shifted(range.lowerBound))
            case .problem:
                if let problem = json.problem {
                    let start = min(
                        range.lowerBound + problem.offset, max(range.lowerBound, range.upperBound - 1))
                    note(.badJSONLD(problem: problem.text), at: start..<min(start + 1, range.upperBound))
                }
                return
            case .end: return
            }
        }
    }

    /// Absolute addresses of the site itself have to exist. An identifier (`@id`) may have a fragment that is no anchor.
    private mutating func dataAddress(_ range: Range<Int>) {
        guard json.value.count > 1 else { return }
        let isPath = json.value[0] == UInt8(ascii: "/") && json.value[1] != UInt8(ascii: "/")
        guard
            json.value[0] | 0x20 == UInt8(ascii: "h") || isPath && PageScanner.addressKeys.contains(json.key)
        else {
            return
        }
        var value: [UInt8] = []
        swap(&value, &scratch)
        value.removeAll(keepingCapacity: true)
        value.append(contentsOf: json.value)
        value.withUnsafeBufferPointer { text in
            if resolver.resolve(text) == .path, resolver.remarks.hasScheme || isPath {
                link(text, at: range, .data(key: String(decoding: json.key, as: UTF8.self)), "JSON-LD")
            }
        }
        swap(&value, &scratch)
    }
}
