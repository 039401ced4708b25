"""Where one submission is put together: papers become files, files become proofs, and each claim gets its label."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from random import Random

import pypdfium2

from bench.judging.labels import OPEN, Label, Place, Proof
from bench.judging.media import BORN, aged, chosen, joined
from bench.judging.orders import Drawn, Family, How, Letter
from bench.judging.words import Words
from bench.judging.world import Scene
from bench.samples.house import render
from bench.samples.scans import pixels

NAMES = ("{stem}", "{stem}", "Scan_{n:03}", "{stem} ({n})", "bukti {n} {stem}", "IMG-{n:04}")
ELECTRONIC = re.compile(r"ditandatanganisecaraelektronik|sertifikatelektronik")  # in squeezed text
SMALL_PRINT = (BORN, "scan, good", "scan, fair")  # others lose it
SIGNED: tuple[How, ...] = ("ink", "ink", "ink", "tte", "copy")


class Desk:
    """``files`` maps paths below the submission's folder to bytes. ``scans`` is the share of papers that were on paper before."""

    def __init__(self, scene: Scene, family: Family, random: Random, scans: float) -> None:
        self.scene, self.family, self.random, self.scans = scene, family, random, scans
        self.files: dict[str, bytes] = {}
        self.texts: dict[str, tuple[str, ...]] = {}
        self.media: dict[str, str] = {}

    @property
    def words(self) -> Words:
        return self.family.words

    @property
    def name(self) -> str:
        return self.scene.innovation.nama

    def number(self, kind: str, day: date, scene: Scene | None = None) -> str:
        return self.family.number(scene or self.scene, kind, self.random.randint(11, 1900), day)

    def how(self) -> How:
        return self.random.choice(SIGNED)

    def day(self, year: int, first: int = 1, last: int = 12) -> date:
        return date(year, self.random.randint(first, last), self.random.randint(2, 27))

    def put(self, stem: str, content: bytes, end: str) -> str:
        """Keep bytes under a name as operators give them."""
        stem = self.random.choice(NAMES).format(stem=stem, n=len(self.files) + 1)
        name = f"bukti/{stem}.{end}"
        while name in self.files:
            name = name.replace(f".{end}", f"_{len(self.files)}.{end}")
        self.files[name] = content
        return name

    def paper(self, stem: str, drawn: Drawn, *, born: bool = False, coloured: bool = False) -> str:
        """A paper as a PDF: born digital, or (unless ``born``) by chance on paper first; ``coloured`` where colours matter."""
        return self.keep(stem, rendered(drawn), born=born, coloured=coloured)

    def keep(self, stem: str, pdf: bytes, *, born: bool = False, coloured: bool = False) -> str:
        """The same for pages that are drawn already."""
        medium = BORN if born else chosen(self.random, self.scans, coloured=coloured)
        name = self.put(stem, aged(pdf, medium, self.random.randint(0, 9999)), "pdf")
        self.texts[name] = page_texts(pdf)
        self.media[name] = medium
        return name

    def merged(self, stem: str, drawn: Sequence[Drawn], *, coloured: bool = False) -> str:
        """Several papers in one file, all of one medium."""
        return self.keep(stem, joined([rendered(one) for one in drawn]), coloured=coloured)

    def again(self, stem: str, name: str, *, scanned: bool = False) -> str:
        """The content of a file once more: the same bytes, or what comes of scanning it."""
        content = aged(self.files[name], "scan, good", self.random.randint(0, 9999)) if scanned else self.files[name]
        copy = self.put(stem, content, "pdf")
        self.texts[copy] = self.texts[name]
        self.media[copy] = "scan, good" if scanned else self.media[name]
        return copy

    def photo(self, stem: str, drawn: Drawn) -> str:
        """The first page of a paper as a bare picture."""
        from PIL import Image

        from bench.samples.scans import jpeg

        return self.put(stem, jpeg(Image.fromarray(pixels(rendered(drawn), 150, colour=True)[0]), 80), "jpg")

    def place(self, code: str, berkas: str, *words: str) -> tuple[Place, ...]:
        """Where one of ``words`` stands in a file (each is as good as the others); nothing where none does."""
        texts = list(enumerate(self.texts.get(berkas, ()), 1))
        found = [Place(code, berkas, one, tuple(n for n, text in texts if squeezed(one) in text)) for one in words]
        shown = [place for place in found if place.pages]
        return (replace(shown[0], also=tuple(shown[1:])),) if shown else ()

    def typed(self, berkas: str, letter: Letter, **changes: object) -> Proof:
        """What a careful operator types beside a letter; ``changes`` are the mistakes."""
        number = letter.number if self.random.random() < 0.7 else letter.number.replace("/", " / ").lower()
        fields: dict[str, object] = {"nomor_surat": number, "tanggal_surat": letter.day, "tentang": letter.about} | changes
        return Proof(berkas, None, **fields)  # type: ignore[arg-type]

    def label(
        self,
        nomor: int,
        parameter: int,
        proofs: Sequence[Proof],
        seed: str,
        *,
        supported: int | str | None = OPEN,
        status: str = "met",
        must: Sequence[tuple[str, str | None]] = (),
        may: Sequence[str] = (),
        places: Sequence[Place] = (),
    ) -> Label:
        allowed = {"shared-evidence"} | set(may)
        media = tuple(sorted({self.media[proof.berkas] for proof in proofs if proof.berkas in self.media}))
        if set(media) - {BORN}:
            allowed.add("low-legibility")
        wanted, lax = list(must), set()
        for pair in self._electronic(proofs):
            if pair in must or pair[0] in allowed:
                continue
            if self.media.get(str(pair[1])) in SMALL_PRINT:
                wanted.append(pair)
            else:
                lax.add(pair)
        allowed -= {code for code, _ in wanted}
        return Label(
            nomor,
            parameter,
            tuple(proofs),
            status,
            supported,
            seed,
            tuple(wanted),
            frozenset(allowed),
            tuple(places),
            frozenset(lax),
            media,
        )

    def _electronic(self, proofs: Sequence[Proof]) -> list[tuple[str, str | None]]:
        """Every attached paper that says it is signed electronically bears the flag, whatever else is the matter."""
        return [
            ("signature-claimed-only", proof.berkas)
            for proof in proofs
            if proof.berkas and any(ELECTRONIC.search(page) for page in self.texts.get(proof.berkas, ()))
        ]

    def met(self, nomor: int, level: int, proofs: Sequence[Proof], note: str = "", **more: object) -> Label:
        seed = f"clean {level}{' ' + note if note else ''}"
        return self.label(nomor, level, proofs, seed, **({"supported": level} | more))  # type: ignore[arg-type]

    def weak(
        self,
        nomor: int,
        claimed: int,
        supported: int | str,
        proofs: Sequence[Proof],
        seed: str,
        flags: Sequence[tuple[str, str | None]] = (),
        **more: object,
    ) -> Label:
        must = [("claim-exceeds-evidence", None), *flags]
        return self.label(nomor, claimed, proofs, seed, supported=supported, status="weak", must=must, **more)  # type: ignore[arg-type]


def rendered(drawn: Drawn) -> bytes:
    return render(
        list(drawn.story), drawn.house, wide=drawn.wide, watermark=drawn.watermark, foot=drawn.foot, producer=drawn.producer
    )


def page_texts(pdf: bytes) -> tuple[str, ...]:
    """The text of every page, without blanks and capitals."""
    document = pypdfium2.PdfDocument(pdf)
    return tuple(squeezed(page.get_textpage().get_text_bounded()) for page in document)


def squeezed(words: str) -> str:
    return re.sub(r"\s+", "", words).lower()


def relabelled(label: Label, parameter: int, supported: int | str) -> Label:
    """A clean claim whose level is claimed too high."""
    must = (("claim-exceeds-evidence", None), *label.must)
    return replace(
        label,
        parameter=parameter,
        supported=supported,
        status="weak",
        must=must,
        seed=f"claim-exceeds-evidence {supported}->{parameter}",
        places=(),
    )
