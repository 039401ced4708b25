"""Letters, orders, memos, minutes, agreements and statements."""

from evidence.facts import DocumentType as T
from tests.rules.facts.samples import Sample

LETTERS = (
    Sample(
        "surat tugas kepala dinas",
        """
                    PEMERINTAH KABUPATEN MAGELANG
             DINAS PEMBERDAYAAN MASYARAKAT DAN DESA
             Jl. Soekarno-Hatta No. 59 Kota Mungkid 56511

                          SURAT TUGAS
                  NOMOR : 800.1.11.1/004/2025

Dasar   : Surat Kepala Bappeda Nomor 005/77/2024 tanggal 20 Desember 2024
                          MENUGASKAN :
Kepada  : 1. Nama    : ANDI PRASETYO, S.Kom.
             NIP     : 19880412 201101 1 003
Untuk   : Menghadiri bimbingan teknis inovasi daerah di Semarang.

                                 Ditetapkan di Kota Mungkid
                                 pada tanggal 6 Januari 2025
                                 KEPALA DINAS PEMBERDAYAAN
                                 MASYARAKAT DAN DESA,


                                 Drs. SUPRAYITNO, M.M.
                                 Pembina Utama Muda
                                 NIP. 196804121988031001
""",
        T.SURAT_TUGAS,
        {
            "nomor": "800.1.11.1/004/2025",
            "tahun": 2025,
            "tanggal": "2025-01-06",
            "pemda": "Kabupaten Magelang",
            "instansi": "Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Magelang",
            "penandatangan": "Drs. SUPRAYITNO, M.M.",
            "jabatan": "KEPALA DINAS PEMBERDAYAAN MASYARAKAT DAN DESA",
            "atas_nama": None,
            "konsep": None,
        },
    ),
    Sample(
        "surat perintah tugas bupati a.n. sekda u.b. asisten",
        """
                          BUPATI KEDIRI
                      SURAT PERINTAH TUGAS
                  Nomor : 094/ 312 /418.13/2024
Dasar    : DPA Bappeda Tahun Anggaran 2024
                         MEMERINTAHKAN:
Kepada   : Tim Inovasi
Untuk    : melaksanakan pendampingan inovasi
                              Dikeluarkan di  : Kediri
                              Pada tanggal    : 22 Februari 2024
                              a.n. BUPATI KEDIRI
                              SEKRETARIS DAERAH
                              u.b.
                              ASISTEN ADMINISTRASI UMUM,


                              Drs. ADI SUWIGNYO, M.Si.
                              NIP. 19661010 198602 1 004
""",
        T.SURAT_TUGAS,
        {
            "nomor": "094/312/418.13/2024",
            "tanggal": "2024-02-22",
            "pemda": "Kabupaten Kediri",
            "atas_nama": "BUPATI KEDIRI",
            "jabatan": "ASISTEN ADMINISTRASI UMUM",
            "penandatangan": "Drs. ADI SUWIGNYO, M.Si.",
        },
    ),
    Sample(
        "surat tugas sekolah tanpa ditetapkan",
        """
                     PEMERINTAH KOTA SURABAYA
                        DINAS PENDIDIKAN
                     SMP NEGERI 19 SURABAYA
            Jl. Arif Rahman Hakim 103 B Telp. 031-5945107

                          SURAT TUGAS
                  Nomor: 421.3/045/436.7.1.SMP19/2024

Kepala SMP Negeri 19 Surabaya menugaskan kepada:
 No   Nama                 NIP                   Tugas
 1    Dra. Sri Hartati     196701011994032001    Ketua
untuk mengelola inovasi "LITERA".

                                    Surabaya, 15 Juli 2024
                                    Kepala Sekolah



                                    Shahibur Rachman, S.Pd., M.Pd.
                                    NIP 197003231998021003
""",
        T.SURAT_TUGAS,
        {
            "nomor": "421.3/045/436.7.1.SMP19/2024",
            "tanggal": "2024-07-15",
            "pemda": "Kota Surabaya",
            "instansi": "SMP Negeri 19 Surabaya Kota Surabaya",
            "penandatangan": "Shahibur Rachman, S.Pd., M.Pd.",
            "jabatan": "Kepala Sekolah",
        },
    ),
    Sample(
        "undangan dinas, tanggal di kanan",
        """
                    PEMERINTAH KABUPATEN SAMBAS
                BADAN PERENCANAAN PEMBANGUNAN DAERAH
              Jalan Pembangunan Sambas Telepon (0562) 392145

                                                  Sambas, 4 Maret 2024
Nomor    : T-000.1.5/11502/SET                    Kepada
Sifat    : Penting                                Yth. Kepala Perangkat Daerah
Lampiran : 1 (satu) berkas                             se-Kabupaten Sambas
Hal      : Undangan Bimbingan Teknis                   di -
           Inovasi Daerah                                 SAMBAS

      Dalam rangka meningkatkan kapasitas, kami mengundang Saudara pada:
      hari/tanggal : Kamis, 7 Maret 2024
      pukul        : 08.00 WIB s.d. selesai
      tempat       : Aula Bappeda
      acara        : Bimbingan Teknis Inovasi Daerah
      Demikian atas perhatian dan kehadirannya diucapkan terima kasih.

                                       KEPALA BADAN PERENCANAAN
                                       PEMBANGUNAN DAERAH,


                                       Dr. YUDI, S.Sos., M.Si.
                                       NIP 19700101 199603 1 002
""",
        T.SURAT_UNDANGAN,
        {
            "nomor": "T-000.1.5/11502/SET",
            "tanggal": "2024-03-04",
            "tahun": 2024,
            "pemda": "Kabupaten Sambas",
            "tentang": "Undangan Bimbingan Teknis Inovasi Daerah",
            "instansi": "Badan Perencanaan Pembangunan Daerah Kabupaten Sambas",
            "penandatangan": "Dr. YUDI, S.Sos., M.Si.",
        },
    ),
    Sample(
        "undangan judul besar lama",
        """
                 PEMERINTAH KOTA PEKALONGAN
                 KECAMATAN PEKALONGAN BARAT
                        U N D A N G A N
Nomor : 005/0123
Kepada Yth. Ketua RW
Mengharap dengan hormat kehadiran Bapak/Ibu pada :
Hari    : Senin
Tanggal : 12 Agustus 2024
Jam     : 19.30 WIB
Tempat  : Balai Kelurahan
Acara   : Rembug warga inovasi
                              Pekalongan, 9 Agustus 2024
                              CAMAT PEKALONGAN BARAT

                              M. TAUFIQU ROCHMAN, S.STP.
                              NIP. 19830101 200112 1 001
""",
        T.SURAT_UNDANGAN,
        {"nomor": "005/0123", "tanggal": "2024-08-09", "pemda": "Kota Pekalongan"},
    ),
    Sample(
        "undangan tanpa kata undangan di hal",
        """
                 PEMERINTAH KABUPATEN JEMBRANA
                 DINAS KOMUNIKASI DAN INFORMATIKA
Nomor     : 005/88/DISKOMINFO/2025            Negara, 10 Februari 2025
Lampiran  : -
Perihal   : Rapat Koordinasi                  Kepada Yth.
                                              Kepala Bappeda
                                              di Negara
Sehubungan dengan pengembangan inovasi, dimohon kehadiran Saudara. Kami mengundang pada :
Hari/Tanggal : Rabu, 12 Februari 2025
Waktu        : 09.00 WITA
Tempat       : Ruang Rapat
Acara        : Rapat Koordinasi
                              Kepala Dinas,


                              I Gusti Ngurah Agung, S.T.
                              NIP. 197512122003121003
""",
        T.SURAT_UNDANGAN,
        {"nomor": "005/88/DISKOMINFO/2025", "tanggal": "2025-02-10", "tentang": "Rapat Koordinasi", "pemda": "Kabupaten Jembrana"},
    ),
    Sample(
        "surat dinas permohonan replikasi",
        """
                   PEMERINTAH KOTA PAREPARE
                        SEKRETARIAT DAERAH
       Jalan Jenderal Sudirman Nomor 78 Telp. (0421) 21044 Parepare
                                        Parepare, 17 September 2024
 Nomor    : 000.7/1422/Bappeda
 Sifat    : Biasa
 Lampiran : -
 Hal      : Permohonan Izin Replikasi Inovasi "SIGAP"

 Yth. Bupati Pinrang
 di tempat
    Dalam rangka replikasi inovasi sebagaimana surat Saudara Nomor 050/12/2024 tanggal 3 Juni 2024,
 kami mohon izin mereplikasi inovasi SIGAP milik Kabupaten Pinrang.
                              a.n. Pj. WALI KOTA PAREPARE
                                   SEKRETARIS DAERAH,


                              MUH. HUSNI SYAM, S.H.
                              Pembina Utama Madya
                              NIP 19680606 199203 1 012
 Tembusan:
 1. Pj. Wali Kota Parepare tanggal 18 September 2024
""",
        T.SURAT_DINAS,
        {
            "nomor": "000.7/1422/Bappeda",
            "tanggal": "2024-09-17",
            "tahun": 2024,
            "pemda": "Kota Parepare",
            "atas_nama": "Pj. WALI KOTA PAREPARE",
            "jabatan": "SEKRETARIS DAERAH",
            "tentang": 'Permohonan Izin Replikasi Inovasi "SIGAP"',
            "penandatangan": "MUH. HUSNI SYAM, S.H.",
        },
    ),
    Sample(
        "surat dinas tte, nomor strip",
        """
              PEMERINTAH PROVINSI DAERAH ISTIMEWA YOGYAKARTA
                    DINAS KESEHATAN
                                            Yogyakarta, 21 Oktober 2025
Nomor   : B/400.7.22.1/5491-PK
Sifat   : Biasa
Lampiran: 2 lembar
Hal     : Penyampaian Data Inovasi
Yth. Kepala Bappeda DIY
     di Yogyakarta
Bersama ini kami sampaikan data.
                                       Kepala Dinas,
                                       Ditandatangani secara elektronik
                                       drg. PEMBAJUN SETYANINGASTUTIE, M.Kes.
                                       Pembina Utama Muda, IV/c
                                       NIP 196609091993032006
- UU ITE No. 11 Tahun 2008 Pasal 5 Ayat 1
- Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan BSrE
""",
        T.SURAT_DINAS,
        {
            "nomor": "B/400.7.22.1/5491-PK",
            "tanggal": "2025-10-21",
            "pemda": "Daerah Istimewa Yogyakarta",
            "tanda_tangan": ("tte-tercetak",),
            "penandatangan": "drg. PEMBAJUN SETYANINGASTUTIE, M.Kes.",
            "tentang": "Penyampaian Data Inovasi",
        },
    ),
    Sample(
        "surat edaran",
        """
                          BUPATI BELITUNG
                                          Tanjungpandan, 5 Juni 2024
                                          Kepada
                                          Yth. Kepala Perangkat Daerah
                          SURAT EDARAN
                    NOMOR 100.3.4.2/12/SE/2024
                             TENTANG
              PENGGUNAAN APLIKASI SIPANDU DALAM LAYANAN PUBLIK
 Dalam rangka ...
                                       BUPATI BELITUNG,


                                       H. SAHANI SALEH, S.Sos.
""",
        T.SURAT_EDARAN,
        {
            "nomor": "100.3.4.2/12/SE/2024",
            "tanggal": "2024-06-05",
            "tentang": "PENGGUNAAN APLIKASI SIPANDU DALAM LAYANAN PUBLIK",
            "pemda": "Kabupaten Belitung",
        },
    ),
    Sample(
        "nota dinas",
        """
                  PEMERINTAH KABUPATEN LEBAK
                     SEKRETARIAT DAERAH
                        NOTA DINAS
Kepada   : Yth. Sekretaris Daerah
Dari     : Kepala Bagian Organisasi
Tanggal  : 14 November 2023
Nomor    : 060/211-Org/2023
Sifat    : Segera
Lampiran : -
Hal      : Laporan Pelaksanaan Lomba Inovasi
Disampaikan dengan hormat hasil rapat tanggal 10 November 2023.
                             KEPALA BAGIAN ORGANISASI,

                             IIN SOLIHIN, S.STP.
                             NIP. 198001012000121002
""",
        T.NOTA_DINAS,
        {
            "nomor": "060/211-Org/2023",
            "tanggal": "2023-11-14",
            "tentang": "Laporan Pelaksanaan Lomba Inovasi",
            "pemda": "Kabupaten Lebak",
        },
    ),
    Sample(
        "berita acara dengan tanggal terbilang",
        """
                  PEMERINTAH KOTA BATU
                  DINAS PARIWISATA
                        BERITA ACARA
              SERAH TERIMA APLIKASI WISATA PINTAR
                  NOMOR : 020/654.6/114.6/2022
Pada hari ini Selasa tanggal Dua Puluh Tiga bulan Agustus tahun Dua Ribu Dua
Puluh Dua, yang bertanda tangan di bawah ini:
1. Nama : ARIEF AS SIDDIQ   Jabatan : Kepala Dinas (PIHAK PERTAMA)
Berdasarkan Surat Perintah Kerja tanggal 1 Februari 2022
Demikian Berita Acara ini dibuat.
     PIHAK KEDUA                              PIHAK PERTAMA


     BUDI SANTOSO                             ARIEF AS SIDDIQ, S.H.
                                              NIP. 19700707 199803 1 009
""",
        T.BERITA_ACARA,
        {
            "nomor": "020/654.6/114.6/2022",
            "tanggal": "2022-08-23",
            "pemda": "Kota Batu",
            "tentang": "BERITA ACARA SERAH TERIMA APLIKASI WISATA PINTAR",
        },
    ),
    Sample(
        "notulen",
        """
                           NOTULEN RAPAT
Hari/Tanggal  : Jumat, 8 September 2023
Waktu         : 13.30 - 15.00 WIB
Tempat        : Ruang Rapat Bappelitbangda Kabupaten Blora
Pimpinan Rapat: Kepala Bappelitbangda
Peserta       : 15 orang
Agenda        : Pembahasan penjaringan inovasi
Pembahasan    :
1. Disepakati pengumpulan data tanggal 20 September 2023.
                                   Notulis,


                                   RETNO WULANDARI
""",
        T.NOTULEN,
        {"nomor": None, "tanggal": "2023-09-08", "tahun": 2023, "pemda": "Kabupaten Blora"},
    ),
    Sample(
        "daftar hadir",
        """
                           DAFTAR HADIR
      BIMBINGAN TEKNIS INOVASI DAERAH KABUPATEN SAMBAS
Hari/Tanggal : Kamis, 7 Maret 2024
Tempat       : Aula Bappeda
 NO    NAMA                  INSTANSI            NO. HP          TANDA TANGAN
 1     Siti Aminah           Dinas Kesehatan     0812345678      1.
 2     Rudi Hartono          Dinas Pendidikan    0812345679               2.
""",
        T.DAFTAR_HADIR,
        {
            "tanggal": "2024-03-07",
            "nomor": None,
            "pemda": "Kabupaten Sambas",
            "tentang": "DAFTAR HADIR BIMBINGAN TEKNIS INOVASI DAERAH KABUPATEN SAMBAS",
        },
    ),
    Sample(
        "absensi",
        """
   ABSENSI PESERTA SOSIALISASI APLIKASI "SI CANTIK"
   TANGGAL : 20 MEI 2025
   NO  NAMA        ALAMAT       PARAF
   1   Joko        RT 01        1
   2   Wati        RT 02            2
""",
        T.DAFTAR_HADIR,
        {"tanggal": "2025-05-20"},
    ),
    Sample(
        "sertifikat bimtek",
        """
                      PEMERINTAH KABUPATEN SAMBAS
                          S E R T I F I K A T
                   Nomor : 893.3/112/BKPSDM/2024
                         Diberikan kepada :
                           SITI AMINAH, A.Md.Kep.
                           sebagai PESERTA
   Bimbingan Teknis Inovasi Daerah pada tanggal 7 s.d. 8 Maret 2024 (16 JP)
                                     Sambas, 8 Maret 2024
                                     Kepala BKPSDM Kabupaten Sambas,


                                     Drs. MARIANI, M.Si.
                                     NIP. 19690909 199003 1 005
""",
        T.SERTIFIKAT,
        {
            "nomor": "893.3/112/BKPSDM/2024",
            "tanggal": "2024-03-08",
            "pemda": "Kabupaten Sambas",
            "penandatangan": "Drs. MARIANI, M.Si.",
        },
    ),
    Sample(
        "piagam penghargaan",
        """
                       GUBERNUR JAWA TENGAH
                     PIAGAM PENGHARGAAN
                     Nomor : 002.6/0012/2023
                      Diberikan kepada
                   PEMERINTAH KABUPATEN WONOGIRI
          Sebagai Kabupaten Terinovatif Tahun 2023
                                 Semarang, 30 November 2023
                                 Pj. GUBERNUR JAWA TENGAH


                                 NANA SUDJANA
""",
        T.SERTIFIKAT,
        {"nomor": "002.6/0012/2023", "tanggal": "2023-11-30", "pemda": "Jawa Tengah", "jabatan": "Pj. GUBERNUR JAWA TENGAH"},
    ),
    Sample(
        "pks dua nomor",
        """
                       PERJANJIAN KERJA SAMA
                              ANTARA
                  PEMERINTAH KABUPATEN BANYUWANGI
                              DENGAN
                      UNIVERSITAS AIRLANGGA
                             TENTANG
             PENGEMBANGAN INOVASI PELAYANAN PUBLIK
                  NOMOR : 119/11/KS/429.012/2024
                  NOMOR : 55/UN3/KS/2024
Pada hari ini, Senin tanggal dua puluh dua bulan April tahun dua ribu dua puluh empat
(22-04-2024) bertempat di Banyuwangi, kami yang bertanda tangan di bawah ini :
I. IPUK FIESTIANDANI : Bupati Banyuwangi, selanjutnya disebut PIHAK KESATU
                           Pasal 1
Jangka waktu perjanjian ini 3 tahun.
     PIHAK KEDUA,                             PIHAK KESATU,


     MOHAMMAD NASIH                           IPUK FIESTIANDANI
""",
        T.PERJANJIAN_KERJA_SAMA,
        {
            "nomor": "119/11/KS/429.012/2024",
            "tanggal": "2024-04-22",
            "tentang": "PENGEMBANGAN INOVASI PELAYANAN PUBLIK",
            "penandatangan": "IPUK FIESTIANDANI",
            "pemda": "Kabupaten Banyuwangi",
        },
    ),
    Sample(
        "nota kesepahaman",
        """
                       NOTA KESEPAHAMAN
                   PEMERINTAH KOTA MAKASSAR
                              DAN
                   PEMERINTAH KABUPATEN GOWA
                NOMOR: 12/MOU/2023
                NOMOR: 415.4/9/2023
                            TENTANG
                 REPLIKASI INOVASI LORONG WISATA
Pada hari ini Rabu, tanggal 15 (lima belas) bulan Maret tahun 2023, bertempat di Makassar
PIHAK KESATU dan PIHAK KEDUA sepakat
""",
        T.PERJANJIAN_KERJA_SAMA,
        {"nomor": "12/MOU/2023", "tanggal": "2023-03-15", "tentang": "REPLIKASI INOVASI LORONG WISATA"},
    ),
    Sample(
        "surat pernyataan replikasi",
        """
                PEMERINTAH KABUPATEN TABALONG
                    DINAS KESEHATAN
           Jl. Ir. P.H.M. Noor Tanjung 71513

                       SURAT PERNYATAAN
                 Nomor : 440/1100/DINKES/2024
Yang bertanda tangan di bawah ini :
Nama     : dr. TAUFIQURRAHMAN HAMDIE
NIP      : 19710101 200112 1 003
Jabatan  : Kepala Dinas Kesehatan Kabupaten Tabalong
dengan ini menyatakan bahwa kami telah mereplikasi inovasi SIGAP dari Kabupaten Banjar
sejak tanggal 2 Januari 2024.
                               Tanjung, 18 Juli 2024
                               Yang membuat pernyataan,


                               dr. TAUFIQURRAHMAN HAMDIE
                               NIP. 19710101 200112 1 003
""",
        T.SURAT_PERNYATAAN,
        {
            "nomor": "440/1100/DINKES/2024",
            "tanggal": "2024-07-18",
            "pemda": "Kabupaten Tabalong",
            "penandatangan": "dr. TAUFIQURRAHMAN HAMDIE",
        },
    ),
    Sample(
        "surat pernyataan tanpa kop",
        """
                       SURAT PERNYATAAN
Saya yang bertanda tangan di bawah ini:
Nama    : Hj. NURLAILA, S.Pd.
Jabatan : Kepala SDN 2 Tamiang Layang, Kabupaten Barito Timur
Menyatakan dengan sesungguhnya bahwa SDN 2 telah menerapkan inovasi PELITA dari Kota Palangka Raya.
                               Tamiang Layang, 4-9-2024
                               Kepala Sekolah,


                               Hj. NURLAILA, S.Pd.
                               NIP. 197001011995122001
""",
        T.SURAT_PERNYATAAN,
        {"nomor": None, "tanggal": "2024-09-04", "pemda": "Kabupaten Barito Timur", "konsep": None},
    ),
)
