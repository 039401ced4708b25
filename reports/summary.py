"""What a run over many submissions came to, as plain data: the source of ``summary.json``, the index and the workbook."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from evidence.errors import FieldError
from evidence.verdict import Assessment, Status
from reports.document import SCHEMA

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Refused:
    """A form that was refused: its path and every mistake in it."""

    path: str
    errors: tuple[FieldError, ...]


def row_of(assessment: Assessment) -> Json:
    """One submission in the summary: how many of its claims have which status, and its score."""
    submission = assessment.submission
    score = assessment.score
    return {
        "kode": submission.kode,
        "tahun_penilaian": submission.tahun_penilaian,
        "pemda": submission.pemda,
        "provinsi": submission.provinsi,
        "perangkat_daerah": submission.perangkat_daerah,
        "inovasi": submission.inovasi.nama,
        **{status.value: assessment.count(status) for status in Status},
        "flags": _flag_codes(assessment),
        "score": {"claimed": score.claimed, "supported": score.supported, "maximum": score.maximum},
    }


def summary_of(rows: Sequence[Json], refused: Iterable[Refused]) -> Json:
    """The summary over rows made by ``row_of``, in their order."""
    return {"schema": SCHEMA, "submissions": list(rows), "refused": [_refused(item) for item in refused]}


def _flag_codes(assessment: Assessment) -> list[str]:
    of_claims = (flag for verdict in assessment.claims for flag in verdict.all_flags)
    return sorted({flag.code.value for flag in (*assessment.flags, *of_claims)})


def _refused(item: Refused) -> Json:
    return {
        "path": item.path,
        "errors": [{"field": error.field, "found": error.found, "expected": error.expected} for error in item.errors],
    }
