/// The faults that one thread has met, each once, with the first file that shows it.
struct Sightings: Sendable {
    /// A fault, as far as it is the same on many pages.
    struct Key: Hashable, Sendable {
        let fault: LinkFault
        let target: String?
        /// The address as it is written, where that tells one fault from another.
        var address: String?
        var group: UInt64 = 0
    }

    /// An address that leads to no file. What is wrong with it is found out at the end, once for each.
    struct Dead: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            case link
            case canonical
            case hreflang(code: String)
            case jsonLD(key: String)
            case sitemap
        }

        let kind: Kind
        /// See `CheckPlan.group(of:)`.
        var group: UInt64 = 0
        /// The path below the root, or, with a slash in front, one from the root of the host, outside of the site.
        let path: String
    }

    /// A fragment of another page.
    struct Fragment: Hashable, Sendable {
        let page: UInt32
        let hash: UInt64
        var group: UInt64 = 0
    }

    /// Where something was met first, and on which pages.
    struct Place: Sendable {
        var page: UInt32
        var offset: UInt32
        var length: UInt32
        /// How many pages there are; the page counts that is met last.
        private(set) var pages = 1
        private var last: UInt32
        /// The first pages, by number, at most `most`.
        private(set) var sample: [UInt32]

        static let most = 10

        init(page: Int, range: Range<Int>) {
            self.page = UInt32(page)
            // Beyond four gigabytes a place is only near.
            offset = UInt32(clamping: range.lowerBound)
            length = UInt32(clamping: range.count)
            last = UInt32(page)
            sample = []
        }

        /// Takes the same thing on another page, or again on the same; says whether it is the first one now.
        mutating func meet(_ other: Place) -> Bool {
            if sample.isEmpty { sample = [page] }
            if other.last != last {
                pages += 1
                add(other.page)
            }
            last = other.last
            return takeIfEarlier(other)
        }

        /// Takes what another thread has met; threads never share a page.
        mutating func merge(_ other: Place) -> Bool {
            if sample.isEmpty { sample = [page] }
            pages += other.pages
            for page in other.sample.isEmpty ? [other.page] : other.sample { add(page) }
            return takeIfEarlier(other)
        }

        private mutating func takeIfEarlier(_ other: Place) -> Bool {
            guard (other.page, other.offset) < (page, offset) else { return false }
            (page, offset, length) = (other.page, other.offset, other.length)
            return true
        }

        private mutating func add(_ page: UInt32) {
            if sample.count == Place.most, let greatest = sample.last, page > greatest { return }
            let position = sample.firstIndex { $0 >= page } ?? sample.count
            if position < sample.count, sample[position] == page { return }
            sample.insert(page, at: position)
            if sample.count > Place.most { sample.removeLast() }
        }
    }

    struct Sighting: Sendable {
        var place: Place
        /// The address as it was written there.
        var url: String?
    }

    /// What was met at one place.
    enum Single: Sendable {
        case fault(Key)
        case dead(Dead)
        case fragment(Fragment)
    }

    var faults: [Key: Sighting] = [:]
    var dead: [Dead: Sighting] = [:]
    var fragments: [Fragment: Sighting] = [:]
    /// When every place counts, and not the first one alone: all that was met, in its order.
    var singles: [(Single, Sighting)]?

    mutating func note(
        _ fault: LinkFault, target: String? = nil, _ place: Place, url: String?, group: UInt64 = 0
    ) {
        let address = fault.isOfAddress ? url : nil
        let key = Key(fault: fault, target: target, address: address, group: group)
        if singles != nil { return single(.fault(key), place, url) }
        Sightings.note(key, place, url, in: &faults)
    }

    mutating func note(_ dead: Dead, _ place: Place, url: String) {
        if singles != nil { return single(.dead(dead), place, url) }
        Sightings.note(dead, place, url, in: &self.dead)
    }

    mutating func note(_ fragment: Fragment, _ place: Place, url: @autoclosure () -> String) {
        if singles != nil { return single(.fragment(fragment), place, url()) }
        if fragments[fragment] != nil {
            if fragments[fragment]?.place.meet(place) == true { fragments[fragment]?.url = url() }
        } else {
            fragments[fragment] = Sighting(place: place, url: url())
        }
    }

    private mutating func single(_ single: Single, _ place: Place, _ url: String?) {
        singles?.append((single, Sighting(place: place, url: url)))
    }

    private static func note<Name: Hashable>(
        _ key: Name, _ place: Place, _ url: String?, in table: inout [Name: Sighting]
    ) {
        if table[key] == nil {
            table[key] = Sighting(place: place, url: url)
        } else if table[key]?.place.meet(place) == true {
            table[key]?.url = url
        }
    }

    /// Takes what another thread has met.
    mutating func merge(_ other: Sightings) {
        faults.merge(other.faults, uniquingKeysWith: Sightings.first)
        dead.merge(other.dead, uniquingKeysWith: Sightings.first)
        fragments.merge(other.fragments, uniquingKeysWith: Sightings.first)
        if let more = other.singles { singles = (singles ?? []) + more }
    }

    private static func first(_ one: Sighting, _ other: Sighting) -> Sighting {
        var result = one
        if result.place.merge(other.place) { result.url = other.url }
        return result
    }
}

extension LinkFault {
    /// Whether the fault is one of the text of an address, and another address is another finding.
    var isOfAddress: Bool {
        switch self {
        case .malformedURL, .mixedContent, .insecureLink, .spaceInURL: true
        default: false
        }
    }
}
