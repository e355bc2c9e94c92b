"""The files for programs, held against their own schemas and against the pages, in whole and in borrowed languages."""

import html.parser
import json
import unittest

import jsonschema

from output import OUTPUT, READ, base_url


def load(path):
    return json.loads((OUTPUT / path).read_text("utf-8"))


def file_of(url):
    """The file below Output to which an absolute address leads."""
    path = url.removeprefix(base_url()).split("#")[0]
    return OUTPUT / (path + "index.html" if path == "" or path.endswith("/") else path)


def addresses(value):
    """Every address inside of a JSON value that leads into the site, but for those in texts."""
    if isinstance(value, dict):
        value = value.values()
    if isinstance(value, str):
        return [value] if value.startswith(base_url()) else []
    if isinstance(value, (list, type({}.values()))):
        return [found for item in value for found in addresses(item)]
    return []


def codes():
    """The language and the index entry of every code in the languages that are read."""
    for language in READ:
        for protocol in load(f"api/v1/{language}/index.json")["protocols"]:
            for code in protocol["codes"]:
                yield language, protocol, code


class Alternates(html.parser.HTMLParser):
    """The alternates of a page by their types."""

    def __init__(self):
        super().__init__()
        self.found = {}

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "link" and attrs.get("rel") == "alternate" and "type" in attrs:
            self.found[attrs["type"]] = attrs["href"]


class APITests(unittest.TestCase):
    maxDiff = None

    def validator(self, name):
        schema = load(f"api/v1/{name}.schema.json")
        jsonschema.Draft202012Validator.check_schema(schema)
        return jsonschema.Draft202012Validator(schema)

    def test_every_code_obeys_the_schema(self):
        validator = self.validator("code")
        count = 0
        for language, protocol, code in codes():
            value = json.loads(file_of(code["json"]).read_text("utf-8"))
            faults = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]
            self.assertEqual(faults, [], code["json"])
            self.assertEqual(
                (value["language"], value["protocol"]["id"], value["code"], value["slug"], value["isBorrowed"]),
                (language, protocol["id"], code["code"], code["slug"], code["isBorrowed"]),
            )
            count += 1
        self.assertGreater(count, 100)

    def test_the_schema_refuses_what_is_wrong(self):
        validator = self.validator("code")
        _, _, code = next(codes())
        good = json.loads(file_of(code["json"]).read_text("utf-8"))
        self.assertTrue(validator.is_valid(good))
        for key in good:
            self.assertFalse(validator.is_valid({name: good[name] for name in good if name != key}), key)
        self.assertFalse(validator.is_valid(good | {"retry": {"id": "sometimes", "label": "sometimes"}}))
        self.assertFalse(validator.is_valid(good | {"sections": [{"id": "description"}]}))

    def test_the_indexes_obey_their_schema(self):
        validator = self.validator("index")
        top = load("api/v1/index.json")
        validator.validate(top)
        self.assertTrue(set(READ) <= {language["language"] for language in top["languages"]})
        for language in top["languages"]:
            validator.validate(json.loads(file_of(language["index"]).read_text("utf-8")))

    def test_every_address_leads_to_a_file(self):
        found = set(addresses(load("api/v1/index.json")))
        for language in READ:
            found.update(addresses(load(f"api/v1/{language}/index.json")))
        for _, _, code in codes():
            value = json.loads(file_of(code["json"]).read_text("utf-8"))
            found.update(addresses({key: value[key] for key in value if key not in ("sections", "summary")}))
        self.assertEqual(sorted(url for url in found if not file_of(url).is_file()), [])

    def test_the_page_names_its_files(self):
        for _, _, code in codes():
            page = file_of(code["url"])
            parser = Alternates()
            parser.feed(page.read_text("utf-8"))
            files = {kind: (page.parent / href).resolve() for kind, href in parser.found.items()}
            self.assertEqual(
                files,
                {
                    "application/json": file_of(code["json"]).resolve(),
                    "text/markdown": file_of(code["markdown"]).resolve(),
                },
                page,
            )

    def test_the_markdown_says_what_the_json_says(self):
        for _, protocol, code in codes():
            text = file_of(code["markdown"]).read_text("utf-8")
            value = json.loads(file_of(code["json"]).read_text("utf-8"))
            self.assertTrue(text.startswith(f"# {protocol['name']} "), code["markdown"])
            for part in [value["summary"]] + value["sections"]:
                self.assertIn(part["markdown"], text, code["markdown"])
            for line in (value["example"] or {"lines": []})["lines"]:
                self.assertIn(line["text"], text, code["markdown"])
            self.assertNotRegex(text, r"\]\((?!<?https?:|<?mailto:)", "a link is not absolute")

    def test_other_sites_may_read_the_files(self):
        rules = (OUTPUT / "_headers").read_text("utf-8").split("\n/")
        self.assertTrue(any(rule.startswith("api/*\n  Access-Control-Allow-Origin: *") for rule in rules))

    def test_llms_txt_leads_to_files(self):
        text = (OUTPUT / "llms.txt").read_text("utf-8")
        self.assertRegex(text, r"\A# .+\n\n> .+\n")
        links = [part.split(")")[0] for part in text.split("](")[1:]]
        self.assertGreater(len(links), 10)
        self.assertEqual([url for url in links if not file_of(url).is_file()], [])


if __name__ == "__main__":
    unittest.main()
