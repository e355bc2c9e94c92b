/// The elements that the link check or the reading of HTML tells apart; all others are `other`.
///
/// The order is of no meaning. Names of SVG and MathML stand here as well, since `title` or `a` exist in both.
package enum HTMLElement: UInt8, Sendable, CaseIterable {
    case other

    // The page
    case html, head, body, title, base, link, meta, style, script, noscript, template

    // What loads or leads somewhere
    case a, area, img, image, source, video, audio, track, iframe, frame, frameset, embed, object, param,
        applet
    case form, input, button, textarea, select, option, portal
    case blockquote, q, ins, del

    // What a tag closes or ends on its own
    case p, div, span, ul, ol, menu, dir, dl, li, dt, dd, pre, listing, hr, br, wbr, nobr, center, table,
        caption
    case colgroup, col, thead, tbody, tfoot, tr, td, th, h1, h2, h3, h4, h5, h6
    case address, article, aside, details, dialog, fieldset, figcaption, figure, footer, header, hgroup, main,
        nav
    case search, section, summary, marquee

    // Text in a style
    case b, big, code, em, font, i, ruby, s, small, strong, strike, sub, sup, tt, u, `var`

    // Elements whose content is text to the tokenizer, and old ones without content
    case xmp, noembed, noframes, plaintext, basefont, bgsound, keygen

    // SVG and MathML
    case svg, use, desc, foreignObject
    case math, mi, mo, mn, ms, mtext, mglyph, malignmark, annotationXML

    /// The name as a page may write it, in lower case; empty for `other`.
    package var name: String {
        switch self {
        case .other: ""
        case .foreignObject: "foreignobject"
        case .annotationXML: "annotation-xml"
        default: String(describing: self)
        }
    }
}
