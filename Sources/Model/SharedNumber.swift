/// A number that is a code of several protocols, such as 421 of HTTP and of SMTP. It has a page in each language, below
/// `SharedNumber.folder`.
package struct SharedNumber: Sendable, Equatable {
    /// The folder of these pages in a language; no protocol and no page may have this name.
    package static let folder = "codes"

    /// The number as it stands in addresses.
    package let code: String
    /// In the order of the protocols, at least two.
    package let addresses: [CodeAddress]
}

extension Catalogue {
    /// The numbers that several protocols have, ascending. O(codes).
    package var sharedNumbers: [SharedNumber] {
        var byNumber: [Int: [CodeAddress]] = [:]
        for (index, item) in protocols.enumerated() {
            for (entry, code) in item.entries.enumerated() {
                // A number that is written in another way, such as 007, would be another address.
                guard let number = code.number, number >= 0, String(number).equalsInBytes(code.code) else {
                    continue
                }
                byNumber[number, default: []].append(CodeAddress(protocol: index, entry: entry))
            }
        }
        return byNumber.filter { Set($0.value.map(\.protocol)).count > 1 }.sorted { $0.key < $1.key }
            .map { SharedNumber(code: String($0.key), addresses: $0.value) }
    }
}
