/// The attributes that are kept of a tag: those that hold an address, and those that say what an address or a page is.
package enum HTMLAttributeName: UInt8, Sendable, CaseIterable {
    // Addresses
    case href = 1
    case src, srcset, imagesrcset, poster, action, formaction, cite, data, xlinkHref, ping, background,
        manifest
    case longdesc, usemap, itemid, itemtype, codebase, classid, archive, profile, srcdoc

    // Names
    case id, name

    // What the page or the address is
    case content, property, httpEquiv, charset, itemprop, rel, rev, hreflang, lang, xmlLang, dir, type, media,
        `as`
    case sizes, imagesizes, style, target, download, shadowrootmode

    // What the reading of SVG and MathML depends on
    case encoding, color, face, size

    /// The name as a page may write it, in lower case.
    package var text: String {
        switch self {
        case .xlinkHref: "xlink:href"
        case .xmlLang: "xml:lang"
        case .httpEquiv: "http-equiv"
        default: String(describing: self)
        }
    }
}

/// An attribute of a start tag: where it stands, and nothing copied.
package struct HTMLAttribute: Sendable {
    /// The bytes of the value in the page, without the quotes around it; empty where there is no value.
    package let value: Range<Int>
    /// Where the name begins.
    package let nameStart: Int
    package let name: HTMLAttributeName
    /// Whether the value has a `&`, a NUL or a CR, and `CharacterReferences.decode` would change it.
    package let needsDecoding: Bool
    /// Whether a `=` follows the name.
    package let hasValue: Bool
}
