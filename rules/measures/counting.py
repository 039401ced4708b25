"""What the counting measures share: which documents count, how a count reaches a level, and how to say where it was counted."""

from collections.abc import Iterator
from dataclasses import dataclass

from evidence.citation import Citation
from evidence.document import Grade, ranges
from evidence.facts import Fact, Facts, StatedDocument
from evidence.wording import say
from rules.model import Case, Exhibit
from rules.source import Source

CLEAR = 0.6
"""Facts read with less confidence decide nothing against a claim."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One document of a counted exhibit."""

    exhibit: Exhibit
    stated: StatedDocument
    source: Source | None

    @property
    def place(self) -> str:
        return say("measures_teams.place", berkas=self.exhibit.ref.name, pages=ranges(self.stated.pages))

    @property
    def sort(self) -> str:
        return str(self.stated.document_type).replace("-", " ").capitalize()

    @property
    def name(self) -> str:
        """What to call the document: its type with its number, "Peraturan daerah nomor 5"."""
        number = self.stated.text(Facts.NOMOR)
        return f"{self.sort} nomor {number}" if number else self.sort

    @property
    def fully_read(self) -> bool:
        """Whether absence from this document may be held against it."""
        document = self.exhibit.document
        poor = document is not None and document.grade in (Grade.POOR, Grade.UNREADABLE)
        return (self.source is None or self.source.complete) and not poor

    def sure(self, name: Facts) -> Fact | None:
        """The fact, where it was read with some confidence."""
        fact = self.stated.fact(name)
        return fact if fact is not None and fact.confidence >= CLEAR else None


def counted(case: Case, exhibits: tuple[Exhibit, ...]) -> tuple[Counted, ...]:
    """The documents in the exhibits that the indicator looks at: the deciding one of each file, and others of an accepted type."""
    return tuple(_counted(case, exhibits))


def _counted(case: Case, exhibits: tuple[Exhibit, ...]) -> Iterator[Counted]:
    wanted = (*case.rule.accepts, *case.rule.companions)
    for exhibit in exhibits:
        for index, stated in enumerate(exhibit.stated):
            if index == exhibit.deciding or not wanted or stated.document_type in wanted:
                yield Counted(exhibit, stated, exhibit.sources[index] if index < len(exhibit.sources) else None)


def level_of(count: float, thresholds: tuple[float, ...]) -> int:
    """The highest level whose lower bound ``count`` reaches, 0 below the first."""
    return max((level for level, bound in enumerate(thresholds, 1) if count >= bound), default=0)


def against(found: str, level: int, thresholds: tuple[float, ...]) -> str:
    """``found`` said against the bound that it reaches and the next one."""
    bounds = [f"{bound:g}" for bound in thresholds]
    if level == 0:
        return say("measures_teams.below", found=found, bound=bounds[0] if bounds else "1")
    if level == len(bounds):
        return say("measures_teams.reached", found=found, level=level, bound=bounds[level - 1])
    return say(
        "measures_teams.reached_next", found=found, level=level, bound=bounds[level - 1], next=level + 1, next_bound=bounds[level]
    )


def unread(documents: tuple[Counted, ...]) -> tuple[str, ...]:
    """An open question for each file of which something may have been missed."""
    names = dict.fromkeys(document.exhibit.ref.name for document in documents if not document.fully_read)
    return tuple(say("measures_teams.not_fully_read", berkas=name) for name in names)


def all_seen(case: Case) -> bool:
    """Whether every file of the claim was read: a part that seems to be missing may stand in one that was not."""
    return all(exhibit.document is not None and exhibit.document.has_words for exhibit in case.exhibits)


def pages_of(citations: tuple[Citation, ...]) -> str:
    """Where the citations stand: "bukti/sk.pdf hal. 4-5"."""
    files: dict[str, list[int]] = {}
    for citation in citations:
        files.setdefault(citation.berkas, []).append(citation.page)
    return "; ".join(say("measures_teams.place", berkas=name, pages=ranges(pages)) for name, pages in files.items())


def words(parameter: object) -> tuple[str, ...]:
    """A parameter of the pack that lists names; empty where it is absent."""
    return tuple(str(item) for item in parameter) if isinstance(parameter, tuple) else ()
