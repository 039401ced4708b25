"""Whether the pages that were read of a file settle all that its claims ask of it, so that the others may stay unread."""

from collections.abc import Mapping
from dataclasses import replace

from evidence.document import Document
from evidence.facts import Facts
from evidence.submission import Submission
from evidence.verdict import ClaimVerdict, EvidenceVerdict, Severity
from rules.engine import judge
from rules.model import IndicatorRule, Rulebook

_HIGHEST = 3
_OVER_ALL_PAGES = frozenset({"figures-unsupported"})
"""Checks that a page of figures anywhere in the file may raise."""


def unsettled(submission: Submission, documents: Mapping[str, Document], rulebook: Rulebook) -> frozenset[str]:
    """The files (paths in the submission) with unread pages that could change a verdict.

    The claims are judged as if the pages read were all there are. A file is settled where every claim on it is met, nothing stands against
    it or the claim, nothing is open, and what the operator typed of it was found. Where a claim counts what a document lists, only the
    highest level is: further pages may list more. Where its figures are recomputed, or more of them lower the level, all of it is read.
    """
    partly = {berkas for berkas, document in documents.items() if document.unread}
    if not partly:
        return frozenset()
    judged = judge(submission, {berkas: _as_read(document) for berkas, document in documents.items()}, rulebook)
    more: set[str] = set()
    for verdict in judged.claims:
        rule = rulebook.rule(verdict.claim.nomor)
        attached = [item for item in verdict.evidence if item.ref.berkas in partly]
        if attached and not _is_settled(verdict, attached, rule):
            more.update(item.ref.berkas for item in attached if item.ref.berkas is not None)
    return frozenset(more)


def _as_read(document: Document) -> Document:
    """The document as if it had only the pages that were read."""
    if not document.unread:
        return document
    pages = tuple(page for page in document.pages if not page.skipped)
    return replace(document, pages=pages, page_count=len(pages))


def _is_settled(verdict: ClaimVerdict, attached: list[EvidenceVerdict], rule: IndicatorRule) -> bool:
    if not _OVER_ALL_PAGES.isdisjoint(rule.checks):
        return False
    if rule.thresholds and rule.thresholds[0] > rule.thresholds[-1]:
        return False  # what adds up (the times of steps) can only lower the level
    enough = _HIGHEST if rule.thresholds else verdict.claim.parameter
    if (verdict.supported or 0) < enough or verdict.open_questions:
        return False
    flags = [*verdict.flags, *(flag for item in attached for flag in item.flags)]
    return all(flag.severity is Severity.INFO for flag in flags) and all(map(_found_what_was_typed, attached))


def _found_what_was_typed(item: EvidenceVerdict) -> bool:
    stated = item.document
    typed = {Facts.NOMOR: item.ref.nomor_surat, Facts.TANGGAL: item.ref.tanggal_surat, Facts.TENTANG: item.ref.tentang}
    return stated is not None and all(stated.fact(name) is not None for name, value in typed.items() if value)
