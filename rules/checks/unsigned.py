"""``unsigned``: no ink signature, stamp, electronic-signature mark or digital signature where the document needs one."""

from evidence.document import MarkKind
from evidence.facts import DocumentType, Facts
from evidence.verdict import Flag, FlagCode
from rules.flagging import raise_flag, searched
from rules.legibility import is_sure
from rules.model import Case, Exhibit

# of these the front page and the page with the name are enough (iid.md SID 1): the page for signatures may be left out
_EXCERPTS = frozenset(
    {
        DocumentType.PERATURAN_DAERAH,
        DocumentType.PERATURAN_KEPALA_DAERAH,
        DocumentType.KEPUTUSAN_KEPALA_DAERAH,
        DocumentType.KEPUTUSAN_PERANGKAT_DAERAH,
        DocumentType.KEPUTUSAN_LAIN,
    }
)

_LETTERHEAD = 0.2  # share of a page's height in which emblems stand


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """Stands only where signatures were looked for on every page and none was found (the fact is there, and empty); of a regulation
    or decree the place for it must be among the pages."""
    decided, document = exhibit.decided, exhibit.document
    if decided is None or document is None or decided.document_type not in case.rule.must_sign:
        return ()
    fact = decided.fact(Facts.TANDA_TANGAN)
    if document.media_type.startswith("image/"):  # on a photograph of a page, ink is not told from the ground with certainty
        return ()
    if fact is None or fact.value != () or document.signatures or not is_sure(exhibit) or _marked(exhibit):
        return ()
    block = [found for name in (Facts.PENANDATANGAN, Facts.JABATAN) if (found := decided.fact(name)) is not None]
    if not block and decided.document_type in _EXCERPTS:
        return ()
    places = tuple(citation for found in block for citation in found.citations[:1])
    return (raise_flag(case, FlagCode.UNSIGNED, exhibit=exhibit, citations=places, pages=searched(exhibit)),)


def _marked(exhibit: Exhibit) -> bool:
    """Whether ink, or a stamp below the letterhead, is on the document at all: it may be the signature though it stands elsewhere."""
    for page in exhibit.source.pages if exhibit.source is not None else ():
        for mark in page.marks:
            below = mark.box.top > page.height * _LETTERHEAD
            if mark.kind is MarkKind.SIGNATURE or (mark.kind is MarkKind.STAMP and below):
                return True
    return False
