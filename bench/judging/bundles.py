"""Claims whose files are put together in another way than a paper a file: several papers in one, one paper in two, one for many
indicators; and files that were tampered with, or are readable in part."""

import io
from dataclasses import replace

import pikepdf
import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from bench.judging import letters
from bench.judging.desk import Desk, page_texts, rendered, squeezed
from bench.judging.labels import Label, Proof
from bench.judging.letters import MAKERS, Made, Recipe, crew, local_law
from bench.judging.media import aged, joined, parted, spoiled
from bench.judging.orders import Budget, Decree
from bench.judging.series import YEARS, event
from bench.samples.sealed import tampered

EDITORS = ("Adobe Photoshop 24.1 (Windows)", "GIMP 2.10.34", "Adobe Photoshop CC 2019")


def trainings_in_one(level: int) -> Recipe:
    """Indicator 5: each training's three papers in one file."""

    def make(desk: Desk) -> Label:
        proofs = []
        for n in range(level):
            one = event(desk, n, (2024, 2025, 2026)[n])
            papers = [draw(desk.scene, one) for draw in (desk.family.invitation, desk.family.attendance, desk.family.certificate)]
            proofs.append(Proof(desk.merged(f"Bimtek {n + 1}", papers)))
        return desk.met(5, level, proofs, "merged")

    return make


def training_lacks_in_one(desk: Desk) -> Label:
    """Indicator 5: invitation and certificate in one file, nobody's attendance."""
    one = event(desk, 0, 2025)
    berkas = desk.merged("Bimtek", [draw(desk.scene, one) for draw in (desk.family.invitation, desk.family.certificate)])
    return desk.weak(5, 1, 0, [Proof(berkas)], "set-incomplete attendance merged", [("set-incomplete", None)])


def budgets_in_one(nomor: int) -> Recipe:
    """Indicators 3 and 6: the sheets of three years in one file."""

    def make(desk: Desk) -> Label:
        draw = desk.family.budget if nomor == 3 else desk.family.plan
        orders = [Budget(year, desk.number("budget", desk.day(year)), 84_000_000 + year * 12_000) for year in YEARS[nomor][3]]
        berkas = desk.merged(
            "DPA 3 tahun" if nomor == 3 else "RKPD 3 tahun", [draw(desk.scene, order) for order in orders], coloured=True
        )
        return desk.met(nomor, 3, [Proof(berkas)], "merged")

    return make


def law_in_one(desk: Desk) -> Label:
    """Indicator 1: the Perda and the decree that lists, in one file."""
    law, listing = local_law(desk)
    berkas = desk.merged("Perda dan SK", [made.draw(made.scene, made.order) for made in (law, listing)])
    return desk.met(1, 3, [Proof(berkas)], "merged Perda+SK")


def copies_in_one(desk: Desk) -> Label:
    """Indicator 16: the statements of two other regions in one file."""
    drawn = []
    for n in range(2):
        scene = desk.scene.elsewhere(n)
        day = desk.day(2025)
        order = letters.statement(desk, scene, day)
        drawn.append(desk.family.replication(scene, order, desk.scene.region, desk.name))
    return desk.met(16, 2, [Proof(desk.merged("Replikasi", drawn))], "merged")


def in_two(nomor: int, level: int) -> Recipe:
    """A decree and its annex as two files, where the annex is signed too."""

    def make(desk: Desk) -> Label:
        made = MAKERS[nomor](desk, level)
        while made.kind != "decree":
            made = MAKERS[nomor](desk, level)
        pdf = rendered(made.draw(made.scene, made.order))
        at = next((n for n, page in enumerate(page_texts(pdf)) if n and "lampiran" in page[:40]), 0)
        signed = squeezed(desk.scene.region.chief.name)
        if not at or not any(signed in page for page in page_texts(pdf)[at:]):
            return desk.met(nomor, level, [letters.typed(desk, desk.keep(made.stem, pdf), made)], made.stem)
        names = [desk.keep(stem, part) for stem, part in zip((made.stem, f"Lampiran {made.stem}"), parted(pdf, at), strict=True)]
        return desk.met(nomor, level, [letters.typed(desk, name, made) for name in names], f"split {made.stem}")

    return make


def one_for_all(desk: Desk) -> list[Label]:
    """Indicators 2, 7, 8 and 9: one decree with more than thirty persons of five offices and partners of every kind."""
    scene, day = desk.scene, desk.day(2025, 1, 9)
    about = desk.words.teaming(scene, desk.random)
    parties = tuple(desk.words.parties(scene, desk.random))
    order = Decree(desk.number("decree", day), day, about, desk.how(), team=crew(desk, 35, 5), parties=parties)
    made = Made(order, desk.family.decree, scene, "SK Tim", "decree")
    berkas = desk.paper(made.stem, made.draw(scene, order))
    proof = letters.typed(desk, berkas, made)
    return [desk.met(nomor, 3, [proof], "shared", must=[("shared-evidence", None)]) for nomor in (2, 7, 8, 9)]


def edited(nomor: int, level: int) -> Recipe:
    """The file says that a picture editor made it."""

    def make(desk: Desk) -> Label:
        made = MAKERS[nomor](desk, level)
        drawn = replace(made.draw(made.scene, made.order), producer=desk.random.choice(EDITORS))
        berkas = desk.paper(made.stem, drawn, born=True)
        return desk.label(nomor, level, [letters.typed(desk, berkas, made)], "altered-file editor", supported=level, must=[("altered-file", berkas)])  # fmt: skip

    return make


def patched(nomor: int, level: int) -> Recipe:
    """A scan over whose date new letters were put."""

    def make(desk: Desk) -> Label:
        made = MAKERS[nomor](desk, level)
        pdf = rendered(made.draw(made.scene, made.order))
        found = _place(pdf, desk.family.printed(made.order.day))
        if found is None:
            return edited(nomor, level)(desk)
        page, box, words = found
        sheet = _overlaid(aged(pdf, "scan, good", desk.random.randint(0, 9999)), page, box, words)
        berkas = desk.put(made.stem, sheet, "pdf")
        return desk.label(nomor, level, [letters.typed(desk, berkas, made)], "altered-file patched", supported=level, must=[("altered-file", berkas)], may=["low-legibility", "signature-claimed-only"])  # fmt: skip

    return make


def _place(pdf: bytes, words: str) -> tuple[int, tuple[float, float, float, float], str] | None:
    """Page, box and words of the last place where ``words`` stand in one line."""
    document = pypdfium2.PdfDocument(pdf)
    for number in reversed(range(len(document))):
        text = document[number].get_textpage()
        hit = text.search(words).get_next()
        if hit and text.count_rects(*hit) == 1:
            return number, text.get_rect(0), words
    return None


def _overlaid(pdf: bytes, page: int, box: tuple[float, float, float, float], words: str) -> bytes:
    left, bottom, right, top = box
    with pikepdf.open(io.BytesIO(pdf)) as document:
        _, _, width, height = (float(side) for side in document.pages[page].mediabox)
        layer = io.BytesIO()
        canvas = Canvas(layer, pagesize=(width, height), invariant=1)
        canvas.setFillColorRGB(0.93, 0.93, 0.93)
        canvas.rect(left - 2, bottom - 2, right - left + 4, top - bottom + 4, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.setFont("Helvetica", max(top - bottom, 8))
        canvas.drawString(left, bottom + 1, words)
        canvas.save()
        with pikepdf.open(io.BytesIO(layer.getvalue())) as over:
            document.pages[page].add_overlay(over.pages[0], None)
        target = io.BytesIO()
        document.save(target, static_id=True)
    return target.getvalue()


def resealed(nomor: int, level: int) -> Recipe:
    """Signed in the file, and the file changed after that."""

    def make(desk: Desk) -> Label:
        made = MAKERS[nomor](desk, level)
        order = replace(made.order, how="tte")
        pdf = rendered(made.draw(made.scene, order))
        berkas = desk.put(made.stem, tampered(pdf, made.scene.region.chief.name, b"anonymous", b"ananymous"), "pdf")
        proof = letters.typed(desk, berkas, made)
        may = ["signature-claimed-only", "altered-file"]
        return desk.weak(nomor, level, 0, [proof], "signature-invalid changed", [("signature-invalid", berkas)], may=may)

    return make


def half_legible(nomor: int, level: int) -> Recipe:
    """What decides is clear; a further page of the file cannot be read by anybody."""

    def make(desk: Desk) -> Label:
        made = MAKERS[nomor](desk, level)
        pdf = rendered(made.draw(made.scene, made.order))
        lost = rendered(desk.family.minutes(desk.scene, event(desk, 0, 2025)))
        berkas = desk.put(made.stem, joined([pdf, spoiled(lost, desk.random.randint(0, 9999))]), "pdf")
        desk.texts[berkas] = page_texts(pdf)
        proof = letters.typed(desk, berkas, made)
        return desk.label(nomor, level, [proof], "low-legibility page", supported=level, must=[("low-legibility", berkas)])

    return make


def borrowed(desk: Desk, lender: Desk, lent: Label) -> Label:
    """A claim with the very file that proves another innovation of another submission."""
    proof = lent.proofs[0]
    content = lender.files[proof.name]
    berkas = desk.put("Bukti dukung", content, "pdf")
    desk.texts[berkas], desk.media[berkas] = lender.texts[proof.name], lender.media[proof.name]
    own = lent.nomor != 7 and desk.scene.region != lender.scene.region  # of actors, papers of others are proof as well
    must = [("innovation-not-named", berkas), ("reused-evidence", None), *([("wrong-region", berkas)] if own else [])]
    may = ["wrong-region"] if lent.nomor == 7 else []
    return desk.weak(lent.nomor, 1, 0, [replace(proof, berkas=berkas)], "reused-evidence of another", must, may=may)
