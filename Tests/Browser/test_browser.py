"""What a visitor's browser makes of the site, at a domain's root and below a folder."""

import contextlib
import pathlib
import re
import subprocess
import tempfile
import unittest

import output
from browser import KINDS, chromium, visiting
from server import serving

PREFIXES = ("/", "/docs/")
NARROW_TO_WIDE = (320, 390, 1280)
# The page for missing addresses knows the base URL's path, so it fits one place only.
PORTABLE = {kind: path for kind, path in KINDS.items() if kind != "missing"}


class BrowserTestCase(unittest.TestCase):
    """Serves Output at a root and below a folder, and opens one browser for the whole class."""

    @classmethod
    def setUpClass(cls):
        cls.resources = contextlib.ExitStack()
        cls.addClassCleanup(cls.resources.close)
        cls.servers = {
            prefix: cls.resources.enter_context(serving(prefix=prefix)) for prefix in PREFIXES
        }
        cls.base = cls.servers["/"].base
        cls.browser = cls.resources.enter_context(chromium())


class LoadingTests(BrowserTestCase):
    def troubles(self, page, origin):
        """Collects what goes wrong on a page from now on."""
        found = []

        def judge(response):
            if response.status >= 400:
                found.append(f"{response.status} {response.url}")

        def stays(request):
            if not request.url.startswith(origin + "/"):
                found.append(f"asks another host: {request.url}")

        page.on("console", lambda message: found.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: found.append(f"error: {error}"))
        page.on("requestfailed", lambda request: found.append(f"failed: {request.url}"))
        page.on("response", judge)
        page.on("request", stays)
        return found

    def test_pages_load_without_errors_and_without_other_hosts(self):
        for prefix, server in self.servers.items():
            with visiting(self.browser) as page:
                found = self.troubles(page, server.origin)
                for kind, path in PORTABLE.items():
                    with self.subTest(kind, prefix=prefix):
                        found.clear()
                        page.goto(server.base + path, wait_until="networkidle")
                        self.assertEqual(found, [])
                        self.assertEqual(page.url, server.base + path)
                        style = "getComputedStyle(document.body).marginTop"
                        self.assertEqual(page.evaluate(style), "0px", "the style sheet is missing")

    def test_a_missing_page_says_so_with_the_site_s_own_page(self):
        with visiting(self.browser) as page:
            found = self.troubles(page, self.servers["/"].origin)
            address = self.base + KINDS["missing"]
            response = page.goto(address, wait_until="networkidle")
            self.assertEqual(response.status, 404)
            # The browser itself reports the missing page, and nothing else may be missing.
            self.assertEqual([one for one in found if not one.startswith("error: ")], [f"404 {address}"])
            self.assertLessEqual(len(found), 2, found)
            self.assertEqual(page.locator("h1").inner_text(), "Page not found")

    def test_no_page_scrolls_sideways(self):
        longest = max(output.OUTPUT.glob("vi/smtp/*-vs-*/index.html"), key=lambda f: f.stat().st_size)
        extra = {"longest": longest.parent.relative_to(output.OUTPUT).as_posix() + "/"}
        codes = {code: f"vi/smtp/{code}/" for code in output.codes()}
        with visiting(self.browser) as page:
            for kind, path in (KINDS | extra | codes).items():
                page.goto(self.base + path)
                for width in NARROW_TO_WIDE:
                    with self.subTest(kind, width=width):
                        page.set_viewport_size({"width": width, "height": 900})
                        root = "document.scrollingElement"
                        self.assertEqual(page.evaluate(f"{root}.scrollWidth"), width)
                        # Hiding what is too wide would be no cure.
                        hidden = "getComputedStyle(document.documentElement).overflowX"
                        self.assertEqual(page.evaluate(hidden), "visible")


class WithoutScriptTests(BrowserTestCase):
    def test_pages_show_the_same_without_script(self):
        for kind, path in KINDS.items():
            texts = []
            for script in (True, False):
                with visiting(self.browser, java_script_enabled=script) as page:
                    page.goto(self.base + path)
                    # What works by script alone is not there without it.
                    tools = page.locator(".theme, .copy, .filter, .pick, .page-page .search")
                    self.assertEqual({tool.is_visible() for tool in tools.all()}, {script})
                    tools.evaluate_all("tools => tools.forEach(tool => tool.remove())")
                    texts.append(page.locator("body").inner_text())
            with self.subTest(kind):
                self.assertEqual(*texts)
                self.assertGreater(len(texts[1]), 100)

    def test_a_reader_gets_from_the_root_to_a_comparison_without_script(self):
        with visiting(self.browser, java_script_enabled=False) as page:
            page.goto(self.base)
            page.locator("#choices a[lang=vi]").click()
            page.locator("main").get_by_role("link", name="SMTP").first.click()
            page.get_by_role("link", name="251", exact=True).click()
            page.locator("#confused").get_by_role("link", name="251 và 554", exact=True).click()
            self.assertEqual(page.url, self.base + "vi/smtp/251-vs-554/")
            page.locator(".languages summary").click()
            page.locator(".languages a[lang=en]").click()
            self.assertEqual(page.url, self.base + "en/smtp/251-vs-554/")

    def test_every_link_in_the_page_is_reachable_by_keyboard(self):
        with visiting(self.browser) as page:
            page.goto(self.base + KINDS["comparison-vi"])
            page.keyboard.press("Tab")
            self.assertEqual(page.evaluate("document.activeElement.hash"), "#content")
            page.keyboard.press("Enter")
            page.keyboard.press("Tab")
            inside = "document.querySelector('main').contains(document.activeElement)"
            self.assertTrue(page.evaluate(inside))


class ReaderTests(BrowserTestCase):
    """What a page does for its reader beyond showing its text."""

    def test_only_the_differences_are_shown_on_demand_without_script(self):
        with visiting(self.browser, java_script_enabled=False) as page:
            page.goto(self.base + KINDS["comparison-vi"])
            same = page.locator(".versus tbody tr:not(.differs)")
            self.assertGreater(same.count(), 0)
            self.assertTrue(same.first.is_visible())
            page.locator("#only").focus()
            page.keyboard.press("Space")
            self.assertFalse(same.first.is_visible())
            self.assertTrue(page.locator(".versus tbody tr.differs").first.is_visible())

    def test_other_codes_are_chosen_with_the_keyboard(self):
        with visiting(self.browser) as page:
            page.goto(self.base + KINDS["comparison-vi"])
            page.locator("#pick summary").focus()
            page.keyboard.press("Enter")
            first = page.locator("#pick select").first
            page.locator("#pick option").nth(1).wait_for(state="attached")
            self.assertEqual(first.input_value(), "251")
            page.keyboard.press("Tab")
            page.keyboard.type("550")
            page.keyboard.press("Tab")
            page.keyboard.type("221")
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")
            # The smaller code stands first in every address.
            page.wait_for_url(self.base + "vi/smtp/221-vs-550/")

    def test_the_same_code_twice_leads_to_its_page(self):
        with visiting(self.browser) as page:
            page.goto(self.base + KINDS["comparison-en"])
            page.locator("#pick summary").click()
            page.locator("#pick option").nth(1).wait_for(state="attached")
            for select in page.locator("#pick select").all():
                select.select_option("550")
            page.locator("#pick button").click()
            page.wait_for_url(self.base + "en/smtp/550/")

    def test_a_number_leads_to_every_protocol_that_has_it(self):
        with visiting(self.browser, java_script_enabled=False) as page:
            page.goto(self.base + "ar/smtp/421/")
            page.locator("#elsewhere p a").click()
            self.assertEqual(page.url, self.base + "ar/codes/421/")
            self.assertEqual(page.locator("h1").inner_text(), "421")
            names = page.locator(".numbers h2 a").all_inner_texts()
            self.assertEqual(names, ["HTTP 421 Misdirected Request", "SMTP 421 Service Not Available"])
            page.locator(".numbers a").last.click()
            self.assertEqual(page.url, self.base + "ar/smtp/421/")

    def test_code_in_a_page_from_right_to_left_runs_from_left_to_right(self):
        with visiting(self.browser) as page:
            page.goto(self.base + "ar/http/404/")
            directions = page.locator("main code, main [lang=en], h1").evaluate_all(
                "list => [...new Set(list.map((item) => getComputedStyle(item).direction))]")
            self.assertEqual(directions, ["ltr"])
            number, name = page.locator("h1 > span").all()
            self.assertLess(number.bounding_box()["x"], name.bounding_box()["x"])

    def test_the_colours_are_those_that_the_reader_chose(self):
        paper = "getComputedStyle(document.body).backgroundColor"
        with visiting(self.browser, color_scheme="light") as page:
            page.goto(self.base + KINDS["code-en"])
            light = page.evaluate(paper)
            page.locator("#theme").select_option("dark")
            dark = page.evaluate(paper)
            self.assertNotEqual(light, dark)
            page.goto(self.base + KINDS["protocol-vi"])
            self.assertEqual(page.evaluate(paper), dark)
            self.assertEqual(page.locator("#theme").input_value(), "dark")
            page.locator("#theme").select_option("")
            self.assertEqual(page.evaluate(paper), light)

    def test_a_transcript_is_copied_as_the_editor_wrote_it(self):
        with visiting(self.browser) as page:
            page.context.grant_permissions(["clipboard-read", "clipboard-write"])
            page.goto(self.base + "en/smtp/251/")
            page.locator("button.copy").click()
            copied = page.evaluate("navigator.clipboard.readText()")
            self.assertIn("C: RCPT TO:<anna@example.com>\nS: 251 2.1.5 User not local", copied)
            self.assertEqual(page.locator("button.copy").inner_text(), "Copied")

    def test_the_codes_of_a_protocol_are_filtered_and_sorted(self):
        with visiting(self.browser) as page:
            page.goto(self.base + "vi/http/")
            rows = page.locator(".codes tbody tr:visible")
            everything = rows.count()
            page.locator("#filter").fill("chuyen huong vinh vien")
            self.assertIn("308", " ".join(rows.all_inner_texts()))
            self.assertLess(rows.count(), everything)
            page.locator("#filter").fill("qwertz")
            self.assertEqual(rows.count(), 0)
            self.assertTrue(page.locator(".filter [role=status]").inner_text())
            page.locator("#filter").fill("")
            self.assertEqual(rows.count(), everything)
            head = page.locator(".codes thead th").nth(1)
            head.locator("button").click()
            self.assertEqual(head.get_attribute("aria-sort"), "ascending")

    def test_the_ladder_stands_the_other_way_round_in_right_to_left_pages(self):
        with visiting(self.browser) as page:
            page.goto(self.base + "en/smtp/251/")
            page.evaluate("document.documentElement.dir = 'rtl'")
            style = "item => getComputedStyle(item, '::after')"
            client = page.locator(".from-C").first.evaluate(style + ".left")
            server = page.locator(".from-S").first.evaluate(style + ".right")
            self.assertEqual([client, server], ["-3px", "-3px"])
            self.assertEqual(page.locator(".say pre").first.evaluate("pre => getComputedStyle(pre).direction"), "ltr")

    def test_pages_pass_the_policy_that_the_host_is_told(self):
        with visiting(self.browser) as page:
            reply = page.goto(self.base + "en/search/?q=404")
            policy = reply.headers["content-security-policy"]
            self.assertIn("default-src 'none'", policy)
            self.assertNotIn("unsafe", policy)
            page.locator(".search li").first.wait_for()
            # A policy that stops nothing would pass as well.
            page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p id=x style=\"color: red\">')")
            self.assertNotEqual(page.locator("#x").evaluate("x => getComputedStyle(x).color"), "rgb(255, 0, 0)")

    def test_a_protocol_is_printed_as_a_cheat_sheet_of_one_page(self):
        with visiting(self.browser) as page:
            for protocol in ("smtp", "http", "grpc", "websocket"):
                with self.subTest(protocol):
                    page.goto(self.base + f"vi/{protocol}/")
                    margin = dict.fromkeys(("top", "bottom", "left", "right"), "1cm")
                    sheet = page.pdf(format="A4", margin=margin)
                    self.assertEqual(len(re.findall(rb"/Type\s*/Page\b(?!s)", sheet)), 1)

    def test_nothing_is_wider_than_a_narrow_window(self):
        for path in KINDS.values():
            with self.subTest(path), visiting(self.browser, 320) as page:
                page.goto(self.base + path)
                self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 320)


class LanguageTests(BrowserTestCase):
    def test_the_root_sends_a_browser_to_its_language(self):
        wanted = {"vi-VN": "vi/", "vi": "vi/", "en-US": "en/", "en-GB": "en/"}
        for prefix, server in self.servers.items():
            for locale, path in wanted.items():
                with self.subTest(locale, prefix=prefix):
                    with visiting(self.browser, locale=locale) as page:
                        page.goto(server.base)
                        page.wait_for_url(server.base + path)

    def test_the_root_offers_the_choice_to_everybody_else(self):
        for options in ({"locale": "nl-NL"}, {"locale": "vi-VN", "java_script_enabled": False}):
            with self.subTest(**options), visiting(self.browser, **options) as page:
                page.goto(self.base, wait_until="networkidle")
                self.assertEqual(page.url, self.base)
                choices = page.locator("#choices a")
                self.assertEqual(choices.all_inner_texts(), output.language_names())
                self.assertTrue(all(link.is_visible() for link in choices.all()))

    def test_the_root_leaves_no_trap_for_the_back_button(self):
        with visiting(self.browser, locale="vi-VN") as page:
            page.goto(self.base + "en/")
            page.goto(self.base)
            page.wait_for_url(self.base + "vi/")
            page.go_back()
            self.assertEqual(page.url, self.base + "en/")

    def test_the_language_switch_keeps_the_page(self):
        kinds = [path for path in PORTABLE.values() if path.startswith("vi/")]
        for prefix, server in self.servers.items():
            with visiting(self.browser) as page:
                for path in kinds:
                    with self.subTest(path, prefix=prefix):
                        page.goto(server.base + path)
                        page.locator(".languages summary").click()
                        page.locator(".languages a[lang=en]").click()
                        self.assertEqual(page.url, server.base + "en/" + path[3:])
                        page.locator(".languages summary").click()
                        page.locator(".languages a[lang=vi]").click()
                        self.assertEqual(page.url, server.base + path)


def not_found_title(tag):
    """How the page for missing addresses is called in a language."""
    strings = (output.CONTENT / tag / "strings.yml").read_text("utf-8")
    return re.search(r'^  not_found_title: *"?(.*?)"?$', strings, re.M)[1]


class NotFoundTests(BrowserTestCase):
    def test_a_missing_page_speaks_the_language_of_its_address(self):
        with visiting(self.browser) as page:
            for tag, direction in (("ar", "rtl"), ("vi", "ltr"), ("th", "ltr")):
                with self.subTest(tag):
                    title = not_found_title(tag)
                    page.goto(self.base + tag + "/smtp/5500/")
                    page.wait_for_function("tag => document.querySelector('main').lang === tag", arg=tag)
                    self.assertEqual(page.locator("h1").inner_text(), title)
                    self.assertEqual(page.title(), title)
                    self.assertEqual(page.locator("main").get_attribute("dir"), direction)
                    self.assertNotIn("language", page.locator("main").inner_text())
            page.goto(self.base + "en/smtp/5500/", wait_until="networkidle")
            self.assertEqual(page.locator("main").get_attribute("lang"), None)


class OtherOrderTests(BrowserTestCase):
    """Each pair has one address; the page for missing addresses sends the other order there."""

    def follow(self, base):
        wanted = {
            "vi/smtp/554-vs-251/": "vi/smtp/251-vs-554/",
            "vi/smtp/554-vs-251": "vi/smtp/251-vs-554/",
            "en/smtp/554-vs-251/?from=log#choose": "en/smtp/251-vs-554/?from=log#choose",
        }
        with visiting(self.browser) as page:
            for asked, given in wanted.items():
                with self.subTest(asked, base=base):
                    page.goto(base + asked)
                    page.wait_for_url(base + given)
                    self.assertEqual(page.locator("h1").inner_text().count("251"), 1)

    def test_the_other_order_leads_to_the_page_at_the_root(self):
        self.follow(self.base)

    def test_the_other_order_leads_to_the_page_below_a_folder(self):
        sitegen = output.ROOT / ".build" / "debug" / "sitegen"
        with tempfile.TemporaryDirectory() as folder, serving(folder, "/docs/") as server:
            site = pathlib.Path(folder, "Output")
            command = [sitegen, "--quiet", "--output", site, "--base-url", server.base]
            subprocess.run(command, cwd=output.ROOT, check=True, capture_output=True)
            server.folder = site
            self.follow(server.base)
            with visiting(self.browser) as page:
                page.goto(server.base + "no/such/page/")
                page.locator("#content a[lang=vi]").click()
                self.assertEqual(page.url, server.base + "vi/")

    def test_a_missing_page_offers_what_was_probably_meant(self):
        wanted = {
            "en/smtp/404/": "en/http/404/", "en/smtp/no-user/": "en/smtp/", "vi/http/404.php": "vi/http/", "en/404/": "en/http/404/",
            "vi/grpc/14.html": "vi/grpc/14/", "en/250-vs-251/": "en/smtp/250-vs-251/", "nowhere/at/all/": None,
        }
        with visiting(self.browser) as page:
            for asked, offered in wanted.items():
                with self.subTest(asked):
                    page.goto(self.base + asked, wait_until="networkidle")
                    links = [link.evaluate("link => link.href") for link in page.locator("#meant a").all()]
                    if offered:
                        self.assertIn(self.base + offered, links)
                        self.assertTrue(page.locator("#meant").is_visible())
                    else:
                        self.assertEqual(links, [])
                        self.assertFalse(page.locator("#meant").is_visible())

    def test_an_unknown_pair_ends_at_the_page_for_missing_addresses(self):
        with visiting(self.browser) as page:
            for asked in ("vi/smtp/999-vs-251/", "vi/smtp/251-vs-251/"):
                with self.subTest(asked):
                    page.goto(self.base + asked, wait_until="networkidle")
                    self.assertEqual(page.locator("h1").inner_text(), not_found_title("vi"))
                    self.assertEqual(page.url, self.base + asked)
                    self.assertIn(self.base + "vi/smtp/251/", [link.evaluate("link => link.href") for link in page.locator("#meant a").all()])


if __name__ == "__main__":
    unittest.main()
