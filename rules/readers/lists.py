"""People in lists: "Nama : ..." blocks, numbered names and positions, team structures ("Ketua : ...", "Anggota : 1. ...")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from rules.readers.entries import Entry, EntryKind, clean_role, recognise, role_at_end
from rules.readers.lines import Run
from rules.readers.person_names import LOOSE_NIP, NIP, RANK, ROLE, ROLE_LABEL, has_title_or_degree
from rules.readers.sections import Placed, Section

_ITEM = re.compile(
    r"^\W{0,2}(?P<mark>\d{1,3}|[a-zA-G]|[ivxIVX]{2,4})\s*[.)\]]\s*(?P<rest>\S.*)$|^(?P<bare>\d{1,3})\s+(?P<plain>[A-Z].*)$"
)
_BULLET = re.compile(r"^\W{0,1}[-–—•▪●○◦*»>+]\s*(?P<rest>[^\W\d_].*)$")
_DUST = re.compile(r"^\W{0,2}(?:[a-z]{1,2}|[\dOlI|]{1,3}|[A-Za-z]\d|\d[A-Za-z])\W{0,2}\s+(?=[A-Z])")
"""What an engine makes of an item's number."""
_APPOINTED = re.compile(rf"^\W*(?:sebagai|selaku)\s+(?:{ROLE.pattern})", re.IGNORECASE)
_NIP_LINE = re.compile(rf"^\W*{LOOSE_NIP.pattern}")
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
    r"\bsusunan\b|\bterdiri\s+(?:dari|atas)\s*:?\s*$|\bnama-?nama\b|^\W*kepada\b|\bMENUGASKAN|MEMERINTAHKAN|\btim\s+(?:pelaksana|pengelola|kerja|inovasi|teknis)\b|"
    r"\bdaftar\s+(?:nama|tim|personil|personel|anggota|pegawai|peserta|petugas|pelaksana|pengelola|penugasan)\b|lampiran\s+surat\s+(?:perintah\s+)?tugas",
    re.IGNORECASE,
)
_DUTIES = re.compile(
    r"\b(?:uraian\s+)?tugas(?:\s+(?:tim|dan\s+tanggung|pokok|masing))|\bbertugas\b|\bmempunyai\s+tugas|\btata\s+kerja\b|\bjadwal\b",
    re.IGNORECASE,
)
_DICTUM = re.compile(
    r"^\W*(?:KESATU|PERTAMA|KEDUA|KETIGA|KEEMPAT|KELIMA|KEENAM|KETUJUH|KEDELAPAN|KESEMBILAN|KESEPULUH|Menetapkan|MEMUTUSKAN|Pasal\s+\d)\b|\bdibebankan\b"
)
_ARTICLE = re.compile(r"^\W*(?:BAB\s+[IVX]+|Pasal\s+\d+|Bagian\s+Ke\w+|Paragraf\s+\d+)\W*$", re.IGNORECASE)
_SAYS = re.compile(
    r"\b(?:adalah|dapat|menetapkan|melaporkan|memiliki|dikenakan|membuat|memberikan|wajib|harus|melaksanakan|mempunyai|bertanggung|menyampaikan|menyusun|"
    r"melakukan|menerima|memeriksa|mengisi|menandatangani|mengajukan|membantu|meneruskan|menugaskan|memerintahkan)\b"
)


def entries_in(lines: list[Placed]) -> Iterator[tuple[int, float, Entry]]:
    """The entries of lists and blocks, each with its page and height on it."""
    reader = _ListReader()
    for line, below in zip_longest(lines, lines[1:]):
        yield from reader.take(line, below.content if below is not None and below.page == line.page else "")
    yield from reader.flush()


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
            self.role or role_at_end(self.lines[0], self.label) or role_at_end(text, self.label),
            re.sub(r"\D", "", nip[0]) if nip else "",
        )


@dataclass(slots=True)
class _ListReader:
    """Walks the lines of a document. ``role`` is the team role under which a list stands; ``open`` whether a list of people may follow."""

    role: str = ""
    open: bool = False
    headed: bool = False  # the line before named a role and nobody
    after: int | None = None  # number of the last person of a running list
    undersigned: bool = False
    draft: _Draft | None = None
    at: tuple[int, float] = (0, 0.0)

    def take(self, line: Placed, below: str) -> Iterator[tuple[int, float, Entry]]:
        content = line.content
        if line.section not in (Section.BODY, Section.ANNEX):
            yield from self.flush()
            self._shut()
            return
        if _UNDERSIGNED.search(content):
            self.undersigned = True
        elif _ASSIGNS.search(content):
            self.undersigned = False
        if (_DUTIES.search(content) and not _NAME_LINE.match(content)) or _ARTICLE.match(content):
            yield from self.flush()
            self._shut()
            return
        headed, self.headed = self.headed, False
        opened = self._open(line) or (self._below(line) if headed else None) or self._unmarked(line, below)
        if opened is not None:
            yield from self.flush()
            self.draft, self.at = opened, (line.page, line.run.top)
        elif self.draft is not None:
            yield from self._continue(content)
        if _OPENS_ROSTER.search(content):
            self.open = True

    def _shut(self) -> None:
        self.role, self.open, self.after = "", False, None

    def flush(self) -> Iterator[tuple[int, float, Entry]]:
        if self.draft is not None:
            yield (*self.at, self.draft.close())
            self.draft = None

    def _continue(self, content: str) -> Iterator[tuple[int, float, Entry]]:
        """A line that opens nothing belongs to the entry above it, when it is a detail of it or its wrapped end."""
        assert self.draft is not None
        if _DICTUM.match(content):
            yield from self.flush()
            self._shut()
            return
        role = _DETAIL_ROLE.match(content)
        if role:
            self.draft.role = clean_role(role["role"]) or self.draft.role
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
                self.open = self.headed = True
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
            number = _value(item["mark"] or item["bare"])
            runs_on = self.after is not None and number == self.after + 1
            opened = self._draft(line, at, role=self.role, trusted=self.open or bool(self.role) or runs_on)
            self.after = number if opened is not None else None
            return opened
        bullet = _BULLET.match(content[start:]) if self.open or self.role else None
        return self._draft(line, start + bullet.start("rest"), role=self.role, trusted=True) if bullet else None

    def _below(self, line: Placed) -> _Draft | None:
        """Who alone stands under the heading of a role, without a mark: "KETUA" and below it "Budi Santoso, S.T."."""
        found = recognise(line.content)
        told = found is not None and (found[0] is not EntryKind.NAME or len(found[1].split()) > 1 or has_title_or_degree(found[1]))
        return self._draft(line, 0, role=self.role, trusted=True) if told and not ROLE_LABEL.match(line.content) else None

    def _unmarked(self, line: Placed, below: str) -> _Draft | None:
        """An item whose number a scan lost, in a running list: a whole name, with a role or NIP beside it or a NIP below it."""
        if not (self.open or self.role or self.draft is not None):
            return None
        content = line.content
        dust = _DUST.match(content)
        start = dust.end() if dust else 0
        found = recognise(content[start:])
        if found is None or found[0] is not EntryKind.NAME or (len(found[1].split()) < 2 and not has_title_or_degree(found[1])):
            return None
        rest = content[start + found[3] :]
        if not (_APPOINTED.match(rest) or LOOSE_NIP.search(rest) or _NIP_LINE.match(below)):
            return None
        return self._draft(line, start, role=self.role, trusted=True)

    def _draft(self, line: Placed, start: int, *, role: str, trusted: bool) -> _Draft | None:
        """The entry that begins at ``start``; one that nothing announced must show a title, degree, NIP or role, or be a position."""
        rest = line.content[start:].lstrip(" :;=")
        start += len(line.content[start:]) - len(rest)
        found = recognise(rest)
        if found is None:
            return None
        kind, label, at, end = found
        if kind is EntryKind.POSITION and _is_sentence(rest):
            return None
        if not trusted and not self._shows(kind, rest, label, annexed=line.section is Section.ANNEX):
            return None
        return _Draft(label, line.run.part(start + at, start + end), kind, role, line.run, [rest])

    def _shows(self, kind: EntryKind, text: str, label: str, *, annexed: bool) -> bool:
        """Whether an item that nothing announced is a person all the same."""
        if kind is EntryKind.NAME:
            return has_title_or_degree(label) or NIP.search(text) is not None or bool(role_at_end(text, label))
        return annexed


def _is_sentence(text: str) -> bool:
    """Whether a text that begins with a position goes on to say what that office does."""
    return text[:1].islower() or _SAYS.search(text) is not None


def _value(mark: str) -> int | None:
    """The number that an item's mark stands for; None for a letter."""
    return int(mark) if mark.isdigit() else None
