"""The tool that an innovation works with: manual, elektronik or daring (iid.md SID 4)."""

from collections.abc import Iterator

from evidence.citation import Citation
from evidence.facts import DocumentType, Fact, StatedDocument
from evidence.submission import Submission
from rules.readers.channels import APP, CHAT, DEVICES, NOT_MEDIA, PAPER, SMART, SOCIAL, domains, is_of
from rules.readers.cues import NOT_YET, denied
from rules.source import Hit, Source


def read(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    """The highest tool for which the words speak. On a screenshot the signs of a program are enough; in running text and on a banner
    an online tool must be named more than in passing."""
    online = [hit for pattern in (SMART, APP, SOCIAL, CHAT) for hit in source.find(pattern) if not _denied(hit)]
    addressed = list(_addresses(source))
    shown = stated.document_type in (DocumentType.TANGKAPAN_LAYAR, DocumentType.BERITA_MEDIA)
    if online and (shown or addressed or len({hit.match[0].lower() for hit in online}) > 1):
        return _fact("daring", source, online[0], 0.85 if shown else 0.7)
    if addressed and shown:
        return Fact("daring", (addressed[0],), 0.85)
    for value, pattern in (("elektronik", DEVICES), ("manual", PAPER)):
        hit = next((hit for hit in source.find(pattern) if not _denied(hit)), None)
        if hit is not None:
            return _fact(value, source, hit, 0.7)
    return None


def _addresses(source: Source) -> Iterator[Citation]:
    for text in source.texts:
        for domain, start, end in domains(text.text):
            if not is_of(domain, NOT_MEDIA):
                yield source.cite(text, start, end)


def _denied(hit: Hit) -> bool:
    return denied(hit.text.text, hit.match.start(), NOT_YET)


def _fact(value: str, source: Source, hit: Hit, sure: float) -> Fact:
    return source.fact(value, hit.text, *hit.match.span(), confidence=sure)
