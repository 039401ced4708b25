"""``perangkat_daerah``: the regional offices whose people are in the team (iid.md SID 9).

Not those of the letterhead, the considerations or the copies: an office that only receives a copy is no member of the network.
"""

import re
from collections.abc import Iterator

from evidence.citation import Citation
from evidence.facts import Fact, Facts, StatedDocument
from evidence.submission import Submission
from rules.readers.entries import Entry, EntryKind
from rules.readers.lines import Run
from rules.readers.office_names import KNOWN_OFFICES, OfficeMention, offices_in
from rules.readers.roster import read_roster
from rules.readers.sections import Placed, Section, placed_lines
from rules.source import Source

_OWN_STAFF = re.compile(
    r"\b(?:kepala\s+(?:bidang|sub|seksi|tata|instalasi|ruang)|kabid|kasi|kasubb?ag|sekretaris|staff?|pranata|analis|pengelola|pengadministrasi|bendahara|"
    r"fungsional|penata|perawat|bidan|dokter|guru|penyuluh|operator|arsiparis|perencana)\b",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"\b(?:Dinas|Badan)$", re.IGNORECASE)  # its name stands on the next line
_PAID_BY = re.compile(r"\b(?:biaya|dibebankan|anggaran|APBD|DPA|belanja)\b", re.IGNORECASE)


def read_offices(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    """Distinct offices, named canonically (``office_names``), each citing its first mention.

    The issuer counts where its own staff are in the team, told by a position without an office. A document without a list of people
    is read in its body instead, with less confidence.
    """
    entries = read_roster(source)
    found: dict[str, Citation] = {}
    read: list[float] = []
    for entry in entries:
        for mention in offices_in(entry.text):
            if mention.office not in found:
                run = _place(entry, mention)
                found[mention.office] = run.cite(source)
                read.append(run.confidence)
    issuer = stated.fact(Facts.INSTANSI)
    if issuer is not None and isinstance(issuer.value, str) and issuer.citation is not None and any(map(_is_own_staff, entries)):
        for mention in offices_in(issuer.value)[:1]:
            found.setdefault(mention.office, issuer.citation)
            read.append(issuer.confidence)
    if not entries:
        found, read = _in_body(source)
    if not found:
        return None
    confidence = min(1.0 if entries else 0.7, sum(read) / len(read))
    return Fact(tuple(found), tuple(found.values()), round(confidence, 4))


def _is_own_staff(entry: Entry) -> bool:
    return (
        entry.kind in (EntryKind.NAME, EntryKind.POSITION)
        and _OWN_STAFF.search(entry.text) is not None
        and not offices_in(entry.text)
    )


def _in_body(source: Source) -> tuple[dict[str, Citation], list[float]]:
    found: dict[str, Citation] = {}
    read: list[float] = []
    lines = list(placed_lines(source))
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        if line.section not in (Section.BODY, Section.ANNEX) or _PAID_BY.search(line.content):
            continue
        for mention, run in _mentioned(line, following):
            if mention.office not in found:
                found[mention.office] = run.cite(source)
                read.append(run.confidence)
    return found, read


def _mentioned(line: Placed, following: Placed | None) -> Iterator[tuple[OfficeMention, Run]]:
    """The offices on a line, each with its words; one whose name is broken after "Dinas" is joined where the next line continues it."""
    for mention in offices_in(line.content):
        yield mention, line.run.part(mention.start, mention.end)
    if following is None or following.run.text is not line.run.text or not _BROKEN.search(line.content):
        return
    joined = line.run + following.run
    for mention in offices_in(joined.content):
        if mention.start < len(line.content) < mention.end and mention.office in KNOWN_OFFICES:
            yield mention, joined.part(mention.start, mention.end)


def _place(entry: Entry, mention: OfficeMention) -> Run:
    """The words of the mention within its row, or the row's own words where it was read across lines."""
    words = entry.text[mention.start : mention.end].split()
    row = entry.row.content.split()
    for at in range(len(row) - len(words) + 1):
        if row[at : at + len(words)] == words:
            return Run(entry.row.text, entry.row.indexes[at : at + len(words)])
    return entry.words
