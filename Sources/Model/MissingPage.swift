/// Why an address leads to no page, as facts; the shell has the words.
package enum MissingPage: Error, Sendable, Equatable {
    case noLanguage(name: String, known: [String])
    /// There is neither a protocol nor a page beside the protocols of this name.
    case noProtocol(name: String, known: [String], pages: [String])
    /// The protocol has no code or alias of this name. `path` is the page that may have been meant.
    case noCode(name: String, protocol: String, path: String?)
    /// A comparison of which one or both codes do not exist.
    case noCodesOfPair(names: [String], protocol: String, path: String?)
    /// The codes of a comparison stand the wrong way round, or are the same; `right` is the path of the page.
    case wrongOrder(right: String)
    case comparesWithItself(path: String?)
    /// Both codes exist, and `site.yml` does not choose the pair.
    case pairNotSelected(name: String, selection: String)
    /// The language leaves out what nobody has translated; the source language has the page.
    case leftOut(language: String, untranslated: [String], source: String)
    /// There is nothing below a code.
    case tooDeep(path: String)
}
