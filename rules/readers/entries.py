"""What one item of a list or row of a table names: a person, an office holder by position, an organisation."""

import re
from dataclasses import dataclass
from enum import StrEnum

from rules.readers.lines import Run
from rules.readers.office_names import offices_in
from rules.readers.person_names import NIP, POSITION, ROLE, ROLE_TAIL, has_title_or_degree, name_in


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


_ORGANISATION = re.compile(
    r"^\W*(?:Dinas|Badan|Bagian|Kecamatan|Kelurahan|Inspektorat|Sekretariat|RSUD|Puskesmas|UPTD?|Satpol|Satuan\s+Polisi|Universitas|Politeknik|Institut|STIKES|PT\b|CV\b|Bank|BAPP|DIS[KDPHN]|DP[MUK]|"
    r"BKPSDM|BPBD|BPKAD|Forum|Karang\s+Taruna|PKK|LSM|Komunitas|Kelompok|Paguyuban|Yayasan|PWI|Radio|Media|Kantor|Polres|Kodim|SDN|SMPN?|SMAN?)",
    re.IGNORECASE,
)
_AS = re.compile(r"^\W*(?:sebagai|selaku)\b", re.IGNORECASE)


def recognise(text: str) -> tuple[EntryKind, str, int, int] | None:
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


def role_at_end(text: str, label: str) -> str:
    rest = text[len(label) :] if text.startswith(label) else text
    tail = ROLE_TAIL.search(rest.rstrip(" .;,"))
    return clean_role(tail["role"]) if tail else ""


def clean_role(text: str) -> str:
    """The role that a cell names; empty where it names none."""
    hit = ROLE.search(text)
    if hit:
        return " ".join(hit[0].split()).title() if hit.start() == 0 and hit.end() < len(text) else " ".join(text.split())[:60]
    return ""


def _tidy(label: str) -> str:
    return " ".join(label.split()).strip(" ,;:-–|")[:160]
