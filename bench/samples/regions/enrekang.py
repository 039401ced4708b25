"""Kabupaten Enrekang: a health centre; a head of office who may not decree innovations, numbers and dates typed wrong, a draft, an old decree."""

from datetime import date

from bench.samples.case import Case, attach, met, on, weak
from bench.samples.regions.enrekang_papers import FILES, NAME

CLAIMS = (
    weak(1, 1, 0, [attach("01_SK_Kadis.pdf", "440/118/Kep/Dinkes/2024", date(2024, 2, 5))], "signed by the head of Dinas Kesehatan without a.n. the regent: supports no level in 2026", flags=on("01_SK_Kadis.pdf", "signer-lacks-authority"), never=on("01_SK_Kadis.pdf", "innovation-not-named", "unsigned", "number-mismatch", "date-mismatch", "outside-window")),
    weak(2, 2, 0, [attach("02_SPT_tim.pdf", "800/046/PKM-BRK/II/2024", date(2024, 2, 12))], "typed 800/046, the letter says 800/064; else 11 persons with roles", flags=on("02_SPT_tim.pdf", "number-mismatch"), never=on("02_SPT_tim.pdf", "date-mismatch", "unsigned", "wrong-document-type", "innovation-not-named")),
    met(3, 1, [attach("03_BOK_2025.pdf")], "BOK of T-1, a pink mark on the item that names the innovation", never=on("03_BOK_2025.pdf", "no-highlight", "outside-window")),
    weak(5, 3, 2, [attach("05a_undangan.pdf", "005/111/PKM-BRK/2024", date(2024, 5, 13)), attach("05a_hadir.pdf"), attach("05a_sertifikat.pdf"), attach("05b_undangan.pdf", "005/142/PKM-BRK/2025", date(2025, 3, 5)), attach("05b_hadir.pdf"), attach("05b_sertifikat.pdf"), attach("05c_undangan.pdf", "005/173/PKM-BRK/2025", date(2025, 10, 9)), attach("05c_hadir.pdf")], "the third attendance list is that of the second event, printed and scanned again", flags=[("duplicate-evidence", None)], never=[*on("05a_undangan.pdf", "number-mismatch", "date-mismatch"), *on("05b_undangan.pdf", "number-mismatch", "date-mismatch"), *on("05c_undangan.pdf", "number-mismatch", "date-mismatch")]),
    met(6, 1, [attach("06_RUK_2025.pdf")], "RUK of the health centre for T-1 stands for RKPD; item marked", never=on("06_RUK_2025.pdf", "no-highlight", "outside-window")),
    weak(8, 2, 0, [attach("08_penugasan.pdf", "800/127/PKM-BRK/IV/2025", date(2025, 4, 2))], "typed 2 April, the letter is of 22 April 2025; else an assignment by the head of the health centre", flags=on("08_penugasan.pdf", "date-mismatch"), never=on("08_penugasan.pdf", "number-mismatch", "unsigned", "signer-lacks-authority")),
    weak(9, 1, 0, [attach("09_SK_tim_2022.pdf", "440/361/Kep/Dinkes/2022", date(2022, 11, 7))], "two offices, but a decree of 2022", flags=on("09_SK_tim_2022.pdf", "outside-window"), never=on("09_SK_tim_2022.pdf", "number-mismatch", "date-mismatch", "unsigned", "innovation-not-named")),
    met(10, 2, [attach("10_instagram.jpg")], "social media of the region's health centre"),
    met(13, 1, [attach("13_SOP.pdf", "SOP/KIA/009/2024")], "8 calendar days in all", never=on("13_SOP.pdf", "duration-missing", "unsigned")),
    met(14, 1, [attach("14_rekap.pdf"), attach("14_saluran.jpg")], "no complaints received: level 1", never=on("14_rekap.pdf", "figures-unsupported")),
    weak(16, 2, 1, [attach("16_Pinrang.pdf", "440/2214/DINKES", date(2025, 9, 4)), attach("16_Sidrap.pdf")], "Pinrang counts; the paper of Sidenreng Rappang is a draft without number, date and signature", flags=on("16_Sidrap.pdf", "draft"), never=on("16_Pinrang.pdf", "wrong-region", "draft", "unsigned", "number-mismatch", "date-mismatch")),
    met(18, 2, [attach("18_produk.pdf")], "168 products: level 2 of basis e", never=on("18_produk.pdf", "figures-unsupported")),
    weak(19, 2, 1, [attach("19_monev.pdf")], "an internal report is level 1"),
)
CASE = Case(
    kode="ERK-2026-0007", pemda="Kabupaten Enrekang", provinsi="Sulawesi Selatan", perangkat_daerah="Dinas Kesehatan",
    profile={"nama": NAME, "tahapan": "Penerapan", "inisiator": "ASN", "nama_inisiator": "Syamsul Baso", "jenis": "Non Digital", "bentuk": "Inovasi daerah lainnya sesuai urusan", "urusan": "Kesehatan", "waktu_uji_coba": date(2023, 9, 4), "waktu_penerapan": date(2024, 1, 15), "waktu_pengembangan": None, "tujuan": "Menemukan ibu hamil berisiko lebih awal.", "manfaat": "Ibu dari dusun jauh dikunjungi tepat waktu dan bersalin dengan aman.", "hasil": "Pemeriksaan kehamilan enam kali naik dari 63 persen menjadi 91 persen."},
    claims=CLAIMS, files=FILES, note="A health centre: typed numbers and dates that differ, a decree without authority, a draft, a decree of 2022, an event counted twice.",
    flags=("mandatory-claim-missing",), never=("innovation-too-old", "design-too-short", "dates-out-of-order"),
)
