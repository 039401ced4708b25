"""Which of the six bases of benefit a document supports best: a to f (iid.md SID 18)."""

from evidence.facts import Fact, StatedDocument
from evidence.submission import Submission
from rules.readers.benefits import benefit
from rules.source import Source


def read(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    best = benefit(source)
    return Fact(best.basis, best.citations, best.sure) if best is not None else None
