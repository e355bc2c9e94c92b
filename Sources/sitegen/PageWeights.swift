import Rendering

/// How much a reader loads: the sizes of the pages by kind, and of what they share.
struct PageWeights {
    /// The kinds that people come for.
    private static let kinds: [(kind: PageKind, name: String)] = [
        (.code, "code"), (.comparison, "comparison"),
    ]

    /// By kind: how many pages, their bytes, and those of the largest.
    private var sizes = kinds.map { _ in (count: 0, sum: 0, largest: 0) }

    mutating func add(_ kind: PageKind, bytes: Int) {
        guard let index = PageWeights.kinds.firstIndex(where: { $0.kind == kind }) else { return }
        sizes[index].count += 1
        sizes[index].sum += bytes
        sizes[index].largest = max(sizes[index].largest, bytes)
    }

    mutating func merge(_ other: PageWeights) {
        for (index, size) in other.sizes.enumerated() {
            sizes[index].count += size.count
            sizes[index].sum += size.sum
            sizes[index].largest = max(sizes[index].largest, size.largest)
        }
    }

    /// The numbers under the names by which the next build finds them. Bytes, before a host compresses them.
    func numbers(_ assets: [Asset]) -> [String: Int] {
        func total(_ ending: String) -> Int {
            assets.filter { $0.path.hasSuffix(ending) }.reduce(0) { $0 + $1.bytes.count }
        }
        var result = ["styleBytes": total(".css"), "scriptBytes": total(".js")]
        for (index, size) in sizes.enumerated() where size.count > 0 {
            let name = PageWeights.kinds[index].name
            result[name + "PageBytes"] = size.sum / size.count
            result[name + "PageLargest"] = size.largest
        }
        return result
    }

    /// What the numbers say in one line; nil for a site without such pages.
    static func text(_ numbers: [String: Int], size: (Int) -> String) -> String? {
        let pages = kinds.compactMap { _, name -> String? in
            guard let mean = numbers[name + "PageBytes"], let largest = numbers[name + "PageLargest"] else {
                return nil
            }
            return "a \(name) page \(size(mean)), at most \(size(largest))"
        }
        if pages.isEmpty { return nil }
        let shared = [("styles", "styleBytes"), ("scripts", "scriptBytes")].map { name, key in
            "\(name) \(size(numbers[key] ?? 0))"
        }
        return "page weight: " + (pages + shared).joined(separator: "; ")
    }
}
