"""Kota Tomohon: files that are locked, altered, faded or illegible, and pictures that show nothing."""

from datetime import date

from bench.samples.case import OPEN, Case, Claim, Proof, attach, met, missing, on, undecided, undetermined, weak
from bench.samples.regions.tomohon_papers import FILES, NAME

CLAIMS = (
    met(1, 2, [attach("perwali-12-2025.pdf", "12 Tahun 2025", date(2025, 4, 17), "Pengelolaan Retribusi Pelayanan Pasar")], "Peraturan Wali Kota before T-0 with the innovation in its lampiran; the subject is typed wrong, which only warns", flags=on("perwali-12-2025.pdf", "subject-mismatch"), never=on("perwali-12-2025.pdf", "number-mismatch", "date-mismatch", "unsigned", "outside-window")),
    weak(2, 1, 0, [attach("sk-tim-tte.pdf", "100.3.3.3/88/KEP/2025", date(2025, 5, 5))], "signed digitally, then a role was changed in the file", flags=on("sk-tim-tte.pdf", "signature-invalid"), never=on("sk-tim-tte.pdf", "signature-claimed-only", "unsigned", "number-mismatch", "date-mismatch")),
    undetermined(3, 1, None, [attach("rka-2026.pdf")], "locked by a password", flags=on("rka-2026.pdf", "unreadable"), never=on("rka-2026.pdf", "no-highlight", "wrong-document-type")),
    weak(4, 3, 0, [attach("aplikasi.jpg")], "a weather site; the innovation is named nowhere", flags=on("aplikasi.jpg", "innovation-not-named")),
    undetermined(7, 1, None, [attach("pokja.pdf")], "illegible scan (44 dpi, blurred): nobody can read it", flags=on("pokja.pdf", "unreadable"), never=on("pokja.pdf", "innovation-not-named", "unsigned", "wrong-document-type")),
    undecided(9, 3, [attach("surat-tugas.pdf", "800.1.11.1/207/BPBD/2025", date(2025, 6, 9))], "the lower half, with most of the list, the date and the signature, has faded; how much of it can be read decides", flags=on("surat-tugas.pdf", "low-legibility"), never=on("surat-tugas.pdf", "date-mismatch", "number-mismatch", "wrong-document-type")),
    undetermined(10, 1, OPEN, [attach("kegiatan.jpg")], "a photo of people without a banner or words", flags=[("needs-reviewer", None)], never=on("kegiatan.jpg", "innovation-not-named", "file-not-allowed", "wrong-document-type")),
    Claim(11, 1, [attach("buku-saku.pdf")], "met", OPEN, "a printed pocket book, scanned", never=[("claim-exceeds-evidence", None), *on("buku-saku.pdf", "innovation-not-named", "wrong-document-type", "unreadable")]),
    weak(12, 2, 1, [attach("laman.jpg"), attach("aplikasi-android.jpg")], "web and mobile app are one method (online) of the four"),
    weak(13, 3, 0, [attach("sop.jpg")], "a bare photo where PDF is asked", flags=on("sop.jpg", "file-not-allowed")),
    missing(16, 1, "nothing attached"),
    met(17, 2, [attach("proposal.pdf")], "May to October 2024, called 6 months; the file says an image editor made it, which only warns", flags=on("proposal.pdf", "altered-file"), never=on("proposal.pdf", "unreadable")),
    undecided(18, 3, [attach("efisiensi.pdf")], "25 % is called an estimate, and the table has no figures for half of it; the flag only warns, so what it supports is open", flags=on("efisiensi.pdf", "figures-unsupported")),
    undetermined(19, 2, None, [Proof(tautan="https://bpbd.tomohon.go.id/laporan-skm-kolintang-2025")], "a link alone", flags=[("link-unchecked", None)]),
    undetermined(20, 3, None, [attach("video.mp4")], "a film", flags=[("needs-reviewer", None)]),
)
CASE = Case(
    kode="TMH-2026-0001", pemda="Kota Tomohon", provinsi="Sulawesi Utara", perangkat_daerah="Badan Penanggulangan Bencana Daerah",
    profile={"nama": NAME, "tahapan": "Penerapan", "inisiator": "Kepala Daerah", "nama_inisiator": "Wali Kota Tomohon", "jenis": "Digital", "bentuk": "Tata kelola pemerintahan daerah", "urusan": "Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat", "waktu_uji_coba": date(2024, 11, 4), "waktu_penerapan": date(2025, 3, 3), "waktu_pengembangan": None, "tujuan": "Menyampaikan peringatan gunung api dalam hitungan menit.", "manfaat": "Warga dan wisatawan mengetahui ke mana harus pergi.", "hasil": "Waktu tanggap latihan turun dari 47 menit menjadi 12 menit."},
    claims=CLAIMS, files=FILES, note="Files that cannot be trusted or read: locked, altered after signing, made by an image editor, faded, illegible.",
    never=("innovation-too-old", "design-too-short", "dates-out-of-order", "mandatory-claim-missing"),
)
