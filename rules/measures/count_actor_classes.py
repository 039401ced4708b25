"""``count_actor_classes``: how many of the five classes of actors take part (iid.md SID 7: 3, 4, 5 or more, the implementer included)."""

from evidence.citation import Citation
from evidence.facts import Facts
from evidence.wording import say
from rules.measures.counting import against, counted, level_of, pages_of, unread
from rules.model import Case, Exhibit, Measurement
from rules.readers.actors import CLASSES

_FEW_WORDS = 8  # a picture with fewer words says nothing of who takes part


def count_actor_classes(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """Classes over all documents, each once, however many organisations stand for it.

    The government takes part as the implementer of what a regional office reports, unless citizens invented it.
    """
    documents = counted(case, exhibits)
    found: dict[str, Citation] = {}
    for document in documents:
        fact = document.stated.fact(Facts.AKTOR)
        if fact is not None and isinstance(fact.value, tuple):
            for kind, citation in zip(fact.value, fact.citations, strict=False):
                found.setdefault(kind, citation)
    reasoning = [
        say("measures_teams.actors.found", actor=kind, place=pages_of((found[kind],)), quote=found[kind].quote)
        for kind in CLASSES
        if kind in found
    ]
    classes = [kind for kind in CLASSES if kind in found]
    if classes and "pemerintah" not in found and case.submission.inovasi.inisiator != "Masyarakat":
        classes.append("pemerintah")
        reasoning.append(say("measures_teams.actors.implementer"))
    level = level_of(len(classes), case.rule.thresholds)
    total = say("measures_teams.actors.total", count=len(classes), actors=", ".join(classes) or say("measures_teams.none"))
    reasoning.append(against(total, level, case.rule.thresholds))
    pictures = tuple(say("measures_teams.actors.picture", berkas=e.ref.name) for e in exhibits if _is_silent(e))
    nothing_read = bool(exhibits) and not found and len(pictures) == len(exhibits)
    return Measurement(
        None if nothing_read else level,
        tuple(found[kind] for kind in CLASSES if kind in found),
        (),
        (*pictures, *unread(documents)),
        tuple(reasoning),
    )


def _is_silent(exhibit: Exhibit) -> bool:
    """Whether the file is a picture in which hardly a word can be read."""
    document = exhibit.document
    return document is not None and sum(len(page.words) for page in document.pages) < _FEW_WORDS
