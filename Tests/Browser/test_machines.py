"""What browsers, search engines and other sites read of a page beside its words."""

import json
import re
import struct
import unittest
import urllib.parse
import xml.etree.ElementTree
import zlib

import output
from browser import KINDS, visiting
from test_browser import BrowserTestCase

SHIFT = """() => new Promise(done => {
  let sum = 0
  new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value))
    .observe({ type: "layout-shift", buffered: true })
  setTimeout(() => done(sum), 400)
})"""
TYPES = {
    "code": ["DefinedTerm", "BreadcrumbList"],
    "comparison": ["TechArticle", "BreadcrumbList"],
    "generated": ["TechArticle", "BreadcrumbList"],
    "text": ["TechArticle", "BreadcrumbList"],
    "search": ["TechArticle", "BreadcrumbList"],
    "protocol": ["DefinedTermSet", "BreadcrumbList"],
    "home": ["WebSite"],
    "number": ["BreadcrumbList"],
}


def file_of(url):
    """The path below Output of an absolute address of the site."""
    assert url.startswith(output.base_url()), url
    return urllib.parse.unquote(url.removeprefix(output.base_url()).split("?")[0].split("#")[0])


def page_file(url):
    path = file_of(url)
    return path + "index.html" if path == "" or path.endswith("/") else path


class MachineTests(unittest.TestCase):
    def html(self, path):
        return (output.OUTPUT / page_file(output.base_url() + path)).read_text("utf-8")

    def data(self, path):
        return [
            json.loads(text)
            for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', self.html(path), re.S)
        ]

    def test_structured_data_is_json_with_the_type_of_the_page(self):
        for kind, path in KINDS.items():
            known = TYPES.get(kind.split("-")[0])
            if known is None:
                continue
            with self.subTest(kind):
                (graph,) = self.data(path)
                self.assertEqual([item["@type"] for item in graph["@graph"]], known)

    def test_every_address_in_structured_data_is_a_page(self):
        def addresses(value):
            if isinstance(value, dict):
                for key, inner in value.items():
                    if key in ("url", "item", "target") and isinstance(inner, str):
                        yield inner
                    yield from addresses(inner)
            elif isinstance(value, list):
                for inner in value:
                    yield from addresses(inner)

        seen = 0
        for kind, path in KINDS.items():
            if kind == "missing":
                continue
            for address in addresses(self.data(path)):
                with self.subTest(kind, address=address):
                    self.assertIn(page_file(address), output.files())
                    seen += 1
        self.assertGreater(seen, 20)

    def test_every_language_has_a_manifest_whose_icons_exist(self):
        for language in output.LANGUAGES:
            with self.subTest(language):
                manifest = json.loads((output.OUTPUT / language / "site.webmanifest").read_text("utf-8"))
                self.assertEqual(manifest["lang"], language)
                self.assertEqual(manifest["dir"], "rtl" if language == "ar" else "ltr")
                self.assertIn("192x192", [icon["sizes"] for icon in manifest["icons"]])
                for icon in manifest["icons"]:
                    self.assertIn(icon["src"].removeprefix("../"), output.files())

    def test_every_language_describes_its_search(self):
        space = "{http://a9.com/-/spec/opensearch/1.1/}"
        for language in output.LANGUAGES:
            with self.subTest(language):
                tree = xml.etree.ElementTree.parse(output.OUTPUT / language / "opensearch.xml").getroot()
                self.assertLessEqual(len(tree.find(space + "ShortName").text), 16)
                template = tree.find(space + "Url").get("template")
                self.assertTrue(template.endswith("?q={searchTerms}"))
                self.assertIn(page_file(template.split("?")[0]), output.files())

    def test_every_protocol_has_a_card(self):
        cards = sorted(path for path in output.files() if path.startswith("cards/") or path == "card.png")
        protocols = sorted(file.parent.name for file in (output.CONTENT / "en").glob("*/protocol.md"))
        self.assertEqual(cards, ["card.png"] + [f"cards/{name}.png" for name in protocols])
        for path in cards:
            with self.subTest(path):
                bytes_ = (output.OUTPUT / path).read_bytes()
                self.assertEqual(struct.unpack(">II", bytes_[16:24]), (1200, 630))
                start = bytes_.index(b"IDAT")
                length = struct.unpack(">I", bytes_[start - 4 : start])[0]
                # zlib itself verifies the checksum.
                self.assertEqual(len(zlib.decompress(bytes_[start + 4 : start + 4 + length])), 1201 * 630)
                self.assertLess(len(bytes_), 100_000)

    def test_pages_name_the_card_of_their_protocol(self):
        for kind, card in (("code-en", f"cards/{output.PROTOCOL}.png"), ("home-en", "card.png")):
            found = re.search(r'<meta property="og:image" content="([^"]+)"', self.html(KINDS[kind]))
            self.assertEqual(file_of(found[1]), card)

    def test_github_pages_takes_all_files(self):
        self.assertIn(".nojekyll", output.files())


class LayoutTests(BrowserTestCase):
    def test_nothing_moves_while_a_page_loads(self):
        with visiting(self.browser) as page:
            for width in (390, 1280):
                page.set_viewport_size({"width": width, "height": 900})
                for kind, path in KINDS.items():
                    with self.subTest(kind, width=width):
                        page.goto(self.base + path, wait_until="load")
                        # A page counts as still below 0.1; less than a thousandth is a matter of rounding.
                        self.assertLess(page.evaluate(SHIFT), 0.001)

    def test_cards_are_pictures(self):
        with visiting(self.browser) as page:
            page.goto(self.base + "card.png")
            size = "[document.images[0].naturalWidth, document.images[0].naturalHeight]"
            self.assertEqual(page.evaluate(size), [1200, 630])


if __name__ == "__main__":
    unittest.main()
