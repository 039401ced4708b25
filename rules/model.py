"""The types that rules are written in: what a pack says of an indicator, and what a check or measure is given and gives back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from evidence.catalogue import Edition, Indicator
from evidence.citation import Citation
from evidence.document import Document
from evidence.facts import DocumentType, Fact, Facts, StatedDocument
from evidence.submission import Claim, EvidenceRef, Submission
from evidence.verdict import Flag, FlagCode, Severity
from rules.source import Source

Parameter = str | int | float | bool | tuple["Parameter", ...]


class WindowBy(StrEnum):
    """Which date of a document the window looks at."""

    DATE = "tanggal"  # the document's own date
    TITLE_YEAR = "tahun-judul"  # the budget or plan year in the title
    IMPLEMENTATION = "penerapan"  # the date must fall in the year of implementation or of the newest development


@dataclass(frozen=True, slots=True)
class Window:
    """Years that count, relative to the assessment year T-0: ``first``..``last`` inclusive; those in ``warn`` count with a warning.

    ``by_type`` overrides for some document types (a Perda of any year before T-0). None as ``first``: no lower bound.
    """

    by: WindowBy
    first: int | None
    last: int
    warn: tuple[int, ...] = ()
    by_type: tuple[tuple[DocumentType, "Window"], ...] = ()

    def of(self, kind: DocumentType) -> "Window":
        """The window for a document of that type."""
        return dict(self.by_type).get(kind, self)


class Naming(StrEnum):
    """Whether a document must name the innovation."""

    REQUIRED = "wajib"
    EXPECTED = "diharapkan"  # its absence is common (DPA, RKPD): a warning
    NOT_ASKED = "tidak"


@dataclass(frozen=True, slots=True)
class IndicatorRule:
    """What the pack says of one indicator. Names in ``facts``, ``checks`` and ``measure`` are keys of the closed tables
    ``rules.readers.READERS``, ``rules.checks.CHECKS`` and ``rules.measures.MEASURES``."""

    indicator: Indicator
    accepts: tuple[DocumentType, ...]  # types that may support some level; empty: any
    companions: tuple[DocumentType, ...]  # types that only complete a set and support no level by themselves
    checks: tuple[str, ...]  # evidence-level checks, in order
    facts: tuple[str, ...]  # measured facts to read from each document
    measure: str
    thresholds: tuple[float, ...]  # lower bound of level 1, 2, 3 (or upper, where the measure says so); empty: ordinal measure
    parameters: Mapping[str, Parameter]  # of the measure and the checks
    window: Window | None
    naming: Naming
    naming_exempt: tuple[DocumentType, ...]
    must_sign: tuple[DocumentType, ...]  # types that need a signature or its equivalent
    own_region: bool | None  # True: issued by the own region; False: by another one; None: not asked
    severities: Mapping[FlagCode, Severity] = field(default_factory=dict)  # where the pack deviates from the default
    # types that are accepted only where their title or subject says one of these words (a decree *about* the RKPD)
    accepts_titled: tuple[tuple[DocumentType, tuple[str, ...]], ...] = ()
    naming_expected: tuple[DocumentType, ...] = ()  # types in which the name's absence is only a warning
    automatic: str = ""  # what is decided automatically, for the rulebook page
    reviewer: str = ""  # what is left to a reviewer, and why
    sources: tuple[str, ...] = ()  # where wording and figures are from


@dataclass(frozen=True, slots=True)
class Rulebook:
    """A loaded pack. ``digest`` is the SHA-256 of its canonical ``content``, a JSON text that ``rules.pack.restored`` reads."""

    id: str
    digest: str
    edition: Edition
    rules: tuple[IndicatorRule, ...]
    submission_checks: tuple[str, ...]
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    content: str = field(default="", repr=False, compare=False)

    def rule(self, nomor: int) -> IndicatorRule:
        """The rule of an indicator; KeyError where the edition has none (intake refuses such claims)."""
        for rule in self.rules:
            if rule.indicator.nomor == nomor:
                return rule
        raise KeyError(nomor)


@dataclass(frozen=True, slots=True)
class PagePair:
    """Two places that show the same content. ``certain``: beyond doubt; ``by_look``: told by the picture and not by words."""

    one: Citation
    other: Citation
    certain: bool
    by_look: bool = False


@dataclass(frozen=True, slots=True)
class Use:
    """Where else a file, or pages of it, were handed in as evidence. ``digest`` is the other file's: the same bytes where ``pairs`` is empty,
    else a file that shows the same on the pages that ``pairs`` name."""

    digest: str
    kode: str
    tahun_penilaian: int
    pemda: str
    inovasi: str
    nomor: int
    berkas: str
    pairs: tuple[PagePair, ...] = ()


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One attached file or link as the rules see it: ``document`` is None for a link, ``stated`` empty where nothing was read.

    ``deciding`` indexes ``stated``: the document in the file that fits the claim best. ``sources`` is parallel to ``stated``.
    """

    ref: EvidenceRef
    document: Document | None = None
    stated: tuple[StatedDocument, ...] = ()
    sources: tuple[Source, ...] = ()
    deciding: int = 0
    photo_suffices: bool = False  # the claim's indicator takes a photo as it is

    @property
    def decided(self) -> StatedDocument | None:
        return self.stated[self.deciding] if self.stated else None

    @property
    def source(self) -> Source | None:
        return self.sources[self.deciding] if self.sources else None


@dataclass(frozen=True, slots=True)
class Case:
    """What a check or measure may look at: the submission, the claim, the rule, every exhibit of the claim, and earlier uses."""

    submission: Submission
    claim: Claim
    rule: IndicatorRule
    exhibits: tuple[Exhibit, ...]
    uses: Mapping[str, tuple[Use, ...]] = field(default_factory=dict)

    @property
    def t0(self) -> int:
        return self.submission.tahun_penilaian

    def severity(self, code: FlagCode, default: Severity) -> Severity:
        return self.rule.severities.get(code, default)


@dataclass(frozen=True, slots=True)
class Measurement:
    """What a measure found over the counted exhibits: the level that they earn (0..3), where, and what stays open.

    ``level`` None: nothing could be read that bears on it. ``open_questions`` (Indonesian): why a person must look; with one, a
    shortfall is undetermined and not weak. ``reasoning`` (Indonesian): what was counted and against which bound.
    """

    level: int | None
    citations: tuple[Citation, ...] = ()
    flags: tuple[Flag, ...] = ()  # claim-level
    open_questions: tuple[str, ...] = ()
    reasoning: tuple[str, ...] = ()


FactReader = Callable[[Source, StatedDocument, Submission], Fact | None]
"""Reads one measured fact from one stated document, or None where it does not state it."""

Check = Callable[[Case, Exhibit], tuple[Flag, ...]]
"""An evidence-level check of the exhibit's deciding document."""

SubmissionCheck = Callable[[Submission, Rulebook], tuple[Flag, ...]]

Measure = Callable[[Case, tuple[Exhibit, ...]], Measurement]
"""Counts over the exhibits that no ``fail`` flag stands on."""

__all__ = [
    "Case",
    "Check",
    "Exhibit",
    "FactReader",
    "Facts",
    "IndicatorRule",
    "Measure",
    "Measurement",
    "Naming",
    "PagePair",
    "Parameter",
    "Rulebook",
    "SubmissionCheck",
    "Use",
    "Window",
    "WindowBy",
]
