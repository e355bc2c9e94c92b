"""`sitegen serve` as an editor sees it: a small site in a folder of its own, the built program, and Chromium."""

import http.client
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest

import playwright.sync_api

from browser import chromium, visiting
from output import ROOT

PROGRAM = ROOT / ".build/debug/sitegen"
BASE = ROOT / "Tests/SitegenTests/Fixtures/base"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'"
ENTRY = "Content/en/mail/550.md"


class Preview:
    """A copy of the small site, and a server that shows it until `close`."""

    def __init__(self, *options, prefix="/"):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="preview-"))
        for name in ("Content", "Templates"):
            shutil.copytree(BASE / name, self.folder / name)
        self.replace("Content/site.yml", "codes.example.org/", "codes.example.org" + prefix)
        # Links to the languages, and the policy that the site recommends.
        self.replace(
            "Templates/layout.html",
            '<meta charset="utf-8">',
            f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        )
        self.replace(
            "Templates/layout.html",
            '<main id="content">',
            '{{#languages}}\n<a href="{{url}}" hreflang="{{lang}}">{{name}}</a>\n{{/languages}}\n<main id="content">',
        )
        self.replace("Templates/assets/site.css", "", "main { min-height: 300vh; }\n")
        self.errors = open(self.folder / "errors", "w", encoding="utf-8")
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", *options],
            cwd=self.folder, stdout=subprocess.PIPE, stderr=self.errors, text=True, bufsize=1,
        )
        word, self.url = self.process.stdout.readline().split()
        assert word == "serving", word
        self.host = self.url.split("/")[2]

    def read(self, path):
        return (self.folder / path).read_text("utf-8")

    def write(self, path, text):
        """As most editors save: beside the file, and then by a rename."""
        beside = self.folder / (path + ".new")
        beside.write_text(text, "utf-8")
        os.replace(beside, self.folder / path)

    def replace(self, path, old, new):
        text = self.read(path)
        assert old in text, (path, old)
        (self.folder / path).write_text(text.replace(old, new, 1), "utf-8")

    def build(self):
        """What a build prints; it fails, or writes into a folder of its own."""
        command = [PROGRAM, "--output", self.folder / "Built"]
        run = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=False)
        shutil.rmtree(self.folder / "Built", ignore_errors=True)
        return run.stderr.rstrip("\n")

    def request(self, target, method="GET", host=None):
        """An answer as it comes, without what browsers make of it."""
        connection = http.client.HTTPConnection(self.host, timeout=10)
        connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
        connection.putheader("Host", host or self.host)
        connection.endheaders()
        reply = connection.getresponse()
        body = reply.read()
        connection.close()
        return reply, body.decode("utf-8")

    def close(self):
        self.process.send_signal(signal.SIGINT)
        status = self.process.wait(timeout=20)
        self.output = self.process.stdout.read()
        self.process.stdout.close()
        self.errors.close()
        shutil.rmtree(self.folder)
        return status


class PreviewInBrowser(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = cls.enterClassContext(chromium())

    def setUp(self):
        self.preview = Preview()
        self.page = self.enterContext(visiting(self.browser, viewport={"width": 800, "height": 400}))
        # A loaded machine may take its time; nothing here waits longer than it must.
        self.page.set_default_timeout(20_000)
        self.refused = []
        self.page.on("console", lambda line: line.type == "error" and self.refused.append(line.text))
        self.addCleanup(self.preview.close)

    def open(self, path):
        self.page.goto(self.preview.url + path)

    def wait_until(self, expression, argument=None):
        """Waits until something holds on the page, which may be loaded anew meanwhile."""
        end = time.monotonic() + 60
        while True:
            try:
                if self.page.evaluate(expression, argument):
                    return
            except playwright.sync_api.Error as error:
                problem = error
            else:
                problem = expression
            self.assertLess(time.monotonic(), end, problem)
            self.page.wait_for_timeout(20)

    def overlay(self):
        return self.page.locator("sitegen-preview section")

    def test_a_page_under_a_strict_policy_has_no_message(self):
        self.open("en/mail/550/")
        self.assertEqual(self.page.locator("h1").inner_text(), "550 Refused")
        # Browsers ask for an icon that the site does not have.
        self.assertEqual([line for line in self.refused if "404" not in line], [])
        self.assertTrue(self.overlay().is_hidden())

    def test_a_saved_text_appears_by_itself_and_the_page_stays_where_it_was(self):
        self.open("en/mail/550/")
        self.page.evaluate("scrollTo(0, 450)")
        self.preview.write(ENTRY, self.preview.read(ENTRY).replace("again.", "for ever."))
        self.page.get_by_text("and it will do so for ever.").wait_for()
        self.wait_until("scrollY === 450")

    def test_a_template_and_a_style_sheet_are_reloaded_too(self):
        self.open("en/mail/550/")
        self.preview.replace("Templates/code.html", "{{summary}}", "<p>From the template</p>\n{{summary}}")
        self.page.get_by_text("From the template").wait_for()
        self.preview.replace("Templates/assets/site.css", "main {", "main { color: rgb(1, 2, 3);")
        self.wait_until("getComputedStyle(document.querySelector('main')).color === 'rgb(1, 2, 3)'")

    def test_an_error_stands_over_the_page_until_it_is_mended(self):
        self.open("en/mail/550/")
        text = self.preview.read(ENTRY)
        broken = text.replace("status: standard", "status: <standart>").replace("a slip", "[a slip](999.md)")
        self.preview.write(ENTRY, broken)
        self.overlay().wait_for(state="visible")
        expected = self.preview.build()
        self.assertIn("<standart>", expected)
        # What is said at once may be less than what the check of the whole site finds a moment later.
        self.wait_until(
            "text => document.querySelector('sitegen-preview').shadowRoot.querySelector('pre').textContent === text",
            expected,
        )
        self.assertEqual(self.page.locator("h1").inner_text(), "550 Refused")
        self.assertIn("550 Refused", self.preview.request("/en/mail/550/")[1])

        self.preview.write(ENTRY, text.replace("again.", "for ever."))
        self.page.get_by_text("and it will do so for ever.").wait_for()
        self.overlay().wait_for(state="hidden")

    def test_what_somebody_has_closed_stays_closed_as_a_badge(self):
        self.open("en/mail/550/")
        self.preview.replace(ENTRY, "status: standard", "status: standart")
        self.overlay().wait_for(state="visible")
        self.page.keyboard.press("Escape")
        self.overlay().wait_for(state="hidden")
        badge = self.page.locator("sitegen-preview .badge")
        self.assertEqual(badge.inner_text(), "1 error")
        badge.click()
        self.overlay().wait_for(state="visible")

    def test_warnings_are_a_badge_that_opens_their_text(self):
        self.open("en/mail/550/")
        path = "Content/vi/mail/250.md"
        self.preview.write(path, self.preview.read(path).split("## Khi nào")[0])
        badge = self.page.locator("sitegen-preview .badge")
        badge.wait_for()
        expected = self.preview.build()
        self.assertIn("1 warning", expected)
        self.assertEqual(badge.inner_text(), "1 warning")
        self.assertTrue(self.overlay().is_hidden())
        badge.click()
        self.assertEqual(self.overlay().locator("pre").text_content(), expected)

    def test_folders_may_be_missing_for_a_while(self):
        self.open("en/mail/550/")
        for name in ("Templates", "Content"):
            os.rename(self.preview.folder / name, self.preview.folder / "Aside")
            self.overlay().wait_for(state="visible")
            self.wait_until(
                "name => document.querySelector('sitegen-preview').shadowRoot.textContent.includes(name + ': No such')",
                name,
            )
            self.assertEqual(self.page.locator("h1").inner_text(), "550 Refused")
            os.rename(self.preview.folder / "Aside", self.preview.folder / name)
            self.overlay().wait_for(state="hidden")
        self.preview.replace(ENTRY, "again.", "for ever.")
        self.page.get_by_text("and it will do so for ever.").wait_for()

    def test_a_new_code_has_a_page_at_once(self):
        self.open("en/mail/551/")
        self.assertEqual(self.page.locator("h1").inner_text(), self.page.title())
        self.preview.write("Content/en/mail/551.md", self.preview.read(ENTRY).replace("no-such-user", "gone").replace("550", "551"))
        self.page.get_by_role("heading", name="551 Refused").wait_for()

    def test_a_code_that_is_being_written_is_shown_as_far_as_it_is(self):
        self.open("en/mail/552/")
        command = [PROGRAM, "new", "code", "mail/552"]
        subprocess.run(command, cwd=self.preview.folder, check=True, capture_output=True)
        heading = self.page.locator("h1")
        self.wait_until("() => document.querySelector('h1').textContent.includes('552')")
        self.assertEqual(heading.inner_text(), "552 …")
        badge = self.page.locator("sitegen-preview .badge")
        self.wait_until("() => document.querySelector('sitegen-preview')?.shadowRoot.textContent.includes('still to write')")
        before = int(badge.inner_text().split()[0])
        self.assertTrue(self.overlay().is_hidden())
        self.preview.replace("Content/en/mail/552.md", "<<TO WRITE: the short name of 552>>", "Too Much")
        self.wait_until("() => document.querySelector('h1').textContent === '552 Too Much'")
        self.wait_until(
            "text => document.querySelector('sitegen-preview')?.shadowRoot.querySelector('.badge').textContent === text",
            f"{before - 1} still to write",
        )
        # What is wrong is told as ever.
        self.preview.replace("Content/en/mail/552.md", "name:", "nmae:")
        self.overlay().wait_for(state="visible")
        self.assertEqual(heading.inner_text(), "552 Too Much")

    def test_the_languages_lead_to_each_other(self):
        self.open("en/mail/250/")
        self.page.locator("a[hreflang=vi]").click()
        self.page.wait_for_url("**/vi/mail/250/")
        self.page.get_by_text("Máy chủ đã nhận thư").wait_for()

    def test_the_status_page_leads_to_pages_that_need_work(self):
        self.open("_sitegen/status")
        self.page.locator("#translations").wait_for()
        self.assertIn("vi\tmail\t", self.page.locator("#translations").inner_text())
        self.page.locator("#work a", has_text="vi/mail/554.md").click()
        self.page.wait_for_url("**/vi/mail/554/")

    def test_a_server_that_is_started_again_is_found_again(self):
        self.open("en/mail/550/")
        old = self.preview
        port = old.host.split(":")[1]
        old.process.send_signal(signal.SIGINT)
        self.assertEqual(old.process.wait(timeout=20), 0)
        old.replace(ENTRY, "again.", "for ever.")
        old.process.stdout.close()
        old.process = subprocess.Popen(
            [PROGRAM, "serve", "--port", port], cwd=old.folder, stdout=subprocess.PIPE, stderr=old.errors, text=True)
        self.page.get_by_text("and it will do so for ever.").wait_for()


class PreviewWithoutBrowser(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.preview = Preview()
        cls.addClassCleanup(cls.preview.close)

    def test_a_page_has_its_type_and_nobody_keeps_it(self):
        reply, body = self.preview.request("/vi/mail/250/")
        self.assertEqual(reply.status, 200)
        self.assertEqual(reply.getheader("Content-Type"), "text/html; charset=utf-8")
        self.assertEqual(reply.getheader("Cache-Control"), "no-store")
        self.assertIn("Máy chủ", body)

    def test_files_that_are_no_pages(self):
        for target, kind in (("/sitemap.xml", "application/xml"), ("/robots.txt", "text/plain")):
            reply, body = self.preview.request(target)
            self.assertEqual((reply.status, reply.getheader("Content-Type")), (200, kind + "; charset=utf-8"))
            self.assertNotIn("live.js", body)
        page = self.preview.request("/en/mail/250/")[1]
        style = page.split('rel="stylesheet" href="')[1].split('"')[0].split("assets/")[1]
        reply, body = self.preview.request("/assets/" + style)
        self.assertEqual(reply.getheader("Content-Type"), "text/css; charset=utf-8")
        self.assertIn("300vh", body)

    def test_head_has_the_head_of_get_and_no_body(self):
        get, body = self.preview.request("/vi/mail/250/")
        head, nothing = self.preview.request("/vi/mail/250/", "HEAD")
        self.assertEqual(nothing, "")
        self.assertEqual(head.status, 200)
        self.assertEqual(head.getheader("Content-Length"), str(len(body.encode("utf-8"))))
        self.assertEqual(head.getheader("Content-Type"), get.getheader("Content-Type"))

    def test_nothing_but_reading_is_allowed(self):
        reply, _ = self.preview.request("/vi/mail/250/", "POST")
        self.assertEqual((reply.status, reply.getheader("Allow")), (405, "GET, HEAD"))

    def test_a_missing_page_is_that_of_the_site(self):
        reply, body = self.preview.request("/no/such/page/")
        self.assertEqual(reply.status, 404)
        self.assertIn("<h1>", body)

    def test_a_folder_without_its_slash_is_sent_on(self):
        reply, _ = self.preview.request("/vi/mail?a=b")
        self.assertEqual((reply.status, reply.getheader("Location")), (302, "/vi/mail/?a=b"))

    def test_other_hosts_are_refused(self):
        for host in ("example.com", "example.com:8080", "localhost.example.com"):
            self.assertEqual(self.preview.request("/", host=host)[0].status, 421, host)
            self.assertEqual(self.preview.request("/_sitegen/events", host=host)[0].status, 421, host)
        for host in ("localhost", "LOCALHOST:80", "[::1]:80"):
            self.assertEqual(self.preview.request("/", host=host)[0].status, 200, host)

    def test_no_path_leads_out_of_the_site(self):
        targets = (
            "/../Content/site.yml", "/%2e%2e/Content/site.yml", "/..%2fContent/site.yml", "/en/../../Content/site.yml",
            "//etc/passwd", "/Content/site.yml", "/assets/../../Content/site.yml", "/etc/passwd", "/%00", "/%ff",
            "http://example.com/Content/site.yml", "/..\\Content\\site.yml",
        )
        for target in targets:
            reply, body = self.preview.request(target)
            self.assertEqual(reply.status, 404, target)
            self.assertNotIn("base_url", body)
            self.assertNotIn("root:", body)

    def test_it_listens_on_this_machine_alone(self):
        self.assertTrue(self.preview.url.startswith("http://127.0.0.1:"))
        port = int(self.preview.host.split(":")[1])
        try:
            others = {item[4][0] for item in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
        except OSError:
            others = set()
        for address in others - {"127.0.0.1"}:
            if address.startswith("127."):
                continue
            with self.assertRaises(OSError, msg=address), socket.create_connection((address, port), timeout=2):
                pass


class PreviewCommand(unittest.TestCase):
    def test_a_site_in_a_folder_of_its_host_lies_there(self):
        preview = Preview(prefix="/docs/")
        self.addCleanup(preview.close)
        self.assertTrue(preview.url.endswith("/docs/"))
        self.assertEqual(preview.request("/")[0].getheader("Location"), "/docs/")
        self.assertEqual(preview.request("/docs/en/mail/250/")[0].status, 200)
        self.assertEqual(preview.request("/en/mail/250/")[0].status, 404)

    def test_output_is_not_touched_and_interrupting_ends_well(self):
        preview = Preview()
        preview.request("/en/mail/250/")
        names = sorted(path.name for path in preview.folder.iterdir())
        self.assertEqual(preview.close(), 0)
        self.assertEqual(names, ["Content", "Templates", "errors"])

    def test_a_port_in_use_is_told(self):
        preview = Preview()
        self.addCleanup(preview.close)
        port = preview.host.split(":")[1]
        command = [PROGRAM, "serve", "--port", port]
        run = subprocess.run(command, cwd=preview.folder, capture_output=True, text=True, check=False, timeout=30)
        self.assertEqual(run.returncode, 74)
        self.assertEqual(run.stderr, f"error: something else listens on port {port}; name another with --port\n")

    def test_each_change_is_a_line(self):
        preview = Preview("--poll")
        preview.replace(ENTRY, "again.", "for ever.")
        line = preview.process.stdout.readline()
        self.assertRegex(line, r"^reloaded Content/en/mail/550\.md in \d+ ms\n$")
        for number in range(1000):
            (preview.folder / f"Content/en/mail/NOTE-{'A' * (number + 1)}"[:200]).with_suffix(".md").write_text("x")
        preview.replace(ENTRY, "for ever.", "always.")
        preview.replace("Content/en/mail/554.md", "\n## ", "\n\n## ")
        while "554" not in line and "more" not in line:
            line = preview.process.stdout.readline()
            self.assertRegex(line, r"^reloaded Content/en/mail/55\d\.md(?: and 1 more)? in \d+ ms\n$")
        self.assertEqual(preview.close(), 0)


if __name__ == "__main__":
    unittest.main()
