"""Chromium for the tests, and a list of one page of every kind."""

import contextlib
import os
import shutil

import playwright.sync_api

WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")

# One page of every kind in every language in which it exists.
KINDS = {
    "root": "",
    "home-en": "en/",
    "home-vi": "vi/",
    "protocol-en": "en/smtp/",
    "protocol-vi": "vi/smtp/",
    "code-en": "en/smtp/554/",
    "code-vi": "vi/smtp/554/",
    "comparison-en": "en/smtp/251-vs-554/",
    "comparison-vi": "vi/smtp/251-vs-554/",
    "generated-en": "en/smtp/421-vs-554/",
    "generated-vi": "vi/smtp/421-vs-554/",
    "text-en": "en/reading/",
    "search-en": "en/search/",
    "search-vi": "vi/search/",
    "number-en": "en/codes/421/",
    "missing": "no/such/page/",
    **{
        f"{kind}-{language}": f"{language}/{path}"
        for language in ("ar", "ja")
        for kind, path in {
            "home": "",
            "protocol": "http/",
            "code": "http/404/",
            "comparison": "http/404-vs-410/",
            "generated": "http/403-vs-503/",
            "text": "reading/",
            "number": "codes/421/",
            "search": "search/",
        }.items()
    },
}

# Pages of the site with a translation taken away (output.incomplete).
BORROWED = {"code": "vi/smtp/211/", "comparison": "vi/smtp/211-vs-554/"}


@contextlib.contextmanager
def chromium():
    """Debian's Chromium, or the one that CHROMIUM names."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with playwright.sync_api.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


@contextlib.contextmanager
def visiting(browser, width=1280, **options):
    """A page of a fresh visitor whose language is one that no site speaks, unless told otherwise."""
    options = {"locale": "eo", "viewport": {"width": width, "height": 900}} | options
    context = browser.new_context(**options)
    # Nothing on this machine needs more than a second; a missing thing should not cost half a minute.
    context.set_default_timeout(5000)
    try:
        yield context.new_page()
    finally:
        context.close()
