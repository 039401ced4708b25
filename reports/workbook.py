"""One workbook over all submissions of a run, for those who work in spreadsheets: sheets submissions, claims and flags."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from io import BytesIO

import xlsxwriter

from evidence.verdict import Assessment, Flag, Status
from evidence.wording import say
from reports.summary import Summary

Row = Sequence[str | int | None]

_NO_TIME = datetime(2000, 1, 1)
"""Written as the time of creation, so that the same summary gives the same bytes."""

_LONGEST = 32_767
"""Characters that a cell holds; the format allows no more."""

_WIDTH = {"inovasi": 44, "indikator": 36, "message": 70, "advice": 60, "quote": 50, "evidence": 34}


def render_workbook(summary: Summary) -> bytes:
    """An XLSX file. Texts are written as texts, never as formulas or links, whatever they begin with."""
    target = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(target, options)
    book.set_properties({"created": _NO_TIME})
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    for name, columns, rows in (
        ("submissions", SUBMISSION_COLUMNS, _submissions(summary.assessments)),
        ("claims", CLAIM_COLUMNS, _claims(summary.assessments)),
        ("flags", FLAG_COLUMNS, _flags(summary.assessments)),
    ):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, [say(f"reports.{column}") for column in columns], head)
        count = 0
        for count, row in enumerate(rows, 1):
            sheet.write_row(count, 0, [_cell(value) for value in row], body)
        for index, column in enumerate(columns):
            sheet.set_column(index, index, _WIDTH.get(column.rpartition(".")[2], 16))
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, count, len(columns) - 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
    book.close()
    return target.getvalue()


SUBMISSION_COLUMNS = (
    "profile.kode",
    "profile.tahun",
    "profile.pemda",
    "profile.provinsi",
    "profile.perangkat_daerah",
    "profile.inovasi",
    "status.met",
    "status.weak",
    "status.missing",
    "status.undetermined",
    "score.claimed",
    "score.supported",
    "score.maximum",
)
CLAIM_COLUMNS = (
    "profile.kode",
    "profile.pemda",
    "profile.inovasi",
    "column.nomor",
    "column.indikator",
    "column.claimed",
    "column.supported",
    "column.status",
    "column.files",
)
FLAG_COLUMNS = (
    "profile.kode",
    "profile.pemda",
    "column.nomor",
    "column.code",
    "column.severity",
    "column.evidence",
    "column.page",
    "column.quote",
    "column.message",
    "column.advice",
)
"""Headings, each a key of the reports' wording; the rows below give values in the same order."""


def _cell(value: str | int | None) -> str | int | None:
    return value[:_LONGEST] if isinstance(value, str) else value


def _submissions(assessments: Iterable[Assessment]) -> Iterator[Row]:
    for assessment in assessments:
        submission, score = assessment.submission, assessment.score
        yield (
            submission.kode,
            submission.tahun_penilaian,
            submission.pemda,
            submission.provinsi,
            submission.perangkat_daerah,
            submission.inovasi.nama,
            *(assessment.count(status) for status in (Status.MET, Status.WEAK, Status.MISSING, Status.UNDETERMINED)),
            score.claimed,
            score.supported,
            score.maximum,
        )


def _claims(assessments: Iterable[Assessment]) -> Iterator[Row]:
    for assessment in assessments:
        submission = assessment.submission
        for verdict in assessment.claims:
            yield (
                submission.kode,
                submission.pemda,
                submission.inovasi.nama,
                verdict.claim.nomor,
                verdict.indikator,
                verdict.claim.parameter,
                verdict.supported,
                say(f"reports.status.{verdict.status}"),
                len(verdict.evidence),
            )


def _flags(assessments: Iterable[Assessment]) -> Iterator[Row]:
    for assessment in assessments:
        for flag in assessment.flags:
            yield _flag(assessment, None, flag)
        for verdict in assessment.claims:
            for flag in verdict.all_flags:
                yield _flag(assessment, verdict.claim.nomor, flag)


def _flag(assessment: Assessment, nomor: int | None, flag: Flag) -> Row:
    place = flag.citations[0] if flag.citations else None
    return (
        assessment.submission.kode,
        assessment.submission.pemda,
        nomor,
        flag.code.value,
        say(f"reports.severity.{flag.severity}"),
        flag.evidence,
        place.page if place else None,
        place.quote if place else None,
        flag.message,
        flag.advice,
    )
