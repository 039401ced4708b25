"""What an event leaves behind: attendance lists and certificates; lists of those who were served."""

from collections.abc import Sequence
from random import Random

from reportlab.platypus import Flowable

from bench.samples.house import House, Signing, gap, grid, labelled, letterhead, signed, text
from bench.samples.ink import Emblem, Ink
from bench.samples.people import Person


def attendance(
    house: House,
    *,
    rows: Sequence[tuple[Person, str]],
    facts: Sequence[tuple[str, str]],
    title: str = "DAFTAR HADIR",
    office: str = "",
    signing: Signing | None = None,
    size: float = 9,
    third: str = "Instansi/Jabatan",
    ink: bool = True,
) -> list[Flowable]:
    """A list of persons (each with office or place) who signed, left and right in turn."""
    body = [(str(n), person.name, place, ink_cell(person.name, n, ink=ink)) for n, (person, place) in enumerate(rows, 1)]
    return [
        *(letterhead(house, office) if office else []),
        text(house, title, "center", bold=True, size=house.size + 2, before=6, after=8),
        labelled(house, facts, label=110),
        gap(8),
        grid(house, ("No.", "Nama", third, "Tanda Tangan"), body, (28, 150, 165, None), size=size),
        *([signed(house, signing)] if signing else []),
    ]


def ink_cell(name: str, number: int, *, ink: bool = True) -> list[Flowable]:
    """The signature cell of a row: left or right in turn."""
    return [Ink(100, 17, name, signed=ink, offset=0 if number % 2 else 34)]


def receipts(
    house: House,
    *,
    people: Sequence[Person],
    places: Sequence[str],
    column: str,
    widths: Sequence[float | None],
    seed: int,
    size: float = 8.5,
) -> Flowable:
    """The table of a long list of beneficiaries: number, name, place, service date, signature."""
    random = Random(seed)
    rows = [
        (
            str(n),
            person.name.split(",")[0],
            random.choice(list(places)),
            f"{random.randint(1, 28):02}-{random.randint(1, 10):02}-2025",
            [Ink(60, 12, person.name)],
        )
        for n, person in enumerate(people, 1)
    ]
    return grid(house, ("No", "Nama Penerima", column, "Tanggal", "Tanda Tangan"), rows, widths, size=size)


def certificate(
    house: House,
    *,
    issuer: str,
    number: str,
    holder: str,
    role: str,
    event: str,
    when: str,
    signing: Signing,
    word: str = "SERTIFIKAT",
) -> list[Flowable]:
    """A certificate, one wide page."""
    return [
        Emblem(50, house.seed + 3),
        gap(6),
        text(house, issuer.upper(), "center", size=13, bold=True, after=10),
        text(house, word, "center", size=32, bold=True, after=6),
        text(house, f"Nomor: {number}", "center", size=11, after=12) if number else gap(8),
        text(house, "diberikan kepada" if house.seed % 2 else "Diberikan Kepada:", "center", size=12, after=8),
        text(house, holder, "center", size=22, bold=True, after=10),
        text(house, f"sebagai {role}", "center", size=13, after=8),
        text(house, event, "center", size=13, after=4),
        text(house, when, "center", size=12, after=4),
        signed(house, signing),
    ]
