extension PageScanner {
    /// Notes an id of the page.
    mutating func define(_ value: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {
        if value.isEmpty { return }
        listing?.ids.append((String(decoding: value, as: UTF8.self), range))
        if !identifiers.insert(PathHash.of(value)) {
            note(
                .duplicateID(id: String(decoding: value, as: UTF8.self), firstLine: 0), at: range, url: nil)
        }
    }

    /// Notes the old kind of anchor, `<a name>`, which may repeat an id.
    mutating func defineAnchor(_ value: UnsafeBufferPointer<UInt8>) {
        if !value.isEmpty { _ = identifiers.insert(PathHash.of(value)) }
    }

    /// Takes the fragment that begins at `start` of an address that leads to `target`; `url` is the address as it is written.
    mutating func fragment(
        of target: Int, _ value: UnsafeBufferPointer<UInt8>, from start: Int,
        url: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ use: Use
    ) {
        // In data a fragment makes an identifier, which need not be an anchor.
        if case .data = use { return }
        let kind = files.kind(target)
        guard kind == .page || kind == .picture else { return }
        let fragment = PageScanner.fragment(of: value, start)
        if fragment.isEmpty || PageScanner.isTop(fragment) || kind == .picture && fragment.contains(0x28) {
            return
        }
        let raw = PathHash.of(fragment)
        var hash = raw
        if fragment.contains(UInt8(ascii: "%")) {
            hash = PercentCoding.decoded(fragment).withUnsafeBufferPointer { PathHash.of($0) }
        }
        if target == page {
            if identifiers.contains(hash) || identifiers.contains(raw) { return }
            let url = String(decoding: url, as: UTF8.self)
            ownFragments.append(OwnFragment(hash: hash, raw: raw, range: range, url: url))
        } else {
            sightings.note(
                Sightings.Fragment(page: UInt32(target), hash: hash, group: group), place(range),
                url: String(decoding: url, as: UTF8.self))
        }
    }

    /// The part of an address behind its `#` that may name an element.
    private static func fragment(
        of value: UnsafeBufferPointer<UInt8>, _ start: Int
    ) -> UnsafeBufferPointer<UInt8> {
        var end = value.count
        while end > start, value[end - 1] <= 0x20 { end -= 1 }
        let fragment = UnsafeBufferPointer(rebasing: value[start..<max(start, end)])
        // A text fragment is no id (Scroll to Text Fragment, section 3.1), nor are the parameters of `svgView()`.
        guard let directive = directive(fragment) else { return fragment }
        return UnsafeBufferPointer(rebasing: fragment[..<directive])
    }

    /// The same as text.
    static func name(of value: UnsafeBufferPointer<UInt8>, _ start: Int) -> String {
        String(decoding: fragment(of: value, start), as: UTF8.self)
    }

    mutating func noteOwn(_ fragment: OwnFragment) {
        // Pages with the same fault share it: which page it leads to is said at the end.
        let fault = LinkFault.brokenFragment(id: URLText.identifier(of: fragment.url), nil)
        sightings.note(fault, target: nil, place(fragment.range), url: fragment.url, group: group)
    }

    /// Where `:~:` begins.
    private static func directive(_ fragment: UnsafeBufferPointer<UInt8>) -> Int? {
        guard fragment.count >= 3 else { return nil }
        for index in 0...(fragment.count - 3)
        where fragment[index] == 0x3A && fragment[index + 1] == 0x7E && fragment[index + 2] == 0x3A {
            return index
        }
        return nil
    }

    private static func isTop(_ fragment: UnsafeBufferPointer<UInt8>) -> Bool {
        guard fragment.count == 3 else { return false }
        return fragment[0] | 0x20 == 0x74 && fragment[1] | 0x20 == 0x6F && fragment[2] | 0x20 == 0x70
    }
}
