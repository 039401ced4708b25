"""Signature blocks: who signs, in which office, on whose behalf, and where on the page."""

import re
from dataclasses import dataclass, replace

from evidence.document import Box, MarkKind
from evidence.facts import DocumentType as T
from evidence.facts import Fact
from rules.facts.dates import parse_all
from rules.facts.headings import BODY
from rules.facts.layout import Line, Sheet
from rules.facts.signatories import COVERED, DEGREE, RANK, is_clipped, is_name, is_office, is_stamp_lettering, uncovered

_BEHALF = re.compile(r"^\W*(?:a\s?\.?\s?n\s?\.?|A\s?\.?\s?N\s?\.|atas\s+nama)\s+(?=\S)", re.IGNORECASE)
_BY_ORDER = re.compile(r"^\W*(?:u\s?\.?\s?b\s?\.?|untuk\s+beliau)(?:\s+|$)", re.IGNORECASE)
_FIELD = re.compile(r"^\W*(?:Sebagai|Kedudukan|Peran)\b\W{0,3}\s*[:;]", re.IGNORECASE)
_ROLE = re.compile(
    r"^\W*(?:(?:YANG\s+)?(?:MEMBUAT|MENYATAKAN|MEMBERI|MENERIMA|BERTANDA\s*TANGAN)\b.{0,30}|PEMBUAT\s+PERNYATAAN|HORMAT\s+KAMI|PIHAK\s+(?:KE\s?SATU|PERTAMA|KE\s?DUA|I{1,2})|"
    r"DIBUAT\s+OLEH|DISAHKAN\s+OLEH|DITETAPKAN\s+OLEH|NARASUMBER|MODERATOR)\W*$",
    re.IGNORECASE,
)
_ROSTER = re.compile(r"^\W*(?:N\s?O\b|NAMA\b|JABATAN\b|TANDA\s*TANGAN\b|PARAF\b|KEDUDUKAN\b)", re.IGNORECASE)
_ON_DAY = re.compile(r"^\W*(?:Pada\s*)?Tanggal\b", re.IGNORECASE)
_FIRST_PARTY = re.compile(r"^\W*PIHAK\s+(?:KE\s?SATU|PERTAMA|I\b)", re.IGNORECASE)
_COUNTERSIGNED = re.compile(
    r"\b(?:Diundangkan|Salinan\s+sesuai|Sesuai\s+dengan\s+aslinya|Mengetahui|Menyetujui|Disetujui|Tembusan|Autentikasi)\b",
    re.IGNORECASE,
)
_ANCHOR = re.compile(
    r"\b(?:Ditetapkan|Dikeluarkan|Dibuat|Ditandatangani|Disahkan)\s+(?:di|pada)\b|^\W*[Pp]ada\s+[Tt]anggal\W*(?:\d|$|[._…])|^\W*Tanggal\s*:|^\W*[A-Z][A-Za-z .'-]{2,28},\s*(?:tanggal\s*)?(?:\d|[._…]{2})"
)
COPY = re.compile(
    r"(?<![A-Za-z])(?:c\s?a\s?p\s*[/'|]\s*[trf1lI]{2,3}d|(?:c\s?a\s?p\s*/?\s*)?(?:t\s?t\s?d|d\s?t\s?o))\s*\.?(?:\s*-)?(?![A-Za-z])",
    re.IGNORECASE,
)
"""What stands for a signature on a copy: ttd, dto., Cap/ttd."""

_SIGNED_BY_MACHINE = re.compile(r"ditanda\s?tangani|elektronik|sertifikat|BSrE|\^", re.IGNORECASE)
_NIP = re.compile(r"^\W*N\s?[I1l]\s?P\b|^\W*NRP\b|^\W*NIK\b|^\W*N\.?I\.?P", re.IGNORECASE)
_RUNNING = re.compile(r"(?<![\w.])[a-z]{3,}\b")
_SMALL = frozenset({"dan", "atau", "untuk", "pada", "selaku", "serta", "dari", "oleh", "nama", "atas"})
_SET_IN = re.compile(r"\b(?:Ditetapkan|Dikeluarkan|Ditandatangani|Disahkan)\b", re.IGNORECASE)
_HEAD_OF_REGION = re.compile(r"^\W*(?:BUPATI|(?:W|VV?)A[L1I][I1L]\s?K[O0]TA|GUBERNUR)\b[^,:;]{2,40},\W*$")
_LABEL = re.compile(r"^\W*(?:Nama|Nomor|No\b|Tgl|Tanggal|Dasar|Hari|Tempat|Unit|Revisi|Halaman)\b", re.IGNORECASE)
_LEGIBLE = 0.55  # a name without degrees that was read less surely may be a stamp's lettering
_ROOM = 30.0  # points that a signature takes
_EDGES = " ()[]|*\"“”‘’'-_~"


@dataclass(frozen=True, slots=True)
class Block:
    """A signature block. ``office`` and ``behalf`` are spans of ``flat`` or None; ``zone`` is where ink is looked for."""

    sheet: Sheet
    zone: Box
    name: tuple[int, int] | None
    office: tuple[int, int] | None
    behalf: tuple[int, int] | None
    office_text: str
    behalf_text: str
    name_text: str
    anchored: bool
    numbered: bool  # a NIP or rank stands below the name
    counter: bool  # countersigned, enacted, or a copy's certification: not the signer
    copied: bool  # ttd, dto.
    first: int  # line of the office
    head_at: int = 0  # where in that line the block's own column begins

    @property
    def rank(self) -> float:
        """How likely this is the block of the document's signer."""
        return (
            (3 if self.anchored else 0) + (1.5 if self.numbered else 0) + (1.5 if self.name else 0) + (1 if self.copied else 0)
            + (0.5 if self.office else 0) - (6 if self.counter else 0)
        )  # fmt: skip


def _headed(text: str) -> bool:
    """Whether a line may head a signature block: an office, in capitals or with its words capitalised, and no running text."""
    if len(text) > 95 or text.rstrip().endswith((";", ":")) or not (is_office(text) or _BEHALF.match(text) or _ROLE.match(text)):
        return False
    running = [word for word in _RUNNING.findall(_BEHALF.sub("", text)) if word not in _SMALL]
    if is_clipped(text):
        running = running[1:]
    return not running or _ROLE.match(text) is not None


def _below(sheet: Sheet, line: int, column: Line, depth: int = 14) -> list[tuple[int, Line]]:
    """The pieces of the next lines that stand under a column, from near to far."""
    found: list[tuple[int, Line]] = []
    x0, x1 = column.box.x0 - 25, column.box.x1 + 25
    bottom = column.box.bottom
    for number in range(line + 1, min(line + 1 + depth, len(sheet.lines))):
        for piece in sheet.columns(sheet.lines[number]):
            if piece.box.x0 < x1 and piece.box.x1 > x0:
                if is_stamp_lettering(piece.text) or (
                    _stamped(sheet, piece) and re.search(r"(?<![\w.])[A-Za-z](?![\w.])", piece.text)
                ):
                    continue
                if piece.box.top - bottom > 170:
                    return found
                found.append((number, piece))
                bottom = piece.box.bottom
                x0, x1 = min(x0, piece.box.x0), max(x1, min(piece.box.x1, x1 + 60))
    return found


def _above(sheet: Sheet, line: int, column: Line, depth: int = 5) -> list[Line]:
    """The pieces of the lines before that stand over a column, from near to far."""
    found: list[Line] = []
    for number in range(line - 1, max(line - 1 - depth, -1), -1):
        whole = sheet.lines[number]
        pieces = [
            piece for piece in sheet.columns(whole) if piece.box.x0 < column.box.x1 + 60 and piece.box.x1 > column.box.x0 - 60
        ]
        found.extend(pieces)
    return found


def _continues(office: Line, piece: Line, size: float) -> bool:
    """Whether a piece carries on the office named above it: close below, and no name, note or number."""
    near = piece.box.top - office.box.bottom < 0.9 * max(size, 8)
    if (
        not near
        or COPY.search(piece.text)
        or _NIP.match(piece.text)
        or _SIGNED_BY_MACHINE.search(piece.text)
        or _LABEL.match(piece.text)
    ):
        return False
    if office.text.strip().upper() != office.text.strip() and piece.shouting and len(piece.words) == 1:
        return False  # one word in capitals below an office in small letters: a stamp's
    return not (DEGREE.search(piece.text) and is_name(piece.text))


def _closed(offices: list[Line], rest: list[tuple[int, Line]]) -> bool:
    """Whether a comma ends the office; after "a.n. BUPATI," the office that signs still follows."""
    if not offices[-1].text.rstrip().endswith((",", ".")):
        return False
    following = rest[0][1].text
    return not (is_office(following) or _BY_ORDER.match(following)) or not _BEHALF.match(offices[0].text)


def _gather(sheet: Sheet, line: int, head: Line) -> Block:
    """Read a block from the line of its office downwards."""
    below = _below(sheet, line, head)
    offices, rest = [head], below
    size = max(head.height, 8)
    while rest and not _closed(offices, rest) and _continues(offices[-1], rest[0][1], size) and len(offices) < 6:
        if _BEHALF.match(offices[0].text) is None and len(offices) >= 4:
            break
        offices.append(rest[0][1])
        rest = rest[1:]
    return _name_below(sheet, line, offices, rest)


def _name_below(sheet: Sheet, line: int, offices: list[Line], rest: list[tuple[int, Line]]) -> Block:
    candidates: list[Line] = []
    numbered = copied = noted = False
    for _, piece in rest:
        if _NIP.match(piece.text) or RANK.match(piece.text):
            numbered = bool(candidates)
            break
        if _SIGNED_BY_MACHINE.search(piece.text) or (noted and is_office(piece.text)):  # the note repeats the office
            noted = True
        elif COPY.search(piece.text) and len(piece.text) < 30:
            copied = True
        elif (
            is_office(piece.text)
            or any(pattern.search(piece.text) for pattern in (_COUNTERSIGNED, _ANCHOR))
            or BODY.match(piece.text)
        ):
            break
        elif is_name(piece.text):
            candidates.append(piece)
    # the words of a stamp are read as lines too: the name is nearest to its NIP, and not inside the stamp
    credible = [piece for piece in candidates if DEGREE.search(piece.text) or sheet.confidence(piece.start, piece.end) >= _LEGIBLE]
    clear = [piece for piece in credible if not _stamped(sheet, piece)] or credible
    name = (clear[-1] if numbered else clear[0]) if clear else None
    if name is None and len(offices) > 1 and is_name(offices[-1].text):
        following = rest[0][1].text if rest else ""
        if _NIP.match(following) or RANK.match(following):
            name, offices, numbered = offices[-1], offices[:-1], True
    return _block(sheet, line, offices, name, numbered=numbered, copied=copied)


def _stamped(sheet: Sheet, piece: Line) -> bool:
    """Whether a line stands wholly inside a stamp."""
    return any(
        mark.kind is MarkKind.STAMP
        and mark.box.x0 - 4 <= piece.box.x0
        and piece.box.x1 <= mark.box.x1 + 4
        and mark.box.top - 4 <= piece.box.top
        and piece.box.bottom <= mark.box.bottom + 4
        for mark in sheet.page.marks
    )


def _block(sheet: Sheet, line: int, offices: list[Line], name: Line | None, *, numbered: bool, copied: bool) -> Block:
    head = offices[0]
    above = _above(sheet, line, head)
    anchored = any(_ANCHOR.search(piece.text) for piece in above[:4])
    counter = any(_COUNTERSIGNED.search(piece.text) for piece in [*above[:3], head])
    behalf, office = _split_behalf(offices)
    last = name or offices[-1]
    zone = Box(head.box.x0 - 110, head.box.top - 8, max(head.box.x1, last.box.x1) + 110, last.box.bottom + (24 if name else 110))
    role = _ROLE.match(head.text) is not None
    return Block(
        sheet, zone, (name.start, name.end) if name else None,
        None if role and len(office) <= 1 else _span(office), _span(behalf), "" if role and len(office) <= 1 else _text(office[1:] if role else office), _text(behalf),
        name.text.strip(_EDGES) if name else "", anchored, numbered, counter, copied, line, head.start - sheet.lines[line].start,
    )  # fmt: skip


def _split_behalf(offices: list[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of the office on whose behalf it is signed, and those of the office that signs."""
    if not _BEHALF.match(offices[0].text):
        return [], offices
    behalf = [offices[0]]
    for position, piece in enumerate(offices[1:], 1):
        if is_office(piece.text) or _BY_ORDER.match(piece.text):
            rest = offices[position:]
            for later, below in enumerate(rest):
                if _BY_ORDER.match(below.text):
                    inner = below.text[_BY_ORDER.match(below.text).end() :].strip() if _BY_ORDER.match(below.text) else ""  # type: ignore[union-attr]
                    return behalf, rest[later:] if inner else rest[later + 1 :] or rest[:later]
            return behalf, rest
        behalf.append(piece)
    return behalf, []


def _span(lines: list[Line]) -> tuple[int, int] | None:
    return (lines[0].start, lines[0].end) if lines else None


def _text(lines: list[Line]) -> str:
    """The office as printed, without a.n., u.b. and the comma that ends it."""
    text = " ".join(line.text.strip() for line in lines)
    text = uncovered(_BY_ORDER.sub("", _BEHALF.sub("", text)))
    return re.sub(r"\s+", " ", text).strip(" ,.:;|\"“”'‘’*-_")


def _listed(sheet: Sheet, piece: Line) -> bool:
    """Whether a line is the cell, or the field, of a list of persons: their offices sign nothing."""
    if _FIELD.match(sheet.lines[sheet.index_of(piece.start)].text):
        return True
    x, y = piece.centre, (piece.box.top + piece.box.bottom) / 2
    return any(
        table.box.x0 <= x <= table.box.x1
        and table.box.top <= y <= table.box.bottom
        and len(table.rows) >= 3
        and any(len(row) >= 3 and any(_ROSTER.match(cell.text) for cell in row) for row in table.rows[:2])
        for table in sheet.page.tables
    )


def _covered(sheet: Sheet, number: int, piece: Line) -> bool:
    """Whether a line is an office whose beginning is lost under a stamp: capitals up to a comma, right below the day of signing."""
    if not (piece.shouting and piece.text.rstrip().endswith(",") and len(piece.words) > 1 and COVERED.match(piece.text)):
        return False
    return any(parse_all(above.text) and _ANCHOR.search(above.text) for above in _above(sheet, number, piece, 1)) or any(
        _ON_DAY.match(line.text) and parse_all(line.text) for line in sheet.lines[max(number - 1, 0) : number]
    )


def blocks(sheet: Sheet) -> list[Block]:
    """Every signature block of a page, from top to bottom."""
    found: list[Block] = []
    for number, line in enumerate(sheet.lines):
        for piece in sheet.columns(line):
            if not _headed(piece.text) and not _covered(sheet, number, piece):
                continue
            if _listed(sheet, piece):
                continue
            if found and any(block.sheet is sheet and block.first < number and _inside(block, piece) for block in found[-3:]):
                continue
            block = _gather(sheet, number, piece)
            if (
                block.name is not None
                and " " not in block.name_text.strip()
                and not (block.numbered or block.copied or block.anchored)
            ):
                continue
            credible = block.anchored or block.copied or block.numbered or (block.name is not None and block.name_text.isupper())
            if credible or (block.name is not None and (DEGREE.search(block.name_text) or _HEAD_OF_REGION.match(piece.text))):
                found.append(block)
    return found or _headless(sheet)


def _headless(sheet: Sheet) -> list[Block]:
    """The block of a page on which the office was lost, under a stamp say: a name right under the place and day of signing."""
    for number, line in enumerate(sheet.lines):
        for piece in sheet.columns(line):
            if not (_ON_DAY.match(piece.text) and any(_SET_IN.search(above.text) for above in _above(sheet, number, piece, 1))):
                continue
            block = _name_below(sheet, number, [piece], _below(sheet, number, piece))
            if block.name is not None and _signed_over(sheet, piece, block):
                return [replace(block, office=None, office_text="", behalf=None, behalf_text="", anchored=True)]
    return []


def _signed_over(sheet: Sheet, day: Line, block: Block) -> bool:
    """Whether the name stands as far below the day as a signature needs, and is no place ("Maros, Sulawesi")."""
    name = sheet.lines[sheet.index_of(block.name[0] if block.name else 0)]
    return name.box.top - day.box.bottom >= _ROOM and ("," not in block.name_text or DEGREE.search(block.name_text) is not None)


def _inside(block: Block, piece: Line) -> bool:
    """Whether a line is already part of that block: the second line of its office, say."""
    return block.zone.top < piece.box.top < block.zone.bottom - 20 and block.zone.x0 + 80 < piece.centre < block.zone.x1 - 80


_CUES = re.compile(
    r"\bN\s?I\s?P\b|\b[td]t[do]\b|Ditetapkan|Dikeluarkan|tanda\s?tangan|elektronik|\ba\.?\s?n\.?\s|PIHAK|Disahkan|Hormat\s+kami|menyatakan|membuat\s+pernyataan",
    re.IGNORECASE,
)


def all_blocks(sheets: tuple[Sheet, ...]) -> list[Block]:
    """The signature blocks of a document; pages without any sign of one are passed over."""
    found: list[Block] = []
    for sheet in sheets:
        if sheet is sheets[-1] or _CUES.search(sheet.flat) or any(parse_all(line.text) for line in sheet.lines[-14:]):
            found.extend(blocks(sheet))
    return found


def signing(kind: T, found: list[Block]) -> Block | None:
    """The block of the document's signer: the enacting one, not who promulgates, certifies a copy or countersigns."""
    usable = [block for block in found if not block.counter and (block.name or block.anchored)]
    if not usable:
        usable = [block for block in found if block.name]
        return (
            replace(usable[0]) if usable and kind not in (T.PERATURAN_DAERAH, T.PERATURAN_KEPALA_DAERAH, T.PERATURAN_LAIN) else None
        )
    if kind in (T.PERJANJIAN_KERJA_SAMA, T.BERITA_ACARA):  # the first party's
        first = next(
            (block for block in usable if block.name and _FIRST_PARTY.match(block.sheet.lines[block.first].text[block.head_at :])),
            None,
        )
        if first is not None:
            return first
    best = max(block.rank for block in usable)
    return next(block for block in usable if block.rank >= best - 0.4)


def _sure(block: Block) -> float:
    """How surely a block is that of the signer, from what it is anchored by; an office that was made whole is no sure reading."""
    if (
        block.office is not None
        and block.office_text.startswith("KEPALA ")
        and COVERED.match(block.sheet.flat[slice(*block.office)])
    ):
        return 0.65
    return 0.96 if block.anchored or (block.numbered and block.office) else 0.85 if block.numbered or block.copied else 0.7


def name_of(block: Block | None) -> Fact | None:
    """The signer's name as printed, degrees kept."""
    if block is None or block.name is None:
        return None
    return block.sheet.fact(block.name_text, *block.name, confidence=_sure(block))


def office_of(block: Block | None) -> Fact | None:
    """The signer's office as printed, Plt., Plh. and Pj. kept; on whose behalf is another fact."""
    if block is None or block.office is None or not block.office_text:
        return None
    return block.sheet.fact(block.office_text, *block.office, confidence=_sure(block))


def behalf_of(block: Block | None) -> Fact | None:
    """On whose behalf it is signed, without a.n."""
    if block is None or block.behalf is None or not block.behalf_text:
        return None
    return block.sheet.fact(block.behalf_text, *block.behalf, confidence=_sure(block))
