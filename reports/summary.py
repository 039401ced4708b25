"""What a run over many submissions came to: the source of ``summary.json``, the index and the workbook."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from evidence.errors import FieldError
from evidence.verdict import Assessment, Score, Status
from reports.document import SCHEMA

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Refused:
    """A submission that has no report: the path of its form and every mistake in it (or what failed while it was judged)."""

    path: str
    errors: tuple[FieldError, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """What a run keeps of a submission that it judged: names, how many claims have each status, the score, and the codes of its flags (once, sorted)."""

    kode: str
    tahun_penilaian: int
    pemda: str
    perangkat_daerah: str
    inovasi: str
    counts: Mapping[Status, int]
    score: Score
    flags: tuple[str, ...]

    @classmethod
    def of(cls, assessment: Assessment) -> Self:
        """The line of an assessment, which holds nothing else of it."""
        submission = assessment.submission
        return cls(
            submission.kode,
            submission.tahun_penilaian,
            submission.pemda,
            submission.perangkat_daerah,
            submission.inovasi.nama,
            {status: assessment.count(status) for status in Status},
            assessment.score,
            flag_codes(assessment),
        )


@dataclass(frozen=True, slots=True)
class Summary:
    """What one run judged, in the order of the forms, and what was refused."""

    lines: tuple[Line, ...]
    refused: tuple[Refused, ...]


def summary_of(summary: Summary) -> Json:
    """``summary.json`` as the contract writes it."""
    return {
        "schema": SCHEMA,
        "submissions": [_row(line) for line in summary.lines],
        "refused": [refused_of(item) for item in summary.refused],
    }


def render_summary(summary: Summary) -> bytes:
    """UTF-8 JSON."""
    return (json.dumps(summary_of(summary), ensure_ascii=False, indent=1) + "\n").encode()


def flag_codes(assessment: Assessment) -> tuple[str, ...]:
    """Every flag that stands somewhere in the submission, once, sorted by name."""
    of_claims = (flag for verdict in assessment.claims for flag in verdict.all_flags)
    standing: Sequence[str] = [flag.code.value for flag in (*assessment.flags, *of_claims)]
    return tuple(sorted(dict.fromkeys(standing)))


def _row(line: Line) -> Json:
    score = line.score
    return {
        "kode": line.kode,
        "pemda": line.pemda,
        "perangkat_daerah": line.perangkat_daerah,
        "inovasi": line.inovasi,
        **{status.value: count for status, count in line.counts.items()},
        "score": {"claimed": score.claimed, "supported": score.supported, "maximum": score.maximum},
    }


def refused_of(item: Refused) -> Json:
    """A refusal as the summary and the morning summary write it."""
    return {
        "path": item.path,
        "errors": [{"field": error.field, "found": error.found, "expected": error.expected} for error in item.errors],
    }
