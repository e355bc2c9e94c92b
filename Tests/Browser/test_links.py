"""Every address in Output leads somewhere, checked without a line of sitegen's own checker."""

import re
import unittest
import xml.etree.ElementTree

import output
from output import OUTPUT, file_of, files, is_external, pages, resolve

NOT_FOUND = "404.html"


class LinkTests(unittest.TestCase):
    maxDiff = 4000

    def assertNone(self, faults):
        """Shows the first faults only: one wrong template would give thousands."""
        self.assertEqual(faults[:20], [], f"{len(faults)} faults")

    def internal_references(self):
        for path, page in pages().items():
            for tag, name, value in page.references:
                if not is_external(value):
                    yield path, tag, name, value

    def test_there_is_exactly_one_page_for_everything_in_content(self):
        expected = output.expected_pages()
        found = {path for path in files() if path.endswith(".html") and path != NOT_FOUND}
        self.assertNone(sorted(expected - found))
        self.assertNone(sorted(found - expected))
        counts = [len(output.codes(protocol=protocol)) for protocol in output.protocols()]
        each = 1 + sum(1 + count + count * (count - 1) // 2 for count in counts) + len(output.text_pages())
        each += len(output.shared_numbers())
        self.assertEqual(len(found), len(output.LANGUAGES) * each + 1)
        self.assertIn(NOT_FOUND, pages())

    def test_a_pair_has_no_page_in_the_other_order(self):
        swapped = {f"{b}-vs-{a}" for a, b in output.pairs()}
        self.assertNone(sorted(path for path in files() if swapped & set(path.split("/"))))

    def test_every_internal_address_leads_to_a_file(self):
        faults = []
        for path, tag, name, value in self.internal_references():
            target, _ = resolve(path, value)
            if target not in files():
                faults.append(f"{path}: <{tag} {name}={value!r}>")
        self.assertNone(faults)

    def test_every_fragment_leads_to_an_id_on_its_page(self):
        ids = {path: set(page.ids) for path, page in pages().items()}
        faults = []
        for path, tag, name, value in self.internal_references():
            target, fragment = resolve(path, value)
            if "#" in value and fragment not in ids.get(target, ()):
                faults.append(f"{path}: <{tag} {name}={value!r}>")
        self.assertNone(faults)

    def test_only_the_page_for_missing_addresses_starts_an_address_with_a_slash(self):
        faults = []
        for path, tag, name, value in self.internal_references():
            if value.startswith("/") != (path == NOT_FOUND) and not value.startswith("#"):
                faults.append(f"{path}: <{tag} {name}={value!r}>")
        self.assertNone(faults)

    def test_no_address_is_empty_or_in_an_attribute_that_this_check_cannot_read(self):
        faults = []
        for path, page in pages().items():
            for tag, name, value in page.references:
                if not value.strip() or name in output.VOID_OF_LINKS:
                    faults.append(f"{path}: <{tag} {name}={value!r}>")
        self.assertNone(faults)

    def test_foreign_addresses_are_secure_links_that_a_reader_may_follow(self):
        faults = []
        for path, page in pages().items():
            for tag, name, value in page.references:
                if is_external(value) and (tag != "a" or not value.startswith("https://")):
                    faults.append(f"{path}: <{tag} {name}={value!r}>")
        self.assertNone(faults)

    def test_ids_are_unique_on_their_page(self):
        faults = []
        for path, page in pages().items():
            twice = sorted({one for one in page.ids if page.ids.count(one) > 1})
            faults += [f"{path}: id={one!r}" for one in twice]
        self.assertNone(faults)

    def test_the_language_of_a_page_is_that_of_its_folder(self):
        faults = []
        for path, page in pages().items():
            folder = path.split("/")[0]
            expected = folder if folder in output.LANGUAGES else output.SOURCE
            if page.language != expected:
                faults.append(f"{path}: lang={page.language!r}")
        self.assertNone(faults)

    def test_every_asset_is_used_and_fingerprinted(self):
        used = {resolve(path, value)[0] for path, _, _, value in self.internal_references()}
        for sheet in [path for path in files() if path.endswith(".css")]:
            for value in re.findall(r"url\(['\"]?([^)'\"]+)", (OUTPUT / sheet).read_text("utf-8")):
                used.add(resolve(sheet, value)[0])
        assets = {path for path in files() if path.startswith("assets/")}
        self.assertNotEqual(assets, set())
        self.assertNone(sorted(assets - used))
        self.assertNone([a for a in sorted(assets) if not re.search(r"\.[0-9a-f]{8,}\.\w+$", a)])


class AddressTests(unittest.TestCase):
    """Canonical addresses, translations of a page and the sitemap."""

    assertNone = LinkTests.assertNone

    def indexable(self):
        return {
            path: page
            for path, page in pages().items()
            if path not in output.borrowed_pages() and path != NOT_FOUND
        }

    def test_only_the_page_for_missing_addresses_is_hidden_from_search_engines(self):
        self.assertEqual([p for p, page in pages().items() if page.robots], [NOT_FOUND])
        self.assertIn("noindex", pages()[NOT_FOUND].robots)

    def test_a_page_is_canonical_itself_and_a_borrowed_page_names_the_source_page(self):
        faults = []
        for path, page in pages().items():
            expected = page.url
            if path in output.borrowed_pages():
                expected = output.url_of(output.SOURCE + path[path.index("/"):])
            if path == NOT_FOUND:
                expected = None
            if (page.canonical, page.og_url) != (expected, expected):
                faults.append(f"{path}: {page.canonical} {page.og_url}, not {expected}")
        self.assertNone(faults)

    def test_a_page_names_itself_and_all_its_translations_and_they_name_it(self):
        faults = []
        for path, page in self.indexable().items():
            rest = path[path.index("/"):] if "/" in path else "/index.html"
            expected = {
                (language, output.url_of(language + rest))
                for language in output.LANGUAGES
                if language + rest in self.indexable_paths
            }
            # A reader of no listed language gets the choice of language or the source page.
            whole = rest == "/index.html"
            expected.add(("x-default", output.url_of("index.html" if whole else output.SOURCE + rest)))
            if len(page.alternates) != len(set(page.alternates)) or set(page.alternates) != expected:
                faults.append(f"{path}: {sorted(page.alternates)}")
        self.assertNone(faults)

    def test_the_alternates_of_any_page_answer_each_other(self):
        faults = []
        for path, page in pages().items():
            named = {file_of(url) for language, url in page.alternates}
            if page.alternates and path != "index.html" and path not in named:
                faults.append(f"{path}: does not name itself")
            for target in sorted(named - {"index.html"}, key=str):
                if target not in pages() or set(pages()[target].alternates) != set(page.alternates):
                    faults.append(f"{path}: {target} does not answer")
        self.assertNone(faults)

    def test_borrowed_pages_stay_out_of_the_alternates(self):
        named = {file_of(url) for page in pages().values() for _, url in page.alternates}
        self.assertNone(sorted(named & output.borrowed_pages()))
        self.assertNone([p for p in output.borrowed_pages() & set(pages()) if pages()[p].alternates])

    def test_the_sitemap_lists_every_indexable_page_once_and_nothing_else(self):
        tree = xml.etree.ElementTree.parse(OUTPUT / "sitemap.xml")
        space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
        self.assertEqual(tree.getroot().tag, space + "urlset")
        listed = [url.findtext(space + "loc") for url in tree.getroot()]
        self.assertEqual(len(listed), len(set(listed)))
        expected = {output.url_of(path) for path in self.indexable_paths}
        self.assertNone(sorted(expected - set(listed)))
        self.assertNone(sorted(set(listed) - expected))
        self.assertNone([url for url in listed if self.indexable().get(file_of(url), pages()["index.html"]).canonical not in (url, output.base_url())])

    def test_robots_txt_names_the_sitemap(self):
        text = (OUTPUT / "robots.txt").read_text("utf-8")
        self.assertIn(f"Sitemap: {output.base_url()}sitemap.xml\n", text)

    def setUp(self):
        html = {path for path in files() if path.endswith(".html")}
        self.indexable_paths = html - output.borrowed_pages() - {NOT_FOUND}


if __name__ == "__main__":
    unittest.main()
