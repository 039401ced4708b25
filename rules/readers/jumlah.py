"""How many products, or how many periods of rising performance, a document shows (iid.md SID 18, bases e and f)."""

from evidence.facts import Fact, StatedDocument
from evidence.submission import Submission
from rules.readers.benefits import benefit
from rules.source import Source


def read(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    best = benefit(source)
    return Fact(best.value, best.citations, best.sure) if best is not None and best.basis in "ef" else None
