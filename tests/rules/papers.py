"""Documents of a made-up innovation in Banjarbaru, as text: what the tests of judging hand in. Every part can be swapped."""

from dataclasses import replace

from evidence.document import Box, Document, Mark, MarkKind
from tests.documents import document, page

NAME = "SI JUKUNG (Sistem Jemput Bola Urusan Kependudukan di Kampung Seberang)"
INK = Mark(MarkKind.SIGNATURE, Box(330, 560, 430, 600), 0.95)
STAMP = Mark(MarkKind.STAMP, Box(310, 550, 390, 610), 0.95)
HIGHLIGHT = Mark(MarkKind.HIGHLIGHT, Box(30, 200, 560, 230), 0.95)
OFFICES = (
    "Dinas Kependudukan dan Pencatatan Sipil",
    "Dinas Kesehatan",
    "Dinas Sosial",
    "Dinas Pendidikan",
    "Dinas Komunikasi dan Informatika",
)
PEOPLE = (
    "Ahmad Fauzi", "Siti Rahmah", "Muhammad Rizki", "Nur Hasanah", "Budi Santoso", "Dewi Lestari", "Rahmat Hidayat", "Sri Wahyuni", "Agus Salim",
    "Fitri Handayani", "Joko Prasetyo", "Lina Marlina", "Hendra Gunawan", "Yuni Astuti", "Imam Syafii", "Ratna Sari", "Dedi Kurniawan", "Eka Putri",
    "Faisal Anwar", "Gita Permata", "Herman Wijaya", "Indah Kusuma", "Jamaludin Noor", "Kartika Dewi", "Lukman Hakim", "Maya Anggraini", "Nanang Kosim",
    "Oktavia Rahayu", "Puji Lestari", "Qori Amalia", "Rudi Hartono", "Susi Susanti",
)  # fmt: skip


def decree(
    *,
    nomor: str = "188.45/25/KUM/2024",
    tanggal: str = "3 Juni 2024",
    tentang: str = "PENETAPAN INOVASI DAERAH SI JUKUNG",
    name: str = "SI JUKUNG (Sistem Jemput Bola Urusan Kependudukan di Kampung Seberang)",
    head: str = "WALI KOTA BANJARBARU",
    heading: str = "WALI KOTA BANJARBARU\nPROVINSI KALIMANTAN SELATAN",
    signer: str = "WALI KOTA BANJARBARU,",
    signed_by: str = "M. ADITYA MUFTI ARIFFIN",
    place: str = "Banjarbaru",
    people: int = 0,
    draft: str = "",
) -> str:
    """A decree; ``head`` is whose decision it is, ``signer`` the lines above the signature."""
    team = "\n".join(
        f"{number} {person} {OFFICES[number % len(OFFICES)]} {'Ketua' if number == 1 else 'Anggota'}"
        for number, person in enumerate(PEOPLE[:people], 1)
    )
    attachment = f"\n\nLAMPIRAN KEPUTUSAN {head}\nSUSUNAN TIM\nNO NAMA INSTANSI PERAN\n{team}\n" if people else ""
    return f"""{draft}{heading}

KEPUTUSAN {head}
NOMOR {nomor}

TENTANG
{tentang}

{head},

Menimbang : a. bahwa untuk meningkatkan pelayanan publik perlu menetapkan inovasi daerah;
Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
2. Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah;

MEMUTUSKAN:
Menetapkan :
KESATU : Menetapkan inovasi {name} sebagai inovasi daerah.
KEDUA : Keputusan ini mulai berlaku pada tanggal ditetapkan.
{attachment}
Ditetapkan di {place}
pada tanggal {tanggal}

{signer}



{signed_by}
"""


def assignment(
    *,
    nomor: str = "800.1.11.1/12/DUKCAPIL/2025",
    tanggal: str = "10 Februari 2025",
    purpose: str = "melaksanakan inovasi SI JUKUNG (Sistem Jemput Bola Urusan Kependudukan di Kampung Seberang)",
    people: int = 5,
) -> str:
    """A surat tugas of the head of the office."""
    team = "\n".join(f"{number} {person} Pelaksana" for number, person in enumerate(PEOPLE[:people], 1))
    return f"""PEMERINTAH KOTA BANJARBARU
DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL
Jalan Pangeran Suriansyah Nomor 5 Banjarbaru

SURAT TUGAS
NOMOR {nomor}

Dasar : Program kerja tahun berjalan.

MENUGASKAN

Kepada :
NO NAMA JABATAN
{team}

Untuk : {purpose}

Ditetapkan di Banjarbaru
pada tanggal {tanggal}
KEPALA DINAS,



Drs. H. ABDUL MALIK, M.Si
NIP 19700101 199503 1 002
"""


def budget(year: int = 2025, *, nomor: str = "DPA/A.1/2.12.0.00.0.00.01.0000/001", name: str = "") -> str:
    """A page of a DPA."""
    return f"""PEMERINTAH KOTA BANJARBARU
DOKUMEN PELAKSANAAN ANGGARAN
SATUAN KERJA PERANGKAT DAERAH
TAHUN ANGGARAN {year}
Nomor DPA : {nomor}/{year}

Urusan Pemerintahan : 2.12 Administrasi Kependudukan dan Pencatatan Sipil
Program : Pendaftaran Penduduk
Kegiatan : Pelayanan Pendaftaran Penduduk
Sub Kegiatan : Pelayanan Jemput Bola Administrasi Kependudukan {name}
Kode Rekening Uraian Jumlah
5.1.02.01.01.0052 Belanja Makanan dan Minuman Rapat Rp 24.500.000
5.1.02.04.01.0001 Belanja Perjalanan Dinas Rp 61.000.000
Jumlah Rp 85.500.000
"""


def plan(year: int = 2025) -> str:
    """The cover and matrix of an RKPD."""
    return f"""PEMERINTAH KOTA BANJARBARU
RENCANA KERJA PEMERINTAH DAERAH
(RKPD)
KOTA BANJARBARU
TAHUN {year}

BAB IV RENCANA KERJA DAN PENDANAAN DAERAH
Program Pendaftaran Penduduk
Kegiatan Pelayanan Pendaftaran Penduduk
Sub Kegiatan Pelayanan Jemput Bola Administrasi Kependudukan Pagu Indikatif Rp 85.500.000
"""


def procedure(*, duration: str = "Waktu penyelesaian 1 (satu) hari kerja", steps: str = "30 menit") -> str:
    """An SOP with its heading and a table of steps."""
    return f"""PEMERINTAH KOTA BANJARBARU
DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL

STANDAR OPERASIONAL PROSEDUR
NOMOR SOP : 470/15/DUKCAPIL/2025
TGL. PEMBUATAN : 6 Januari 2025
TGL. REVISI : -
TGL. EFEKTIF : 13 Januari 2025
DISAHKAN OLEH : KEPALA DINAS
Drs. H. ABDUL MALIK, M.Si
NIP 19700101 199503 1 002
NAMA SOP : Pelayanan SI JUKUNG

Dasar Hukum : Undang-Undang Nomor 24 Tahun 2013
Kualifikasi Pelaksana : memahami administrasi kependudukan
Peralatan/Perlengkapan : komputer, jaringan
No Kegiatan Pelaksana Waktu Output
1 Menerima berkas permohonan Petugas {steps} berkas
2 Memverifikasi berkas permohonan Verifikator {steps} berkas
3 Menyerahkan dokumen Petugas {steps} dokumen
{duration}
"""


def replication(
    *,
    region: str = "KABUPATEN MAJENE",
    office: str = "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL",
    place: str = "Majene",
    tanggal: str = "14 Mei 2025",
    name: str = "SI JUKUNG (Sistem Jemput Bola Urusan Kependudukan di Kampung Seberang)",
) -> str:
    """A statement of another region that it replicated the innovation."""
    return f"""PEMERINTAH {region}
{office}
Jalan Jenderal Sudirman Nomor 1 {place}

SURAT PERNYATAAN
NOMOR 470/88/2025

Yang bertanda tangan di bawah ini:
Nama : Hj. NURHAYATI, S.Sos
Jabatan : Kepala Dinas Kependudukan dan Pencatatan Sipil {region.title()}

Dengan ini menyatakan bahwa {region.title()} telah mereplikasi inovasi {name} milik Pemerintah Kota Banjarbaru
sejak tahun 2025.

Demikian surat pernyataan ini dibuat dengan sebenarnya.

{place}, {tanggal}
KEPALA DINAS,



Hj. NURHAYATI, S.Sos
NIP 19710203 199803 2 001
"""


def recap(*, received: int = 40, resolved: int = 38, stated: str = "95%", note: str = "") -> str:
    """A recap of complaints."""
    return f"""PEMERINTAH KOTA BANJARBARU
DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL

REKAPITULASI PENGADUAN LAYANAN SI JUKUNG
TAHUN 2025

No Bulan Pengaduan Diterima Pengaduan Selesai
1 Januari {received // 2} {resolved // 2}
2 Februari {received - received // 2} {resolved - resolved // 2}
Jumlah {received} {resolved}
Persentase penyelesaian {stated}
{note}

Banjarbaru, 10 Maret 2025
KEPALA DINAS,
Drs. H. ABDUL MALIK, M.Si
"""


def paper(*pages: str, digest: str = "a", marks: tuple[Mark, ...] = (INK, STAMP), media_type: str = "application/pdf") -> Document:
    """A born-digital file of these pages, signed on the last."""
    built = [page(text) for text in pages]
    built[-1] = replace(built[-1], marks=near_foot(pages[-1], marks))
    return document(*built, digest=(digest * 64)[:64], media_type=media_type)


def near_foot(text: str, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Signatures and stamps moved to where the text has room for them: the blank lines above the last name."""
    lines = text.strip("\n").split("\n")
    gap = max((row for row, line in enumerate(lines) if not line.strip()), default=len(lines))
    top = 40 + (gap - 2) * 14.0
    return tuple(
        replace(mark, box=Box(mark.box.x0 - 280, top, mark.box.x1 - 280, top + 36)) if mark.kind is not MarkKind.HIGHLIGHT else mark
        for mark in marks
    )


def invitation(*, tanggal: str = "12 Maret 2025", held: str = "Rabu, 19 Maret 2025") -> str:
    """An invitation to a training."""
    return f"""PEMERINTAH KOTA BANJARBARU
DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL

Banjarbaru, {tanggal}
Nomor : 000.1.5/210/DUKCAPIL/2025
Sifat : Biasa
Hal : Undangan Bimbingan Teknis Inovasi SI JUKUNG
Yth. Camat se-Kota Banjarbaru

Dengan hormat, kami mengundang Saudara pada:
hari/tanggal : {held}
pukul : 09.00 WITA
tempat : Aula Dinas
acara : Bimbingan Teknis Inovasi SI JUKUNG

Demikian atas perhatian dan kehadirannya diucapkan terima kasih.

KEPALA DINAS,



Drs. H. ABDUL MALIK, M.Si
NIP 19700101 199503 1 002
"""


def attendance(*, held: str = "Rabu, 19 Maret 2025") -> str:
    """The list of those who came."""
    rows = "\n".join(f"{number} {person} Kecamatan ......" for number, person in enumerate(PEOPLE[:8], 1))
    return f"""PEMERINTAH KOTA BANJARBARU
DAFTAR HADIR

Hari/Tanggal : {held}
Acara : Bimbingan Teknis Inovasi SI JUKUNG
Tempat : Aula Dinas

No Nama Instansi Tanda Tangan
{rows}
"""


def certificate(*, held: str = "19 Maret 2025") -> str:
    """A certificate of the training."""
    return f"""SERTIFIKAT
Nomor 000.1.5/233/DUKCAPIL/2025

Diberikan kepada
SITI RAHMAH

sebagai peserta Bimbingan Teknis Inovasi SI JUKUNG
yang diselenggarakan pada tanggal {held} di Banjarbaru

Banjarbaru, {held}
KEPALA DINAS,



Drs. H. ABDUL MALIK, M.Si
"""


def manual() -> str:
    """The first page of a manual."""
    return """BUKU PANDUAN
MANUAL BOOK APLIKASI SI JUKUNG
Sistem Jemput Bola Urusan Kependudukan di Kampung Seberang
Tahun 2025

DAFTAR ISI
1. Pendahuluan
2. Langkah masuk aplikasi
3. Langkah mengajukan permohonan
"""
