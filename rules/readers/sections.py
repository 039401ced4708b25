"""Which part of an official document a line belongs to: letterhead, considerations, body, annex, signature, copies.

Readers that count people or offices must not count those of the considerations (Mengingat), of the letterhead, or of the list of
copies (Tembusan). Layout of Indonesian official documents: iid.md, section 4.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from rules.readers.lines import Run, lines_of
from rules.source import Source, once


class Section(StrEnum):
    LETTERHEAD = "kop"
    BASIS = "dasar"  # Menimbang, Mengingat, Memperhatikan, Dasar
    BODY = "isi"
    TASK = "tugas"  # "Untuk": what the assigned are to do
    ANNEX = "lampiran"
    SIGNATURE = "tanda-tangan"
    COPIES = "tembusan"


@dataclass(frozen=True, slots=True)
class Placed:
    """A visual line, its section, and the index of its page in the source."""

    run: Run
    section: Section
    page: int

    @property
    def content(self) -> str:
        return self.run.content


_TITLE = re.compile(
    r"^\W*(keputusan|peraturan|surat\s+(perintah|tugas|penugasan|pernyataan|undangan|keterangan|edaran)|nota\s+(dinas|kesepahaman)|"
    r"perjanjian|kesepakatan|berita\s+acara|daftar\s+hadir|sertifikat|piagam|laporan|notul\w+|undangan|no(mo|m0)r\b|lampiran|"
    r"(hal|perihal|sifat)\b|s\s+u\s+r\s+a\s+t)",
    re.IGNORECASE,
)
_BASIS = ("menimbang", "mengingat", "memperhatikan", "membaca", "dasar")
_BODY = ("memutuskan", "menetapkan", "kesatu", "pertama", "memerintahkan", "menugaskan", "kepada", "dengan hormat", "menyatakan")
_WHEREAS = re.compile(r"^\W*(?:[a-z1]\s*[.)]\s*)?bahwa\b", re.IGNORECASE)
_SPACED = re.compile(r"^(?:[A-Z]\s){4,}[A-Z]\b")
_LABEL = re.compile(r"^\W*([A-Za-z01|]+)\s*(:|;|\.?$|[a-z1]\s*[.)]\s|[A-Z])")
_SIGNED = re.compile(
    r"^\W*(di\s*tetapkan|di\s*keluarkan|di\s*tanda\s*tangani|di\s*undangkan|dibuat)\s+(di|pada)\b|^\W*pada\s+tanggal\s*:?\s*\d+\s+\w+\s+\d{4}\W*$|"
    r"^\W*[A-Z][a-z]+(?:\s+[A-Z][a-z]+){0,2}\s*,\s*(?:tanggal\s+)?\d{1,2}\s+[A-Z]\w+\s+2\d{3}\W*$",
    re.IGNORECASE,
)
_COPIES = re.compile(
    r"^\W*(tembus+an|salinan\s+(keputusan|surat|dari|ini)|(keputusan|surat)\s+ini\s+disampaikan|disampaikan\s+kepada\s+yth)",
    re.IGNORECASE,
)
_ANNEX = re.compile(
    r"^\W*LAMPIRAN\b(?!\s*[:;]?\s*(-|\d|satu\b|\(|I?\s*[:;]?\s*$))|^\W*Lampiran\s*[IVX\d]*\s*[:;]?\s*(Keputusan|Surat|Peraturan)\b|^\W*LAMPIRAN\s*[IVX]*\s*:?\s*$"
)
_ROSTER = re.compile(r"^\W*(susunan|daftar\s+(nama|tim|personil|personel|anggota|pegawai|peserta|hadir))\b", re.IGNORECASE)
_TASK = re.compile(r"^\W*untuk\s*[:;]|^\W*untuk\s+\d\s*[.)]", re.IGNORECASE)
_OFFICE_LINE = re.compile(
    r"^\W*(a\.?\s*n\.?\s+|plt\.?\s+|plh\.?\s+|pj\.?\s+)?(BUPATI|WALI\s?KOTA|GUBERNUR|KEPALA|CAMAT|LURAH|SEKRETARIS\s+DAERAH|DIREKTUR|INSPEKTUR|Kepala\s+Dinas|Bupati|Wali\s?[Kk]ota)\b[^:;\d]*,\s*$"
)


@once
def placed_lines(source: Source) -> tuple[Placed, ...]:
    """Every visual line of the document with its section, in reading order."""
    placed: list[Placed] = []
    section = Section.LETTERHEAD
    for page, text in enumerate(source.texts):
        if section is Section.SIGNATURE:
            section = Section.BODY
        for number, run in enumerate(lines_of(text)):
            section = _next(section, run.content, leading=page == 0 and number < 14)
            placed.append(Placed(run, section, page))
    return tuple(placed)


def _next(current: Section, line: str, *, leading: bool) -> Section:
    """The section that a line opens or continues."""
    if _ANNEX.match(line):
        return Section.ANNEX
    if _ROSTER.match(line) and current is not Section.BASIS:
        return Section.ANNEX if current in (Section.ANNEX, Section.COPIES, Section.SIGNATURE) else Section.BODY
    if _COPIES.match(line):
        return Section.COPIES
    if _opens(line, _BASIS) or _WHEREAS.match(line):
        return Section.BASIS if current not in (Section.ANNEX, Section.COPIES) else current
    if current is not Section.COPIES and _opens(line, _BODY):
        return Section.BODY if current is not Section.ANNEX else current
    if current is Section.COPIES:
        return current
    if (_SIGNED.match(line) and not leading) or (
        _OFFICE_LINE.match(line) and current in (Section.BODY, Section.TASK, Section.ANNEX) and not leading
    ):
        return Section.SIGNATURE
    if _TASK.match(line):
        return Section.TASK if current is not Section.ANNEX else current
    if current is Section.LETTERHEAD and (_TITLE.match(line) or not leading):
        return Section.BODY
    return current


def _opens(line: str, labels: tuple[str, ...]) -> bool:
    """Whether the line begins with one of the labels, letter-spaced or misread by OCR."""
    compact = "".join(line.split()) if _SPACED.match(line) else line
    if any(compact.lower().startswith(label) for label in labels if " " in label):
        return True
    match = _LABEL.match(compact)
    if match is None:
        return False
    word = match[1].lower().replace("0", "o").replace("1", "i").replace("|", "i")
    return any(fuzz.ratio(word, label) >= (100 if len(label) < 6 else 84) for label in labels if " " not in label)
