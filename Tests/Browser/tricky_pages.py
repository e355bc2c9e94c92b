"""Pages that are hard to read, and any number of pages that chance makes of them.

What is not in here is what html5lib 1.1, which is from 2020, reads by an older standard than browsers do today (WHATWG
HTML): `select` (13.2.6.4.7, it once had a mode of its own), `template` beside SVG (13.2.6.4.4, unknown to html5lib), and
`isindex` and `menuitem`, which are gone. `frameset` (13.2.6.4.20) is left out since sitegen reads on in it.
"""

import random

SNIPPETS = [
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>A &amp; B</title>"
    "<link rel=canonical href='https://example.org/?a=1&amp;b=2'></head><body><h1 id=top>A</h1>"
    '<p><a href="b/#c">b</a><img src=d.png alt="x > y" srcset="d.png 1x, e.png 2x"></p></body></html>',
    '<!DOCTYPE html PUBLIC "-//W3C//DTD > HTML" "http://example.org/>"><a href=a>b</a>',
    "<!-- <a href=1> --><a href=2><!--> <a href=3> --><a href=4><!---> <a href=5> -->",
    "<!-- a --!> <a href=1> <!-- <!-- b --> <a href=2> <!----> <a href=3> <!--!> <a href=4> --> <!-- ---!> --->",
    "<!-- a -- > <a href=1> --\n> <a href=2> <!-- a --!- <a href=3> --!--> <a href=4> <!-- <!--> <a href=5> <!-- a -",
    "<!x <a href=1><a href=2><?php <a href=3> ?><a href=4></ <a href=5>></><a href=6><!><a href=7><?><a href=8><!-><p>",
    "<![CDATA[<a href=1>]]><a href=2><svg><![CDATA[<a href=3>]]><a href=4></a><desc><![CDATA[<a href=5>]]><p>"
    "<![CDATA[<a href=6>]]></p></desc></svg><![CDATA[x]]>",
    "<svg><![CDATA[ ]] > ]> <a href=1> ]]]></svg><a href=2><svg><![cdata[<a href=3>]]><![CDATA[<b>",
    "<title><a href=1></title ><a href=2></title><title>&lt;</titlex></TITLE/><a href=3><title></title",
    "<textarea>\n<a href=1></textarea><textarea><!-- </textarea><a href=2> --><style><!-- </style><a href=3> --></style>",
    "<script>if (a < b) document.write('<a href=1></a>')</script><a href=2><SCRIPT src=x.js></Script\t><a href=3>",
    "<script><!-- <script> </script> <a href=1> --></script><a href=2><script><!-- <scriptx></script><a href=3>-->",
    "<script><!--<script>--></script><a href=1><script><!-- </script x><a href=2><script><!--></script><a href=3>",
    "<script><!--<script/</script/</script/><a href=1><script><!-<script></script><a href=2><script><!--<script ",
    "<script><!---<script>--<-->x</script><a href=1>--></script><a href=2></script><script></scrip</script",
    "<xmp><a href=1></xmp><a href=2><iframe src=i><a href=3></iframe><noembed><a href=4></noembed><noframes><a href=5>"
    "</noframes><noscript><a href=6><img src=7></noscript><a href=8>",
    "<a href=1><plaintext id=p><a href=2></plaintext><a href=3>",
    "<svg><title><a href=1></a></title><style><a href=2></a></style><script><a xlink:href=3></a></script><textarea>"
    "<a href=4></a></textarea><use xlink:href='#u' /><image href=i.png></svg><title><a href=5></title><a href=6>",
    "<svg><title/><path d=a/><script/></svg><title><a href=1></title><svg/><title><a href=2></title><p/><title/><b>",
    "<svg><foreignObject><title><a href=1></title><p><a href=2></foreignObject></svg><svg><g><style><a href=3></style>",
    "<svg><foreignObject><div><style><a href=1></style></div></foreignObject><style><a href=2></style></svg><style><a>",
    "<svg><g><a xlink:href=a><text id=t>x</text></a></g><desc><svg><style><b></style></svg></desc></svg><style><b>",
    "<svg><div><title><a href=1></title></div></svg><svg><font><title><a></title><font color=red><title><a></title>",
    "<svg><p><style><a href=1></style><svg></p><style><a href=2></style><svg></br><style><a href=3></style>",
    "<math><mi><title><a href=1></title></mi><mglyph><title><b></title></mglyph><mtext><mglyph><title><i></title>"
    "</mglyph></mtext><ms><svg><title><u></title></svg></ms></math><title><s></title>",
    "<math><annotation-xml encoding='text/html'><title><a href=1></title></annotation-xml><annotation-xml>"
    "<title><a href=2></title><svg><title><a href=3></title></svg></annotation-xml></math><a href=4>",
    "<math><annotation-xml encoding='Application/XHTML+xml'><style><a></style></annotation-xml><annotation-xml "
    "encoding=text/xml><style><a></style></annotation-xml><foreignobject><style><a></style></math><style><a></style>",
    "<p><svg><g><rect></p><title><a href=1></title><div><svg><g></div><style><a></style><span><math><mrow></span>"
    "<style><a></style>",
    "<a href=1 href=2 HREF=3><a =href=4 =><a href==5><a href = '6'id=x name=\"7\"src=8><a/href=9/><a href=/10/ id/>",
    "<a href><a href=><a href= ><a href=''><a id=\"\" href=\n'a\r\nb\rc\td'><a\fhref\f=\fx><a\nid=1\rname=2>",
    "<a hr<ef=1 href=a<b id='c<d' name=e\"f'g`h src=\"i'j\" title='k\"l'><a href='x\0y' id=\0><a\0 href=1><a id\0=1>",
    "<a href=&amp;><a href='?a=1&lt=2&ltx&lt;&lt&copy;&copy=1&notit;&notin;&not&#38;&#x26;&#X26&#;&#x;&#0;&#x80;'>",
    "<a href='&#xD800;&#x110000;&#99999999999;&#13;&#10;&NotEqualTilde;&fjlig;&bogus;&amp&AMP;&Amp;&'><a href=\"&",
    "<A HREF=1><IMG SRC=2><sVg><TITLE><A XLINK:HREF=3></TITLE></SVG><TEXTAREA><A></TEXTAREA><a XML:LANG=de Id=A>",
    "<a><a1><a-b id=c><a:b id=d><1><a\u00e9 id=e><\u00e9><a id=\u00fc\U0001f600><h1 id=f><h\x11 id=g><a\u212a id=h>",
    "<a href='x' <b id=y><a href=\"x> <b id=z\"> <c id=q",
    "<table><tr><td><a href=1><table><title><a></title><style><a></style><tr><textarea><a></textarea></table><a href=2>",
    "<form action=a><input formaction=b><button formaction=c><object data=d><embed src=e><video poster=f><source src=g>"
    "<track src=h><area href=i><base href=j><q cite=k><ins cite=l><body background=m><img usemap=#n ping=o>",
    "<a href=1></a href='>'><a href=2></a x=\"</a><a href=3>\"><a href=4></a/><a href=5></a\n><a href=6></a",
    "a < b <3 <- << <a href=1> <",
    "<div id=a><ul><li id=b><p>x<li id=c><dl><dt>a<dd><b><i></b><a href=1><a href=2></i></dl></ul></div><image src=x>",
]

TOKENS = [
    "<!--", "-->", "--!>", "<!", "<?", "</", "<", ">", "->", "--", "-", "!", "/>", "/", "=", "'", '"', " ", "\n", "\r",
    "\t", "\f", "\0", "&amp", "&amp;", "&lt", "&#38;", "&#x", "&not", ";", "<script>", "</script>", "</script ", "<script ",
    "<svg>", "</svg>", "<math>", "</math>", "<title>", "</title>", "<style>", "</style>", "<textarea>", "</textarea>",
    "<![CDATA[", "]]>", "]]", "<desc>", "</desc>", "<foreignObject>", "</foreignObject>", "<mi>", "</mi>", "<p>", "<br>",
    "</br>", "</p>", "<g>", "</g>", "<path/>", "<a href=x>", "</a>", "<img src=x>", " id=y", " href='z'", "<xmp>",
    "<annotation-xml>", "<annotation-xml encoding=text/html>", "<noscript>", "</noscript>", "<font color=red>", "<font>",
    "<div>", "</div>", "<b>", "</b>", "<iframe>", "</iframe>", "<plaintext>", "<mglyph>", "\u00e9", "\U0001f600",
]


def mutated(page, chance):
    """The page after one to eight changes."""
    for _ in range(chance.randint(1, 8)):
        start = chance.randint(0, len(page))
        end = min(len(page), start + chance.choice((1, 1, 2, 4, 16)))
        part = page[start:end]
        match chance.randrange(6):
            case 0:
                page = page[:start] + page[end:]
            case 1:
                page = page[:end] + part + page[end:]
            case 2:
                page = page[:start] + part.swapcase() + page[end:]
            case 3:
                other = chance.randint(0, len(page))
                page = page[:start] + page[end:]
                page = page[:other] + part + page[other:]
            case _:
                page = page[:start] + chance.choice(TOKENS) + page[start:]
    return page


def pages(count, seed, rendered=()):
    """The snippets as they are, and behind them pages made of one or two of them, or now and then of a rendered one."""
    chance = random.Random(seed)
    yield from SNIPPETS
    for _ in range(count - len(SNIPPETS)):
        if rendered and chance.randrange(10) == 0:
            page = chance.choice(rendered)
        else:
            page = "".join(chance.choice(SNIPPETS) for _ in range(chance.choice((1, 1, 2))))
        yield mutated(page, chance)
