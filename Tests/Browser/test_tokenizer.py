"""The tags that sitegen reads in 5,000 malformed pages are those that html5lib reads.

`SITEGEN` names the program, unless it is the debug build. Without a program, a listing can be compared: `python
test_tokenizer.py FOLDER` writes the pages, and `HTML_LISTING` names the file with their listing.
"""

import html.entities
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

from output import OUTPUT, ROOT
from recording_parser import RecordingParser
from tricky_pages import pages

COUNT = int(os.environ.get("HTML_COUNT", "5000"))
SEED = int(os.environ.get("HTML_SEED", "1"))
KEPT = set(
    "href src srcset imagesrcset poster action formaction cite data xlink:href ping background manifest longdesc usemap "
    "itemid itemtype codebase classid archive profile srcdoc id name content property http-equiv charset itemprop rel rev "
    "hreflang lang xml:lang dir type media as sizes imagesizes style target download shadowrootmode encoding color face "
    "size".split()
)
# html5lib stays at the start of a comment behind a NUL (WHATWG HTML, sections 13.2.5.43 and 13.2.5.44).
NUL_IN_COMMENT = re.compile("<!---?\0")


def listing(page):
    """The lines that sitegen has to write for a page; none if the two may read it differently."""
    parser = RecordingParser()
    parser.parse(page)
    if parser.is_doubtful or NUL_IN_COMMENT.search(page):
        return None
    lines = []
    for name, attributes in parser.tags:
        lines.append(name)
        for key, value in attributes.items():
            if key in KEPT:
                value = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
                lines.append(f"{name} {key} {value}")
    return lines


def all_pages():
    rendered = [file.read_text("utf-8") for file in sorted(OUTPUT.rglob("*.html"))[:200]]
    found = {f"{number:05}.html": page for number, page in enumerate(pages(COUNT, SEED, rendered))}
    names = sorted(html.entities.html5)
    found["references.html"] = "".join(f"<a id='&{name}' name=&{name}= href='&{name}x'>" for name in names)
    return found


def write(folder):
    for name, page in all_pages().items():
        pathlib.Path(folder, name).write_bytes(page.encode("utf-8"))


def sitegen_listing():
    if "HTML_LISTING" in os.environ:
        return pathlib.Path(os.environ["HTML_LISTING"]).read_bytes().decode("utf-8")
    program = os.environ.get("SITEGEN", ROOT / ".build/debug/sitegen")
    with tempfile.TemporaryDirectory() as folder:
        write(folder)
        command = [program, "check", "--list-attributes", folder]
        return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")


def difference(page, ours, theirs):
    at = next((i for i, pair in enumerate(zip(ours, theirs)) if pair[0] != pair[1]), min(len(ours), len(theirs)))
    return f"{page!r}\n  sitegen:  {ours[at:at + 3]}\n  html5lib: {theirs[at:at + 3]}"


class TokenizerTests(unittest.TestCase):
    maxDiff = None

    def test_the_tags_of_malformed_pages_are_those_that_another_parser_sees(self):
        found = {}
        lines = sitegen_listing().split("\n")
        for line in lines[:-1]:
            if line.startswith("# "):
                current = found.setdefault(line[2:], [])
            else:
                current.append(line)
        sources = all_pages()
        self.assertEqual(sorted(found), sorted(sources))
        faults, left_out = [], 0
        for name, page in sources.items():
            expected = listing(page)
            if expected is None:
                left_out += 1
            elif found[name] != expected:
                faults.append(f"{name}: " + difference(page, found[name], expected))
        self.assertLess(left_out, COUNT / 10)
        if faults:
            self.fail(f"{len(faults)} pages differ:\n" + "\n".join(faults[:20]))


if __name__ == "__main__" and len(sys.argv) == 2:
    write(sys.argv[1])
elif __name__ == "__main__":
    unittest.main()
