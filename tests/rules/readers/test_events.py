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
