import Model

/// The page of a number that several protocols have.
final class NumberSubject: TemplateSubject {
    enum Slot: Int, CaseIterable { case number, codes }

    static let schema = TemplateSchema(
        name: "number pages",
        fields: Slot.allCases.map { slot in
            switch slot {
            case .number: TemplateField("number", .text, "The number.")
            case .codes:
                TemplateField(
                    "codes", .list(.codeItem), "The codes with this number, in the order of the protocols.")
            }
        })

    let page: PageSubject
    private let code: String
    let addresses: [CodeAddress]

    init(page: PageSubject, number: Int) {
        self.page = page
        code = page.site.routes.sharedNumbers[number].code
        addresses = page.site.routes.codes(ofNumber: number, language: page.language)
    }

    func write(_ slot: Int, to writer: inout PageWriter) {
        if Slot(rawValue: slot) == .number { writer.raw(code) }
    }

    func count(_ slot: Int) -> Int { Slot(rawValue: slot) == .codes ? addresses.count : 0 }

    func element(_ slot: Int, _ index: Int) -> any TemplateSubject {
        CodeItemSubject(site: page.site, language: page.language, address: addresses[index])
    }
}
