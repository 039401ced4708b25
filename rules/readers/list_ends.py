"""How far a scanned list goes by its own numbers, and which of its rows name no office that can be read: what a count may have missed."""

import re

from evidence.document import ReadBy
from rules.readers.office_names import offices_in
from rules.readers.person_names import action
from rules.readers.roster import people, read_roster
from rules.readers.sections import Section, placed_lines
from rules.source import Source

_ITEM = re.compile(r"^\W{0,2}(?P<n>\d{1,3})\s?[.)|]?\s+(?P<rest>[A-Z][A-Za-z.'’]+.*)$")
_GAP = 3  # numbers that a scan may lose between two that it read
_MOST_WORDS = 14  # of an item of a list of people; a longer one tells what they do
_CLEAR = 0.9  # mean confidence of a row's words above which it says what it says


def scanned(source: Source) -> bool:
    """Whether an engine read some page of it."""
    return any(page.read_by is ReadBy.OCR for page in source.pages)


def last_number(source: Source) -> int:
    """The highest number in a row of numbered items that may be people; 0 where there is no such row."""
    highest = run = 0
    for line in placed_lines(source):
        match = _ITEM.match(line.content) if line.section in (Section.BODY, Section.ANNEX) else None
        if match is None or action(match["rest"].split()[0]) or len(match["rest"].split()) > _MOST_WORDS:
            continue
        number = int(match["n"])
        run = number if number == 1 or run < number <= run + _GAP else run
        highest = max(highest, run)
    return highest


def rows_without_office(source: Source) -> int:
    """How many people stand in poorly read rows that name no office."""
    return sum(not offices_in(entry.text) and entry.row.confidence < _CLEAR for entry in people(read_roster(source)))
