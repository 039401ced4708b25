"""``daerah_lain``: the other region that a document says has replicated the innovation (iid.md SID 16).

Replication inside the own region does not count, and neither does a document that says nothing of replicating or adopting.
"""

import re
from collections.abc import Iterator

from evidence.facts import DocumentType, Fact, Facts, StatedDocument
from evidence.submission import Submission
from rules.facts.regions import all_in, is_province, normalise
from rules.readers.lines import Run
from rules.readers.sections import Section, placed_lines
from rules.source import Source

_CUES = re.compile(
    r"\b(?:me|di|pe|ter)?\s?-?repl[i1l]ka\w*|\bmengadops\w+|\bdi\s?adops\w+|\badopsi\b|\b(?:menerapkan|penerapan|mengimplementasikan|mencontoh|memanfaatkan|menggunakan|pemanfaatan|pengembangan)\s+(?:\w+\s+){0,2}(?:inovasi|aplikasi|sistem)|"
    r"\bstudi\s+(?:tiru|banding)|\bkaji\s+tiru|\b(?:penggunaan|implementasi)\s+(?:\w+\s+){0,2}(?:inovasi|aplikasi)|\bmenduplikasi\w*|\bATM\s+inovasi",
    re.IGNORECASE,
)


def read_other_region(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    """The other region, named as in the region table: the issuer where another region issued the document, else the other party.

    None where the document names no other region of the same or another kind, or says nothing of replicating (a cooperation
    agreement between two regions says it by its subject or an article).
    """
    lines = placed_lines(source)
    if not any(_CUES.search(line.content) for line in lines) and not _joined_cue(source):
        return None
    own = {normalise(submission.pemda) or submission.pemda, normalise(submission.provinsi) or submission.provinsi}
    issuer = stated.fact(Facts.PEMDA)
    if issuer is not None and isinstance(issuer.value, str) and (normalise(issuer.value) or issuer.value) not in own:
        return issuer
    found = list(_named(source, own))
    if not found:
        return None
    joint = stated.document_type in (DocumentType.PERJANJIAN_KERJA_SAMA, DocumentType.BERITA_ACARA)
    issued_by_own = issuer is not None and not joint
    # a province that only locates a regency is not the one that replicated
    name, run = next((pair for pair in found if not is_province(pair[0])), found[0])
    return Fact(name, (run.cite(source),), round(run.confidence * (0.6 if issued_by_own else 0.95), 4))


def _joined_cue(source: Source) -> bool:
    """Whether a cue stands across two lines or was torn by hyphenation."""
    return _CUES.search(re.sub(r"-\s*\n\s*|\s+", " ", source.text)) is not None


def _named(source: Source, own: set[str]) -> Iterator[tuple[str, Run]]:
    """Other regions named outside considerations and copies, in order."""
    for line in placed_lines(source):
        if line.section in (Section.BASIS, Section.COPIES):
            continue
        for mention in all_in(line.content):
            if mention.name not in own:
                yield mention.name, line.run.part(mention.start, mention.end)
