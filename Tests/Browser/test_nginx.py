"""The configurations of nginx in the documents, taken from there word by word: nginx accepts them and serves a site."""

import contextlib
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import time
import unittest
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")

SITE = {
    "index.html": "start",
    "en/index.html": "english",
    "en/smtp/251/index.html": "a code",
    "404.html": "not found",
    "assets/site.0123456789ab.css": "body { color: black }\n" * 100,
    "_headers": "/*\n  X-Test: no\n",
}


def blocks(document):
    """The blocks of nginx in a document, in their order."""
    text = (ROOT / document).read_text("utf-8")
    return re.findall(r"^```nginx\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


@contextlib.contextmanager
def served(block, root, prefix):
    """Serves the small site with a block in which only the folder and the port are replaced."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for path, text in SITE.items():
            file = folder / "site" / prefix.strip("/") / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        assert block.count(f"root {root};") == 1 and block.count("listen 80;") == 1
        own = block.replace(f"root {root};", f"root {folder / 'site'};")
        own = own.replace("listen 80;", f"listen 127.0.0.1:{port};")
        paths = "".join(
            f"{kind}_temp_path {folder / kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        config = folder / "nginx.conf"
        config.write_text(
            f"daemon off;\nmaster_process off;\npid {folder / 'pid'};\nerror_log {folder / 'log'};\n"
            f"events {{}}\nhttp {{\ninclude /etc/nginx/mime.types;\naccess_log off;\n{paths}{own}}}\n",
            "utf-8",
        )
        start = [NGINX, "-p", name, "-c", str(config), "-e", str(folder / "log")]
        test = subprocess.run([*start, "-t"], capture_output=True, text=True)
        assert test.returncode == 0, test.stderr
        assert "[warn]" not in test.stderr, test.stderr
        process = subprocess.Popen(start)
        try:
            wait_for(port, process)
            yield f"http://127.0.0.1:{port}{prefix}"
        finally:
            process.terminate()
            process.wait()


def wait_for(port, process):
    while True:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
        assert process.poll() is None, "nginx has ended"
        time.sleep(0.01)


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *arguments):
        return None


def get(url, **headers):
    """Status, headers and body of an answer; redirects are not followed."""
    opener = urllib.request.build_opener(NoRedirect, urllib.request.ProxyHandler({}))
    try:
        with opener.open(urllib.request.Request(url, headers=headers)) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


@unittest.skipUnless(NGINX, "nginx is not installed; `make browser-tools` installs it")
class Nginx(unittest.TestCase):
    def check_pages(self, base):
        status, headers, body = get(base)
        self.assertEqual((status, body), (200, b"start"))
        self.assertTrue(headers["Content-Type"].startswith("text/html"))
        self.assertEqual(get(base + "en/smtp/251/")[::2], (200, b"a code"))
        status, headers, _ = get(base + "en/smtp/251")
        self.assertEqual(status, 301)
        self.assertTrue(headers["Location"].endswith("/en/smtp/251/"))
        for path in ("no/such/page/", "en/smtp/999", "assets/no.css"):
            self.assertEqual(get(base + path)[::2], (404, b"not found"), path)

    def check_caching(self, base):
        asset = get(base + "assets/site.0123456789ab.css")
        self.assertEqual(asset[0], 200)
        self.assertEqual(asset[1].get_all("Cache-Control"), ["public, max-age=31536000, immutable"])
        self.assertNotIn("immutable", get(base)[1].get("Cache-Control", ""))

    def test_the_server_of_the_readme(self):
        (block,) = blocks("README.md")
        with served(block, "/srv/codes", "/") as base:
            self.check_pages(base)
            self.check_caching(base)

    def test_the_whole_server(self):
        block = blocks("docs/publishing.md")[0]
        with served(block, "/srv/codes", "/") as base:
            self.check_pages(base)
            self.check_caching(base)
            rules = (ROOT / "Templates/static/_headers").read_text("utf-8")
            own = re.search(r"^/\*\n((?:  .*\n)+)", rules, re.MULTILINE).group(1)
            for line in own.splitlines():
                name, value = line.strip().split(": ", 1)
                for path in ("", "no/such/page/", "assets/site.0123456789ab.css"):
                    self.assertEqual(get(base + path)[1].get_all(name), [value], f"{name} of {path}")
            self.assertEqual(get(base + "_headers")[0], 404)
            self.assertIn("charset=utf-8", get(base)[1]["Content-Type"])
            css = get(base + "assets/site.0123456789ab.css", **{"Accept-Encoding": "gzip"})
            self.assertEqual(css[1]["Content-Encoding"], "gzip")

    def test_a_subfolder(self):
        block = blocks("docs/publishing.md")[1]
        with served(block, "/srv/www", "/codes/") as base:
            self.check_pages(base)
            self.check_caching(base)
            status, headers, _ = get(base.removesuffix("/"))
            self.assertEqual(status, 301)
            self.assertTrue(headers["Location"].endswith("/codes/"))


if __name__ == "__main__":
    unittest.main()
