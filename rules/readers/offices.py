"""``perangkat_daerah``: the regional offices whose people are in the team (iid.md SID 9).

Not those of the letterhead, the considerations or the copies: an office that only receives a copy is no member of the network.
"""

from evidence.facts import Fact, StatedDocument
from evidence.submission import Submission
from rules.readers.lines import Run
from rules.readers.office_names import OfficeMention, offices_in
from rules.readers.roster import Entry, read_roster
from rules.readers.sections import Section, placed_lines
from rules.source import Source


def read_offices(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    """Distinct offices, named canonically (``office_names``), each citing its first mention.

    A document without a list of people is read in its body instead, with less confidence.
    """
    found: dict[str, Run] = {}
    entries = read_roster(source)
    for entry in entries:
        for mention in offices_in(entry.text):
            found.setdefault(mention.office, _place(entry, mention))
    certain = 1.0
    if not found:
        certain = 0.7
        for line in placed_lines(source):
            if line.section in (Section.BODY, Section.ANNEX):
                for mention in offices_in(line.content):
                    found.setdefault(mention.office, line.run.part(mention.start, mention.end))
    if not found:
        return None
    confidence = min(certain, sum(run.confidence for run in found.values()) / len(found))
    return Fact(tuple(found), tuple(run.cite(source) for run in found.values()), round(confidence, 4))


def _place(entry: Entry, mention: OfficeMention) -> Run:
    """The words of the mention within its row, or the row's own words where it was read across lines."""
    words = entry.text[mention.start : mention.end].split()
    row = entry.row.content.split()
    for at in range(len(row) - len(words) + 1):
        if row[at : at + len(words)] == words:
            return Run(entry.row.text, entry.row.indexes[at : at + len(words)])
    return entry.words
