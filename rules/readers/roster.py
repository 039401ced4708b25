"""The people of a document: rows of team tables, numbered lists, "Nama : ..." blocks, and team structures ("Ketua : ...").

Each row that names a person, or an office holder by position ("Kepala Dinas Kesehatan"), is one entry; teams are often appointed by
position (iid.md SID 2 asks for a count of people, so a row is a person). Rows that name only an organisation are kept apart: they tell
which offices and actors take part, and are nobody.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from rules.readers.entries import Entry, EntryKind, clean_role, recognise
from rules.readers.lines import Run
from rules.readers.lists import entries_in
from rules.readers.person_names import NIP, name_in, normal_name
from rules.readers.prose import entries_in_prose
from rules.readers.rows import Row
from rules.readers.sections import placed_lines
from rules.readers.tables import rows_of
from rules.source import Source, once

_SURE = 0.9  # words read more surely than this say what they say: a cell without a name has none
_SPLIT = re.compile(r"(?:(?<=\s)|^)(?P<mark>\d{1,2}|[a-z])\s?[.)]\s*(?=[A-Z(])")


@once
def read_roster(source: Source) -> tuple[Entry, ...]:
    """Every entry of the document in reading order: tables where there are any on a page, lists everywhere else."""
    lines = placed_lines(source)
    rows, covered = rows_of(source, lines)
    entries = [(row.page, row.top, number, entry) for number, row in enumerate(rows) for entry in _of_row(row)]
    left = [line for line in lines if (line.page, line.run.indexes) not in covered]
    told, left = entries_in_prose(left)
    entries += [(page, top, 0, entry) for page, top, entry in (*told, *entries_in(left))]
    return tuple(entry for *_, entry in sorted(entries, key=lambda placed: placed[:3]))


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
    found = recognise(cell.content)
    if found is None and row.name and (plain := _plain_name(cell)):
        found = EntryKind.NAME, plain, 0, len(cell.content)
    if found is None and cell and position:
        found = recognise(position.content)
        cell = position if found else cell
    role = clean_role(row.role.content) or row.heading or _spoilt_role(row.role)
    nip = NIP.search(row.whole.content)
    digits = re.sub(r"\D", "", nip[0]) if nip else ""
    if found is not None:
        kind, label, start, end = found
        return Entry(kind, label, cell.part(start, end) or cell, whole, row.whole, role, digits)
    if row.numbered and cell and cell.confidence < _SURE and any(ch.isalpha() for ch in cell.content):
        return Entry(EntryKind.UNREAD, f"baris {row.number}", cell, whole, row.whole, role, digits)
    return None


def _spoilt_role(cell: Run) -> str:
    """What an engine left of a role in the column of roles: that one is stated is sure, which one is not."""
    spoilt = bool(cell) and cell.confidence < _SURE and sum(ch.isalpha() for ch in cell.content) > 1
    return cell.content if spoilt else ""


def _plain_name(cell: Run) -> str:
    """A name in a column of names that is written unlike one, in small letters; empty where it says something else."""
    words = cell.content.split()
    fits = 0 < len(words) <= 6 and all(word.replace(".", "").replace("'", "").isalpha() for word in words)
    return " ".join(words) if fits and bool(name_in(" ".join(word.title() for word in words))) else ""


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


def people(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries that are persons, each once: the same NIP, or the same name, is the same person.

    Two persons of one name with different NIPs stay two; so do two rows of one unspecific position ("Staf Bidang X"), which are
    told apart by a number, while a position that only one person holds ("Kepala Dinas Kesehatan") counts once.
    """
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
    r"\b(?:kepala|ka|kabid|kasi|sekretaris|camat|lurah|direktur|inspektur|ketua|kapolres|dandim|rektor)\s+\w+\s+\w+|\b(?:bupati|wali\s?kota|gubernur|sekda)\b|"
    r"\b(?:sekretaris\s+daerah|camat|lurah)\b",
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
