"""A long scanned plan of which one page is marked: reading until the claim is settled, against reading every page."""

import io
import json
from pathlib import Path
from random import Random

import pypdfium2

from bench.reading.forms import NAME, OFFICE, house, write_submission
from bench.reading.running import scratch, verify
from bench.reading.scanned import BUILD, LONG, VERSION, ScannedSet
from bench.reading.table import Measured
from bench.samples.budgets import rkpd_cover, rkpd_matrix, rupiah
from bench.samples.house import render
from bench.samples.scans import scan

WORK = ("Pembangunan", "Rehabilitasi", "Pemeliharaan", "Pengawasan", "Penyediaan", "Pembinaan", "Fasilitasi", "Koordinasi")
THINGS = (
    "jalan kabupaten",
    "jaringan irigasi",
    "pasar rakyat",
    "sarana belajar",
    "puskesmas pembantu",
    "kelompok nelayan",
    "bank sampah",
    "tera ulang",
)
PLACES = ("Wangi-Wangi", "Kaledupa", "Tomia", "Binongko", "Togo Binongko", "Wangi-Wangi Selatan")
ROWS = 9  # of a page
PLANS = "WKB-2026-9"
"""What the kode of every copy's long document begins with."""


def marked_plan(*, pages: int = 200) -> Measured:
    """``verify`` and ``verify --full`` over one claim; both from an empty data folder."""
    with scratch() as folder:
        one = write_submission(folder / "in", "WKB-2026-0001", [(6, 1, "bukti/rkpd.pdf")])
        (one / "bukti").mkdir()
        (one / "bukti/rkpd.pdf").write_bytes(_plan(pages).read_bytes())
        part = verify([one], folder / "part")
        whole = verify([one], folder / "whole", "--full")
        read, status = _told(folder / "part/out")
        read_whole, status_whole = _told(folder / "whole/out")
    notes = [
        f"{pages} pages: {part.wall:.1f} s against {whole.wall:.1f} s; processor time {part.cpu / whole.cpu:.3f} ({part.cpu:.0f} s, {whole.cpu:.0f} s)",
        f"pages read {read} and {read_whole}; verdict {status} and {status_whole}"
        + ("" if status == status_whole else ": THEY DIFFER"),
    ]
    return Measured(
        "a long scanned plan with one marked page, against all", part.wall / whole.wall, "x", 0.3, 0.1, most=True, notes=notes
    )


def scanned_plan(copy: int, *, pages: int = LONG) -> ScannedSet:
    """The long document of copy number ``copy`` of the scanned set: a plan of so many pages with one marked row, handed in for one claim; every copy is
    scanned another time."""
    folder = BUILD / f"set-{VERSION}-plan-{pages}" / f"copy-{copy}"
    path = folder / "bukti/rkpd.pdf"
    if not path.exists():
        write_submission(folder, f"{PLANS}{copy:03}", [(6, 1, "bukti/rkpd.pdf")])
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(scan(_drawn(pages), 70 + copy, dpi=200, quality=60, colour=copy % 2 == 0))
    return ScannedSet(folder, ((path, pages),))


def _told(out: Path) -> tuple[int, str]:
    [path] = out.glob("*/report.json")
    [claim] = json.loads(path.read_text(encoding="utf-8"))["claims"]
    return sum(by != "none" for item in claim["evidence"] for by in item["read_by"]), claim["status"]


def _plan(pages: int) -> Path:
    path = BUILD / f"plan-{VERSION}-{pages}.pdf"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(scan(_drawn(pages), 7, dpi=150, quality=50, colour=True))
    return path


def _drawn(pages: int) -> bytes:
    """Cover and matrix pages with other rows each; on the page two thirds through, a highlighter over one row."""
    bound = pypdfium2.PdfDocument(
        render(rkpd_cover(house(), year=2025, office="Badan Perencanaan Pembangunan Daerah"), house(), wide=True)
    )
    random = Random(pages)
    at = pages * 2 // 3
    while len(bound) < pages:
        marked = len(bound) == at
        rows = [_row(random, number) for number in range(ROWS)]
        if marked:
            rows[4] = ("3.30.02.2.01.07", f"Fasilitasi pemasaran produk melalui inovasi {NAME}", *rows[4][2:])
        matrix = rkpd_matrix(
            house(),
            year=2025,
            regulation="NOMOR 24 TAHUN 2024",
            field="Perdagangan",
            office=OFFICE,
            rows=rows,
            marked=[4] if marked else [],
        )
        page = pypdfium2.PdfDocument(render(matrix, house(), wide=True))
        bound.import_pages(page, [0])
    target = io.BytesIO()
    bound.save(target)
    return target.getvalue()


def _row(random: Random, number: int) -> tuple[str, ...]:
    what, thing, place = random.choice(WORK), random.choice(THINGS), random.choice(PLACES)
    cost = random.randint(40, 2400) * 1_000_000
    code = (
        f"{random.randint(1, 5)}.{random.randint(1, 32):02}.{number + 1:02}.2.{random.randint(1, 9):02}.{random.randint(1, 20):02}"
    )
    return (
        code,
        f"{what} {thing} di Kecamatan {place}",
        f"Jumlah {thing} yang selesai dikerjakan",
        place,
        f"{random.randint(1, 90)} unit",
        rupiah(cost),
        rupiah(cost * 11 // 10),
    )
