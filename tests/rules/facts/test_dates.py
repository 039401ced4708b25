"""Dates, number words and amounts, in every form that documents print them."""

from datetime import date

import pytest

from rules.facts.dates import month_of, parse_all
from rules.facts.numerals import parse_leading, parse_rupiah, parse_words

ONE_DAY = [
    ("pada tanggal 31 Desember 2018", date(2018, 12, 31)),
    ("Martapura, 1 Pebruari 2024", date(2024, 2, 1)),
    ("2 Nopember 2021", date(2021, 11, 2)),
    ("12 AGUSTUS 2024", date(2024, 8, 12)),
    ("5 Agt. 2024", date(2024, 8, 5)),
    ("1Juni2024", date(2024, 6, 1)),
    ("tanggal O3 Juni 2O24", date(2024, 6, 3)),
    ("l2 Januari 2O22", date(2022, 1, 12)),
    ("24 Agustu5 2024", date(2024, 8, 24)),
    ("8 Me1 2024", date(2024, 5, 8)),
    ("02-06-2024", date(2024, 6, 2)),
    ("02/06/2024", date(2024, 6, 2)),
    ("17 - 08 - 2024", date(2024, 8, 17)),
    ("02.06.2024", date(2024, 6, 2)),
    ("2024-06-02", date(2024, 6, 2)),
    ("9/27/25, 6:21 PM", date(2025, 9, 27)),
    ("tanggal Dua Puluh Tiga bulan Agustus tahun Dua Ribu Dua Puluh Dua", date(2022, 8, 23)),
    ("tanggal duapuluhtiga Agustus duaribu dua puluh dua", date(2022, 8, 23)),
    ("tanggal Dua (02) bulan Januari (01) tahun Dua Ribu Dua Puluh Lima", date(2025, 1, 2)),
    ("tanggal 3 bulan Juni tahun 2024", date(2024, 6, 3)),
    ("tanggal tiga puluh satu bulan\nMaret tahun dua ribu dua puluh empat", date(2024, 3, 31)),
]


@pytest.mark.parametrize(("text", "expected"), ONE_DAY, ids=[text for text, _ in ONE_DAY])
def test_parse_all_reads_date(text: str, expected: date) -> None:
    found = parse_all(text)
    assert [day for day, _, _ in found] == [expected]
    _, start, end = found[0]
    assert text[start:end].strip() == text[start:end]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("3 s.d. 5 Juni 2024", date(2024, 6, 3), date(2024, 6, 5)),
        ("3 s/d 5 Juni 2024", date(2024, 6, 3), date(2024, 6, 5)),
        ("3-5 Nopember 2024", date(2024, 11, 3), date(2024, 11, 5)),
        ("3 dan 4 Juni 2024", date(2024, 6, 3), date(2024, 6, 4)),
        ("30 Mei sampai dengan 2 Juni 2024", date(2024, 5, 30), date(2024, 6, 2)),
    ],
)
def test_parse_all_gives_both_ends_of_range(text: str, first: date, last: date) -> None:
    found = parse_all(text)
    assert [day for day, _, _ in found] == [first, last]
    assert text[found[0][1] : found[0][2]] == text


@pytest.mark.parametrize(
    "text",
    [
        "31 Februari 2023",
        "188.45/25/KUM/2024",
        "1.02.03.2024",
        "NIP 19850101 201001 1 001",
        "Pasal 13 ayat 2",
        "45 Juni 2024",
        "2010-2025",
        "12 orang 2024",
    ],
)
def test_parse_all_skips_what_is_no_date(text: str) -> None:
    assert parse_all(text) == []


def test_parse_all_keeps_order_of_text() -> None:
    assert [day.day for day, _, _ in parse_all("surat 3 Mei 2024 menunjuk surat 1 April 2024 dan 02-03-2024")] == [3, 1, 2]


@pytest.mark.parametrize(
    ("name", "month"), [("Nopember", 11), ("Pebruari", 2), ("Agustvs", 8), ("Agu", 8), ("kursi", None), ("Juri", None)]
)
def test_month_of_tolerates_spelling(name: str, month: int | None) -> None:
    assert month_of(name) == month


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("dua puluh tiga", 23), ("dua ribu dua puluh dua", 2022), ("sebelas", 11), ("seratus dua puluh lima ribu", 125_000),
        ("satu juta lima ratus ribu", 1_500_000), ("DUAPULUH", 20), ("seribu sembilan ratus sembilan puluh", 1990), ("dua nol dua empat", 2024),
        ("l1ma belas", 15), ("meja", None), ("dua meja", None), ("", None),
    ],
)  # fmt: skip
def test_parse_words_reads_number(text: str, value: int | None) -> None:
    assert parse_words(text) == value


def test_parse_leading_stops_where_number_ends() -> None:
    text = "tiga puluh hari kerja"
    found = parse_leading(text)
    assert found is not None
    assert (found[0], text[: found[1]]) == (30, "tiga puluh")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rp 12.500.000,00", 12_500_000), ("Rp. 12.500.000,-", 12_500_000), ("Rp1,5 miliar", 1_500_000_000), ("sebesar Rp12.5OO.OOO", 12_500_000),
        ("Rp 12,500,000.00", 12_500_000), ("RP 75.000", 75_000), ("12.500.000", None),
    ],
)  # fmt: skip
def test_parse_rupiah_reads_amount(text: str, value: int | None) -> None:
    assert parse_rupiah(text) == value
