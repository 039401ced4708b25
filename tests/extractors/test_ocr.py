"""Scans of many kinds: what a person reads on them is read, and boxes lie where the words are."""

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import cv2
import numpy as np
import pytest
from rapidfuzz.fuzz import ratio

from evidence.errors import DependencyError
from extractors import ocr, probe, tesseract
from extractors.ocr import read_picture
from extractors.picture_quality import look
from extractors.preparation import prepare, runs_upward, skew_of
from extractors.settings import ReadingSettings
from extractors.tesseract import COLUMN, SPARSE, recognise
from tests.extractors.sheets import LETTER, draw, gray, lines

REALDOCS = Path(__file__).parents[3] / "shared/realdocs/ocr"
SCAN = REALDOCS.parent / "documents/permendag-40-2011-scan.pdf"
SCANNED_LINES = """MENTERI PERDAGANGAN REPUBLIK INDONESIA
PERATURAN MENTERI PERDAGANGAN REPUBLIK INDONESIA
NOMOR : 40/M-DAG/PER/12/2011
TENTANG
VERIFIKASI ATAU PENELUSURAN TEKNIS IMPOR BAN
DENGAN RAHMAT TUHAN YANG MAHA ESA
MENTERI PERDAGANGAN REPUBLIK INDONESIA,
Menimbang : a. bahwa dalam rangka menciptakan iklim usaha
yang lebih kondusif dan meningkatkan daya saing
industri ban nasional, perlu dilakukan pengaturan
impor ban melalui verifikasi atau penelusuran
teknis;
b. bahwa berdasarkan pertimbangan sebagaimana
dimaksud dalam huruf a, perlu menetapkan
Peraturan Menteri Perdagangan;
Mengingat : 1. Bedrijfsreglementerings Ordonnantie 1934
(Staatsblad Tahun 1938 Nomor 86);
2. Undang-Undang Nomor 5 Tahun 1984 tentang
Perindustrian (Lembaran Negara Republik
Indonesia Tahun 1984 Nomor 22, Tambahan
Lembaran Negara Republik Indonesia Nomor 3274);
3. Undang-Undang Nomor 7 Tahun 1994 tentang
Pengesahan Agreement Establishing The World
Trade Organization (Persetujuan Pembentukan
Organisasi Perdagangan Dunia), (Lembaran Negara
Republik Indonesia Tahun 1994 Nomor 57,
Tambahan Lembaran Negara Republik Indonesia
Nomor 3564);
4. Undang-Undang Nomor 10 Tahun 1995 tentang
Kepabeanan (Lembaran Negara Republik Indonesia
Tahun 1995 Nomor 75, Tambahan Lembaran
Negara Republik Indonesia Nomor 3612)
sebagaimana telah diubah dengan Undang-Undang
Nomor 17 Tahun 2006 (Lembaran Negara Republik
Indonesia Tahun 2006 Nomor 93, Tambahan
Lembaran Negara Republik Indonesia Nomor 4661);"""
"""The first page of the scan, read by eye."""


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """A letter at 200 dots an inch."""
    return gray(draw(tmp_path_factory.mktemp("surat") / "a.pdf", lines(LETTER, size=12)))


def tokens(text):
    return Counter(re.findall(r"\w+", text.lower()))


def recall(truth, found):
    wanted = tokens(truth)
    return sum((wanted & tokens(found)).values()) / sum(wanted.values())


def read(picture):
    reading = read_picture(np.ascontiguousarray(picture, dtype=np.uint8), ReadingSettings(), seconds=60)
    return reading, recall(LETTER, " ".join(word.text for word in reading.words))


def skewed(picture, degrees):
    height, width = picture.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1)
    return cv2.warpAffine(picture, matrix, (width, height), borderValue=255)


def shaded(picture):
    light = np.linspace(0.35, 1.0, picture.shape[1])[None, :] * np.linspace(1.0, 0.7, picture.shape[0])[:, None]
    return (picture * light).astype(np.uint8)


def noisy(picture):
    return np.clip(picture.astype(float) + np.random.default_rng(1).normal(0, 28, picture.shape), 0, 255).astype(np.uint8)


def compressed(picture, quality):
    return cv2.imdecode(cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_GRAYSCALE)


DEGRADED = {
    "as it is": lambda page: page,
    "skewed a little": lambda page: skewed(page, 3),
    "skewed far": lambda page: skewed(page, -11),
    "on its head": lambda page: np.rot90(page, 2),
    "on its left side": lambda page: np.rot90(page, 1),
    "on its right side, skewed": lambda page: np.rot90(skewed(page, 2), 3),
    "uneven light": shaded,
    "faint": lambda page: (205 + page * 0.18).astype(np.uint8),
    "dark": lambda page: (page * 0.3).astype(np.uint8),
    "inverted": lambda page: 255 - page,
    "noisy": noisy,
    "blurred": lambda page: cv2.GaussianBlur(page, (0, 0), 1.6),
    "small letters": lambda page: cv2.resize(page, None, fx=0.42, fy=0.42, interpolation=cv2.INTER_AREA),
    "large letters": lambda page: cv2.resize(page[:1100, :1500], None, fx=2.5, fy=2.5, interpolation=cv2.INTER_CUBIC),
    "hard compression": lambda page: compressed(page, 15),
}


@pytest.mark.parametrize("kind", DEGRADED)
def test_what_a_person_reads_is_read(page, kind):
    _, share = read(DEGRADED[kind](page))
    assert share >= 0.95


@pytest.mark.parametrize("kind", ["skewed far", "on its head", "on its left side"])
def test_boxes_lie_on_the_page_as_it_was_given(page, kind):
    picture = np.ascontiguousarray(DEGRADED[kind](page))
    reading, _ = read(picture)
    word = next(word for word in reading.words if word.text == "Martapura")
    box = word.box
    inside = picture[int(box.top) : int(box.bottom) + 1, int(box.x0) : int(box.x1) + 1]
    assert inside.size
    assert (inside < 128).mean() > 0.05
    assert (box.x1 - box.x0) * (box.bottom - box.top) < 0.02 * picture.size


@pytest.mark.parametrize("degrees", [-14, -6, -1.5, 0, 0.7, 4, 13])
def test_skew_is_measured(page, degrees):
    assert skew_of(skewed(page, degrees)) == pytest.approx(degrees, abs=0.3)


def test_lines_that_run_up_the_page_are_seen(page):
    assert not runs_upward(page)
    assert not runs_upward(skewed(page, 4))
    assert runs_upward(np.ascontiguousarray(np.rot90(page)))


def test_a_clean_page_is_left_as_it_is(page):
    prepared = prepare(page, look(page))
    assert prepared.picture is page or np.array_equal(prepared.picture, page)


def test_a_page_with_hardly_any_ink_stays_white():
    picture = np.full((1200, 1600), 225, np.uint8)
    cv2.putText(picture, "SI JUKUNG", (900, 600), cv2.FONT_HERSHEY_DUPLEX, 1.2, 150, 2)
    reading = read_picture(picture, ReadingSettings(), seconds=60)
    assert "JUKUNG" in " ".join(word.text for word in reading.words)


def test_marks_of_a_list_that_stand_alone_are_kept(tmp_path):
    rows = [
        f"{number}.   {text}"
        for number, text in enumerate(["melaksanakan pelayanan", "menyusun laporan kegiatan", "menyampaikan hasil"], 1)
    ]
    text = "MEMUTUSKAN:\n\nKESATU    :  Membentuk tim pelaksana dengan tugas sebagai berikut:\n" + "\n".join(
        " " * 20 + row for row in rows
    )
    picture = gray(draw(tmp_path / "a.pdf", lines(text, font="Courier")))
    reading = read_picture(picture, ReadingSettings(), seconds=60)
    found = [word.text for word in reading.words]
    marks = [mark for mark in found if re.fullmatch(r"[\dlI][.,]", mark)]
    assert marks[-2:] == ["2.", "3."]
    assert len(marks) == 3
    assert found[found.index("KESATU") + 1] == ":"
    assert found.index("2.") < found.index("menyusun")


def test_an_absent_engine_is_said_with_the_cure(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(DependencyError, match="apt-get install tesseract-ocr"):
        probe()


def test_an_absent_language_is_said_with_the_cure():
    with pytest.raises(DependencyError, match="tesseract-ocr-xyz"):
        probe("ind+xyz")


def test_the_engine_here_is_fit():
    assert probe() is None


@pytest.mark.realdocs
@pytest.mark.skipif(not REALDOCS.exists(), reason="../shared/realdocs is absent")
@pytest.mark.parametrize("name", ["r007", "r011", "r012"])
def test_degraded_pages_read_no_worse_than_by_the_bare_engine(name):
    picture = REALDOCS / f"{name}_deg.jpg"
    truth = (REALDOCS / f"{name}.txt").read_text()
    command = ["tesseract", str(picture), "-", "-l", "ind", "--psm", "3"]
    bare = subprocess.run(command, capture_output=True, text=True, check=True, env={"OMP_THREAD_LIMIT": "1"}).stdout
    reading = read_picture(cv2.imread(str(picture), cv2.IMREAD_GRAYSCALE), ReadingSettings(), seconds=60)
    assert recall(truth, " ".join(word.text for word in reading.words)) >= recall(truth, bare) - 0.0101


@pytest.mark.realdocs
@pytest.mark.skipif(not SCAN.exists(), reason="../shared/realdocs is absent")
def test_every_line_of_a_real_scan_is_read():
    reading = read_picture(gray(SCAN), ReadingSettings(), seconds=100)
    rows = {}
    for word in reading.words:
        rows.setdefault(word.line, []).append(word.text)
    found = [" ".join(words) for words in rows.values()]
    unread = [line for line in SCANNED_LINES.split("\n") if max(ratio(line, row) for row in found) < 85]
    assert unread == []


def test_what_the_engine_read_before_changes_nothing_of_the_next_page(tmp_path):
    one = gray(draw(tmp_path / "satu.pdf", lines(LETTER)))
    other = gray(draw(tmp_path / "dua.pdf", lines(SCANNED_LINES)))
    alone = recognise(one, language="ind", mode=COLUMN, dpi=200, seconds=60)
    recognise(other, language="ind", mode=SPARSE, dpi=300, seconds=60, by_tiles=True)
    assert alone and recognise(one, language="ind", mode=COLUMN, dpi=200, seconds=60) == alone


def test_the_best_model_takes_the_second_look_where_it_is_installed(tmp_path, monkeypatch):
    model = tesseract.models() / "ind.traineddata"
    for name in ("ind", "ind_best"):
        (tmp_path / f"{name}.traineddata").symlink_to(model)
    monkeypatch.setattr(tesseract, "models", lambda: tmp_path)
    tesseract.thorough_language.cache_clear()
    tesseract.engine.cache_clear()
    try:
        assert tesseract.thorough_language("ind+eng") == "ind_best+eng"
        assert "ind_best " in tesseract.engine("ind")
        soft = cv2.GaussianBlur(gray(draw(tmp_path / "a.pdf", lines(LETTER, size=10))), (0, 0), 2.5)
        soft = np.clip(soft + np.random.default_rng(1).normal(0, 35, soft.shape), 0, 255).astype(np.uint8)
        asked = []
        plain = ocr.recognise
        monkeypatch.setattr(
            ocr, "recognise", lambda picture, **options: asked.append(options["language"]) or plain(picture, **options)
        )
        assert read_picture(soft, ReadingSettings(), seconds=60).again
        assert asked[0] == "ind" and asked[-1] == "ind_best"
    finally:
        tesseract.thorough_language.cache_clear()
        tesseract.engine.cache_clear()
