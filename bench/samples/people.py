"""Invented persons: names as they are met across Indonesia, civil service numbers that add up, ranks."""

from dataclasses import dataclass
from random import Random

GIVEN = {
    "jawa": [
        "Wahyu",
        "Sri",
        "Endah",
        "Bambang",
        "Tri",
        "Agus",
        "Retno",
        "Slamet",
        "Dwi",
        "Eko",
        "Sumarni",
        "Joko",
        "Ratna",
        "Heru",
        "Puji",
        "Wulan",
    ],
    "minang": [
        "Yulfahmi",
        "Desmawati",
        "Rahmadani",
        "Zulkifli",
        "Fitri",
        "Syafrizal",
        "Yenni",
        "Hendri",
        "Nofrizal",
        "Elvira",
        "Afrizal",
        "Mardiana",
        "Rika",
        "Ilham",
    ],
    "bugis": [
        "Andi",
        "Besse",
        "Muhammad",
        "Nurhayati",
        "Ambo",
        "Hasnawati",
        "Syamsul",
        "Rosdiana",
        "Baharuddin",
        "Jumriah",
        "Tenri",
        "Sudirman",
        "Hasriani",
    ],
    "timur": [
        "Yohanes",
        "Maria",
        "Yoseph",
        "Novita",
        "Markus",
        "Meike",
        "Stefanus",
        "Olga",
        "Rudi",
        "Jeane",
        "Ferdinand",
        "Christin",
        "Donald",
        "Vonny",
        "Martha",
    ],
    "melayu": [
        "Fauzan",
        "Suryani",
        "Ahmad",
        "Noraini",
        "Rusdi",
        "Hamidah",
        "Iskandar",
        "Zaleha",
        "Hendra",
        "Asnawi",
        "Mariana",
        "Syarifah",
        "Budiman",
        "Lina",
    ],
    "bima": [
        "Abdul",
        "Siti",
        "Ruslan",
        "Nurjannah",
        "Arif",
        "Suharti",
        "Mustafa",
        "Hadijah",
        "Adnan",
        "Fatimah",
        "Taufik",
        "Kalsum",
        "Ismail",
        "Rohana",
    ],
}
FAMILY = {
    "jawa": [
        "Prasetyo",
        "Nugraheni",
        "Widodo",
        "Kusumawati",
        "Santosa",
        "Hartanto",
        "Lestari",
        "Wibowo",
        "Setyaningsih",
        "Purnomo",
        "Handayani",
        "Saputra",
        "Rahayu",
    ],
    "minang": [
        "Chaniago",
        "Piliang",
        "Tanjung",
        "Koto",
        "Sikumbang",
        "Jambak",
        "Caniago",
        "Guci",
        "Malayu",
        "Panyalai",
        "Bodi",
        "Mandailiang",
    ],
    "bugis": [
        "Mappasessu",
        "Pallawa",
        "Tahir",
        "Makkasau",
        "Daeng",
        "Rala",
        "Patongai",
        "Sulolipu",
        "Baso",
        "Rahim",
        "Parenrengi",
        "Lamba",
    ],
    "timur": [
        "Wowor",
        "Rumengan",
        "Pangkey",
        "Lasut",
        "Kaligis",
        "Tumbel",
        "Mandagi",
        "Benu",
        "Nalle",
        "Tefa",
        "Liunome",
        "Manafe",
        "Sompie",
        "Karundeng",
    ],
    "melayu": [
        "Hidayat",
        "Effendi",
        "Yulianti",
        "Darmawan",
        "Syahputra",
        "Kurniati",
        "Alamsyah",
        "Wijaya",
        "Marlina",
        "Saputri",
        "Gunawan",
        "Liem",
    ],
    "bima": ["Haris", "Jufrin", "Landa", "Mansyur", "Hamzah", "Salahuddin", "Yasin", "Anwar", "Ibrahim", "Talib", "Umar", "Hasan"],
}
DEGREES = ("S.T.", "S.Sos., M.Si.", "S.E.", "S.K.M., M.Kes.", "S.Kom.", "A.Md.", "S.IP., M.AP.", "S.H.", "", "S.Pd.", "S.P., M.M.")
RANKS = (
    "Pembina (IV/a)",
    "Penata Tk. I (III/d)",
    "Penata (III/c)",
    "Penata Muda Tk. I (III/b)",
    "Penata Muda (III/a)",
    "Pengatur (II/c)",
)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody: ``name`` with degrees, ``nip`` of 18 digits in groups, ``rank``."""

    name: str
    nip: str = ""
    rank: str = ""


def people(count: int, culture: str, seed: int) -> list[Person]:
    """``count`` different persons of one ``culture`` (a key of ``GIVEN``)."""
    random = Random(f"{culture}{seed}")
    names: dict[str, Person] = {}
    while len(names) < count:
        bare = f"{random.choice(GIVEN[culture])} {random.choice(FAMILY[culture])}"
        if random.random() < 0.25:
            bare = bare.replace(" ", f" {random.choice('ABDEFHIMNRSY')}. ", 1)
        degree = random.choice(DEGREES)
        names.setdefault(bare, Person(f"{bare}, {degree}" if degree else bare, nip(random), random.choice(RANKS)))
    return list(names.values())


def nip(random: Random) -> str:
    """A civil service number: birth date, month of appointment, sex, serial."""
    year = random.randint(1968, 1995)
    birth = f"{year}{random.randint(1, 12):02}{random.randint(1, 28):02}"
    return f"{birth} {year + random.randint(23, 28)}{random.choice(('01', '03', '04', '12'))} {random.randint(1, 2)} {random.randint(1, 19):03}"
