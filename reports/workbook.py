"""One workbook over all submissions of a run, for those who work in spreadsheets: sheets submissions, claims and flags."""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format

from evidence.verdict import Assessment, Flag, Status
from evidence.wording import say

Row = Sequence[str | int | None]

_NO_TIME = datetime(2000, 1, 1)
"""Written as the time of creation, so that the same summary gives the same bytes."""

_LONGEST = 32_767
"""Characters that a cell holds; the format allows no more."""

_WIDTH = {"inovasi": 44, "indikator": 36, "message": 70, "advice": 60, "quote": 50, "evidence": 34}


ROWS = 1_048_576
"""Rows that a sheet holds; the format allows no more."""


def write_workbook(assessments: Iterable[Assessment], path: Path) -> None:
    """Write an XLSX file, holding one assessment at a time; rows lie beside ``path`` meanwhile. Texts are written as texts, never as formulas or links,
    whatever they begin with. OSError where the disk refuses."""
    texts = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with tempfile.TemporaryDirectory(prefix=".", dir=path.parent) as scratch:
        book = xlsxwriter.Workbook(str(path), {"constant_memory": True, "tmpdir": scratch, **texts})
        book.set_properties({"created": _NO_TIME})
        _fill(book, assessments)
        try:
            book.close()
        except FileCreateError as error:
            raise error.args[0] from error


def _fill(book: xlsxwriter.Workbook, assessments: Iterable[Assessment]) -> None:
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    sheets = (
        (_Sheet(book, "submissions", SUBMISSION_COLUMNS, head, body), _submission),
        (_Sheet(book, "claims", CLAIM_COLUMNS, head, body), _claims),
        (_Sheet(book, "flags", FLAG_COLUMNS, head, body), _flags),
    )
    for assessment in assessments:
        for sheet, rows in sheets:
            for row in rows(assessment):
                sheet.add(row)
    for sheet, _ in sheets:
        sheet.end()


class _Sheet:
    """Rows under headings, one after the other; what does not fit goes on in a sheet of the same name and a number."""

    def __init__(self, book: xlsxwriter.Workbook, name: str, columns: Sequence[str], head: Format, body: Format) -> None:
        self._book, self._name, self._columns, self._head, self._body = book, name, columns, head, body
        self._sheets = 0
        self._begin()

    def add(self, row: Row) -> None:
        if self._count + 1 == ROWS:
            self.end()
            self._begin()
        self._count += 1
        self._sheet.write_row(self._count, 0, [_cell(value) for value in row], self._body)

    def end(self) -> None:
        """Nothing more comes into the sheet."""
        self._sheet.autofilter(0, 0, self._count, len(self._columns) - 1)

    def _begin(self) -> None:
        self._sheets += 1
        self._count = 0
        self._sheet = sheet = self._book.add_worksheet(self._name if self._sheets == 1 else f"{self._name} {self._sheets}")
        for index, column in enumerate(self._columns):
            sheet.set_column(index, index, _WIDTH.get(column.rpartition(".")[2], 16))
        sheet.freeze_panes(1, 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.write_row(0, 0, [say(f"reports.{column}") for column in self._columns], self._head)


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


def _submission(assessment: Assessment) -> Iterator[Row]:
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


def _claims(assessment: Assessment) -> Iterator[Row]:
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


def _flags(assessment: Assessment) -> Iterator[Row]:
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
