"""Pages that nobody has translated yet say so, to readers and to search engines."""

import contextlib
import unittest

from axe_playwright_python.sync_playwright import Axe

import output
from browser import BORROWED, SCHEMES, WIDTHS, chromium, visiting
from server import serving


class BorrowedPageTests(unittest.TestCase):
    """Serves the site with a translation taken away, and opens one browser for the whole class."""

    @classmethod
    def setUpClass(cls):
        cls.resources = contextlib.ExitStack()
        cls.addClassCleanup(cls.resources.close)
        cls.folder = cls.resources.enter_context(output.incomplete())
        cls.base = cls.resources.enter_context(serving(cls.folder)).base
        cls.browser = cls.resources.enter_context(chromium())

    def test_a_borrowed_page_says_so_and_marks_its_language(self):
        with visiting(self.browser) as page:
            for kind, path in BORROWED.items():
                with self.subTest(kind):
                    page.goto(self.base + path)
                    self.assertEqual(page.locator("html").get_attribute("lang"), "vi")
                    notice = page.locator(".notice").first
                    self.assertTrue(notice.is_visible())
                    self.assertIn("chưa được dịch", notice.inner_text())
                    self.assertGreater(page.locator(".prose[lang=en]").count(), 0)
                    # Every block in the source language says in which language it is.
                    summary = page.locator(".lead[lang=en], .verdict div[lang=en]").first.inner_text()
                    self.assertRegex(summary, r"^The server answers HELP")

    def test_search_engines_are_sent_to_the_source_page(self):
        sitemap = (self.folder / "sitemap.xml").read_text("utf-8")
        for kind, path in BORROWED.items():
            with self.subTest(kind):
                text = (self.folder / path / "index.html").read_text("utf-8")
                source = output.base_url() + "en" + path[2:]
                self.assertIn(f'<link rel="canonical" href="{source}">', text)
                self.assertNotIn("hreflang=\"x-default\"", text)
                self.assertNotIn("<loc>" + output.base_url() + path + "</loc>", sitemap)
                self.assertIn("<loc>" + source + "</loc>", sitemap)

    def test_a_stale_summary_has_a_notice(self):
        with visiting(self.browser) as page:
            page.goto(self.base + "vi/smtp/214/")
            self.assertIn("đã thay đổi", page.locator("header.head .notice").inner_text())
            page.goto(self.base + "vi/smtp/220/")
            self.assertEqual(page.locator(".notice").count(), 0)

    def test_they_are_as_accessible_as_the_others(self):
        for scheme in SCHEMES:
            for width in WIDTHS:
                with visiting(self.browser, width, color_scheme=scheme) as page:
                    for kind, path in BORROWED.items():
                        with self.subTest(kind, scheme=scheme, width=width):
                            page.goto(self.base + path)
                            found = Axe().run(page).response["violations"]
                            self.assertEqual([violation["id"] for violation in found], [])
                            wide = "document.documentElement.scrollWidth > innerWidth"
                            self.assertFalse(page.evaluate(wide))


if __name__ == "__main__":
    unittest.main()
