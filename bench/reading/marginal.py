"""Pages a second of the whole ``verify`` beside bare Tesseract."""

import json
import os
from dataclasses import dataclass
from pathlib import Path

from bench.reading.bare import bare, drawn
from bench.reading.plan import PLANS, scanned_plan
from bench.reading.running import Cost, scratch, verify
from bench.reading.scanned import DOCUMENTS, ScannedSet, counted, scanned_set
from bench.reading.table import Measured

_UNDISTURBED = 0.85  # share of two processors that two bare engines must have had, for the wall clock to tell anything


@dataclass(frozen=True, slots=True)
class _Copies:
    """Some copies of the scanned set: its many short papers, all of which are read, and its one long document, of which what decides is."""

    short: list[ScannedSet]
    long: list[ScannedSet]

    @property
    def all(self) -> list[ScannedSet]:
        return [*self.short, *self.long]


def marginal(*, copies: int = 4, documents: int = DOCUMENTS) -> Measured:
    """``copies`` times the set less once the set, so that neither start-up nor the last file decides. Bare Tesseract reads one half of the pages before and
    the other half after, so that whatever else runs on the machine slows both."""
    once, many = _copies(range(1), documents), _copies(range(1, copies + 1), documents)
    count = _pages(many.all) - _pages(once.all)
    with scratch() as folder:
        pages = drawn(many.all, folder)
        engine = bare(pages[::2], folder)
        first, read_first = _verified(once, folder / "once")
        rest, read_rest = _verified(many, folder / "many")
        engine += bare(pages[1::2], folder)
    ours, read = rest - first, read_rest - read_first
    wall = (count / ours.wall) / (len(pages) / engine.wall)
    cpu = (engine.cpu / len(pages)) / (ours.cpu / count)
    undisturbed = engine.cpu / engine.wall >= _UNDISTURBED * min(2, len(os.sched_getaffinity(0)))
    value = wall if undisturbed else cpu
    notes = [
        f"wall: {count / ours.wall:.2f} pages/s against {len(pages) / engine.wall:.2f}: {wall:.2f}; {counted(many.all)} less {counted(once.all)}",
        f"processor time (user and system, with all children), which other load falsifies less: ratio {cpu:.2f}, "
        f"{ours.cpu / count:.2f} s a page against {engine.cpu / len(pages):.2f}",
        f"{read} of {count} pages were read, the others decide nothing; of the pages that were read alone the ratio is {value * read / count:.2f}",
    ]
    if not undisturbed:
        notes.append(
            f"other load took the processors (bare Tesseract had {engine.cpu / engine.wall:.2f} of 2): the wall means nothing, the value is that of "
            "processor time"
        )
    return Measured("marginal pages/s of verify, against bare Tesseract", value, "x", 0.90, 1.3, notes=notes)


def _copies(numbers: range, documents: int) -> _Copies:
    return _Copies([scanned_set(copy, documents=documents) for copy in numbers], [scanned_plan(copy) for copy in numbers])


def _pages(sets: list[ScannedSet]) -> int:
    return sum(each.pages for each in sets)


def _verified(copies: _Copies, place: Path) -> tuple[Cost, int]:
    """What it cost, and how many pages were read: all of the short papers, and so much of the long ones that their claims are met."""
    cost = verify([each.folder for each in copies.all], place)
    out = place / "out"
    long = list(out.glob(f"{PLANS}*/report.json"))
    short = [path for path in out.glob("*/report.json") if path not in long]
    if (read := pages_read(short)) != _pages(copies.short):
        raise RuntimeError(f"{read} pages were read by OCR, not {_pages(copies.short)}")
    if any(claim["status"] != "met" for path in long for claim in json.loads(path.read_text(encoding="utf-8"))["claims"]):
        raise RuntimeError("the marked row of a long plan was not found")
    return cost, read + pages_read(long)


def pages_read(reports: list[Path]) -> int:
    """Pages that the reports say were looked at as pictures (empty ones too), each file once."""
    files = {}
    for path in reports:
        for claim in json.loads(path.read_text(encoding="utf-8"))["claims"]:
            files |= {item["digest"]: item for item in claim["evidence"] if item["digest"]}
    return sum(item["pages"] - item["read_by"].count("text") - len(item["unread"]) for item in files.values())
