"""What an order sends people to do, as letters of assignment and command say it: under "Untuk", beside a label, or in the sentence that orders
("... menugaskan ... untuk mendampingi ...", "... dalam rangka ..."). Domain reference, section 4.2, Surat Tugas.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from rules.facts.layout import Line, Sheet
from rules.readers.cues import cue

_MOST_LINES = 4
_ITEM = r"(?:\W*(?:\d|[a-z])\s*[.)]\s*)?"
_FOR = re.compile(rf"^\W*Untuk\s*[:;.]\s*{_ITEM}", re.IGNORECASE)
_FOR_ALONE = re.compile(r"^\W*Untuk\W*$", re.IGNORECASE)
_LABEL = re.compile(
    rf"^\W*(?:Keperluan|Maksud(?:\s+(?:dan\s+Tujuan|Perjalanan(?:\s+Dinas)?|Penugasan))?|(?:Uraian\s+|Nama\s+)?Tugas|Dalam\s+rangka|Guna|Kegiatan|Acara)\s*[:;]\s*{_ITEM}",
    re.IGNORECASE,
)
_ORDERS = cue(
    "menugaskan",
    "memerintahkan",
    "memberi(kan)? (tugas|perintah|penugasan)",
    "menugasi",
    "ditugaskan",
    "diperintahkan",
    "(surat|perintah) tugas kepada",
)
_GROUNDS = re.compile(r"^\W*(?:Dasar|Menimbang|Mengingat|Memperhatikan|Berdasarkan|Menindak\s?lanjuti|Sehubungan)\b", re.IGNORECASE)
_DUTY = cue(
    r"(untuk|guna) (me\w+|ber\w+|ikut|hadir)",
    "dalam rangka",
    "melaksanakan(?! (tugas|perintah) (ini|tersebut|dengan))",
    "mengikuti",
    "menghadiri",
    "mendampingi",
    "bertugas",
)
_PURPOSE = cue("dalam rangka", "untuk kelancaran")
_NO_DUTY = re.compile(
    r"\b(?:untuk|guna)\s+(?:mel?aksanakan\s+tugas\s+(?:ini|tersebut|dimaksud|dengan)|menjadi\s+(?:perhatian|maklum)|mendapat\w*|memenuhi\s+ketentuan)|"
    r"(?:dapat|harap|agar)\s+(?:di)?(?:me)?laksanakan\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"^\W*(?:\d\s*[.)]|[b-z]\s*[.)]\s|Demikian|Di\s?tetapkan|Di\s?keluarkan|Surat\s+(?:tugas|perintah)|Agar\b|Kepada\b|Selama\b|Terhitung|Setelah\b|Tembusan|"
    r"Hari\b|Tanggal\b|Tempat\b|Waktu\b|Lama\b|Biaya\b|Dasar\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Duty:
    """The lines that state a duty, from offset ``start`` of ``flat`` on."""

    lines: tuple[Line, ...]
    start: int


def duty_of(sheet: Sheet) -> Duty | None:
    """The duty that a page of an order states, None where it states none: labels before sentences, sentences that order before their grounds."""
    return next(chain(_labelled(sheet, _FOR), _beside(sheet), _labelled(sheet, _LABEL), _ordered(sheet), _grounds(sheet)), None)


def _labelled(sheet: Sheet, label: re.Pattern[str]) -> Iterator[Duty]:
    for number, line in enumerate(sheet.lines):
        match = label.match(line.text)
        if match and len(line.text) - match.end() > 2:
            yield _from(sheet, number, line.start + match.end())


def _beside(sheet: Sheet) -> Iterator[Duty]:
    """ "Untuk" in a column of its own, without a colon."""
    for number, line in enumerate(sheet.lines):
        columns = sheet.columns(line)
        if len(columns) > 1 and _FOR_ALONE.match(columns[0].text):
            item = re.match(_ITEM, columns[1].text, re.IGNORECASE)
            yield _from(sheet, number, columns[1].start + (item.end() if item else 0))


def _ordered(sheet: Sheet) -> Iterator[Duty]:
    """The duty in the sentence that orders, or below the word that does."""
    ordering = next(
        (number for number, line in enumerate(sheet.lines) if _ORDERS.search(line.text) and not _GROUNDS.match(line.text)), None
    )
    if ordering is None:
        return
    order = _ORDERS.search(sheet.lines[ordering].text)
    after = sheet.lines[ordering].start + (order.end() if order else 0)
    for number, line in enumerate(sheet.lines[ordering:], ordering):
        match = _DUTY.search(sheet.flat, max(line.start, after), line.end)
        if match is not None and not _NO_DUTY.search(line.text):
            yield _from(sheet, number, match.start())


def _grounds(sheet: Sheet) -> Iterator[Duty]:
    """What an order is given for, where nothing else says what it orders: "Menimbang: bahwa dalam rangka ..."."""
    for number, line in enumerate(sheet.lines):
        match = _PURPOSE.search(line.text)
        if match is not None:
            yield _from(sheet, number, line.start + match.start())


def _from(sheet: Sheet, number: int, start: int) -> Duty:
    kept = [sheet.lines[number]]
    for below in sheet.lines[number + 1 : number + _MOST_LINES]:
        if _ENDS.match(below.text) or kept[-1].text.rstrip().endswith((";", ".")):
            break
        kept.append(below)
    return Duty(tuple(kept), start)
