"""Screenshots and news pages told by what stands around what they show, also where the address was read badly."""

from dataclasses import replace

import pytest

from evidence.facts import DocumentType as T
from rules.facts import state
from tests.rules.readers.sheets import Sheet, written


@pytest.mark.parametrize(
    "words",
    [
        """
        hps lwww radarkepri id daerah 2025
        Politik  Ekonomi  Daerah  Wisata
        RUMAH SINGGAH Bantu Keluarga Pasien di Bintan
        RADARKEPRI.ID, Kijang - Pemerintah Kabupaten Bintan membuka layanan RUMAH SINGGAH bagi keluarga pasien.
        Penulis: Dewi Anggraini  17 April 2025 14.05
        """,
        """
        Lumbung Desa Dorong Ketahanan Pangan
        Selasa, 4 Maret 2025 | 10:20 WIB
        KIJANG, KOMPAS - Warga menyambut program Lumbung Desa yang digagas pemerintah daerah setempat.
        Editor: Rina
        """,
    ],
)
def test_news_page_is_told_without_its_address(words: str) -> None:
    document = replace(written(Sheet(confidence=0.85).write(words)), media_type="image/png")
    assert state(document, "berita.png")[0].document_type is T.BERITA_MEDIA


def test_banner_with_a_date_is_no_news() -> None:
    banner = Sheet(confidence=0.85).write("""
        SOSIALISASI LUMBUNG DESA
        Aula Kecamatan Gunung Kijang
        Selasa, 4 Maret 2025
        Bersama kita wujudkan desa yang tahan pangan bagi semua warga
    """)
    document = replace(written(banner), media_type="image/png")
    assert state(document, "spanduk.png")[0].document_type is T.FOTO
