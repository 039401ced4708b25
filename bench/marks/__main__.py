"""``python -m bench.marks [--pages N] [--seed S] [--gray | --colour]``: draw, find, compare, print."""

import argparse

import cv2

from bench.marks.measure import Tally
from bench.marks.scan import specimen


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.marks", description="Precision and recall of marks on drawn pages.")
    parser.add_argument("--pages", type=int, default=240)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="list every miss and every false alarm")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    whole, gray = Tally(), Tally()
    for index in range(options.pages):
        page = specimen(options.seed * 100_003 + index)
        (gray if page.gray else whole).add(page, options.seed * 100_003 + index)
    for name, tally in (("colour", whole), ("gray", gray)):
        print(f"== {name}\n{tally.table()}\n")
        if options.list:
            for word, entries in (("missed", tally.misses), ("false", tally.alarms)):
                for seed, kind, mark in entries:
                    box = mark.box
                    print(
                        f"{word} {mark.kind} {seed} [{kind}] {mark.confidence:.2f} ({box.x0:.0f} {box.top:.0f} {box.x1:.0f} {box.bottom:.0f})"
                    )


if __name__ == "__main__":
    main()
