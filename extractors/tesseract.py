"""The OCR engine: are its models there, and one picture to words through it, inside the reader process."""

import hashlib
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from evidence.errors import DependencyError
from evidence.wording import say

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

OLDEST = (4, 1)
AUTO, COLUMN, BLOCK, SPARSE = 3, 4, 6, 11  # page segmentation: by itself, one column, one block of text, words anywhere


@dataclass(frozen=True, slots=True)
class Found:
    """A word as the engine gives it: pixels of the picture it saw, confidence 0..1, and the number of its line."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float
    line: int


def probe(language: str = "ind") -> None:
    """``DependencyError`` with the way to mend it where Tesseract is absent, too old, or lacks the language."""
    if shutil.which("tesseract") is None:
        raise DependencyError(say("extractors.tesseract-absent"), say("extractors.tesseract-absent.cure"))
    found = version()
    if tuple(int(part) for part in re.findall(r"\d+", found)[:2]) < OLDEST:
        needed = ".".join(map(str, OLDEST))
        raise DependencyError(say("extractors.tesseract-old", found=found, needed=needed), say("extractors.tesseract-old.cure"))
    missing = set(language.split("+")) - languages()
    if missing:
        name = sorted(missing)[0]
        raise DependencyError(
            say("extractors.language-absent", language=name), say("extractors.language-absent.cure", language=name)
        )


@lru_cache
def version() -> str:
    """The engine's version (``5.3.0``); empty where it does not say."""
    said = _ask("--version")
    match = re.search(r"tesseract\s+v?(\d+(?:\.\d+)*)", said)
    return match[1] if match else ""


@lru_cache
def languages() -> frozenset[str]:
    """The language models that are installed."""
    return frozenset(_ask("--list-langs").split("\n")[1:])


@lru_cache
def engine(language: str) -> str:
    """The engine with its models by the digest of their files, which tells the fast, the standard and the best one apart:
    ``tesseract 5.5.4, ind 6f2a9c01d4e8``."""
    import tesserocr

    found = re.search(r"\d+(?:\.\d+)*", tesserocr.tesseract_version())
    names = dict.fromkeys([*language.split("+"), *thorough_language(language).split("+")])
    named = (f"{name} {_digest(models() / f'{name}.traineddata')}" for name in names)
    return ", ".join([f"tesseract {found[0] if found else '?'}", *named])


@lru_cache
def thorough_language(language: str) -> str:
    """The language for a second look: of each model the best one, where somebody put it beside the others as ``<name>_best.traineddata``; it takes
    several times as long."""
    return "+".join(f"{name}_best" if (models() / f"{name}_best.traineddata").exists() else name for name in language.split("+"))


def _digest(path: Path) -> str:
    if not path.is_file():
        return "?"
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:12]


@lru_cache
def models() -> Path:
    """The folder of the language models that the system's package brings."""
    match = re.search(r'"([^"]+)"', _ask("--list-langs"))
    return Path(match[1]) if match else Path()


def _ask(option: str) -> str:
    run = subprocess.run(["tesseract", option], capture_output=True, text=True, timeout=20, check=False)
    return run.stdout + run.stderr


def recognise(
    picture: "NDArray[np.uint8]", *, language: str, mode: int, dpi: int, seconds: float, by_tiles: bool = False
) -> list[Found]:
    """The words of a gray picture (height x width), in the engine's order. ``TimeoutError`` after ``seconds``.

    ``by_tiles``: part ink from ground tile by tile rather than once for the whole picture, as a photograph needs.
    """
    opened = _opened(language)
    height, width = picture.shape
    opened.SetPageSegMode(mode)
    opened.SetVariable("thresholding_method", "1" if by_tiles else "0")
    try:
        opened.SetImageBytes(picture.tobytes(), width, height, 1, width)
        opened.SetSourceResolution(dpi)
        if not opened.Recognize(int(seconds * 1000)):
            raise TimeoutError("engine")
        return _parse(opened.GetTSVText(0))
    finally:
        opened.Clear()


@lru_cache(maxsize=2)
def _opened(language: str) -> Any:
    """The engine with its model loaded: it lives as long as the process, for loading it for each page costs a tenth of the page."""
    os.environ["OMP_THREAD_LIMIT"] = "1"  # more threads cost five times the processor time for the same text
    import tesserocr

    return tesserocr.PyTessBaseAPI(path=str(models()), lang=language, oem=tesserocr.OEM.LSTM_ONLY)


def _parse(table: str) -> list[Found]:
    """Words from the engine's table: level 5 rows, whose columns are level, page, block, paragraph, line, word, left, top, width, height,
    confidence (percent), text."""
    found: list[Found] = []
    lines: dict[tuple[str, ...], int] = {}
    for row in table.split("\n"):
        cells = row.rstrip("\r").split("\t")
        if len(cells) != 12 or cells[0] != "5" or not (text := cells[11].strip()):
            continue
        left, top, width, height = (int(cell) for cell in cells[6:10])
        line = lines.setdefault(tuple(cells[2:5]), len(lines))
        confidence = max(0.0, min(1.0, float(cells[10]) / 100))
        found.append(Found(text, left, top, left + width, top + height, confidence, line))
    return found
