"""Regions under the names of the table."""

import csv
from pathlib import Path

import pytest

from intake.regions import RegionTable
from tests.intake.forms import accepted, form, lay

REGIONS = {
    "Aceh": "11",
    "Riau": "14",
    "Kepulauan Riau": "21",
    "Daerah Khusus Ibukota Jakarta": "31",
    "Kabupaten Administrasi Kepulauan Seribu": "31.01",
    "Kota Administrasi Jakarta Utara ": "31.72",
    "Jawa Barat": "32",
    "Kabupaten Bandung": "32.04",
    "Kota Bandung": "32.73",
    "Kota Banjar": "32.79",
    "Daerah Istimewa Yogyakarta": "34",
    "Kota Yogyakarta": "34.71",
    "Kalimantan Selatan": "63",
    "Kabupaten Banjar": "63.03",
    "Kota Banjarbaru": "63.72",
    "Gorontalo": "75",
    "Kabupaten Gorontalo": "75.01",
    "Kota Gorontalo": "75.71",
    "Kota Parepare": "73.72",
    "Sulawesi Selatan": "73",
}


@pytest.mark.parametrize(
    ("typed", "province", "named"),
    [
        ("Kota Banjarbaru", "Kalimantan Selatan", "Kota Banjarbaru"),
        ("KOTA BANJARBARU", "Kalimantan Selatan", "Kota Banjarbaru"),
        ("banjarbaru", "", "Kota Banjarbaru"),
        ("Kota Banjar Baru", "", "Kota Banjarbaru"),
        ("Pemerintah Kota Banjarbaru", "", "Kota Banjarbaru"),
        ("Pemkot Banjarbaru", "", "Kota Banjarbaru"),
        ("Kab. Banjar", "", "Kabupaten Banjar"),
        ("Kab.Banjar", "", "Kabupaten Banjar"),
        ("Pemkab Banjar", "", "Kabupaten Banjar"),
        ("Pemerintah Kab. Banjar", "", "Kabupaten Banjar"),
        ("Banjar", "Kalimantan Selatan", "Kabupaten Banjar"),
        ("Banjar", "Prov. Jawa Barat", "Kota Banjar"),
        ("Banjar", "", "Banjar"),
        ("Bandung", "Jawa Barat", "Bandung"),
        ("Kota Bandung", "Jawa Barat", "Kota Bandung"),
        ("Gorontalo", "Gorontalo", "Gorontalo"),
        ("Kab. Gorontalo", "Gorontalo", "Kabupaten Gorontalo"),
        ("Provinsi Kalimantan Selatan", "Kalimantan Selatan", "Kalimantan Selatan"),
        ("Pemerintah Provinsi Gorontalo", "Gorontalo", "Gorontalo"),
        ("Pemprov DKI Jakarta", "DKI Jakarta", "Daerah Khusus Ibukota Jakarta"),
        ("Kota Jakarta Utara", "DKI Jakarta", "Kota Administrasi Jakarta Utara"),
        ("Kabupaten Kepulauan Seribu", "", "Kabupaten Administrasi Kepulauan Seribu"),
        ("Kota Pare-Pare", "", "Kota Parepare"),
        ("Yogyakarta", "DIY", "Kota Yogyakarta"),
        ("Kota Banjarbaruu", "Kalimantan Selatan", "Kota Banjarbaruu"),
        ("Kabupaten Banjarbaru", "Kalimantan Selatan", "Kabupaten Banjarbaru"),
        ("Provinsi Banjarbaru", "", "Provinsi Banjarbaru"),
    ],
)
def test_region_gets_the_tables_name_only_where_it_is_clear(typed, province, named):
    assert RegionTable(REGIONS).region(typed, province) == named


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("kalimantan selatan", "Kalimantan Selatan"),
        ("Prov. Kalimantan Selatan", "Kalimantan Selatan"),
        ("D.I. Yogyakarta", "Daerah Istimewa Yogyakarta"),
        ("DKI Jakarta", "Daerah Khusus Ibukota Jakarta"),
        ("Daerah Khusus Jakarta", "Daerah Khusus Ibukota Jakarta"),
        ("Kep. Riau", "Kepulauan Riau"),
        ("Riau", "Riau"),
        ("Kota Bandung", "Kota Bandung"),
        ("Kalimantan", "Kalimantan"),
    ],
)
def test_province_gets_the_tables_name_only_where_it_is_clear(typed, named):
    assert RegionTable(REGIONS).province(typed) == named


def test_form_is_normalised_with_a_table_and_kept_without(tmp_path):
    lay(tmp_path, form(pemda="Pemkot Banjarbaru", provinsi="Prov. Kalimantan Selatan"))

    plain, named = accepted(tmp_path).submission, accepted(tmp_path, regions=REGIONS).submission
    assert (plain.pemda, plain.provinsi) == ("Pemkot Banjarbaru", "Prov. Kalimantan Selatan")
    assert (named.pemda, named.provinsi) == ("Kota Banjarbaru", "Kalimantan Selatan")


def test_region_unknown_to_the_table_is_no_mistake(tmp_path):
    assert accepted(lay(tmp_path, form(pemda="Kota Atlantis")), regions=REGIONS).submission.pemda == "Kota Atlantis"


@pytest.mark.realdocs
def test_every_name_of_the_real_table_means_itself():
    table = Path(__file__).parents[2].parent / "shared/domain/wilayah.csv"
    if not table.exists():
        pytest.skip("tabel wilayah tidak ada di ../shared")
    with table.open(encoding="utf-8") as file:
        regions = {line["nama"]: line["kode"] for line in csv.DictReader(file)}
    named = RegionTable(regions)
    provinces = {code: name for name, code in regions.items() if "." not in code}

    for name, code in regions.items():
        assert named.region(name, provinces[code[:2]]) == name.strip()
        assert named.region(name.upper(), provinces[code[:2]]) == name.strip()
