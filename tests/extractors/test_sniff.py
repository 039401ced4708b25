import io
import zipfile

import pytest
from PIL import Image

from extractors import sniff
from tests.extractors.sheets import LETTER, draw, lines


def picture(kind):
    buffer = io.BytesIO()
    Image.new("RGB", (20, 20), "white").save(buffer, kind)
    return buffer.getvalue()


def archive(*names, **entries):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name in names:
            made.writestr(name, "isi")
        for name, content in entries.items():
            made.writestr(name, content)
    return buffer.getvalue()


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
CASES = {
    "empty": (b"", "application/x-empty"),
    "pdf": (b"%PDF-1.7\n...", "application/pdf"),
    "pdf after junk": (b"\x00" * 900 + b"%PDF-1.4\n", "application/pdf"),
    "jpeg": (picture("JPEG"), "image/jpeg"),
    "png": (picture("PNG"), "image/png"),
    "tiff": (picture("TIFF"), "image/tiff"),
    "webp": (picture("WEBP"), "image/webp"),
    "gif": (picture("GIF"), "image/gif"),
    "bmp": (picture("BMP"), "image/bmp"),
    "heic": (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "image/heic"),
    "mp4": (b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00", "video/mp4"),
    "mov": (b"\x00\x00\x00\x14ftypqt  \x00\x00\x02\x00", "video/quicktime"),
    "webm": (b"\x1aE\xdf\xa3\x9fB\x86\x81\x01", "video/webm"),
    "docx": (archive("[Content_Types].xml", "word/document.xml"), WORD),
    "xlsx": (archive("[Content_Types].xml", "xl/workbook.xml"), SHEET),
    "pptx": (archive("[Content_Types].xml", "ppt/presentation.xml"), SLIDES),
    "odt": (archive(mimetype="application/vnd.oasis.opendocument.text"), "application/vnd.oasis.opendocument.text"),
    "zip": (archive("sk.pdf", "foto.jpg"), "application/zip"),
    "broken zip": (b"PK\x03\x04" + b"\x00" * 40, "application/zip"),
    "html": (b"\n<!DOCTYPE html>\n<html><body>404</body></html>", "text/html"),
    "html without doctype": (b"<HTML><head></head></HTML>", "text/html"),
    "text": ("Kepada Yth. Bupati – salam".encode(), "text/plain"),
    "noise": (bytes(range(256)) * 8, "application/octet-stream"),
}


@pytest.mark.parametrize("name", CASES)
def test_sniff_names_the_type_by_the_bytes(name, tmp_path):
    content, kind = CASES[name]
    path = tmp_path / "berkas.pdf"
    path.write_bytes(content)
    assert sniff(path) == kind


def test_sniff_knows_a_drawn_pdf(tmp_path):
    assert sniff(draw(tmp_path / "surat.jpg", lines(LETTER))) == "application/pdf"
