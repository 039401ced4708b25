"""Real files for tests of the whole walk: PDFs drawn with reportlab, and submission folders around them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

DECREE = (
    "BUPATI BANJAR\nPROVINSI KALIMANTAN SELATAN\n\nKEPUTUSAN BUPATI BANJAR\nNOMOR 188.45/25/KUM/2024\n\nTENTANG\n\n"
    "PENETAPAN INOVASI DAERAH SI JUKUNG\n\nBUPATI BANJAR,\n\nMenimbang : a. bahwa dalam rangka meningkatkan pelayanan publik perlu inovasi daerah;\n"
    "Mengingat : 1. Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah;\n\nMEMUTUSKAN:\n\n"
    "Menetapkan : KEPUTUSAN BUPATI TENTANG PENETAPAN INOVASI DAERAH SI JUKUNG.\nKESATU : Menetapkan SI JUKUNG sebagai inovasi daerah.\n"
    "KEDUA : Keputusan ini mulai berlaku pada tanggal ditetapkan.\n\n"
    "Ditetapkan di Martapura\npada tanggal 10 Juni 2024\nBUPATI BANJAR,\n\nttd\n\nH. AHMAD FAUZAN"
)
"""A decree of a head of region, as a certified copy has it."""


def write_pdf(path: Path, *pages: str) -> Path:
    """A born-digital PDF, one page a text, one line a text line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    for text in pages:
        canvas.setFont("Times-Roman", 11)
        for row, line in enumerate(text.split("\n")):
            canvas.drawString(60, 790 - 15 * row, line)
        canvas.showPage()
    canvas.save()
    return path


def form(kode: str = "BJR-2026-0001", claims: Sequence[dict[str, Any]] = (), **changes: Any) -> dict[str, Any]:
    """The content of a valid ``submission.yaml``; ``changes`` replace fields of the innovation or of the form."""
    inovasi = {
        "nama": "SI JUKUNG (Sistem Jemput Bola Urusan Kependudukan)",
        "tahapan": "Penerapan",
        "inisiator": "ASN",
        "nama_inisiator": "Siti Rahmah",
        "jenis": "Digital",
        "bentuk": "Pelayanan publik",
        "urusan": "Administrasi kependudukan",
        "waktu_uji_coba": "2024-02-01",
        "waktu_penerapan": "2024-06-03",
        "waktu_pengembangan": None,
        "rancang_bangun": "kata " * 300,
        "tujuan": "tujuan",
        "manfaat": "manfaat",
        "hasil": "hasil",
    }
    whole: dict[str, Any] = {
        "kode": kode,
        "tahun_penilaian": 2026,
        "pemda": "Kabupaten Banjar",
        "provinsi": "Kalimantan Selatan",
        "perangkat_daerah": "Dinas Kependudukan dan Pencatatan Sipil",
        "inovasi": inovasi | {key: value for key, value in changes.items() if key in inovasi},
        "indikator": list(claims),
    }
    return whole | {key: value for key, value in changes.items() if key in whole}


def claim(nomor: int, parameter: int, *evidence: str | dict[str, Any]) -> dict[str, Any]:
    """A claim; evidence given as text is a file's path."""
    return {"nomor": nomor, "parameter": parameter, "bukti": [{"berkas": e} if isinstance(e, str) else e for e in evidence]}


def write_form(folder: Path, content: dict[str, Any]) -> Path:
    """Write ``submission.yaml`` into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "submission.yaml").write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), "utf-8")
    return folder


def decree_submission(folder: Path, kode: str = "BJR-2026-0001", **changes: Any) -> Path:
    """A submission whose claim 1 at level 1 a decree proves."""
    write_pdf(folder / "bukti/sk.pdf", DECREE)
    return write_form(folder, form(kode, [claim(1, 1, "bukti/sk.pdf")], **changes))
