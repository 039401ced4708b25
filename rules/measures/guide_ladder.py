"""``guide_ladder``: a printed, an electronic, or an online guide (iid.md SID 11)."""

from evidence.facts import DocumentType, Facts
from evidence.wording import say
from rules.measures.climbing import Step, climb
from rules.measures.counting import Counted
from rules.measures.levels import born_digital
from rules.model import Case, Exhibit, Measurement

_ELECTRONIC = 2  # the level of an electronic book


def guide_ladder(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """The highest form in which the guide is shown to be published. A link beside it is noted and stays open."""
    return climb(case, exhibits, Facts.BENTUK_PEDOMAN, _refine)


def _refine(case: Case, document: Counted, step: Step) -> Step:
    """A guide that is a born-digital file earns the book; whether it is also published as an e-book its pages need not say. Where more is
    claimed than an e-book, that is no matter: the address at which it can be read must be in the evidence (iid.md SID 11)."""
    values = {"document": document.name, "place": document.place}
    if step.level == 0 and document.stated.document_type is DocumentType.MANUAL:
        step = Step(1, step.question, step.reason)
    if step.level == 1 and not step.question and case.claim.parameter <= _ELECTRONIC and born_digital(document):
        return Step(1, say("measures_services.guide.form", **values), step.reason)
    return step
