/// Resolves addresses as they are written in a page to paths below the root of the site (WHATWG URL, section 4.4, as
/// far as links to static files go). One resolver serves many pages; nothing is allocated for an address.
struct URLResolver {
    enum Outcome {
        /// A path below the root of the site, in `path`.
        case path
        /// The page itself, perhaps with a fragment.
        case ownPage
        /// An address of another site.
        case external
        /// A scheme that leads to no page, such as `mailto:`.
        case other
        case empty
        /// An address of the same host, but outside of the folder of the site; its path is in `path`.
        case outsideBase
        case leavesRoot
        case malformed
    }

    /// What was noticed on the way.
    struct Remarks {
        var hasSpace = false
        /// `http:` although the site is published under `https:`.
        var isInsecure = false
        /// `http:`, whoever's.
        var isHTTP = false
        var hasScheme = false
        /// `//host/`: the scheme is that of the page.
        var isWithoutScheme = false
        var malformation = LinkFault.Malformation.scheme
    }

    let site: SiteAddress
    /// The path that was found, percent-decoded, without a slash at its beginning.
    let path: UnsafeMutablePointer<UInt8>
    private(set) var length = 0
    /// Where the fragment begins, behind its `#`, in the address that was given; -1 when there is none.
    private(set) var fragment = -1
    var remarks = Remarks()
    private let buffers: ResolverBuffers
    /// The folder in which relative addresses start, and the whole address of the base.
    private var folderLength = 0
    private var baseLength = 0
    /// Whether `<base href>` has been met, and whether it leads to another site.
    private var hasBase = false
    private var isBaseExternal = false

    init(site: SiteAddress) {
        self.site = site
        buffers = ResolverBuffers()
        path = buffers.path
    }

    /// The longest address that is looked at; longer ones are data.
    static let limit = 65_536

    var pathBytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: path, count: length) }
    var pathText: String { String(decoding: pathBytes, as: UTF8.self) }

    /// Starts on a file, by its path below the root.
    mutating func begin(_ file: UnsafeBufferPointer<UInt8>) {
        hasBase = false
        isBaseExternal = false
        setBase(file)
    }

    private mutating func setBase(_ file: UnsafeBufferPointer<UInt8>) {
        folderLength = 0
        baseLength = min(file.count, URLResolver.limit)
        for index in 0..<baseLength {
            buffers.base[index] = file[index]
            if file[index] == UInt8(ascii: "/") { folderLength = index + 1 }
        }
    }

    /// Takes the address of `<base href>`; the first one of a page counts.
    mutating func takeBase(_ value: UnsafeBufferPointer<UInt8>) {
        if hasBase { return }
        switch resolve(value) {
        case .path: setBase(pathBytes)
        case .external, .other, .outsideBase: isBaseExternal = true
        case .ownPage, .empty, .leavesRoot, .malformed: return
        }
        hasBase = true
    }

    /// Resolves an address; character references are decoded already. O(length).
    mutating func resolve(_ value: UnsafeBufferPointer<UInt8>) -> Outcome {
        fragment = -1
        remarks = Remarks()
        length = 0
        guard let bytes = value.baseAddress, value.count <= URLResolver.limit else {
            return value.isEmpty ? .empty : .other
        }
        var start = 0
        var end = value.count
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        if start == end { return .empty }
        let shape = shape(bytes, start, end)
        if shape.hasControl || shape.hasBackslash {
            remarks.malformation = shape.hasControl ? .controlCharacter : .backslash
            if !shape.isForeignScheme { return .malformed }
        }
        if shape.colon >= 0 { return absolute(bytes, start, end, shape) }
        if bytes[start] == UInt8(ascii: "/") {
            if shape.pathEnd > start + 1, bytes[start + 1] == UInt8(ascii: "/") {
                remarks.isWithoutScheme = true
                return host(bytes, start + 2, end, shape, scheme: site.scheme)
            }
            return rooted(bytes, start, shape)
        }
        if isBaseExternal { return .external }
        if shape.pathEnd == start {
            if !hasBase { return .ownPage }
            for index in 0..<baseLength { path[index] = buffers.base[index] }
            length = baseLength
            return .path
        }
        for index in 0..<folderLength { path[index] = buffers.base[index] }
        length = folderLength
        return walk(bytes, start, shape.pathEnd, isEncoded: shape.hasPercent)
    }

    /// What stands where in an address.
    struct Shape {
        /// The colon behind the scheme, or -1.
        var colon = -1
        /// Where the path ends: at `?`, at `#` or at the end.
        var pathEnd: Int
        var hasPercent = false
        var hasControl = false
        var hasBackslash = false
        /// Whether it is an address such as `mailto:` or `data:`, with rules of its own.
        var isForeignScheme = false
    }

    private mutating func shape(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Shape {
        var shape = Shape(pathEnd: end)
        let classes = buffers.classes
        var isPath = true
        var hasSlash = false
        var index = start
        while index < end {
            let byte = bytes[index]
            index += 1
            if classes[Int(byte)] == 0 { continue }
            switch byte {
            case UInt8(ascii: "/"): hasSlash = true
            case UInt8(ascii: ":"):
                if shape.colon < 0, !hasSlash, isPath, isScheme(bytes, start, index - 1) {
                    shape.colon = index - 1
                    shape.isForeignScheme = !isWebScheme(bytes, start, index - 1)
                    if shape.isForeignScheme { return shape }
                }
            case UInt8(ascii: "?"):
                if isPath { shape.pathEnd = index - 1 }
                isPath = false
            case UInt8(ascii: "#"):
                if isPath { shape.pathEnd = index - 1 }
                fragment = index
                checkFragment(bytes, index, end, &shape)
                return shape
            case UInt8(ascii: "%"): shape.hasPercent = true
            case UInt8(ascii: "\\"): if isPath { shape.hasBackslash = true }
            case 0x20: remarks.hasSpace = true
            default: shape.hasControl = true
            }
        }
        return shape
    }

    private mutating func checkFragment(
        _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ shape: inout Shape
    ) {
        for index in start..<end where bytes[index] <= 0x20 || bytes[index] == 0x7F {
            if bytes[index] == 0x20 { remarks.hasSpace = true } else { shape.hasControl = true }
        }
    }

    /// Whether the bytes are the name of a scheme (RFC 3986, section 3.1).
    private func isScheme(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end > start, (0x61...0x7A).contains(bytes[start] | 0x20) else { return false }
        for index in start..<end {
            let byte = bytes[index]
            let isPart =
                (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
                || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            if !isPart { return false }
        }
        return true
    }

    private func isWebScheme(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end - start == 4 || end - start == 5 else { return false }
        let name: StaticString = "https"
        for index in start..<end where bytes[index] | 0x20 != name.utf8Start[index - start] { return false }
        return true
    }

    mutating func rootedEmpty() -> Outcome {
        if site.basePath.count > 1 { return .outsideBase }
        return .path
    }

    /// A path from the root of the host; it has to begin with the folder of the site.
    mutating func rooted(
        _ bytes: UnsafePointer<UInt8>, _ start: Int, _ shape: Shape
    ) -> Outcome {
        length = 0
        let outcome = walk(bytes, start + 1, shape.pathEnd, isEncoded: shape.hasPercent)
        let folder = site.basePath.count - 1
        if folder == 0 || outcome == .malformed { return outcome }
        let isInside = site.basePath.withUnsafeBufferPointer { base -> Bool in
            // `/docs` is the folder `/docs/`.
            guard length >= folder - 1 else { return false }
            for index in 0..<min(folder, length) where path[index] != base[index + 1] { return false }
            return true
        }
        guard isInside else { return .outsideBase }
        let skipped = min(folder, length)
        for index in skipped..<length { path[index - skipped] = path[index] }
        length -= skipped
        return outcome
    }

    /// When the path begins with the folder of the site but for upper and lower case, leaves the folder out.
    mutating func dropFolderOfOtherCase() -> Bool {
        let folder = site.basePath.count - 1
        guard folder > 0, length >= folder else { return false }
        for index in 0..<folder {
            let (a, b) = (path[index], site.basePath[index + 1])
            let isLetter = (0x61...0x7A).contains(a | 0x20)
            if a != b, !isLetter || a | 0x20 != b | 0x20 { return false }
        }
        for index in folder..<length { path[index - folder] = path[index] }
        length -= folder
        return true
    }

    /// Appends segments to `path`, which is empty or ends in a slash.
    private mutating func walk(
        _ source: UnsafePointer<UInt8>, _ start: Int, _ end: Int, isEncoded: Bool
    ) -> Outcome {
        var bytes = source
        var position = start
        var end = end
        if isEncoded {
            let count = decode(source, start, end)
            if count < 0 {
                remarks.malformation = .percentSign
                return .malformed
            }
            bytes = UnsafePointer(buffers.decoded)
            position = 0
            end = count
        }
        var hasLeft = false
        while position < end {
            let segment = position
            while position < end, bytes[position] != UInt8(ascii: "/") { position += 1 }
            let size = position - segment
            let isDot = size > 0 && bytes[segment] == UInt8(ascii: ".")
            if isDot, size == 1 {
                position += 1
                continue
            }
            if isDot, size == 2, bytes[segment + 1] == UInt8(ascii: ".") {
                if length == 0 { hasLeft = true } else { removeFolder() }
                position += 1
                continue
            }
            for offset in 0..<size { path[length + offset] = bytes[segment + offset] }
            length += size
            if position < end {
                path[length] = UInt8(ascii: "/")
                length += 1
            }
            position += 1
        }
        return hasLeft ? .leavesRoot : .path
    }

    private mutating func removeFolder() {
        length -= 1
        while length > 0, path[length - 1] != UInt8(ascii: "/") { length -= 1 }
    }

    /// Percent-decodes into the second buffer; -1 for `%` without two digits.
    private func decode(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var count = 0
        var index = start
        while index < end {
            var byte = bytes[index]
            if byte == UInt8(ascii: "%") {
                guard index + 2 < end, let high = PercentCoding.digit(bytes[index + 1]),
                    let low = PercentCoding.digit(bytes[index + 2])
                else { return -1 }
                byte = high << 4 | low
                index += 2
            }
            buffers.decoded[count] = byte
            count += 1
            index += 1
        }
        return count
    }
}

/// The memory of a resolver, which it keeps for all addresses.
private final class ResolverBuffers {
    let path = UnsafeMutablePointer<UInt8>.allocate(capacity: 3 * URLResolver.limit)
    let base = UnsafeMutablePointer<UInt8>.allocate(capacity: URLResolver.limit)
    let decoded = UnsafeMutablePointer<UInt8>.allocate(capacity: URLResolver.limit)
    /// 1 for bytes that mean something in an address or may not stand there.
    let classes = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)

    init() {
        for byte in 0..<256 { classes[byte] = byte <= 0x20 || byte == 0x7F ? 1 : 0 }
        for byte in ":/?#%\\".utf8 { classes[Int(byte)] = 1 }
    }

    deinit {
        path.deallocate()
        base.deallocate()
        decoded.deallocate()
        classes.deallocate()
    }
}
