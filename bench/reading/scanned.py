"""The scanned set: submissions whose papers came out of office scanners, and long scanned documents. Made once below ``build/``.

Each copy of the set holds the same papers scanned another time: other light, skew and grain, so that no byte and no page picture of one
copy is found in another, and nothing that was read of one spares reading the next.
"""

import io
import json
import pickle
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import pypdfium2

from bench.judging.families import FAMILIES
from bench.judging.submissions import generate
from bench.samples.scans import scan
from bench.samples.writing import dumped

BUILD = Path(__file__).resolve().parents[2] / "build" / "reading"
VERSION = 2
"""Raise it when the set changes: what was made before is then made anew."""

FAMILY, SEED = FAMILIES["pesisir"], 11
DOCUMENTS, PAGES = 40, 60
LONGEST = 10  # pages of a document in the set: long ones have lines of their own in the table
DPI = (150, 200, 200, 250, 300)
LONG = 60  # pages of the one long scan


@dataclass(frozen=True, slots=True)
class ScannedSet:
    """One copy: its submissions, and the PDFs in them with their pages."""

    folder: Path
    documents: tuple[tuple[Path, int], ...]

    def original(self, path: Path) -> Path:
        """A document before it was scanned."""
        return _originals(self.folder.parent) / _unnumbered(path.relative_to(self.folder).as_posix())

    @property
    def pages(self) -> int:
        return sum(count for _, count in self.documents)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper before it is scanned, and how it will be: ``name`` is its path below the set's folder."""

    name: str
    content: bytes
    pages: int
    dpi: int
    colour: bool
    quality: int


def scanned_set(copy: int, *, documents: int = DOCUMENTS) -> ScannedSet:
    """Copy number ``copy`` of the set, of at least so many documents (the whole set: 40, at least 60 pages); made where it is not there."""
    folder = BUILD / f"set-{VERSION}-{documents}" / f"copy-{copy}"
    made = folder / "made.json"
    if not made.exists():
        shutil.rmtree(folder, ignore_errors=True)
        forms, papers = _drawn(folder.parent, documents)
        for paper in papers:
            path = folder / _numbered(paper.name, copy)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(_scanned(paper, copy))
        for kode, form in forms.items():
            (folder / f"{kode}-{copy}" / "submission.yaml").write_text(dumped(form | {"kode": f"{kode}-{copy}"}), encoding="utf-8")
        made.write_text(json.dumps([[_numbered(paper.name, copy), paper.pages] for paper in papers]))
    listed = json.loads(made.read_text())
    return ScannedSet(folder, tuple((folder / name, count) for name, count in listed))


def _numbered(name: str, copy: int) -> str:
    """The path of a paper in a copy: each copy hands in under a kode of its own."""
    return name.replace("/", f"-{copy}/", 1)


def _unnumbered(name: str) -> str:
    kode, _, rest = name.partition("/")
    return f"{kode.rpartition('-')[0]}/{rest}"


def _originals(folder: Path) -> Path:
    return folder / "born-digital"


def _drawn(folder: Path, documents: int) -> tuple[dict[str, Any], list[Paper]]:
    """Forms and papers as they were drawn for the first copy, so that all copies are of the same papers."""
    kept = _originals(folder)
    listed = kept / "papers.pickle"
    if not listed.exists():
        forms, papers = _papers(documents)
        for paper in papers:
            path = kept / paper.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(paper.content)
        listed.write_bytes(pickle.dumps((forms, papers)))
    found: tuple[dict[str, Any], list[Paper]] = pickle.loads(listed.read_bytes())
    return found


def _scanned(paper: Paper, copy: int) -> bytes:
    seed = Random(f"{paper.name} {copy}").randint(0, 2**31)
    return scan(paper.content, seed, dpi=paper.dpi, quality=paper.quality, colour=paper.colour)


def _papers(documents: int) -> tuple[dict[str, Any], list[Paper]]:
    """Forms by kode, each with the claims whose evidence is papers alone, and those papers."""
    forms: dict[str, Any] = {}
    papers: dict[str, Paper] = {}
    number = 0
    scratch = BUILD / "drawing"
    shutil.rmtree(scratch, ignore_errors=True)
    least = PAGES * documents // DOCUMENTS
    while len(papers) < documents or sum(paper.pages for paper in papers.values()) < least:
        made = generate(FAMILY, number, seed=SEED, scans=0.0, folder=scratch)
        claims = []
        for claim in made.form["indikator"]:
            found = list(_papers_of(made.kode, claim, scratch))
            if found and all(found):
                claims.append(claim)
                papers |= {paper.name: paper for paper in found if paper}
        forms[made.kode] = made.form | {"indikator": claims}
        number += 1
    shutil.rmtree(scratch)
    return forms, list(papers.values())


def _papers_of(kode: str, claim: dict[str, Any], folder: Path) -> Iterator[Paper | None]:
    for proof in claim["bukti"]:
        name = f"{kode}/{proof.get('berkas', '')}"
        pages = _pages(folder / name) if name.endswith(".pdf") else 0
        if not 0 < pages <= LONGEST:
            yield None
            continue
        random = Random(name)
        dpi, colour = random.choice(DPI), random.random() < 0.5
        yield Paper(name, (folder / name).read_bytes(), pages, dpi, colour, random.randint(35, 80))


def _pages(path: Path) -> int:
    try:
        return len(pypdfium2.PdfDocument(path))
    except pypdfium2.PdfiumError:
        return 0


def long_scan(pages: int = LONG) -> Path:
    """One scanned document of so many pages, bound from the papers of several submissions: gray, 200 dpi."""
    path = BUILD / f"long-{VERSION}-{pages}.pdf"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(scan(_bundle(pages), SEED, dpi=200, quality=60))
    return path


def _bundle(pages: int) -> bytes:
    _, papers = _drawn(BUILD / f"set-{VERSION}-{DOCUMENTS}", DOCUMENTS)
    bundle = pypdfium2.PdfDocument.new()
    while len(bundle) < pages:
        for paper in papers:
            bundle.import_pages(pypdfium2.PdfDocument(paper.content), list(range(min(paper.pages, pages - len(bundle)))))
            if len(bundle) >= pages:
                break
    target = io.BytesIO()
    bundle.save(target)
    return target.getvalue()


def counted(sets: Sequence[ScannedSet]) -> str:
    """What the sets hold, in a line."""
    documents = sum(len(each.documents) for each in sets)
    return f"{sum(each.pages for each in sets)} pages in {documents} documents"
