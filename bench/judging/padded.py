"""``python -m bench.judging.padded``: does reading only the pages that decide change a verdict?

Every PDF of generated submissions becomes a long one: pages that decide nothing are put between its first page and its last. Each submission is
judged twice, once reading as far as its claims ask for and once to the last page, and both verdicts are compared claim by claim.
"""

import argparse
import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from random import Random

import pikepdf
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from bench.judging.families import FAMILIES
from bench.judging.submissions import generate
from evidence.verdict import Assessment, ClaimVerdict
from wiring.arrival import Silence
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.walk import plain_stages, walk

WORDS = (
    "capaian kinerja program prioritas urusan pemerintahan daerah tahun berjalan realisasi fisik keuangan triwulan target "
    "indikator sasaran strategis perangkat pelaksanaan kegiatan evaluasi kondisi umum wilayah penduduk kecamatan ekonomi "
    "infrastruktur jalan irigasi pertanian perikanan pendidikan kesehatan rasio angka persentase pertumbuhan kebutuhan sumber data "
    "statistik tabel gambar "
)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.judging.padded", description=__doc__.splitlines()[0])
    parser.add_argument("--submissions", type=int, default=12, help="of each family")
    parser.add_argument("--pages", type=int, default=14, help="that decide nothing, in each file")
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bukti-padded-") as scratch:
        folder = Path(scratch)
        for name in FAMILIES:
            for number in range(options.submissions):
                generate(FAMILIES[name], number, seed=options.seed, scans=0.0, folder=folder / "in")
        random = Random(options.seed)
        files = sorted((folder / "in").rglob("*.pdf"))
        for path in files:
            pad(path, options.pages, random)
        partly, read_partly = judged(folder, options.jobs, full=False)
        fully, read_fully = judged(folder, options.jobs, full=True)
    tell(partly, fully, len(files), read_partly, read_fully)


def pad(path: Path, pages: int, random: Random) -> None:
    """Put ``pages`` pages after the first one of a file; one that nobody can open stays as it is."""
    with (
        suppress(pikepdf.PdfError, pikepdf.PasswordError),
        pikepdf.open(path, allow_overwriting_input=True) as pdf,
        pikepdf.open(filler(pages, random)) as other,
    ):
        for offset, page in enumerate(other.pages):
            pdf.pages.insert(1 + offset, page)
        pdf.save(path)


def filler(pages: int, random: Random) -> BytesIO:
    """Running text that states nothing of what is looked for."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4)
    for number in range(pages):
        canvas.setFont("Times-Roman", 11)
        for row in range(36):
            canvas.drawString(70, 780 - 19 * row, " ".join(random.choices(WORDS.split(), k=11)))
        canvas.drawCentredString(300, 40, str(number + 2))
        canvas.showPage()
    canvas.save()
    target.seek(0)
    return target


def judged(folder: Path, jobs: int, *, full: bool) -> tuple[Sequence[Assessment], int]:
    """What the product says of everything below ``folder/in``, and how many pages it read for that."""
    kind = "full" if full else "part"
    with assembled(load_settings(data=folder / kind, jobs=jobs)) as services:
        summary = walk([folder / "in"], folder / f"out-{kind}", plain_stages(services, Silence(), full=full))
        assessments = [found for line in summary.lines if (found := services.newest_assessment(line.kode, line.tahun_penilaian))]
        return assessments, services.reader.pages_read + services.reader.pages_known


def tell(partly: Sequence[Assessment], fully: Sequence[Assessment], files: int, read_partly: int, read_fully: int) -> None:
    pairs = [
        (a.submission.kode, one, other)
        for a, b in zip(partly, fully, strict=True)
        for one, other in zip(a.claims, b.claims, strict=True)
    ]
    left = [pair for pair in pairs if any(item.unread for item in pair[1].evidence)]
    differ = [pair for pair in pairs if verdict_of(pair[1]) != verdict_of(pair[2])]
    print(f"{len(pairs)} claims over {files} files; pages read {read_partly} of {read_fully} ({read_partly / read_fully:.2f})")
    print(f"claims with pages left unread {len(left)}; verdicts that differ {len(differ)}")
    for kode, one, other in differ:
        print(f"  {kode} {one.claim.nomor}: {verdict_of(one)} against {verdict_of(other)} of full reading")


def verdict_of(verdict: ClaimVerdict) -> tuple[str, int | None, tuple[str, ...]]:
    """What is compared: status, level, and the flags with their severity."""
    flags = sorted(f"{flag.code}/{flag.severity}" for flag in verdict.all_flags)
    return verdict.status.value, verdict.supported, tuple(flags)


if __name__ == "__main__":
    main()
