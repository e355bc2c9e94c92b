"""The Vietnamese comparison of 251 and 554 has its parts, in their order, under their headings."""

import contextlib
import re
import unittest

import output
from browser import chromium, visiting
from server import serving

TITLE = "SMTP 251 User Not Local so với 554 Transaction Failed"
SECTIONS = ["h3 Mô tả", "h3 Khi bạn thấy mã này", "h3 Cách khắc phục"]

# What is seen of the page from top to bottom, one line for a part.
OUTLINE = """
[...document.querySelectorAll("main nav, main h1, main > .lead, main table, main h2, main h3")].map(part =>
  part.tagName === "NAV" ? "breadcrumb"
  : part.tagName === "TABLE" ? "facts"
  : part.className === "lead" ? "opening"
  : part.tagName.toLowerCase() + " " + part.innerText.trim())
"""


class PartsTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.resources = contextlib.ExitStack()
        cls.addClassCleanup(cls.resources.close)
        cls.base = cls.resources.enter_context(serving()).base + "vi/smtp/"
        browser = cls.resources.enter_context(chromium())
        cls.page = cls.resources.enter_context(visiting(browser))
        cls.page.goto(cls.base + "251-vs-554/")

    def texts(self, selector):
        return [text.strip() for text in self.page.locator(selector).all_inner_texts()]

    def links(self, selector):
        return [link.evaluate("link => link.href") for link in self.page.locator(selector).all()]

    def test_the_parts_come_in_the_promised_order(self):
        expected = ["breadcrumb", "h1 " + TITLE, "opening", "h2 Mỗi mã có ý nghĩa gì với bạn"]
        expected += ["h3 251 User Not Local", "h3 554 Transaction Failed", "facts"]
        expected += ["h2 251 User Not Local"] + SECTIONS + ["h2 554 Transaction Failed"] + SECTIONS
        expected += ["h2 Sự khác biệt chính", "h2 Khi nào dùng cái nào", "h2 Tìm hiểu thêm"]
        outline = self.page.evaluate(OUTLINE)
        self.assertEqual(outline[: len(expected)], expected)
        self.assertNotIn("h2", " ".join(outline[len(expected):]))
        self.assertTrue(self.page.title().startswith(TITLE))

    def test_the_breadcrumb_names_the_protocol(self):
        self.assertIn("SMTP", self.texts(".crumbs a"))
        self.assertIn(self.base, self.links(".crumbs a"))

    def test_the_opening_is_one_paragraph_of_whole_sentences_on_both_codes(self):
        [opening] = self.texts("main > .lead p")
        for code in ("251", "554"):
            self.assertIn(code, opening)
        self.assertRegex(opening, r"^[A-ZĐ].*\.$")

    def test_the_table_marks_exactly_the_rows_that_differ(self):
        rows = self.page.locator(".versus tbody tr").all()
        for row in rows:
            label, a, b = [cell.inner_text().strip() for cell in row.locator("th, td").all()]
            with self.subTest(label):
                self.assertNotEqual("", a and b)
                self.assertEqual("differs" in (row.get_attribute("class") or ""), a != b)
                self.assertEqual(row.locator(".mark").count() == 1, a != b)
                if a != b:
                    self.assertTrue(row.locator(".mark").is_visible())
                    # Somebody who hears the table hears the mark as words.
                    self.assertEqual(row.locator(".mark").get_attribute("aria-label"), "khác nhau")
        # The label is the cell's own text, without the mark in it.
        own = "cells => cells.map(cell => cell.firstChild.textContent.trim())"
        labels = self.page.locator(".versus tbody th").evaluate_all(own)
        promised = ["Lớp mã", "Kết quả", "Mức độ kéo dài", "Thử lại", "Bên phải xử lý", "Nói về"]
        promised += ["Lệnh", "Kết nối", "Tình trạng", "Tài liệu tham chiếu"]
        self.assertEqual([label for label in labels if label in promised], promised)

    def test_each_code_brings_its_own_sections(self):
        for code in ("251", "554"):
            situations = self.texts(f'[id="{code}-when"] li')
            steps = self.texts(f'[id="{code}-fix"] ol > li')
            with self.subTest(code):
                self.assertGreaterEqual(len(situations), 2)
                self.assertGreaterEqual(len(steps), 1)
                self.assertEqual(len(self.texts(f'[id="{code}-description"] p')), 1)

    def test_the_key_differences_are_numbered_and_repeat_no_description(self):
        items = self.texts("#differences ol > li")
        self.assertGreaterEqual(len(items), 2)
        elsewhere = " ".join(self.texts(".side .prose"))
        for item in items:
            for sentence in re.split(r"(?<=[.!?])\s+", item):
                with self.subTest(sentence):
                    self.assertNotIn(sentence, elsewhere)

    def test_every_sentence_of_the_prose_is_whole(self):
        for text in self.texts(".prose p, .prose li, .lead p"):
            with self.subTest(text):
                self.assertRegex(text, r"^[\W\d]*[A-ZÀ-ỸĐ0-9]")
                self.assertRegex(text, r"[.!?]$")

    def test_learn_more_leads_to_both_codes_and_to_further_comparisons(self):
        links = self.links("#more li a")
        for code in ("251", "554"):
            self.assertIn(f"{self.base}{code}/", links)
        further = [link for link in links if "-vs-" in link]
        self.assertGreaterEqual(len(further), 3)
        self.assertEqual(len(set(further)), len(further))
        self.assertNotIn(self.base + "251-vs-554/", further)
        for link in further:
            self.assertIn("vi/smtp/" + link[len(self.base):] + "index.html", output.files())

    def test_the_body_is_vietnamese(self):
        languages = self.page.locator(".prose, .lead[lang]").evaluate_all(
            "blocks => [...new Set(blocks.map(block => block.lang))]"
        )
        self.assertEqual(languages, ["vi"])
        self.assertEqual(self.page.locator(".notice").count(), 0)


if __name__ == "__main__":
    unittest.main()
