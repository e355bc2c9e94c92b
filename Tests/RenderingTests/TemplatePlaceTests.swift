import Testing

@testable import Rendering

/// Values by type, and the places where they may land. On code pages `name` is a text, `class_name` is
/// markup, `canonical` is an address and `outcome` an identifier.
struct TemplatePlaceTests {
    /// Whether a template compiles without a fault, and what it writes.
    static func outcome(_ template: String) throws -> (page: String?, lines: [String], site: SampleSite) {
        var site = SampleSite()
        site.content["en/mail/250.md"] = SampleText.entry("A<b>&'q'", class: "2")
        site.templates["code.html"] = template
        let built = try site.built()
        return (built.faults.isEmpty ? try built.page("en/mail/250/index.html") : nil, built.lines, site)
    }

    @Test(arguments: [
        ("<p>{{name}}</p>", "<p>A&lt;b&gt;&amp;&#39;q&#39;</p>"),
        ("<p title=\"{{name}}\">", "<p title=\"A&lt;b&gt;&amp;&#39;q&#39;\">"),
        ("<p title='{{name}}'>", "<p title='A&lt;b&gt;&amp;&#39;q&#39;'>"),
        ("<title>{{name}}</title>", "<title>A&lt;b&gt;&amp;&#39;q&#39;</title>"),
        ("<textarea>{{name}}</textarea>", "<textarea>A&lt;b&gt;&amp;&#39;q&#39;</textarea>"),
        (
            "<meta name=\"x\" content=\"{{name}}\">",
            "<meta name=\"x\" content=\"A&lt;b&gt;&amp;&#39;q&#39;\">"
        ),
        ("<td>{{class_name}}</td>", "<td>Good</td>"),
        ("<a href=\"{{canonical}}\">", "<a href=\"https://codes.example.org/docs/en/mail/250/\">"),
        ("<a href='{{home}}'>", "<a href='../../'>"),
        ("<meta property=\"og:url\" content=\"{{home}}\">", "<meta property=\"og:url\" content=\"../../\">"),
        ("<p class=\"is-{{outcome}}\">", "<p class=\"is-success\">"),
        ("<p id=\"{{outcome}}\">", "<p id=\"success\">"),
        ("<a href=\"#{{outcome}}\">", "<a href=\"#success\">"),
        ("<p>{{outcome}}</p>", "<p>success</p>"),
        ("<!-- > -->{{name}}", "<!-- > -->A&lt;b&gt;&amp;&#39;q&#39;"),
        ("<script>if (a < b) c</script>{{name}}", "<script>if (a < b) c</script>A&lt;b&gt;&amp;&#39;q&#39;"),
        ("<STYLE>p > a {}</STYLE><p>{{name}}", "<STYLE>p > a {}</STYLE><p>A&lt;b&gt;&amp;&#39;q&#39;"),
        ("<p hidden title=\"{{name}}\">", "<p hidden title=\"A&lt;b&gt;&amp;&#39;q&#39;\">"),
        ("<p title = \"{{name}}\">", "<p title = \"A&lt;b&gt;&amp;&#39;q&#39;\">"),
        ("<br/>{{name}}", "<br/>A&lt;b&gt;&amp;&#39;q&#39;"),
    ])
    func aValueIsEscapedForItsPlace(template: String, page: String) throws {
        let result = try TemplatePlaceTests.outcome(template)
        #expect(result.page == page, "\(result.lines)")
    }

    @Test(arguments: [
        // Text is no address and no code.
        ("<a href=\"{{name}}\">", "name", "text", "in an attribute that holds an address"),
        ("<a href=\"/x/{{name}}\">", "name", "text", "in an attribute that holds an address"),
        ("<img src=\"{{name}}\">", "name", "text", "in an attribute that holds an address"),
        ("<form action=\"{{name}}\">", "name", "text", "in an attribute that holds an address"),
        ("<p onclick=\"{{name}}\">", "name", "text", "in an attribute that holds code"),
        ("<p ONCLICK=\"{{name}}\">", "name", "text", "in an attribute that holds code"),
        ("<p style=\"{{name}}\">", "name", "text", "in an attribute that holds code"),
        ("<script>{{name}}</script>", "name", "text", "in a script or a style sheet"),
        ("<SCRIPT>{{name}}</SCRIPT>", "name", "text", "in a script or a style sheet"),
        ("<style>{{name}}</style>", "name", "text", "in a script or a style sheet"),
        ("<p class={{name}}>", "name", "text", "inside a tag, outside of a quoted value"),
        ("<p class=a{{name}}>", "name", "text", "in an attribute without quotes"),
        ("<!-- {{name}} -->", "name", "text", "in a comment"),
        ("<p {{name}}>", "name", "text", "inside a tag, outside of a quoted value"),
        ("<{{name}}>", "name", "text", "inside a tag, outside of a quoted value"),
        ("<h{{name}}>", "name", "text", "inside a tag, outside of a quoted value"),
        ("</{{name}}>", "name", "text", "inside a tag, outside of a quoted value"),
        ("<!doctype {{name}}>", "name", "text", "inside a tag, outside of a quoted value"),
        ("<p {{name}}=\"x\">", "name", "text", "inside a tag, outside of a quoted value"),
        // Markup stands in element content alone.
        ("<p title=\"{{class_name}}\">", "class_name", "markup", "in an attribute"),
        ("<a href=\"{{class_name}}\">", "class_name", "markup", "in an attribute"),
        ("<title>{{class_name}}</title>", "class_name", "markup", "in a title or a text field"),
        ("<script>{{class_name}}</script>", "class_name", "markup", "in a script or a style sheet"),
        ("<p class=a{{class_name}}>", "class_name", "markup", "in an attribute without quotes"),
        ("<!-- {{class_name}} -->", "class_name", "markup", "in a comment"),
        // An address fills an attribute that holds one.
        ("<p>{{home}}</p>", "home", "an address", "in text"),
        ("<title>{{home}}</title>", "home", "an address", "in a title or a text field"),
        (
            "<p title=\"{{home}}\">", "home", "an address",
            "behind other text or in an attribute that holds no address"
        ),
        (
            "<a href=\"javascript:{{home}}\">", "home", "an address",
            "behind other text or in an attribute that holds no address"
        ),
        ("<script>{{home}}</script>", "home", "an address", "in a script or a style sheet"),
        ("<a href=a{{home}}>", "home", "an address", "in an attribute without quotes"),
        ("<!-- {{home}} -->", "home", "an address", "in a comment"),
        // An identifier is no address, but may be a fragment.
        ("<a href=\"{{outcome}}\">", "outcome", "an anchor", "in an address, but behind '#'"),
        ("<script>{{outcome}}</script>", "outcome", "an anchor", "in a script or a style sheet"),
        ("<p class=a{{outcome}}>", "outcome", "an anchor", "in an attribute without quotes"),
        ("<!-- {{outcome}} -->", "outcome", "an anchor", "in a comment"),
    ])
    func aValueInAWrongPlaceIsAFaultAtItsTag(template: String, name: String, kind: String, wrong: String)
        throws
    {
        let result = try TemplatePlaceTests.outcome("<!doctype html>\n" + template)
        let place = try result.site.place(of: "{{\(name)}}", in: "code.html")
        #expect(
            result.lines == ["\(place): error: '\(name)' is \(kind) and cannot stand \(wrong) [wrong-place]"])
    }

    @Test(arguments: [
        "<iframe srcdoc=\"{{name}}\">", "<img srcset=\"{{name}}\">", "<use xlink:href=\"{{name}}\">",
        "<button formaction=\"{{name}}\">", "<object data=\"{{name}}\">", "<a ping=\"{{name}}\">",
        "<meta http-equiv=\"refresh\" content=\"0; url={{name}}\">", "<noscript><a href=\"{{name}}\">",
    ])
    func attributesThatAreAddressesOrMarkupTakeNoText(template: String) throws {
        let result = try TemplatePlaceTests.outcome(template)
        #expect(
            result.lines.count == 1 && result.lines.first?.contains("[wrong-place]") == true,
            "\(result.lines)")
    }

    @Test(arguments: ["{{{name}}}", "{{&name}}", "{{=<% %>=}}", "{{}}", "{{ }}"])
    func thereIsNoWayAroundEscaping(tag: String) throws {
        let result = try TemplatePlaceTests.outcome("<p>\(tag)</p>")
        #expect(result.lines.count == 1)
        let place = try result.site.place(of: tag, in: "code.html")
        #expect(result.lines.first?.hasPrefix("\(place): error:") == true, "\(result.lines)")
        #expect(
            result.lines.first?.hasSuffix("is not supported [unsupported-tag]") == true, "\(result.lines)")
    }
}
