"""Labelled pairs of pages: the same content again, and what only looks like it."""

import hashlib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import numpy as np
from PIL import Image

from bench.reuse.papers import SAYS, TEMPLATES, changed, facts, paper
from bench.reuse.photos import WAYS, again, photograph, saved
from bench.samples.scans import bound, jpeg, pixels, scan
from bench.samples.scans import photograph as photographed
from evidence.document import Document
from extractors import Reader, ReadingSettings, Request
from storage import FolderStore, Readings, StoredPages


@dataclass(frozen=True, slots=True)
class Place:
    """A page of a made file."""

    file: str
    page: int = 1


@dataclass(frozen=True, slots=True)
class Pair:
    """Two places, whether they show the same content, and in what way."""

    kind: str
    same: bool
    one: Place
    other: Place


@dataclass(slots=True)
class Corpus:
    """Made files by name, and the pairs among them."""

    files: dict[str, bytes] = field(default_factory=dict)
    pairs: list[Pair] = field(default_factory=list)

    def keep(self, name: str, content: bytes, pages: int = 1) -> Place:
        self.files[name] = content
        return Place(name, pages)

    def add(self, kind: str, one: Place, other: Place, *, same: bool) -> None:
        self.pairs.append(Pair(kind, same, one, other))


def corpus(papers: int, rooms: int, seed: int) -> Corpus:
    """``papers`` base papers with their copies and siblings, ``rooms`` photographed rooms."""
    made = Corpus()
    for index in range(papers):
        _papers(made, index, seed * 10_007 + index)
    for room in range(rooms):
        _photos(made, seed * 10_007 + room, Random(seed * 31 + room))
    return made


def _papers(made: Corpus, index: int, seed: int) -> None:
    random = Random(seed)
    names = list(TEMPLATES)
    kind = names[index % len(names)]
    told, stem = facts(seed), f"{index:03}-{kind}"
    born = paper(told, kind)
    base = made.keep(f"{stem}.pdf", born)
    good = made.keep(
        f"{stem}-scan.pdf", scan(born, seed, dpi=random.choice((150, 200, 300)), quality=random.randint(38, 75), skew=0.9)
    )
    _copies(made, stem, born, seed, base, good)
    others = [name for name in names if name != kind][:3]
    place = random.randint(1, 3)
    order = [*others[: place - 1], kind, *others[place - 1 :]]
    long = scan(paper(told, *order), seed + 5, dpi=150, quality=50)
    made.keep(f"{stem}-long.pdf", long)
    made.add("page of a longer file", base, Place(f"{stem}-long.pdf", place), same=True)
    for other in range(1, 5):
        if other != place:
            made.add("other page, one innovation", base, Place(f"{stem}-long.pdf", other), same=False)
    for what in SAYS[kind]:
        sibling = paper(changed(told, what, seed + 1), kind)
        born_sibling = made.keep(f"{stem}-{what}.pdf", sibling)
        made.add(f"other {what}, born digital", base, born_sibling, same=False)
        made.add(f"other {what}, one scanned", good, born_sibling, same=False)
    what = SAYS[kind][index // len(names) % len(SAYS[kind])]
    sibling = paper(changed(told, what, seed + 1), kind)
    scanned = made.keep(f"{stem}-{what}-scan.pdf", scan(sibling, seed + 9, dpi=random.choice((150, 200)), quality=50))
    made.add("sibling, both scanned", good, scanned, same=False)
    apart = paper(facts(seed + 5000), kind)
    made.add("same template, other office", base, made.keep(f"{stem}-apart.pdf", apart), same=False)


def _copies(made: Corpus, stem: str, born: bytes, seed: int, base: Place, good: Place) -> None:
    random = Random(seed + 3)
    poor = scan(born, seed + 1, dpi=random.choice((110, 130, 150)), quality=25, skew=1.8, blur=0.8, noise=4, shade=0.25)
    worse = made.keep(f"{stem}-poor.pdf", poor)
    page = pixels(made.files[good.file], 200)[0]
    again_ = made.keep(f"{stem}-again.pdf", bound([jpeg(Image.fromarray(page), 22)], 200))
    turned = np.rot90(page, random.choice((1, 2, 3)))
    sideways = made.keep(f"{stem}-turned.pdf", bound([jpeg(Image.fromarray(np.ascontiguousarray(turned)), 50)], 200))
    height, width = page.shape
    edges = [random.uniform(0.02, 0.06) for _ in range(4)]
    inner = page[int(height * edges[0] / 2) : int(height * (1 - edges[1])), int(width * edges[2]) : int(width * (1 - edges[3]))]
    cropped = made.keep(f"{stem}-cropped.pdf", bound([jpeg(Image.fromarray(np.ascontiguousarray(inner)), 50)], 200))
    snapped = made.keep(f"{stem}-photo.jpg", photographed(born, seed + 2))
    made.add("scanned", base, good, same=True)
    made.add("scanned poorly", base, worse, same=True)
    made.add("scanned twice", good, worse, same=True)
    made.add("saved again as JPEG", good, again_, same=True)
    made.add("turned", base, sideways, same=True)
    made.add("margins cropped", base, cropped, same=True)
    made.add("photographed", base, snapped, same=True)


def _photos(made: Corpus, room: int, random: Random) -> None:
    lines = ["SOSIALISASI INOVASI DAERAH", f"Aula Kecamatan {room % 17}"] if room % 3 else []
    picture = photograph(lines, room, 0)
    base = made.keep(f"room-{room}.jpg", saved(picture, 85))
    for way in WAYS:
        copy = made.keep(f"room-{room}-{way}.jpg", saved(again(picture, way, random), random.choice((30, 50, 75))))
        made.add(f"photo {way}", base, copy, same=True)
    for moment in (1, 2, 3):
        later = made.keep(f"room-{room}-{moment}.jpg", saved(photograph(lines, room, moment), 70))
        made.add("photo of the same room", base, later, same=False)
    elsewhere = made.keep(f"room-{room}-elsewhere.jpg", saved(photograph(lines, room + 7919, 0), 70))
    made.add("photo of another room", base, elsewhere, same=False)


def read(made: Corpus, keep: Path, jobs: int = 1) -> Iterator[tuple[str, Document]]:
    """Every file as bukti reads it. ``keep``: what was read before lies here and is not read again."""
    store = FolderStore(keep)
    readings = Readings(store)
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in made.files.items()}
    with Reader(ReadingSettings(), StoredPages(store), jobs=jobs) as reader, tempfile.TemporaryDirectory() as folder:
        missing = {digest: name for name, digest in digests.items() if not readings.has(digest, reader.version)}
        for document in reader.read_all(_requests(missing, made, Path(folder))):
            readings.put(document)
        for name, digest in digests.items():
            document_ = readings.get(digest, reader.version)
            if document_ is None:
                raise RuntimeError(f"{name} was not read")
            yield name, document_


def _requests(missing: dict[str, str], made: Corpus, folder: Path) -> Iterator[Request]:
    for digest, name in missing.items():
        path = folder / name
        path.write_bytes(made.files[name])
        yield Request(digest, path)
