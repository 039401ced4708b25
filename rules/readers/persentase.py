"""The share that a document states or lets one compute, percent: of complaints settled, or of a benefit before and after."""

from evidence.facts import Fact, StatedDocument
from evidence.submission import Submission
from rules.readers import benefits, complaints
from rules.source import Source


def read(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    """Recomputed where the figures are there; the stated share where they are not."""
    if complaints.speaks_of_complaints(source):
        return _settled(source)
    return benefits.percent(source)


def _settled(source: Source) -> Fact | None:
    recap = complaints.recap(source)
    if recap is not None and recap.received:
        return Fact(round(recap.percent, 4), recap.citations, recap.sure)
    share = complaints.stated_share(source)
    return Fact(share.percent, (share.citation,), min(0.8, share.sure)) if share is not None else None
