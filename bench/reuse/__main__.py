"""``python -m bench.reuse [--papers N] [--rooms N] [--keep DIR]``: precision and recall on labelled pairs; ``--pages N``: time of look-ups."""

import argparse
import tempfile
from pathlib import Path

from bench.reuse.corpus import Corpus, Pair, corpus, read
from bench.reuse.lookup import ask, fill
from bench.reuse.measure import Tally
from evidence.document import Document, Page, ReadBy
from rules.sameness import Known, same_page
from rules.sketch import sketch


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.reuse", description="How surely and how fast the same content is found again."
    )
    parser.add_argument("--papers", type=int, default=28)
    parser.add_argument("--rooms", type=int, default=24)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="keep what was read in this folder, and read it from there the next time")
    parser.add_argument("--list", action="store_true", help="list every miss and every false alarm")
    parser.add_argument("--pages", type=int, default=100_000, help="stored pages of the look-up; 0: leave it out")
    parser.add_argument(
        "--database", action="append", default=[], help="further databases (SQLAlchemy addresses, empty) for the look-up"
    )
    options = parser.parse_args()
    if options.papers or options.rooms:
        made = corpus(options.papers, options.rooms, options.seed)
        with tempfile.TemporaryDirectory() as folder:
            documents = dict(read(made, options.keep or Path(folder), options.jobs))
        _pairs(made, documents, listed=options.list)
    if options.pages:
        with tempfile.TemporaryDirectory() as folder:
            for url in (f"sqlite:///{folder}/records.sqlite", *options.database):
                print(f"\nlook-up among {options.pages} pages, {url.partition(':')[0]}")
                sample, signs = fill(url, options.pages, options.seed)
                for timing in ask(url, sample, signs, options.seed):
                    print(timing.line())


def _pairs(made: Corpus, documents: dict[str, Document], *, listed: bool) -> None:
    tally, indexed = Tally(), Tally()
    for pair in made.pairs:
        one, other = _page(documents, pair, first=True), _page(documents, pair, first=False)
        called = same_page(Known.of(one), Known.of(other)) is not None
        tally.add(pair.kind, same=pair.same, called=called)
        found = _named(one, other)
        if pair.same:
            indexed.add(pair.kind, same=True, called=found)
        if listed and called != pair.same:
            print(f"{'missed' if pair.same else 'false'}: {pair.kind}: {pair.one} {pair.other}")
        if listed and pair.same and not found:
            print(f"not named by the index: {pair.kind}: {pair.one} {pair.other}")
    print(f"{len(made.pairs)} pairs")
    print("\n".join(tally.lines()))
    print("\nnamed by the index, of the same content")
    print("\n".join(line for line in indexed.lines() if line.startswith(("recall", "  "))))


def _page(documents: dict[str, Document], pair: Pair, *, first: bool):  # type: ignore[no-untyped-def]
    place = pair.one if first else pair.other
    pages = documents[place.file].pages
    return pages[place.page - 1] if len(pages) >= place.page else Page(place.page, 1, 1, ReadBy.NONE)  # the reader gave it up


def _named(one, other) -> bool:  # type: ignore[no-untyped-def]
    asked, filed = sketch(one, search=True), sketch(other)
    by_words = len(set(asked.words) & set(filed.words)) >= 3
    return by_words or not set(asked.looks).isdisjoint(filed.picture)


if __name__ == "__main__":
    main()
