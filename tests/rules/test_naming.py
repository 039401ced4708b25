"""Names however they are written, and names that only resemble each other."""

from dataclasses import replace

import pytest

from rules.naming import Search, called, search
from rules.source import Source
from tests.documents import document, page

JUKUNG = "SI JUKUNG (Sistem Jemput Bola Urusan Kependudukan di Kampung Seberang)"
PLUS = "SI JUKUNG PLUS (Sistem Jemput Bola Urusan Kependudukan Terpadu)"


def find(nama: str, *pages: str, confidence: float = 1.0, office: str = "") -> Search:
    built = document(*(page(text, confidence=confidence) for text in pages))
    return search(nama, Source.of("a.pdf", built), office)


def test_called_tells_acronym_from_expansion() -> None:
    assert called("SIGAP (Sistem Informasi Gerak Cepat)").short == ("SIGAP",)
    assert called("Sistem Informasi Gerak Cepat (SIGAP)").short == ("SIGAP",)
    assert called("Sistem Informasi Gerak Cepat (SIGAP)").long == ("Sistem Informasi Gerak Cepat",)
    assert called('Inovasi "LAPOR PAK" Kota Banjarbaru').short[0] == "LAPOR PAK"
    assert called("E-TANI: Elektronik Tata Niaga").short == ("E-TANI",)
    assert called("Kampung Tangguh Bencana").short == ("Kampung Tangguh Bencana",)


@pytest.mark.parametrize(
    "text",
    [
        "Inovasi SI JUKUNG (Sistem Jemput Bola) ditetapkan",
        "inovasi Si Jukung pada kecamatan",
        "INOVASI SI-JUKUNG KOTA BANJARBARU",
        "S I  J U K U N G",
        "Penetapan inovasi SI\nJUKUNG tahun 2024",
        "aplikasi SIJUKUNG telah digunakan",
        "inovasiSI JUKUNG",
        "tentang Sistem Jemput Bola Urusan Kependudukan di Kampung\nSeberang",
        "sistem  jemput bola urusan kependudukan di kampung seberang",
        "1 SI JUKUNG 2 SEHATI 3 LAPOR",
        "SI JUKUNG 2025 DISDUKCAPIL",
    ],
)
def test_search_finds_the_name_however_it_is_written(text: str) -> None:
    found = find(JUKUNG, text)
    assert found.mentions, text
    assert all(mention.citation.boxes for mention in found.mentions)


@pytest.mark.parametrize(
    "text",
    [
        "Inovasi daerah Kota Banjarbaru ditetapkan",
        "Siju kungfu",
        "Sistem Informasi Urusan Keuangan di Kampung",
        "kampung seberang sungai",
        "PASI JUKUNGAN",
    ],
)
def test_search_does_not_find_what_only_sounds_like_it(text: str) -> None:
    assert not find(JUKUNG, text).mentions


@pytest.mark.parametrize(
    "text",
    [
        "inovasi SI JUKUNG PLUS (Sistem Jemput Bola Terpadu)",
        "Inovasi SI JUKUNG 2.0 pada dinas",
        "inovasi SI JUKUNG+ ditetapkan",
        "penerapan SI JUKUNG MOBILE",
        "melaksanakan inovasi SI JUKUNG MANTAP di kelurahan",
    ],
)
def test_search_keeps_longer_names_apart(text: str) -> None:
    found = find(JUKUNG, text)
    assert not found.mentions
    assert found.similar


def test_search_does_not_take_the_shorter_name_for_the_longer() -> None:
    assert not find(PLUS, "inovasi SI JUKUNG ditetapkan").mentions
    assert find(PLUS, "inovasi SI JUKUNG PLUS ditetapkan").mentions


def test_search_never_matches_across_pages() -> None:
    assert not find("SEHATI BANUA", "inovasi SEHATI", "BANUA yang").mentions
    assert find("SEHATI BANUA", "inovasi SEHATI BANUA").mentions


def test_search_forgives_a_misread_letter_only_where_reading_is_doubtful() -> None:
    assert find("SIGAP UJIAN", "Inovasi SIGAF UJIAN ditetapkan", confidence=0.6).mentions
    assert not find("SIGAP UJIAN", "Inovasi SIGAF UJIAN ditetapkan").mentions
    assert find("SIGAP UJIAN", "Inovasi S1GAP UJ1AN ditetapkan").mentions


def test_search_asks_company_of_a_short_acronym() -> None:
    nama = "ASIK (Antar Surat Ijin Keramaian)"
    assert not find(nama, "Warga merasa ASIK berwisata").mentions
    assert find(nama, "Inovasi ASIK dan pelayanan").mentions
    assert find(nama, "ASIK melayani surat ijin keramaian").mentions
    assert find(nama, "ASIK pada Satuan Polisi Pamong Praja", office="Satuan Polisi Pamong Praja").mentions


def test_search_does_not_take_an_everyday_word_for_the_acronym() -> None:
    nama = "SIGAP (Sistem Informasi Gerak Cepat)"
    assert not find(nama, "petugas harus sigap melayani").mentions
    assert find(nama, "petugas aplikasi sigap melayani").mentions
    assert find(nama, "PETUGAS SIGAP").mentions


def test_search_cites_the_words_that_name_it() -> None:
    mention = find(JUKUNG, "Menetapkan inovasi SI JUKUNG sebagai inovasi daerah").mentions[0]
    assert mention.citation.quote == "SI JUKUNG"
    assert mention.citation.page == 1


def test_search_keeps_expansions_apart_that_differ_in_one_word() -> None:
    nama = "SIMANTAP (Sistem Informasi Manajemen Antrean Pasien)"
    assert not find(nama, "Sistem Informasi Manajemen Antrean Pajak daerah").mentions
    noisy = page("Sistem lnformasi Manajemen Antrean Pasien", confidence=0.7)
    assert search(nama, Source.of("a.pdf", document(replace(noisy)))).mentions
