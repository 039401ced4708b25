"""What documents say of themselves: a file is split into its documents, each gets its type and the facts of its identity.

Number and date are read only where a document states its own, never from what it refers to; what is not stated is absent.
"""

from evidence.document import Document
from evidence.facts import DocumentType as T
from evidence.facts import Fact, Facts, StatedDocument
from rules.facts import dating, draft, highlights, issuer, number, period, signature, signer, subject
from rules.facts.layout import Sheet, sheets
from rules.facts.segmentation import split
from rules.facts.signer import Block
from rules.facts.types import Kind, classify
from rules.source import Source

__all__ = ["state"]

_TEXTLESS = frozenset({T.FOTO, T.VIDEO, T.KOSONG})


def state(document: Document, berkas: str) -> tuple[StatedDocument, ...]:
    """The documents in a file, in page order; empty where the file has no page (but a video, which is one document without pages).

    ``berkas`` is the submission's path of the file, for citations. Facts that measures count are read elsewhere.
    """
    if document.media_type.startswith("video/"):
        return (StatedDocument((), T.VIDEO),)
    read = sheets(Source.of(berkas, document))
    if not read:
        return ()
    parts = split(read)
    kinds = [classify(part, document) for part in parts]
    blocks = [[] if kind.type in _TEXTLESS else signer.all_blocks(part) for part, kind in zip(parts, kinds, strict=True)]
    signed = max((i for i, found in enumerate(blocks) if found), default=len(parts) - 1)
    return tuple(
        _stated(document, part, kind, found, last=i == signed)
        for i, (part, kind, found) in enumerate(zip(parts, kinds, blocks, strict=True))
    )


def _stated(document: Document, part: tuple[Sheet, ...], kind: Kind, blocks: list[Block], *, last: bool) -> StatedDocument:
    facts = {} if kind.type in _TEXTLESS else _facts(document, part, kind, blocks, last=last)
    citation = None
    if kind.sheet is not None and kind.end > kind.start:
        citation = next(iter(kind.sheet.cite(kind.start, kind.end)), None)
    return StatedDocument(
        tuple(sheet.number for sheet in part), kind.type,
        tuple(sorted((str(name), fact) for name, fact in facts.items() if fact is not None)), kind.confidence, citation,
    )  # fmt: skip


def _facts(document: Document, part: tuple[Sheet, ...], kind: Kind, blocks: list[Block], *, last: bool) -> dict[Facts, Fact | None]:
    block = signer.signing(kind.type, blocks)
    own = number.read(kind, part)
    dated = dating.read(kind.type, part, block)
    issued = issuer.read(kind, part, block)
    about = subject.read(kind, part, own)
    return {
        Facts.NOMOR: own.fact() if own is not None and not own.blank else None,
        Facts.TAHUN: period.own_year(kind, part, own, dated),
        Facts.TANGGAL: dated,
        Facts.TENTANG: about,
        Facts.INSTANSI: issued.office,
        Facts.PEMDA: issued.region,
        Facts.PENANDATANGAN: signer.name_of(block),
        Facts.JABATAN: signer.office_of(block),
        Facts.ATAS_NAMA: signer.behalf_of(block),
        Facts.TANDA_TANGAN: signature.read(kind.type, part, blocks, document, last=last),
        Facts.KONSEP: draft.read(kind, part, own),
        Facts.TAHUN_ANGGARAN: period.planned_year(kind, part, about),
        Facts.SOROTAN: highlights.read(part),
    }
