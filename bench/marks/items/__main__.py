"""``python -m bench.marks.items [--pages N] [--seed S] [--list] [--draw FOLDER]``: draw, find, compare, print."""

import argparse
from collections.abc import Iterator
from pathlib import Path

import cv2

from bench.marks.items.measure import Record
from bench.marks.items.specimens import UNMARKED, WAYS, ItemPage, marked, plain

_PLAIN = 0.38  # of all pages
_GRAY = (False, True, False, False, True)  # by turns


def drawn(count: int, seed: int, only: str = "") -> Iterator[ItemPage]:
    """``count`` pages, the ways and kinds by turns; the same for the same seed."""
    without = round(count * _PLAIN)
    turns = [
        (marked, [name for name in WAYS if only in name], count - without),
        (plain, [name for name in UNMARKED if only in name], without),
    ]
    for part, (make, names, pages) in enumerate(turns):
        for index in range(pages if names else 0):
            what = names[(index + seed * 7) % len(names)]
            turn = index // len(names) + (index + seed) % len(names)
            yield make(what, (seed * 2 + part) * 1_000_003 + index, gray=_GRAY[turn % len(_GRAY)])


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.marks.items", description="How well marked budget items are found, by way of marking."
    )
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="list every visible mark missed and every false report")
    parser.add_argument("--only", default="", help="only ways and kinds whose name contains this")
    parser.add_argument("--draw", type=Path, help="write the pages as pictures into this folder instead of measuring")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    record = Record()
    for page in drawn(options.pages, options.seed, options.only):
        if options.draw:
            draw(page, options.draw)
        else:
            record.add(page)
    if not options.draw:
        print("\n".join(record.listed) + "\n" if options.list else "", end="")
        print(record.table())


def draw(page: ItemPage, folder: Path) -> None:
    """The page as a picture of 100 dots an inch, named after what is on it."""
    folder.mkdir(parents=True, exist_ok=True)
    factor = 100 / 72 / page.page.scale
    picture = cv2.resize(page.page.rgb, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    seen = (
        "" if page.sight is None else f" {'seen' if page.sight.visible else 'unseen'} {page.sight.peak:.0f} {page.sight.mean:.1f}"
    )
    name = f"{page.what} {page.medium} {page.seed}{seen}".replace("/", "-").replace(":", "")
    cv2.imwrite(str(folder / f"{name}.png"), cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))


if __name__ == "__main__":
    main()
