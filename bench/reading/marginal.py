"""Pages a second of the whole ``verify`` beside bare Tesseract."""

import json
import os
from pathlib import Path

from bench.reading.bare import bare, drawn
from bench.reading.running import Cost, scratch, verify
from bench.reading.scanned import DOCUMENTS, ScannedSet, counted, scanned_set
from bench.reading.table import Measured

_UNDISTURBED = 0.85  # share of two processors that two bare engines must have had, for the wall clock to tell anything


def marginal(*, copies: int = 4, documents: int = DOCUMENTS) -> Measured:
    """``copies`` times the set less once the set, so that neither start-up nor the last file decides. Bare Tesseract reads one half of the pages before and
    the other half after, so that whatever else runs on the machine slows both."""
    once, many = [scanned_set(0, documents=documents)], [scanned_set(copy, documents=documents) for copy in range(1, copies + 1)]
    count = _pages(many) - _pages(once)
    with scratch() as folder:
        pages = drawn(many, folder)
        engine = bare(pages[::2], folder)
        first = _verified(once, folder / "once")
        rest = _verified(many, folder / "many")
        engine += bare(pages[1::2], folder)
    ours = rest - first
    ratio = (count / ours.wall) / (len(pages) / engine.wall)
    cpu = (engine.cpu / len(pages)) / (ours.cpu / count)
    notes = [
        f"wall: {count / ours.wall:.2f} pages/s against {len(pages) / engine.wall:.2f}; {counted(many)} less {counted(once)}",
        f"processor time (user and system, with all children), which other load falsifies less: ratio {cpu:.2f}, "
        f"{ours.cpu / count:.2f} s a page against {engine.cpu / len(pages):.2f}",
    ]
    undisturbed = engine.cpu / engine.wall >= _UNDISTURBED * min(2, len(os.sched_getaffinity(0)))
    if not undisturbed:
        notes.append(
            f"other load took the processors (bare Tesseract had {engine.cpu / engine.wall:.2f} of 2): the wall's ratio {ratio:.2f} means "
            "nothing, the value is that of processor time"
        )
    value = ratio if undisturbed else cpu
    return Measured("marginal pages/s of verify, against bare Tesseract", value, "x", 0.90, 1.3, notes=notes)


def _pages(sets: list[ScannedSet]) -> int:
    return sum(each.pages for each in sets)


def _verified(sets: list[ScannedSet], place: Path) -> Cost:
    cost = verify([each.folder for each in sets], place)
    read = pages_read(place / "out")
    if read != _pages(sets):
        raise RuntimeError(f"{read} pages were read by OCR, not {_pages(sets)}")
    return cost


def pages_read(out: Path) -> int:
    """Pages that the reports say were looked at as pictures (empty ones too), each file once."""
    files = {}
    for path in out.glob("*/report.json"):
        for claim in json.loads(path.read_text(encoding="utf-8"))["claims"]:
            files |= {item["digest"]: item for item in claim["evidence"] if item["digest"]}
    return sum(item["pages"] - item["read_by"].count("text") - len(item["unread"]) for item in files.values())
