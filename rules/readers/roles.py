"""``peran``: the roles in the team, one for each person whose role is stated (iid.md SID 2: "peran tiap orang")."""

from evidence.facts import Fact, StatedDocument
from evidence.submission import Submission
from rules.readers.roster import people, read_roster
from rules.source import Source


def read_roles(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    """As many roles as persons have one, in the order of ``orang``; each cites its person's row."""
    held = [entry for entry in people(read_roster(source)) if entry.role]
    if not held:
        return None
    confidence = sum(entry.words.confidence for entry in held) / len(held)
    return Fact(tuple(entry.role for entry in held), tuple(entry.words.cite(source) for entry in held), round(confidence, 4))
