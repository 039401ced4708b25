"""What reading less of a page earns: processor time and words found, with each saving left out, beside the bare engine."""

import re
import resource
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice

import numpy as np
import pypdfium2
from PIL import Image

from bench.reading.layers import REAL
from bench.reading.scanned import scanned_set
from extractors.ocr import read_picture
from extractors.picture_quality import Gray
from extractors.preparation import Step
from extractors.settings import ReadingSettings
from extractors.tesseract import AUTO, recognise

DEGRADED = REAL.parent / "ocr"
SECONDS = 300.0
Way = Callable[[Gray], list[str]]


@dataclass(slots=True)
class Earned:
    """Over some pages: processor seconds, and the share of the words of each page that was found in any order."""

    seconds: float = 0.0
    recalls: list[float] = field(default_factory=list)


def ways() -> dict[str, Way]:
    """The bare engine first; then ours, with and without the savings."""
    return {
        "bare engine, a process a page": _bare,
        "ours, with blank margins": _ours((Step.NARROW.value,)),
        "ours": _ours(()),
    }


def _bare(page: Gray) -> list[str]:
    return [word.text for word in recognise(page, language="ind", mode=AUTO, dpi=200, seconds=SECONDS)]


def _ours(omitted: tuple[str, ...]) -> Way:
    settings = ReadingSettings(omitted=omitted)
    return lambda page: [word.text for word in read_picture(page, settings, seconds=SECONDS).words]


def engine(*, most: int) -> str:
    """A table of at most so many pages of each kind: degraded real pages and the scanned set, each with the words that stand on it."""
    parts = []
    for kind, pages in (("degraded real pages", degraded()), ("scanned set", scanned())):
        found: dict[str, Earned] = {}
        count = 0
        for page, truth in _spread(list(pages), most):
            count += 1
            for name, way in ways().items():
                earned = found.setdefault(name, Earned())
                began = _processor()
                words = way(page)
                earned.seconds += _processor() - began
                earned.recalls.append(recall(truth, words))
        if count:
            parts += [f"{kind}, {count} pages", *_lines(found, count)]
    return "\n".join(parts)


def _spread(items: list[tuple[Gray, str]], most: int) -> Iterator[tuple[Gray, str]]:
    return islice(items[:: max(1, len(items) // most)], most)


def _lines(found: dict[str, Earned], count: int) -> Iterator[str]:
    first, *_ = found.values()
    for name, earned in found.items():
        mean, least = float(np.mean(earned.recalls)), min(earned.recalls)
        worse = max(before - after for before, after in zip(first.recalls, earned.recalls, strict=True))
        yield (
            f"    {name:<34}{earned.seconds / count:>6.2f} s a page {earned.seconds / first.seconds:>5.2f} x   "
            f"recall {mean:.4f}, least {least:.3f}, worst against the first {-worse:+.3f}"
        )


def _processor() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def recall(truth: str, found: list[str]) -> float:
    """The share of words of a page that were found, as often as they stand on it, in any order."""
    wanted, got = Counter(_words(truth)), Counter(_words(" ".join(found)))
    return (wanted & got).total() / max(1, wanted.total())


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def degraded() -> Iterator[tuple[Gray, str]]:
    """The real pages that were made hard to read, where they are at hand."""
    for path in sorted(DEGRADED.glob("*_deg.jpg")):
        truth = path.with_name(path.name.replace("_deg.jpg", ".txt")).read_text(encoding="utf-8")
        yield np.asarray(Image.open(path).convert("L")), truth


def scanned() -> Iterator[tuple[Gray, str]]:
    """Pages of the scanned set at 200 dpi, with what stood on them before they were scanned."""
    chosen = scanned_set(0)
    for path, _ in chosen.documents:
        original = pypdfium2.PdfDocument(chosen.original(path))
        for index, page in enumerate(pypdfium2.PdfDocument(path)):
            picture = page.render(scale=200 / 72, grayscale=True).to_numpy().squeeze().copy()
            yield picture, original[index].get_textpage().get_text_bounded()
