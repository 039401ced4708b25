"""``python -m bench.tables [--documents N] [--seed S] [--scans N] [--list] [--keep DIR] | --layer-speed [PDF...]``."""

import argparse
import os
import tempfile
from pathlib import Path

import cv2

from bench.tables.layer_speed import print_layer_speed
from bench.tables.measure import HEADING, Tally, add, read_tables, tallies
from bench.tables.plumber import read_with_pdfplumber
from bench.tables.specimens import Specimen, scan, with_tables, without_tables


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.tables", description="Rows and cells of drawn tables, and what is read of them."
    )
    parser.add_argument("--documents", type=int, default=200, help="born digital; a quarter as many have no table")
    parser.add_argument("--scans", type=int, default=40, help="how many of them are scanned too")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="list every table that was not read as drawn")
    parser.add_argument("--keep", type=Path, help="a folder in which the documents stay")
    parser.add_argument("--no-pdfplumber", action="store_true")
    parser.add_argument(
        "--layer-speed", nargs="*", type=Path, metavar="PDF", help="instead: text layer with word boxes against pypdfium2 alone"
    )
    options = parser.parse_args()
    os.environ["OMP_THREAD_LIMIT"] = "1"
    cv2.setNumThreads(1)
    if options.layer_speed is not None:
        print_layer_speed(options.layer_speed)
        return
    with tempfile.TemporaryDirectory() as folder:
        place = options.keep or Path(folder)
        place.mkdir(parents=True, exist_ok=True)
        base = options.seed * 1_000_003
        drawn = [with_tables(place, base + index) for index in range(options.documents)]
        others = [without_tables(place, base + index) for index in range(options.documents // 4)]
        scans = [scan(each, base + index) for index, each in enumerate([*drawn[: options.scans], *others[: options.scans // 3]])]
        _report([*drawn, *others, *scans], listed=options.list)
        if not options.no_pdfplumber:
            _report_pdfplumber([*drawn, *others])


def _report(specimens: list[Specimen], *, listed: bool) -> None:
    counts = tallies()
    false: dict[str, list[str]] = {}
    pages: dict[str, int] = {}
    for specimen in specimens:
        found, seconds = read_tables(specimen)
        if specimen.kind.startswith("none"):
            pages[specimen.kind] = pages.get(specimen.kind, 0) + specimen.pages
            false.setdefault(specimen.kind, []).extend(specimen.name for tables in found.values() for _ in tables)
        else:
            add(counts, specimen, found, seconds)
    _print(counts)
    for kind, names in false.items():
        print(f"{kind:<28}{pages[kind]:>7} pages, {len(names)} false tables {', '.join(sorted(set(names)))}")
    if listed:
        for kind in counts:
            print("\n".join(f"{kind}: {fault}" for fault in counts[kind].faults))


def _report_pdfplumber(specimens: list[Specimen]) -> None:
    read, reason = read_with_pdfplumber([specimen.path for specimen in specimens])
    if reason:
        print(f"pdfplumber: skipped, {reason}")
        return
    counts = tallies()
    false = 0
    for specimen in specimens:
        found, seconds = read[specimen.path.stem]
        if specimen.labels:
            add(counts, specimen, found, seconds)
        else:
            false += sum(len(tables) for tables in found.values())
    print("\npdfplumber, extract_tables with its defaults")
    _print(counts)
    print(f"false tables on pages without one: {false}")


def _print(counts: dict[str, Tally]) -> None:
    print(HEADING)
    whole = Tally()
    for kind in sorted(counts):
        print(counts[kind].line(kind))
        for name in ("tables", "missed", "split", "exact", "rows", "wrong", "cells", "right", "pages", "seconds"):
            setattr(whole, name, getattr(whole, name) + getattr(counts[kind], name))
    print(whole.line("all"))


if __name__ == "__main__":
    main()
