"""Small whole files of every kind that the reader knows, to be damaged: pages of a hand's size, so that thousands can be read."""

import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pikepdf
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bench.fuzz.sealing import sealed

_PAGE = (298.0, 210.0)
_TEXT = ("KEPUTUSAN BUPATI BANJAR", "NOMOR 188.45/25/KUM/2024", "TENTANG INOVASI DAERAH", "pada tanggal 10 Juni 2024")
_SAMPLES = Path(__file__).parents[2] / "samples"
_TAKEN = {
    "born": ("13*SOP.pdf", "05a_hadir.pdf", "14_rekap.pdf", "18*efisiensi.pdf"),
    "scan": ("8*sk*pelaksana.pdf", "16_Pinrang.pdf"),
}


@dataclass(frozen=True, slots=True)
class Seed:
    """A whole file; ``weight`` is how often it is taken."""

    name: str
    suffix: str
    content: bytes
    weight: int

    @property
    def is_pdf(self) -> bool:
        return self.suffix == ".pdf"


@cache
def seeds() -> tuple[Seed, ...]:
    """All seeds, always in the same order. Those that are signed or locked differ between runs
    in the bytes of the signature or cipher alone."""
    letter = _letter()
    made = (
        Seed("letter", ".pdf", letter, 10),
        Seed("packed", ".pdf", _packed(letter), 6),
        Seed("linear", ".pdf", _packed(letter, linearize=True), 2),
        Seed("locked", ".pdf", _packed(letter, encryption=pikepdf.Encryption(owner="pemilik", user="", R=6)), 2),
        Seed("form", ".pdf", _form(), 7),
        Seed("drawn", ".pdf", _drawn(), 7),
        Seed("scan", ".pdf", _scan(), 4),
        Seed("fax", ".pdf", _filtered("fax"), 2),
        Seed("jpx", ".pdf", _filtered("jpx"), 2),
        Seed("signed", ".pdf", sealed(_form(), "BUDI SANTOSO"), 4),
        Seed("twice-signed", ".pdf", sealed(sealed(_letter(), "BUDI SANTOSO"), "SITI AMINAH"), 2),
    )
    return (*made, *_pictures(), *_samples())


def _letter(*, compressed: int = 0) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=_PAGE, pageCompression=compressed, invariant=1)
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
    canvas.setTitle("Keputusan")
    for font in ("Times-Roman", "Vera"):
        canvas.setFont(font, 10)
        for row, line in enumerate(_TEXT):
            canvas.drawString(30, 180 - 18 * row, line)
        for row in range(4):
            canvas.line(30, 100 - 20 * row, 260, 100 - 20 * row)
            canvas.drawString(36, 86 - 20 * row, f"{row}. Kegiatan") if row < 3 else None
        for x in (30, 140, 260):
            canvas.line(x, 100, x, 40)
        canvas.bookmarkPage(font)
        canvas.addOutlineEntry(font, font)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _packed(content: bytes, **how: object) -> bytes:
    """Saved by another program, with object streams."""
    buffer = io.BytesIO()
    locked = {"static_id": True} if "encryption" not in how else {}
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pdf.save(buffer, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True, **locked, **how)  # type: ignore[arg-type]
    return buffer.getvalue()


def _form() -> bytes:
    """Form fields, a highlight, a link, an attachment."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=_PAGE, pageCompression=0, invariant=1)
    for row, line in enumerate(_TEXT):
        canvas.drawString(30, 180 - 18 * row, line)
    canvas.acroForm.textfield(name="catatan", value="sudah dibaca", x=30, y=70, width=200, height=18)
    canvas.acroForm.checkbox(name="setuju", checked=True, x=30, y=40, size=14)
    canvas.highlightAnnotation("penting", (28, 176, 200, 190), QuadPoints=[28, 190, 200, 190, 28, 176, 200, 176])
    canvas.linkURL("https://example.go.id", (30, 120, 100, 130))
    canvas.showPage()
    canvas.save()
    with pikepdf.open(buffer) as pdf:
        pdf.attachments["catatan.txt"] = pikepdf.AttachedFileSpec(
            pdf, b"lampiran", creation_date="D:20240610", mod_date="D:20240610"
        )
        saved = io.BytesIO()
        pdf.save(saved, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable, static_id=True)
    return saved.getvalue()


def _drawn() -> bytes:
    """Forms within forms, shadings, clipping, transparency, a picture with a mask."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=_PAGE, pageCompression=0, invariant=1)
    canvas.beginForm("dalam")
    canvas.drawString(0, 0, _TEXT[0])
    canvas.endForm()
    canvas.beginForm("luar")
    canvas.translate(30, 150)
    canvas.doForm("dalam")
    canvas.endForm()
    canvas.doForm("luar")
    canvas.linearGradient(0, 0, 298, 210, ((1, 1, 0.9), (0.9, 1, 1)), extend=True)
    canvas.radialGradient(200, 80, 40, ((1, 0.9, 0.9), (1, 1, 1)), extend=False)
    canvas.setFillAlpha(0.4)
    canvas.circle(220, 70, 30, fill=1)
    stamp = Image.new("RGBA", (40, 40), (90, 30, 160, 120))
    canvas.drawImage(ImageReader(stamp), 60, 40, 60, 60, mask="auto")
    path = canvas.beginPath()
    path.rect(20, 20, 120, 60)
    canvas.clipPath(path)
    canvas.drawString(30, 40, _TEXT[1])
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _photographed(size: tuple[int, int] = (420, 170), mode: str = "RGB") -> Image.Image:
    picture = Image.new("L", size, 245)
    draw = ImageDraw.Draw(picture)
    for row, line in enumerate(_TEXT[:3]):
        draw.text((14, 16 + 44 * row), line, fill=20, font=ImageFont.load_default(24))
    return picture.convert(mode)


def _scan() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=_PAGE, pageCompression=0, invariant=1)
    stored = io.BytesIO()
    _photographed().save(stored, "JPEG", quality=60)
    canvas.drawImage(ImageReader(stored), 0, 45, 298, 120)
    hidden = canvas.beginText(20, 150)
    hidden.setTextRenderMode(3)
    hidden.textOut("KEPUTVSAN BVPATI")
    canvas.drawText(hidden)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _filtered(kind: str) -> bytes:
    """A page that is one picture under a filter that few programs write."""
    picture = _photographed(mode="1" if kind == "fax" else "L")
    stored = io.BytesIO()
    pdf = pikepdf.new()
    common = {"/Type": pikepdf.Name.XObject, "/Subtype": pikepdf.Name.Image, "/Width": picture.width, "/Height": picture.height}
    if kind == "fax":
        picture.save(stored, "TIFF", compression="group4", strip_size=1 << 24)
        with Image.open(stored) as opened:
            start, size = opened.tag_v2[273][0], opened.tag_v2[279][0]  # type: ignore[attr-defined]
        body = stored.getvalue()[start : start + size]
        parameters = pikepdf.Dictionary({"/K": -1, "/Columns": picture.width, "/Rows": picture.height})
        more = {"/Filter": pikepdf.Name.CCITTFaxDecode, "/DecodeParms": parameters, "/BitsPerComponent": 1}
    else:
        picture.save(stored, "JPEG2000")
        body, more = stored.getvalue(), {"/Filter": pikepdf.Name.JPXDecode, "/BitsPerComponent": 8}
    image = pikepdf.Stream(pdf, body, common | more | {"/ColorSpace": pikepdf.Name.DeviceGray})
    page = pdf.add_blank_page(page_size=(298, 210))
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=image))
    page.Contents = pdf.make_stream(b"q 298 0 0 120 0 45 cm /Im0 Do Q")
    saved = io.BytesIO()
    pdf.save(saved, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable, static_id=True)
    return saved.getvalue()


def _pictures() -> tuple[Seed, ...]:
    colour, gray, bits, few = (_photographed(mode=mode) for mode in ("RGB", "L", "1", "P"))
    exif = Image.Exif()
    exif[0x010F], exif[0x0112], exif[0x0131], exif[0x0132] = "samsung", 3, "Adobe Photoshop 21.0", "2024:06:12 08:00:00"
    exif.get_ifd(0x8769).update({36867: "2024:06:10 09:30:00"})
    second = _photographed().transpose(Image.Transpose.ROTATE_180)
    return (
        _picture("photo", colour, "JPEG", 6, exif=exif, quality=70),
        _picture("progressive", gray, "JPEG", 3, progressive=True),
        _picture("colour", colour, "PNG", 5),
        _picture("palette", few, "PNG", 3),
        _picture("bits", bits, "PNG", 2),
        _picture("frames", colour, "TIFF", 5, save_all=True, append_images=[second], compression="tiff_lzw"),
        _picture("fax-tiff", bits, "TIFF", 3, compression="group4"),
        _picture("plain-tiff", gray, "TIFF", 3, exif=exif),
        _picture("lossy", colour, "WEBP", 3, exif=exif),
        _picture("moving-webp", colour, "WEBP", 2, save_all=True, append_images=[second], lossless=True),
        _picture("moving-gif", few, "GIF", 4, save_all=True, append_images=[second.convert("P")]),
        _picture("bitmap", colour, "BMP", 3),
    )


def _picture(name: str, picture: Image.Image, kind: str, weight: int, **how: object) -> Seed:
    buffer = io.BytesIO()
    picture.save(buffer, kind, **how)  # type: ignore[arg-type]
    return Seed(name, f".{kind.lower()}", buffer.getvalue(), weight)


def _samples() -> tuple[Seed, ...]:
    """Papers of the samples: whole pages, so seldom taken."""
    found = [(kind, sorted(_SAMPLES.glob(f"*/bukti/{pattern}"))) for kind, patterns in _TAKEN.items() for pattern in patterns]
    return tuple(
        Seed(f"sample-{paths[0].stem}", ".pdf", paths[0].read_bytes(), 2 if kind == "born" else 1) for kind, paths in found if paths
    )
