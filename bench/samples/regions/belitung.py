"""Kabupaten Belitung Timur: two innovations in one workbook, the second with evidence of the first."""

from datetime import date

from bench.samples import photos
from bench.samples.case import Case, Proof, attach, met, missing, on, undetermined, weak
from bench.samples.regions.belitung_orchard import orchard_actors, orchard_budget, orchard_decree, orchard_sop, orchard_team
from bench.samples.regions.belitung_papers import (
    ORCHARD,
    PEPPER,
    pepper_decree,
    pepper_network,
    pepper_order,
    pepper_served,
    pepper_site,
    pepper_sop,
    pepper_stages,
    training_call,
    training_certificate,
    training_decree,
    training_list,
)

PEPPER_FILES = {
    "bukti/001/sk-bupati.pdf": pepper_decree,
    "bukti/001/surat-perintah.pdf": pepper_order,
    "bukti/001/bimtek-1-sk.pdf": training_decree,
    "bukti/001/bimtek-1-hadir.pdf": lambda: training_list(1),
    "bukti/001/bimtek-1-sertifikat.pdf": lambda: training_certificate(1),
    "bukti/001/bimtek-2-undangan.pdf": training_call,
    "bukti/001/bimtek-2-hadir.pdf": lambda: training_list(2),
    "bukti/001/bimtek-2-sertifikat.pdf": lambda: training_certificate(2),
    "bukti/001/sk-tim.pdf": pepper_network,
    "bukti/001/sop.pdf": pepper_sop,
    "bukti/001/laman.jpg": pepper_site,
    "bukti/001/tahapan.pdf": pepper_stages,
    "bukti/001/penerima.pdf": pepper_served,
}

ORCHARD_FILES = {
    "bukti/002/sk-kadis-an-bupati.pdf": orchard_decree,
    "bukti/002/sk-tim.pdf": orchard_team,
    "bukti/002/dpa-2024.pdf": lambda: orchard_budget(2024),
    "bukti/002/dpa-2026.pdf": lambda: orchard_budget(2026),
    "bukti/002/sk-pokja.pdf": orchard_actors,
    "bukti/002/foto-spanduk.jpg": lambda: photos.meeting(
        ["KELEKAK", "Kelas Literasi Keliling Anak Kampung", "Tanjung Batu Itam, 5 Juli 2025"], 72, hue=(30, 60, 120)
    ),
    "bukti/002/sop.pdf": orchard_sop,
    "bukti/002/penerima manfaat.pdf": pepper_served,
}


ORDER = attach("001/surat-perintah.pdf", "800.1.11.1/038/DPP/2025", date(2025, 1, 3))
PEPPER_CLAIMS = (
    met(
        1,
        1,
        [attach("001/sk-bupati.pdf", "100.3.3.2-141 TAHUN 2025", date(2025, 2, 24))],
        "Keputusan Bupati of the implementation year, named in the lampiran",
        never=on("001/sk-bupati.pdf", "unsigned", "number-mismatch", "date-mismatch", "outside-window"),
    ),
    met(
        2,
        1,
        [ORDER],
        "8 persons with roles, letter of assignment in typewriter face",
        flags=[("shared-evidence", None)],
        never=on("001/surat-perintah.pdf", "number-mismatch", "date-mismatch", "unsigned"),
    ),
    met(
        5,
        2,
        [
            attach("001/bimtek-1-sk.pdf", "500.6/19/KEP/DPP/2025", date(2025, 2, 5)),
            attach("001/bimtek-1-hadir.pdf"),
            attach("001/bimtek-1-sertifikat.pdf"),
            attach("001/bimtek-2-undangan.pdf", "000.1.5/31/DPP/2026", date(2026, 1, 28)),
            attach("001/bimtek-2-hadir.pdf"),
            attach("001/bimtek-2-sertifikat.pdf"),
        ],
        "two whole sets, of T-1 (by decree) and T-0 (by invitation)",
        never=[("set-incomplete", None), ("duplicate-evidence", None)],
    ),
    met(
        8,
        2,
        [ORDER],
        "assigned by the head of the office",
        flags=[("shared-evidence", None)],
        never=on("001/surat-perintah.pdf", "signer-lacks-authority"),
    ),
    met(
        9,
        1,
        [attach("001/sk-tim.pdf", "500.6/77/KEP/DPP/2025", date(2025, 3, 13))],
        "two offices, on behalf of the regent, T-1",
        never=on("001/sk-tim.pdf", "signer-lacks-authority", "number-mismatch", "date-mismatch", "outside-window"),
    ),
    met(13, 2, [attach("001/sop.pdf", "500.6/SOP/11/2025")], "three days", never=on("001/sop.pdf", "duration-missing", "unsigned")),
    met(15, 1, [attach("001/laman.jpg")], "a website of its own"),
    met(17, 3, [attach("001/tahapan.pdf")], "a table in months: 3 in all, June to August 2024"),
    met(18, 1, [attach("001/penerima.pdf")], "26 signed beneficiaries"),
    undetermined(
        20, 3, None, [Proof(tautan="https://www.youtube.com/watch?v=LdMns2025x")], "a link alone", flags=[("link-unchecked", None)]
    ),
)
ORCHARD_CLAIMS = (
    met(
        1,
        1,
        [attach("002/sk-kadis-an-bupati.pdf", "400.13/21/KEP/DPK/2024", date(2024, 5, 13))],
        "signed by the head of the office on behalf of (a.n.) the regent",
        never=on(
            "002/sk-kadis-an-bupati.pdf", "signer-lacks-authority", "unsigned", "number-mismatch", "date-mismatch", "outside-window"
        ),
    ),
    weak(
        2,
        1,
        0,
        [attach("002/sk-tim.pdf", "100.3.3.2-266 TAHUN 2024", date(2024, 5, 20))],
        "number and date are there, but nobody signed",
        flags=on("002/sk-tim.pdf", "unsigned"),
        never=on("002/sk-tim.pdf", "number-mismatch", "date-mismatch", "draft"),
    ),
    weak(
        3,
        2,
        1,
        [attach("002/dpa-2024.pdf"), attach("002/dpa-2026.pdf")],
        "2024 and 2026 are not consecutive; the items are framed in red",
        never=[
            *on("002/dpa-2024.pdf", "no-highlight", "outside-window"),
            *on("002/dpa-2026.pdf", "no-highlight", "outside-window"),
        ],
    ),
    met(7, 1, [attach("002/sk-pokja.pdf", "400.13/35/KEP/DPK/2025", date(2025, 3, 10))], "three classes, named in the table"),
    weak(10, 2, 1, [attach("002/foto-spanduk.jpg")], "a banner photo is level 1, social or own media are claimed"),
    weak(
        17,
        3,
        0,
        [attach("002/sop.pdf")],
        "an SOP where stages of creation are asked",
        flags=on("002/sop.pdf", "wrong-document-type"),
    ),
    weak(
        18,
        1,
        0,
        [attach("002/penerima manfaat.pdf")],
        "the list of another innovation: the very file of BTM-2026-0001",
        flags=[("reused-evidence", None), *on("002/penerima manfaat.pdf", "innovation-not-named")],
    ),
    missing(20, 1, "a row without file or link"),
)
COMMON = {"tahapan": "Penerapan", "bentuk": "Pelayanan publik"}
FOLDER = "buku-kerja-belitung-timur"
FIRST = Case(
    kode="BTM-2026-0001",
    pemda="Kabupaten Belitung Timur",
    provinsi="Kepulauan Bangka Belitung",
    perangkat_daerah="Dinas Pertanian dan Pangan",
    folder=FOLDER,
    profile={
        "nama": PEPPER,
        **COMMON,
        "inisiator": "OPD",
        "nama_inisiator": "Bidang Perkebunan",
        "jenis": "Digital",
        "urusan": "Pertanian",
        "waktu_uji_coba": date(2024, 9, 2),
        "waktu_penerapan": date(2025, 1, 6),
        "waktu_pengembangan": None,
        "tujuan": "Membuka harga dan mutu lada kepada petani.",
        "manfaat": "Petani menawar dengan data.",
        "hasil": "Selisih harga kebun dan pelabuhan turun menjadi 9 persen.",
    },
    claims=PEPPER_CLAIMS,
    files=PEPPER_FILES,
    note="First row of a workbook; clean.",
    never=("innovation-too-old", "design-too-short", "dates-out-of-order", "mandatory-claim-missing"),
)
SECOND = Case(
    kode="BTM-2026-0002",
    pemda="Kabupaten Belitung Timur",
    provinsi="Kepulauan Bangka Belitung",
    perangkat_daerah="Dinas Perpustakaan dan Kearsipan",
    folder=FOLDER,
    profile={
        "nama": ORCHARD,
        **COMMON,
        "inisiator": "Masyarakat",
        "nama_inisiator": "Karang Taruna Tanjung Batu Itam",
        "jenis": "Non Digital",
        "urusan": "Perpustakaan",
        "waktu_uji_coba": date(2024, 1, 8),
        "waktu_penerapan": date(2024, 5, 6),
        "waktu_pengembangan": None,
        "tujuan": "Menumbuhkan kebiasaan membaca anak kampung.",
        "manfaat": "Anak pulau kecil memperoleh buku dan pendamping.",
        "hasil": "Kecepatan membaca naik dari 58 menjadi 83 kata setiap menit.",
    },
    claims=ORCHARD_CLAIMS,
    files=ORCHARD_FILES,
    note="Second row of the workbook; evidence of the first used again, nobody signed, wrong paper.",
    never=("innovation-too-old", "design-too-short", "dates-out-of-order", "mandatory-claim-missing"),
)
