import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw
from reportlab.pdfgen import canvas

from evidence.citation import Citation
from evidence.document import Box
from extractors.snippets import Cropper

REALDOCS = Path(__file__).parents[3] / "shared" / "realdocs" / "documents"


def cite(*boxes: Box, page: int = 1) -> Citation:
    return Citation("bukti/a.pdf", "0" * 64, page, "kata", boxes)


def opened(content: bytes | None) -> np.ndarray:
    assert content is not None and content.startswith(b"\x89PNG")
    return np.asarray(Image.open(io.BytesIO(content)).convert("RGB")).astype(int)


def marked_share(pixels: np.ndarray) -> float:
    """Share of pixels that are clearly yellow."""
    return float(((pixels[..., 0] > 200) & (pixels[..., 0] - pixels[..., 2] > 90)).mean())


def pdf(path: Path, *, rotate: int = 0) -> Path:
    page = canvas.Canvas(str(path), pagesize=(595, 842), invariant=1)
    page.setPageRotation(rotate)
    for row in range(40):
        page.drawString(72, 800 - row * 18, f"baris {row} dari keputusan wali kota tentang inovasi daerah")
    page.showPage()
    page.save()
    return path


def test_crop_shows_the_words_marked_with_context(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf")
    content = Cropper().crop(path, cite(Box(72, 300, 300, 314)))
    pixels = opened(content)
    assert abs(pixels.shape[1] - 800) <= 2 and 80 < pixels.shape[0] < 180
    assert 0.05 < marked_share(pixels) < 0.2
    assert len(content or b"") < 20_000


def test_crop_is_deterministic(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf")
    assert Cropper().crop(path, cite(Box(72, 300, 300, 314))) == Cropper().crop(path, cite(Box(72, 300, 300, 314)))


def test_rotated_page_is_cropped_as_displayed(tmp_path: Path) -> None:
    content = Cropper().crop(pdf(tmp_path / "a.pdf", rotate=90), cite(Box(300, 80, 314, 300)))
    pixels = opened(content)
    yellow = np.argwhere((pixels[..., 0] > 200) & (pixels[..., 0] - pixels[..., 2] > 90))
    (top, left), (bottom, right) = yellow.min(axis=0), yellow.max(axis=0)
    assert bottom - top > 5 * (right - left)


def test_photo_is_cropped_upright(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    upright = Image.new("RGB", (1200, 1800), "white")
    ImageDraw.Draw(upright).rectangle((100, 1500, 500, 1560), fill=(200, 0, 0))
    exif = upright.getexif()
    exif[274] = 6
    upright.rotate(90, expand=True).save(path, exif=exif)
    pixels = opened(Cropper().crop(path, cite(Box(100, 1500, 500, 1560))))
    red = (pixels[..., 0] > 150) & (pixels[..., 1] < 60)
    assert red.mean() > 0.05


def test_frame_of_a_multipage_picture_is_chosen(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    frames = [Image.new("RGB", (600, 800), colour) for colour in ("white", (0, 0, 160))]
    frames[0].save(path, save_all=True, append_images=frames[1:])
    assert opened(Cropper().crop(path, cite(Box(10, 10, 50, 20), page=2)))[-1, -1, 2] > 120
    assert Cropper().crop(path, cite(Box(10, 10, 50, 20), page=3)) is None


def test_long_citation_shows_its_beginning(tmp_path: Path) -> None:
    pixels = opened(Cropper().crop(pdf(tmp_path / "a.pdf"), cite(Box(72, 40, 300, 54), Box(72, 780, 300, 794))))
    assert pixels.shape[0] < 560


def test_boxes_beyond_the_page_are_tolerated(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf")
    assert Cropper().crop(path, cite(Box(500, 830, 900, 900))) is not None
    assert Cropper().crop(path, cite(Box(-50, -20, 20, 10))) is not None


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4 rusak", b"\x89PNG\r\n\x1a\n", b"bukan gambar"])
def test_what_cannot_be_rendered_has_no_snippet(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a"
    path.write_bytes(content)
    assert Cropper().crop(path, cite(Box(0, 0, 10, 10))) is None


def test_place_without_page_or_box_has_no_snippet(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf")
    assert Cropper().crop(path, cite(Box(0, 0, 10, 10), page=9)) is None
    assert Cropper().crop(path, cite()) is None


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_picture_bomb_has_no_snippet(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("1", (12_000, 12_000)).save(path)
    assert Cropper().crop(path, cite(Box(0, 0, 10, 10))) is None


@pytest.mark.realdocs
@pytest.mark.skipif(not REALDOCS.exists(), reason="realdocs are not here")
@pytest.mark.parametrize("name", ["foto-kegiatan-2.jpeg", "permendag-40-2011-scan.pdf", "lakip.pdf"])
def test_snippets_of_real_files_stay_small(name: str) -> None:
    content = Cropper().crop(REALDOCS / name, cite(Box(100, 200, 400, 300)))
    assert content is not None and len(content) < 60_000
