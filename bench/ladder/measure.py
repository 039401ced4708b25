"""A rung read by the bare engine and by us: characters wrong, processor time, grade and defects."""

import hashlib
import json
import os
import resource
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from rapidfuzz.distance import Levenshtein

from bench.ladder.pages import sheet
from bench.ladder.rungs import LADDERS, Ladder
from evidence.document import Legibility
from extractors.legibility import judge_reading
from extractors.ocr import Reading, read_picture
from extractors.picture_quality import Gray
from extractors.settings import ReadingSettings


@dataclass(frozen=True, slots=True)
class Case:
    """One page at one rung: its picture and what stands on it."""

    ladder: Ladder
    rung: int
    seed: int
    picture: Gray
    text: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """A case, as read. ``plain`` and ``ours``: share of characters wrong; ``seconds`` of processor time, each."""

    case: Case
    plain: float
    ours: float
    plain_seconds: float
    our_seconds: float
    reading: Reading
    legibility: Legibility


def cases(ladders: Sequence[Ladder], pages: int, seed: int) -> Iterator[Case]:
    """Every rung of every ladder on ``pages`` sheets; each ladder has its own sheets, so that no text stands in all."""
    for ladder in ladders:
        number = LADDERS.index(ladder)
        for rung, step in enumerate(ladder.steps):
            for page in range(pages):
                own = seed * 1000 + number * 7 + page
                drawn = sheet(own)
                random = np.random.default_rng([own, rung])
                yield Case(ladder, rung, own, ladder.befall(drawn.gray, step, random), drawn.text)


def character_error(truth: str, found: str) -> float:
    """Edits that turn what was found into what stands there, over its length; white space counts once. At most 1."""
    wanted, got = " ".join(truth.split()), " ".join(found.split())
    return min(1.0, float(Levenshtein.distance(wanted, got)) / max(1, len(wanted)))


def word_recall(truth: str, found: str) -> float:
    """The share of words found, in any order."""
    import re

    wanted, got = (Counter(re.findall(r"\w+", text.lower())) for text in (truth, found))
    return sum((wanted & got).values()) / max(1, sum(wanted.values()))


class PlainEngine:
    """Tesseract as anyone calls it: ``-l ind --psm 3`` on the same picture. What it said is kept by the picture's digest in ``folder``, as it never
    changes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def read(self, picture: Gray) -> tuple[str, float]:
        """Text and seconds of processor time."""
        name = hashlib.sha256(repr(picture.shape).encode() + picture.tobytes()).hexdigest()[:24]
        kept = self._folder / f"{name}.json"
        if not kept.exists():
            kept.write_text(json.dumps(self._run(picture)), encoding="utf-8")
        text, seconds = json.loads(kept.read_text(encoding="utf-8"))
        return str(text), float(seconds)

    @staticmethod
    def _run(picture: Gray) -> tuple[str, float]:
        with tempfile.TemporaryDirectory() as folder:
            name = f"{folder}/page.png"
            cv2.imwrite(name, picture)
            environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
            command = ["tesseract", name, "-", "-l", "ind", "--psm", "3"]
            before = _spent()
            run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=300)
            return run.stdout, _spent() - before


def _spent() -> float:
    """Processor seconds of this process and of its children that ended."""
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    )


def timed(read: Callable[[], Reading]) -> tuple[Reading, float]:
    before = _spent()
    reading = read()
    return reading, _spent() - before


def measured(case: Case, plain: PlainEngine, settings: ReadingSettings) -> Outcome:
    """A case read by both."""
    bare, bare_seconds = plain.read(case.picture)
    reading, seconds = timed(lambda: read_picture(case.picture, settings, seconds=120))
    height, width = case.picture.shape
    ours = character_error(case.text, " ".join(word.text for word in reading.words))
    legibility = judge_reading(reading, width, height)
    return Outcome(case, character_error(case.text, bare), ours, bare_seconds, seconds, reading, legibility)
