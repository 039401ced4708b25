"""Kabupaten Sleman: a tidy submission, all twenty indicators, nearly all of it proven."""

from datetime import date

from bench.samples import photos, video
from bench.samples.case import Case, Proof, attach, met, on, undecided, undetermined
from bench.samples.regions.sleman_papers import (
    NAME,
    bimtek_attendance,
    bimtek_certificate,
    bimtek_invitation,
    decree,
    dpa,
    rkpd,
    team,
)
from bench.samples.regions.sleman_reports import complaints, manual, replica, served, sop, stages, survey
from bench.samples.regions.sleman_screens import connected, grievance, home, hotline, instagram

FILES = {
    "bukti/01-sk-penetapan-inovasi.pdf": decree,
    "bukti/02-sk-tim-tilik-obat.pdf": team,
    "bukti/03-dpa-2024.pdf": lambda: dpa(2024),
    "bukti/03-dpa-2025.pdf": lambda: dpa(2025),
    "bukti/03-dpa-2026.pdf": lambda: dpa(2026),
    "bukti/04-beranda-aplikasi.jpg": home,
    "bukti/05-undangan-bimtek.pdf": bimtek_invitation,
    "bukti/05-daftar-hadir.pdf": bimtek_attendance,
    "bukti/05-sertifikat.pdf": bimtek_certificate,
    "bukti/06-rkpd-2024.pdf": lambda: rkpd(2024, 31),
    "bukti/06-rkpd-2025.pdf": lambda: rkpd(2025, 27),
    "bukti/10-foto-sosialisasi.jpg": lambda: photos.meeting(
        [
            "SOSIALISASI TILIK OBAT",
            "Titip Layanan Informasi Klinik dan Antar Obat ke Rumah",
            "Dinas Kesehatan Kabupaten Sleman, 8 Mei 2025",
        ],
        4,
        hue=(20, 92, 60),
    ),
    "bukti/11-buku-panduan.pdf": manual,
    "bukti/12-instagram.jpg": instagram,
    "bukti/12-hotline.jpg": hotline,
    "bukti/13-sop.pdf": sop,
    "bukti/14-rekap-pengaduan.pdf": complaints,
    "bukti/14-kanal-aduan.jpg": grievance,
    "bukti/15-integrasi.jpg": connected,
    "bukti/16-pernyataan-bantul.pdf": replica,
    "bukti/17-proposal.pdf": stages,
    "bukti/18-penerima-manfaat.pdf": served,
    "bukti/19-laporan-skm.pdf": survey,
    "bukti/20-video.mp4": lambda: video.film(
        ["TILIK OBAT", "Latar belakang", "Penjaringan ide", "Pemilihan ide", "Manfaat", "Dampak"], 72
    ),
}


TEAM = Proof(
    "bukti/02-sk-tim-tilik-obat.pdf",
    "71.2/Kep.KDH/A/2025",
    date(2025, 4, 14),
    "Tim Pengelola Inovasi Titip Layanan Informasi Klinik dan Antar Obat ke Rumah",
)
SHARED = [("shared-evidence", None)]


CLAIMS = (
    met(
        1,
        1,
        [attach("01-sk-penetapan-inovasi.pdf", "55.4/Kep.KDH/A/2024", date(2024, 8, 12), "Penetapan Inovasi Daerah Tahun 2024")],
        "SK Bupati of the year of implementation lists the innovation in its lampiran; printed electronic signature",
        flags=[("signature-claimed-only", "bukti/01-sk-penetapan-inovasi.pdf")],
        never=[
            ("unsigned", "bukti/01-sk-penetapan-inovasi.pdf"),
            ("outside-window", "bukti/01-sk-penetapan-inovasi.pdf"),
            ("number-mismatch", "bukti/01-sk-penetapan-inovasi.pdf"),
            ("date-mismatch", "bukti/01-sk-penetapan-inovasi.pdf"),
        ],
    ),
    met(
        2,
        2,
        [TEAM],
        "16 persons with a role each, SK Bupati of T-1, signed and stamped, scanned; names only the expansion in its title and the acronym inside",
        flags=SHARED,
        never=[("unsigned", TEAM.berkas), ("number-mismatch", TEAM.berkas), ("date-mismatch", TEAM.berkas)],
    ),
    met(
        3,
        3,
        [attach("03-dpa-2024.pdf"), attach("03-dpa-2025.pdf"), attach("03-dpa-2026.pdf")],
        "DPA of T-2, T-1 and T-0, the item highlighted in each",
        never=[
            ("no-highlight", "bukti/03-dpa-2024.pdf"),
            ("no-highlight", "bukti/03-dpa-2025.pdf"),
            ("no-highlight", "bukti/03-dpa-2026.pdf"),
            ("duplicate-evidence", None),
        ],
    ),
    met(4, 3, [attach("04-beranda-aplikasi.jpg")], "home page of an online system that names the innovation", flags=SHARED),
    met(
        5,
        1,
        [
            attach("05-undangan-bimtek.pdf", "000.1.5/0417", date(2025, 2, 20), "Undangan Bimbingan Teknis TILIK OBAT"),
            attach("05-daftar-hadir.pdf"),
            attach("05-sertifikat.pdf"),
        ],
        "one event: invitation, attendance list and certificate of 27 February 2025",
        never=[("set-incomplete", None)],
    ),
    met(
        6,
        2,
        [attach("06-rkpd-2024.pdf"), attach("06-rkpd-2025.pdf")],
        "RKPD of T-2 and T-1 by their titles (the regulations are a year older), item highlighted",
        never=[
            ("no-highlight", "bukti/06-rkpd-2024.pdf"),
            ("no-highlight", "bukti/06-rkpd-2025.pdf"),
            ("outside-window", "bukti/06-rkpd-2024.pdf"),
        ],
    ),
    met(
        7,
        3,
        [TEAM],
        "government, academics (university), business (PT, apotek), community (paguyuban, karang taruna), media (newspaper): five classes",
        flags=SHARED,
    ),
    met(8, 3, [TEAM], "the team is appointed by SK Bupati", flags=SHARED, never=[("signer-lacks-authority", TEAM.berkas)]),
    met(
        9,
        2,
        [TEAM],
        "four perangkat daerah: Dinas Kesehatan, Dinas Kominfo, Bappeda, Dinas Dukcapil; dated T-1",
        flags=SHARED,
        never=[("outside-window", TEAM.berkas)],
    ),
    met(10, 1, [attach("10-foto-sosialisasi.jpg")], "activity photo, the banner names the innovation"),
    met(11, 2, [attach("11-buku-panduan.pdf")], "electronic handbook (calls itself e-book, downloadable PDF)"),
    met(
        12,
        3,
        [attach("12-instagram.jpg"), attach("12-hotline.jpg"), attach("04-beranda-aplikasi.jpg")],
        "social media, hotline (telephone, email), web: three methods",
    ),
    met(
        13,
        3,
        [attach("13-sop.pdf", "400.7/SOP/018/2024")],
        "SOP with 165 minutes in all, approved by the head of the office",
        never=[("duration-missing", "bukti/13-sop.pdf"), ("unsigned", "bukti/13-sop.pdf")],
    ),
    met(
        14,
        2,
        [attach("14-rekap-pengaduan.pdf"), attach("14-kanal-aduan.jpg")],
        "44 of 50 complaints (88 %), which the table adds up to, and a picture of the channel",
        never=[("figures-unsupported", "bukti/14-rekap-pengaduan.pdf")],
    ),
    undecided(
        15,
        3,
        [attach("15-integrasi.jpg"), attach("04-beranda-aplikasi.jpg")],
        "pages say that the service is connected with Dukcapil and Kominfo; whether saying so proves it, the reference does not tell",
        never=on("15-integrasi.jpg", "innovation-not-named", "wrong-document-type"),
    ),
    met(
        16,
        1,
        [attach("16-pernyataan-bantul.pdf", "B/400.7/02318", date(2025, 6, 17))],
        "statement under the letterhead of another region that it replicated this innovation; scanned",
        never=[("wrong-region", "bukti/16-pernyataan-bantul.pdf"), ("number-mismatch", "bukti/16-pernyataan-bantul.pdf")],
    ),
    met(17, 3, [attach("17-proposal.pdf")], "stages from 6 November 2023 to 2 February 2024, called 3 months"),
    met(18, 1, [attach("18-penerima-manfaat.pdf")], "signed list of 60 beneficiaries"),
    met(19, 2, [attach("19-laporan-skm.pdf")], "SKM report with nine elements, 152 respondents, IKM 88,67"),
    undetermined(
        20,
        3,
        None,
        [attach("20-video.mp4")],
        "a film: which of the five substances it shows is for a person to see",
        flags=[("needs-reviewer", None)],
    ),
)
CASE = Case(
    kode="SLM-2026-0012",
    pemda="Kabupaten Sleman",
    provinsi="Daerah Istimewa Yogyakarta",
    perangkat_daerah="Dinas Kesehatan",
    profile={
        "nama": NAME,
        "tahapan": "Penerapan",
        "inisiator": "OPD",
        "nama_inisiator": "Dinas Kesehatan Kabupaten Sleman",
        "jenis": "Digital",
        "bentuk": "Pelayanan publik",
        "urusan": "Kesehatan",
        "waktu_uji_coba": date(2024, 2, 5),
        "waktu_penerapan": date(2024, 7, 1),
        "waktu_pengembangan": None,
        "tujuan": "Mendekatkan layanan kefarmasian kepada pasien lanjut usia dan penyandang penyakit kronis.",
        "manfaat": "Pasien memperoleh obat rutin tanpa menempuh perjalanan jauh dan tanpa mengantre.",
        "hasil": "Resep yang tidak diambil turun dari 17 persen menjadi 4 persen dalam satu tahun.",
    },
    claims=CLAIMS,
    files=FILES,
    note="A tidy submission: nearly everything is proven, with modern papers and some scans.",
    never=("innovation-too-old", "design-too-short", "dates-out-of-order", "mandatory-claim-missing"),
)
