"""Each field of the form: what it takes, how it is normalised, and how a wrong value is named."""

from datetime import date

import pytest

from evidence.submission import Claim, EvidenceRef
from intake import Refusal
from tests.intake.forms import EDITIONS, accepted, form, lay, mistake, mistakes, refused, without


def test_form_becomes_submission(tmp_path):
    parcel = accepted(lay(tmp_path))

    submission = parcel.submission
    assert (submission.kode, submission.tahun_penilaian, submission.pemda) == ("BJB-2026-0007", 2026, "Kota Banjarbaru")
    assert submission.inovasi.waktu_penerapan == date(2024, 6, 3)
    assert submission.inovasi.waktu_pengembangan is None
    assert submission.inovasi.rancang_bangun == "Dasar hukum.\nPermasalahan."
    decree = EvidenceRef("bukti/sk.pdf", None, "188.45/25/KUM/2024", date(2024, 6, 10), "Penetapan Inovasi Daerah")
    assert submission.indikator == (Claim(1, 2, (decree,)), Claim(20, 1, (EvidenceRef(tautan="https://youtu.be/abc?t=1"),)))
    assert parcel.source == str(tmp_path / "submission.yaml")
    assert parcel.files == (("bukti/sk.pdf", tmp_path / "bukti/sk.pdf"),)


@pytest.mark.parametrize(
    "place",
    [
        ("kode",),
        ("tahun_penilaian",),
        ("pemda",),
        ("provinsi",),
        ("perangkat_daerah",),
        ("inovasi",),
        ("inovasi", "nama"),
        ("inovasi", "tahapan"),
        ("inovasi", "inisiator"),
        ("inovasi", "jenis"),
        ("inovasi", "bentuk"),
        ("inovasi", "urusan"),
        ("indikator", 0, "nomor"),
        ("indikator", 0, "parameter"),
    ],
)
def test_required_field_absent_is_named(tmp_path, place):
    error = mistake(lay(tmp_path, without(*place)))

    assert error.field == ".".join(map(str, place)).replace(".0", "[0]")
    assert error.found == "tidak ada"
    assert error.expected


@pytest.mark.parametrize("place", ["pemda", "provinsi", "perangkat_daerah", "inovasi__nama", "inovasi__urusan", "inovasi__tahapan"])
@pytest.mark.parametrize("empty", [None, "", "  "])
def test_required_field_empty_is_named(tmp_path, place, empty):
    error = mistake(lay(tmp_path, form(**{place: empty})))

    assert error.field == place.replace("__", ".")
    assert error.found.startswith("kosong (baris ")


@pytest.mark.parametrize(
    "place",
    ["nama_inisiator", "waktu_uji_coba", "waktu_penerapan", "waktu_pengembangan", "rancang_bangun", "tujuan", "manfaat", "hasil"],
)
def test_optional_profile_field_may_be_absent_or_empty(tmp_path, place):
    absent = accepted(lay(tmp_path, without("inovasi", place))).submission.inovasi
    empty = accepted(lay(tmp_path, form(**{f"inovasi__{place}": None}))).submission.inovasi

    assert absent == empty
    assert not getattr(absent, place)


def test_short_design_is_no_mistake_of_form(tmp_path):
    assert accepted(lay(tmp_path, form(inovasi__rancang_bangun="Singkat."))).submission.inovasi.rancang_bangun == "Singkat."


@pytest.mark.parametrize("kode", ["A", "a-b_c-9", "2026", "X" * 100])
def test_kode_of_letters_digits_hyphen_underscore_is_taken(tmp_path, kode):
    assert accepted(lay(tmp_path, form(kode=kode))).submission.kode == kode


@pytest.mark.parametrize("kode", ["a b", "a/b", "..", "a.b", "é1", "X" * 101, "１２"])
def test_kode_of_other_letters_is_refused(tmp_path, kode):
    refusal = refused(lay(tmp_path, form(kode=kode)))

    assert [error.field for error in refusal.errors] == ["kode"]
    assert "huruf tanpa aksen, angka, - dan _" in refusal.errors[0].expected
    assert refusal.kode is None


def test_number_as_kode_stays_as_typed(tmp_path):
    text = (lay(tmp_path) / "submission.yaml").read_text().replace("BJB-2026-0007", "007")
    assert accepted(lay(tmp_path, text)).submission.kode == "007"


def test_unknown_year_is_refused_naming_known_ones(tmp_path):
    error = mistake(lay(tmp_path, form(tahun_penilaian=1999)))

    assert (error.field, error.found) == ("tahun_penilaian", "“1999” (baris 2)")
    assert error.expected.endswith("2025, 2026")


@pytest.mark.parametrize("year", ["dua ribu", "2026.0", "-2026", True, [2026], "99999"])
def test_year_that_is_no_year_is_refused(tmp_path, year):
    assert mistake(lay(tmp_path, form(tahun_penilaian=year))).field == "tahun_penilaian"


def test_quoted_numbers_are_numbers(tmp_path):
    content = form(tahun_penilaian="2026", indikator__0__nomor="1", indikator__0__parameter="02")
    assert accepted(lay(tmp_path, content)).submission.indikator[0].parameter == 2


@pytest.mark.parametrize("nomor", [0, 21, 99])
def test_unknown_indicator_is_refused(tmp_path, nomor):
    error = mistake(lay(tmp_path, form(indikator__0__nomor=nomor)))

    assert (error.field, error.found.split(" (")[0]) == ("indikator[0].nomor", f"“{nomor}”")
    assert error.expected == "nomor indikator yang ada pada penilaian 2026: 1–20"


@pytest.mark.parametrize("nomor", ["satu", 1.5, None, "", [1], {"a": "1"}, "1-2"])
def test_indicator_that_is_no_number_is_refused(tmp_path, nomor):
    assert mistake(lay(tmp_path, form(indikator__0__nomor=nomor))).field == "indikator[0].nomor"


@pytest.mark.parametrize("parameter", [0, 4, -1, "dua", None])
def test_level_outside_the_indicators_levels_is_refused(tmp_path, parameter):
    error = mistake(lay(tmp_path, form(indikator__0__parameter=parameter)))

    assert error.field == "indikator[0].parameter"
    assert "1" in error.expected
    assert "3" in error.expected


def test_same_indicator_claimed_twice_is_refused_at_the_second(tmp_path):
    error = mistake(lay(tmp_path, form(indikator__1__nomor="01")))

    assert error.field == "indikator[1].nomor"
    assert error.found.startswith("“1” (dipakai juga pada indikator[0].nomor)")


@pytest.mark.parametrize("claims", [[], None])
def test_no_claims_is_a_submission(tmp_path, claims):
    assert accepted(lay(tmp_path, form(indikator=claims))).submission.indikator == ()


def test_claims_left_out_is_a_submission(tmp_path):
    assert accepted(lay(tmp_path, without("indikator"))).submission.indikator == ()


@pytest.mark.parametrize("bukti", [[], None])
def test_claim_without_evidence_is_a_claim(tmp_path, bukti):
    assert accepted(lay(tmp_path, form(indikator__0__bukti=bukti))).submission.indikator[0] == Claim(1, 2)


@pytest.mark.parametrize(
    ("content", "field"),
    [
        (form(inovasi="teks"), "inovasi"),
        (form(inovasi=["a"]), "inovasi"),
        (form(indikator={"nomor": 1}), "indikator"),
        (form(indikator="1"), "indikator"),
        (form(indikator=["1"]), "indikator[0]"),
        (form(indikator__0__bukti="bukti/sk.pdf"), "indikator[0].bukti"),
        (form(indikator__0__bukti=["bukti/sk.pdf"]), "indikator[0].bukti[0]"),
        (form(pemda=["Kota Banjarbaru"]), "pemda"),
        (form(inovasi__nama={"a": "b"}), "inovasi.nama"),
    ],
)
def test_wrong_shape_is_named_where_it_is(tmp_path, content, field):
    error = mistake(lay(tmp_path, content))

    assert error.field == field
    assert "baris" in error.found


@pytest.mark.parametrize(
    ("content", "field", "meant"),
    [
        (form(pemdaa="x"), "pemdaa", "pemda"),
        (form(inovasi__rancangbangun="x"), "inovasi.rancangbangun", "rancang_bangun"),
        (form(indikator__0__parameters="1"), "indikator[0].parameters", "parameter"),
        (form(indikator__0__bukti__0__tangal_surat="2024-01-01"), "indikator[0].bukti[0].tangal_surat", "tanggal_surat"),
        (form(Kode="x"), "Kode", "kode"),
    ],
)
def test_unknown_key_is_refused_with_the_likely_one(tmp_path, content, field, meant):
    error = mistake(lay(tmp_path, content))

    assert error.field == field
    assert error.expected == f"isian yang dikenal; mungkin maksudnya {meant}"


def test_unknown_key_far_from_all_lists_those_known(tmp_path):
    error = mistake(lay(tmp_path, form(inovasi__koordinat="-3.44, 114.8")))

    assert error.field == "inovasi.koordinat"
    assert "nama, tahapan, inisiator" in error.expected


def test_every_mistake_is_named_at_once(tmp_path):
    content = form(
        pemda="",
        tahun_penilaian=2030,
        inovasi__jenis="Analog",
        inovasi__waktu_penerapan="2024-02-30",
        indikator__0__parameter="x",
        indikator__0__bukti__0__berkas="../sk.pdf",
        indikator__0__bukti__0__tanggal_surat="kemarin",
        indikator__1__bukti__0__tautan="ftp://a.go.id",
        lain="x",
    )

    assert set(mistakes(lay(tmp_path, content))) == {
        "pemda",
        "tahun_penilaian",
        "inovasi.jenis",
        "inovasi.waktu_penerapan",
        "indikator[0].parameter",
        "indikator[0].bukti[0].berkas",
        "indikator[0].bukti[0].tanggal_surat",
        "indikator[1].bukti[0].tautan",
        "lain",
    }


def test_thousands_of_mistakes_are_not_all_repeated(tmp_path):
    errors = refused(lay(tmp_path, form(**{f"kunci{n}": "x" for n in range(5_000)}))).errors

    assert len(errors) == 101
    assert errors[-1].found == "4900 kesalahan lain"


@pytest.mark.parametrize(
    ("field", "typed", "taken"),
    [
        ("tahapan", "uji coba", "Uji Coba"),
        ("tahapan", "UJI-COBA", "Uji Coba"),
        ("tahapan", " penerapan ", "Penerapan"),
        ("inisiator", "kepala daerah", "Kepala Daerah"),
        ("inisiator", "Perangkat Daerah", "OPD"),
        ("inisiator", "OPD (Perangkat Daerah)", "OPD"),
        ("jenis", "non-digital", "Non Digital"),
        ("jenis", "NONDIGITAL", "Non Digital"),
        ("bentuk", "Inovasi Pelayanan Publik", "Pelayanan publik"),
        ("bentuk", "Inovasi Tata Kelola Pemerintahan Daerah", "Tata kelola pemerintahan daerah"),
        ("bentuk", "Inovasi daerah lainnya sesuai urusan", "Inovasi daerah lainnya sesuai urusan"),
    ],
)
def test_closed_list_takes_other_ways_of_writing(tmp_path, field, typed, taken):
    assert getattr(accepted(lay(tmp_path, form(**{f"inovasi__{field}": typed}))).submission.inovasi, field) == taken


@pytest.mark.parametrize("field", ["tahapan", "inisiator", "jenis", "bentuk"])
def test_closed_list_refuses_what_is_not_on_it(tmp_path, field):
    error = mistake(lay(tmp_path, form(**{f"inovasi__{field}": "Entah"})))

    assert error.field == f"inovasi.{field}"
    assert error.expected.startswith("salah satu dari: ")


def test_closed_list_suggests_the_near_value(tmp_path):
    assert mistake(lay(tmp_path, form(inovasi__tahapan="Penerapn"))).expected.endswith("mungkin maksudnya Penerapan")


@pytest.mark.parametrize(
    "typed",
    [
        "2024-06-10",
        "2024-6-10",
        "2024-06-10 00:00:00",
        "2024-06-10T08:30:00Z",
        "10-06-2024",
        "10/6/2024",
        "10.06.2024",
        "10 Juni 2024",
        "10 JUN 2024",
    ],
)
def test_date_is_read_in_the_usual_ways(tmp_path, typed):
    parcel = accepted(lay(tmp_path, form(indikator__0__bukti__0__tanggal_surat=typed)))
    assert parcel.submission.indikator[0].bukti[0].tanggal_surat == date(2024, 6, 10)


def test_date_of_yaml_is_read_plain_and_quoted(tmp_path):
    text = (lay(tmp_path) / "submission.yaml").read_text()
    assert "'2024-06-10'" in text

    for written in ("2024-06-10", "'2024-06-10'", '"2024-06-10"'):
        parcel = accepted(lay(tmp_path, text.replace("'2024-06-10'", written)))
        assert parcel.submission.indikator[0].bukti[0].tanggal_surat == date(2024, 6, 10)


@pytest.mark.parametrize(
    "typed", ["2024-02-30", "31-04-2024", "02/13/2024", "0024-01-01", "2924-01-01", "2024-13-01", "2024-00-00"]
)
def test_impossible_date_is_refused_as_such(tmp_path, typed):
    error = mistake(lay(tmp_path, form(inovasi__waktu_penerapan=typed)))

    assert error.field == "inovasi.waktu_penerapan"
    assert error.found.startswith(f"“{typed}”")
    assert error.expected == "tanggal yang ada pada kalender, tahun 1900 sampai 2100"


@pytest.mark.parametrize("typed", ["10-06-24", "Juni 2024", "2024", "10-06/2024", "besok", "20240610", ["2024-06-10"]])
def test_text_that_is_no_date_is_refused(tmp_path, typed):
    error = mistake(lay(tmp_path, form(inovasi__waktu_penerapan=typed)))

    assert error.field == "inovasi.waktu_penerapan"
    assert error.expected.startswith("tanggal, misalnya ")


@pytest.mark.parametrize("nothing", ["-", "–", "", None])
def test_dash_for_nothing_is_nothing(tmp_path, nothing):
    content = form()
    content["indikator"][0]["bukti"][0].update(nomor_surat=nothing, tanggal_surat=nothing, tentang=nothing, tautan=nothing)
    assert accepted(lay(tmp_path, content)).submission.indikator[0].bukti == (EvidenceRef("bukti/sk.pdf"),)


def test_letter_number_keeps_its_noughts(tmp_path):
    text = (lay(tmp_path) / "submission.yaml").read_text().replace("188.45/25/KUM/2024", "188.450")
    assert accepted(lay(tmp_path, text)).submission.indikator[0].bukti[0].nomor_surat == "188.450"


@pytest.mark.parametrize(
    "tautan",
    [
        "https://drive.google.com/file/d/1a/view?usp=sharing#x",
        "http://banjarbaru.go.id",
        "HTTPS://Banjarbaru.go.id:8443/a%20b",
        "https://[2001:db8::1]/x",
        "http://localhost:9000/x",
        "https://pemda-ñ.id/é",
    ],
)
def test_link_well_formed_is_taken_as_typed(tmp_path, tautan):
    parcel = accepted(lay(tmp_path, form(indikator__1__bukti__0__tautan=tautan)))
    assert parcel.submission.indikator[1].bukti[0].tautan == tautan


@pytest.mark.parametrize(
    "tautan",
    [
        "ftp://a.go.id/x",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://",
        "https:///x",
        "https://a b.go.id",
        "https://a.go.id/x y",
        "https://a.go.id:99999/",
        "https://a..id",
        "https://[::1",
        "https://.id",
        "lihat di web",
        ["https://a.go.id"],
        "https://a.go.id/" + "x" * 5_000,
    ],
)
def test_link_ill_formed_is_refused(tmp_path, tautan):
    error = mistake(lay(tmp_path, form(indikator__1__bukti__0__tautan=tautan)))

    assert error.field == "indikator[1].bukti[0].tautan"
    assert error.expected.startswith("alamat web lengkap")


def test_link_without_scheme_is_refused_with_the_full_one(tmp_path):
    error = mistake(lay(tmp_path, form(indikator__1__bukti__0__tautan="drive.google.com/x")))
    assert error.expected.endswith("mungkin maksudnya https://drive.google.com/x")


def test_link_with_password_is_refused_without_repeating_it(tmp_path):
    error = mistake(lay(tmp_path, form(indikator__1__bukti__0__tautan="https://budi:rahasia@a.go.id/x")))

    assert "rahasia" not in error.found
    assert "kata sandi" in error.expected


@pytest.mark.parametrize("both", [True, False])
def test_evidence_is_a_file_or_a_link_never_both_or_neither(tmp_path, both):
    entry = {"berkas": "bukti/sk.pdf", "tautan": "https://a.go.id"} if both else {"nomor_surat": "1"}
    error = mistake(lay(tmp_path, form(indikator__0__bukti=[entry])))

    assert error.field == "indikator[0].bukti[0]"
    assert error.found.startswith("berkas dan tautan sekaligus" if both else "berkas dan tautan dua-duanya kosong")
    assert error.expected == "tepat satu dari berkas atau tautan"


def test_text_is_cleaned_of_what_has_no_shape(tmp_path):
    content = form(inovasi__nama="  SI\u200b  JUKUNG\u00a0\n(Sistem) ", pemda="Kota\tBanjarbaru", inovasi__tujuan="satu\r\ndua\x85")
    submission = accepted(lay(tmp_path, content)).submission

    assert submission.inovasi.nama == "SI JUKUNG (Sistem)"
    assert submission.pemda == "Kota Banjarbaru"
    assert submission.inovasi.tujuan == "satu\ndua"


def test_endless_line_is_refused(tmp_path):
    error = mistake(lay(tmp_path, form(inovasi__nama="x" * 1_001)))

    assert error.expected == "paling banyak 1000 huruf"
    assert len(error.found) < 120


def test_escape_sequences_do_not_reach_the_message(tmp_path):
    error = mistake(lay(tmp_path, form(inovasi__jenis="\x1b[31mDigital\x1b[0m?x")))
    assert "\x1b" not in error.found


def test_year_decides_the_edition(tmp_path):
    lay(tmp_path / "a", form(kode="A", tahun_penilaian=2025))
    assert accepted(tmp_path / "a").submission.tahun_penilaian == 2025
    assert not isinstance(accepted(tmp_path), Refusal)
    assert set(EDITIONS) == {2025, 2026}
