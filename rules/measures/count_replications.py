"""``count_replications``: in how many other regions the innovation was replicated (iid.md SID 16: one, two, three)."""

from evidence.citation import Citation
from evidence.facts import Facts
from evidence.wording import say
from rules.facts.regions import normalise
from rules.measures.counting import against, counted, level_of, pages_of
from rules.model import Case, Exhibit, Measurement


def count_replications(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """Distinct other regions; a second document of the same region adds none, and neither does one of the own region."""
    own = normalise(case.submission.pemda) or case.submission.pemda
    regions: dict[str, Citation | None] = {}
    reasoning: list[str] = []
    questions: list[str] = []
    for document in counted(case, exhibits):
        fact = document.stated.fact(Facts.DAERAH_LAIN)
        region = document.stated.text(Facts.DAERAH_LAIN)
        if fact is None or region is None:
            reasoning.append(say("measures_teams.replications.none", place=document.place))
            if not document.fully_read:
                questions.append(say("measures_teams.replications.unread", berkas=document.exhibit.ref.name))
            continue
        region = normalise(region) or region
        place = pages_of(fact.citations) or document.place
        key = "own" if region == own else "repeated" if region in regions else "found"
        reasoning.append(say(f"measures_teams.replications.{key}", region=region, place=place))
        if key == "found":
            regions[region] = fact.citation
    level = level_of(len(regions), case.rule.thresholds)
    total = say("measures_teams.replications.total", count=len(regions), regions=", ".join(regions) or say("measures_teams.none"))
    reasoning.append(against(total, level, case.rule.thresholds))
    cited = tuple(citation for citation in regions.values() if citation is not None)
    return Measurement(level, cited, (), tuple(questions), tuple(reasoning))
