"""The words that head a document, by type, as titles print them (domain reference, section 4.2, and common variants)."""

from evidence.facts import DocumentType as T
from rules.facts.lettering import squash

TITLES: dict[T, tuple[str, ...]] = {
    T.PERATURAN_DAERAH: (
        "Peraturan Daerah", "Qanun Kabupaten", "Qanun Kota", "Qanun Aceh", "Peraturan Daerah Istimewa", "Peraturan Daerah Khusus",
    ),
    T.PERATURAN_KEPALA_DAERAH: (
        "Peraturan Bupati", "Peraturan Wali Kota", "Peraturan Gubernur", "Peraturan Kepala Daerah", "Peraturan Penjabat Bupati",
        "Peraturan Bersama Bupati", "Peraturan Bersama Wali Kota", "Peraturan Bersama Gubernur",
    ),
    T.PERATURAN_LAIN: (
        "Undang-Undang Republik Indonesia", "Undang-Undang Nomor", "Peraturan Pemerintah", "Peraturan Presiden", "Peraturan Menteri",
        "Peraturan Badan", "Peraturan Kepala", "Peraturan Lembaga", "Peraturan Komisi", "Peraturan Desa", "Peraturan Kampung",
        "Peraturan Nagari", "Peraturan Direktur", "Peraturan Bersama", "Peraturan Rektor", "Peraturan Dewan", "Peraturan Mahkamah",
        "Peraturan Bank Indonesia", "Peraturan Otoritas", "Peraturan Sekretaris",
    ),
    T.KEPUTUSAN_LAIN: (  # whose decree it is decides between the three types of decrees: see ``types``
        "Keputusan", "Surat Keputusan", "Petikan Keputusan", "Instruksi Bupati", "Instruksi Wali Kota", "Instruksi Gubernur",
        "Instruksi Presiden", "Instruksi Menteri", "Maklumat",
    ),
    T.SURAT_TUGAS: (
        "Surat Tugas", "Surat Perintah Tugas", "Surat Perintah Pelaksanaan Tugas", "Surat Perintah Perjalanan Dinas", "Surat Penugasan",
        "Surat Perintah", "Surat Perjalanan Dinas",
    ),
    T.SURAT_UNDANGAN: ("Surat Undangan", "Undangan"),
    T.SURAT_EDARAN: ("Surat Edaran",),
    T.SURAT_DINAS: (
        "Surat Pengantar", "Surat Rekomendasi", "Rekomendasi", "Surat Kuasa", "Surat Izin", "Surat Permohonan", "Surat Pemberitahuan",
        "Pengumuman", "Surat Dinas", "Surat Dukungan", "Surat Balasan",
    ),
    T.NOTA_DINAS: ("Nota Dinas", "Nota Pengajuan", "Telaahan Staf"),
    T.BERITA_ACARA: ("Berita Acara",),
    T.NOTULEN: ("Notulen", "Notula", "Notulensi", "Risalah Rapat", "Catatan Rapat", "Hasil Rapat"),
    T.DAFTAR_HADIR: ("Daftar Hadir", "Daftar Kehadiran", "Absensi", "Absen Kegiatan", "Absen Peserta", "Presensi", "Registrasi Peserta"),
    T.SERTIFIKAT: (
        "Sertifikat", "Piagam Penghargaan", "Piagam", "Certificate", "Surat Tanda Tamat", "Surat Keterangan Pelatihan", "Syahadah",
    ),
    T.SOP: (
        "Standar Operasional Prosedur", "Standar Operasi Prosedur", "Standar Operasional dan Prosedur", "Standar Prosedur Operasional",
        "Standard Operating Procedure", "Standart Operational Procedure", "Standart Operasional Prosedur", "Standar Operating Prosedur",
        "Prosedur Operasional Standar", "Prosedur Operasional Baku", "Prosedur Tetap",
    ),
    T.DOKUMEN_ANGGARAN: (
        "Dokumen Pelaksanaan Anggaran", "Dokumen Pelaksanaan Perubahan Anggaran", "Dokumen Pelaksanaan Pergeseran Anggaran",
        "Rencana Kerja dan Anggaran", "Rencana Kerja Anggaran", "Rencana Kegiatan dan Anggaran Sekolah", "Rencana Kegiatan Anggaran Sekolah",
        "Rencana Bisnis Anggaran", "Rencana Bisnis dan Anggaran", "Anggaran Pendapatan dan Belanja", "Rincian Anggaran Belanja",
        "Rincian Belanja", "Rencana Anggaran Biaya", "Rencana Anggaran Belanja", "Kertas Kerja Rencana Kegiatan",
        "Rencana Penggunaan Dana", "Daftar Pelaksanaan Anggaran", "Bantuan Operasional Kesehatan", "Rincian Kertas Kerja",
        "Kertas Kerja Perhitungan Rencana", "Formulir Rincian Belanja", "Ringkasan Dokumen Pelaksanaan", "Ringkasan Anggaran",
        "Lembar Kertas Kerja", "Rekapitulasi Dokumen Pelaksanaan Anggaran", "Rekapitulasi Belanja", "Formulir DPA", "Formulir RKA",
        "Petunjuk Operasional Kegiatan", "Petunjuk Operasional Anggaran Kas", "Prioritas dan Plafon Anggaran Sementara", "Kebijakan Umum Anggaran",
    ),
    T.RKPD: (
        "Rencana Kerja Pemerintah Daerah", "Rencana Kerja Pemerintah Desa", "Rencana Kerja Pemerintah Kampung",
        "Rencana Kerja Pemerintah Nagari", "Rencana Kerja Pembangunan Daerah", "Rencana Kerja Pemerintah Provinsi",
        "Rencana Kerja Pemerintah Kabupaten", "Rencana Kerja Pemerintah Kota",
    ),
    T.DOKUMEN_PERENCANAAN: (
        "Rencana Kerja", "Rencana Strategis", "Rencana Pembangunan Jangka", "Rencana Usulan Kegiatan", "Rencana Pelaksanaan Kegiatan",
        "Rencana Aksi", "Rencana Induk", "Road Map", "Peta Jalan", "Rencana Kegiatan Tahunan", "Rencana Umum", "Perjanjian Kinerja",
        "Rencana Pembangunan",
    ),
    T.PERJANJIAN_KERJA_SAMA: (
        "Perjanjian Kerja Sama", "Nota Kesepahaman", "Nota Kesepakatan", "Kesepakatan Bersama", "Memorandum of Understanding",
        "Naskah Perjanjian", "Surat Perjanjian", "Perjanjian Kemitraan", "Perjanjian Pelaksanaan", "Kesepakatan Kerja Sama",
        "Komitmen Bersama", "Memorandum Saling Pengertian", "Perjanjian Hibah", "Perjanjian Penggunaan",
    ),
    T.SURAT_PERNYATAAN: ("Surat Pernyataan", "Pernyataan", "Pakta Integritas", "Surat Keterangan", "Surat Pengakuan"),
    T.LAPORAN_SKM: (
        "Laporan Survei Kepuasan Masyarakat", "Laporan Survey Kepuasan Masyarakat", "Laporan Hasil Survei Kepuasan",
        "Laporan Hasil Survey Kepuasan", "Survei Kepuasan Masyarakat", "Survey Kepuasan Masyarakat", "Indeks Kepuasan Masyarakat",
        "Laporan Pelaksanaan Survei Kepuasan", "Laporan Hasil Pelaksanaan Survei Kepuasan", "Laporan Indeks Kepuasan",
        "Hasil Survei Kepuasan", "Laporan SKM", "Laporan Akhir Survei Kepuasan", "Publikasi Hasil Survei Kepuasan",
        "Pengolahan Data Survei Kepuasan", "Pengolahan Indeks Kepuasan",
    ),
    T.LAPORAN: (
        "Laporan", "Kajian", "Naskah Akademik", "Hasil Kajian", "Hasil Penelitian", "Analisis", "Policy Brief", "Monitoring dan Evaluasi",
        "Hasil Monitoring", "Evaluasi Pelaksanaan", "Executive Summary", "Laporan Akuntabilitas",
    ),
    T.REKAPITULASI: (
        "Rekapitulasi", "Rekap ", "Daftar Penerima", "Data Penerima", "Tanda Terima", "Buku Register", "Register Pengaduan", "Daftar Pengaduan",
        "Daftar Nominatif", "Data Pengguna", "Grafik",
    ),
    T.PROPOSAL: ("Proposal", "Kerangka Acuan Kerja", "Kerangka Acuan Kegiatan", "Term of Reference", "Rancangan Aktualisasi"),
    T.MANUAL: (
        "Buku Panduan", "Buku Petunjuk", "Buku Saku", "Buku Manual", "Buku Pedoman", "Panduan", "Petunjuk Teknis", "Petunjuk Pelaksanaan",
        "Petunjuk Penggunaan", "Manual Book", "User Manual", "User Guide", "Manual Penggunaan", "Manual Aplikasi", "Pedoman Teknis",
        "Pedoman Penggunaan", "Pedoman Pelaksanaan", "Pedoman Umum", "Tutorial", "Modul Pelatihan", "E-Book", "Tata Cara Penggunaan",
    ),
    T.BERITA_MEDIA: ("Siaran Pers", "Press Release", "Rilis Berita", "Kliping"),
}  # fmt: skip
"""Phrases that a title begins with."""

ACRONYMS: dict[str, T] = {
    "SOP": T.SOP, "SPO": T.SOP, "RKPD": T.RKPD, "RKPDES": T.RKPD, "RKP DESA": T.RKPD, "DPA": T.DOKUMEN_ANGGARAN,
    "DPPA": T.DOKUMEN_ANGGARAN, "RKA": T.DOKUMEN_ANGGARAN, "RKAS": T.DOKUMEN_ANGGARAN, "ARKAS": T.DOKUMEN_ANGGARAN,
    "RBA": T.DOKUMEN_ANGGARAN, "APBDES": T.DOKUMEN_ANGGARAN, "POK": T.DOKUMEN_ANGGARAN, "PPAS": T.DOKUMEN_ANGGARAN, "RKT": T.DOKUMEN_PERENCANAAN, "RENJA": T.DOKUMEN_PERENCANAAN,
    "RENSTRA": T.DOKUMEN_PERENCANAAN, "RPJMD": T.DOKUMEN_PERENCANAAN, "RUK": T.DOKUMEN_PERENCANAAN, "RPK": T.DOKUMEN_PERENCANAAN,
    "MOU": T.PERJANJIAN_KERJA_SAMA, "LAKIP": T.LAPORAN, "LKJIP": T.LAPORAN, "LKIP": T.LAPORAN, "JUKNIS": T.MANUAL,
    "JUKLAK": T.MANUAL, "KAK": T.PROPOSAL, "TOR": T.PROPOSAL,
}  # fmt: skip
"""Words that, first or alone on a line in capitals, head a document."""

PRELUDES = tuple(
    squash(word)
    for word in ("Rancangan Akhir", "Rancangan Awal", "Rancangan", "Draft", "Draf", "Konsep", "Salinan", "Petikan", "Perubahan Kedua", "Perubahan",
                 "Contoh", "Cover", "Dokumen Perubahan", "Buku Laporan")
)  # fmt: skip
"""What may stand before the words that head a document."""

SQUASHED: tuple[tuple[str, T], ...] = tuple(
    sorted(((squash(phrase), kind) for kind, phrases in TITLES.items() for phrase in phrases), key=lambda item: -len(item[0]))
)
"""Title phrases, squashed, the longest first."""
