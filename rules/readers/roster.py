"""The people of a document: rows of team tables, numbered lists, "Nama : ..." blocks, and team structures ("Ketua : ...").

Each row that names a person, or an office holder by position ("Kepala Dinas Kesehatan"), is one entry; teams are often appointed by
position (iid.md SID 2 asks for a count of people, so a row is a person). Rows that name only an organisation are kept apart: they tell
which offices and actors take part, and are nobody.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from rules.readers.lines import Run
from rules.readers.office_names import offices_in
from rules.readers.person_names import NIP, POSITION, RANK, ROLE, ROLE_LABEL, ROLE_TAIL, has_title_or_degree, name_in
from rules.readers.rows import Row
from rules.readers.sections import Placed, Section, placed_lines
from rules.readers.tables import rows_of
from rules.source import Source


class EntryKind(StrEnum):
    NAME = "nama"
    POSITION = "jabatan"
    ORGANISATION = "lembaga"
    UNREAD = "tidak-terbaca"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: ``label`` names the person, position or organisation; ``words`` are those to cite, ``text`` all that the row says."""

    kind: EntryKind
    label: str
    words: Run
    text: str
    row: Run
    role: str = ""
    nip: str = ""


@dataclass(slots=True)
class _Draft:
    """An entry of a list that is still being read; wrapped lines are added to it."""

    label: str
    words: Run
    kind: EntryKind
    role: str
    row: Run
    lines: list[str] = field(default_factory=list)

    def close(self) -> Entry:
        text = " ".join(self.lines)
        nip = NIP.search(text)
        return Entry(
            self.kind,
            self.label,
            self.words,
            text,
            self.row,
            self.role or _role_at_end(self.lines[0], self.label) or _role_at_end(text, self.label),
            re.sub(r"\D", "", nip[0]) if nip else "",
        )


_ITEM = re.compile(
    r"^\W{0,2}(?P<mark>\d{1,3}|[a-zA-G]|[ivxIVX]{2,4})\s*[.)\]]\s*(?P<rest>\S.*)$|^(?P<bare>\d{1,3})\s+(?P<plain>[A-Z].*)$"
)
_NAME_LINE = re.compile(
    r"^\W*(?:(?:kepada|menugaskan|memerintahkan|nama\s+pegawai)\s*[:;]?\s*)?(?:\d{1,3}\s*[.)]?\s*|[a-z]\s*[.)]\s*)?Nama(?:\s+[Ll]engkap)?\s*[:;=]\s*(?P<name>.+)$",
    re.IGNORECASE,
)
_DETAIL = re.compile(
    r"^\W*(?:[a-e1-5]\s*[.)]\s*)?(?:N[I1l]P|NRP|NIK|Pangkat|Gol\w*|Jabatan|Unit\s+Kerja|Instansi|Alamat|Tempat|Tugas|Kedudukan|Peran)\b",
    re.IGNORECASE,
)
_DETAIL_ROLE = re.compile(
    r"^\W*(?:[a-e1-5]\s*[.)]\s*)?(?:Kedudukan(?:\s+dalam\s+tim)?|Peran|Sebagai|Jabatan\s+dalam\s+tim|Tugas)\s*[:;]\s*(?P<role>.+)$",
    re.IGNORECASE,
)
_UNDERSIGNED = re.compile(r"yang\s+bertanda\s*tangan", re.IGNORECASE)
_ASSIGNS = re.compile(
    r"\b(?:menugaskan|memerintahkan|menunjuk|kepada|dengan\s+ini|menerangkan|memberi(?:kan)?\s+(?:tugas|perintah))\b|^\W*MENUGASKAN",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"^\W*(?:kepada|menugaskan|memerintahkan)\s*[:;]?\s*(?=\d|[a-z]\s*[.)])", re.IGNORECASE)
_OPENS_ROSTER = re.compile(
    r"\bsusunan\b|\bterdiri\s+(?:dari|atas)\b|\bsebagai\s?mana\s+(?:tersebut|tercantum)|\bnama-?nama\b|sebagai\s+berikut|^\W*kepada\b|\bMENUGASKAN|MEMERINTAHKAN|\btim\s+pelaksana\b",
    re.IGNORECASE,
)
_DUTIES = re.compile(
    r"\b(?:uraian\s+)?tugas(?:\s+(?:tim|dan\s+tanggung|pokok|masing))|\bbertugas\b|\bmempunyai\s+tugas|\btata\s+kerja\b|\bjadwal\b",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"^\W*(?:Dinas|Badan|Bagian|Kecamatan|Kelurahan|Inspektorat|Sekretariat|RSUD|Puskesmas|UPTD?|Satpol|Satuan\s+Polisi|Universitas|Politeknik|Institut|STIKES|PT\b|CV\b|Bank|BAPP|DIS[KDPHN]|DP[MUK]|"
    r"BKPSDM|BPBD|BPKAD|Forum|Karang\s+Taruna|PKK|LSM|Komunitas|Kelompok|Paguyuban|Yayasan|PWI|Radio|Media|Kantor|Polres|Kodim|SDN|SMPN?|SMAN?)",
    re.IGNORECASE,
)
_DICTUM = re.compile(
    r"^\W*(?:KESATU|PERTAMA|KEDUA|KETIGA|KEEMPAT|KELIMA|KEENAM|KETUJUH|KEDELAPAN|KESEMBILAN|KESEPULUH|Menetapkan|MEMUTUSKAN|Pasal\s+\d)\b|\bdibebankan\b"
)
_AS = re.compile(r"^\W*(?:sebagai|selaku)\b", re.IGNORECASE)
_SPLIT = re.compile(r"(?:(?<=\s)|^)(?P<mark>\d{1,2}|[a-z])\s?[.)]\s*(?=[A-Z(])")


def read_roster(source: Source) -> tuple[Entry, ...]:
    """Every entry of the document in reading order: tables where there are any on a page, lists everywhere else."""
    lines = placed_lines(source)
    rows, covered = rows_of(source, lines)
    entries = [(row.page, row.top, number, entry) for number, row in enumerate(rows) for entry in _of_row(row)]
    left = [line for line in lines if (line.page, line.run.indexes) not in covered]
    entries += [(page, top, 0, entry) for page, top, entry in _of_lines(left)]
    return tuple(entry for *_, entry in sorted(entries, key=lambda placed: placed[:3]))


# ---- tables


def _of_row(row: Row) -> Iterator[Entry]:
    """The entries of one table row; a cell that holds a numbered list gives one each."""
    if row.lost:
        yield Entry(EntryKind.UNREAD, f"baris {row.number}", row.whole, "", row.whole, row.heading)
        return
    for name in _parts(row.name):
        words = name or row.name
        position = row.position
        entry = _named(words, position, row)
        if entry is not None:
            yield entry
    if not row.name:
        empty = Run(row.whole.text, ())
        for part in _parts(row.position) or _parts(row.office):
            entry = _named(part, empty, row)
            if entry is not None:
                yield entry


def _named(cell: Run, position: Run, row: Row) -> Entry | None:
    text = " ".join(part for part in (cell.content, position.content, row.office.content) if part)
    whole = f"{text} {row.role.content}".strip()
    found = _recognise(cell.content)
    if found is None and cell and position:
        found = _recognise(position.content)
        cell = position if found else cell
    role = _clean_role(row.role.content) or row.heading
    nip = NIP.search(row.whole.content)
    digits = re.sub(r"\D", "", nip[0]) if nip else ""
    if found is not None:
        kind, label, start, end = found
        return Entry(kind, label, cell.part(start, end) or cell, whole, row.whole, role, digits)
    if row.numbered and cell and any(ch.isalpha() for ch in cell.content):
        return Entry(EntryKind.UNREAD, f"baris {row.number}", cell, whole, row.whole, role, digits)
    return None


def _parts(cell: Run) -> tuple[Run, ...]:
    """The items of a numbered list inside a cell, or the cell itself; nothing where it is empty."""
    content = cell.content
    marks = list(_SPLIT.finditer(content))
    wanted = (
        [m for m in marks if not m["mark"].isdigit()]
        if marks and not marks[0]["mark"].isdigit()
        else [m for m in marks if m["mark"].isdigit()]
    )
    first = wanted[0]["mark"] if wanted else ""
    if first not in ("1", "a") or len(wanted) < 2:
        if wanted and wanted[0].start() == 0:
            return (cell.part(wanted[0].end(), len(content)),)
        return (cell,) if cell else ()
    ends = [mark.start() for mark in wanted[1:]] + [len(content)]
    return tuple(cell.part(mark.end(), end) for mark, end in zip(wanted, ends, strict=True))


# ---- lists


def _of_lines(lines: list[Placed]) -> Iterator[tuple[int, float, Entry]]:
    """The entries of lists and blocks, each with its page and height on it."""
    reader = _ListReader()
    for line in lines:
        yield from reader.take(line)
    yield from reader.flush()


@dataclass(slots=True)
class _ListReader:
    """Walks the lines of a document. ``role`` is the team role under which a list stands; ``open`` whether a list of people may follow."""

    role: str = ""
    open: bool = False
    undersigned: bool = False
    draft: _Draft | None = None
    at: tuple[int, float] = (0, 0.0)

    def take(self, line: Placed) -> Iterator[tuple[int, float, Entry]]:
        content = line.content
        if line.section not in (Section.BODY, Section.ANNEX):
            yield from self.flush()
            self.role, self.open = "", False
            return
        if line.section is Section.ANNEX and not self.open and not _DUTIES.search(content):
            self.open = True
        if _UNDERSIGNED.search(content):
            self.undersigned = True
        elif _ASSIGNS.search(content):
            self.undersigned = False
        if _DUTIES.search(content) and not _NAME_LINE.match(content):
            yield from self.flush()
            self.role, self.open = "", False
            return
        opened = self._open(line)
        if opened is not None:
            yield from self.flush()
            self.draft, self.at = opened, (line.page, line.run.top)
        elif self.draft is not None:
            yield from self._continue(content)
        if _OPENS_ROSTER.search(content):
            self.open = True

    def flush(self) -> Iterator[tuple[int, float, Entry]]:
        if self.draft is not None:
            yield (*self.at, self.draft.close())
            self.draft = None

    def _continue(self, content: str) -> Iterator[tuple[int, float, Entry]]:
        """A line that opens nothing belongs to the entry above it, when it is a detail of it or its wrapped end."""
        assert self.draft is not None
        if _DICTUM.match(content):
            yield from self.flush()
            self.role, self.open = "", False
            return
        role = _DETAIL_ROLE.match(content)
        if role:
            self.draft.role = _clean_role(role["role"]) or self.draft.role
        if _DETAIL.match(content) or NIP.search(content) or RANK.search(content) or len(self.draft.lines) < 4:
            self.draft.lines.append(content)
        else:
            yield from self.flush()

    def _open(self, line: Placed) -> _Draft | None:
        content = line.content
        named = _NAME_LINE.match(content)
        if named:
            return None if self.undersigned else self._draft(line, named.start("name"), role="", trusted=True)
        start = 0
        addressed = _ADDRESSED.match(content)
        if addressed:
            self.open, start = True, addressed.end()
        label = ROLE_LABEL.match(content[start:])
        if label and (label["colon"] or self.open):
            self.role = label["role"].strip().title()
            at = start + label.end()
            if at >= len(content.rstrip(" :;")):
                self.open = True
                return None
            item = _ITEM.match(content[at:].lstrip(" :;"))
            skipped = len(content[at:]) - len(content[at:].lstrip(" :;"))
            if item:
                at += skipped + (item.start("rest") if item["rest"] else item.start("plain"))
                self.open = True
            return self._draft(line, at, role=self.role, trusted=True)
        item = _ITEM.match(content[start:])
        if item:
            at = start + (item.start("rest") if item["rest"] else item.start("plain"))
            return self._draft(line, at, role=self.role, trusted=self.open or bool(self.role))
        return None

    def _draft(self, line: Placed, start: int, *, role: str, trusted: bool) -> _Draft | None:
        rest = line.content[start:].lstrip(" :;=")
        start += len(line.content[start:]) - len(rest)
        found = _recognise(rest)
        if found is None:
            return None
        kind, label, at, end = found
        marked = has_title_or_degree(label) if kind is EntryKind.NAME else False
        if not (trusted or marked or NIP.search(rest)) or (kind is EntryKind.POSITION and not trusted):
            return None
        return _Draft(label, line.run.part(start + at, start + end), kind, role, line.run, [rest])


# ---- recognising


def _recognise(text: str) -> tuple[EntryKind, str, int, int] | None:
    """What an item's text begins with, its label, and where the label stands in the text."""
    stripped = text.lstrip(" :;.-–•|")
    offset = len(text) - len(stripped)
    organisation = _ORGANISATION.match(stripped)
    position = POSITION.match(stripped)
    if position and not (organisation and not position):
        end = _end_of_position(stripped)
        return EntryKind.POSITION, _tidy(stripped[:end]), offset, offset + end
    if organisation or any(mention.start == 0 for mention in offices_in(stripped)):
        end = _end_of_position(stripped)
        return EntryKind.ORGANISATION, _tidy(stripped[:end]), offset, offset + end
    name = name_in(stripped)
    if name and (
        len(name.split()) >= 2
        or has_title_or_degree(name)
        or len(stripped.split()) <= 2
        or _AS.match(stripped[len(name) :])
        or stripped[len(name) :].lstrip(" ,(")[:1].isupper()
        or NIP.search(stripped)
    ):
        return EntryKind.NAME, _tidy(name), offset, offset + len(name)
    return None


def _end_of_position(text: str) -> int:
    """Where a position or organisation ends: before the team role that follows it, a NIP, or a stop."""
    tail = ROLE_TAIL.search(text)
    if tail and tail.start("role") > 3 and not re.search(r"(?:selaku|sebagai)\s*$", text[: tail.start("role")]):
        return len(text[: tail.start("role")].rstrip(" ,;:-–("))
    stop = re.search(r"\s*(?:;|\bNIP\b|\bselaku\b|\bsebagai\b)", text)
    return stop.start() if stop and stop.start() > 3 else len(text.rstrip(" ,;."))


def _role_at_end(text: str, label: str) -> str:
    rest = text[len(label) :] if text.startswith(label) else text
    tail = ROLE_TAIL.search(rest.rstrip(" .;,"))
    return _clean_role(tail["role"]) if tail else ""


def _clean_role(text: str) -> str:
    """The role that a cell names; empty where it names none."""
    hit = ROLE.search(text)
    if hit:
        return " ".join(hit[0].split()).title() if hit.start() == 0 and hit.end() < len(text) else " ".join(text.split())[:60]
    return ""


def _tidy(label: str) -> str:
    return " ".join(label.split()).strip(" ,;:-–|")[:160]


def people(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries that are persons, each once: the same NIP, or the same name, is the same person.

    Two persons of one name with different NIPs stay two; so do two rows of one unspecific position ("Staf Bidang X"), which are
    told apart by a number, while a position that only one person holds ("Kepala Dinas Kesehatan") counts once.
    """
    from rules.readers.person_names import normal_name

    kept: list[Entry] = []
    names: dict[str, list[Entry]] = {}
    nips: set[str] = set()
    for entry in entries:
        if entry.kind is EntryKind.ORGANISATION or (entry.nip and entry.nip in nips):
            continue
        twins = names.setdefault(normal_name(entry.label), [])
        if twins:
            told_apart = _told_apart(entry, twins)
            if told_apart is None:
                continue
            kept.append(told_apart)
        else:
            kept.append(entry)
        twins.append(entry)
        if entry.nip:
            nips.add(entry.nip)
    return tuple(kept)


_ONE_HOLDER = re.compile(
    r"\b(?:kepala|ka|kabid|kasi|sekretaris|camat|lurah|direktur|bupati|wali|gubernur|inspektur|ketua|kapolres|dandim|rektor)\b",
    re.IGNORECASE,
)


def _told_apart(entry: Entry, twins: list[Entry]) -> Entry | None:
    """The entry, made distinguishable from its twins, or None where it is the same person."""
    if entry.kind is EntryKind.NAME:
        known = {twin.nip for twin in twins}
        return replace(entry, label=f"{entry.label} (NIP {entry.nip})") if entry.nip and "" not in known else None
    if entry.kind is EntryKind.POSITION and not _ONE_HOLDER.search(entry.label):
        return replace(entry, label=f"{entry.label} ({len(twins) + 1})")
    return None
