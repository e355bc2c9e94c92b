"""How many planted faults `sitegen check` and lychee find, and how much of what they say is true, as a Markdown table.

    python recall.py [--copies 40] [--seed 1] [--lychee PATH]

Hugo builds a healthy site of 120 pages. Into each copy of it goes one fault of each class, each at a random place of a
random page. sitegen has found a fault when it names the page under the rule, and lychee when it names the address in the
page. Both check the same folder at the same base URL. lychee runs with its defaults for what is no text: with
--include-verbatim it would see missing scripts, and take examples in <code> and in scripts for links.
"""

import argparse
import json
import pathlib
import random
import re
import shutil
import subprocess
import tempfile

import foreign

BASE = foreign.BASE
# Class, rule, what is written into a page; {n} makes addresses unique. Behind it what lychee says that it looks for.
INSERTED = [
    ("link to a missing page", "broken-link", '<p><a href="../gone-{n}/">x</a></p>', True),
    ("link to a missing page, whole address", "broken-link", '<a href="' + BASE + 'gone-{n}/">x</a>', True),
    ("missing picture", "broken-link", '<img src="/docs/img/gone-{n}.gif" alt="">', True),
    ("missing picture in srcset", "broken-link", '<img src="/docs/img/logo.gif" srcset="/docs/img/gone-{n}.gif 2x" alt="">', True),
    ("missing poster of a video", "broken-link", '<video poster="/docs/img/gone-{n}.gif"></video>', True),
    ("missing script", "broken-link", '<script src="/docs/gone-{n}.js"></script>', True),
    ("missing frame", "broken-link", '<iframe src="/docs/gone-{n}.html"></iframe>', True),
    ("missing target of a form", "broken-link", '<form action="/docs/gone-{n}/"></form>', True),
    ("missing picture in a style attribute", "broken-link", '<p style="background: url(/docs/img/gone-{n}.gif)">x</p>', True),
    ("missing picture in a style element", "broken-link", '<style>p { background: url(/docs/img/gone-{n}.gif) }</style>', True),
    ("missing target of use in SVG", "broken-link", '<svg><use href="/docs/img/gone-{n}.svg#a"/></svg>', True),
    ("id that the page does not have", "broken-fragment", '<a href="#gone-{n}">x</a>', True),
    ("id that another page does not have", "broken-fragment", '<a href="../topic-000/#gone-{n}">x</a>', True),
    ("folder without index", "directory-without-index", '<a href="/docs/img/?gone-{n}">x</a>', True),
    ("other case", "case-mismatch", '<img src="/docs/img/Logo.gif?gone-{n}" alt="">', True),
    ("above the root", "leaves-root", '<a href="../../../../../../gone-{n}">x</a>', True),
    ("empty address", "empty-url", '<img src="" alt="">', False),
    ("address that cannot be", "malformed-url", '<a href="https://gone-{n}.example:99999/">x</a>', True),
    ("space in an address", "space-in-url", '<a href="/docs/files/a b.pdf?gone-{n}">x</a>', False),
    ("loaded without encryption", "mixed-content", '<img src="http://gone-{n}.example/x.gif" alt="">', False),
    ("link without encryption", "insecure-link", '<a href="http://foreign.example/docs/en/?gone-{n}">x</a>', False),
    ("id twice", "duplicate-id", '<p id="third">x</p>', False),
    ("structured data that is no JSON", "bad-json-ld", '<script type="application/ld+json">{"a": 1,}</script>', False),
    ("missing address in structured data", "broken-json-ld-url",
     '<script type="application/ld+json">{"image": "' + BASE + 'gone-{n}.gif"}</script>', False),
]
# The same for what is replaced in a page, by a pattern.
REPLACED = [
    ("no title", "title-missing", r"<title>.*?</title>", "", False),
    ("no description", "description-missing", r'<meta name="description".*?>', "", False),
    ("no language", "lang-missing", r' lang="\w+"', "", False),
    ("wrong language", "lang-hreflang", r'<html lang="\w+"', '<html lang="it"', False),
    ("no canonical address", "canonical-missing", r'<link rel="canonical".*?>', "", False),
    ("relative canonical address", "canonical-relative", r'(<link rel="canonical" href=")https://[^/]+', r"\1", False),
    ("canonical address of a missing page", "canonical-broken", r'(<link rel="canonical" href=").*?"',
     r'\1' + BASE + 'gone-{n}/"', True),
    ("alternate that is missing", "hreflang-broken", r"(<link rel=\"stylesheet\")",
     '<link rel="alternate" hreflang="es" href="' + BASE + r'gone-{n}/">\1', True),
    ("language that does not exist", "hreflang-bad-code", r"(<link rel=\"stylesheet\")",
     '<link rel="alternate" hreflang="en-UK" href="' + BASE + r'">\1', False),
    ("page that does not list itself", "hreflang-without-self", "SELF", "", False),
]
# Rules that a fault of another class may break as well, in the same page or in the sitemap.
CONSEQUENCES = {
    "wrong language": {"lang-path", "other-language-link", "dir-mismatch"},
    "canonical address of a missing page": {"sitemap-not-indexable", "hreflang-without-self"},
    "language that does not exist": {"hreflang-not-returned"},
    "no language": {"dir-mismatch"},
    # The page that it is planted in may be in another language than its target.
    "link without encryption": {"other-language-link"},
}


class Fault:
    def __init__(self, label, rule, page, token, claimed):
        self.label, self.rule, self.page, self.token, self.claimed = label, rule, page, token, claimed


def insert(folder, page, text, dice):
    path = folder / page
    lines = path.read_text("utf-8").split("\n")
    places = [n for n, line in enumerate(lines) if re.match(r"<h2|</main>|<img", line)]
    lines.insert(dice.choice(places), text)
    path.write_text("\n".join(lines), "utf-8")


def replace(folder, page, pattern, text):
    path = folder / page
    if pattern == "SELF":
        pattern = rf'<link rel="alternate" hreflang="{page[:2]}".*?>'
    old = path.read_text("utf-8")
    new = re.sub(pattern, text, old, count=1)
    assert new != old, (page, pattern)
    path.write_text(new, "utf-8")


def plant_site(folder, pages, token):
    """Faults of the site as a whole."""
    page = pages.pop()
    sitemap = f"{page[:2]}/sitemap.xml"
    address = BASE + page.removesuffix("index.html")
    replace(folder, sitemap, rf"(?s)<url>\s*<loc>{re.escape(address)}</loc>.*?</url>", "")
    yield Fault("page that the sitemap lacks", "not-in-sitemap", page, None, False)
    replace(folder, "en/sitemap.xml", "</urlset>", f"<url><loc>{BASE}{token}s/</loc></url></urlset>")
    yield Fault("missing page in the sitemap", "sitemap-broken", "en/sitemap.xml", token + "s", True)
    page = pages.pop()
    island = f"{page[:2]}/{token}-island/index.html"
    text = re.sub(r'\n<link rel="alternate".*?>', "", (folder / page).read_text("utf-8"))
    text = text.replace(page.removesuffix("/index.html"), island.removesuffix("/index.html"))
    text = text.replace("../topic", "../guide/topic").replace("<title>", "<title>Island ")
    (folder / island).parent.mkdir()
    (folder / island).write_text(text, "utf-8")
    replace(folder, f"{page[:2]}/sitemap.xml", "</urlset>",
            f"<url><loc>{BASE}{island.removesuffix('index.html')}</loc></url></urlset>")
    yield Fault("page that no link leads to", "unreachable-page", island, None, False)
    (folder / f"img/{token}-unused.gif").write_bytes(foreign.PICTURE)
    yield Fault("file that nothing uses", "unused-file", f"img/{token}-unused.gif", None, False)
    sheet = folder / "css/site.css"
    sheet.write_text(sheet.read_text("utf-8") + f"i {{ background: url(../img/{token}c.gif) }}\n", "utf-8")
    yield Fault("missing picture in a style sheet", "broken-link", "css/site.css", token + "c", True)
    manifest = folder / "app.webmanifest"
    manifest.write_text(manifest.read_text("utf-8").replace("[", f'[{{"src": "{token}m.png"}},'), "utf-8")
    yield Fault("missing picture in a manifest", "broken-link", "app.webmanifest", token + "m", False)


def plant(folder, dice, copy):
    """One fault of each class, each in a page of its own."""
    topics = sorted(path.relative_to(folder).as_posix() for path in folder.glob("*/guide/topic-*/index.html"))
    pages = [page for page in topics if "topic-000" not in page]
    dice.shuffle(pages)
    faults = []
    for number, (label, rule, text, claimed) in enumerate(INSERTED):
        name = f"{copy}-{number}"
        page = pages.pop()
        insert(folder, page, text.replace("{n}", name), dice)
        faults.append(Fault(label, rule, page, f"gone-{name}" if "{n}" in text else None, claimed))
    used = set()
    for number, (label, rule, pattern, text, claimed) in enumerate(REPLACED, len(INSERTED)):
        # Two pages of one set would show each other's faults.
        page = next(one for one in reversed(pages) if one[2:] not in used)
        pages.remove(page)
        used.add(page[2:])
        name = f"{copy}-{number}"
        replace(folder, page, pattern, text.replace("{n}", name))
        faults.append(Fault(label, rule, page, f"gone-{name}" if "{n}" in text else None, claimed))
    pages = [page for page in pages if page[2:] not in used]
    return faults + list(plant_site(folder, pages, f"gone-{copy}-x"))


def run_lychee(program, folder):
    """The faults that lychee tells, as pairs of page and what it says, the address included."""
    root = folder.parent
    command = [
        program, "--offline", "--no-progress", "--format", "json", "--include-fragments=full", "--index-files", "index.html",
        "--root-dir", root, "--remap", f"{BASE.removesuffix('/')} file://{folder}", "--extensions", "html,css,xml,txt", folder,
    ]
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode not in (0, 2):
        raise RuntimeError(result.stderr)
    told = json.loads(result.stdout)
    return [
        (pathlib.Path(page).relative_to(folder).as_posix(), json.dumps(one))
        for page, ones in told["error_map"].items() for one in ones
    ]


def run_sitegen(program, folder):
    findings = foreign.check(folder, program)[1]
    return [(page, one["rule"], one.get("url") or "") for one in findings for page in one["firstPages"]]


class Score:
    def __init__(self):
        self.planted, self.sitegen, self.lychee = 0, 0, 0
        self.claimed = False
        self.rule = ""


def judge(faults, told, other, scores, totals):
    """Counts one copy. A message is true when it is about a planted fault or a consequence of it."""
    for fault in faults:
        score = scores.setdefault(fault.label, Score())
        score.planted += 1
        score.claimed, score.rule = fault.claimed, fault.rule
        score.sitegen += any((page, rule) == (fault.page, fault.rule) for page, rule, _ in told)
        score.lychee += any(
            page == fault.page and fault.token is not None and fault.token in text for page, text in other)
    allowed = {(fault.page, fault.rule) for fault in faults}
    for fault in faults:
        for rule in CONSEQUENCES.get(fault.label, ()):
            allowed.add((f"{fault.page[:2]}/sitemap.xml" if "sitemap" in rule else fault.page, rule))
    false = [one for one in told if (one[0], one[1]) not in allowed]
    wrong = [
        one for one in other
        if not any(f.page == one[0] and f.token is not None and f.token in one[1] for f in faults)
    ]
    totals["sitegen"] = totals.get("sitegen", 0) + len(told)
    totals["sitegen, false"] = totals.get("sitegen, false", 0) + len(false)
    totals["lychee"] = totals.get("lychee", 0) + len(other)
    totals["lychee, false"] = totals.get("lychee, false", 0) + len(wrong)
    totals.setdefault("examples", []).extend(false[:1] + wrong[:1])


def percent(part, whole):
    return f"{100 * part / whole:.0f} %" if whole else "–"


def table(scores, totals, healthy, options):
    yield f"One fault of each class in each of {options.copies} copies (seed {options.seed})."
    yield ""
    yield "| class | rule | planted | `sitegen check` | lychee |"
    yield "|---|---|---:|---:|---:|"
    for label, score in sorted(scores.items(), key=lambda one: (not one[1].claimed, one[1].rule, one[0])):
        other = percent(score.lychee, score.planted) + ("" if score.claimed else " (not its aim)")
        yield f"| {label} | `{score.rule}` | {score.planted} | {percent(score.sitegen, score.planted)} | {other} |"
    for name, chosen in (("what lychee aims at", [s for s in scores.values() if s.claimed]), ("all", scores.values())):
        planted = sum(one.planted for one in chosen)
        ours, theirs = sum(one.sitegen for one in chosen), sum(one.lychee for one in chosen)
        yield f"| **recall, {name}** | | {planted} | {percent(ours, planted)} | {percent(theirs, planted)} |"
    ours, theirs = (percent(totals[one] - totals[one + ", false"], totals[one]) for one in ("sitegen", "lychee"))
    yield f"| **precision** | | | {ours} of {totals['sitegen']:,} | {theirs} of {totals['lychee']:,} |"
    yield f"| **findings in the healthy site** | | | {healthy[0]} | {healthy[1]} |"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--copies", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sitegen", default=foreign.SITEGEN)
    parser.add_argument("--lychee", default=shutil.which("lychee"))
    parser.add_argument("--examples", action="store_true", help="show false findings too")
    options = parser.parse_args()
    dice = random.Random(options.seed)
    scores, totals = {}, {}
    with tempfile.TemporaryDirectory() as temporary:
        built = foreign.Site(topics=60).build(pathlib.Path(temporary, "healthy"))
        healthy = len(run_sitegen(options.sitegen, built)), len(run_lychee(options.lychee, built))
        for copy in range(options.copies):
            folder = pathlib.Path(temporary, f"copy-{copy}", "docs")
            shutil.copytree(built, folder)
            faults = plant(folder, dice, copy)
            told, other = run_sitegen(options.sitegen, folder), run_lychee(options.lychee, folder)
            judge(faults, told, other, scores, totals)
            shutil.rmtree(folder)
    print("\n".join(table(scores, totals, healthy, options)))
    if options.examples:
        print("\n".join(str(one) for one in totals["examples"]))


if __name__ == "__main__":
    main()
