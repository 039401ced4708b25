"""What the generated submissions are about: regions, offices, innovations, dates, people. Nothing here is known to the product."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from bench.samples.people import Person, people

YEAR = 2026
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
UNITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")


@dataclass(frozen=True, slots=True)
class Region:
    """A region that really exists, with an invented head. ``code`` stands in the numbers of its letters."""

    pemda: str
    provinsi: str
    seat: str
    head: str  # Bupati | Wali Kota | Gubernur
    code: str
    domain: str
    culture: str

    @property
    def name(self) -> str:
        return self.pemda.split(" ", 1)[1]

    @property
    def titled(self) -> str:
        return f"{self.head} {self.name}".upper()

    @property
    def chief(self) -> Person:
        found = people(1, self.culture, len(self.pemda) * 31 + len(self.seat))[0]
        return Person(f"H. {found.name.split(',')[0]}" if len(self.name) % 2 else found.name.split(",")[0])


@dataclass(frozen=True, slots=True)
class Innovation:
    """An innovation: ``acronym`` may be empty where it has a plain name; ``service`` and ``users`` fill sentences about it."""

    acronym: str
    expansion: str
    office: str
    urusan: str
    jenis: str
    service: str
    users: str

    @property
    def nama(self) -> str:
        return f"{self.acronym} ({self.expansion})" if self.acronym else self.expansion

    @property
    def short(self) -> str:
        return self.acronym or self.expansion


@dataclass(frozen=True, slots=True)
class Scene:
    """One submission's world. ``trial`` precedes ``start``; ``look`` chooses the look of its papers within the family."""

    region: Region
    innovation: Innovation
    trial: date
    start: date
    look: int
    neighbours: tuple[Region, ...]
    others: tuple[Innovation, ...]
    seed: int

    @property
    def office(self) -> str:
        return self.innovation.office

    @property
    def manager(self) -> Person:
        """The head of the office."""
        return people(1, self.region.culture, self.seed * 7 + 3)[0]

    def crew(self, count: int, salt: int = 0) -> list[Person]:
        return people(count, self.region.culture, self.seed * 1000 + salt)

    def elsewhere(self, index: int) -> "Scene":
        """The same innovation seen from another region."""
        other = self.neighbours[index]
        return Scene(
            other,
            self.innovation,
            self.trial,
            self.start,
            self.look + index + 1,
            self.neighbours,
            self.others,
            self.seed + 50 + index,
        )


def scene(regions: tuple[Region, ...], innovations: tuple[Innovation, ...], number: int, seed: int) -> Scene:
    """The ``number``-th world of a family: every pair of region and innovation comes once before one comes again."""
    random = Random(f"dunia {number} {seed} {regions[0].pemda}")
    step = number // max(len(regions), len(innovations)) + 1
    region = regions[(number * step) % len(regions)]
    index = (number + step) % len(innovations)
    start = date(random.choice((2024, 2025)), random.randint(3, 11), random.randint(1, 28))
    trial = start - timedelta(days=random.randint(60, 110))
    neighbours = tuple(random.sample([other for other in regions if other != region], 4))
    others = tuple(random.sample([other for place, other in enumerate(innovations) if place != index], 5))
    return Scene(region, innovations[index], trial, start, random.randint(0, 999), neighbours, others, seed * 100 + number)


def long_date(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday(day: date) -> str:
    return DAYS[day.weekday()]


def spelled(number: int) -> str:
    """A number below 3000 in words: ``dua ribu dua puluh lima``."""
    if number < 12:
        return UNITS[number]
    if number < 20:
        return f"{UNITS[number - 10]} belas"
    for size, word, one in ((1000, "ribu", "seribu"), (100, "ratus", "seratus"), (10, "puluh", "sepuluh")):
        if number >= size:
            head = one if number // size == 1 else f"{spelled(number // size)} {word}"
            return f"{head} {spelled(number % size)}" if number % size else head
    raise ValueError(number)


def rupiah(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")
