"""Damage to the structure of a PDF: counts that lie, trees that bite their own tail, numbers and names in wrong places."""

import re
from collections.abc import Callable
from random import Random

from bench.fuzz.scrambling import Damage

NUMBERS = (
    b"0",
    b"-1",
    b"1",
    b"2147483647",
    b"-2147483648",
    b"4294967296",
    b"99999999999999999999",
    b"1e38",
    b"0.0000001",
    b"--5",
    b"null",
)
_BOXES = (
    b"0 0 1e9 1e9",
    b"0 0 0 0",
    b"0 0 20000 20000",
    b"-5 -5 -1 -1",
    b"595 842 0 0",
    b"0 0 1e-9 5",
    b"0 0 90000 3",
    b"nan 0 1 (x)",
    b"",
)


def replace_one(content: bytes, chance: Random, pattern: bytes, make: Callable[[re.Match[bytes]], bytes]) -> bytes:
    """One of the places that match becomes what ``make`` says; none is no damage."""
    places = list(re.finditer(pattern, content))
    if not places:
        return content
    place = chance.choice(places)
    return content[: place.start()] + make(place) + content[place.end() :]


def _numbers_of(content: bytes) -> list[bytes]:
    """The numbers of the objects that stand in the file."""
    return re.findall(rb"\b(\d+) 0 obj", content) or [b"1"]


def lie_about_count(content: bytes, chance: Random) -> bytes:
    number = chance.choice((*NUMBERS, b"3", b"10000"))
    return replace_one(content, chance, rb"/(Count|Size|N|First|Index) +\[?-?\d+", lambda place: b"/" + place[1] + b" " + number)


def resize_page(content: bytes, chance: Random) -> bytes:
    more = b" /Rotate %d /UserUnit %s" % (chance.choice((0, 45, 90, -270, 2**31)), chance.choice(NUMBERS))
    name = chance.choice((b"MediaBox", b"CropBox"))
    made = b"/%s [%s]%s" % (name, chance.choice(_BOXES), chance.choice((b"", more)))
    return replace_one(content, chance, rb"/(MediaBox|CropBox) *\[[^\]]*\]", lambda _: made)


def scatter_offsets(content: bytes, chance: Random) -> bytes:
    def made(place: re.Match[bytes]) -> bytes:
        return b"%010d 00000 n" % chance.randrange(len(content)) if chance.random() < 0.3 else place[0]

    return re.sub(rb"\d{10} \d{5} n", made, content)


def break_table(content: bytes, chance: Random) -> bytes:
    """The cross-reference table is elsewhere, absent, miscounted, or its chain of forerunners comes back to itself."""
    starts = re.findall(rb"startxref\s+(\d+)", content) or [b"0"]
    elsewhere = chance.choice((0, 1, len(content) // 2, len(content) * 9))
    return chance.choice(
        (
            re.sub(rb"startxref\s+\d+", b"startxref\n%d" % elsewhere, content),
            content.replace(b"xref", b"xerf"),
            re.sub(rb"trailer\s*<<", b"trailer\n<< /Prev " + starts[-1], content),
            re.sub(rb"(xref\s+)\d+ \d+", rb"\g<1>0 9999999", content),
            re.sub(rb"(xref\s+)\d+ \d+", rb"\g<1>99999 1", content),
        )
    )


def redirect_reference(content: bytes, chance: Random) -> bytes:
    numbers = _numbers_of(content)
    for _ in range(chance.choice((1, 1, 3))):
        content = replace_one(content, chance, rb"\b\d+ 0 R", lambda _: chance.choice(numbers) + b" 0 R")
    return content


def renumber_object(content: bytes, chance: Random) -> bytes:
    number = chance.choice((*_numbers_of(content), b"0", b"8388607", b"2147483648"))
    return replace_one(content, chance, rb"\b\d+ 0 obj", lambda _: b"%s %d obj" % (number, chance.choice((0, 0, 1, 65535))))


def bite_tail(content: bytes, chance: Random) -> bytes:
    """The children of a page tree are its forebears, or itself, once or many times."""
    pages = re.search(rb"(\d+) 0 obj\s*<<[^>]*?/Kids", content)
    number = pages[1] if pages else b"1"
    children = (number + b" 0 R ") * chance.choice((1, 2, 12))
    return replace_one(
        content, chance, rb"/Kids *\[([^\]]*)\]", lambda place: b"/Kids [" + chance.choice((b"", place[1] + b" ")) + children + b"]"
    )


def loop_kin(content: bytes, chance: Random) -> bytes:
    """A parent, sister or destination that is somebody else."""
    number = chance.choice(_numbers_of(content))
    return replace_one(
        content, chance, rb"/(Parent|Prev|Next|Dest|First|Last|P) +\d+ 0 R", lambda place: b"/%s %s 0 R" % (place[1], number)
    )


def mix_dictionaries(content: bytes, chance: Random) -> bytes:
    """Two innermost dictionaries change places."""
    places = list(re.finditer(rb"<<[^<>]{2,2000}>>", content))
    if len(places) < 2:
        return content
    first, second = sorted(chance.sample(places, 2), key=lambda place: place.start())
    between = content[first.end() : second.start()]
    return content[: first.start()] + second[0] + between + first[0] + content[second.end() :]


def mistake_name(content: bytes, chance: Random) -> bytes:
    names = re.findall(rb"/[A-Za-z][A-Za-z0-9]{1,30}", content) or [b"/Type"]
    for _ in range(chance.choice((1, 2, 5))):
        content = replace_one(content, chance, rb"/[A-Za-z][A-Za-z0-9]{1,30}", lambda _: chance.choice(names))
    return content


def mistake_number(content: bytes, chance: Random) -> bytes:
    for _ in range(chance.choice((1, 2, 8))):
        content = replace_one(content, chance, rb"(?<=[\s\[/])-?\d+\.?\d*(?=[\s\]/>])", lambda _: chance.choice(NUMBERS))
    return content


def mistake_kind(content: bytes, chance: Random) -> bytes:
    """A value of one kind where another belongs: a reference for a number, a text for a name, an array for all of them."""
    value = chance.choice((b"(teks)", b"<</A 1>>", b"[[[[1]]]]", b"true", b"3 0 R", b"999 0 R", b"/Nama", b"<4142>", b"1"))
    return replace_one(content, chance, rb"(/[A-Za-z]+ )(\d+ 0 R|/\w+|\d+|\([^)]*\))", lambda place: place[1] + value)


OBJECTS: tuple[Damage, ...] = (
    lie_about_count,
    resize_page,
    scatter_offsets,
    break_table,
    redirect_reference,
    redirect_reference,
    renumber_object,
    bite_tail,
    loop_kin,
    mix_dictionaries,
    mistake_name,
    mistake_number,
    mistake_kind,
)
