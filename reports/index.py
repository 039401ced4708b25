"""The index over all submissions of a run: filters by status, region, work unit and flag, and totals per region."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from evidence.verdict import Assessment, Status
from evidence.wording import say
from reports.pages import render_page
from reports.summary import Summary, flag_codes

View = dict[str, Any]


@dataclass
class Total:
    """What the submissions of one region came to."""

    pemda: str
    submissions: int = 0
    claimed: int = 0
    supported: int = 0
    counts: dict[str, int] = field(default_factory=lambda: {status.value: 0 for status in Status})

    def add(self, assessment: Assessment) -> None:
        score = assessment.score
        self.submissions += 1
        self.claimed += score.claimed
        self.supported += score.supported
        for status in Status:
            self.counts[status.value] += assessment.count(status)


def render_index(summary: Summary) -> bytes:
    """The page; its links lead to ``<kode>/report.html`` beside it."""
    assessments = summary.assessments
    codes = {code for assessment in assessments for code in flag_codes(assessment)}
    return render_page(
        "index.html.j2",
        rows=[_row(assessment) for assessment in assessments],
        totals=totals_of(assessments),
        refused=summary.refused,
        statuses=[(status.value, say(f"reports.status.{status}")) for status in Status],
        regions=_choices(assessment.submission.pemda for assessment in assessments),
        units=_choices(assessment.submission.perangkat_daerah for assessment in assessments),
        codes=sorted(((code, say(f"flags.{code}.title")) for code in codes), key=lambda choice: choice[1]),
    )


def totals_of(assessments: Iterable[Assessment]) -> list[Total]:
    """Totals per region, by name."""
    totals: dict[str, Total] = {}
    for assessment in assessments:
        region = assessment.submission.pemda
        totals.setdefault(region, Total(region)).add(assessment)
    return [totals[region] for region in sorted(totals)]


def _choices(values: Iterable[str]) -> list[tuple[str, str]]:
    return [(value, value) for value in sorted(dict.fromkeys(values))]


def _row(assessment: Assessment) -> View:
    submission = assessment.submission
    counts = {status.value: assessment.count(status) for status in Status}
    return {
        "kode": submission.kode,
        "inovasi": submission.inovasi.nama,
        "pemda": submission.pemda,
        "perangkat_daerah": submission.perangkat_daerah,
        "link": f"{quote(submission.kode)}/report.html",
        "search": " ".join((submission.kode, submission.inovasi.nama, submission.perangkat_daerah, submission.pemda)).lower(),
        "counts": counts,
        "statuses": [status for status, count in counts.items() if count],
        "flags": flag_codes(assessment),
        "score": assessment.score,
    }
