"""``perda_diacu``: the Perda that a decree or regulation refers to (iid.md SID 1, note b: "refers (juncto) to that Perda")."""

import re
from typing import NamedTuple

from evidence.citation import Citation
from evidence.facts import DocumentType, Fact, StatedDocument
from evidence.submission import Submission
from rules.facts.layout import sheets
from rules.facts.lettering import digits
from rules.source import Source

_CITED = re.compile(
    r"(?:P\s?er\s?aturan\s+D\s?aerah|Qanun)(?:\s+(?!Nomor|N[o0]m)[\w.'\-]+){0,8}?\s*N[o0]m[o0]r\s*:?\s*(?P<number>[\dOlIS|]{1,3})\s+Tahun\s+(?P<year>[12][\dOlIS|]{3})(?P<subject>\s+tentang\s+[^;(]{3,160})?",
    re.IGNORECASE,
)
_PERDA = re.compile(
    r"\bPerda\s+(?:N[o0](?:m[o0]r|\.)?\s*)?(?P<number>[\dOlIS|]{1,3})\s+Tahun\s+(?P<year>[12][\dOlIS|]{3})(?P<subject>)",
    re.IGNORECASE,
)


class Cited(NamedTuple):
    """A Perda by its number and year."""

    number: int
    year: int

    def __str__(self) -> str:
        return f"Nomor {self.number} Tahun {self.year}"


def read_perda_cited(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    """Every Perda referred to, "Nomor 5 Tahun 2021", joined by "; ", those about innovation first; citations in the same order.

    A Perda does not refer to itself: its own pages give none.
    """
    if stated.document_type is DocumentType.PERATURAN_DAERAH:
        return None
    found: dict[Cited, tuple[bool, tuple[Citation, ...]]] = {}
    for sheet in sheets(source):
        for pattern in (_CITED, _PERDA):
            for match in pattern.finditer(sheet.flat):
                number, year = digits(match["number"]), digits(match["year"])
                if number.isdigit() and year.isdigit():
                    about = "inovasi" in (match["subject"] or "").lower()
                    found.setdefault(Cited(int(number), int(year)), (about, sheet.cite(match.start(), match.end("year"))))
    if not found:
        return None
    ordered = sorted(found.items(), key=lambda item: not item[1][0])
    return Fact(
        "; ".join(str(cited) for cited, _ in ordered), tuple(place for _, (_, places) in ordered for place in places[:1]), 0.95
    )


def parse_cited(value: str) -> tuple[Cited, ...]:
    """The fact's value as numbers and years."""
    return tuple(Cited(int(n), int(y)) for n, y in re.findall(r"Nomor (\d+) Tahun (\d{4})", value))
