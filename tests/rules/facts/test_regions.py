"""Regions, told apart although their names resemble one another."""

import pytest

from rules.facts import regions

FOUND = [
    ("PEMERINTAH KABUPATEN TULANG BAWANG BARAT", "Kabupaten Tulang Bawang Barat"),
    ("Pemerintah Kabupaten\nTulang Bawang Barat", "Kabupaten Tulang Bawang Barat"),
    ("BUPATI MAJENE\nPROVINSI SULAWESI BARAT", "Kabupaten Majene"),
    ("GUBERNUR JAWA BARAT", "Jawa Barat"),
    ("Kab. Banjar", "Kabupaten Banjar"),
    ("Kota Banjar", "Kota Banjar"),
    ("KOTA BANJAR BARU", "Kota Banjarbaru"),
    ("WALIKOTA BANJARMASIN", "Kota Banjarmasin"),
    ("WALi K0TA BANJAR,", "Kota Banjar"),
    ("VVALI KOTA BANJAR", "Kota Banjar"),
    ("PEMKAB SLEMAN", "Kabupaten Sleman"),
    ("PEMERINTAH KABUPATENCIANJUR", "Kabupaten Cianjur"),
    ("K A B U P A T E N  CIANJUR", "Kabupaten Cianjur"),
    ("KABUPATEN C1ANJUR", "Kabupaten Cianjur"),
    ("KABUPATEN BOGQR", "Kabupaten Bogor"),
    ("KOTA TANGERANG SELATAR", "Kota Tangerang Selatan"),
    ("BUPATI KOTABARU", "Kabupaten Kotabaru"),
    ("Walikota Jakarta Utara", "Kota Administrasi Jakarta Utara"),
    ("PEMERINTAH PROVINSI DKI JAKARTA", "Daerah Khusus Ibukota Jakarta"),
    ("PEMERINTAH ACEH", "Aceh"),
    ("GUBERNUR PAPUA BARAT DAYA", "Papua Barat Daya"),
    ("Setda Kab. Kep. Mentawai", "Kabupaten Kepulauan Mentawai"),
    ("PEMERINTAH KABUPATEN/KOTA", None),
    ("kabupaten yang maju", None),
    ("Kotamobagu", None),
    ("Kecamatan Banjar", None),
    ("kota lama", None),
]


@pytest.mark.parametrize(("text", "name"), FOUND, ids=[text for text, _ in FOUND])
def test_find_names_region(text: str, name: str | None) -> None:
    assert regions.find(text) == name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Majene", "Kabupaten Majene"),
        ("Banjarbaru", "Kota Banjarbaru"),
        ("Bogor", None),
        ("Jambi", None),
        ("DIY", "Daerah Istimewa Yogyakarta"),
        ("Atlantis", None),
    ],
)
def test_normalise_takes_bare_name_only_where_one_region_bears_it(name: str, expected: str | None) -> None:
    assert regions.normalise(name) == expected


def test_every_region_of_the_table_is_found_by_its_name_and_its_head() -> None:
    for name in regions.codes():
        written = name if name.startswith(("Kabupaten", "Kota ")) else f"Provinsi {name}"
        assert regions.find(written.upper()) == name
        assert regions.find(regions.head_of(name).upper()) == name


def test_all_in_gives_spans_of_each_mention() -> None:
    text = "antara Pemerintah Kota Makassar dan Kab. Gowa, Provinsi Sulawesi Selatan"
    assert [(m.name, text[m.start : m.end]) for m in regions.all_in(text)] == [
        ("Kota Makassar", "Kota Makassar"),
        ("Kabupaten Gowa", "Kab. Gowa"),
        ("Sulawesi Selatan", "Provinsi Sulawesi Selatan"),
    ]


def test_codes_are_those_of_the_ministry() -> None:
    assert regions.codes()["Kabupaten Banjar"] == "63.03"
    assert len(regions.codes()) > 500
