"""Words with boxes from text layers, beside pypdfium2 alone."""

from pathlib import Path
from time import process_time

import pypdfium2

from bench.reading.scanned import BUILD
from bench.reading.table import Measured
from bench.tables.layer_speed import layer_speed

ROOT = BUILD.parents[1]
REAL = ROOT.parent / "shared/realdocs/documents"
MOST_PAGES = 60  # of one file, so that the longest does not decide alone
_ROUNDS = 3


def layers() -> Measured:
    """Over the real documents that have a text layer (where they are at hand) and the born-digital samples; each page by turns."""
    bare = ours = words = 0.0
    pages = files = 0
    for path in [*sorted(REAL.glob("*.pdf")), *sorted((ROOT / "samples").glob("*/bukti/*.pdf"))]:
        if not _has_layer(path):
            continue
        characters, reading, count = layer_speed(path, most_pages=MOST_PAGES)
        bare, ours, words = bare + characters * count, ours + reading * count, words + _text_alone(path) * count
        pages, files = pages + count, files + 1
    notes = [
        f"{pages} pages of {files} files; processor time a page: characters with boxes and text {bare / pages:.2f} ms, ours {ours / pages:.2f} ms",
        f"text without boxes alone: {words / pages:.2f} ms, ratio {words / ours:.2f}",
    ]
    return Measured("text layer with word boxes, against pypdfium2 alone", bare / ours, "x", 0.5, 0.8, notes=notes)


def _has_layer(path: Path) -> bool:
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError:
        return False
    return any(document[index].get_textpage().count_chars() > 100 for index in range(min(len(document), 3)))


def _text_alone(path: Path) -> float:
    """Milliseconds a page of the text without boxes."""
    document = pypdfium2.PdfDocument(path)
    count = min(len(document), MOST_PAGES)
    whole = sum(min(_timed(document, index) for _ in range(_ROUNDS)) for index in range(count))
    return 1000 * whole / count


def _timed(document: pypdfium2.PdfDocument, index: int) -> float:
    start = process_time()
    page = document[index]
    textpage = page.get_textpage()
    textpage.get_text_range()
    textpage.close()
    page.close()
    return process_time() - start
