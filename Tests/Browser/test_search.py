"""The search page: log lines, numbers, names, words and pairs of codes, on the full index."""

import contextlib
import functools
import pathlib
import unittest

from axe_playwright_python.sync_playwright import Axe

from browser import chromium, visiting
from server import serving

LINES = pathlib.Path(__file__).with_name("log_lines.tsv")

# Types a query, waits for its results, and says where the first leads, how many there are, and how long it took.
ASK = """
async query => {
  const field = document.getElementById("q"), list = document.querySelector(".search ol");
  const start = performance.now();
  const done = new Promise(resolve => new MutationObserver((_, observer) => { observer.disconnect(); resolve(); })
    .observe(document.querySelector(".search [role=status]"), { childList: true, characterData: true, subtree: true }));
  field.value = query;
  field.dispatchEvent(new Event("input"));
  await done;
  const first = list.querySelector("a");
  return [first ? new URL(first.href).pathname : "", list.children.length, performance.now() - start];
}
"""


def log_lines():
    """The lines of the corpus, each with the path that it should lead to, or nothing."""
    for line in LINES.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            protocol, code, text = line.split("\t")
            yield text, "" if protocol == "-" else f"{protocol}/{code}/"


class SearchTests(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.resources = contextlib.ExitStack()
        cls.addClassCleanup(cls.resources.close)
        cls.base = cls.resources.enter_context(serving()).base
        cls.browser = cls.resources.enter_context(chromium())

    @contextlib.contextmanager
    def searching(self, language="en"):
        with visiting(self.browser) as page:
            page.goto(self.base + language + "/search/", wait_until="networkidle")
            # The answer to a query that changes nothing would be waited for in vain.
            yield page, lambda query: (page.evaluate(ASK, "\u2063 qq"), page.evaluate(ASK, query))[1]

    def test_log_lines_lead_to_their_codes(self):
        wanted = list(log_lines())
        self.assertGreaterEqual(len(wanted), 200)
        found, wrong, times = 0, [], []
        with self.searching() as (_, ask):
            for text, path in wanted:
                first, _, time = ask(text)
                times.append(time)
                if first.removeprefix("/en/") == path:
                    found += bool(path)
                else:
                    wrong.append(f"{first} instead of {path or 'nothing'}: {text}")
        positives = sum(bool(path) for _, path in wanted)
        answered = found + sum(not line.startswith(" ") for line in wrong)
        report = f"recall {found / positives:.3f}, precision {found / max(1, answered):.3f}, {len(wanted)} lines, " \
            f"median {sorted(times)[len(times) // 2]:.1f} ms"
        print("\nlog lines:", report)
        self.assertEqual("\n".join(wrong), "", report)

    def test_queries(self):
        wanted = {
            "404": "http/404/", "550": "smtp/550/", "smtp 421": "smtp/421/", "http 421": "http/421/",
            "bad gateway": "http/502/", "DEADLINE_EXCEEDED": "grpc/4/", "DeadlineExceeded": "grpc/4/",
            "grpc 14": "grpc/14/", "not found": "http/404/", "grpc not found": "grpc/5/", "teapot": "http/418/",
            "mailbox unavailable": "smtp/550/", "1006": "websocket/1006/", "502 vs 504": "http/502-vs-504/",
            "554 vs 251": "smtp/251-vs-554/", "251/554": "smtp/251-vs-554/", "grpc 5 vs 9": "grpc/5-vs-9/",
            "404 410": "http/404-vs-410/", "1006 と 1011": "websocket/1006-vs-1011/", "qwertz": "",
        }
        with self.searching() as (_, ask):
            for query, path in wanted.items():
                with self.subTest(query):
                    first = ask(query)[0].removeprefix("/en/")
                    self.assertEqual(first, path)

    def test_words_of_the_language_are_found_without_their_accents(self):
        with self.searching("vi") as (page, ask):
            for query in ("chuyển hướng vĩnh viễn", "chuyen huong vinh vien", "Permanent Redirect"):
                ask(query)
                self.assertIn("/vi/http/308/", [link.get_attribute("href")[-13:] for link in page.locator(".search li a").all()])

    @staticmethod
    def give(index, route):
        route.fulfill(json=index)

    def test_words_are_found_in_languages_that_have_no_spaces(self):
        """In an index as a translated site has it: the words of the query stand in another order, or apart."""
        wanted = {
            "ja": ("宛先のメールボックスが存在しないか、容量が不足しています。", ["メールボックス", "メールボックス容量不足", "存在しない宛先"]),
            "zh-Hans": ("收件人的邮箱不存在，或者服务器的策略拒绝了这封邮件。", ["邮箱", "服务器拒绝邮件", "邮箱不存在"]),
            "th": ("ไม่มีกล่องจดหมายของผู้รับ หรือเซิร์ฟเวอร์ปฏิเสธอีเมลฉบับนี้", ["กล่องจดหมาย", "เซิร์ฟเวอร์ปฏิเสธอีเมล", "อีเมลผู้รับ"]),
        }
        for language, (summary, queries) in wanted.items():
            codes = [{"code": "250", "name": "Ok", "slug": "250", "summary": "Fine."},
                     {"code": "550", "name": "Mailbox Unavailable", "slug": "550", "summary": summary}]
            index = {"isFolder": True, "protocols": [{"name": "SMTP", "slug": "smtp", "codes": codes}]}
            with visiting(self.browser) as page:
                page.route("**/search.json", functools.partial(self.give, index))
                page.goto(self.base + language + "/search/", wait_until="networkidle")
                page.evaluate(ASK, "\u2063 qq")
                for query in queries:
                    with self.subTest(query):
                        self.assertIn("smtp/550/", page.evaluate(ASK, query)[0])
                self.assertEqual(page.evaluate(ASK, {"ja": "接続閉鎖", "zh-Hans": "连接超时", "th": "หมดเวลา"}[language])[0], "")

    def test_the_keyboard_alone_leads_to_a_result(self):
        with visiting(self.browser) as page:
            page.goto(self.base + "en/smtp/")
            page.keyboard.press("/")
            page.keyboard.type("550")
            page.keyboard.press("Enter")
            page.wait_for_url("**/en/search/?q=550")
            page.locator(".search li").first.wait_for()
            self.assertTrue(page.locator(".search [role=status]").inner_text().startswith("Results: "))
            page.locator("#q").focus()
            page.keyboard.press("ArrowDown")
            page.keyboard.press("Enter")
            page.wait_for_url("**/en/smtp/550/")

    def test_the_address_carries_the_query(self):
        with self.searching() as (page, ask):
            ask("bad gateway")
            self.assertTrue(page.url.endswith("?q=bad+gateway"), page.url)

    def test_axe_has_nothing_to_say_of_the_results(self):
        for scheme in ("light", "dark"):
            with self.subTest(scheme), visiting(self.browser, color_scheme=scheme) as page:
                page.goto(self.base + "vi/search/?q=404")
                page.locator(".search li").first.wait_for()
                self.assertEqual(Axe().run(page).response["violations"], [])

    def test_without_script_the_page_says_where_to_go(self):
        with visiting(self.browser, java_script_enabled=False) as page:
            page.goto(self.base + "en/search/")
            self.assertFalse(page.locator(".search").is_visible())
            self.assertTrue(page.locator("main").get_by_role("link", name="WebSocket").is_visible())


if __name__ == "__main__":
    unittest.main()
