"""How many people benefit: rows of a list, else the total that is stated (iid.md SID 18, basis a)."""

from evidence.facts import Fact, StatedDocument
from evidence.submission import Submission
from rules.readers.benefits import benefit
from rules.source import Source


def read(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    best = benefit(source)
    return Fact(int(best.value), best.citations, best.sure) if best is not None and best.basis == "a" else None
