"""What a paper must say, whoever writes it: both families write from these orders, each in its own manner."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

from reportlab.platypus import Flowable

from bench.judging.words import Words
from bench.judging.world import Region, Scene
from bench.samples.house import House
from bench.samples.people import Person

How = Literal["ink", "copy", "tte", "none"]
Flaw = Literal["", "rancangan", "watermark", "blank", "placeholder"]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper as it is before it becomes a file; ``house`` is its typography."""

    story: Sequence[Flowable]
    house: House
    wide: bool = False
    watermark: str = ""
    foot: str = ""
    producer: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody on a list: office and place in it, and the role in the team (empty: not said)."""

    person: Person
    office: str
    post: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """What every letter has. ``how`` is how it is signed; ``flaw`` makes it a draft."""

    number: str
    day: date
    about: str
    how: How = "ink"
    flaw: Flaw = ""


@dataclass(frozen=True, slots=True)
class Decree(Letter):
    """A keputusan. ``signer``: the head of the region, the head of an office, or that one on behalf of the region's head.

    ``listed`` are innovations that it establishes in its annex; ``team`` makes it the decree of a team for the innovation;
    ``parties`` are outside organisations with their part; ``refers`` a Perda that it carries out; ``named`` whether the
    innovation is named at all.
    """

    signer: Literal["head", "office", "on-behalf"] = "head"
    listed: Sequence[str] = ()
    team: Sequence[Member] = ()
    parties: Sequence[tuple[str, str]] = ()
    refers: str = ""
    named: bool = True


@dataclass(frozen=True, slots=True)
class Regulation(Letter):
    """A peraturan: ``kind`` daerah or kepala; ``number`` is the bare number; ``listed`` innovations that it names."""

    kind: Literal["daerah", "kepala"] = "kepala"
    listed: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Assignment(Letter):
    """A surat tugas of the office's or the region's head."""

    signer: Literal["head", "office"] = "office"
    team: Sequence[Member] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """A training: its title names the innovation."""

    title: str
    day: date
    place: str
    hours: int
    members: Sequence[Member]
    invitation: str  # number
    certificate: str  # number


@dataclass(frozen=True, slots=True)
class Budget:
    """A budget sheet of a year, its item marked or not, the innovation named or not."""

    year: int
    number: str
    amount: int
    marked: bool = True
    named: bool = True
    how: How = "ink"


@dataclass(frozen=True, slots=True)
class Procedure(Letter):
    """A SOP. ``minutes`` are the times of its steps; ``days`` overrides with whole days; neither: no time is said."""

    steps: Sequence[tuple[str, str]] = ()  # words, time ("" where none is said)
    total: str = ""


@dataclass(frozen=True, slots=True)
class Complaints:
    """Complaints by month, received and settled, and the percentage that the paper states."""

    rows: Sequence[tuple[str, int, int]]
    stated: str
    day: date
    channel: str


@dataclass(frozen=True, slots=True)
class Stages:
    """How the innovation was made: stages with first and last day, and the length that the paper states."""

    rows: Sequence[tuple[str, date, date]]
    months: int
    day: date
    named: bool = True


@dataclass(frozen=True, slots=True)
class Benefit:
    """Proof of use on one basis: ``people`` (a signed list), else a recap with head, rows and closing sentences."""

    title: str
    day: date
    head: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    closing: Sequence[str] = ()
    people: Sequence[Person] = ()


@dataclass(frozen=True, slots=True)
class Monitoring:
    """A report of monitoring: internal, skm, or by outsiders named in ``author``."""

    kind: Literal["internal", "skm", "external"]
    day: date
    author: str = ""
    named: bool = True
    names: Sequence[str] = field(default_factory=tuple)


class Family(Protocol):
    """One manner of writing papers: its regions and innovations, its numbers, and every kind of paper."""

    name: str

    @property
    def words(self) -> Words:
        """What its offices call things."""

    def scene(self, number: int, seed: int) -> Scene: ...
    def number(self, scene: Scene, kind: str, serial: int, day: date) -> str:
        """A letter's number: kind is decree, office, assignment, invitation, certificate, sop, statement or budget."""

    def printed(self, day: date) -> str:
        """A date as the family's letters print it."""

    def decree(self, scene: Scene, order: Decree) -> Drawn: ...
    def regulation(self, scene: Scene, order: Regulation) -> Drawn: ...
    def assignment(self, scene: Scene, order: Assignment) -> Drawn: ...
    def invitation(self, scene: Scene, order: Event) -> Drawn: ...
    def attendance(self, scene: Scene, order: Event) -> Drawn: ...
    def certificate(self, scene: Scene, order: Event) -> Drawn: ...
    def minutes(self, scene: Scene, order: Event) -> Drawn: ...
    def budget(self, scene: Scene, order: Budget) -> Drawn: ...
    def plan(self, scene: Scene, order: Budget) -> Drawn: ...
    def procedure(self, scene: Scene, order: Procedure) -> Drawn: ...
    def complaints(self, scene: Scene, order: Complaints) -> Drawn: ...
    def replication(self, scene: Scene, order: Letter, owner: Region, name: str) -> Drawn: ...
    def stages(self, scene: Scene, order: Stages) -> Drawn: ...
    def benefit(self, scene: Scene, order: Benefit) -> Drawn: ...
    def monitoring(self, scene: Scene, order: Monitoring) -> Drawn: ...
    def manual(self, scene: Scene, name: str) -> Drawn: ...
    def application(self, scene: Scene) -> bytes: ...
    def integration(self, scene: Scene, level: int) -> bytes: ...
    def social(self, scene: Scene, name: str) -> bytes: ...
    def official(self, scene: Scene, name: str) -> bytes: ...
    def news(self, scene: Scene, name: str) -> bytes: ...
    def chat(self, scene: Scene) -> bytes: ...
    def hotline(self, scene: Scene) -> bytes: ...
    def channel(self, scene: Scene) -> bytes: ...
    def handbook(self, scene: Scene) -> bytes: ...
    def banner(self, scene: Scene, *, worded: bool) -> bytes: ...
