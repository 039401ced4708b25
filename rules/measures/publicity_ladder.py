"""``publicity_ladder``: a banner, media of the government, or media of others (iid.md SID 10)."""

from evidence.facts import DocumentType, Facts
from evidence.wording import say
from rules.measures.climbing import Step, climb
from rules.measures.counting import Counted
from rules.model import Case, Exhibit, Measurement
from rules.naming import search
from rules.readers.kanal import owner_unknown


def publicity_ladder(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """The highest channel shown. A banner photo counts where its words name the innovation; where they cannot be read, a person looks."""
    return climb(case, exhibits, Facts.KANAL, _refine)


def _refine(case: Case, document: Counted, step: Step) -> Step:
    values = {"document": document.name, "place": document.place}
    if document.source is None:
        return step
    if document.stated.document_type is DocumentType.FOTO:
        submission = case.submission
        if not search(submission.inovasi.nama, document.source, submission.perangkat_daerah).mentions:
            return Step(None, say("measures_services.publicity.unnamed", **values), step.reason)
        return Step(step.level or 1, "", step.reason)
    if owner_unknown(document.source, document.stated):
        return Step(step.level or None, say("measures_services.publicity.owner", **values), step.reason)
    return step
