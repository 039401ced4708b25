"""What stays open in a claim: evidence that could not be read, a link alone, a document whose type is uncertain.

An open question keeps a shortfall from being called weak: what was not read is never held against a region.
"""

from evidence.facts import DocumentType
from evidence.verdict import Flag, Severity
from evidence.wording import say
from rules.legibility import is_poor, is_scene, unread_pages, unreadable_because
from rules.model import Case, Exhibit

Judged = tuple[tuple[Exhibit, tuple[Flag, ...]], ...]
"""The exhibits of a claim, each with the evidence-level flags that stand on it."""


def unread(case: Case, judged: Judged) -> tuple[str, ...]:
    """Questions that better copies or the files themselves would answer."""
    found: list[str] = []
    only_links = all(exhibit.ref.berkas is None for exhibit, _ in judged)
    for exhibit, flags in judged:
        name = exhibit.ref.name
        if exhibit.ref.berkas is None:
            if only_links or case.rule.indicator.links:
                found.append(say("rules.question.link", tautan=name))
        elif unreadable_because(exhibit) is not None:
            found.append(say("rules.question.unreadable", berkas=name))
        elif counts(flags) and exhibit.document is not None and exhibit.document.has_words and not is_scene(exhibit):
            if unread_pages(exhibit.document):
                found.append(say("rules.question.partly", berkas=name))
            elif is_poor(exhibit.document):
                found.append(say("rules.question.poor", berkas=name))
    return tuple(dict.fromkeys(found))


def left_unread(judged: Judged) -> tuple[str, ...]:
    """Questions that the pages would answer which were left unread; none once a claim is met without them."""
    names = dict.fromkeys(
        exhibit.ref.name for exhibit, flags in judged if counts(flags) and exhibit.document is not None and exhibit.document.unread
    )
    return tuple(say("rules.question.left-unread", berkas=name) for name in names)


def uncertain(case: Case, judged: Judged) -> tuple[str, ...]:
    """Questions that only a person can answer: files that count though their type could not be told."""
    found = [
        say("rules.question.type", berkas=exhibit.ref.name)
        for exhibit, flags in judged
        if counts(flags)
        and exhibit.decided is not None
        and exhibit.decided.document_type is DocumentType.TIDAK_DIKENAL
        and case.rule.accepts
        and DocumentType.TIDAK_DIKENAL not in (*case.rule.accepts, *case.rule.companions)
    ]
    return tuple(dict.fromkeys(found))


def counts(flags: tuple[Flag, ...]) -> bool:
    """A file counts unless a ``fail`` flag stands on it."""
    return not any(flag.severity is Severity.FAIL for flag in flags)
