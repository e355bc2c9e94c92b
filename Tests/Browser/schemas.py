"""The schemas of `sitegen schema`, and YAML as editors read it."""

import functools
import json
import pathlib
import re
import subprocess

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONTENT = ROOT / "Content"
PROGRAM = ROOT / ".build" / "debug" / "sitegen"


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2 with its core schema: `no` is a word and `2026-11-01` no date, but `421` is a number.

    Keys are names whatever they look like, as in JSON.
    """

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


def _resolve(tag, pattern, first):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)


_resolve("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF"))
_resolve("int", r"^[-+]?[0-9]+$", list("-+0123456789"))
_resolve("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789"))
_resolve("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""])
EditorLoader.add_constructor(
    "tag:yaml.org,2002:map", lambda loader, node: EditorLoader.construct_mapping(loader, node, deep=True))
EditorLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))


def load(text):
    return yaml.load(text, Loader=EditorLoader)


def front_matter(text):
    """The YAML between the first two lines `---`; empty without one."""
    match = re.match(r"(?:\ufeff)?---[ \t]*\r?\n(.*?)^---[ \t]*$", text, re.S | re.M)
    return match.group(1) if match else ""


@functools.cache
def validator(kind, *options):
    """Checks against what the program prints."""
    run = subprocess.run(
        [PROGRAM, "schema", kind, "--content", CONTENT, *options], capture_output=True, text=True, check=True)
    schema = json.loads(run.stdout)
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def problems(kind, text, *options):
    """What is wrong with a YAML text under the schema of its kind, each with the path to its place."""
    value = load(text)
    errors = validator(kind, *options).iter_errors({} if value is None else value)
    return sorted("/".join(map(str, error.absolute_path)) + ": " + error.message for error in errors)
