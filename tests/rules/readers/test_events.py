"""Title and day of an event, as each kind of document states them."""

import pytest

from evidence.facts import DocumentType, Facts
from rules.readers import READERS
from tests.rules.readers.sheets import source, stated, submission

INVITATION = """
PEMERINTAH KABUPATEN TEGAL
DINAS KOMUNIKASI DAN INFORMATIKA
Slawi, 27 Februari 2024
Nomor : 005/123/2024
Sifat : Penting
Hal : Undangan
Dengan hormat, kami mengundang Saudara pada:
Hari, tanggal : Senin s.d. Rabu, 4 s.d. 6 Maret 2024
Pukul : 08.00 WIB
Acara : Bimbingan Teknis Pengelolaan
Aplikasi SI JUKUNG
Tempat : Aula Setda
Demikian
"""
ASSIGNMENT = """
SURAT TUGAS
Nomor 094/11/2024
Dasar : Surat Kepala BSKDN tanggal 1 Maret 2024 Nomor 5
MENUGASKAN
Kepada : Nama : Budi
Untuk : Mengikuti Bimbingan Teknis Pengelolaan Aplikasi SI JUKUNG
pada tanggal 4 - 6 Maret 2024
Dikeluarkan di Banjarbaru
pada tanggal 2 Maret 2024
"""
ATTENDANCE = """
DAFTAR HADIR PESERTA
BIMBINGAN TEKNIS PENGELOLAAN APLIKASI SI JUKUNG
Hari/Tanggal : Senin, 4 Maret 2024
Tempat : Aula
NO NAMA TANDA TANGAN
1 Budi
"""
CERTIFICATE = """
SERTIFIKAT
Nomor: 12/SERT/2024
Diberikan kepada
BUDI SANTOSO
sebagai PESERTA dalam kegiatan
Bimbingan Teknis Pengelolaan Aplikasi SI JUKUNG yang diselenggarakan oleh Dinas Kominfo
pada tanggal 4 s.d. 6 Maret 2024
Slawi, 8 Maret 2024
"""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (INVITATION, DocumentType.SURAT_UNDANGAN),
        (ASSIGNMENT, DocumentType.SURAT_TUGAS),
        (ATTENDANCE, DocumentType.DAFTAR_HADIR),
        (CERTIFICATE, DocumentType.SERTIFIKAT),
    ],
)
def test_event_is_read_alike_from_every_document_of_its_set(text: str, kind: DocumentType) -> None:
    of = source(text)
    title = READERS[Facts.KEGIATAN](of, stated(kind, of), submission())
    day = READERS[Facts.TANGGAL_KEGIATAN](of, stated(kind, of), submission())
    assert title is not None and str(title.value).lower() == "bimbingan teknis pengelolaan aplikasi si jukung"
    assert day is not None and day.value == "2024-03-04"
    assert title.citation is not None and day.citation is not None


def test_document_that_calls_nobody_to_an_event_states_none() -> None:
    of = source("SURAT TUGAS\nNomor 1\nMENUGASKAN\nKepada : Nama : Budi\nUntuk : Melaksanakan inovasi SI JUKUNG\n")
    assert READERS[Facts.KEGIATAN](of, stated(DocumentType.SURAT_TUGAS, of), submission()) is None
    assert READERS[Facts.KEGIATAN](of, stated(DocumentType.FOTO, of), submission()) is None


MEMO = """
NOTA DINAS
Yth. : Para Kepala Bidang
Dari : Sekretaris Dinas
Tanggal : 3 Februari 2025
Nomor : 000.1.5/44/SET
Sifat : Biasa
Hal : Undangan Pelatihan Operator Perahu Baca
Menindaklanjuti surat Kepala Bappeda
tanggal 27 Januari 2025 nomor 005/9, Saudara diminta hadir pada:
hari/tanggal : Selasa, 11 Februari 2025
pukul : 09.00 WIB
tempat : Ruang Rapat
acara : Pelatihan Operator Perahu Baca   Pakaian : Batik
Narasumber : Kepala Dinas Perpustakaan
Demikian
"""


def test_event_of_a_memo_is_on_its_own_day_and_ends_before_the_next_label() -> None:
    of = source(MEMO)
    made = stated(DocumentType.NOTA_DINAS, of)
    day = READERS[Facts.TANGGAL_KEGIATAN](of, made, submission())
    event = READERS[Facts.KEGIATAN](of, made, submission())
    assert day is not None
    assert day.value == "2025-02-11"
    assert event is not None
    assert event.value == "Pelatihan Operator Perahu Baca"


@pytest.mark.parametrize(
    "body",
    [
        "pada hari Selasa, 11 Februari 2025",
        "pada :\nTanggal : 11 Februari 2025",
        "pada\nhari, tanggal 11 Februari 2025",
        "pada Selasa, 11 Februari 2025 pukul 09.00 WIB",
    ],
)
def test_day_of_an_event_is_not_that_of_the_letter_referred_to(body: str) -> None:
    of = source(f"""
NOTA DINAS
Kepada : Kepala Bidang Layanan
Tanggal : 3 Februari 2025
Hal : Undangan Rapat Persiapan Perahu Baca
Sehubungan dengan surat Camat Pulau Tiga tanggal 27 Januari 2025 Nomor 005/9 perihal permohonan,
dengan ini diundang mengikuti Rapat Persiapan {body}
Demikian
""")
    day = READERS[Facts.TANGGAL_KEGIATAN](of, stated(DocumentType.NOTA_DINAS, of), submission())
    assert day is not None
    assert day.value == "2025-02-11"


def test_title_of_an_event_keeps_a_colon_in_capitals() -> None:
    of = source("""
DAFTAR HADIR
Kegiatan : BIMBINGAN TEKNIS
PENGELOLAAN LAYANAN : PERAHU BACA
Tempat : Aula
""")
    event = READERS[Facts.KEGIATAN](of, stated(DocumentType.DAFTAR_HADIR, of), submission())
    assert event is not None
    assert event.value == "BIMBINGAN TEKNIS PENGELOLAAN LAYANAN : PERAHU BACA"


def test_title_of_an_event_ends_where_the_sentence_turns_to_the_reader() -> None:
    of = source("""
NOTA DINAS
Kepada : Kepala Bidang Layanan
Hal : Undangan
Sehubungan dengan Sosialisasi Perahu Baca, Saudara diundang hadir
tanggal 11 Februari 2025 bertempat di Aula.
""")
    event = READERS[Facts.KEGIATAN](of, stated(DocumentType.NOTA_DINAS, of), submission())
    assert event is not None
    assert event.value == "Sosialisasi Perahu Baca"


def test_title_of_an_event_may_be_of_mothers() -> None:
    of = source("DAFTAR HADIR\nKegiatan : Sosialisasi Kesehatan Ibu dan Anak\nTempat : Aula")
    event = READERS[Facts.KEGIATAN](of, stated(DocumentType.DAFTAR_HADIR, of), submission())
    assert event is not None
    assert event.value == "Sosialisasi Kesehatan Ibu dan Anak"
