"""What `sitegen schema` prints accepts every file of the content and refuses what a build refuses."""

import pathlib
import re
import tempfile
import subprocess
import unittest

import schemas
from schemas import CONTENT, PROGRAM, front_matter, problems

SOURCE = "en"


def kinds(path):
    """The schemas that a file has to agree with: the kind and the options of each."""
    parts = path.relative_to(CONTENT).parts
    if parts == ("site.yml",):
        return [("site",)]
    if parts[-1] == "strings.yml":
        return [("strings",), ("strings", "--language", parts[0])]
    if parts[-1] == "compare.md":
        return [("compare",) if len(parts) == 2 else ("protocol-compare",)]
    suffix = "" if parts[0] == SOURCE else "-translation"
    if parts[1] == "pages":
        return [("page" + suffix,)]
    if "-vs-" in parts[-1]:
        return [("pair" + suffix,)]
    kind = ("protocol" if parts[-1] == "protocol.md" else "entry") + suffix
    narrowed = kind in ("entry", "protocol-translation")
    return [(kind,)] + ([(kind, "--protocol", parts[1])] if narrowed else [])


def files():
    for path in sorted(CONTENT.rglob("*")):
        if path.suffix in (".md", ".yml") and not re.fullmatch(r"[A-Z-]+\.md", path.name):
            yield path


def yaml_of(path):
    text = path.read_text("utf-8")
    return text if path.suffix == ".yml" else front_matter(text)


# A file, what is changed in its YAML, and the place and a part of what an editor then says.
FAULTS = [
    # Wrong values
    ("site.yml", "urls: directory", "urls: folder", "urls: 'folder' is not one of"),
    ("site.yml", "base_url: https://codes.example.org/", "base_url: codes.example.org", "base_url: "),
    ("site.yml", "base_url: https://codes.example.org/", "base_url: https://codes.example.org/?a", "base_url: "),
    ("site.yml", "pairs: all", "pairs: same_class", "pairs: "),
    ("site.yml", "pairs: all", "pairs: { smtp: [251] }", "pairs: "),
    ("site.yml", "{ fallback: page }", "{ fallback: none }", "languages/vi/fallback: "),
    ("site.yml", "  vi:", "  Vietnamese:", "languages: 'Vietnamese' does not match"),
    ("site.yml", "urls: directory", "lint: { doubled-word: of }", "lint/doubled-word: "),
    ("site.yml", "urls: directory", "check: { rules: { broken-link: no } }", "check/rules/broken-link: "),
    ("site.yml", "urls: directory", "edit_url: https://git.example.org/", "edit_url: "),
    ("en/strings.yml", "direction: ltr", "direction: left", "language/direction: "),
    ("en/strings.yml", "code_title: \"{{protocol}}", "code_title: \"{{protocl}}", "text/code_title: "),
    ("en/strings.yml", "last: \"{{0}}, and {{1}}\"", "last: \"{{0}}, and {{2}}\"", "language/list/last: "),
    ("en/smtp/protocol.md", "outcome: failure", "outcome: failed", "classes/4/outcome: "),
    ("en/smtp/protocol.md", "type: choice", "type: list", "facts/scope/type: "),
    ("en/smtp/251.md", "class: 2", "class: 7", "class: 7 is not one of"),
    ("en/smtp/251.md", "commands: [RCPT,", "commands: [RCTP,", "commands: "),
    ("en/smtp/251.md", "commands: [RCPT, VRFY, ETRN]", "phases: [hello]", "phases: "),
    ("en/smtp/251.md", "retry: never", "retry: sometimes", "retry: 'sometimes' is not one of"),
    ("en/smtp/251.md", "closes: no", "closes: yes", "closes: 'yes' is not one of"),
    ("en/smtp/251.md", "about: recipient", "about: addressee", "about: "),
    ("en/smtp/251.md", "scope: recipient", "scope: receiver", "scope: 'receiver' is not one of"),
    ("en/smtp/251.md", "see: [551,", "updated: 2026-13-01\nsee: [551,", "updated: "),
    ("en/smtp/251.md", "see: [551,", "see: [5_51,", "see: "),
    ("en/smtp/251.md", "RFC 1985 §5.1]", "{ title: RFC, url: ftp://example.org/ }]", "spec: "),
    ("en/pages/about.md", "nav: ", "nav: x", "nav: "),
    ("vi/smtp/251.md", "summary: \"", "summary: \"x", "source/summary: "),
    # Unknown keys
    ("site.yml", "urls:", "url:", ": Additional properties are not allowed ('url' was unexpected)"),
    ("site.yml", "fallback:", "fall_back:", "languages/vi: Additional"),
    ("en/strings.yml", "  when:", "  When:", "sections: Additional"),
    ("vi/strings.yml", "  copied:", "  copyd:", "text: Additional"),
    ("vi/strings.yml", "    other: ", "    one: x\n    other: ", "plural/codes: Additional"),
    ("en/smtp/protocol.md", "full_name:", "fullname:", ": Additional"),
    ("en/smtp/251.md", "official:", "offical:", ": Additional"),
    ("en/pages/about.md", "nav:", "order:", ": Additional"),
    ("en/compare.md", "title:", "Title:", ": Additional"),
    ("vi/smtp/251.md", "gloss:", "retry: never\ngloss:", ": Additional"),
    ("vi/smtp/251.md", "  when:", "  whem:", "source: Additional"),
    # Missing keys
    ("site.yml", "title: Status Codes\n", "", ": 'title' is a required property"),
    ("en/strings.yml", "  more: Learn more\n", "", "sections: 'more' is a required property"),
    ("vi/strings.yml", "  copied: ", "  #", "text: 'copied' is a required property"),
    ("ru/strings.yml", "    few: ", "    #", "plural/codes: 'few' is a required property"),
    ("en/smtp/protocol.md", "title: SMTP reply codes\n", "", ": 'title' is a required property"),
    ("en/smtp/protocol.md", "    permanence: none\n", "", "classes/2: 'permanence' is a required property"),
    ("en/smtp/251.md", "class: 2\n", "", ": 'class' is a required property"),
    ("en/smtp/251.md", "name: User Not Local", "name:", "name: None is not of type"),
    ("en/smtp/251.md", "scope: recipient\n", "", ": 'scope' is a required property"),
    ("en/smtp/251.md", "commands: [RCPT, VRFY, ETRN]\n", "", "is not valid under any of the given schemas"),
    ("en/smtp/251.md", "status: standard", "status: unofficial", ": 'vendor' is a required property"),
    ("en/smtp/251.md", "status: standard", "status: standard\nvendor: Example", "vendor: "),
    ("vi/smtp/protocol.md", "  greeting:", "  #", "phases: 'greeting' is a required property"),
    ("vi/smtp/251.md", "gloss: Người nhận không thuộc máy chủ này\n", "", ": 'gloss' is a required property"),
    ("en/pages/about.md", "description:", "#", ": 'description' is a required property"),
    ("en/compare.md", "description:", "#", ": 'description' is a required property"),
]


class SchemaTests(unittest.TestCase):
    maxDiff = 4000

    def test_every_file_of_the_content_is_valid(self):
        found = []
        count = 0
        for path in files():
            count += 1
            for kind in kinds(path):
                found += [f"{path.relative_to(CONTENT)}: {problem}" for problem in problems(kind[0], yaml_of(path), *kind[1:])]
        self.assertEqual(found[:20], [])
        self.assertGreater(count, 500)

    def test_what_is_wrong_is_refused(self):
        for name, old, new, expected in FAULTS:
            with self.subTest(name, change=new or "without " + old):
                path = CONTENT / name
                text = yaml_of(path)
                self.assertIn(old, text)
                kind = kinds(path)[-1]
                found = problems(kind[0], text.replace(old, new, 1), *kind[1:])
                self.assertTrue(any(expected in problem for problem in found), found)

    def test_empty_values_count_as_missing(self):
        """What a build takes for missing is not refused where it may be missing."""
        text = yaml_of(CONTENT / "en/smtp/251.md")
        for key in ("official", "outcome", "vendor", "aliases", "updated", "code", "enhanced"):
            without = re.sub(rf"(?m)^{key}:.*\n", "", text)
            self.assertEqual(problems("entry", f"{without}{key}:\n", "--protocol", "smtp"), [], key)

    def test_what_looks_like_a_number_is_a_text(self):
        text = yaml_of(CONTENT / "en/smtp/251.md")
        for line in ("code: 012", "aliases: [12, 13.5]", "aliases: 7", "official: true"):
            without = re.sub(r"(?m)^official:.*\n", "", text)
            self.assertEqual(problems("entry", f"{without}{line}\n", "--protocol", "smtp"), [], line)

    def test_settings_of_the_link_check(self):
        good = "rules: { unused-file: off }\nhost: s3\nignore:\n  - { rule: broken-link, url: /a/*, reason: known }\n"
        self.assertEqual(problems("check", good), [])
        for old, new in (("s3", "s4"), ("url: /a/*, ", ""), (", reason: known", ""), ("unused-file", "unused"), ("rule:", "rules:")):
            self.assertNotEqual(problems("check", good.replace(old, new, 1)), [], new)

    def test_all_schemas_are_written_into_a_folder(self):
        with tempfile.TemporaryDirectory() as folder:
            target = pathlib.Path(folder, "a", "b")
            subprocess.run(
                [PROGRAM, "schema", "--content", CONTENT, "--protocol", "smtp", "--output", target],
                check=True, capture_output=True)
            names = {path.name for path in target.iterdir()}
        self.assertIn("entry-smtp.json", names)
        self.assertIn("site.json", names)
        self.assertEqual(len(names), len(list((schemas.ROOT / "docs" / "schemas").glob("*.json"))))


if __name__ == "__main__":
    unittest.main()
