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


def _shown(words: str, confidence: float = 0.85) -> T:
    document = replace(written(Sheet(confidence=confidence).write(words)), media_type="image/png")
    return state(document, "layar.png")[0].document_type


def test_card_that_looks_like_a_title_is_the_menu_of_a_screen() -> None:
    assert (
        _shown("""
        https://aduan.lingga.go.id/kotak-masuk
        ADUAN WARGA  Laporan Bulanan
        Lampu dermaga padam sejak kemarin
        Tanggapan petugas: sudah diganti, terima kasih
    """)
        is T.TANGKAPAN_LAYAR
    )


def test_paper_that_was_photographed_keeps_its_title_though_it_names_apps() -> None:
    assert (
        _shown("""
        LAPORAN PELAKSANAAN GERAKAN SAMPAN PINTAR
        Kegiatan disebarluaskan lewat Facebook dan WhatsApp, lihat www.lingga.go.id/sampan
        Warga dapat mengunduh formulir di menu Layanan, lalu kirim ke petugas
        Daik, 4 Maret 2025
        NIP 19800101 200501 1 001
    """)
        is T.LAPORAN
    )


def test_book_that_is_read_in_a_browser_stays_a_book() -> None:
    assert (
        _shown("""
        https://dispar.lingga.go.id/panduan
        BUKU PANDUAN MERAWAT SAMPAN WISATA BAGI WARGA
        Unduh  Beranda  Cari
        Langkah merawat lambung sampan setiap pekan
    """)
        is T.MANUAL
    )


PORTALS = {
    "pengumuman": """
        DINAS KESEHATAN KABUPATEN NATUNA
        Beranda  Profil  Layanan  Kontak
        PENGUMUMAN JADWAL SINGGAH PERAHU SEHAT
        Perahu Sehat singgah di Pulau Tiga pada pekan kedua dan di Pulau Laut pada pekan ketiga.
    """,
    "edaran": """
        natuna.go.id/berita/hemat-air
        PEMERINTAH KABUPATEN NATUNA
        SURAT EDARAN BUPATI SOAL HEMAT AIR MULAI BERLAKU
        Ranai - Pemerintah kabupaten mulai memberlakukan edaran hemat air bagi seluruh kantor.
        "Kami berharap warga ikut serta," ujarnya, Rabu 12 Maret 2025.
    """,
    "undangan": """
        PEMERINTAH KABUPATEN NATUNA
        Portal Resmi
        UNDANGAN TERBUKA MENGIKUTI KELAS PERAHU BACA
        Warga dapat mendaftar langsung ke kantor desa terdekat.
        Admin 12 Maret 2025, dibaca 312 kali
    """,
}


@pytest.mark.parametrize("name", PORTALS)
def test_page_of_an_office_without_number_addressee_or_signature_is_no_letter(name: str) -> None:
    assert _shown(PORTALS[name]) in (T.TANGKAPAN_LAYAR, T.BERITA_MEDIA)
    printed = state(written(PORTALS[name]), "cetak.pdf")[0].document_type
    assert printed in (T.TANGKAPAN_LAYAR, T.BERITA_MEDIA, T.TIDAK_DIKENAL)


@pytest.mark.parametrize(
    "parts",
    [
        "Nomor : 440/9/DINKES/2025",
        "Yth. Camat Pulau Tiga",
        "Perihal : jadwal singgah",
        "Ranai, 3 Maret 2025\nKepala Dinas\nNIP 197001011995031002",
    ],
)
def test_announcement_with_a_part_of_a_letter_is_one(parts: str) -> None:
    text = f"""
DINAS KESEHATAN KABUPATEN NATUNA
PENGUMUMAN
{parts}
Perahu Sehat singgah di Pulau Tiga pada pekan kedua.
"""
    assert state(written(text), "pengumuman.pdf")[0].document_type is T.SURAT_DINAS
