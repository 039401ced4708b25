"""The amount of the marked budget item, whole rupiah (iid.md SID 3: the expenditure item must be highlighted, amount above 0)."""

from evidence.document import Box, Mark, MarkKind
from evidence.facts import Fact, StatedDocument
from evidence.submission import Submission
from rules.readers.figures import RUPIAH, rupiah
from rules.readers.lines import Run, lines_of
from rules.source import Source

_ROW = 2.0  # points that a highlight may miss of its line


def read(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    """The largest amount on the marked lines: unit prices and parts stand beside their total. None where nothing is marked."""
    amounts = [
        found for page, text in zip(source.pages, source.texts, strict=True) for found in _marked(page.marks, lines_of(text))
    ]
    if not amounts:
        return None
    value, run, confidence = max(amounts, key=lambda found: found[0])
    return Fact(value, (run.cite(source),), round(min(confidence, run.confidence), 4))


def _marked(marks: tuple[Mark, ...], runs: tuple[Run, ...]) -> list[tuple[int, Run, float]]:
    """Amounts under a highlight; where it covers only the words of the item, those on the same line."""
    found: list[tuple[int, Run, float]] = []
    for mark in marks:
        if mark.kind is not MarkKind.HIGHLIGHT:
            continue
        on_lines = [run for run in runs if _touches(mark.box, run)]
        inside = [
            (value, part) for run in on_lines for value, part in _amounts(run) if part.x0 < mark.box.x1 and part.x1 > mark.box.x0
        ]
        beside = [(value, part) for run in on_lines for value, part in _amounts(run)]
        found += [(value, part, mark.confidence) for value, part in inside or beside]
    return found


def _amounts(run: Run) -> list[tuple[int, Run]]:
    return [(rupiah(match), run.part(*match.span())) for match in RUPIAH.finditer(run.content)]


def _touches(box: Box, run: Run) -> bool:
    middle = (run.top + run.bottom) / 2
    return box.top - _ROW <= middle <= box.bottom + _ROW
