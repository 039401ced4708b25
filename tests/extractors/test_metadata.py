import io
import struct
import tracemalloc
import zlib
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageDraw, PngImagePlugin
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from evidence.document import Metadata
from extractors.editors import name_editor
from extractors.metadata import iso, read_metadata

REALDOCS = Path(__file__).parents[3] / "shared" / "realdocs" / "documents"
PDF = "application/pdf"


def scan(*, written: bool = True) -> Image.Image:
    picture = Image.new("L", (826, 1169), 244)
    draw = ImageDraw.Draw(picture)
    for row in range(150, 900, 24) if written else ():
        for column in range(100, 720, 60):
            draw.rectangle((column, row, column + 44, row + 9), fill=30)
    return picture


def pdf_with(
    path: Path, *, image: Image.Image | None = None, mode: int = 0, y: float = 500, under: bool = False, size: float = 1.0
) -> Path:
    page = canvas.Canvas(str(path), pagesize=(595, 842))

    def text() -> None:
        piece = page.beginText(100, y)
        piece.setTextRenderMode(mode)
        piece.textOut("Nomor 188.45/25/KUM/2024")
        page.drawText(piece)

    if under:
        text()
    if image is not None:
        page.drawImage(ImageReader(image), 0, 0, 595 * size, 842 * size)
    if not under:
        text()
    page.save()
    return path


@pytest.mark.parametrize(
    ("options", "pages"),
    [
        ({"image": scan()}, (1,)),
        ({"image": scan(), "mode": 3}, ()),
        ({"image": scan(), "under": True}, ()),
        ({"image": scan(), "y": 20}, ()),
        ({"image": scan(), "y": 815}, ()),
        ({"image": scan(), "size": 0.5}, ()),
        ({"image": scan(written=False)}, ()),
        ({}, ()),
    ],
    ids=[
        "visible",
        "invisible layer",
        "layer under the picture",
        "foot line",
        "head line",
        "small picture",
        "empty background",
        "no picture",
    ],
)
def test_text_over_a_scan_is_found_and_an_ocr_layer_is_not(tmp_path: Path, options: dict, pages: tuple[int, ...]) -> None:
    assert read_metadata(pdf_with(tmp_path / "a.pdf", **options), PDF).text_over_image == pages


def test_text_in_a_form_over_a_scan_is_found(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    page = canvas.Canvas(str(path), pagesize=(595, 842))
    page.drawImage(ImageReader(scan()), 0, 0, 595, 842)
    page.beginForm("tempelan")
    page.drawString(100, 400, "17 Juni 2024")
    page.endForm()
    page.doForm("tempelan")
    page.save()
    assert read_metadata(path, PDF).text_over_image == (1,)


def test_pdf_tells_producer_dates_and_editor(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.docinfo["/Producer"] = "Microsoft® Word 2016"
    pdf.docinfo["/Title"] = "SK  Inovasi\x00"
    pdf.docinfo["/CreationDate"] = "D:20240610093000+07'00'"
    pdf.docinfo["/ModDate"] = "D:20240611"
    xmp = b"<x:xmpmeta><stEvt:softwareAgent>Adobe Photoshop 23.0 (Windows)</stEvt:softwareAgent><broken"
    pdf.Root.Metadata = pdf.make_stream(xmp, {"/Type": pikepdf.Name.Metadata, "/Subtype": pikepdf.Name.XML})
    pdf.save(path, fix_metadata_version=False)
    assert read_metadata(path, PDF) == Metadata(
        producer="Microsoft® Word 2016",
        title="SK Inovasi",
        created="2024-06-10T09:30:00+07:00",
        modified="2024-06-11T00:00:00",
        editor="Adobe Photoshop",
    )


@pytest.mark.parametrize(
    ("info", "xmp", "modified"),
    [
        ("D:20240610093000+07'00'", "2024-06-10T09:30:00+07:00", "2024-06-10T09:30:00+07:00"),
        ("D:20240610093000+07'00'", "2025-01-02T08:00:00+07:00", "2025-01-02T08:00:00+07:00"),
        ("D:20250102080000+07'00'", "2024-06-10T09:30:00+07:00", "2025-01-02T08:00:00+07:00"),
        ("D:20240610093000+07'00'", "2024-06-10T02:30:00Z", "2024-06-10T09:30:00+07:00"),
        ("D:20240610093000", "2024-06-10T12:30:00Z", "2024-06-10T09:30:00"),
        ("D:20240610093000", "2024-06-20T12:30:00Z", "2024-06-20T12:30:00+00:00"),
        ("", "2024-06-10T09:30:00+07:00", "2024-06-10T09:30:00+07:00"),
        ("D:20240231", "2024-06-10", "2024-06-10T00:00:00"),
        ("kemarin", "", None),
    ],
)
def test_the_later_of_two_times_of_change_counts(tmp_path: Path, info: str, xmp: str, modified: str | None) -> None:
    path = tmp_path / "a.pdf"
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.docinfo["/ModDate"] = info
    packet = f'<rdf:Description xmp:ModifyDate="{xmp}"/>'.encode()
    pdf.Root.Metadata = pdf.make_stream(packet, {"/Type": pikepdf.Name.Metadata, "/Subtype": pikepdf.Name.XML})
    pdf.save(path, fix_metadata_version=False)
    assert read_metadata(path, PDF).modified == modified


def test_packet_under_compression_is_read_and_a_bomb_of_one_is_not_unfolded(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    pdf = pikepdf.new()
    pdf.add_blank_page()
    packet = b"<xmp:CreatorTool>GIMP 2.10</xmp:CreatorTool>" + b" " * 40_000_000
    stream = pikepdf.Stream(pdf, b"", Type=pikepdf.Name.Metadatx, Subtype=pikepdf.Name.XML)
    stream.write(zlib.compress(packet), filter=pikepdf.Name.FlateDecode)
    pdf.Root.Metadata = stream
    pdf.save(path, fix_metadata_version=False)
    path.write_bytes(path.read_bytes().replace(b"/Metadatx", b"/Metadata"))
    tracemalloc.start()
    try:
        assert read_metadata(path, PDF).editor == "GIMP"
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("D:20240610093000+07'00'", "2024-06-10T09:30:00+07:00"),
        ("D:20240610093000Z", "2024-06-10T09:30:00+00:00"),
        ("D:20240610093000-0330", "2024-06-10T09:30:00-03:30"),
        ("2024-06-10T09:30:00.123+07:00", "2024-06-10T09:30:00+07:00"),
        ("2024:06:10 09:30:00", "2024-06-10T09:30:00"),
        ("D:2024", "2024-01-01T00:00:00"),
        ("0000:00:00 00:00:00", None),
        ("D:20241310", None),
        ("D:20240231", None),
        ("Senin, 10 Juni 2024", None),
        ("", None),
    ],
)
def test_dates_become_iso(written: str, expected: str | None) -> None:
    assert iso(written) == expected


@pytest.mark.parametrize(
    ("trace", "editor"),
    [
        ("Adobe Photoshop CC 2019 (Windows)", "Adobe Photoshop"),
        ("GIMP 2.10.34", "GIMP"),
        ("Corel PDF Engine Version 21.0.0.593", "CorelDRAW"),
        ("Canva", "Canva"),
        ("Foxit PhantomPDF - Foxit Software Inc.", "Foxit PDF Editor"),
        ("PDFescape Online - https://www.pdfescape.com", "PDFescape"),
        ("Foxit PhantomPDF Printer Version 9.7.0.2220", ""),
        ("www.ilovepdf.com", ""),
        ("SAMBox 2.2.12 (www.sejda.com)", ""),
        ("Microsoft® Word 2016", ""),
        ("LibreOffice 7.3", ""),
        ("CamScanner", ""),
        ("intsig.com pdf producer", ""),
        ("Adobe Acrobat Pro DC 20.9 Paper Capture Plug-in", ""),
        ("GPL Ghostscript 9.55.0", ""),
        ("Skia/PDF m114", ""),
        ("Adobe Photoshop Camera", ""),
        ("macOS Version 12.6 (Build 21G115) Quartz PDFContext", ""),
    ],
)
def test_editors_are_told_from_converters_and_scanners(trace: str, editor: str) -> None:
    assert name_editor("", trace) == editor


def test_photo_tells_camera_software_and_times(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    picture = Image.new("RGB", (40, 30))
    exif = picture.getexif()
    exif[271], exif[272], exif[305], exif[306] = "samsung", "SM-A515F", "Adobe Photoshop 21.0", "2024:06:12 08:00:00"
    exif.get_ifd(0x8769).update({36867: "2024:06:10 09:30:00", 36881: "+08:00"})
    picture.save(path, exif=exif)
    found = read_metadata(path, "image/jpeg")
    assert (found.creator, found.producer, found.editor) == ("samsung SM-A515F", "Adobe Photoshop 21.0", "Adobe Photoshop")
    assert found.modified == "2024-06-12T08:00:00"


def test_png_names_its_software(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    info = PngImagePlugin.PngInfo()
    info.add_text("Software", "GIMP 2.10")
    Image.new("RGB", (4, 4)).save(path, pnginfo=info)
    assert read_metadata(path, "image/png").editor == "GIMP"


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", len(content) + 8, kind) + content


def movie(version: int = 0) -> bytes:
    times = struct.pack(">IIII", 0, 0, 600, 600 * 95) if version == 0 else struct.pack(">QQIQ", 0, 0, 600, 600 * 95)
    header = bytes([version, 0, 0, 0]) + times + bytes(80)
    return box(b"ftyp", b"isom\x00\x00\x02\x00isom") + box(b"mdat", bytes(5000)) + box(b"moov", box(b"mvhd", header))


def webm(seconds: float) -> bytes:
    info = b"\x2a\xd7\xb1\x83\x0f\x42\x40" + b"\x44\x89\x88" + struct.pack(">d", seconds * 1000)
    return b"\x1aE\xdf\xa3\x80" + b"\x18\x53\x80\x67\xff" + b"\x15\x49\xa9\x66" + bytes([0x80 | len(info)]) + info


def avi(seconds: int) -> bytes:
    return (
        b"RIFF\x00\x00\x00\x00AVI LIST\x00\x00\x00\x00hdrlavih"
        + struct.pack("<I", 56)
        + struct.pack("<IIIII", 40_000, 0, 0, 0, 25 * seconds)
    )


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (movie(), "video/mp4"),
        (movie(1), "video/quicktime"),
        (webm(95), "video/webm"),
        (avi(95), "video/x-msvideo"),
    ],
    ids=["mp4", "mov", "webm", "avi"],
)
def test_video_tells_its_duration(tmp_path: Path, content: bytes, media_type: str) -> None:
    path = tmp_path / "video"  # without an extension, as in the store
    path.write_bytes(content)
    assert read_metadata(path, media_type).duration_seconds == 95.0


@pytest.mark.parametrize("media_type", [PDF, "image/jpeg", "video/mp4", "video/webm", "application/zip"])
def test_broken_files_tell_nothing_and_never_raise(tmp_path: Path, media_type: str) -> None:
    path = tmp_path / "a"
    whole = {
        PDF: b"%PDF-1.4\n1 0 obj <<",
        "image/jpeg": b"\xff\xd8\xff\xe1\x00\x10Exif",
        "video/mp4": movie()[:-100],
        "video/webm": webm(9)[:25],
    }
    for content in (b"", b"\x00" * 64, whole.get(media_type, b"PK")):
        path.write_bytes(content)
        assert read_metadata(path, media_type) == Metadata()


@pytest.mark.realdocs
@pytest.mark.skipif(not REALDOCS.exists(), reason="realdocs are not here")
def test_real_documents_show_no_editing() -> None:
    found = {path.name: read_metadata(path, PDF) for path in REALDOCS.glob("*.pdf")}
    assert [name for name, metadata in found.items() if metadata.editor or metadata.text_over_image] == []
    assert found["permendag-40-2011-scan.pdf"].creator.startswith("PFU ScanSnap")
    assert found["perbup-13-2022.pdf"].created == "2022-07-04T09:27:23+07:00"


def test_picture_bomb_is_not_decoded(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(buffer, "PNG")
    path = tmp_path / "a.png"
    path.write_bytes(buffer.getvalue())
    assert read_metadata(path, "image/png") == Metadata()
