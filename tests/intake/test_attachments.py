"""Paths of evidence: inside the folder, there, regular; names of any script."""

import os
import socket
import unicodedata
from pathlib import Path

import pytest

from tests.intake.forms import accepted, form, lay, mistake

FIELD = "indikator[0].bukti[0].berkas"


def with_berkas(berkas):
    return form(indikator__0__bukti__0__berkas=berkas)


@pytest.mark.parametrize(
    "name",
    [
        "bukti/SK Inovasi 2024.pdf",
        "bukti/SK 'Inovasi' \"Baru\".pdf",
        "bukti/surat–keputusan é ñ 漢字.pdf",
        "bukti/#1 & [2] {3} %20 $x !y.pdf",
        "bukti/-rf.pdf",
        "bukti/...pdf",
        "bukti/..a/sk.pdf",
        "a/b/c/d/e/sk.PDF",
        "sk.pdf",
        "~/sk.pdf",
        "2024",
        "bukti/emoji 👩\u200d🏫.pdf",
    ],
)
def test_names_of_all_kinds_are_found(tmp_path, name):
    parcel = accepted(lay(tmp_path, with_berkas(name), name))

    assert parcel.files == ((name, tmp_path / name),)
    assert parcel.submission.indikator[0].bukti[0].berkas == name


@pytest.mark.parametrize(("typed", "stored"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_accents_in_one_piece_or_two_are_the_same_name(tmp_path, typed, stored):
    name = "bukti é/kéterangan.pdf"
    parcel = accepted(lay(tmp_path, with_berkas(unicodedata.normalize(typed, name)), unicodedata.normalize(stored, name)))

    ((berkas, path),) = parcel.files
    assert berkas == unicodedata.normalize(typed, name)
    assert path == tmp_path / unicodedata.normalize(stored, name)


def test_exact_name_goes_before_its_other_composition(tmp_path):
    composed, decomposed = (unicodedata.normalize(way, "é.pdf") for way in ("NFC", "NFD"))
    lay(tmp_path, with_berkas(decomposed), composed, decomposed)
    assert accepted(tmp_path).files[0][1].name == decomposed


@pytest.mark.parametrize("typed", ["./bukti/sk.pdf", "bukti//sk.pdf", "bukti/./sk.pdf", " bukti/sk.pdf "])
def test_needless_parts_and_spaces_are_dropped(tmp_path, typed):
    assert accepted(lay(tmp_path, with_berkas(typed))).submission.files == ("bukti/sk.pdf",)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("../sk.pdf", "tidak boleh memuat .."),
        ("bukti/../../sk.pdf", "tidak boleh memuat .."),
        ("bukti/../bukti/sk.pdf", "tidak boleh memuat .."),
        ("..", "tidak boleh memuat .."),
        ("..\\sk.pdf", "tidak boleh memuat .."),
        ("/etc/passwd", "tanpa awalan /"),
        ("//server/berbagi/sk.pdf", "tanpa awalan /"),
        ("\\\\server\\sk.pdf", "tanpa awalan /"),
        ("C:\\bukti\\sk.pdf", "tanpa awalan /"),
        ("c:/bukti/sk.pdf", "tanpa awalan /"),
        ("C:sk.pdf", "tanpa awalan /"),
        ("bukti\\sk.pdf", "pemisah folder: bukti/sk.pdf"),
        ("bukti/sk\x00.pdf", "tanda kendali"),
        ("bukti/sk\n.pdf", "tanda kendali"),
        ("file:///etc/passwd", "ditulis pada isian tautan"),
        ("https://a.go.id/sk.pdf", "ditulis pada isian tautan"),
        (".", "jalur berkas bukti"),
        ("./", "jalur berkas bukti"),
        ("bukti", "berkas biasa"),
        ("bukti/", "berkas biasa"),
        ("bukti/tidak-ada.pdf", "berkas yang ada"),
        ("bukti/sk.pdf/x", "berkas yang ada"),
        ("x" * 300, "nama berkas yang dapat dibuka"),
        ("a/" * 5_000 + "b", "paling banyak 1000 huruf"),
        (["bukti/sk.pdf"], "jalur berkas bukti"),
    ],
)
def test_path_that_leads_nowhere_good_is_refused(tmp_path, typed, expected):
    (tmp_path / "sk.pdf").write_bytes(b"%PDF-1.4 luar")
    error = mistake(lay(tmp_path / "usulan", with_berkas(typed)))

    assert error.field == FIELD
    assert expected in error.expected


@pytest.mark.parametrize(
    ("typed", "meant"), [("bukti/SK.PDF", "bukti/sk.pdf"), ("Bukti/sk.pdf", "bukti/sk.pdf"), ("bukti/skk.pdf", "bukti/sk.pdf")]
)
def test_near_name_is_suggested(tmp_path, typed, meant):
    assert mistake(lay(tmp_path, with_berkas(typed))).expected.endswith(f"mungkin maksudnya {meant}")


def test_empty_file_is_no_mistake_of_form(tmp_path):
    lay(tmp_path)
    (tmp_path / "bukti/sk.pdf").write_bytes(b"")
    assert accepted(tmp_path).files[0][1].stat().st_size == 0


def test_link_inside_the_folder_is_followed(tmp_path):
    lay(tmp_path, with_berkas("tautan.pdf"))
    (tmp_path / "tautan.pdf").symlink_to("bukti/sk.pdf")

    assert accepted(tmp_path).files == (("tautan.pdf", tmp_path / "bukti/sk.pdf"),)


@pytest.mark.parametrize("relative", [True, False])
def test_link_to_a_file_outside_is_refused(tmp_path, relative):
    secret = tmp_path / "rahasia.pdf"
    secret.write_bytes(b"%PDF-1.4 rahasia")
    lay(tmp_path / "usulan", with_berkas("bukti/tautan.pdf"))
    (tmp_path / "usulan/bukti/tautan.pdf").symlink_to("../../rahasia.pdf" if relative else secret)

    error = mistake(tmp_path / "usulan")
    assert error.field == FIELD
    assert "tautan simbolik" in error.expected


def test_folder_linked_from_outside_is_refused_and_not_looked_into(tmp_path):
    (tmp_path / "luar").mkdir()
    (tmp_path / "luar/rahasia.pdf").write_bytes(b"%PDF-1.4")
    lay(tmp_path / "usulan", with_berkas("pintu/rahasi.pdf"))
    (tmp_path / "usulan/pintu").symlink_to(tmp_path / "luar")

    error = mistake(tmp_path / "usulan")
    assert "tautan simbolik" in error.expected
    assert "rahasia.pdf" not in error.expected


def test_links_out_and_back_in_are_refused(tmp_path):
    lay(tmp_path / "usulan", with_berkas("pintu/usulan/bukti/sk.pdf"))
    (tmp_path / "usulan/pintu").symlink_to(tmp_path)
    assert "tautan simbolik" in mistake(tmp_path / "usulan").expected


def test_chain_of_links_that_ends_outside_is_refused(tmp_path):
    (tmp_path / "rahasia.pdf").write_bytes(b"%PDF-1.4")
    lay(tmp_path / "usulan", with_berkas("satu.pdf"))
    (tmp_path / "usulan/satu.pdf").symlink_to("dua.pdf")
    (tmp_path / "usulan/dua.pdf").symlink_to("../rahasia.pdf")
    assert "tautan simbolik" in mistake(tmp_path / "usulan").expected


def test_loop_of_links_and_broken_link_are_refused(tmp_path):
    lay(tmp_path, with_berkas("putar.pdf"))
    (tmp_path / "putar.pdf").symlink_to("putar.pdf")
    assert mistake(tmp_path).field == FIELD

    (tmp_path / "putar.pdf").unlink()
    (tmp_path / "putar.pdf").symlink_to("bukti/hilang.pdf")
    assert "berkas yang ada" in mistake(tmp_path).expected


def test_submission_folder_behind_a_link_is_taken_where_it_was_named(tmp_path):
    lay(tmp_path / "asli")
    (tmp_path / "pintu").symlink_to(tmp_path / "asli")
    assert accepted(tmp_path / "pintu").files == (("bukti/sk.pdf", tmp_path / "asli/bukti/sk.pdf"),)


def test_pipe_and_socket_are_refused_without_opening(tmp_path):
    lay(tmp_path, with_berkas("bukti/pipa"))
    os.mkfifo(tmp_path / "bukti/pipa")
    assert "berkas biasa" in mistake(tmp_path).expected

    lay(tmp_path, with_berkas("soket"))
    with socket.socket(socket.AF_UNIX) as listener:
        here = Path.cwd()
        os.chdir(tmp_path)  # the path of a socket may not be long
        try:
            listener.bind("soket")
        finally:
            os.chdir(here)
        assert "berkas biasa" in mistake(tmp_path).expected


def test_one_file_for_many_claims_is_kept_once(tmp_path):
    content = form()
    content["indikator"][1] = {"nomor": 2, "parameter": 1, "bukti": [{"berkas": "./bukti/sk.pdf"}]}
    parcel = accepted(lay(tmp_path, content))

    assert parcel.files == (("bukti/sk.pdf", tmp_path / "bukti/sk.pdf"),)


def test_name_that_is_no_text_on_disk_does_not_break_suggestions(tmp_path):
    lay(tmp_path, with_berkas("bukti/sk\ufffd.pdf"))
    (tmp_path / os.fsdecode(b"bukti/sk\xff.pdf")).write_bytes(b"x")
    error = mistake(tmp_path)
    error.expected.encode()
