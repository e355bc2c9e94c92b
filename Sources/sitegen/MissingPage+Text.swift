import Model

extension MissingPage {
    /// What somebody reads who has named a page that does not exist. `settings` is the path of `site.yml`.
    func text(settings: String) -> String {
        switch self {
        case .noLanguage(let name, let known): MissingPage.unknown("The site has no language", name, known)
        case .noProtocol(let name, let known, let pages):
            MissingPage.unknown(
                pages.isEmpty ? "The site has no protocol" : "The site has no protocol or page", name,
                known + pages)
        case .noCode(let name, let item, let path):
            "The protocol '\(item)' has no code '\(name)'." + MissingPage.meant(path)
        case .noCodesOfPair(let names, let item, let path):
            "The protocol '\(item)' has no code\(names.count > 1 ? "s" : "") "
                + names.map { "'\($0)'" }.joined(separator: " and ") + "." + MissingPage.meant(path)
        case .wrongOrder(let right):
            "A comparison has one address, in which the code that comes first in the protocol stands first."
                + MissingPage.meant(right)
        case .comparesWithItself(let path):
            "No page compares a code with itself." + MissingPage.meant(path)
        case .pairNotSelected(let name, let selection):
            "The comparison '\(name)' has no page: \(settings) does not select it (\(selection))."
        case .leftOut(let language, let untranslated, let source):
            "The language '\(language)' leaves out what nobody has translated (fallback: omit in \(settings)), "
                + "and \(MissingPage.list(untranslated)) not translated." + MissingPage.meant(source)
        case .tooDeep(let path):
            "No page lies below that of a code." + MissingPage.meant(path)
        }
    }

    /// How near an address comes to a page: of several readings of a name, the nearest is the one to speak of.
    var depth: Int {
        switch self {
        case .noLanguage: 0
        case .noProtocol: 1
        default: 2
        }
    }

    private static func unknown(_ sentence: String, _ name: String, _ known: [String]) -> String {
        sentence + " '\(name)'." + meant(NearestName.suggestion(for: name, among: known))
            + " It has: \(known.joined(separator: ", "))."
    }

    private static func meant(_ path: String?) -> String { path.map { " Did you mean '\($0)'?" } ?? "" }

    private static func list(_ slugs: [String]) -> String {
        slugs.joined(separator: " and ") + (slugs.count == 1 ? " is" : " are")
    }
}

extension PageName.Outside {
    /// What somebody reads who has named a page of another site.
    var description: String {
        "'\(text)' is no page of this site: it does not lie below \(baseURL), the address of the site."
    }
}
