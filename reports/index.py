"""The index over all submissions of a run: filters by status, region, work unit and flag, and totals per region."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from evidence.verdict import Status
from evidence.wording import say
from reports.pages import render_page
from reports.summary import Line, Summary

View = dict[str, Any]


@dataclass
class Total:
    """What the submissions of one region came to."""

    pemda: str
    submissions: int = 0
    claimed: int = 0
    supported: int = 0
    counts: dict[str, int] = field(default_factory=lambda: {status.value: 0 for status in Status})

    def add(self, line: Line) -> None:
        self.submissions += 1
        self.claimed += line.score.claimed
        self.supported += line.score.supported
        for status, count in line.counts.items():
            self.counts[status.value] += count


def render_index(summary: Summary) -> bytes:
    """The page; its links lead to ``<kode>/report.html`` beside it."""
    lines = summary.lines
    codes = {code for line in lines for code in line.flags}
    return render_page(
        "index.html.j2",
        rows=[_row(line) for line in lines],
        totals=totals_of(lines),
        refused=summary.refused,
        statuses=[(status.value, say(f"reports.status.{status}")) for status in Status],
        regions=_choices(line.pemda for line in lines),
        units=_choices(line.perangkat_daerah for line in lines),
        codes=sorted(((code, say(f"flags.{code}.title")) for code in codes), key=lambda choice: choice[1]),
    )


def totals_of(lines: Iterable[Line]) -> list[Total]:
    """Totals per region, by name."""
    totals: dict[str, Total] = {}
    for line in lines:
        totals.setdefault(line.pemda, Total(line.pemda)).add(line)
    return [totals[region] for region in sorted(totals)]


def _choices(values: Iterable[str]) -> list[tuple[str, str]]:
    return [(value, value) for value in sorted(dict.fromkeys(values))]


def _row(line: Line) -> View:
    counts = {status.value: count for status, count in line.counts.items()}
    return {
        "kode": line.kode,
        "inovasi": line.inovasi,
        "pemda": line.pemda,
        "perangkat_daerah": line.perangkat_daerah,
        "link": f"{quote(line.kode)}/report.html",
        "search": " ".join((line.kode, line.inovasi, line.perangkat_daerah, line.pemda)).lower(),
        "counts": counts,
        "statuses": [status for status, count in counts.items() if count],
        "flags": line.flags,
        "score": line.score,
    }
