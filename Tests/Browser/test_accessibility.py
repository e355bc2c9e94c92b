"""axe finds nothing to object to, on every kind of page, in both colour schemes, wide and narrow."""

import contextlib
import unittest

from axe_playwright_python.sync_playwright import Axe

from browser import KINDS, SCHEMES, WIDTHS, chromium, visiting
from server import serving


class AccessibilityTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.resources = contextlib.ExitStack()
        cls.addClassCleanup(cls.resources.close)
        cls.server = cls.resources.enter_context(serving())
        cls.browser = cls.resources.enter_context(chromium())

    def violations(self, page):
        for violation in Axe().run(page).response["violations"]:
            for node in violation["nodes"][:3]:
                reason = node["failureSummary"].replace("\n", " ")
                yield f"{violation['id']} at {' '.join(map(str, node['target']))}: {reason}"

    def check(self, kind):
        for scheme in SCHEMES:
            for width in WIDTHS:
                with self.subTest(kind, scheme=scheme, width=width):
                    with visiting(self.browser, width, color_scheme=scheme) as page:
                        page.goto(self.server.base + KINDS[kind])
                        self.assertEqual(list(self.violations(page)), [])

    def test_axe_sees_a_fault_that_is_there(self):
        with visiting(self.browser) as page:
            page.goto(self.server.base + KINDS["home-en"])
            page.evaluate("document.querySelector('.prose').style.color = '#ddd'")
            page.evaluate("document.documentElement.removeAttribute('lang')")
            found = " ".join(self.violations(page))
        self.assertIn("color-contrast", found)
        self.assertIn("html-has-lang", found)


def add_test(kind):
    """One test for each kind of page, so that a failure names it."""
    def test(self):
        self.check(kind)

    setattr(AccessibilityTests, "test_" + kind.replace("-", "_"), test)


for each in KINDS:
    add_test(each)


if __name__ == "__main__":
    unittest.main()
