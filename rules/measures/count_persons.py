"""``count_persons``: how many different persons the counted documents appoint (iid.md SID 2: 1-10, 11-30, more than 30)."""

import re

from evidence.citation import Citation
from evidence.facts import Facts
from evidence.verdict import FLAG_DEFAULTS, Flag, FlagCode
from evidence.wording import say
from rules.measures.counting import Counted, against, counted, level_of, pages_of, unread
from rules.model import Case, Exhibit, Measurement
from rules.readers.list_ends import last_number, scanned
from rules.readers.person_names import SEVERAL, normal_name, same_person

_ANNEX = re.compile(r"\W*lampiran\b", re.IGNORECASE)
_ROLES_SHARE = 0.5  # a document states roles where at least half of its people have one


def count_persons(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """Persons over all documents, each once; rows whose names could not be read count, and are said to.

    A team without roles keeps its level and is shown to a reviewer: a role may be told by the assignment itself.
    """
    documents = counted(case, exhibits)
    reasoning: list[str] = []
    known: dict[str, Citation] = {}
    unreadable = 0
    for document in documents:
        fresh, blank, steps = _fresh(document, known)
        known |= fresh
        unreadable += blank
        reasoning += steps
    level = level_of(len(known), case.rule.thresholds)
    reasoning.append(against(say("measures_teams.persons.total", count=len(known)), level, case.rule.thresholds))
    if unreadable:
        sure = level_of(len(known) - unreadable, case.rule.thresholds)
        key = "persons.unreadable_rows" if sure == level else "persons.unreadable_decide"
        reasoning.append(say(f"measures_teams.{key}", count=unreadable, sure=len(known) - unreadable))
    questions = (*_questions(documents, tuple(known)), *_longer(case, documents, len(known)))
    flags, step = _roles(case, documents)
    return Measurement(level, tuple(known.values()), flags, questions, (*reasoning, *step))


def _fresh(document: Counted, known: dict[str, Citation]) -> tuple[dict[str, Citation], int, list[str]]:
    """The persons that this document adds, how many of them are unread rows, and the reasoning."""
    fact = document.stated.fact(Facts.ORANG)
    if fact is None or not isinstance(fact.value, tuple):
        return {}, 0, [say("measures_teams.persons.none_found", place=document.place)]
    fresh: dict[str, Citation] = {}
    repeated = blank = 0
    steps: list[str] = []
    for label, citation in zip(fact.value, fact.citations, strict=False):
        name = normal_name(label)
        if label.startswith("baris "):
            # nothing tells an unread row from the same row of the same list handed in twice
            name = f"{name} {document.exhibit.document.digest if document.exhibit.document else ''} {citation.page}"
            blank += name not in known
        if any(same_person(name, other) for other in known):
            repeated += 1
            continue
        fresh.setdefault(name, citation)
        if SEVERAL.match(label):
            steps.append(say("measures_teams.persons.several", row=label))
    steps.insert(0, say("measures_teams.persons.in_document", count=len(fact.value), place=pages_of(fact.citations)))
    if repeated:
        steps.append(say("measures_teams.persons.repeated", count=repeated, place=document.place))
    return fresh, blank, steps


def _questions(documents: tuple[Counted, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    """Why the count may be too low."""
    lists = [
        say("measures_teams.persons.none_read", place=document.place)
        for document in documents
        if document.stated.fact(Facts.ORANG) is None and _announces_list(document) and not _annexed(document, documents)
    ]
    several = [say("measures_teams.persons.several", row=name) for name in known if SEVERAL.match(name)]
    return (*unread(documents), *lists, *several)


def _longer(case: Case, documents: tuple[Counted, ...], known: int) -> tuple[str, ...]:
    """A question for each scanned list whose own numbers go on beyond the people that were read, where those would earn more."""
    found: list[str] = []
    for document in documents:
        if document.source is None or not scanned(document.source):
            continue
        count, last = len(document.stated.items(Facts.ORANG)), last_number(document.source)
        if level_of(known + last - count, case.rule.thresholds) > level_of(known, case.rule.thresholds):
            found.append(say("measures_teams.persons.longer", place=document.place, last=last, count=count))
    return tuple(found)


def _annexed(body: Counted, documents: tuple[Counted, ...]) -> bool:
    """Whether the list that the body of a decree announces was handed in as a file of its own: an annex of its number, or of none."""
    number = body.stated.text(Facts.NOMOR)
    listing = [other for other in documents if other is not body and other.stated.items(Facts.ORANG)]
    annexes = [other for other in listing if other.source is not None and _ANNEX.match(other.source.text)]
    return any(other.stated.text(Facts.NOMOR) in (number, None) for other in annexes)


def _announces_list(document: Counted) -> bool:
    """Whether the document holds an annex or a table in which people may stand unrecognised."""
    if document.source is None:
        return True
    text = document.source.text.lower()
    return any(page.tables for page in document.source.pages) or text.count("lampiran") > 2 or "susunan" in text or len(text) < 200


def _roles(case: Case, documents: tuple[Counted, ...]) -> tuple[tuple[Flag, ...], tuple[str, ...]]:
    """A flag for the reviewer where no document says who does what (iid.md SID 2: roles, at least in a document of T-0)."""
    listing = [document for document in documents if document.stated.items(Facts.ORANG)]
    if not listing or not case.rule.parameters.get("roles_required"):
        return (), ()
    shares = [(len(d.stated.items(Facts.PERAN)), len(d.stated.items(Facts.ORANG)), d) for d in listing]
    held, total, best = max(shares, key=lambda share: share[0] / share[1])
    if held >= _ROLES_SHARE * total:
        return (), (say("measures_teams.persons.roles_stated", count=held, total=total),)
    message = say("measures_teams.persons.roles_missing", count=held, total=total)
    fact = best.stated.fact(Facts.ORANG)
    code = FlagCode.NEEDS_REVIEWER
    flag = Flag(
        code,
        case.severity(code, FLAG_DEFAULTS[code][0]),
        message,
        say("measures_teams.persons.roles_advice", year=case.t0),
        citations=fact.citations[:1] if fact else (),
    )
    return (flag,), (message,)
