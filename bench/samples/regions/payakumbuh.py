"""Kota Payakumbuh: claims that are higher than their proof, half a set, no highlight, no time, no proof at all."""

from datetime import date

from bench.samples import photos
from bench.samples.case import Case, attach, met, missing, on, weak
from bench.samples.regions.payakumbuh_events import (
    MAGGOT,
    facebook,
    second_assignment,
    served,
    workshop_call,
    workshop_list,
    workshop_proof,
)
from bench.samples.regions.payakumbuh_papers import (
    NAME,
    STAFF,
    accord,
    appointment,
    complaints,
    decree,
    dpa,
    monitoring,
    same_region,
    sop,
    team,
)

FILES = {
    "bukti/sk walikota penetapan.pdf": decree,
    "bukti/sk tim.pdf": team,
    "bukti/dpa2025.pdf": lambda: dpa(2025, marked=True),
    "bukti/dpa2026.pdf": lambda: dpa(2026, marked=False),
    "bukti/undangan pelatihan.pdf": workshop_call,
    "bukti/absen pelatihan.pdf": workshop_list,
    "bukti/piagam pelatihan.pdf": lambda: workshop_proof(
        STAFF[15].name, "Pelatihan Pengolahan Sampah Organik RANCAK PASA", "15 April 2025", "420/77/DLH-PYK/2025"
    ),
    "bukti/surat tugas maggot.pdf": second_assignment,
    "bukti/piagam maggot.pdf": lambda: workshop_proof(STAFF[5].name, MAGGOT, "10 September 2025", "420/151/DLH-PYK/2025"),
    "bukti/kesepakatan.jpg": accord,
    "bukti/spt pelaksana.pdf": appointment,
    "bukti/facebook.jpg": facebook,
    "bukti/sop.pdf": sop,
    "bukti/rekap pengaduan.pdf": complaints,
    "bukti/tindak lanjut aduan.jpg": lambda: photos.meeting(
        ["TINDAK LANJUT PENGADUAN", "RANCAK PASA - Pasar Ibuh", "Dinas Lingkungan Hidup Kota Payakumbuh"], 12, hue=(24, 70, 140)
    ),
    "bukti/replikasi kecamatan.pdf": same_region,
    "bukti/penerima.pdf": served,
    "bukti/monev.pdf": monitoring,
}


CLAIMS = (
    weak(
        1,
        2,
        1,
        [
            attach(
                "sk walikota penetapan.pdf",
                "188.45/112/WK-PYK/2025",
                date(2025, 3, 21),
                "Penetapan Inovasi Perangkat Daerah di Lingkungan Pemerintah Kota Payakumbuh Tahun 2025",
            )
        ],
        "a Keputusan Wali Kota is level 1, a Peraturan Wali Kota is claimed; a certified copy needs no ink of the mayor",
        never=on(
            "sk walikota penetapan.pdf",
            "unsigned",
            "number-mismatch",
            "date-mismatch",
            "innovation-not-named",
            "signer-lacks-authority",
            "outside-window",
            "wrong-document-type",
        ),
    ),
    weak(
        2,
        3,
        2,
        [
            attach(
                "sk tim.pdf",
                "188.45/97/WK-PYK/2025",
                date(2025, 3, 10),
                "Pembentukan Tim Pelaksana Inovasi Rancak Pasa Kota Payakumbuh",
            )
        ],
        "12 persons with roles: level 2 of a claimed 3",
        never=on("sk tim.pdf", "unsigned", "number-mismatch", "date-mismatch", "innovation-not-named"),
    ),
    weak(
        3,
        2,
        1,
        [attach("dpa2025.pdf"), attach("dpa2026.pdf")],
        "DPA 2025 counts (green highlight), DPA 2026 has none",
        flags=on("dpa2026.pdf", "no-highlight"),
        never=on("dpa2025.pdf", "no-highlight", "outside-window"),
    ),
    weak(
        5,
        2,
        1,
        [
            attach("undangan pelatihan.pdf", "005/214/DLH-PYK/2025", date(2025, 4, 9)),
            attach("absen pelatihan.pdf"),
            attach("piagam pelatihan.pdf"),
            attach("surat tugas maggot.pdf", "094/301/ST/DLH-PYK/2025", date(2025, 9, 4)),
            attach("piagam maggot.pdf"),
        ],
        "two events, the second (10 September 2025) without an attendance list",
        flags=[("set-incomplete", None)],
        never=[("duplicate-evidence", None)],
    ),
    met(
        7,
        2,
        [attach("kesepakatan.jpg", "660/41/DLH-PYK/2025", date(2025, 4, 7))],
        "four classes: government, academics, business, community; photographed sideways, its EXIF turns it",
        never=on("kesepakatan.jpg", "file-not-allowed", "unreadable", "number-mismatch", "date-mismatch"),
    ),
    weak(
        8,
        3,
        2,
        [attach("spt pelaksana.pdf", "800/155/SPT/DLH-PYK/2025", date(2025, 3, 28))],
        "assigned by the head of the office: level 2; the decree of the mayor is only a base in it",
        never=on(
            "spt pelaksana.pdf", "signer-lacks-authority", "unsigned", "number-mismatch", "date-mismatch", "wrong-document-type"
        ),
    ),
    met(12, 1, [attach("facebook.jpg")], "one method: social media"),
    weak(
        13,
        2,
        0,
        [attach("sop.pdf", "660/07/SOP/DLH/2025")],
        "the SOP states no time anywhere (12 days are only in the design, not in the SOP)",
        flags=on("sop.pdf", "duration-missing"),
        never=on("sop.pdf", "unsigned", "wrong-document-type"),
    ),
    weak(
        14,
        3,
        2,
        [attach("rekap pengaduan.pdf"), attach("tindak lanjut aduan.jpg")],
        "the table gives 30 of 40 (75 %), the sentence 95 %",
        flags=on("rekap pengaduan.pdf", "figures-unsupported"),
    ),
    weak(
        16,
        1,
        0,
        [attach("replikasi kecamatan.pdf", "660/98/KPT/2025", date(2025, 8, 18))],
        "a kecamatan of the own region",
        flags=on("replikasi kecamatan.pdf", "wrong-region"),
        never=on("replikasi kecamatan.pdf", "unsigned", "innovation-not-named"),
    ),
    missing(17, 3, "claimed, nothing attached"),
    weak(18, 2, 1, [attach("penerima.pdf")], "24 signed beneficiaries: level 1"),
    met(19, 1, [attach("monev.pdf")], "internal monitoring report, signed"),
)
CASE = Case(
    kode="PYK-2026-0003",
    pemda="Kota Payakumbuh",
    provinsi="Sumatera Barat",
    perangkat_daerah="Dinas Lingkungan Hidup",
    profile={
        "nama": NAME,
        "tahapan": "Penerapan",
        "inisiator": "ASN",
        "nama_inisiator": "Desrizal Chaniago",
        "jenis": "Non Digital",
        "bentuk": "Pelayanan publik",
        "urusan": "Lingkungan Hidup",
        "waktu_uji_coba": date(2024, 8, 5),
        "waktu_penerapan": date(2025, 2, 3),
        "waktu_pengembangan": None,
        "tujuan": "Mengurangi sampah organik pasar yang diangkut ke tempat pemrosesan akhir.",
        "manfaat": "Pasar bersih, pedagang memperoleh kupon pupuk, pembudidaya ikan memperoleh pakan murah.",
        "hasil": "Sampah yang diangkut dari Pasar Ibuh berkurang hampir satu ton setiap hari.",
    },
    claims=CLAIMS,
    files=FILES,
    note="Levels claimed too high, incomplete sets, a photograph held sideways; video not claimed.",
    flags=("mandatory-claim-missing",),
    never=("innovation-too-old", "design-too-short", "dates-out-of-order"),
)
