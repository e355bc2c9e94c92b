import Linking
import Testing

/// Elements whose content is text to the tokenizer (WHATWG HTML, sections 13.2.5.2 to 13.2.5.31), and `template`.
struct HTMLTokenizerTextTests {
    private static let pages: [(page: String, trace: [String])] = [
        // RCDATA and RAWTEXT
        ("<title>a<b>&amp;</title><i>", ["title", "\"a<b>&amp;\"", "i"]),
        ("<title></title>", ["title", "\"\""]),
        ("<TITLE>x</title\n><i>", ["title", "\"x\"", "i"]),
        ("<title>x</titlex></title/><i>", ["title", "\"x</titlex>\"", "i"]),
        ("<title>x</tit", ["title", "\"x</tit\""]), ("<title>x</title", ["title", "\"x</title\""]),
        ("<title>x</title a='>'><i>", ["title", "\"x\"", "i"]), ("<title>x</title a=", ["title", "\"x\""]),
        ("<title/>x</title><i>", ["title", "\"x\"", "i"]), ("<title>", ["title", "\"\""]),
        ("<title>a</textarea></ title><<</title>", ["title", "\"a</textarea></ title><<\""]),
        ("<textarea><!-- </textarea> --><i>", ["textarea", "\"<!-- \"", "i"]),
        ("<style><!-- </style> --><i>", ["style", "\"<!-- \"", "i"]),
        ("<style media=print><a></STYLE\t><i>", ["style media=print", "\"<a>\"", "i"]),
        ("<xmp><a></xmp><iframe src=x><b></iframe><i>", ["xmp", "iframe src=x", "i"]),
        ("<noembed><a></noembed><noframes><b></noframes><i>", ["noembed", "noframes", "i"]),
        ("<noscript><img src=x></noscript><i>", ["noscript", "img src=x", "/noscript", "i"]),
        ("<plaintext id=x><a></plaintext><b>", ["plaintext id=x"]),
        // Script data
        ("<script>a<b></script><i>", ["script", "\"a<b>\"", "i"]),
        ("<script>x</scripts></SCRIPT ><i>", ["script", "\"x</scripts>\"", "i"]),
        ("<script src=x></script><i>", ["script src=x", "\"\"", "i"]),
        ("<script>x</script", ["script", "\"x</script\""]),
        // Script data escaped
        ("<script><!--</script><i>-->", ["script", "\"<!--\"", "i"]),
        ("<script><!-->x</script><i>", ["script", "\"<!-->x\"", "i"]),
        ("<script><!-- </scriptx> </script/><i>", ["script", "\"<!-- </scriptx> \"", "i"]),
        // Script data double escaped
        ("<script><!--<script></script>--></script><i>", ["script", "\"<!--<script></script>-->\"", "i"]),
        ("<script><!--<SCRIPT/</sCript\n</script><i>", ["script", "\"<!--<SCRIPT/</sCript\n\"", "i"]),
        ("<script><!--<script></script", ["script", "\"<!--<script></script\""]),
        ("<script><!--<script></script></script><i>", ["script", "\"<!--<script></script>\"", "i"]),
        ("<script><!--<script>--></script><i>", ["script", "\"<!--<script>-->\"", "i"]),
        ("<script><!--<script>--!></script><i>", ["script", "\"<!--<script>--!></script><i>\""]),
        ("<script><!--<script>- -></script><i>", ["script", "\"<!--<script>- -></script><i>\""]),
        ("<script><!--<script>--<></script><i>", ["script", "\"<!--<script>--<></script><i>\""]),
        ("<script><!--<script>---></script><i>", ["script", "\"<!--<script>--->\"", "i"]),
        ("<script><!--<scripts></script><i>", ["script", "\"<!--<scripts>\"", "i"]),
        ("<script><!-->  <script></script><i>", ["script", "\"<!-->  <script>\"", "i"]),
        ("<script><!-<script></script><i>", ["script", "\"<!-<script>\"", "i"]),
        (
            "<script><!--<script></scripts></script></script><i>",
            ["script", "\"<!--<script></scripts></script>\"", "i"]
        ),
        // Templates
        ("<template id=a><p id=b></template><p>", ["template id=a", "(p) id=b", "/template", "p"]),
        (
            "<template><template><p></template><p></template><p>",
            ["template", "(template)", "(p)", "/template", "(p)", "/template", "p"]
        ),
        ("</template><template><p>", ["/template", "template", "(p)"]),
        ("<div><template></div><p></template><p>", ["div", "template", "(p)", "/template", "p"]),
        ("<template><svg></template><title>x", ["template", "(svg:svg)", "/template", "title", "\"x\""]),
        ("<svg><template><p>", ["svg:svg", "svg:template", "p"]),
    ]

    @Test(arguments: pages) func textEndsAtItsOwnEndTag(_ page: String, _ trace: [String]) {
        #expect(htmlTrace(page) == trace)
    }
}
