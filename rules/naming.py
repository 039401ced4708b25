"""Finds an innovation's name in a document: full name, acronym, or expansion, however it was spaced, broken or misread.

An innovation is usually called by an acronym with its expansion: "SI JUKUNG (Sistem Jemput Bola Urusan Kependudukan di Kampung
Seberang)". Text is compared without spaces and punctuation, so "S I J U K U N G", "Si-Jukung" and a name broken over two lines are the same.
A short acronym, or one that is also an everyday word ("sigap"), needs company before it counts. Names never match across pages.
Source: iid.md section 4.2, "Innovation name matching".
"""

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from evidence.citation import Citation
from evidence.document import ReadBy
from evidence.text import TextMap
from rules.facts.lettering import squash as letters_of
from rules.source import Source
from rules.stemming import content_keys

SHORT = 4  # letters: an acronym of no more needs company
_NEEDS_FUZZ = 0.95  # words read with more confidence than this are taken as they stand
_LETTERS_A_MISREADING = 6  # of so many letters one may be misread
_LONG_ENOUGH = 15  # letters of an expansion that may be found by resemblance
_EXPANSION_SCORE = 90.0
_ALIKE = str.maketrans({"0": "O", "1": "I", "L": "I", "|": "I", "!": "I", "5": "S", "8": "B", "6": "G"})
_GENERIC = re.compile(r"^(?:inovasi|aplikasi|program|layanan|website|web|gerakan inovasi)\s+(?=\S)", re.IGNORECASE)
_INTRODUCED = re.compile(
    r"(?:inovasi|aplikasi|program|sistem|layanan|inovatif|website|bernama|disebut|dinamakan|dengan nama)\W*$", re.IGNORECASE
)
_STROKES = ("I", "l", "|", "1", "!", "[", "]")
_QUOTES = "\"'“”‘’«»„"
# what turns a name into another one: SI JUKUNG PLUS, SIGAP 2.0, E-TANI MOBILE
_EXTENSION = re.compile(
    r"^[ \-]*(?:(?:plus|pro|mobile|lite|max|reborn|junior|kids|next|neo|prima|ultra|extra|super|express|smart|go|v)\b|versi \d|\+|\d\.\d"
    r"|\d(?=\s*[\"'”,.;)]|\s+(?:di|pada|untuk|adalah|yang)\b)|(?:ii|iii|iv)\b)",
    re.IGNORECASE,
)
_CAPITALS_NEXT = re.compile(r"^ (?P<word>[A-Z][A-Z0-9\-]{2,})\b")
_OFFICE_NEXT = re.compile(r"^(?:DIS|DIN|BAP|BP|DP|BKP|BAK|SAT|SET|INS|KEC|KEL|RS|PUSK|UPT|SD|SM|TK|LPP|PKM)")
_ORDINARY = frozenset(
    [
        "DAN",
        "PADA",
        "DARI",
        "UNTUK",
        "YANG",
        "DALAM",
        "DENGAN",
        "OLEH",
        "ATAU",
        "SERTA",
        "SEBAGAI",
        "TAHUN",
        "NOMOR",
        "KOTA",
        "KABUPATEN",
        "PROVINSI",
        "KECAMATAN",
        "KELURAHAN",
        "DESA",
        "DINAS",
        "BADAN",
        "BAGIAN",
        "KANTOR",
        "RSUD",
        "PUSKESMAS",
        "UPTD",
        "UPT",
        "SMP",
        "SMA",
        "SDN",
        "SMPN",
        "SMAN",
        "SMK",
        "PEMERINTAH",
        "INOVASI",
        "ADALAH",
        "TELAH",
        "AKAN",
        "BAGI",
        "DAERAH",
        "TENTANG",
        "LINGKUNGAN",
        "MELALUI",
        "TERHADAP",
        "TIM",
        "DPRD",
        "OPD",
        "ASN",
    ]
)


@dataclass(frozen=True, slots=True)
class Called:
    """What an innovation may be called: its short names (acronym, quoted word) and its long ones (full name, expansion)."""

    short: tuple[str, ...]
    long: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that names the innovation, and how sure that is (0..1)."""

    citation: Citation
    confidence: float


@dataclass(frozen=True, slots=True)
class Search:
    """What was found: ``mentions`` of this innovation, surest first; ``similar``: only a longer name that contains it."""

    mentions: tuple[Mention, ...]
    similar: tuple[Mention, ...]


@lru_cache(maxsize=4096)
def called(nama: str) -> Called:
    """What the innovation of that full name may be called. Of "A (B)" the one with fewer letters is the acronym."""
    nama = " ".join(nama.split())
    short: list[str] = []
    long: list[str] = []
    bracketed = re.match(r"(?P<outside>[^(\[]+)[(\[](?P<inside>[^)\]]+)[)\]]?", nama)
    parted = re.match(r"(?P<outside>[^:–—]{2,40}?)\s*(?::|–|—|\s-\s)\s*(?P<inside>.{8,})$", nama)
    halves = bracketed or parted
    if halves:
        one, other = (_bare(halves["outside"]), _bare(halves["inside"]))
        acronym, expansion = sorted((one, other), key=lambda half: len(_squashed(half)[0]))
        short.append(acronym)
        long.append(expansion)
    short += [_bare(quoted) for quoted in re.findall(rf"[{_QUOTES}]([^{_QUOTES}]{{2,60}})[{_QUOTES}]", nama)]
    if not halves:
        (short if len(_bare(nama).split()) <= 3 else long).append(_bare(nama))
    return Called(tuple(dict.fromkeys(filter(None, short))), tuple(dict.fromkeys(filter(None, long))))


def _bare(name: str) -> str:
    return _GENERIC.sub("", name.strip(f" .,;:-{_QUOTES}")).strip(f" {_QUOTES}")


def search(nama: str, source: Source, office: str = "") -> Search:
    """Where ``source`` names the innovation ``nama``. ``office`` is the one that runs it: company for a short acronym."""
    names = called(nama)
    mentions: list[Mention] = []
    similar: list[Mention] = []
    for text, page in zip(source.texts, source.pages, strict=True):
        doubtful = page.read_by is ReadBy.OCR
        for expansion in names.long:
            mentions += [Mention(source.cite(text, a, b), sure) for a, b, sure in _long(text, expansion)]
        for acronym in names.short:
            for start, end, sure in _short(text, acronym, doubtful=doubtful):
                place = source.cite(text, start, end)
                if extended := _extension(text.text, end, acronym):
                    similar.append(Mention(source.cite(text, start, end + extended), sure))
                elif sure >= 1 and not _needs_company(text.text, start, end, acronym):
                    mentions.append(Mention(place, 1.0))
                elif _in_company(text.text, start, end, names, office) or (sure < 1 and len(_squashed(acronym)[0]) > 7):
                    mentions.append(Mention(place, round(0.8 * sure, 4)))
    mentions = mentions or list(_in_cells(names, source, office))
    best = sorted(mentions, key=lambda mention: (-mention.confidence, mention.citation.page, mention.citation.start))
    return Search(tuple(best), tuple(similar))


def _in_cells(names: Called, source: Source, office: str) -> Iterator[Mention]:
    """Names that a narrow column of a table broke over two lines, with the next columns' words between them in the page's own text."""
    for page in source.pages:
        for cell in (cell for table in page.tables for row in table.rows for cell in row):
            text = TextMap(page.number, cell.text, (), ())
            found = [place for expansion in names.long for place in _long(text, expansion)]
            for acronym in names.short:
                for start, end, sure in _short(text, acronym, doubtful=False):
                    alone = not _needs_company(cell.text, start, end, acronym) or _in_company(cell.text, start, end, names, office)
                    if alone and not _extension(cell.text, end, acronym):
                        found.append((start, end, sure))
            for start, end, sure in found:
                yield Mention(source.cite_box(page.number, cell.box, cell.text[start:end]), round(0.9 * sure, 4))


@lru_cache(maxsize=4096)
def _squashed(text: str) -> "tuple[str, array[int]]":
    """Letters and digits only, look-alikes made one, and where each of them stands in ``text`` (never changed: it is kept for later)."""
    kept: list[str] = []
    at = array("I")  # a tenth of what a tuple takes
    for index, letter in enumerate(text):
        if letter.isalnum() or letter in "|!":
            kept.append(letter.upper()[0].translate(_ALIKE))
            at.append(index)
    return "".join(kept), at


def _long(text: TextMap, expansion: str) -> Iterator[tuple[int, int, float]]:
    """The first place on the page that says the expansion, word for word or nearly so."""
    wanted, _ = _squashed(expansion)
    page, at = _squashed(text.text)
    if not wanted or not page:
        return
    index = page.find(wanted)
    if index >= 0 and (len(wanted) >= _LONG_ENOUGH or _stands_alone(text.text, at[index], at[index + len(wanted) - 1] + 1)):
        yield at[index], at[index + len(wanted) - 1] + 1, 1.0
    elif len(wanted) >= _LONG_ENOUGH and len(page) >= len(wanted) - 2:
        near = fuzz.partial_ratio_alignment(wanted, page, score_cutoff=_EXPANSION_SCORE)
        if near is not None and near.dest_end > near.dest_start:
            start, end = at[near.dest_start], at[near.dest_end - 1] + 1
            if _same_words(expansion, text.text[start:end]):
                yield start, end, round(0.95 * near.score / 100, 4)


def _same_words(expansion: str, found: str) -> bool:
    """Whether nearly every word is there: of names that differ in one word only, the other one is another innovation."""
    keys = content_keys(found)
    wanted = content_keys(expansion)
    there = sum(any(fuzz.ratio(key, other) >= 70 for other in keys) for key in wanted)
    return there >= len(wanted) - (len(wanted) >= 8)


def _short(text: TextMap, acronym: str, *, doubtful: bool) -> Iterator[tuple[int, int, float]]:
    """Every place that says the acronym; where the page was read by OCR also one with a letter misread."""
    wanted, _ = _squashed(acronym)
    page, at = _squashed(text.text)
    if len(wanted) < 2:
        return
    exact = False
    index = page.find(wanted)
    while index >= 0:
        start, end = at[index], at[index + len(wanted) - 1] + 1
        alone = _stands_alone(text.text, start, end) or (doubtful and _beside_a_stroke(text.text, start, end))
        if alone and _looks_like(acronym, text.text[start:end]):
            exact = True
            yield start, end, 1.0
        index = page.find(wanted, index + 1)
    allowed = len(wanted) // _LETTERS_A_MISREADING
    if exact or not doubtful or not allowed or len(page) < len(wanted):
        return
    near = fuzz.partial_ratio_alignment(wanted, page, score_cutoff=100 * (1 - allowed / len(wanted)))
    if near is not None and near.dest_end > near.dest_start:
        start, end = at[near.dest_start], at[near.dest_end - 1] + 1
        if _stands_alone(text.text, start, end) and text.confidence(start, end) < _NEEDS_FUZZ:
            yield start, end, 0.8


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a match begins and ends where words do; "LAKSA" is not in "LAKSANA". A change from small to capital letters parts words."""
    before, first = text[start - 1 : start], text[start]
    last, after = text[end - 1], text[end : end + 1]
    opens = not before.isalnum() or (before.islower() and first.isupper())
    closes = not after.isalnum() or (last.isupper() and after.islower())
    return opens and closes


def _beside_a_stroke(text: str, start: int, end: int) -> bool:
    """Whether all that parts a match from standing alone is the line of a table beside it, taken for a letter: "ISIGAP", "SIGAP|"."""
    opens = start - (text[start - 1 : start] in _STROKES if start else 0)
    closes = end + (text[end : end + 1] in _STROKES if end < len(text) else 0)
    before, after = text[opens - 1 : opens] if opens else "", text[closes : closes + 1]
    return (opens, closes) != (start, end) and not before.isalnum() and not after.isalnum()


def _looks_like(acronym: str, found: str) -> bool:
    """Refuses matches stitched together of unrelated words: pieces must be single letters, or part where the acronym does."""
    pieces = re.findall(r"\w+", found)
    if len(pieces) <= len(acronym.split()) + 1 or all(len(piece) == 1 for piece in pieces):
        return True
    return found.upper() == found


def _needs_company(text: str, start: int, end: int, acronym: str) -> bool:
    """A short acronym does, and so does an everyday word in small letters."""
    found = text[start:end]
    letters = len(letters_of(acronym)) or len(acronym)
    if letters <= SHORT:
        return True
    one_word = len(re.findall(r"\w+", found)) == 1
    return one_word and acronym.upper() == acronym and found != found.upper()


def _in_company(text: str, start: int, end: int, names: Called, office: str) -> bool:
    """Whether the place is introduced as a name, quoted, or the page speaks of the expansion or the office."""
    before, after = text[max(0, start - 40) : start], text[end : end + 2]
    if _INTRODUCED.search(before) or (before.rstrip()[-1:] in tuple(_QUOTES) and after.strip()[:1] in tuple(_QUOTES)):
        return True
    keys = set(content_keys(text))
    for expansion in names.long:
        wanted = [key for key in content_keys(expansion) if len(key) > 2]
        if wanted and sum(key in keys for key in wanted) >= max(2, (len(wanted) + 1) // 2):
            return True
    return bool(office) and letters_of(office) in letters_of(text)


def _extension(text: str, end: int, acronym: str) -> int:
    """How many further characters make this another name (SI JUKUNG **PLUS**); 0 where nothing does.

    In running text a further word in capitals belongs to the name too; where everything is in capitals that cannot be told.
    """
    rest = text[end : end + 40]
    if found := _EXTENSION.match(rest):
        return found.end()
    line = text[text.rfind("\n", 0, end) + 1 : (text.find("\n", end) + 1 or len(text) + 1) - 1]
    small = sum(letter.islower() for letter in line)
    follows = _CAPITALS_NEXT.match(rest)
    if not follows or acronym.upper() != acronym or small <= len(line) * 0.3:
        return 0
    return 0 if follows["word"] in _ORDINARY or _OFFICE_NEXT.match(follows["word"]) else follows.end()
