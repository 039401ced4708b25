"""The file itself: encoding, syntax, size, and what YAML can do that a form must not."""

import os
import time

import pytest

from tests.intake.forms import FORM, accepted, form, lay, mistake, mistakes, refused

PATIENCE = 20  # seconds on a busy machine; what the limits keep out would take minutes


def text_of(tmp_path, content=None):
    return (lay(tmp_path, content) / "submission.yaml").read_text()


def test_byte_order_mark_and_windows_line_ends_are_fine(tmp_path):
    text = text_of(tmp_path)
    assert accepted(lay(tmp_path, b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())).submission.kode == FORM["kode"]


def test_other_encodings_are_refused_with_the_place(tmp_path):
    text = text_of(tmp_path, form(inovasi__hasil="layanan é"))
    error = mistake(lay(tmp_path, text.encode("cp1252")))

    assert error.found == "byte yang bukan UTF-8"
    line = text.split("é")[0].count("\n") + 1
    assert error.field == f"baris {line}, kolom {len('  hasil: layanan ') + 1}"
    assert "UTF-8" in error.expected


def test_utf16_is_refused(tmp_path):
    assert mistake(lay(tmp_path, text_of(tmp_path).encode("utf-16"))).found == "byte yang bukan UTF-8"


@pytest.mark.parametrize("content", ["", "# hanya catatan\n", "- a\n- b\n", "teks saja", "null", "---\n"])
def test_what_is_no_mapping_is_refused(tmp_path, content):
    error = mistake(lay(tmp_path, content))
    assert (error.field, error.found) == ("formulir", "bukan kumpulan isian")


@pytest.mark.parametrize(
    ("content", "field", "problem"),
    [
        ("kode: A\nnama: SI: JUKUNG\n", "baris 2, kolom 9", "titik dua"),
        ("kode: A\n\tpemda: B\n", "baris 2, kolom 1", "tab"),
        ('kode: "A\npemda: B\n', "baris 3, kolom 1", "belum ditutup"),
        ("kode: [A\n", "baris 2, kolom 1", "belum ditutup"),
        ("kode:\n  - b\n pemda: C\n", "baris 3, kolom 2", "tidak sejajar"),
        ("kode: @A\n", "baris 1, kolom 7", "mengawali nilai"),
    ],
)
def test_syntax_error_has_its_line_and_column(tmp_path, content, field, problem):
    error = mistake(lay(tmp_path, content))

    assert error.field == field
    assert problem in error.found


@pytest.mark.parametrize(
    "content", ["kode: \x00A\n", "kode: \x07\n", "%YAML 9.9\n---\nkode: A", "kode: !!!\n", "? a\n? b\n: {", "\x85[", "&"]
)
def test_odd_bytes_end_in_a_refusal(tmp_path, content):
    assert refused(lay(tmp_path, content)).errors


def test_exploding_aliases_are_refused_at_once(tmp_path):
    lines = ['a0: &a0 ["lol"]'] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    began = time.monotonic()
    error = mistake(lay(tmp_path, "\n".join(lines)))

    assert time.monotonic() - began < PATIENCE
    assert error.found == "alias *a0"
    assert error.field.startswith("baris 2")


def test_single_alias_merge_key_and_alias_as_key_are_refused(tmp_path):
    text = text_of(tmp_path)
    for content in (text + "x: &x 1\ny: *x\n", text + "x: &x {a: b}\n<<: *x\n", text + "x: &x a\n*x : b\n"):
        assert mistake(lay(tmp_path, content)).found == "alias *x"


def test_anchor_that_nobody_uses_is_harmless(tmp_path):
    assert accepted(lay(tmp_path, text_of(tmp_path).replace("pemda: ", "pemda: &p "))).submission.pemda == "Kota Banjarbaru"


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system", "!!binary", "!own", "!!set", "!!omap"])
def test_tags_are_refused(tmp_path, tag):
    error = mistake(lay(tmp_path, f"kode: {tag} [aWQ=]\n"))

    assert error.found.startswith("penanda jenis ")
    assert error.field == "baris 1, kolom 7"


def test_plain_tags_are_text(tmp_path):
    assert accepted(lay(tmp_path, text_of(tmp_path).replace("pemda: ", "pemda: !!str "))).submission.pemda == "Kota Banjarbaru"


def test_repeated_key_is_named_beside_the_other_mistakes(tmp_path):
    text = text_of(tmp_path, form(pemda="")) + "kode: LAIN\n"
    found = mistakes(lay(tmp_path, text))

    assert found["kode"].found.startswith("isian “kode” untuk kedua kalinya (baris ")
    assert found["kode"].expected == "setiap isian ditulis satu kali"
    assert "pemda" in found


def test_repeated_key_inside_is_named_by_its_path(tmp_path):
    text = text_of(tmp_path).replace("  parameter: 2\n", "  parameter: 2\n  parameter: 3\n")
    assert mistake(lay(tmp_path, text)).field == "indikator[0].parameter"


@pytest.mark.parametrize("bracket", ["[", "{a: ", "- "])
def test_deep_nesting_is_refused_at_once(tmp_path, bracket):
    began = time.monotonic()
    refused(lay(tmp_path, bracket * 100_000))
    assert time.monotonic() - began < PATIENCE


def test_deep_but_closed_nesting_is_named(tmp_path):
    assert mistake(lay(tmp_path, "kode: " + "[" * 30 + "]" * 30)).found == "susunan yang bersarang lebih dari 20 tingkat"


@pytest.mark.parametrize("item", ["- {}\n", "- nomor: 1\n", "- b\n"])
def test_endless_lists_are_refused_at_once(tmp_path, item):
    began = time.monotonic()
    error = mistake(lay(tmp_path, "indikator:\n" + item * (990_000 // len(item))))

    assert time.monotonic() - began < PATIENCE
    assert error.found == "lebih dari 20.000 nilai"


def test_thousands_of_claims_of_one_indicator_are_refused_in_time(tmp_path):
    began = time.monotonic()
    errors = refused(lay(tmp_path, "indikator:\n" + "- {nomor: 1, parameter: 1}\n" * 6_000)).errors

    assert time.monotonic() - began < PATIENCE
    assert len(errors) == 101


def test_key_that_is_no_word_is_refused(tmp_path):
    assert mistake(lay(tmp_path, "? [a, b]\n: c\n")).found == "nama isian yang bukan satu kata"


def test_two_documents_are_refused(tmp_path):
    text = text_of(tmp_path)
    assert mistake(lay(tmp_path, text + "---\n" + text)).found == "lebih dari satu dokumen YAML"


def test_huge_form_is_refused_unread(tmp_path):
    error = mistake(lay(tmp_path, "#" * 1_000_001))
    assert (error.found, error.expected) == ("1.000.001 byte", "paling banyak 1.000.000 byte")


@pytest.mark.parametrize("word", ["NO", "yes", "on", "1e3", "0x1F", "12:30:45", ".inf", "=", "2024-01-01"])
def test_words_that_yaml_would_turn_into_something_stay_text(tmp_path, word):
    text = text_of(tmp_path).replace("nama_inisiator: Noor Hikmah", f"nama_inisiator: {word}")
    assert accepted(lay(tmp_path, text)).submission.inovasi.nama_inisiator == word


@pytest.mark.parametrize("word", ["~", "null", "Null", ""])
def test_null_is_nothing_but_quoted_it_is_a_word(tmp_path, word):
    text = text_of(tmp_path)
    assert accepted(lay(tmp_path, text.replace("Noor Hikmah", word))).submission.inovasi.nama_inisiator == ""
    assert accepted(lay(tmp_path, text.replace("Noor Hikmah", f'"{word}"'))).submission.inovasi.nama_inisiator == word


def test_half_characters_do_not_get_through(tmp_path):
    text = text_of(tmp_path).replace("Noor Hikmah", '"a\\ud800b"')
    lay(tmp_path, text)
    try:
        name = accepted(tmp_path).submission.inovasi.nama_inisiator
    except AssertionError:
        assert refused(tmp_path).errors
    else:
        name.encode()


@pytest.mark.skipif(os.getuid() == 0, reason="the superuser may open everything")
def test_form_that_may_not_be_opened_is_refused(tmp_path):
    lay(tmp_path)
    (tmp_path / "submission.yaml").chmod(0)
    assert mistake(tmp_path).found == "tidak dapat dibuka (izin ditolak)"
