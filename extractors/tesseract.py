"""The OCR engine: is it there, and one picture to words through it."""

import hashlib
import os
import re
import shutil
import signal
import struct
import subprocess
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from evidence.errors import DependencyError
from evidence.wording import say

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

OLDEST = (4, 1)
_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _PHOTOMETRIC, _ROWS_AT, _SAMPLES, _ROWS_A_STRIP, _BYTES = (
    256,
    257,
    258,
    259,
    262,
    273,
    277,
    278,
    279,
)
_LONG = 4  # fields of TIFF, and the type that all of them have here
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
    ``tesseract 5.3.0, ind 6f2a9c01d4e8``."""
    match = re.search(r'"([^"]+)"', _ask("--list-langs"))
    folder = Path(match[1]) if match else Path()
    named = (f"{name} {_digest(folder / f'{name}.traineddata')}" for name in language.split("+"))
    return ", ".join([f"tesseract {version()}", *named])


def _digest(path: Path) -> str:
    if not path.is_file():
        return "?"
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:12]


def _ask(option: str) -> str:
    run = subprocess.run(["tesseract", option], capture_output=True, text=True, timeout=20, check=False)
    return run.stdout + run.stderr


def recognise(
    picture: "NDArray[np.uint8]", *, language: str, mode: int, dpi: int, seconds: float, by_tiles: bool = False
) -> list[Found]:
    """The words of a gray picture (height x width), in the engine's order. ``TimeoutError`` after ``seconds`` or at the limit of processor
    time, ``MemoryError`` at that of memory.

    ``by_tiles``: part ink from ground tile by tile rather than once for the whole picture, as a photograph needs.
    """
    import pytesseract

    os.environ["OMP_THREAD_LIMIT"] = "1"  # more threads cost five times the processor time for the same text
    handle, name = tempfile.mkstemp(suffix=".tif")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_tiff_header(*picture.shape))
            file.write(picture.tobytes())
        options = f"--psm {mode} --dpi {dpi}" + (" -c thresholding_method=1" if by_tiles else "")
        try:
            table = pytesseract.image_to_data(name, lang=language, config=options, timeout=seconds)
        except pytesseract.TesseractError as error:
            if error.status == -signal.SIGXCPU:
                raise TimeoutError("cpu") from error
            if "bad_alloc" in error.message or "allocate" in error.message:
                raise MemoryError from error
            raise
        except RuntimeError as error:
            if "timeout" in str(error):
                raise TimeoutError(str(error)) from error
            raise
    finally:
        Path(name).unlink(missing_ok=True)
    return _parse(table)


def _tiff_header(height: int, width: int) -> bytes:
    """What stands before the rows of an uncompressed gray picture, which the engine takes in by rows: 5 % of its time less than PGM, which it
    takes in pixel by pixel."""
    fields = {
        _WIDTH: width,
        _HEIGHT: height,
        _BITS: 8,
        _COMPRESSION: 1,  # none
        _PHOTOMETRIC: 1,  # 0 is black
        _ROWS_AT: 0,
        _SAMPLES: 1,
        _ROWS_A_STRIP: height,
        _BYTES: height * width,
    }
    length = 8 + 2 + 12 * len(fields) + 4
    fields[_ROWS_AT] = length
    entries = b"".join(struct.pack("<HHII", tag, _LONG, 1, value) for tag, value in fields.items())
    return struct.pack("<2sHIH", b"II", 42, 8, len(fields)) + entries + struct.pack("<I", 0)


def _parse(table: str) -> list[Found]:
    """Words from the engine's table: level 5 rows, whose columns are level, page, block, paragraph, line, word, left, top, width, height,
    confidence (percent), text."""
    found: list[Found] = []
    lines: dict[tuple[str, ...], int] = {}
    for row in table.split("\n")[1:]:
        cells = row.rstrip("\r").split("\t")
        if len(cells) != 12 or cells[0] != "5" or not (text := cells[11].strip()):
            continue
        left, top, width, height = (int(cell) for cell in cells[6:10])
        line = lines.setdefault(tuple(cells[2:5]), len(lines))
        confidence = max(0.0, min(1.0, float(cells[10]) / 100))
        found.append(Found(text, left, top, left + width, top + height, confidence, line))
    return found
