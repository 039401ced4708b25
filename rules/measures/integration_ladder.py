"""``integration_ladder``: a service on its own, integrated within its unit, or with other units (iid.md SID 15)."""

from evidence.facts import DocumentType, Facts
from evidence.wording import say
from rules.measures.climbing import Step, climb
from rules.measures.counting import CLEAR, Counted
from rules.measures.levels import ladder
from rules.model import Case, Exhibit, Measurement


def integration_ladder(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """What words say of integration. Screens show it only while one uses the service: a screen that falls short of the top stays open."""
    return climb(case, exhibits, Facts.INTEGRASI, _refine)


def _refine(case: Case, document: Counted, step: Step) -> Step:
    """A screenshot shows one page of a service; that it says nothing of other units is no contrary proof."""
    fact = document.stated.fact(Facts.INTEGRASI)
    if fact is not None and fact.value == ladder(case)[0] and fact.confidence >= CLEAR:
        return Step(step.level, "", step.reason)  # it says in words that it stands alone
    short = step.level is None or step.level < len(ladder(case))
    if step.question or not short or document.stated.document_type not in (DocumentType.TANGKAPAN_LAYAR, DocumentType.BERITA_MEDIA):
        return step
    level = step.level or None
    return Step(level, say("measures_services.picture", document=document.name, place=document.place), step.reason)
