extension HTMLElement {
    /// Whether the start tag ends SVG and MathML (WHATWG HTML, section 13.2.6.5); that of `font` depends on its
    /// attributes.
    var isBreakout: Bool {
        switch self {
        case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1,
            .h2, .h3, .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol,
            .p, .pre, .ruby, .s, .small, .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul,
            .var:
            true
        default: false
        }
    }

    /// Whether the element has no content and no end tag (WHATWG HTML, section 13.1.2, and those that parsing treats
    /// alike).
    var isVoid: Bool {
        switch self {
        case .area, .base, .basefont, .bgsound, .br, .col, .embed, .hr, .image, .img, .input, .keygen,
            .link, .meta, .param, .source, .track, .wbr, .frame:
            true
        default: false
        }
    }

    /// Whether the start tag closes an open `p` (WHATWG HTML, section 13.2.6.4.7).
    var closesParagraph: Bool {
        switch self {
        case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl,
            .fieldset, .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p,
            .search, .section, .summary, .ul, .h1, .h2, .h3, .h4, .h5, .h6, .pre, .listing, .form,
            .li, .dd, .dt, .plaintext, .table, .hr, .xmp:
            true
        default: false
        }
    }

    /// Whether an end tag of another element does not reach beyond this one, unless it is a block (the special category
    /// of WHATWG HTML, section 13.2.4.2).
    var isSpecial: Bool {
        switch self {
        case .other, .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt,
            .u, .span, .sub, .sup, .var, .ruby, .q, .ins, .del, .option, .video, .audio, .dialog,
            .svg, .use, .math, .mglyph, .malignmark, .portal, .image:
            false
        default: true
        }
    }

    /// Whether the end tag closes its element beyond special ones (WHATWG HTML, section 13.2.6.4.7).
    var isBlock: Bool {
        switch self {
        case .li, .dd, .dt, .applet, .marquee, .object, .button: true
        default: closesParagraph && self != .table && self != .hr && self != .plaintext && self != .xmp
        }
    }

    /// Whether an open element of this kind hides those around it from an end tag (“has an element in scope”, WHATWG
    /// HTML, section 13.2.4.2).
    var isScope: Bool {
        switch self {
        case .applet, .caption, .html, .table, .td, .th, .marquee, .object, .template, .select: true
        default: false
        }
    }

    /// Whether the element belongs into a table.
    var isTablePart: Bool {
        switch self {
        case .caption, .colgroup, .tbody, .thead, .tfoot, .tr, .td, .th: true
        default: false
        }
    }

    /// Whether an `svg` may stand in an element of this name.
    var mayBeAround: Bool {
        switch self {
        case .other, .title, .textarea, .style, .script, .xmp, .iframe, .noembed, .noframes,
            .plaintext, .head, .svg, .math, .desc, .foreignObject, .mi, .mo, .mn, .ms, .mtext,
            .mglyph, .malignmark, .annotationXML, .use:
            false
        default: !isVoid
        }
    }
}
