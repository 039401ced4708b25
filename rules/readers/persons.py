"""``orang``: the persons whom a document appoints or lists, each once (iid.md SID 2)."""

from evidence.facts import Fact, StatedDocument
from evidence.submission import Submission
from rules.readers.roster import people, read_roster
from rules.source import Source


def read_persons(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    """One name, or position where the team is appointed by position, a person; citations stand in the same order.

    "baris 7": a numbered row whose name could not be read. "Staf Bidang X (2)": another holder of the same position.
    """
    found = people(read_roster(source))
    if not found:
        return None
    confidence = sum(entry.words.confidence for entry in found) / len(found)
    return Fact(tuple(entry.label for entry in found), tuple(entry.words.cite(source) for entry in found), round(confidence, 4))
