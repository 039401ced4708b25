"""``unsigned``: no ink signature, stamp, electronic-signature mark or digital signature where the document needs one."""

from evidence.document import MarkKind, ReadBy
from evidence.facts import DocumentType, Facts
from evidence.verdict import Flag, FlagCode, Severity
from rules.absence import ink_may_hide, ink_over_name
from rules.flagging import raise_flag, searched
from rules.legibility import POOR_CONFIDENCE, reads_well
from rules.model import Case, Exhibit
from rules.siblings import siblings

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
    or decree the place for it must be among the pages. A paper handed in as several files is signed once. Where the
    page is pale, dark or blurred, or where ink that is no known signature stands above the name, it is a warning."""
    decided, document = exhibit.decided, exhibit.document
    if decided is None or document is None or decided.document_type not in case.rule.must_sign:
        return ()
    fact = decided.fact(Facts.TANDA_TANGAN)
    if document.media_type.startswith("image/"):  # on a photograph of a page, ink is not told from the ground with certainty
        return ()
    if fact is None or fact.value != () or document.signatures or not reads_well(exhibit) or _marked(exhibit):
        return ()
    block = [found for name in (Facts.PENANDATANGAN, Facts.JABATAN) if (found := decided.fact(name)) is not None]
    if not block and decided.document_type in _EXCERPTS:
        return ()
    if _hidden(exhibit) or any(_signed(part) for part in siblings(case, exhibit)):
        return ()
    places = tuple(citation for found in block for citation in found.citations[:1])
    variant = "ink" if ink_over_name(exhibit) else "pale" if ink_may_hide(exhibit) else ""
    severity = Severity.WARN if variant else None
    pages = searched(exhibit)
    return (
        raise_flag(case, FlagCode.UNSIGNED, exhibit=exhibit, variant=variant, severity=severity, citations=places, pages=pages),
    )


def _hidden(exhibit: Exhibit) -> bool:
    """Whether the name below the office was lost on a scan: what hides it may be the very signature, or its stamp."""
    decided, source = exhibit.decided, exhibit.source
    if decided is None or source is None or all(page.read_by is not ReadBy.OCR for page in source.pages):
        return False
    name = decided.fact(Facts.PENANDATANGAN)
    return name is None or name.confidence < POOR_CONFIDENCE


def _signed(exhibit: Exhibit) -> bool:
    fact = exhibit.decided.fact(Facts.TANDA_TANGAN) if exhibit.decided is not None else None
    signatures = exhibit.document.signatures if exhibit.document is not None else ()
    return bool(signatures) or (fact is not None and fact.value != ())


def _marked(exhibit: Exhibit) -> bool:
    """Whether ink, or a stamp below the letterhead, is on the document at all: it may be the signature though it stands elsewhere."""
    for page in exhibit.source.pages if exhibit.source is not None else ():
        for mark in page.marks:
            below = mark.box.top > page.height * _LETTERHEAD
            if mark.kind is MarkKind.SIGNATURE or (mark.kind is MarkKind.STAMP and below):
                return True
    return False
