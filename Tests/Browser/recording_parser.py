"""html5lib, made to tell each start tag that its tokenizer emits, and brought to the standard of today."""

import html5lib
from html5lib import _tokenizer, html5parser
from html5lib.constants import scopingElements, specialElements, tokenTypes

# html5lib takes only `foreignObject` for special, of those elements in SVG and MathML that let in HTML (WHATWG HTML,
# section 13.2.4.2).
SPECIAL = specialElements | scopingElements
html5parser.specialElements = SPECIAL

AROUND = set(
    "article aside details figure footer header main nav section summary "
    "a b big blockquote body button center code dd div dl dt em font form h1 h2 h3 h4 h5 h6 html i ins li nobr noscript "
    "object ol p q s small span strike strong sub sup table td th tr tt u ul var video".split()
)


class RecordingTokenizer(_tokenizer.HTMLTokenizer):
    """Notes each start tag before tree construction changes or drops it."""

    def __iter__(self):
        for token in super().__iter__():
            if token["type"] == tokenTypes["StartTag"]:
                self.parser.tags.append((token["name"], dict(token["data"])))
            yield token


class RecordingParser(html5lib.HTMLParser):
    def mainLoop(self):
        self.tags = []
        self.is_doubtful = False
        self.tokenizer.__class__ = RecordingTokenizer
        self.phases["inForeignContent"] = ForeignContent(self, self.phases["inForeignContent"])
        body = type(self.phases["inBody"])
        body.endTagOther = vars(body)["endTagHandler"].default = end_tag_other
        self.reconstruct = self.tree.reconstructActiveFormattingElements
        self.tree.reconstructActiveFormattingElements = self.note_reconstruction
        super().mainLoop()

    def note_reconstruction(self):
        """sitegen does not open text in a style again that was closed by the end of a block in SVG or MathML."""
        elements = self.tree.openElements
        count = len(elements)
        self.reconstruct()
        if len(elements) > count and any(node.namespace != self.tree.defaultNamespace for node in elements):
            self.is_doubtful = True


def end_tag_other(phase, token):
    """Only an element of HTML is closed, while html5lib closes `mi` as well (WHATWG HTML, section 13.2.6.4.7)."""
    elements = phase.tree.openElements
    for node in reversed(elements):
        if node.name == token["name"] and node.namespace == phase.tree.defaultNamespace:
            phase.tree.generateImpliedEndTags(exclude=token["name"])
            while elements.pop() is not node:
                pass
            return
        if node.nameTuple in SPECIAL:
            return


class ForeignContent:
    """End tags in SVG and MathML by today's standard (WHATWG HTML, section 13.2.6.5)."""

    def __init__(self, parser, phase):
        self.parser = parser
        self.phase = phase

    def __getattr__(self, name):
        return getattr(self.phase, name)

    def is_point(self, element):
        parser = self.parser
        return parser.isHTMLIntegrationPoint(element) or parser.isMathMLTextIntegrationPoint(element)

    def processEndTag(self, token):
        parser, elements = self.parser, self.parser.tree.openElements
        html = parser.tree.defaultNamespace
        if token["name"] in ("p", "br"):
            # html5lib does not know yet that these leave SVG and MathML.
            while elements[-1].namespace != html and not self.is_point(elements[-1]):
                elements.pop()
            return parser.phase.processEndTag(token)
        before = list(elements)
        result = self.phase.processEndTag(token)
        # sitegen keeps no list of the elements around `svg`; by the name of an end tag it tells whether one may be open.
        is_ignored = len(before) == len(elements)
        is_beyond = any(node.namespace == html for node in before[len(elements):])
        if is_ignored and is_around(token["name"]) or is_beyond and not is_around(token["name"]):
            parser.is_doubtful = True
        return result


def is_around(name):
    return name in AROUND or "-" in name and name != "annotation-xml"
