"""The degraded pages of real documents: share of their words that is found, in any order, since their truth is not in reading order."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2

from bench.ladder.measure import PlainEngine, timed, word_recall
from evidence.document import Legibility
from extractors.legibility import judge_reading
from extractors.ocr import Reading, read_picture
from extractors.picture_quality import as_gray
from extractors.settings import ReadingSettings

FOLDER = Path(__file__).parents[3] / "shared/realdocs/ocr"
ALLOWED = 0.01  # by which a page may be worse than the bare engine


@dataclass(frozen=True, slots=True)
class RealOutcome:
    """A page: share of its words found by the bare engine and by us, and processor seconds of both."""

    name: str
    plain: float
    ours: float
    plain_seconds: float
    our_seconds: float
    reading: Reading
    legibility: Legibility


def real_outcomes(plain: PlainEngine, settings: ReadingSettings) -> list[RealOutcome]:
    found = []
    for path in sorted(FOLDER.glob("*_deg.jpg")):
        picture = as_gray(cv2.imread(str(path), cv2.IMREAD_GRAYSCALE))
        truth = path.with_name(path.name.replace("_deg.jpg", ".txt")).read_text(encoding="utf-8")
        bare, bare_seconds = plain.read(picture)
        reading, seconds = timed(lambda picture=picture: read_picture(picture, settings, seconds=120))  # type: ignore[misc]
        ours = word_recall(truth, " ".join(word.text for word in reading.words))
        legibility = judge_reading(reading, picture.shape[1], picture.shape[0])
        found.append(RealOutcome(path.name[:4], word_recall(truth, bare), ours, bare_seconds, seconds, reading, legibility))
    return found


def real_table(outcomes: Sequence[RealOutcome]) -> str:
    if not outcomes:
        return f"no pages at {FOLDER}"
    rows = ["page   words found: plain   ours  difference   seconds: plain  ours   grade"]
    for one in outcomes:
        mark = "  WORSE" if one.ours < one.plain - ALLOWED else ""
        rows.append(
            f"{one.name}          {one.plain:>10.4f} {one.ours:>7.4f} {one.ours - one.plain:>+8.4f}  {one.plain_seconds:>14.2f} {one.our_seconds:>6.2f}   "
            f"{one.legibility.grade} {one.reading.score:.2f} {', '.join(one.legibility.defects)}{mark}"
        )
    plain, ours = (sum(getattr(one, who) for one in outcomes) / len(outcomes) for who in ("plain", "ours"))
    worse = sum(one.ours < one.plain - ALLOWED for one in outcomes)
    seconds = sum(one.our_seconds for one in outcomes) / sum(one.plain_seconds for one in outcomes)
    rows.append(
        f"{len(outcomes)} pages: mean {plain:.4f} plain, {ours:.4f} ours; {worse} worse by more than {ALLOWED}; processor time {seconds:.2f} of plain's"
    )
    return "\n".join(rows)
