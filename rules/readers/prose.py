"""People appointed in running text: "menugaskan Saudara A sebagai ketua, B dan C sebagai penyuluh, serta D sebagai juru dokumentasi"."""

import re
from collections.abc import Iterator
from itertools import groupby

from rules.readers.entries import Entry, EntryKind
from rules.readers.lines import Run
from rules.readers.person_names import DEGREE, name_in
from rules.readers.sections import Placed
from rules.readers.unruled import OPEN

_APPOINTS = re.compile(r"\b(?:menugaskan|memerintahkan|menunjuk|mengangkat|memberi(?:kan)?\s+(?:tugas|perintah))\b", re.IGNORECASE)
_AS = re.compile(r"\s(?:sebagai|selaku)\s+(?=[a-z])")
_BETWEEN = re.compile(r"[,;]\s*(?:dan\s+|serta\s+)?|\s(?:dan|serta)\s")
_ADDRESS = re.compile(r"^.*\b(?:Saudar[ai]|Sdr[ai]?|Bapak|Ibu|Bpk)\b\.?(?:/i)?\s+")  # with what leads to it
_ROLE = re.compile(r"[a-z][\w ()/-]*")
_FEWEST = 2  # appointments in one passage; one alone is a remark


def entries_in_prose(lines: list[Placed]) -> tuple[list[tuple[int, float, Entry]], list[Placed]]:
    """The persons of each passage that appoints several, with its page and height on it; and the lines that belong to none."""
    found: list[tuple[int, float, Entry]] = []
    taken: set[int] = set()
    for page, placed in groupby((line for line in lines if line.section in OPEN), key=lambda line: line.page):
        held = list(placed)
        start = next((at for at, line in enumerate(held) if _APPOINTS.search(line.content)), len(held))
        end = next((at for at, line in enumerate(held) if at >= start and line.content.rstrip().endswith(".")), len(held) - 1)
        passage = held[start : end + 1]
        entries = (
            list(_appointed(Run(passage[0].run.text, tuple(i for line in passage for i in line.run.indexes)))) if passage else []
        )
        if len({entry.role for entry in entries}) >= _FEWEST:
            found += [(page, entry.words.top, entry) for entry in entries]
            taken |= set(map(id, passage))
    return found, [line for line in lines if id(line) not in taken]


def _appointed(passage: Run) -> Iterator[Entry]:
    content, begin = passage.content, 0
    for hit in _AS.finditer(content):
        role = _ROLE.match(content, hit.end())
        for start, end in _pieces(content, begin, hit.start()):
            name = name_in(content[start:end])
            if role is not None and len(name.split()) >= 2 and len(name) >= end - start - 2:
                words = passage.part(start, end)
                yield Entry(EntryKind.NAME, name, words, content[start:end], words, role[0].strip())
        begin = hit.end()


def _pieces(content: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """What stands between commas and conjunctions, without forms of address, each with the degrees behind it left out."""
    at = begin
    for cut in [*_BETWEEN.finditer(content, begin, end), None]:
        stop = cut.start() if cut is not None else end
        piece = content[at:stop]
        address = _ADDRESS.search(piece)
        if piece.strip() and not DEGREE.match(piece.strip()):
            yield at + (address.end() if address is not None else len(piece) - len(piece.lstrip())), stop
        at = cut.end() if cut is not None else end
