"""The files of Output as an outsider reads them: by Python's own parser and the rules for URLs.

Nothing here knows how sitegen works. What it finds can only be right if the written files are.
"""

import contextlib
import functools
import html.parser
import itertools
import pathlib
import re
import shutil
import subprocess
import tempfile
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUTPUT = ROOT / "Output"
CONTENT = ROOT / "Content"
SOURCE = "en"
SITE = (CONTENT / "site.yml").read_text("utf-8")
LANGUAGES = tuple(re.findall(r"^  ([A-Za-z-]+):", SITE.split("languages:")[1].split("\npairs")[0], re.M))
# The languages of which every page is read: two whole ones, one from right to left, one without spaces.
READ = ("en", "vi", "ar", "ja")
PROTOCOL = "smtp"
LINKING_ATTRIBUTES = ("href", "src", "action", "formaction", "poster", "data")
VOID_OF_LINKS = ("srcset", "ping", "background")


@contextlib.contextmanager
def incomplete():
    """The site as it is while the Vietnamese text of 211 is missing and that of 214 lags behind."""
    with tempfile.TemporaryDirectory() as folder:
        content = pathlib.Path(folder, "Content")
        shutil.copytree(CONTENT, content)
        (content / "vi" / PROTOCOL / "211.md").unlink()
        stale = content / SOURCE / PROTOCOL / "214.md"
        text = stale.read_text("utf-8")
        head, facts, body = text.split("---\n", 2)
        summary = body.lstrip("\n").split("\n")[0]
        stale.write_text(text.replace(summary, "Now " + summary[0].lower() + summary[1:], 1), "utf-8")
        command = [ROOT / ".build/debug/sitegen", "--content", content, "--output", folder + "/Output"]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        yield pathlib.Path(folder, "Output")


def base_url():
    """The base URL of Content/site.yml, which every absolute address has to start with."""
    match = re.search(r"^base_url: *(\S+)", SITE, re.M)
    return match.group(1).rstrip("/") + "/"


class Page(html.parser.HTMLParser):
    """One HTML file: its ids, its references and what its head says about it."""

    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.path = path
        self.ids = []
        self.references = []
        self.alternates = []
        self.canonical = self.og_url = self.language = self.robots = None
        self.feed((OUTPUT / path).read_text("utf-8"))
        self.close()

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "html":
            self.language = values.get("lang")
        if tag == "meta" and values.get("property") == "og:url":
            self.og_url = values["content"]
        if tag == "meta" and values.get("name") == "robots":
            self.robots = values["content"]
        if tag == "link" and values.get("rel") == "canonical":
            self.canonical = values["href"]
        elif tag == "link" and values.get("rel") == "alternate" and "hreflang" in values:
            self.alternates.append((values["hreflang"], values["href"]))
        else:
            for name in LINKING_ATTRIBUTES + VOID_OF_LINKS:
                if values.get(name) is not None:
                    self.references.append((tag, name, values[name]))

    @property
    def url(self):
        return url_of(self.path)


def url_of(path):
    """The absolute address under which a static host shows this page."""
    return base_url() + re.sub(r"(^|/)index\.html$", r"\1", path)


@functools.cache
def pages():
    """The HTML files of Output by their paths, parsed once.

    Python needs minutes for a hundred thousand pages, so the comparisons of a language outside READ are left out;
    `sitegen check`, which another test holds against this reading, sees them all.
    """
    paths = sorted(path for path in files() if path.endswith(".html"))
    return {path: Page(path) for path in paths if "-vs-" not in path or path.split("/")[0] in READ}


@functools.cache
def files():
    """The path of every file in Output."""
    found = (file.relative_to(OUTPUT).as_posix() for file in OUTPUT.rglob("*") if file.is_file())
    return frozenset(path for path in found if path != ".gitkeep")


def is_external(reference):
    return bool(urllib.parse.urlsplit(reference).scheme) or reference.startswith("//")


def resolve(path, reference):
    """The file that a static server sends for a reference on a page, and the fragment.

    The file is None if the reference climbs above the root. Addresses that start with a slash are
    read below the base URL's path.
    """
    parts = urllib.parse.urlsplit(reference)
    fragment = urllib.parse.unquote(parts.fragment)
    target = urllib.parse.unquote(parts.path)
    if not target:
        return path, fragment
    segments = path.split("/")[:-1]
    if target.startswith("/"):
        prefix = urllib.parse.urlsplit(base_url()).path
        if not target.startswith(prefix):
            return None, fragment
        segments, target = [], target[len(prefix):]
    names = target.split("/")
    for name in names:
        if name == "..":
            if not segments:
                return None, fragment
            segments.pop()
        elif name not in ("", "."):
            segments.append(name)
    if names[-1] in ("", ".", ".."):
        segments.append("index.html")
    return "/".join(segments), fragment


def file_of(url):
    """The file that stands behind an absolute address of this site, or None for a foreign one."""
    if not url.startswith(base_url()):
        return None
    return resolve("index.html", url[len(base_url()):] or "./")[0]


def protocols():
    """The folders of the source language."""
    return sorted(file.parent.name for file in (CONTENT / SOURCE).glob("*/protocol.md"))


@functools.cache
def codes(language=SOURCE, protocol=PROTOCOL):
    """The slugs of the code entries in a language, in the order of their numbers."""
    stems = (file.stem for file in (CONTENT / language / protocol).glob("*.md"))
    slugs = (s for s in stems if s not in ("protocol", "compare") and "-vs-" not in s)
    return tuple(sorted(slugs, key=lambda slug: (not slug.isdigit(), slug.zfill(8))))


def pairs(language=SOURCE, protocol=PROTOCOL):
    """Every unordered pair of codes, the smaller number first."""
    return list(itertools.combinations(codes(language, protocol), 2))


def text_pages(language=SOURCE):
    """The slugs of the pages beside the protocols; the words of the start page are none."""
    return {file.stem for file in (CONTENT / language / "pages").glob("*.md")} - {"home"}


def language_names():
    """What each language calls itself, in the order of Content/site.yml."""
    names = (CONTENT / language / "strings.yml" for language in LANGUAGES)
    return [re.search(r"^  name: *(.+)", file.read_text("utf-8"), re.M)[1].strip() for file in names]


def shared_numbers():
    """The numbers that are codes of several protocols, as their files are called."""
    found = [code for protocol in protocols() for code in codes(protocol=protocol)]
    return {code for code in found if found.count(code) > 1}


def expected_pages():
    """Every page that Content asks for, without the page for missing addresses."""
    wanted = {"index.html"}
    for language in LANGUAGES:
        wanted.add(f"{language}/index.html")
        wanted |= {f"{language}/{page}/index.html" for page in text_pages()}
        wanted |= {f"{language}/codes/{number}/index.html" for number in shared_numbers()}
        for protocol in protocols():
            folder = f"{language}/{protocol}"
            wanted.add(f"{folder}/index.html")
            wanted |= {f"{folder}/{code}/index.html" for code in codes(protocol=protocol)}
            wanted |= {f"{folder}/{a}-vs-{b}/index.html" for a, b in pairs(protocol=protocol)}
    return wanted


@functools.cache
def borrowed_pages():
    """The pages whose body nobody has translated, told by the entries that a language lacks."""
    found = set()
    for language in LANGUAGES:
        found |= {f"{language}/{page}/index.html" for page in text_pages() - text_pages(language)}
        for protocol in protocols():
            missing = set(codes(protocol=protocol)) - set(codes(language, protocol))
            found |= {f"{language}/{protocol}/{code}/index.html" for code in missing}
            found |= {
                f"{language}/{protocol}/{a}-vs-{b}/index.html"
                for a, b in pairs(protocol=protocol)
                if a in missing or b in missing
            }
    return frozenset(found)
