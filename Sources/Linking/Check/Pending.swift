/// A finding of which is not yet known where exactly it stands.
struct Pending {
    /// What to look for in the file.
    enum Quest {
        /// The file as a whole.
        case file
        case place(Range<Int>, url: String?)
        /// A line, and in it the last place of a text.
        case line(Int, String?)
        case html
        case head
        case title
        case canonical
        case alternate(to: Int, code: UInt16)
        /// The language of the last address with a certain one.
        case language(code: UInt16)
        /// A link that does not say that its target is in another language.
        case link(to: Int)
        case refresh
    }

    var fault: LinkFault
    var target: String?
    let quest: Quest
    let page: Int
    var pages = 1
    /// Pages with the finding, at most ten, the first ones.
    var sample: [Int]

    init(_ fault: LinkFault, target: String? = nil, page: Int, _ quest: Quest) {
        self.fault = fault
        self.target = target
        self.page = page
        self.quest = quest
        sample = [page]
    }

    init(_ fault: LinkFault, target: String?, _ sighting: Sightings.Sighting) {
        self.fault = fault
        self.target = target
        let place = sighting.place
        page = Int(place.page)
        pages = place.pages
        sample = place.sample.isEmpty ? [page] : place.sample.map(Int.init)
        let start = Int(place.offset)
        quest = .place(start..<start + Int(place.length), url: sighting.url)
    }
}
