"""Kabupaten Kapuas Hulu: proven, and nearly all of it scanned or photographed."""

from datetime import date

from bench.samples.case import Case, attach, met, on, undetermined
from bench.samples.regions.kapuas_papers import FILES, NAME

TEAM = attach("02 SK Tim.pdf", "400.3.1/77/DISDIKBUD/2025", date(2025, 1, 20), "Tim Pelaksana PERAHU PINTAR")
CLEAN = (
    "unsigned",
    "number-mismatch",
    "date-mismatch",
    "subject-mismatch",
    "outside-window",
    "unreadable",
    "wrong-region",
    "draft",
)
CLAIMS = (
    met(
        1,
        1,
        [attach("01 SK.pdf", "500.10.24/412/BAPPERIDA/2024", date(2024, 9, 30), "Penetapan Daftar Inovasi Daerah Tahun 2024")],
        "scanned Keputusan Bupati of the implementation year",
        never=on("01 SK.pdf", *CLEAN),
    ),
    met(
        2,
        3,
        [TEAM],
        "33 persons with tasks, over two scanned pages",
        flags=[("shared-evidence", None)],
        never=on("02 SK Tim.pdf", *CLEAN),
    ),
    met(
        3,
        2,
        [attach("03 DPA 2025.pdf"), attach("03 DPA 2026.pdf")],
        "T-1 and T-0, scanned in colour, marked in yellow",
        never=[
            *on("03 DPA 2025.pdf", "no-highlight", "outside-window"),
            *on("03 DPA 2026.pdf", "no-highlight", "outside-window"),
            ("duplicate-evidence", None),
        ],
    ),
    met(
        8,
        3,
        [TEAM],
        "appointed by the regent",
        flags=[("shared-evidence", None)],
        never=on("02 SK Tim.pdf", *CLEAN, "signer-lacks-authority"),
    ),
    met(10, 2, [attach("10 berita.jpg")], "news on the region's own site (go.id)"),
    met(
        13,
        3,
        [attach("13 SOP.pdf", "400.3/SOP/23/2024")],
        "one day, stamped and signed, scanned",
        never=on("13 SOP.pdf", "duration-missing", "unsigned"),
    ),
    met(
        14,
        3,
        [attach("14 rekap.jpg"), attach("14 aduan.jpg")],
        "24 of 25 (96 %), the recap photographed, which indicator 14 allows",
        never=[*on("14 rekap.jpg", "file-not-allowed", "figures-unsupported", "unreadable")],
    ),
    met(17, 2, [attach("17 laporan.pdf")], "six months, September 2023 to February 2024"),
    met(18, 2, [attach("18 belanja.pdf")], "12,50 % less spending", never=on("18 belanja.pdf", "figures-unsupported")),
    undetermined(20, 3, None, [attach("20 video.mp4")], "a film", flags=[("needs-reviewer", None)]),
)
CASE = Case(
    kode="KPH-2026-0002",
    pemda="Kabupaten Kapuas Hulu",
    provinsi="Kalimantan Barat",
    perangkat_daerah="Dinas Pendidikan dan Kebudayaan",
    profile={
        "nama": NAME,
        "tahapan": "Penerapan",
        "inisiator": "Kepala Daerah",
        "nama_inisiator": "Bupati Kapuas Hulu",
        "jenis": "Non Digital",
        "bentuk": "Pelayanan publik",
        "urusan": "Pendidikan",
        "waktu_uji_coba": date(2024, 3, 4),
        "waktu_penerapan": date(2024, 8, 5),
        "waktu_pengembangan": None,
        "tujuan": "Melaksanakan asesmen dan pembagian rapor tepat waktu di sekolah tepi sungai.",
        "manfaat": "Murid terpencil memperoleh layanan yang sama.",
        "hasil": "Seluruh sekolah sasaran menyelesaikan asesmen sesuai kalender.",
    },
    claims=CLAIMS,
    files=FILES,
    note="Clean, scanned and photographed.",
    never=("innovation-too-old", "design-too-short", "dates-out-of-order", "mandatory-claim-missing"),
)
