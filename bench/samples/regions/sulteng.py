"""Provinsi Sulawesi Tengah: a Perda with its list, years that do not reach, one replication counted twice."""

from datetime import date

from bench.samples import scans
from bench.samples.case import Case, Proof, attach, met, on, undecided, undetermined, weak
from bench.samples.regions.sulteng_papers import NAME, bylaw, dpa, listing, rkpd, sop, team
from bench.samples.regions.sulteng_reports import creation, gorontalo, study, sulbar
from bench.samples.regions.sulteng_screens import news, reader, users

FILES = {
    "bukti/01-perda-4-2022.pdf": bylaw,
    "bukti/01-sk-gubernur-daftar-inovasi.pdf": listing,
    "bukti/02-sk-tim.pdf": team,
    "bukti/03-dpa-2023.pdf": lambda: dpa(2023),
    "bukti/03-dpa-2024.pdf": lambda: dpa(2024),
    "bukti/03-dpa-2025.pdf": lambda: dpa(2025),
    "bukti/06-rkpd-2025.pdf": lambda: rkpd(2025),
    "bukti/06-rkpd-2026.pdf": lambda: rkpd(2026),
    "bukti/10-berita.jpg": news,
    "bukti/11-panduan-daring.jpg": reader,
    "bukti/13-sop.pdf": sop,
    "bukti/16-gorontalo.pdf": gorontalo,
    "bukti/16-sulawesi-barat.pdf": sulbar,
    "bukti/16-pernyataan-3.pdf": lambda: scans.scan(gorontalo(), 51, quality=30),
    "bukti/17-laporan-penciptaan.pdf": creation,
    "bukti/18-jumlah-pengguna.jpg": users,
    "bukti/19-penelitian.pdf": study,
}


TEAM = attach(
    "02-sk-tim.pdf",
    "500.5.3/201/DKP-G.ST/2024",
    date(2024, 5, 13),
    "Tim Pengelola Inovasi Bersama Layani Izin Nelayan Kecil dari Pesisir",
)
CLAIMS = (
    met(
        1,
        3,
        [
            attach("01-perda-4-2022.pdf", "4 Tahun 2022", date(2022, 10, 24), "Penyelenggaraan Inovasi Daerah"),
            attach("01-sk-gubernur-daftar-inovasi.pdf", "500.5.3/318/DKP-G.ST/2024", date(2024, 7, 9)),
        ],
        "a Perda in force and set before T-0, with a decree of the implementation year that names the innovation and refers to the Perda; a Perda need not name innovations",
        never=[
            ("set-incomplete", None),
            *on("01-perda-4-2022.pdf", "unsigned", "outside-window", "number-mismatch", "date-mismatch", "signer-lacks-authority"),
            *on("01-sk-gubernur-daftar-inovasi.pdf", "unsigned", "outside-window", "number-mismatch", "date-mismatch"),
        ],
    ),
    met(
        2,
        3,
        [TEAM],
        "34 persons with tasks, Keputusan Gubernur of T-2",
        flags=[("shared-evidence", None)],
        never=on("02-sk-tim.pdf", "unsigned", "outside-window", "number-mismatch", "date-mismatch"),
    ),
    weak(
        3,
        3,
        2,
        [attach("03-dpa-2023.pdf"), attach("03-dpa-2024.pdf"), attach("03-dpa-2025.pdf")],
        "2023 is before T-2; 2024 and 2025 are two consecutive years",
        flags=on("03-dpa-2023.pdf", "outside-window"),
        never=[*on("03-dpa-2024.pdf", "no-highlight", "outside-window"), *on("03-dpa-2025.pdf", "no-highlight", "outside-window")],
    ),
    weak(
        6,
        3,
        1,
        [attach("06-rkpd-2025.pdf"), attach("06-rkpd-2026.pdf")],
        "T-1 and T-0 only: level 2 asks T-1 and T-2, so T-1 alone counts",
        never=[
            *on("06-rkpd-2025.pdf", "no-highlight", "outside-window"),
            *on("06-rkpd-2026.pdf", "no-highlight", "outside-window"),
        ],
    ),
    met(
        9,
        3,
        [TEAM],
        "six offices; the decree is of T-2, which indicator 9 (the last two years) takes with a warning",
        flags=on("02-sk-tim.pdf", "outside-window"),
    ),
    met(10, 3, [attach("10-berita.jpg")], "news medium that is not the region's"),
    undecided(
        11,
        3,
        [attach("11-panduan-daring.jpg"), Proof(tautan="https://berlayar.sultengprov.go.id/panduan")],
        "an online reader is shown and its link given; whether an unvisited link is enough, the reference leaves open",
        flags=[("link-unchecked", None)],
        never=on("11-panduan-daring.jpg", "innovation-not-named", "file-not-allowed"),
    ),
    met(
        13,
        3,
        [attach("13-sop.pdf", "500.5.3/12/SOP-DKP/2024")],
        "one working day stated; the steps sum up to less than four hours",
        never=on("13-sop.pdf", "duration-missing", "unsigned"),
    ),
    weak(
        16,
        3,
        2,
        [
            attach("16-gorontalo.pdf", "500.5/DKP/744/VIII/2025", date(2025, 8, 11)),
            attach("16-sulawesi-barat.pdf", "500.5.3/77/PKS/DKP/2025", date(2025, 9, 26)),
            attach("16-pernyataan-3.pdf"),
        ],
        "two other regions; the third file is the statement of Gorontalo scanned again",
        flags=[("duplicate-evidence", None)],
        never=[
            *on("16-gorontalo.pdf", "wrong-region", "number-mismatch", "date-mismatch", "unsigned"),
            *on("16-sulawesi-barat.pdf", "wrong-region", "number-mismatch", "date-mismatch", "unsigned"),
        ],
    ),
    met(17, 1, [attach("17-laporan-penciptaan.pdf")], "January to December 2023, called 12 months"),
    met(18, 3, [attach("18-jumlah-pengguna.jpg")], "dashboard with 1.284 registered users"),
    met(19, 3, [attach("19-penelitian.pdf")], "study by a university, called external and independent"),
    undetermined(
        20, 2, None, [Proof(tautan="https://www.youtube.com/watch?v=BrLyr2025")], "a link alone", flags=[("link-unchecked", None)]
    ),
)
CASE = Case(
    kode="STG-2026-0101",
    pemda="Provinsi Sulawesi Tengah",
    provinsi="Sulawesi Tengah",
    perangkat_daerah="Dinas Kelautan dan Perikanan",
    profile={
        "nama": NAME,
        "tahapan": "Penerapan",
        "inisiator": "OPD",
        "nama_inisiator": "Bidang Perikanan Tangkap",
        "jenis": "Digital",
        "bentuk": "Pelayanan publik",
        "urusan": "Kelautan dan Perikanan",
        "waktu_uji_coba": date(2023, 10, 2),
        "waktu_penerapan": date(2024, 3, 4),
        "waktu_pengembangan": date(2025, 5, 19),
        "tujuan": "Mendekatkan penerbitan tanda daftar kapal kepada nelayan kecil.",
        "manfaat": "Nelayan tidak menanggung biaya perjalanan dan memperoleh akses bantuan.",
        "hasil": "Kapal kecil yang terdata naik dari 12 persen menjadi 47 persen.",
    },
    claims=CLAIMS,
    files=FILES,
    note="A province: regional regulation with its list, plan years, agreements and statements of other provinces.",
    never=("innovation-too-old", "design-too-short", "dates-out-of-order", "mandatory-claim-missing"),
)
