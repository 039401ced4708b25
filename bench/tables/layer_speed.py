"""How fast words with boxes come from text layers, against pypdfium2 alone, which gives characters with boxes."""

from pathlib import Path
from time import process_time

import pypdfium2 as pdfium

from extractors.text_layer import frame_of, read_text_layer

_LAW = Path(__file__).resolve().parents[3] / "shared/realdocs/documents/uu-23-2014-460-pages.pdf"
_ROUNDS = 3


def layer_speed(path: Path, *, most_pages: int = 200) -> tuple[float, float, int]:
    """Processor milliseconds a page of pypdfium2 alone and of our own reading, by turns on each page, and the pages measured."""
    bare = ours = 0.0
    document = pdfium.PdfDocument(path)
    count = min(len(document), most_pages)
    for index in range(count):
        bare += min(_timed(document, index, own=False) for _ in range(_ROUNDS))
        ours += min(_timed(document, index, own=True) for _ in range(_ROUNDS))
    document.close()
    return 1000 * bare / count, 1000 * ours / count, count


def _timed(document: pdfium.PdfDocument, index: int, *, own: bool) -> float:
    start = process_time()
    page = document[index]
    if own:
        read_text_layer(page, frame_of(page))
    else:
        _characters(page)
    page.close()
    return process_time() - start


def _characters(page: pdfium.PdfPage) -> tuple[str, list[tuple[float, float, float, float]]]:
    """The text, and the box of each character."""
    textpage = page.get_textpage()
    text = textpage.get_text_range()
    boxes = [textpage.get_charbox(index, loose=True) for index in range(textpage.count_chars())]
    textpage.close()
    return text, boxes


def print_layer_speed(paths: list[Path]) -> None:
    """A line a file: milliseconds a page, and the speed as a share of that of pypdfium2 alone (bar 0.5, aim 0.8)."""
    paths = paths or [path for path in (_LAW, *sorted(_LAW.parent.glob("*.pdf"))) if path.exists()]
    print(f"{'text layer':<40}{'pages':>6}{'pypdfium2':>11}{'words':>8}{'share':>7}")
    for path in dict.fromkeys(paths):
        try:
            bare, ours, count = layer_speed(path)
        except pdfium.PdfiumError as error:
            print(f"{path.stem[:38]:<40}{error}")
            continue
        print(f"{path.stem[:38]:<40}{count:>6}{bare:>8.2f} ms{ours:>5.2f} ms{bare / ours:>7.2f}")
