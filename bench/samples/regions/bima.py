"""Kabupaten Bima: an old innovation with a thin design and dates the wrong way round."""

from datetime import date

from bench.samples.case import Case, attach, met, on, undetermined, weak
from bench.samples.regions.bima_papers import FILES, NAME

CLAIMS = (
    weak(2, 1, 0, [attach("2 sk tim.pdf")], "RANCANGAN, blank number and date", flags=on("2 sk tim.pdf", "draft")),
    undetermined(
        3,
        1,
        None,
        [attach("3 dpa.pdf")],
        "an empty file",
        flags=on("3 dpa.pdf", "unreadable"),
        never=on("3 dpa.pdf", "no-highlight", "wrong-document-type"),
    ),
    weak(6, 1, 0, [attach("6 rkpd.pdf")], "a DPA where the RKPD is asked", flags=on("6 rkpd.pdf", "wrong-document-type")),
    weak(
        8,
        3,
        0,
        [attach("8 sk pelaksana.pdf", "100.3.3.2/188/PUPR/2025", date(2025, 7, 21))],
        "the regent of Dompu appoints",
        flags=on("8 sk pelaksana.pdf", "wrong-region"),
        never=on("8 sk pelaksana.pdf", "number-mismatch", "date-mismatch", "unsigned"),
    ),
    met(12, 1, [attach("12 wa.jpg")], "one method: WhatsApp"),
    met(
        13,
        3,
        [attach("13 sop.pdf", "610/05/SOP/PUPR/2024")],
        "an SOP without the usual head table; four and a half hours, one day",
        never=on("13 sop.pdf", "duration-missing", "unsigned"),
    ),
    met(
        16,
        1,
        [attach("16 surat sumbawa.pdf", "600.1.2/415/PUPR/2025", date(2025, 5, 14))],
        "letter of another region that it replicated",
        never=on("16 surat sumbawa.pdf", "wrong-region", "unsigned", "number-mismatch", "date-mismatch"),
    ),
    met(
        18,
        1,
        [attach("18 efisiensi.pdf")],
        "6,20 % less spending, which the table gives",
        never=on("18 efisiensi.pdf", "figures-unsupported"),
    ),
    met(19, 1, [attach("19 monev.pdf")], "internal report", never=on("19 monev.pdf", "unreadable", "unsigned")),
)
CASE = Case(
    kode="BIM-2026-0009",
    pemda="Kabupaten Bima",
    provinsi="Nusa Tenggara Barat",
    perangkat_daerah="Dinas Pekerjaan Umum dan Penataan Ruang",
    profile={
        "nama": NAME,
        "tahapan": "Penerapan",
        "inisiator": "OPD",
        "nama_inisiator": "Bidang Sumber Daya Air",
        "jenis": "Non Digital",
        "bentuk": "Pelayanan publik",
        "urusan": "Pekerjaan Umum dan Penataan Ruang",
        "waktu_uji_coba": date(2021, 8, 2),
        "waktu_penerapan": date(2021, 5, 3),
        "waktu_pengembangan": None,
        "tujuan": "Membagi air secara adil.",
        "manfaat": "Petak hilir memperoleh air.",
        "hasil": "Laporan petak kering turun separuh.",
    },
    claims=CLAIMS,
    files=FILES,
    note="Too old (2021, no development), design of some 110 words, trial after implementation; mandatory 1, 17 and 20 not claimed.",
    flags=("innovation-too-old", "design-too-short", "dates-out-of-order", "mandatory-claim-missing"),
)
