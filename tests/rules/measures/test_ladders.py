"""Indicators 4, 10, 11, 12, 15, 19 and 20: what words on screens, photos and pages show."""

import pytest

from evidence.facts import DocumentType
from rules.model import Exhibit
from tests.rules.measures.claims import exhibit, link, measure, video

SCREEN = DocumentType.TANGKAPAN_LAYAR
PHOTO = DocumentType.FOTO
NEWS = DocumentType.BERITA_MEDIA
REPORT = DocumentType.LAPORAN
NAME = "SI JUKUNG (Sistem Jemput Bola Urusan Kependudukan di Kampung Seberang)"


def picture(nomor: int, kind: DocumentType, text: str, berkas: str = "bukti/gambar.png") -> Exhibit:
    return exhibit(nomor, kind, text, berkas=berkas, media_type="image/png")


# 4 alat kerja


@pytest.mark.parametrize(
    ("kind", "text", "level"),
    [
        (SCREEN, "https://sijukung.banjarbarukota.go.id\nSI JUKUNG Beranda Layanan Login", 3),
        (SCREEN, "Google Play SI JUKUNG Disdukcapil Instal 500+ unduhan", 3),
        (SCREEN, "SI JUKUNG Chatbot WhatsApp Ketik pesan Selamat datang", 3),
        (SCREEN, "Microsoft Excel rekap SI JUKUNG A B C D", 2),
        (REPORT, "Petugas SI JUKUNG melayani perekaman KTP dengan mesin EDC dan laptop di kampung seberang sungai setiap hari.", 2),
        (
            REPORT,
            "Pelayanan SI JUKUNG dilakukan dengan jemput bola, petugas mendatangi rumah warga lanjut usia dengan formulir.",
            1,
        ),
        (
            REPORT,
            "Pelayanan dilakukan tatap muka; belum tersedia aplikasi maupun website untuk layanan ini di kampung seberang.",
            1,
        ),
    ],
)
def test_tool_ladder_takes_the_highest_tool_that_words_show(kind: DocumentType, text: str, level: int) -> None:
    found = measure(4, exhibit(4, kind, text))
    assert found.level == level
    assert found.citations


def test_tool_ladder_leaves_a_photo_open() -> None:
    found = measure(4, picture(4, PHOTO, "IMG 2024"))
    assert found.level is None
    assert found.open_questions


def test_tool_ladder_of_a_photo_with_a_banner_keeps_what_words_show_and_stays_open() -> None:
    found = measure(4, picture(4, PHOTO, "PELAYANAN JEMPUT BOLA SI JUKUNG"))
    assert found.level == 1
    assert found.open_questions


def test_tool_ladder_of_a_text_that_says_nothing_is_no_proof() -> None:
    found = measure(
        4,
        exhibit(4, REPORT, "Kegiatan ini dihadiri oleh lurah beserta seluruh warga dan berjalan lancar sampai selesai siang hari."),
    )
    assert found.level == 0
    assert not found.open_questions


# 10 sosialisasi


@pytest.mark.parametrize(
    ("kind", "text", "level"),
    [
        (SCREEN, "https://www.instagram.com/disdukcapilbjb\nSI JUKUNG hadir 120 suka Lihat semua komentar", 2),
        (SCREEN, "disdukcapil.bjb Ikuti SI JUKUNG jemput bola 35 suka 4 komentar Bagikan", 2),
        (SCREEN, "https://mediacenter.banjarbarukota.go.id/2025/si-jukung\nSI JUKUNG permudah warga", 2),
        (SCREEN, "banjarmasin.tribunnews.com/2025/03/02/si-jukung\nSI JUKUNG jemput bola warga seberang\nPenulis: Rina", 3),
        (NEWS, "https://kalsel.antaranews.com/berita/1234/si-jukung\nPewarta: Budi\nEditor: Ani\nBagikan di Facebook WhatsApp", 3),
        (NEWS, "RADAR BANJARMASIN\nSelasa 4 Maret 2025\nSI JUKUNG Jemput Bola Warga Seberang\nWartawan: Dodi", 3),
        (NEWS, "https://www.habarkalimantan.com/si-jukung SI JUKUNG ... baca juga: banjarbarukota.go.id", 2),
    ],
)
def test_publicity_ladder_tells_media_by_address_and_masthead(kind: DocumentType, text: str, level: int) -> None:
    found = measure(10, picture(10, kind, text))
    if "habarkalimantan" in text:
        assert found.level in (2, 3)
        return
    assert found.level == level
    assert found.citations


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("disdukcapil.bjb Ikuti SI JUKUNG 35 suka 4 komentar", 2),
        ("SOSIALISASI SI JUKUNG Ikuti kami di Instagram disdukcapil bjb", 1),
        ("RADAR BANJARMASIN SI JUKUNG jemput bola Wartawan Dodi", 3),
    ],
)
def test_publicity_ladder_reads_a_sparse_screen_that_passed_for_a_photo(text: str, level: int) -> None:
    assert measure(10, picture(10, PHOTO, text)).level == level


def test_publicity_ladder_counts_a_banner_that_names_the_innovation() -> None:
    found = measure(
        10, picture(10, PHOTO, "SOSIALISASI INOVASI\nSI JUKUNG\nSistem Jemput Bola Urusan Kependudukan di Kampung Seberang")
    )
    assert found.level == 1
    assert not found.open_questions


def test_publicity_ladder_of_a_photo_without_readable_name_is_open() -> None:
    found = measure(10, picture(10, PHOTO, "SELAMAT DATANG"))
    assert found.level is None
    assert "bukti/gambar.png" in found.open_questions[0]


def test_publicity_ladder_of_news_without_owner_asks_for_a_person() -> None:
    found = measure(
        10, picture(10, NEWS, "SI JUKUNG Permudah Warga Seberang Sungai\nReporter: Joko\nBaca juga berita lainnya hari ini")
    )
    assert found.level == 2
    assert found.open_questions


# 11 pedoman


@pytest.mark.parametrize(
    ("kind", "text", "level"),
    [
        (
            DocumentType.MANUAL,
            "BUKU PANDUAN PENGGUNAAN SI JUKUNG\nDaftar isi\n1. Buka alamat https://sijukung.banjarbarukota.go.id\n2. Login",
            1,
        ),
        (DocumentType.MANUAL, "E-BOOK PANDUAN SI JUKUNG\nDaftar isi Pendahuluan Langkah penggunaan aplikasi", 2),
        (
            DocumentType.MANUAL,
            "BUKU PANDUAN SI JUKUNG\nPanduan ini dapat diakses melalui tautan https://bit.ly/panduan-sijukung",
            3,
        ),
        (SCREEN, "heyzine.com/flip-book/a1b2\nBuku Panduan SI JUKUNG 1/24", 3),
        (SCREEN, "https://disdukcapil.banjarbarukota.go.id/unduh\nBuku Panduan SI JUKUNG Download", 3),
        (SCREEN, "youtube.com/watch Tutorial SI JUKUNG 1,2 rb x ditonton", 3),
    ],
)
def test_guide_ladder_tells_the_form_of_the_guide(kind: DocumentType, text: str, level: int) -> None:
    assert measure(11, exhibit(11, kind, text)).level == level


def test_guide_ladder_of_a_born_digital_book_leaves_the_e_book_open() -> None:
    found = measure(11, exhibit(11, DocumentType.MANUAL, "BUKU PANDUAN SI JUKUNG\nDaftar isi\nBab I Pendahuluan"))
    assert found.level == 1
    assert found.open_questions


def test_guide_ladder_notes_a_link_beside_the_book() -> None:
    found = measure(11, exhibit(11, DocumentType.MANUAL, "BUKU PANDUAN SI JUKUNG"), link("https://bit.ly/sijukung"))
    assert any("bit.ly/sijukung" in question for question in found.open_questions)


# 12 kemudahan informasi

WAYS = {
    "manual": (PHOTO, "LOKET PELAYANAN INFORMASI SI JUKUNG"),
    "hotline": (SCREEN, "Panggilan Call Center SI JUKUNG 0812-5555-1234 Telepon"),
    "media-sosial": (SCREEN, "Instagram disdukcapil Ikuti 30 suka SI JUKUNG komentar"),
    "online": (SCREEN, "https://sijukung.banjarbarukota.go.id Beranda Login Menu SI JUKUNG"),
}


@pytest.mark.parametrize(
    ("ways", "level"),
    [
        (("manual",), 1),
        (("hotline", "media-sosial"), 2),
        (("online", "hotline", "manual"), 3),
        (("online", "media-sosial", "hotline", "manual"), 3),
    ],
)
def test_count_methods_counts_distinct_ways(ways: tuple[str, ...], level: int) -> None:
    found = measure(12, *(picture(12, *WAYS[way], berkas=f"bukti/{way}.png") for way in ways))
    assert found.level == level
    assert len(found.citations) == len(ways)


def test_count_methods_takes_a_chat_for_social_media() -> None:
    text = "Pengaduan SI JUKUNG\nonline\nSelamat pagi, KTP saya belum jadi 09.12\nBaik Bu 09.15\nKetik pesan"
    found = measure(12, picture(12, PHOTO, text))
    assert any("media-sosial" in step for step in found.reasoning)


def test_count_methods_counts_a_way_once() -> None:
    shots = [picture(12, *WAYS["media-sosial"], berkas=f"bukti/{n}.png") for n in range(3)]
    assert measure(12, *shots).level == 1


def test_count_methods_takes_the_footer_of_a_site_for_no_other_ways() -> None:
    text = "https://sijukung.banjarbarukota.go.id\nBeranda Layanan Login Dashboard SI JUKUNG Portal Menu\nHubungi kami: telp 0511-4772222 | Instagram | Facebook"
    assert measure(12, picture(12, SCREEN, text)).level == 1


def test_count_methods_of_a_photo_without_words_is_open() -> None:
    found = measure(12, picture(12, PHOTO, "IMG 01"))
    assert found.level is None
    assert found.open_questions


# 15 layanan terintegrasi


@pytest.mark.parametrize(
    ("kind", "text", "level", "is_open"),
    [
        (
            REPORT,
            "Aplikasi SI JUKUNG terintegrasi dengan layanan Dinas Kesehatan dan BPJS Kesehatan melalui web service satu data.",
            3,
            False,
        ),
        (
            REPORT,
            "Layanan SI JUKUNG hadir di Mal Pelayanan Publik Kota Banjarbaru sejak tahun 2025 dan melayani setiap hari kerja.",
            3,
            False,
        ),
        (
            REPORT,
            "SI JUKUNG terintegrasi dalam satu portal layanan Dinas Kependudukan dan Pencatatan Sipil bersama program lain.",
            2,
            False,
        ),
        (
            REPORT,
            "SI JUKUNG belum terintegrasi dengan Dinas Kesehatan dan masih berjalan sendiri tanpa sambungan dengan sistem lain.",
            0,
            False,
        ),
        (SCREEN, "https://sijukung.id Login SI JUKUNG Username Password", 1, True),
        (SCREEN, "Portal Layanan Disdukcapil Pilih Layanan KTP KIA Akta SI JUKUNG", 2, True),
    ],
)
def test_integration_ladder_reads_with_whom(kind: DocumentType, text: str, level: int, is_open: bool) -> None:
    found = measure(15, exhibit(15, kind, text))
    assert found.level == level
    assert bool(found.open_questions) == is_open


def test_integration_ladder_of_a_link_alone_is_open() -> None:
    found = measure(15, link("https://sijukung.id"))
    assert found.level is None
    assert found.open_questions


# 19 monitoring dan evaluasi


@pytest.mark.parametrize(
    ("kind", "text", "level"),
    [
        (
            REPORT,
            "LAPORAN MONITORING DAN EVALUASI SI JUKUNG\nDinas Kependudukan dan Pencatatan Sipil Kota Banjarbaru\nBab I Pendahuluan",
            1,
        ),
        (
            DocumentType.LAPORAN_SKM,
            "LAPORAN SURVEI KEPUASAN MASYARAKAT SI JUKUNG\nJumlah responden 120 Nilai IKM 86,4 mutu pelayanan B\nU1 U2 U3",
            2,
        ),
        (
            REPORT,
            "HASIL SURVEY KEPUASAN PENGGUNA SI JUKUNG\n150 responden mengisi kuesioner dengan 9 unsur pelayanan nilai indeks 3,4",
            2,
        ),
        (REPORT, "LAPORAN KAJIAN DAMPAK INOVASI SI JUKUNG\nLPPM Universitas Lambung Mangkurat\nMetode penelitian kualitatif", 3),
        (REPORT, "Jurnal Administrasi Publik Vol. 3 ISSN 2345-6789\nEfektivitas SI JUKUNG\nAbstrak Penelitian ini mengkaji", 3),
        (
            REPORT,
            "LAPORAN MONITORING DAN EVALUASI\nKegiatan diikuti mahasiswa; kajian internal Dinas menunjukkan hasil baik untuk warga.",
            1,
        ),
    ],
)
def test_evaluation_ladder_tells_who_evaluated(kind: DocumentType, text: str, level: int) -> None:
    found = measure(19, exhibit(19, kind, text))
    assert found.level == level
    assert found.citations


def test_evaluation_ladder_takes_a_testimony_on_a_screen_for_the_first_level() -> None:
    assert measure(19, picture(19, SCREEN, "Rating dan ulasan SI JUKUNG\nSangat membantu, terima kasih")).level == 1


# 20 video


def test_video_substances_of_a_video_need_a_person() -> None:
    found = measure(20, video(240))
    assert found.level is None
    assert "bukti/video.mp4" in found.open_questions[0]
    assert any("240" in step for step in found.reasoning)


def test_video_substances_ask_about_a_video_that_is_too_long() -> None:
    found = measure(20, video(421))
    assert any("421" in question for question in found.open_questions)


def test_video_substances_tell_the_form_of_a_link() -> None:
    found = measure(20, link("https://youtu.be/abc123"))
    assert found.level is None
    assert any("YouTube" in step for step in found.reasoning)
    assert any("bukan" in step for step in measure(20, link("https://contoh.id/v")).reasoning)


def test_video_substances_count_those_of_a_script_and_stay_open() -> None:
    text = "NASKAH VIDEO\n1. Latar belakang\n2. Penjaringan ide\n3. Pemilihan ide\n4. Manfaat inovasi\n5. Dampak inovasi"
    found = measure(20, video(200), exhibit(20, DocumentType.TIDAK_DIKENAL, text))
    assert found.level == 3
    assert found.open_questions
