"""Procedures, budgets, plans, reports, manuals, and what is no document at all."""

from evidence.facts import DocumentType as T
from tests.rules.facts.samples import Sample

BOOKS = (
    Sample(
        "sop kepala tabel lengkap",
        """
                                   NOMOR SOP        : 065/12/SOP/DISDUK/2024
   PEMERINTAH KABUPATEN BANJAR     TGL. PEMBUATAN   : 2 Januari 2024
                                   TGL. REVISI      : -
   DINAS KEPENDUDUKAN DAN          TGL. EFEKTIF     : 15 Januari 2024
   PENCATATAN SIPIL                DISAHKAN OLEH    : KEPALA DINAS,


                                                      H. AZWAR, S.Sos.
                                                      NIP. 196901011990031009
                                   NAMA SOP         : PELAYANAN JEMPUT BOLA SI JUKUNG
Dasar Hukum                        Kualifikasi Pelaksana
1. UU Nomor 24 Tahun 2013          1. Memahami aplikasi SIAK
 No   Kegiatan     Pelaksana     Mutu Baku: Kelengkapan   Waktu     Output
 1    Pendaftaran  Petugas       KK                       10 menit  Berkas
""",
        T.SOP,
        {
            "nomor": "065/12/SOP/DISDUK/2024",
            "tanggal": "2024-01-15",
            "tahun": 2024,
            "pemda": "Kabupaten Banjar",
            "tentang": "PELAYANAN JEMPUT BOLA SI JUKUNG",
            "penandatangan": "H. AZWAR, S.Sos.",
        },
    ),
    Sample(
        "sop puskesmas gaya akreditasi",
        """
                        IMUNISASI BAYI
            No. Dokumen  : SOP/045/PKM/2023
   SOP      No. Revisi   : 00
            Tanggal Terbit : 01 Maret 2023
            Halaman      : 1/2
   UPTD PUSKESMAS       Kepala Puskesmas
   KERTAK HANYAR        dr. H. FAUZI
                        NIP. 197601012005011010
1. Pengertian   Pemberian vaksin
2. Tujuan       Sebagai acuan
3. Kebijakan    SK Kepala Puskesmas Nomor 12 Tahun 2022
4. Prosedur kerja  Petugas memanggil
5. Unit terkait  Poli KIA
""",
        T.SOP,
        {"nomor": "SOP/045/PKM/2023"},
    ),
    Sample(
        "sop berjudul tanpa tabel",
        """
                  STANDAR OPERASIONAL PROSEDUR (SOP)
                  LAYANAN PENGADUAN ONLINE "LAPOR PAK"
                  DINAS LINGKUNGAN HIDUP KOTA KEDIRI
1. Warga menyampaikan aduan melalui aplikasi.
2. Petugas menindaklanjuti 1 x 24 jam.
                              Kediri, 3 April 2023
                              KEPALA DINAS LINGKUNGAN HIDUP


                              IMAM MUTTAKIN, S.T.
                              NIP. 197001011998031009
""",
        T.SOP,
        {"nomor": None, "tanggal": "2023-04-03", "pemda": "Kota Kediri", "instansi": "Dinas Lingkungan Hidup Kota Kediri"},
    ),
    Sample(
        "dpa skpd",
        """
                                                                   Formulir
      DOKUMEN PELAKSANAAN ANGGARAN                                 DPA-RINCIAN
      SATUAN KERJA PERANGKAT DAERAH                                BELANJA SKPD
      Pemerintah Kota Banjarbaru Tahun Anggaran 2025
 Nomor DPA        : DPA/A.1/1.02.0.00.0.00.01.0000/002/2025
 Urusan Pemerintahan : 1 URUSAN PEMERINTAHAN WAJIB
 Organisasi       : 1.02.0.00 Dinas Kesehatan
 Sub Kegiatan     : Pengelolaan Pelayanan
 Kode Rekening    Uraian                  Koefisien   Harga     Jumlah
 5.1.02.01.01     Belanja Barang          1           100.000   100.000
                                          Banjarbaru, 2 Januari 2025
                                          PPKD


                                          JAINUDIN, S.E.
                                          NIP. 197001011998031009
""",
        T.DOKUMEN_ANGGARAN,
        {
            "nomor": "DPA/A.1/1.02.0.00.0.00.01.0000/002/2025",
            "tahun_anggaran": 2025,
            "tahun": 2025,
            "tanggal": "2025-01-02",
            "pemda": "Kota Banjarbaru",
        },
    ),
    Sample(
        "dppa ditulis tahun anggaran di baris sendiri",
        """
              PEMERINTAH KABUPATEN LUMAJANG
       DOKUMEN PELAKSANAAN PERUBAHAN ANGGARAN
              (DPPA-SKPD)
              TAHUN ANGGARAN 2024
   NOMOR DPPA SKPD : 1.03.1.04.2.10.02.0000/001.2024
   BELANJA OPERASI   Rp 12.500.000,00
""",
        T.DOKUMEN_ANGGARAN,
        {"nomor": "1.03.1.04.2.10.02.0000/001.2024", "tahun_anggaran": 2024, "tahun": 2024, "pemda": "Kabupaten Lumajang"},
    ),
    Sample(
        "rkas sekolah",
        """
              RENCANA KEGIATAN DAN ANGGARAN SEKOLAH (RKAS)
                    TAHUN ANGGARAN : 2025
 Nama Sekolah   : SD NEGERI 1 SUNGAI PINANG
 Kabupaten/Kota : Kab. Banjar
 Provinsi       : Prov. Kalimantan Selatan
 No  Kode Rekening   Uraian      Jumlah
 1   5.1.02          ATK         500.000
""",
        T.DOKUMEN_ANGGARAN,
        {"tahun_anggaran": 2025, "tahun": 2025, "pemda": "Kabupaten Banjar"},
    ),
    Sample(
        "apbdes",
        """
        ANGGARAN PENDAPATAN DAN BELANJA DESA
             PEMERINTAH DESA SUKAMAJU
             TAHUN ANGGARAN 2023
  Kode Rek   Uraian   Anggaran (Rp)
""",
        T.DOKUMEN_ANGGARAN,
        {"tahun_anggaran": 2023},
    ),
    Sample(
        "rkpd sampul",
        """
                  RENCANA KERJA PEMERINTAH DAERAH
                          ( RKPD )
                         TAHUN 2026
                  PEMERINTAH KABUPATEN TAPIN
---
                      DAFTAR ISI
BAB I PENDAHULUAN
BAB II GAMBARAN UMUM
""",
        T.RKPD,
        {"tahun_anggaran": 2026, "tahun": 2026, "pemda": "Kabupaten Tapin"},
    ),
    Sample(
        "rkpdes",
        """
             RENCANA KERJA PEMERINTAH DESA (RKP DESA)
             DESA KARANG INTAN KECAMATAN KARANG INTAN
             KABUPATEN BANJAR
             TAHUN ANGGARAN 2025
""",
        T.RKPD,
        {"tahun_anggaran": 2025, "pemda": "Kabupaten Banjar"},
    ),
    Sample(
        "renja dinas",
        """
                    RENCANA KERJA (RENJA)
               DINAS PERTANIAN KABUPATEN BANTUL
                        TAHUN 2024
""",
        T.DOKUMEN_PERENCANAAN,
        {"tahun_anggaran": 2024, "pemda": "Kabupaten Bantul", "instansi": "Dinas Pertanian Kabupaten Bantul"},
    ),
    Sample(
        "ruk puskesmas",
        """
                 RENCANA USULAN KEGIATAN (RUK)
                 UPTD PUSKESMAS CEMPAKA TAHUN 2026
                 PEMERINTAH KOTA BANJARBARU
 No   Upaya Kesehatan   Kegiatan   Tujuan   Sasaran
""",
        T.DOKUMEN_PERENCANAAN,
        {"tahun_anggaran": 2026, "pemda": "Kota Banjarbaru"},
    ),
    Sample(
        "laporan kegiatan",
        """
                          LAPORAN
             PELAKSANAAN BIMBINGAN TEKNIS INOVASI
                   DINAS SOSIAL KOTA MALANG
                         TAHUN 2024
---
BAB I PENDAHULUAN
A. Latar Belakang
Peraturan Wali Kota Malang Nomor 12 Tahun 2020 tanggal 5 Mei 2020
---
BAB III KESIMPULAN DAN SARAN
                           Malang, 12 Juli 2024
                           KEPALA DINAS SOSIAL,


                           DONNY SANDITO, S.STP., M.M.
                           NIP. 197501011995111001
""",
        T.LAPORAN,
        {
            "tahun": 2024,
            "tanggal": "2024-07-12",
            "nomor": None,
            "pemda": "Kota Malang",
            "penandatangan": "DONNY SANDITO, S.STP., M.M.",
        },
    ),
    Sample(
        "laporan skm",
        """
           LAPORAN HASIL SURVEI KEPUASAN MASYARAKAT (SKM)
           DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU
                     KABUPATEN PATI
                 SEMESTER I TAHUN 2025
---
Unsur pelayanan U1 sampai U9, jumlah responden 150, nilai IKM 88,5 mutu pelayanan A.
""",
        T.LAPORAN_SKM,
        {"tahun": 2025, "pemda": "Kabupaten Pati"},
    ),
    Sample(
        "laporan monev",
        """
        LAPORAN MONITORING DAN EVALUASI
        INOVASI "KELOR EMAS"
        BAGIAN ORGANISASI SEKRETARIAT DAERAH KABUPATEN KUDUS
        TAHUN 2024
""",
        T.LAPORAN,
        {"tahun": 2024, "pemda": "Kabupaten Kudus"},
    ),
    Sample(
        "rekapitulasi pengaduan",
        """
          REKAPITULASI PENGADUAN MASYARAKAT TAHUN 2024
          DINAS PERHUBUNGAN KOTA PALU
  NO  BULAN     JUMLAH    SELESAI   PERSENTASE
  1   Januari   10        10        100%
""",
        T.REKAPITULASI,
        {"tahun": 2024, "pemda": "Kota Palu"},
    ),
    Sample(
        "proposal inovasi",
        """
                     PROPOSAL INOVASI
              "SI BELA - SISTEM BELAJAR DARING"
              DINAS PENDIDIKAN KABUPATEN LOMBOK TIMUR
                          2024
---
A. LATAR BELAKANG
Ide inovasi muncul pada tanggal 3 Januari 2023.
""",
        T.PROPOSAL,
        {"pemda": "Kabupaten Lombok Timur", "nomor": None},
    ),
    Sample(
        "manual book",
        """
                       MANUAL BOOK
                 APLIKASI E-SURAT VERSI 2.0
         DINAS KOMUNIKASI DAN INFORMATIKA KOTA BITUNG
---
1. Buka aplikasi, klik tombol Login
2. Klik menu Surat Masuk
""",
        T.MANUAL,
        {"nomor": None, "tanggal": None, "pemda": "Kota Bitung"},
    ),
    Sample(
        "buku panduan huruf campuran",
        """
Buku Panduan Penggunaan Aplikasi SIPEKA
untuk Petugas Pelayanan
Langkah-langkah: klik tombol Daftar, lalu isi nama pengguna.
""",
        T.MANUAL,
        {},
    ),
    Sample(
        "tangkapan layar instagram",
        """
09.41                                     4G 87%
diskominfo_banjarbaru
Suka  oleh wargabjb dan 120 lainnya
diskominfo_banjarbaru Sosialisasi SI JUKUNG di Kelurahan Loktabat
Lihat semua 12 komentar
Ikuti   Kirim pesan   Postingan
3 Juni 2024
""",
        T.TANGKAPAN_LAYAR,
        {"tanda_tangan": None},
        media_type="image/png",
    ),
    Sample(
        "tangkapan layar aplikasi web",
        """
9/27/25, 6:21 PM            Dashboard - SI JUKUNG
https://sijukung.banjarkab.go.id/admin/dashboard
Beranda   Profil   Layanan   Pengaduan   Login
Selamat datang di SI JUKUNG
Username
Password
Masuk
""",
        T.TANGKAPAN_LAYAR,
        {},
        media_type="image/jpeg",
    ),
    Sample(
        "tangkapan layar whatsapp dalam pdf",
        """
10.15                                       98%
Layanan SI JUKUNG
online
Hari ini
Selamat pagi, saya mau membuat akta kelahiran 10.12
Baik Bapak, silakan kirim berkas 10.14
Ketik pesan
WhatsApp Business   Balas  Teruskan
""",
        T.TANGKAPAN_LAYAR,
        {},
        scanned=True,
    ),
    Sample(
        "berita media luar",
        """
kalselpos.com
Beranda   Daerah   Ekonomi   Olahraga
Dukcapil Banjar Luncurkan SI JUKUNG
Senin, 3 Juni 2024 | 10:12 WIB     Reporter: Ahmad
MARTAPURA - Dinas Kependudukan meluncurkan layanan jemput bola SI JUKUNG.
"Layanan ini mendekatkan warga," ujar Azwar, Kepala Dinas.
Baca Juga: Bupati Banjar Resmikan Pasar
Editor: Rahmat
""",
        T.BERITA_MEDIA,
        {"tanggal": "2024-06-03"},
        media_type="image/png",
    ),
    Sample(
        "foto spanduk",
        """
SOSIALISASI INOVASI
SI JUKUNG
KECAMATAN MARTAPURA
""",
        T.FOTO,
        {},
        media_type="image/jpeg",
    ),
    Sample(
        "bukan apa-apa",
        """
catatan belanja
gula 2 kg dan kopi satu bungkus untuk rumah nenek di kampung pada akhir pekan ini
jangan lupa membeli sabun cuci dan minyak goreng serta telur satu papan
""",
        T.TIDAK_DIKENAL,
        {"nomor": None, "tanggal": None, "pemda": None},
    ),
)
