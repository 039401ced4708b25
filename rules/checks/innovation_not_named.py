"""``innovation-not-named``: the name, acronym or expansion is nowhere in a document that must carry it."""

from evidence.facts import DocumentType, Facts
from evidence.verdict import Flag, FlagCode, Severity
from rules.absence import words_may_hide
from rules.acceptance import accepts
from rules.flagging import place, raise_flag, searched
from rules.legibility import is_sure
from rules.model import Case, Exhibit, Naming
from rules.naming import search
from rules.siblings import siblings

_OF_MANY = frozenset({DocumentType.DOKUMEN_ANGGARAN, DocumentType.RKPD, DocumentType.DOKUMEN_PERENCANAAN})


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """The whole file is searched: attachments carry the name as well, and so may the other files of the same paper. Only a file that
    was read through, legibly and without gaps, can lack it. Where its absence is common, a paper that names the other innovation that it was
    handed in for lacks it nevertheless."""
    decided, source = exhibit.decided, exhibit.source
    if decided is None or source is None or not accepts(case.rule, decided, source):
        return ()
    asked = case.rule.naming
    if asked is Naming.NOT_ASKED or decided.document_type in case.rule.naming_exempt:
        return ()
    parts = (exhibit, *siblings(case, exhibit))
    if any(stated.fact(Facts.NAMA_INOVASI) is not None for part in parts for stated in part.stated):
        return ()
    expected = asked is Naming.EXPECTED or decided.document_type in case.rule.naming_expected
    lenient = expected and not _of_another(case, exhibit)
    pages = searched(exhibit)
    innovation = case.submission.inovasi.nama
    similar = [mention.citation for part in exhibit.sources for mention in search(innovation, part).similar]
    if not is_sure(exhibit) or (not similar and words_may_hide(exhibit)):
        return () if lenient else (raise_flag(case, FlagCode.LOW_LEGIBILITY, exhibit=exhibit, variant="name", pages=pages),)
    severity = Severity.WARN if lenient else case.severity(FlagCode.INNOVATION_NOT_NAMED, Severity.FAIL)
    code = FlagCode.INNOVATION_NOT_NAMED
    if similar:
        found, places = similar[0].quote, tuple(similar[:3])
        return (
            raise_flag(
                case,
                code,
                exhibit=exhibit,
                variant="similar",
                severity=severity,
                citations=places,
                pages=pages,
                found=found,
                name=innovation,
            ),
        )
    return (raise_flag(case, code, exhibit=exhibit, severity=severity, citations=place(exhibit), pages=pages, name=innovation),)


def _of_another(case: Case, exhibit: Exhibit) -> bool:
    """Whether the paper names another innovation for which it was handed in too. Budgets and plans are of many."""
    decided, source = exhibit.decided, exhibit.source
    if decided is None or source is None or exhibit.document is None or decided.document_type in _OF_MANY:
        return False
    own = case.submission.inovasi.nama
    others = {use.inovasi for use in case.uses.get(exhibit.document.digest, ())} - {own}
    return any(search(other, source).mentions for other in others)
