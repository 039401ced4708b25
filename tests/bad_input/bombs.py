"""Small files that ask for more time or memory than anybody has. Each function gives the bytes of one."""

import io
import struct
import zlib
from random import Random

import numpy as np
import pikepdf
import zxingcpp
from pikepdf import Array, Dictionary, Name, Pdf, Stream
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

WORDS = b"BT /F1 12 Tf 40 700 Td (KEPUTUSAN BUPATI NOMOR 188.45/25/KUM/2024) Tj ET "


def page_pdf(content: bytes = WORDS, *, more: dict | None = None, pdf: Pdf | None = None, **resources: object) -> bytes:
    """A page with a font ``/F1``; ``more`` are entries of the page."""
    pdf = pdf or pikepdf.new()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page = pdf.add_blank_page(page_size=(595, 842))
    page.Resources = Dictionary(**({"Font": Dictionary(F1=font)} | resources))
    page.Contents = pdf.make_stream(content)
    for name, value in (more or {}).items():
        page[name] = value
    return saved(pdf)


def saved(pdf: Pdf) -> bytes:
    buffer = io.BytesIO()
    pdf.save(buffer, compress_streams=False, static_id=True, fix_metadata_version=False)
    return buffer.getvalue()


def inflating(gigabytes: float, *, unit: bytes = b" ") -> bytes:
    """A deflated stream of so many bytes, a thousandth of it in size: one block of 16 MB, again and again."""
    packer = zlib.compressobj(9)
    head = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(unit * ((16 << 20) // len(unit))) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + block * round(gigabytes * 64) + zlib.compressobj(9).flush()[2:]


def nested(gigabytes: float, depth: int, **how: bytes) -> tuple[bytes, Array]:
    """The same deflated ``depth`` times, and its filters."""
    body = inflating(gigabytes, **how)
    for _ in range(depth - 1):
        body = zlib.compress(body, 9)
    return body, Array([Name.FlateDecode] * depth)


def page_content_of_four_gigabytes() -> bytes:
    pdf = pikepdf.new()
    body, filters = nested(4, 3)
    stream = Stream(pdf, b"")
    stream.write(body, filter=filters)
    return page_pdf(pdf=pdf, more={"/Contents": stream})


def picture_of_four_gigabytes() -> bytes:
    pdf = pikepdf.new()
    body, filters = nested(4, 2, unit=b"\xff")
    image = Stream(pdf, b"", Subtype=Name.Image, Width=65_000, Height=65_000, BitsPerComponent=8, ColorSpace=Name.DeviceGray)
    image.write(body, filter=filters)
    return page_pdf(b"q 500 0 0 500 0 0 cm /Im0 Do Q", pdf=pdf, XObject=Dictionary(Im0=image))


def font_of_a_gigabyte() -> bytes:
    pdf = pikepdf.new()
    body, filters = nested(1, 2)
    program = Stream(pdf, b"", Length1=1 << 30)
    program.write(body, filter=filters)
    described = Dictionary(Type=Name.FontDescriptor, FontName=Name.Besar, Flags=4, FontFile2=program)
    font = Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.Besar, FontDescriptor=described)
    return page_pdf(pdf=pdf, Font=Dictionary(F1=font))


def metadata_of_a_gigabyte() -> bytes:
    pdf = pikepdf.new()
    body, filters = nested(1, 2)
    packet = Stream(pdf, b"", Type=Name.Metadatx, Subtype=Name.XML)  # by its true name it would be inflated on saving
    packet.write(body, filter=filters)
    pdf.Root.Metadata = packet
    return page_pdf(pdf=pdf).replace(b"/Metadatx", b"/Metadata")


def object_stream_of_a_gigabyte() -> bytes:
    """The page tree is said to stand in an object stream that inflates without end."""
    body = zlib.compress(inflating(1, unit=b"1 0 "), 9)
    head = (
        b"%%PDF-1.7\n9 0 obj <</Type/ObjStm/N 100000000/First 900000000/Filter[/FlateDecode/FlateDecode]/Length %d>>\nstream\n"
        % len(body)
    )
    table_at = len(head) + len(body) + len(b"\nendstream endobj\n")
    rows = b"".join(struct.pack(">BIH", 2, 9, index) for index in range(9)) + struct.pack(">BIH", 1, len(b"%PDF-1.7\n"), 0)
    table = b"10 0 obj <</Type/XRef/Size 11/W[1 4 2]/Root 1 0 R/Length %d>>\nstream\n%s\nendstream endobj\n" % (len(rows), rows)
    return head + body + b"\nendstream endobj\n" + table + b"startxref\n%d\n%%%%EOF" % table_at


def ten_thousand_pages() -> bytes:
    kids = b" ".join(b"%d 0 R" % number for number in range(5, 10_005))
    parts = [
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 10000/MediaBox[0 0 595 842]"
        b"/Resources<</Font<</F1 3 0 R>>>>/Kids[" + kids + b"]>>endobj\n",
        b"3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n",
        b"4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n" % (len(WORDS), WORDS),
        *(b"%d 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj\n" % number for number in range(5, 10_005)),
    ]
    offsets, at = [], len(b"%PDF-1.4\n")
    for part in b"".join(parts)[at:].split(b"endobj\n")[:-1]:
        offsets.append(b"%010d 00000 n \n" % at)
        at += len(part) + len(b"endobj\n")
    table = b"xref\n0 10005\n0000000000 65535 f \n" + b"".join(offsets)
    return b"".join(parts) + table + b"trailer<</Size 10005/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % at


def count_that_lies() -> bytes:
    return page_pdf().replace(b"/Count 1", b"/Count 2000000000")


def forms_that_multiply() -> bytes:
    """Each of thirty forms draws the next ten times."""
    pdf = pikepdf.new()
    form = Stream(pdf, b"0 0 1 1 re f", Subtype=Name.Form, BBox=Array([0, 0, 600, 800]))
    for _ in range(30):
        inner = pdf.make_indirect(form)
        form = Stream(
            pdf, b"/X Do " * 10, Subtype=Name.Form, BBox=Array([0, 0, 600, 800]), Resources=Dictionary(XObject=Dictionary(X=inner))
        )
    return page_pdf(b"/X Do", pdf=pdf, XObject=Dictionary(X=form))


def form_that_draws_itself() -> bytes:
    pdf = pikepdf.new()
    form = pdf.make_indirect(Stream(pdf, b"/X Do /X Do", Subtype=Name.Form, BBox=Array([0, 0, 600, 800])))
    form.Resources = Dictionary(XObject=Dictionary(X=form))
    return page_pdf(WORDS + b"/X Do", pdf=pdf, XObject=Dictionary(X=form))


def page_tree_that_bites_its_tail() -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 3 0 R 2 0 R]>>endobj\n"
        b"3 0 obj<</Type/Pages/Count 4/Parent 3 0 R/Kids[2 0 R 3 0 R 3 0 R]>>endobj\ntrailer<</Root 1 0 R>>"
    )


def pattern_of_tiny_steps() -> bytes:
    pdf = pikepdf.new()
    resources = Dictionary()
    cell = Stream(
        pdf,
        b"0 0 .001 .001 re f",
        PatternType=1,
        PaintType=1,
        TilingType=1,
        BBox=Array([0, 0, 1, 1]),
        XStep=0.001,
        YStep=0.001,
        Resources=resources,
    )
    return page_pdf(b"/Pattern cs /P scn 0 0 595 842 re f", pdf=pdf, Pattern=Dictionary(P=cell))


def shading_of_a_long_program() -> bytes:
    pdf = pikepdf.new()
    program = b"{ " + b"dup sin mul sqrt exp abs " * 20_000 + b"pop 0.5 0.5 0.5 }"
    function = Stream(pdf, program, FunctionType=4, Domain=Array([0, 1, 0, 1]), Range=Array([0, 1, 0, 1, 0, 1]))
    shading = Dictionary(
        ShadingType=1,
        ColorSpace=Name.DeviceRGB,
        Domain=Array([0, 1, 0, 1]),
        Function=function,
        Matrix=Array([595, 0, 0, 842, 0, 0]),
    )
    return page_pdf(b"/S sh", pdf=pdf, Shading=Dictionary(S=shading))


def million_paths() -> bytes:
    return page_pdf(b"0.1 w " + b"9 9 m 500 800 90 700 400 30 c 9 800 l S\n" * 1_000_000)


def million_words() -> bytes:
    return page_pdf(b"BT /F1 1 Tf " + b"1 0 0 1 40 700 Tm (a) Tj\n" * 1_000_000 + b"ET")


def deep_array() -> bytes:
    return page_pdf(b"[" * 3_000_000)


def deep_object() -> bytes:
    return b"%PDF-1.4\n1 0 obj" + b"<</A[" * 400_000 + b"trailer<</Root 1 0 R>>"


def map_of_letters_without_end() -> bytes:
    pdf = pikepdf.new()
    ranges = b"100 beginbfrange\n" + b"<0000> <FFFF> <0041>\n" * 100 + b"endbfrange\n"
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, ToUnicode=pdf.make_stream(ranges * 300))
    return page_pdf(pdf=pdf, Font=Dictionary(F1=font))


def glyph_that_draws_itself() -> bytes:
    pdf = pikepdf.new()
    glyph = pdf.make_stream(b"1000 0 0 0 750 750 d1 BT /F1 1 Tf (aaaaaaaa) Tj ET")
    font = pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type3,
            FontBBox=Array([0, 0, 750, 750]),
            FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
            CharProcs=Dictionary(a=glyph),
            Encoding=Dictionary(Differences=Array([97, Name.a])),
            FirstChar=97,
            LastChar=97,
            Widths=Array([1000]),
        )
    )
    font.Resources = Dictionary(Font=Dictionary(F1=font))
    return page_pdf(b"BT /F1 20 Tf 40 700 Td (aaaaaaaa) Tj ET", pdf=pdf, Font=Dictionary(F1=font))


def broken_picture(name: str) -> bytes:
    pdf = pikepdf.new()
    head = {
        "JBIG2Decode": b"\x00\x00\x00\x00\x30\x00\x01\x00\x00\x00\x13\xff\xff\xff\xff\xff\xff\xff\xff",
        "JPXDecode": b"\x00\x00\x00\x0cjP  \r\n\x87\n",
    }
    image = Stream(pdf, b"", Subtype=Name.Image, Width=60_000, Height=60_000, BitsPerComponent=1, ColorSpace=Name.DeviceGray)
    image.write(head[name] + Random(7).randbytes(20_000), filter=Name(f"/{name}"))
    return page_pdf(WORDS + b"q 500 0 0 500 0 0 cm /Im0 Do Q", pdf=pdf, XObject=Dictionary(Im0=image))


def thousands_of_annotations() -> bytes:
    pdf = pikepdf.new()
    marks = Array(
        pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Highlight,
                Rect=Array([40, 700, 90, 712]),
                QuadPoints=Array([40, 712, 90, 712, 40, 700, 90, 700]),
                C=Array([1, 1, 0]),
            )
        )
        for _ in range(8000)
    )
    return page_pdf(pdf=pdf, more={"/Annots": marks})


def thousands_of_fields() -> bytes:
    pdf = pikepdf.new()
    fields = [
        pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=f"isian{number}", V="isi", Rect=Array([40, 600, 90, 612]), F=4
            )
        )
        for number in range(8000)
    ]
    pdf.Root.AcroForm = Dictionary(Fields=Array(fields), NeedAppearances=True, DA="/Helv 10 Tf")
    return page_pdf(pdf=pdf, more={"/Annots": Array(fields)})


def thousands_of_attachments() -> bytes:
    pdf = pikepdf.new()
    for number in range(2000):
        pdf.attachments[f"{number}.txt"] = pikepdf.AttachedFileSpec(pdf, b"lampiran", creation_date="", mod_date="")
    return page_pdf(pdf=pdf)


def thousands_of_signatures() -> bytes:
    """Fields that each hold something that looks like a signature."""
    pdf = pikepdf.new()
    held = Dictionary(
        Type=Name.Sig,
        Filter=Name("/Adobe.PPKLite"),
        SubFilter=Name("/adbe.pkcs7.detached"),
        ByteRange=Array([0, 100, 200, 300]),
        Contents=pikepdf.String(b"0\x80" * 500),
    )
    fields = [
        pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Sig,
                T=f"ttd{number}",
                V=pdf.make_indirect(held),
                Rect=Array([0, 0, 0, 0]),
            )
        )
        for number in range(5000)
    ]
    pdf.Root.AcroForm = Dictionary(Fields=Array(fields), SigFlags=3)
    return page_pdf(pdf=pdf, more={"/Annots": Array(fields)})


def full_code() -> bytes:
    """A QR code as full as it can be, of letters that are none."""
    code = zxingcpp.create_barcode(bytes(range(32)) * 80, zxingcpp.BarcodeFormat.QRCode)
    picture = Image.fromarray(np.array(zxingcpp.write_barcode_to_image(code, scale=4)))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    canvas.drawString(40, 780, "KEPUTUSAN BUPATI BANJAR NOMOR 188.45/25/KUM/2024")
    canvas.drawImage(ImageReader(picture.convert("RGB")), 40, 100, 500, 500)
    canvas.save()
    return buffer.getvalue()


def picture(size: tuple[int, int], kind: str, mode: str = "L", **how: object) -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, size, 255 if mode in {"L", "1"} else "white").save(buffer, kind, **how)
    return buffer.getvalue()


def huge_png() -> bytes:
    """50,000 by 50,000 pixels, in full: three hundred megabytes of white in some hundred kilobytes."""
    head = b"IHDR" + struct.pack(">IIBBBBB", 50_000, 50_000, 1, 0, 0, 0, 0)
    body = b"IDAT" + inflating(0.3, unit=b"\x00")
    chunks = b"".join(
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) for chunk in (head, body, b"IEND")
    )
    return b"\x89PNG\r\n\x1a\n" + chunks


def png_with_a_text_of_a_gigabyte() -> bytes:
    whole = picture((300, 200), "PNG")
    chunk = b"zTXtComment\x00\x00" + inflating(1)
    return whole[:33] + struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) + whole[33:]


def huge_jpeg() -> bytes:
    whole = picture((64, 64), "JPEG", progressive=True)
    at = whole.index(b"\xff\xc2")
    return whole[: at + 5] + struct.pack(">HH", 65_500, 65_500) + whole[at + 9 :]


def huge_gif() -> bytes:
    whole = picture((64, 64), "GIF")
    return whole[:6] + struct.pack("<HH", 65_535, 65_535) + whole[10:]


def huge_webp() -> bytes:
    return picture((16_383, 16_383), "WEBP", "RGB", lossless=True, quality=0, method=0)


def tiff_of_ten_thousand_frames() -> bytes:
    content = bytearray(b"II*\x00\x08\x00\x00\x00")
    tags = ((256, 16), (257, 16), (258, 8), (259, 1), (262, 1), (273, 0), (278, 16), (279, 256))
    for number in range(10_000):
        start = len(content)
        strip = start + 2 + 12 * len(tags) + 4
        content += struct.pack("<H", len(tags))
        for tag, value in tags:
            content += struct.pack("<HHII", tag, 4, 1, strip if tag == 273 else value)
        content += struct.pack("<I", strip + 256 if number < 9_999 else 0) + bytes(256)
    return bytes(content)


def tiff_that_comes_back_to_itself() -> bytes:
    content = picture((64, 64), "TIFF")
    start = struct.unpack_from("<I", content, 4)[0]
    at = start + 2 + 12 * struct.unpack_from("<H", content, start)[0]
    return content[:at] + struct.pack("<I", start) + content[at + 4 :]


def ribbon() -> bytes:
    """A page longer than the engine takes, of which nothing can be read as text."""
    pdf = pikepdf.new()
    strip = Image.new("L", (3000, 12), 255)
    strip.paste(0, (1000, 3, 1400, 9))
    image = Stream(pdf, strip.tobytes(), Subtype=Name.Image, Width=3000, Height=12, BitsPerComponent=8, ColorSpace=Name.DeviceGray)
    content = b"q 90000 0 0 300 0 0 cm /Im0 Do Q"
    return page_pdf(content, pdf=pdf, more={"/MediaBox": Array([0, 0, 90_000, 300])}, XObject=Dictionary(Im0=image))


BOMBS = {
    "isi-4-gb.pdf": page_content_of_four_gigabytes,
    "gambar-4-gb.pdf": picture_of_four_gigabytes,
    "huruf-1-gb.pdf": font_of_a_gigabyte,
    "metadata-1-gb.pdf": metadata_of_a_gigabyte,
    "objek-1-gb.pdf": object_stream_of_a_gigabyte,
    "sepuluh-ribu-halaman.pdf": ten_thousand_pages,
    "jumlah-palsu.pdf": count_that_lies,
    "formulir-beranak.pdf": forms_that_multiply,
    "formulir-diri.pdf": form_that_draws_itself,
    "pohon-melingkar.pdf": page_tree_that_bites_its_tail,
    "pola-halus.pdf": pattern_of_tiny_steps,
    "gradasi-panjang.pdf": shading_of_a_long_program,
    "sejuta-garis.pdf": million_paths,
    "sejuta-kata.pdf": million_words,
    "larik-dalam.pdf": deep_array,
    "objek-dalam.pdf": deep_object,
    "peta-huruf.pdf": map_of_letters_without_end,
    "huruf-diri.pdf": glyph_that_draws_itself,
    "jbig2.pdf": lambda: broken_picture("JBIG2Decode"),
    "jpx.pdf": lambda: broken_picture("JPXDecode"),
    "ribuan-catatan.pdf": thousands_of_annotations,
    "ribuan-isian.pdf": thousands_of_fields,
    "ribuan-lampiran.pdf": thousands_of_attachments,
    "ribuan-tanda-tangan.pdf": thousands_of_signatures,
    "kode-penuh.pdf": full_code,
    "pita.pdf": ribbon,
    "pita.png": lambda: picture((60_000, 200), "PNG", "1"),
    "besar.png": huge_png,
    "teks-1-gb.png": png_with_a_text_of_a_gigabyte,
    "besar.jpg": huge_jpeg,
    "besar.gif": huge_gif,
    "besar.webp": huge_webp,
    "sepuluh-ribu.tif": tiff_of_ten_thousand_frames,
    "melingkar.tif": tiff_that_comes_back_to_itself,
}
