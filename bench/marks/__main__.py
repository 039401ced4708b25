"""``python -m bench.marks [--pages N] [--seed S] [--list] [--engine N]``: draw, find, compare, print."""

import argparse

import cv2

from bench.marks.measure import Tally, engine_seconds
from bench.marks.scan import specimen


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.marks", description="Precision and recall of marks on drawn pages.")
    parser.add_argument("--pages", type=int, default=240)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="list every miss and every false alarm")
    parser.add_argument("--engine", type=int, default=0, metavar="N", help="also time Tesseract on the first N pages")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    whole, gray = Tally(), Tally()
    engine: list[float] = []
    marks: list[float] = []
    for index in range(options.pages):
        page = specimen(options.seed * 100_003 + index)
        tally = gray if page.gray else whole
        tally.add(page, options.seed * 100_003 + index)
        if index < options.engine:
            engine.append(engine_seconds(page))
            marks.append(tally.seconds[-1])
    for name, tally in (("colour", whole), ("gray", gray)):
        print(f"== {name}\n{tally.table()}\n")
        if options.list:
            for word, entries in (("missed", tally.misses), ("false", tally.alarms)):
                for seed, kind, mark in entries:
                    box = mark.box
                    print(
                        f"{word} {mark.kind} {seed} [{kind}] {mark.confidence:.2f} ({box.x0:.0f} {box.top:.0f} {box.x1:.0f} {box.bottom:.0f})"
                    )
    if engine:
        ratio = sum(marks) / sum(engine)
        print(
            f"Tesseract on {len(engine)} of the pages: {sum(engine) / len(engine):.2f} s CPU a page; marks cost {ratio:.1%} of that"
        )


if __name__ == "__main__":
    main()
