"""`sitegen check` on a site that Hugo has built: nothing in a healthy one, and what was planted in a broken one."""

import contextlib
import json
import tempfile
import unittest

import foreign


class Planter:
    """Puts faults into the sources, each into a page of its own, and keeps what has to be found.

    An expectation is the rule, the page, and a text by which its line is known; None is the file as a whole.
    """

    def __init__(self, site):
        self.site = site
        self.expected = []
        self.number = 0

    def topic(self, language="en"):
        """The next page without a fault, with its path."""
        self.number += 1
        name = f"guide/topic-{self.number:03}"
        return (language, name), f"{language}/{name}/index.html"

    def text(self, rule, text, mark, language="en"):
        key, path = self.topic(language)
        self.site.texts[key] += f"\n\n{text}\n"
        self.expected.append((rule, path, mark))

    def fact(self, mark, *rules, language="en", **facts):
        key, path = self.topic(language)
        self.site.facts[key] |= facts
        self.expected += [(rule, path, mark) for rule in rules]
        return key, path

    def file(self, rule, path, content, mark=None):
        self.site.static[path] = content
        self.expected.append((rule, path, mark))


def plant_links(to):
    to.text("broken-link", "[x](../missing-a/)", "missing-a")
    to.text("broken-link", '<img src="/docs/img/missing-b.gif" alt="">', "missing-b", "ar")
    to.text("broken-link", '<img src="/docs/img/logo.gif" srcset="/docs/img/missing-c.gif 2x" alt="">', "missing-c")
    to.text("broken-link", f"<video poster='{foreign.BASE}missing-d.jpg'></video>", "missing-d", "ar")
    to.site.static["css/site.css"] += "p { background: url('missing-e.gif') }\n"
    to.expected.append(("broken-link", "css/site.css", "missing-e"))
    to.text("directory-without-index", '<a href="/docs/img/">x</a>', '"/docs/img/"')
    to.text("broken-fragment", "[x](#missing-f)", "missing-f")
    to.text("broken-fragment", "[x](../../#missing-g)", "missing-g", "ar")
    to.text("case-mismatch", '<img src="/docs/img/Logo.gif" alt="">', "Logo.gif")
    to.text("leaves-root", "[x](../../../../../above)", "above")
    to.text("empty-url", '<img src="" alt="empty">', 'alt="empty"')
    to.text("malformed-url", '<a href="https://bad.example:99999/">x</a>', "99999")
    to.text("space-in-url", '<a href="/docs/files/a b.pdf">x</a>', "a b.pdf")
    to.text("mixed-content", '<img src="http://other.example/x.gif" alt="">', "http://other")
    to.text("insecure-link", '<a href="http://foreign.example/docs/en/">x</a>', "http://foreign")
    to.text("other-language-link", '<a href="/docs/ar/guide/topic-000/">x</a>', "topic-000")
    to.text("duplicate-id", '<p id="third">x</p>', '<p id="third"')


def plant_redirects(to):
    page = '<!DOCTYPE html>\n<title>x</title>\n<meta http-equiv="refresh" content="0; url={}">\n'
    to.file("redirect-chain", "chain.html", page.format("/docs/en/old/en-0/"), "refresh")
    to.file("redirect-loop", "loop-a.html", page.format("loop-b.html"), "refresh")
    to.file("redirect-loop", "loop-b.html", page.format("loop-a.html"), "refresh")


def plant_heads(to):
    to.fact("<head>", "title-missing", notitle=True)
    to.fact("<title>", "title-shared", title="The same")
    to.fact("<title>", "title-shared", title="The same")
    to.fact("<head>", "description-missing", description="")
    to.fact("<html", "lang-missing", lang="none")
    to.fact("<html", "lang-hreflang", "lang-path", lang="it")
    to.fact("<html", "dir-mismatch", nodir=True, language="ar")
    to.text("bad-json-ld", '<script type="application/ld+json">{"a": 1,}</script>', '{"a"')
    to.text(
        "broken-json-ld-url",
        f'<script type="application/ld+json">{{"image": "{foreign.BASE}missing-h.gif"}}</script>', "missing-h")
    to.fact("<head>", "canonical-missing", nocanonical=True)
    _, path = to.topic()
    to.number -= 1
    to.fact("canonical", "canonical-relative", canonical="/docs/" + path.removesuffix("index.html"))
    to.fact("canonical", "canonical-broken", canonical=foreign.BASE + "missing-i/", sitemap={"disable": True})


def plant_languages(to):
    link = '<link rel="alternate" hreflang="{}" href="{}">'
    to.fact("missing-j", "hreflang-broken", head=[link.format("es", foreign.BASE + "missing-j/")])
    _, path = to.fact("", skip="ar")
    to.expected.append(("hreflang-not-returned", "ar" + path[2:], 'hreflang="en"'))
    to.fact("<head>", "hreflang-without-self", skip="en")
    for rule, code in (("hreflang-bad-code", "en-UK"), ("hreflang-duplicate", "EN")):
        _, path = to.topic()
        to.number -= 1
        url = foreign.BASE + path.removesuffix("index.html")
        to.fact(f'hreflang="{code}"', rule, head=[link.format(code, url + "?copy")])


def plant_site(to):
    to.fact(None, "not-in-sitemap", sitemap={"disable": True})
    _, path = to.fact("", noindex=True)
    mark = f"<loc>{foreign.BASE}{path.removesuffix('index.html')}</loc>"
    to.expected.append(("sitemap-not-indexable", "en/sitemap.xml", mark))
    key = ("en", "guide/island")
    to.site.facts[key] = {"title": "Island", "description": "Nobody comes here.", "hidden": True}
    to.site.texts[key] = "Nothing.\n"
    to.expected.append(("unreachable-page", "en/guide/island/index.html", None))
    to.file("unused-file", "img/unused.gif", foreign.PICTURE)
    to.site.layouts["robots.txt"] = "User-agent: *\nDisallow:\n"
    to.expected.append(("robots-without-sitemap", "robots.txt", None))
    to.file("malformed-file", "other.webmanifest", '{\n"name": }\n', "name")
    to.fact("", head=['<link rel="manifest" href="/docs/other.webmanifest">'])


def line(folder, page, mark):
    """The first line of a built file with a text; 0 for the file as a whole."""
    if mark is None:
        return 0
    lines = (folder / page).read_text("utf-8").split("\n")
    return next(number for number, text in enumerate(lines, 1) if mark in text)


class ForeignSiteTests(unittest.TestCase):
    maxDiff = 6000

    def setUp(self):
        self.resources = contextlib.ExitStack()
        self.addCleanup(self.resources.close)
        self.folder = self.resources.enter_context(tempfile.TemporaryDirectory())

    def test_a_healthy_site_has_no_finding(self):
        code, findings = foreign.check(foreign.Site().build(self.folder))
        self.assertEqual([json.dumps(one, ensure_ascii=False) for one in findings[:5]], [])
        self.assertEqual(code, 0)

    def test_every_planted_fault_is_found_and_nothing_else(self):
        to = Planter(foreign.Site())
        for plant in (plant_links, plant_redirects, plant_heads, plant_languages, plant_site):
            plant(to)
        built = to.site.build(self.folder)
        code, findings = foreign.check(built)
        expected = [(rule, page, line(built, page, mark)) for rule, page, mark in to.expected]
        # Pages with the same title are one finding, which names the first.
        shared = sorted(one for one in expected if one[0] == "title-shared")
        expected = [one + (1,) for one in expected if one not in shared] + [shared[0] + (len(shared),)]
        found = [(one["rule"], one["page"], one.get("line", 0), one["pages"]) for one in findings]
        self.assertEqual(sorted(found), sorted(expected))
        self.assertEqual(code, 1)


if __name__ == "__main__":
    unittest.main()
