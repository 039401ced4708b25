"""Hostile and broken evidence through the whole walk: each file ends as a clear flag, beside a good one that still counts."""

import json
import tempfile
import zipfile
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageDraw

from tests.papers import DECREE, claim, form, write_form, write_pdf
from wiring.arrival import Silence
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.walk import plain_stages, walk


def encrypted(path: Path, password: str) -> None:
    plain = write_pdf(path.with_suffix(".plain.pdf"), DECREE)
    with pikepdf.open(plain) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="pemilik", user=password))
    plain.unlink()


def picture(path: Path, size: tuple[int, int], *, kind: str = "PNG", text: str = "") -> None:
    image = Image.new("RGB", size, "white")
    if text:
        ImageDraw.Draw(image).text((20, 20), text, fill="black", font_size=28)
    image.save(path, kind)


def truncated(path: Path) -> None:
    write_pdf(path, DECREE, DECREE, DECREE)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 3])


def archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("a.txt", "a")


FILES = {
    "kosong.pdf": lambda path: path.write_bytes(b""),
    "terpotong.pdf": truncated,
    "bersandi.pdf": lambda path: encrypted(path, "rahasia"),
    "sandi-kosong.pdf": lambda path: encrypted(path, ""),
    "halaman.pdf": lambda path: path.write_bytes(b"<!DOCTYPE html><html><body>404 Not Found</body></html>"),
    "gambar.pdf": lambda path: picture(path, (800, 300), text="SURAT KEPUTUSAN"),
    "satu-piksel.png": lambda path: picture(path, (1, 1)),
    "lebar.png": lambda path: picture(path, (20_000, 300), text="SI JUKUNG jemput bola"),
    "arsip.pdf": archive,
    "nama dengan 'kutip' dan é ñ 日本.pdf": lambda path: write_pdf(path, DECREE),
}


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    base = tmp_path_factory.mktemp("buruk")
    bukti = base / "in/bukti"
    bukti.mkdir(parents=True)
    for name, make in FILES.items():
        make(bukti / name)
    write_pdf(bukti / "sk.pdf", DECREE)
    pdfs = [f"bukti/{name}" for name in FILES if name.endswith(".pdf")]
    pictures = [f"bukti/{name}" for name in FILES if name.endswith(".png")]
    write_form(base / "in", form("BURUK-1", [claim(1, 1, "bukti/sk.pdf", *pdfs), claim(4, 3, *pictures)]))
    scratch = base / "tmp"  # a temporary folder of its own: other tests run beside
    scratch.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(scratch))
        with assembled(load_settings(data=base / "data")) as services:
            summary = walk([base / "in"], base / "out", plain_stages(services, Silence()))
    report = json.loads((base / "out/BURUK-1/report.json").read_text("utf-8"))
    left = set(scratch.iterdir())
    return summary, report, left


def entry(report, name):
    return next(item for made in report["claims"] for item in made["evidence"] if item["berkas"] == f"bukti/{name}")


def codes(report, name):
    return {flag["code"] for made in report["claims"] for flag in made["flags"] if flag["evidence"] == f"bukti/{name}"}


def message(report, name, code):
    return next(
        flag["message"]
        for made in report["claims"]
        for flag in made["flags"]
        if flag["evidence"] == f"bukti/{name}" and flag["code"] == code
    )


def test_nothing_stops_the_run_and_the_good_file_counts(run):
    summary, report, _ = run
    assert not summary.refused
    assert report["claims"][0]["status"] == "met"


@pytest.mark.parametrize(
    ("name", "says"),
    [("kosong.pdf", "kosong"), ("bersandi.pdf", "sandi"), ("halaman.pdf", "HTML"), ("arsip.pdf", "")],
)
def test_file_that_cannot_be_read_says_why(run, name, says):
    _, report, _ = run
    assert "unreadable" in codes(report, name)
    assert says in message(report, name, "unreadable")
    assert entry(report, name)["read_by"] == []


def test_truncated_pdf_is_unreadable_or_read_in_part_and_says_so(run):
    _, report, _ = run
    assert codes(report, "terpotong.pdf") & {"unreadable", "low-legibility"}


def test_empty_password_opens_an_encrypted_file(run):
    _, report, _ = run
    assert entry(report, "sandi-kosong.pdf")["facts"]["nomor"]["value"] == "188.45/25/KUM/2024"
    assert "unreadable" not in codes(report, "sandi-kosong.pdf")


def test_picture_named_pdf_is_seen_for_what_it_is(run):
    _, report, _ = run
    assert entry(report, "gambar.pdf")["media_type"] == "image/png"
    assert "file-not-allowed" in codes(report, "gambar.pdf")


def test_single_pixel_is_unreadable(run):
    _, report, _ = run
    assert "unreadable" in codes(report, "satu-piksel.png")


def test_very_wide_picture_is_read_with_places_on_it(run):
    _, report, _ = run
    item = entry(report, "lebar.png")
    assert item["read_by"] == ["ocr"]
    assert "unreadable" not in codes(report, "lebar.png")


def test_name_with_spaces_quotes_and_other_scripts_is_read_as_any(run):
    _, report, _ = run
    assert entry(report, "nama dengan 'kutip' dan é ñ 日本.pdf")["facts"]["nomor"]["value"] == "188.45/25/KUM/2024"


def test_nothing_is_left_in_the_temporary_folder(run):
    assert run[2] == set()
