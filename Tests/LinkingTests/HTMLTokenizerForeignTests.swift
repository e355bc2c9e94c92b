import Linking
import Testing

/// SVG and MathML, where other rules hold (WHATWG HTML, section 13.2.6.5).
struct HTMLTokenizerForeignTests {
    private static let pages: [(page: String, trace: [String])] = [
        // In SVG no content is text.
        (
            "<svg><style><a></style></svg><style><a></style>",
            ["svg:svg", "svg:style", "svg:a", "/svg", "style", "\"<a>\""]
        ),
        (
            "<svg><script><a></script><textarea><a>",
            ["svg:svg", "svg:script", "svg:a", "svg:textarea", "svg:a"]
        ),
        (
            "<svg><a xlink:href=1><image href=2></a></svg>",
            ["svg:svg", "svg:a xlink:href=1", "svg:image href=2", "/svg"]
        ),
        // Elements that close themselves
        ("<svg/><style><a>", ["svg:svg", "style", "\"<a>\""]),
        ("<svg><title/><style><a>", ["svg:svg", "svg:title", "svg:style", "svg:a"]),
        ("<svg href=x/><style><a>", ["svg:svg href=x/", "svg:style", "svg:a"]),
        ("<svg / ><style><a>", ["svg:svg", "svg:style", "svg:a"]),
        ("<style/><a></style>", ["style", "\"<a>\""]),
        // CDATA
        ("<svg><![CDATA[<a>]]><b>", ["svg:svg", "b"]),
        ("<svg><![CDATA[>]] >]>]]]><g>", ["svg:svg", "svg:other"]),
        ("<svg><![cdata[<a>]]><g>", ["svg:svg", "svg:other"]), ("<svg><![CDATA[<a>]]", ["svg:svg"]),
        ("<svg><desc><![CDATA[<a>]]><p><![CDATA[<a>]]>", ["svg:svg", "svg:desc", "p"]),
        ("<svg></svg><![CDATA[>]]><a>", ["svg:svg", "/svg", "a"]),
        // Integration points
        (
            "<svg><foreignObject><style><a></style></foreignObject><style><a>",
            ["svg:svg", "svg:foreignobject", "style", "\"<a>\"", "svg:style", "svg:a"]
        ),
        (
            "<svg><desc><a></a></desc><a></a><title><a></a></title><a>",
            ["svg:svg", "svg:desc", "a", "svg:a", "svg:title", "a", "svg:a"]
        ),
        (
            "<math><mi><a></a></mi><a><mtext><mglyph><a></a></mglyph>",
            ["svg:math", "svg:mi", "a", "svg:a", "svg:mtext", "svg:mglyph", "svg:a"]
        ),
        (
            "<math><annotation-xml encoding=TEXT/html><a></a></annotation-xml><a>",
            ["svg:math", "svg:annotation-xml encoding=TEXT/html", "a", "svg:a"]
        ),
        (
            "<math><annotation-xml encoding='application/xhtml&#43;xml'><a>",
            ["svg:math", "svg:annotation-xml encoding=application/xhtml&#43;xml", "a"]
        ),
        (
            "<math><annotation-xml encoding=text><a><svg><desc><a>",
            ["svg:math", "svg:annotation-xml encoding=text", "svg:a", "svg:svg", "svg:desc", "svg:a"]
        ),
        (
            "<math><annotation-xml><svg><desc><a>",
            ["svg:math", "svg:annotation-xml", "svg:svg", "svg:desc", "a"]
        ),
        (
            "<math><desc><a></desc><foreignObject><a>",
            ["svg:math", "svg:desc", "svg:a", "svg:foreignobject", "svg:a"]
        ),
        ("<svg><mi><a>", ["svg:svg", "svg:mi", "svg:a"]),
        // An open element of HTML hides the elements around it.
        (
            "<svg><desc><div></desc></svg><style><a>",
            ["svg:svg", "svg:desc", "div", "/svg", "style", "\"<a>\""]
        ),
        (
            "<svg><desc><p><ul><li><li></ul></desc><style><a>",
            ["svg:svg", "svg:desc", "p", "ul", "li", "li", "svg:style", "svg:a"]
        ),
        (
            "<svg><desc><br><img><hr></desc><style><a>",
            ["svg:svg", "svg:desc", "br", "img", "hr", "svg:style", "svg:a"]
        ),
        ("<svg><desc><td></desc><style><a>", ["svg:svg", "svg:desc", "td", "svg:style", "svg:a"]),
        (
            "<svg><desc><table><tr><td></table></desc><style><a>",
            ["svg:svg", "svg:desc", "table", "tr", "td", "svg:style", "svg:a"]
        ),
        ("<svg><desc></div></desc><style><a>", ["svg:svg", "svg:desc", "svg:style", "svg:a"]),
        // Tags that break out
        ("<svg><g><div><style><a>", ["svg:svg", "svg:other", "div", "style", "\"<a>\""]),
        ("<svg><B><a>", ["svg:svg", "b", "a"]),
        ("<svg><font><a><font size=1><a>", ["svg:svg", "svg:font", "svg:a", "font size=1", "a"]),
        ("<svg><g></p><a><svg></br><a>", ["svg:svg", "svg:other", "a", "svg:svg", "a"]),
        ("<math><mi><svg><p></p></mi><a>", ["svg:math", "svg:mi", "svg:svg", "p", "svg:a"]),
        // End tags
        ("<svg><g><path></g><a></SVG ><a>", ["svg:svg", "svg:other", "svg:other", "svg:a", "/svg", "a"]),
        ("<svg><g></G><g></x></svg><a>", ["svg:svg", "svg:other", "svg:other", "/svg", "a"]),
        ("<div><svg><g></div><a>", ["div", "svg:svg", "svg:other", "a"]),
        ("<my-x><svg></my-x><a>", ["other", "svg:svg", "a"]),
        ("<svg></title></path></body></html><a>", ["svg:svg", "/body", "svg:a"]),
        ("</svg><a>", ["/svg", "a"]),
        ("<svg><svg></svg><a></svg><a>", ["svg:svg", "svg:svg", "/svg", "svg:a", "/svg", "a"]),
    ]

    @Test(arguments: pages) func svgAndMathMLHaveTheirOwnRules(_ page: String, _ trace: [String]) {
        #expect(htmlTrace(page) == trace)
    }

    @Test func thousandsOfOpenElementsAreNoBurden() {
        let page =
            "<svg>" + String(repeating: "<g>", count: 50_000) + String(repeating: "</x>", count: 50_000)
        #expect(htmlTrace(page).count == 50_001)
    }
}
