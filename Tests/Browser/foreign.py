"""A small site in two languages that Hugo builds, for tests of the link checker on pages that sitegen did not make.

What is planted stands in the front matter and the text of single pages; the layouts follow the front matter.
"""

import json
import pathlib
import shutil
import subprocess
import sys

import output

BASE = "https://foreign.example/docs/"
LANGUAGES = {"en": "ltr", "ar": "rtl"}
SITEGEN = output.ROOT / ".build/debug/sitegen"
PICTURE = bytes.fromhex("47494638396101000100800000ffffff00000021f90400000000002c00000000010001000002024401003b")

CONFIG = f"""baseURL = "{BASE}"
defaultContentLanguage = "en"
defaultContentLanguageInSubdir = true
enableRobotsTXT = true
disableKinds = ["taxonomy", "term", "rss"]
[markup.goldmark.renderer]
unsafe = true
[languages.en]
contentDir = "content/en"
title = "Foreign"
weight = 1
[languages.ar]
contentDir = "content/ar"
title = "أجنبي"
weight = 2
"""

LAYOUTS = {
    "_default/baseof.html": """<!DOCTYPE html>
<html{{ with .Params.lang | default .Site.Language.Lang }}{{ if ne . "none" }} lang="{{ . }}"{{ end }}{{ end }}\
{{ if and (eq .Site.Language.Lang "ar") (not .Params.nodir) }} dir="rtl"{{ end }}>
<head>
<meta charset="utf-8">
{{ if not .Params.notitle }}<title>{{ .Title }}</title>{{ end }}
{{ with .Description }}<meta name="description" content="{{ . }}">{{ end }}
{{ if .Params.noindex }}<meta name="robots" content="noindex">{{ end }}
{{ if not .Params.nocanonical }}<link rel="canonical" href="{{ .Params.canonical | default .Permalink }}">{{ end }}
{{ $page := . }}{{ if .IsTranslated }}{{ range .AllTranslations }}\
{{ if ne .Site.Language.Lang (index $page.Params "skip") }}
<link rel="alternate" hreflang="{{ .Site.Language.Lang }}" href="{{ .Permalink }}">{{ end }}{{ end }}{{ end }}
{{ range .Params.head }}
{{ . | safeHTML }}{{ end }}
<link rel="stylesheet" href="{{ "css/site.css" | absURL }}">
<link rel="icon" href="{{ "img/logo.gif" | relURL }}">
<link rel="manifest" href="{{ "app.webmanifest" | relURL }}">
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "WebPage", "url": {{ .Permalink }}}
</script>
</head>
<body>
<nav><a href="{{ .Site.Home.RelPermalink }}">{{ .Site.Title }}</a>
{{ range .Translations }}<a href="{{ .RelPermalink }}" hreflang="{{ .Language.Lang }}">{{ .Language.Lang }}</a>
{{ end }}</nav>
<main>
{{ block "main" . }}{{ end }}
</main>
</body>
</html>
""",
    "_default/single.html": """{{ define "main" }}<h1>{{ .Title }}</h1>
{{ .Content }}{{ end }}
""",
    "_default/list.html": """{{ define "main" }}<h1>{{ .Title }}</h1>
{{ .Content }}
<ul>
{{ range .Pages }}{{ if not .Params.hidden }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}{{ end }}</ul>{{ end }}
""",
    "404.html": """<!DOCTYPE html>
<html lang="{{ .Site.Language.Lang }}"{{ if eq .Site.Language.Lang "ar" }} dir="rtl"{{ end }}>
<head><meta charset="utf-8"><title>404</title><meta name="robots" content="noindex"></head>
<body><a href="{{ .Site.Home.Permalink }}">{{ .Site.Title }}</a></body>
</html>
""",
    "robots.txt": "User-agent: *\nDisallow:\nSitemap: {{ \"sitemap.xml\" | absURL }}\n",
}

STATIC = {
    "css/site.css": "body { background: url(../img/wall.gif) }\n/* url(no/such.gif) */\n",
    "app.webmanifest": '{"name": "Foreign", "icons": [\n  {"src": "img/logo.gif", "sizes": "1x1"}\n]}\n',
    "files/a b.pdf": "%PDF-1.4\n",
    "img/logo.gif": PICTURE,
    "img/wall.gif": PICTURE,
    "img/large.gif": PICTURE,
}

TEXT = """Some words about {name}, and [the next]({next}) page, [its part]({next}#second), [home](/docs/{language}/).

## Second

See <a href="{base}{language}/guide/">the guide</a>, <a href="#third">below</a> and
<a href="/docs/files/a%20b.pdf">a paper</a>, or https://other.example/no/such.

## Third

<img src="/docs/img/logo.gif" srcset="/docs/img/large.gif 2x" alt="">

<!-- <a href="no/such/">x</a> -->
<script>var text = '<a href="no/such/">';</script>

`<a href="no/such/">`
"""


def hugo():
    """The program, of the environment that runs this or of the path."""
    beside = pathlib.Path(sys.executable).with_name("hugo")
    return str(beside) if beside.exists() else shutil.which("hugo")


class Site:
    """The sources of the site. `facts` and `texts` of a page may be changed before it is built."""

    def __init__(self, topics=44):
        self.facts, self.texts, self.layouts, self.static = {}, {}, dict(LAYOUTS), dict(STATIC)
        for language in LANGUAGES:
            for path in ("_index", "guide/_index"):
                self.facts[language, path] = {"title": f"{language} {path}", "description": f"About {path}."}
                self.texts[language, path] = f"[The guide](/docs/{language}/guide/)\n"
            for number in range(topics):
                name, following = f"topic-{number:03}", f"../topic-{(number + 1) % topics:03}/"
                facts = {"title": f"{language} topic {number}", "description": f"All about {number}."}
                if number % 5 == 0:
                    facts["aliases"] = [f"/old/{language}-{number}/"]
                self.facts[language, "guide/" + name] = facts
                self.texts[language, "guide/" + name] = TEXT.format(
                    name=name, next=following, language=language, base=BASE)

    def build(self, folder):
        """Writes the sources, lets Hugo build them, and returns the folder of the pages."""
        folder = pathlib.Path(folder)
        files = {"hugo.toml": CONFIG}
        files |= {"layouts/" + name: text for name, text in self.layouts.items()}
        files |= {"static/" + name: content for name, content in self.static.items()}
        for (language, path), facts in self.facts.items():
            head = json.dumps(facts, ensure_ascii=False)
            files[f"content/{language}/{path}.md"] = head + "\n\n" + self.texts[language, path]
        for name, content in files.items():
            path = folder / "source" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        built = folder / "docs"
        command = [hugo(), "--source", str(folder / "source"), "--destination", str(built), "--quiet"]
        subprocess.run(command, check=True, capture_output=True, text=True)
        return built


def check(folder, sitegen=SITEGEN):
    """What `sitegen check` says of a folder: its exit code and the findings."""
    command = [sitegen, "check", folder, "--base-url", BASE, "--format", "json"]
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if result.returncode not in (0, 1):
        raise RuntimeError(result.stderr)
    return result.returncode, json.loads(result.stdout)["findings"]
