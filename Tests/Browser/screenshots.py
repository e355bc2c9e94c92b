"""Pictures of every kind of page, narrow and wide, light and dark, for people to look at.

Usage: screenshots.py FOLDER [KIND...]
"""

import pathlib
import sys

from browser import KINDS, SCHEMES, WIDTHS, chromium, visiting
from server import serving


def take(folder, kinds):
    folder.mkdir(parents=True, exist_ok=True)
    with serving() as server, chromium() as browser:
        for scheme in SCHEMES:
            for width in WIDTHS:
                with visiting(browser, width, color_scheme=scheme) as page:
                    for kind in kinds:
                        page.goto(server.base + KINDS[kind])
                        file = folder / f"{kind}-{width}-{scheme}.png"
                        page.screenshot(path=file, full_page=True)
                        yield file


def main(arguments):
    if not arguments or set(arguments[1:]) - set(KINDS):
        sys.exit(f"{__doc__}\nThe kinds are: {', '.join(KINDS)}.")
    for file in take(pathlib.Path(arguments[0]), arguments[1:] or KINDS):
        print(file)


if __name__ == "__main__":
    main(sys.argv[1:])
