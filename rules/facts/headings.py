"""How a page opens: its title, letterhead, letter header, page number, or the heading of an attachment."""

import re
from dataclasses import dataclass
from functools import cache

from evidence.document import MarkKind
from evidence.facts import DocumentType
from rules.facts.layout import Line, Sheet
from rules.facts.lettering import begins, squash
from rules.facts.phrases import ACRONYMS, PRELUDES, SQUASHED

TOP_LINES = 18  # how far down a page its title may stand

BODY = re.compile(
    r"^\W*(?:Menimbang|Mengingat|Memperhatikan|Dasar\s*:|Dasar\s+1|Dengan\s+hormat|Pada\s+hari\s+ini|Yang\s+bertanda|Assalam|"
    r"BAB\s+[I1l]\b|Pasal\s+\d|Segala\s+puji|Puji\s+syukur|DAFTAR\s+ISI|KATA\s+PENGANTAR|Tembusan|Diberikan\s+kepada|Bahwa\s|MEMUTUSKAN|Menetapkan\b)",
    re.IGNORECASE,
)
"""What begins the body, so that no title follows."""

ADDRESSEE = re.compile(r"^\W*(?:Kepada\b|Yth\b)", re.IGNORECASE)
"""Whom a letter is written to: no title line, though a title may follow (Surat Edaran, Nota Dinas)."""

NUMBERED = re.compile(r"N\s?[O0Q]\s?M\s?[O0Q]\s?R\W*\S{1,8}\s+(?:T\s?A\s?H\s?U\s?N\s*)?$", re.IGNORECASE)
"""What before a year makes it part of a number ("NOMOR 10 TAHUN 2023"): when a regulation was numbered, not what it is for."""

_PAGE_NUMBER = re.compile(r"^\W*(?:(?:hal(?:aman)?|page)\W*)?(\d{1,3})(?:\s*(?:/|dari|of)\s*\d{1,3})?\W*$", re.IGNORECASE)
_ATTACHMENT = re.compile(
    r"^\W*PENJELASAN\W*$|^\W*L\s?[A4]\s?M\s?P\s?[I1l]\s?R\s?[A4]\s?N\b(?!\s*:\s*(?:-|\d|[Ss]at|[Ss]ebu|[Bb]er|[Dd]ua))",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^\W*(Nomor|No|N0mor|Sifat|Lampiran|Lamp|Perihal|Hal|Klasifikasi)\b\s*[.:;]?", re.IGNORECASE)
_ADDRESSEE = re.compile(r"\b(?:Kepada|Yth|Di\s*[-–]|di\s+tempat)\b", re.IGNORECASE)
_PART_OF_LETTER = re.compile(
    r"^\W*(?:N\s?[O0Q]\s?M\s?[O0Q]\s?R|No\b\.?|Sifat|Lamp(?:iran)?\b\.?|Perihal|Hal|Menindak\s?lanjuti)\s*[:;.]|^\W*(?:Kepada\b|Yth\b|N[O0]M[O0]R\s+[\d.]+/)",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\bNIP\b|\bDi\s?(?:tetapkan|keluarkan)\s+di\b|\bttd\b|ditandatangani\s+secara\s+elektronik|\bTembusan\b", re.IGNORECASE
)
_LETTERHEAD = re.compile(
    r"^\W*(?:P\s?E\s?M\s?E\s?R\s?I\s?N\s?T\s?A\s?H\s+(?:PROV|KAB|KOTA|DAERAH|ACEH|DESA)|KEMENTERIAN|DINAS\b|BADAN\b|SEKRETARIAT\b|INSPEKTORAT\b|"
    r"KECAMATAN\b|RUMAH\s+SAKIT|DEWAN\s+PERWAKILAN|UNIVERSITAS|PEMERINTAHAN?\b|(?:BUPATI|WALI\s?KOTA|GUBERNUR)\s+[A-Z])"
)
_NUMBERED = re.compile(r"^\W*(?:\d{1,3}[.)](?!\d{4})|[a-zA-Z][.)]\s)|^\s*[-•▪]\s")
_NOT_TITLES = tuple(squash(word) for word in ("Sertifikasi", "Laporkan", "Panduan Suara"))
_FORMAL = {
    DocumentType.PERATURAN_DAERAH,
    DocumentType.PERATURAN_KEPALA_DAERAH,
    DocumentType.PERATURAN_LAIN,
    DocumentType.KEPUTUSAN_LAIN,
}
_NUMBER_KEYS = (squash("Nomor"), "NO", squash("Tahun"), squash("Tentang"))
_LABELLED = re.compile(r"^[A-Z][\w ./]{1,24}\s*:\s*\S")


@dataclass(frozen=True, slots=True)
class Title:
    """The words that head a document: which type they speak for, on which line of the sheet, how surely (0..1).

    ``rest`` is what follows the phrase on its line and the next ones, squashed.
    """

    kind: DocumentType
    line: int
    start: int
    end: int
    strength: float
    rest: str


@dataclass(frozen=True, slots=True)
class Opening:
    """How a page opens. ``attachment``: under a heading LAMPIRAN. ``page_number``: printed at the top, if above 1."""

    title: Title | None
    letter: bool
    letterhead: bool
    attachment: bool
    page_number: int | None
    words: int


def top(sheet: Sheet) -> list[tuple[int, Line]]:
    """The lines among which a page's title is looked for, with their numbers: up to where its body begins."""
    kept: list[tuple[int, Line]] = []
    for number, line in enumerate(sheet.lines[: TOP_LINES + 4]):
        if BODY.match(line.text) and not line.text.strip().upper().startswith(("KATA", "DAFTAR")):
            break
        kept.append((number, line))
    return kept[:TOP_LINES]


def _without_prelude(key: str) -> str:
    for prelude in PRELUDES:
        if key.startswith(prelude) and len(key) > len(prelude) + 2:
            return _without_prelude(key[len(prelude) :])
    return key


def phrase_of(text: str, following: str) -> tuple[DocumentType, str, float] | None:
    """The type that a line speaks for, its squashed text from the phrase on, and how exactly."""
    key = _without_prelude(squash(text))
    if key.startswith(_NOT_TITLES):
        return None
    words = re.findall(r"[A-Za-z]+", text.upper())
    if words and (kind := ACRONYMS.get(words[0]) or ACRONYMS.get(" ".join(words[:2]))) and (text.strip().upper() == text.strip()):
        return kind, key, 0.85
    if len(key) < 5:
        return None
    for phrase, kind in _near(key):
        if begins(key, phrase):
            return kind, key[len(phrase) :], 1.0 if key.startswith(phrase) else 0.9
        if len(key) < len(phrase) and len(key) >= 8 and phrase.startswith(key) and (key + squash(following)).startswith(phrase):
            return kind, (key + squash(following))[len(phrase) :], 0.95
    return None


@cache
def _index() -> dict[str, tuple[int, ...]]:
    """Title phrases by their first three letters and by the next three: a misread one still shares one of them."""
    found: dict[str, list[int]] = {}
    for number, (phrase, _) in enumerate(SQUASHED):
        for piece in ("^" + phrase[:3], "+" + phrase[3:6]):
            found.setdefault(piece, []).append(number)
    return {piece: tuple(numbers) for piece, numbers in found.items()}


def _near(key: str) -> list[tuple[str, DocumentType]]:
    """The phrases that a squashed line may begin with, the longest first."""
    index = _index()
    pieces = {"^" + key[:3], *("+" + key[at : at + 3] for at in (2, 3, 4))}
    return [SQUASHED[number] for number in sorted({number for piece in pieces for number in index.get(piece, ())})]


def _prominence(sheet: Sheet, line: Line) -> float:
    """How much a line looks like a heading: 1 for capitals, less for large or short lines in mixed case, 0 for running text."""
    if _NUMBERED.match(line.text) or len(line.text) > 130:
        return 0.0
    if line.shouting:
        return 1.0
    large = line.height >= 1.2 * sheet.print_size
    words = [word for word in re.findall(r"[A-Za-z][\w.]*", line.text) if len(word) > 3]
    capitalised = bool(words) and all(word[0].isupper() for word in words)
    if not capitalised or line.text.rstrip().endswith((";", ".")) or _LABELLED.match(line.text):
        return 0.0
    if large:
        return 0.95
    return 0.8 if len(line.text) <= 70 else 0.0


def title_of(sheet: Sheet) -> Title | None:
    """The title of a page, or None: the first heading among its top lines that speaks for a type."""
    lines = top(sheet)
    for position, (number, line) in enumerate(lines):
        following = " ".join(after.text for _, after in lines[position + 1 : position + 4])
        columns = sheet.columns(line)
        for piece in [line] if len(columns) == 1 else [line, *columns]:
            prominence = _prominence(sheet, piece)
            if not prominence:
                continue
            found = phrase_of(piece.text, following)
            if found is None:
                continue
            kind, rest, exactness = found
            if not piece.shouting and (position > 7 or (kind in _FORMAL and "NOMOR" not in squash(following))):
                continue
            depth = 1.0 if position < 12 else 0.85
            if kind in _FORMAL and not any(mark in rest + squash(following) for mark in _NUMBER_KEYS):
                depth *= 0.7
            return Title(
                kind, number, piece.start, piece.end, round(prominence * exactness * depth, 4), rest + "\n" + squash(following)
            )
    return None


def is_letter(sheet: Sheet) -> bool:
    """Whether a page opens as a letter: labels Nomor, Sifat, Lampiran, Hal, and somebody it is written to."""
    labels: set[str] = set()
    addressed = False
    for line in sheet.lines[:30]:
        pieces = sheet.columns(line)
        for piece in pieces:
            if match := _LABEL.match(piece.text):
                labels.add(match[1].lower()[:3])
        addressed = addressed or bool(_ADDRESSEE.search(line.text))
    subject = bool(labels & {"per", "hal"})
    return (subject and len(labels) >= 2) or (addressed and {"nom"} <= labels and bool(labels & {"lam", "sif"}))


def is_correspondence(sheet: Sheet) -> bool:
    """Whether a page has what no letter lacks all of: a number, an addressee, a subject, or a signature. Offices put a masthead and a headline
    over what they publish as well (domain reference, section 4.2)."""
    if any(mark.kind in (MarkKind.SIGNATURE, MarkKind.STAMP) for mark in sheet.page.marks) or _SIGNED.search(sheet.flat):
        return True
    pieces = (piece for line in sheet.lines for piece in (line, *sheet.columns(line)))
    return any(_PART_OF_LETTER.match(piece.text) for piece in pieces)


def opening_of(sheet: Sheet) -> Opening:
    """How this page opens."""
    lines = [line for line in sheet.lines[:8] if line.text.strip()]
    number: int | None = None
    if lines and (match := _PAGE_NUMBER.match(lines[0].text)):
        number = int(match[1])
    attachment = any(_ATTACHMENT.match(piece.text) for line in lines[:4] for piece in sheet.columns(line)) and not is_letter(sheet)
    letterhead = any(_LETTERHEAD.match(piece.text) for line in lines[:5] for piece in sheet.columns(line))
    return Opening(
        title_of(sheet), is_letter(sheet), letterhead, attachment, number if number and number > 1 else None, len(sheet.text.words)
    )
