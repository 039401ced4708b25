"""What a run over many submissions came to: the source of ``summary.json``, the index and the workbook."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from evidence.errors import FieldError
from evidence.verdict import Assessment, Status
from reports.document import SCHEMA

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Refused:
    """A submission that has no report: the path of its form and every mistake in it (or what failed while it was judged)."""

    path: str
    errors: tuple[FieldError, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The assessments of one run, in the order of their forms, and what was refused."""

    assessments: tuple[Assessment, ...]
    refused: tuple[Refused, ...]


def summary_of(summary: Summary) -> Json:
    """``summary.json`` as the contract writes it."""
    return {
        "schema": SCHEMA,
        "submissions": [_row(assessment) for assessment in summary.assessments],
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


def _row(assessment: Assessment) -> Json:
    submission = assessment.submission
    score = assessment.score
    return {
        "kode": submission.kode,
        "pemda": submission.pemda,
        "perangkat_daerah": submission.perangkat_daerah,
        "inovasi": submission.inovasi.nama,
        **{status.value: assessment.count(status) for status in Status},
        "score": {"claimed": score.claimed, "supported": score.supported, "maximum": score.maximum},
    }


def refused_of(item: Refused) -> Json:
    """A refusal as the summary and the morning summary write it."""
    return {
        "path": item.path,
        "errors": [{"field": error.field, "found": error.found, "expected": error.expected} for error in item.errors],
    }
