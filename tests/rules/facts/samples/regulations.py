"""Regulations, decrees and orders."""

from evidence.facts import DocumentType as T
from tests.rules.facts.samples import Sample

_MENGINGAT = """
Mengingat   : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah
                 (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244);
              2. Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah;
              3. Peraturan Menteri Dalam Negeri Nomor 104 Tahun 2018 tanggal 5 November 2018;
"""

REGULATIONS = (
    Sample(
        "sk bupati, nomor klasifikasi lama",
        f"""
                              BUPATI BANJAR
                       PROVINSI KALIMANTAN SELATAN

                         KEPUTUSAN BUPATI BANJAR
                     NOMOR 188.45/25/KUM/2024

                                 TENTANG

             PENETAPAN INOVASI DAERAH KABUPATEN BANJAR TAHUN 2024

                              BUPATI BANJAR,

Menimbang   : a. bahwa dalam rangka mendorong inovasi daerah perlu ditetapkan
                 inovasi daerah;
{_MENGINGAT}
                              MEMUTUSKAN:
Menetapkan  :
KESATU      : Menetapkan inovasi daerah sebagaimana tercantum dalam Lampiran.
---
                                        Ditetapkan di Martapura
                                        pada tanggal 10 Juni 2024

                                        BUPATI BANJAR,



                                        H. SAIDI MANSYUR
Tembusan:
1. Gubernur Kalimantan Selatan di Banjarbaru tanggal 12 Juni 2024
---
LAMPIRAN
KEPUTUSAN BUPATI BANJAR
NOMOR 188.45/25/KUM/2024
TENTANG PENETAPAN INOVASI DAERAH

 NO   NAMA INOVASI       PERANGKAT DAERAH
 1    SI JUKUNG          Dinas Kependudukan dan Pencatatan Sipil
""",
        T.KEPUTUSAN_KEPALA_DAERAH,
        {
            "nomor": "188.45/25/KUM/2024",
            "tahun": 2024,
            "tanggal": "2024-06-10",
            "pemda": "Kabupaten Banjar",
            "instansi": "Bupati Banjar",
            "tentang": "PENETAPAN INOVASI DAERAH KABUPATEN BANJAR TAHUN 2024",
            "penandatangan": "H. SAIDI MANSYUR",
            "jabatan": "BUPATI BANJAR",
            "atas_nama": None,
            "konsep": None,
            "tanda_tangan": (),
        },
    ),
    Sample(
        "sk wali kota, kode 83/2022, plt",
        f"""
                         WALI KOTA BANJARBARU
                     PROVINSI KALIMANTAN SELATAN

                     KEPUTUSAN WALI KOTA BANJARBARU
                 NOMOR : 100.3.3.3 / 401 / KUM / 2025
                             TENTANG
      TIM PENGELOLA INOVASI LAYANAN ADMINISTRASI KEPENDUDUKAN
                       WALI KOTA BANJARBARU,
Menimbang : a. bahwa untuk kelancaran pelaksanaan inovasi;
{_MENGINGAT}
                            MEMUTUSKAN :
Menetapkan : KEPUTUSAN WALI KOTA TENTANG TIM PENGELOLA INOVASI.
KESATU     : Membentuk Tim Pengelola.
KEDUA      : Keputusan ini mulai berlaku pada tanggal ditetapkan.
                                     Ditetapkan di Banjarbaru
                                     pada tanggal, 3 Maret 2025
                                     Plt. WALI KOTA BANJARBARU,

                                     ttd.

                                     WARTONO
""",
        T.KEPUTUSAN_KEPALA_DAERAH,
        {
            "nomor": "100.3.3.3/401/KUM/2025",
            "tahun": 2025,
            "tanggal": "2025-03-03",
            "pemda": "Kota Banjarbaru",
            "instansi": "Wali Kota Banjarbaru",
            "penandatangan": "WARTONO",
            "jabatan": "Plt. WALI KOTA BANJARBARU",
            "tanda_tangan": ("salinan",),
            "tentang": "TIM PENGELOLA INOVASI LAYANAN ADMINISTRASI KEPENDUDUKAN",
        },
    ),
    Sample(
        "sk bupati a.n. oleh kepala dinas",
        f"""
                        PEMERINTAH KABUPATEN KARAWANG
                        DINAS PENDIDIKAN PEMUDA DAN OLAHRAGA
              Jl. Surotokunto No. 72 Telp. (0267) 405620 Karawang 41313

                    KEPUTUSAN BUPATI KARAWANG
                    NOMOR : 421/Kep.1203-Huk/2024

                              TENTANG
              PENETAPAN INOVASI BIDANG PENDIDIKAN

Menimbang : bahwa perlu ditetapkan;
{_MENGINGAT}
                              MEMUTUSKAN
KESATU : Menetapkan inovasi bidang pendidikan.

                                      Ditetapkan di : Karawang
                                      Pada tanggal : 12 Agustus 2024
                                      a.n. BUPATI KARAWANG
                                      KEPALA DINAS PENDIDIKAN
                                      PEMUDA DAN OLAHRAGA,



                                      Drs. H. ASEP JUNAEDI, M.Pd.
                                      Pembina Utama Muda
                                      NIP. 19650718 198603 1 005
""",
        T.KEPUTUSAN_KEPALA_DAERAH,
        {
            "nomor": "421/Kep.1203-Huk/2024",
            "tanggal": "2024-08-12",
            "pemda": "Kabupaten Karawang",
            "penandatangan": "Drs. H. ASEP JUNAEDI, M.Pd.",
            "jabatan": "KEPALA DINAS PENDIDIKAN PEMUDA DAN OLAHRAGA",
            "atas_nama": "BUPATI KARAWANG",
        },
    ),
    Sample(
        "sk kepala dinas polos",
        f"""
                   PEMERINTAH PROVINSI JAWA TIMUR
                   DINAS PERHUBUNGAN
        Jalan Ahmad Yani Nomor 268 Surabaya 60235 Telepon (031) 8292276
_____________________________________________________________________

         KEPUTUSAN KEPALA DINAS PERHUBUNGAN PROVINSI JAWA TIMUR
                   NOMOR : 188/19/114.1/2022
                            TENTANG
        PEMBENTUKAN TIM INOVASI TRANS JATIM TAHUN ANGGARAN 2023
              KEPALA DINAS PERHUBUNGAN PROVINSI JAWA TIMUR,
Menimbang : a. bahwa angkutan umum;
{_MENGINGAT}
                           MEMUTUSKAN
PERTAMA : Membentuk tim.
                                  Ditetapkan di Surabaya
                                  Pada tanggal 4 Januari 2022
                                  KEPALA DINAS PERHUBUNGAN
                                  PROVINSI JAWA TIMUR



                                  Dr. NYONO, S.T., M.T.
                                  Pembina Utama Madya
                                  NIP 19690101 199503 1 004
""",
        T.KEPUTUSAN_PERANGKAT_DAERAH,
        {
            "nomor": "188/19/114.1/2022",
            "tahun": 2022,
            "tanggal": "2022-01-04",
            "pemda": "Jawa Timur",
            "instansi": "Dinas Perhubungan Provinsi Jawa Timur",
            "penandatangan": "Dr. NYONO, S.T., M.T.",
            "jabatan": "KEPALA DINAS PERHUBUNGAN PROVINSI JAWA TIMUR",
            "atas_nama": None,
            "tentang": "PEMBENTUKAN TIM INOVASI TRANS JATIM TAHUN ANGGARAN 2023",
        },
    ),
    Sample(
        "sk kepala puskesmas",
        f"""
                       PEMERINTAH KOTA BOGOR
                         DINAS KESEHATAN
                    UPTD PUSKESMAS TANAH SAREAL
             Jl. Kesehatan No. 3 Kota Bogor 16161 email: pkm.ts@kotabogor.go.id

                         SURAT KEPUTUSAN
              KEPALA UPTD PUSKESMAS TANAH SAREAL
                NOMOR 440/017-PKM.TS/I/2025
                            TENTANG
               TIM PELAKSANA INOVASI "GERCEP TB"
Menimbang : a. bahwa penanggulangan tuberkulosis;
{_MENGINGAT}
                          MEMUTUSKAN
                               Ditetapkan di : Bogor
                               Pada tanggal  : 2 Januari 2025
                               KEPALA UPTD PUSKESMAS TANAH SAREAL


                               dr. RINA MARLINA
                               NIP. 197803122006042011
""",
        T.KEPUTUSAN_PERANGKAT_DAERAH,
        {
            "nomor": "440/017-PKM.TS/I/2025",
            "tanggal": "2025-01-02",
            "pemda": "Kota Bogor",
            "instansi": "UPTD Puskesmas Tanah Sareal Kota Bogor",
            "penandatangan": "dr. RINA MARLINA",
            "tentang": 'TIM PELAKSANA INOVASI "GERCEP TB"',
        },
    ),
    Sample(
        "sk camat dua baris judul",
        f"""
                 PEMERINTAH KABUPATEN SLEMAN
                   KAPANEWON / KECAMATAN DEPOK
                 KECAMATAN DEPOK

                    KEPUTUSAN CAMAT DEPOK
                   NOMOR 15/Kep.Camat/2024
                         TENTANG
            PEMBENTUKAN TIM INOVASI LAYANAN MALAM
Menimbang : bahwa layanan;
{_MENGINGAT}
                         MEMUTUSKAN
                               Ditetapkan di Depok
                               pada tanggal 8 Mei 2024
                               CAMAT DEPOK,


                               WAWAN WIDIANTORO, S.IP., M.Si.
                               NIP. 19720303 199203 1 005
""",
        T.KEPUTUSAN_PERANGKAT_DAERAH,
        {"nomor": "15/Kep.Camat/2024", "tanggal": "2024-05-08", "pemda": "Kabupaten Sleman", "jabatan": "CAMAT DEPOK"},
    ),
    Sample(
        "sk kepala desa",
        f"""
                 PEMERINTAH KABUPATEN CIAMIS
                    KECAMATAN RAJADESA
                 DESA SUKAJAYA
                 KEPUTUSAN KEPALA DESA SUKAJAYA
                     NOMOR 7 TAHUN 2024
                         TENTANG
            PENETAPAN TIM INOVASI DESA
Menimbang : bahwa desa;
{_MENGINGAT}
                               Ditetapkan di Sukajaya
                               pada tanggal 8 Mei 2024
                               KEPALA DESA SUKAJAYA,


                               AGUS SALIM
""",
        T.KEPUTUSAN_LAIN,
        {"nomor": "7", "tahun": 2024, "tanggal": "2024-05-08", "pemda": "Kabupaten Ciamis", "penandatangan": "AGUS SALIM"},
    ),
    Sample(
        "perda dengan diundangkan dan noreg",
        f"""
                              BUPATI SIDOARJO
                           PROVINSI JAWA TIMUR

                   PERATURAN DAERAH KABUPATEN SIDOARJO
                          NOMOR 5 TAHUN 2023
                               TENTANG
                            INOVASI DAERAH

                 DENGAN RAHMAT TUHAN YANG MAHA ESA

                            BUPATI SIDOARJO,
Menimbang  : a. bahwa dalam rangka;
{_MENGINGAT}
                     Dengan Persetujuan Bersama
       DEWAN PERWAKILAN RAKYAT DAERAH KABUPATEN SIDOARJO
                               dan
                         BUPATI SIDOARJO
                           MEMUTUSKAN:
Menetapkan : PERATURAN DAERAH TENTANG INOVASI DAERAH.
---
                                  - 14 -
                                              Ditetapkan di Sidoarjo
                                              pada tanggal 14 Agustus 2023
                                              BUPATI SIDOARJO,
                                                    ttd
                                              AHMAD MUHDLOR
Diundangkan di Sidoarjo
pada tanggal 21 Agustus 2023
SEKRETARIS DAERAH KABUPATEN SIDOARJO,
            ttd
ANDJAR SURJADIANTO
LEMBARAN DAERAH KABUPATEN SIDOARJO TAHUN 2023 NOMOR 5 SERI D
NOREG PERATURAN DAERAH KABUPATEN SIDOARJO PROVINSI JAWA TIMUR NOMOR 120-5/2023
---
                            PENJELASAN
                               ATAS
                  PERATURAN DAERAH KABUPATEN SIDOARJO
                         NOMOR 5 TAHUN 2023
                              TENTANG
                           INOVASI DAERAH
I. UMUM
""",
        T.PERATURAN_DAERAH,
        {
            "nomor": "5",
            "tahun": 2023,
            "tanggal": "2023-08-14",
            "pemda": "Kabupaten Sidoarjo",
            "instansi": "Kabupaten Sidoarjo",
            "tentang": "INOVASI DAERAH",
            "penandatangan": "AHMAD MUHDLOR",
            "jabatan": "BUPATI SIDOARJO",
            "tanda_tangan": ("salinan",),
        },
    ),
    Sample(
        "pergub, judul satu baris",
        f"""
                       GUBERNUR KALIMANTAN SELATAN
     PERATURAN GUBERNUR KALIMANTAN SELATAN NOMOR 049 TAHUN 2021 TENTANG
              PENYELENGGARAAN INOVASI DAERAH
                DENGAN RAHMAT TUHAN YANG MAHA ESA
                  GUBERNUR KALIMANTAN SELATAN,
Menimbang : a. bahwa;
{_MENGINGAT}
                                     Ditetapkan di Banjarbaru
                                     pada tanggal 2 Nopember 2021
                                     GUBERNUR KALIMANTAN SELATAN,

                                     SAHBIRIN NOOR
""",
        T.PERATURAN_KEPALA_DAERAH,
        {
            "nomor": "049",
            "tahun": 2021,
            "tanggal": "2021-11-02",
            "pemda": "Kalimantan Selatan",
            "instansi": "Gubernur Kalimantan Selatan",
            "tentang": "PENYELENGGARAAN INOVASI DAERAH",
            "penandatangan": "SAHBIRIN NOOR",
        },
    ),
    Sample(
        "perwal pindaian, huruf dan kata rusak",
        f"""
                       WALi K0TA TANGERANG SELATAN
                          PR0VINSI BANTEN
                 PERATU RAN WALI KOTA TANGERANG SELATAN
                        NOMOR 1S TAHUN 2O22
                            TENTAN G
                  PEMANFAATAN APLlKASI LAYANAN WARGA
                 DENGAN RAHMAT TUHAN YANG MAHA E5A
                    WALI KOTA TANGERANG SELATAN,
Menimbang  a.  bahwa;
{_MENGINGAT}
                              Ditetapkan di Tangerang Selatan
                              pada tanggal l2 Januari 2O22
                              WALI KOTA TANGERANG SELATAN,
                                     ttd
                              BENYAMIN DAVNIE
""",
        T.PERATURAN_KEPALA_DAERAH,
        {
            "nomor": "15",
            "tahun": 2022,
            "tanggal": "2022-01-12",
            "pemda": "Kota Tangerang Selatan",
            "penandatangan": "BENYAMIN DAVNIE",
            "tanda_tangan": ("salinan",),
        },
        scanned=True,
    ),
    Sample(
        "sk pindaian, kata tersambung",
        f"""
                            BUPATIMAJENE
                        KEPUTU5ANBUPATI MAJENE
                     NOMOR12TAHUN2024
                            TENTANG
                 PENETAPANINOVASI DAERAH
                        BUPATI MAJENE,
Menimbang : a. bahwa;
{_MENGINGAT}
                              Ditetapkan di Majene
                              pada tanggal 5 Pebruari 2024
                              BUPATI MAJENE,
                              A. ACHMAD SYUKRI
""",
        T.KEPUTUSAN_KEPALA_DAERAH,
        {"nomor": "12", "tahun": 2024, "tanggal": "2024-02-05", "pemda": "Kabupaten Majene", "penandatangan": "A. ACHMAD SYUKRI"},
        scanned=True,
    ),
    Sample(
        "judul huruf renggang",
        f"""
                          BUPATI NGAWI
           K E P U T U S A N   B U P A T I   N G A W I
                 NOMOR : 188/123/404.101.2/2023
                          T E N T A N G
                  TIM KOORDINASI INOVASI DAERAH
                          BUPATI NGAWI,
Menimbang : a. bahwa;
{_MENGINGAT}
                              Ditetapkan di Ngawi
                              pada tanggal 17 Juli 2023
                              BUPATI NGAWI,
                              ONY ANWAR HARSONO
""",
        T.KEPUTUSAN_KEPALA_DAERAH,
        {
            "nomor": "188/123/404.101.2/2023",
            "tanggal": "2023-07-17",
            "pemda": "Kabupaten Ngawi",
            "tentang": "TIM KOORDINASI INOVASI DAERAH",
        },
    ),
    Sample(
        "rancangan keputusan, nomor titik-titik",
        f"""
                             RANCANGAN
                          BUPATI KEDIRI
                    KEPUTUSAN BUPATI KEDIRI
                   NOMOR ............ TAHUN 2024
                             TENTANG
                    PENETAPAN INOVASI DAERAH
                          BUPATI KEDIRI,
Menimbang : a. bahwa;
{_MENGINGAT}
                              Ditetapkan di Kediri
                              pada tanggal                2024
                              BUPATI KEDIRI,

                              HANINDHITO HIMAWAN PRAMANA
""",
        T.KEPUTUSAN_KEPALA_DAERAH,
        {"nomor": None, "tanggal": None, "konsep": "RANCANGAN", "pemda": "Kabupaten Kediri", "tahun": 2024},
    ),
    Sample(
        "nomor kosong di antara garis miring",
        """
                          BUPATI KEDIRI
                    KEPUTUSAN BUPATI KEDIRI
                   NOMOR : 188.45/      /418.08/2024
                             TENTANG
                    PENETAPAN INOVASI DAERAH
                          BUPATI KEDIRI,
Menimbang : a. bahwa;
                              Ditetapkan di Kediri
                              pada tanggal 3 Juni 2024
                              BUPATI KEDIRI,

                              HANINDHITO HIMAWAN PRAMANA
""",
        T.KEPUTUSAN_KEPALA_DAERAH,
        {"nomor": None, "konsep": "NOMOR : 188.45/ /418.08/2024", "tahun": 2024},
    ),
    Sample(
        "isian belum diganti",
        """
                    PEMERINTAH KOTA METRO
                    DINAS KESEHATAN
                    Jl. AH Nasution Metro 34111
                          SURAT TUGAS
                    NOMOR : ${nomor_naskah}
Dasar    : Program kerja tahun 2025
                         MENUGASKAN
Kepada   : Nama : Siti
Untuk    : Mengikuti bimbingan teknis.
                              Metro, ${tanggal_naskah}
                              KEPALA DINAS KESEHATAN,

                              ${ttd_pengirim}
                              dr. EKO HENDRO SAPUTRA
                              NIP. 19720101 200212 1 004
""",
        T.SURAT_TUGAS,
        {"nomor": None, "konsep": "${nomor_naskah}", "tanggal": None, "pemda": "Kota Metro"},
    ),
    Sample(
        "sk gubernur, ditandatangani elektronik",
        f"""
                        GUBERNUR JAWA BARAT
                   KEPUTUSAN GUBERNUR JAWA BARAT
                NOMOR: 000.9/Kep.231-Org/2025
                            TENTANG
              PEMENANG KOMPETISI INOVASI JAWA BARAT
                       GUBERNUR JAWA BARAT,
Menimbang : a. bahwa;
{_MENGINGAT}
                                  Ditetapkan di Bandung
                                  pada tanggal 30 April 2025
                                  GUBERNUR JAWA BARAT,
                                  Ditandatangani secara elektronik oleh:
                                  GUBERNUR JAWA BARAT
                                  DEDI MULYADI
Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik
yang diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE), BSSN.
""",
        T.KEPUTUSAN_KEPALA_DAERAH,
        {
            "nomor": "000.9/Kep.231-Org/2025",
            "tanggal": "2025-04-30",
            "pemda": "Jawa Barat",
            "penandatangan": "DEDI MULYADI",
            "tanda_tangan": ("tte-tercetak",),
        },
    ),
    Sample(
        "qanun aceh",
        f"""
                          QANUN KOTA BANDA ACEH
                           NOMOR 3 TAHUN 2022
                               TENTANG
                           KOTA ISLAMI DAN INOVATIF
                    BISMILLAHIRRAHMANIRRAHIM
                 DENGAN RAHMAT ALLAH YANG MAHA KUASA
                       WALI KOTA BANDA ACEH,
Menimbang : a. bahwa;
{_MENGINGAT}
                              Ditetapkan di Banda Aceh
                              pada tanggal 11 Juli 2022
                              WALI KOTA BANDA ACEH,
                              AMINULLAH USMAN
""",
        T.PERATURAN_DAERAH,
        {"nomor": "3", "tahun": 2022, "tanggal": "2022-07-11", "pemda": "Kota Banda Aceh"},
    ),
    Sample(
        "peraturan menteri",
        f"""
              MENTERI DALAM NEGERI REPUBLIK INDONESIA
         PERATURAN MENTERI DALAM NEGERI REPUBLIK INDONESIA
                      NOMOR 104 TAHUN 2018
                            TENTANG
    PENILAIAN DAN PEMBERIAN PENGHARGAAN DAN/ATAU INSENTIF INOVASI DAERAH
                DENGAN RAHMAT TUHAN YANG MAHA ESA
              MENTERI DALAM NEGERI REPUBLIK INDONESIA,
Menimbang : bahwa;
{_MENGINGAT}
                              Ditetapkan di Jakarta
                              pada tanggal 28 November 2018
                              MENTERI DALAM NEGERI
                              REPUBLIK INDONESIA,
                                   ttd
                              TJAHJO KUMOLO
""",
        T.PERATURAN_LAIN,
        {
            "nomor": "104",
            "tahun": 2018,
            "tanggal": "2018-11-28",
            "instansi": "Menteri Dalam Negeri",
            "pemda": None,
            "penandatangan": "TJAHJO KUMOLO",
        },
    ),
    Sample(
        "keputusan rektor",
        """
                       UNIVERSITAS LAMBUNG MANGKURAT
           KEPUTUSAN REKTOR UNIVERSITAS LAMBUNG MANGKURAT
                      NOMOR 1021/UN8/KP/2024
                            TENTANG
               TIM PENDAMPING INOVASI DAERAH
Menimbang : bahwa;
                              Ditetapkan di Banjarmasin
                              pada tanggal 1 April 2024
                              REKTOR,

                              AHMAD ALIM BACHRI
""",
        T.KEPUTUSAN_LAIN,
        {"nomor": "1021/UN8/KP/2024", "tanggal": "2024-04-01"},
    ),
    Sample(
        "perbup tentang rkpd dengan sampul",
        f"""



                   RENCANA KERJA PEMERINTAH DAERAH
                              (RKPD)
                     KABUPATEN MAJENE TAHUN 2025
---
                          BUPATI MAJENE
                     PROVINSI SULAWESI BARAT
                    PERATURAN BUPATI MAJENE
                       NOMOR 21 TAHUN 2024
                            TENTANG
          RENCANA KERJA PEMERINTAH DAERAH KABUPATEN MAJENE TAHUN 2025
                DENGAN RAHMAT TUHAN YANG MAHA ESA
                          BUPATI MAJENE,
Menimbang : bahwa;
{_MENGINGAT}
---
                              Ditetapkan di Majene
                              pada tanggal 8 Juli 2024
                              BUPATI MAJENE,
                                cap/ttd
                              A. ACHMAD SYUKRI
---
 Kode     Urusan/Bidang/Program     Indikator     Pagu Indikatif     Prakiraan Maju
 1.02     Program SIGAP             1 dokumen     150.000.000        165.000.000
""",
        T.RKPD,
        {
            "tahun_anggaran": 2025,
            "tahun": 2025,
            "nomor": "21",
            "tanggal": "2024-07-08",
            "pemda": "Kabupaten Majene",
            "tanda_tangan": ("salinan",),
        },
    ),
)
