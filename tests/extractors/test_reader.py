"""Files through reader processes: what becomes of each kind, of pages read before, and of pages nobody wants."""

import pikepdf
import pytest
from PIL import Image, ImageDraw, ImageFont

from evidence.document import Defect, Grade, ReadBy, ReadFailure
from extractors import READER, Reader, ReadingSettings, Request
from extractors.picture import PicturePages
from extractors.refusal import Refused
from tests.extractors.sheets import LETTER, MemoryCache, at, digest_of, draw, gray, lines, scanned, text_of


@pytest.fixture(scope="module")
def reader():
    with Reader(ReadingSettings(), MemoryCache(), 2) as made:
        yield made


@pytest.fixture
def read(reader):
    return lambda path: reader.read(path, digest_of(path))


def written(size=(1000, 400), text="PEMERINTAH KABUPATEN BANJAR"):
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).text((40, 120), text, fill="black", font=ImageFont.load_default(42))
    return image


def locked(path, password):
    with pikepdf.open(draw(path, lines(LETTER)), allow_overwriting_input=True) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="pemilik", user=password))
    return path


def test_a_born_digital_pdf_is_read_from_its_text(read, tmp_path):
    path = draw(tmp_path / "sk.pdf", lines(LETTER), lines("Halaman kedua dari keputusan ini"))
    document = read(path)
    assert (document.failure, document.page_count, document.reader) == (None, 2, READER)
    assert document.size == path.stat().st_size
    assert document.fully_read
    assert [page.read_by for page in document.pages] == [ReadBy.TEXT, ReadBy.TEXT]
    assert "NOMOR 440/17/KUM/2024" in text_of(document.pages[0])
    assert document.pages[0].legibility.grade is Grade.GOOD


def test_a_scan_is_read_by_the_engine_with_boxes_in_points(read, tmp_path):
    born = draw(tmp_path / "sk.pdf", lines(LETTER))
    page = read(scanned(tmp_path / "scan.pdf", gray(born))).pages[0]
    drawn = {word.text: word.box for word in read(born).pages[0].words}
    assert page.read_by is ReadBy.OCR
    assert "440/17/KUM/2024" in text_of(page)
    for word in page.words:
        if len(word.text) > 9 and word.text in drawn and text_of(page).count(word.text) == 1:
            assert word.box.x0 == pytest.approx(drawn[word.text].x0, abs=3)
            assert (word.box.top + word.box.bottom) / 2 == pytest.approx(
                (drawn[word.text].top + drawn[word.text].bottom) / 2, abs=4
            )


def test_a_blank_page_is_known_as_blank(read, tmp_path):
    document = read(draw(tmp_path / "kosong.pdf", lines("")))
    assert document.pages[0].read_by is ReadBy.NONE
    assert document.pages[0].legibility.defects == (Defect.BLANK,)
    assert document.fully_read


def test_what_is_filled_into_a_form_is_read(read, tmp_path):
    def form(canvas):
        canvas.drawString(70, 780, "Nama Kegiatan")
        canvas.acroForm.textfield(name="kegiatan", x=170, y=770, width=300, height=20, value="Bimbingan Teknis Jukung")

    assert "Bimbingan Teknis Jukung" in text_of(read(draw(tmp_path / "formulir.pdf", form)).pages[0])


@pytest.mark.parametrize(
    ("name", "content", "failure"),
    [
        ("kosong.pdf", b"", ReadFailure.EMPTY),
        ("halaman.pdf", b"<!DOCTYPE html><html><body>404</body></html>", ReadFailure.NOT_WHAT_IT_SAYS),
        ("foto.jpg", b"<html>403 Forbidden</html>", ReadFailure.NOT_WHAT_IT_SAYS),
        ("catatan.txt", b"catatan rapat", ReadFailure.UNSUPPORTED),
        ("rusak.pdf", b"%PDF-1.7\n" + b"\x93\x11 tidak ada apa pun di sini " * 40, ReadFailure.CORRUPT),
        ("rusak.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 60, ReadFailure.CORRUPT),
    ],
)
def test_what_cannot_be_read_says_why(read, tmp_path, name, content, failure):
    path = tmp_path / name
    path.write_bytes(content)
    document = read(path)
    assert document.failure is failure
    assert document.failure_detail
    assert document.grade is Grade.UNREADABLE


def test_a_locked_pdf_is_encrypted(read, tmp_path):
    assert read(locked(tmp_path / "a.pdf", "rahasia")).failure is ReadFailure.ENCRYPTED


def test_a_pdf_that_opens_without_a_password_is_read(read, tmp_path):
    document = read(locked(tmp_path / "a.pdf", ""))
    assert document.failure is None
    assert "440/17/KUM/2024" in text_of(document.pages[0])


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_truncated_pdf_is_read_in_part_or_corrupt(read, tmp_path, share):
    path = draw(tmp_path / "a.pdf", *(lines(LETTER) for _ in range(6)))
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    document = read(path)
    assert document.failure is ReadFailure.CORRUPT or document.has_words


def test_a_pdf_after_junk_is_read(read, tmp_path):
    path = draw(tmp_path / "a.pdf", lines(LETTER))
    path.write_bytes(b"\r\n\x00junk" * 20 + path.read_bytes())
    assert "440/17/KUM/2024" in text_of(read(path).pages[0])


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF"])
def test_pictures_of_every_kind_are_read(read, tmp_path, kind):
    path = tmp_path / "gambar.pdf"
    written().save(path, kind)
    document = read(path)
    assert document.media_type == f"image/{kind.lower()}"
    assert (document.pages[0].width, document.pages[0].height) == (1000, 400)
    assert "KABUPATEN BANJAR" in text_of(document.pages[0])


def test_every_frame_of_a_tiff_is_a_page(read, tmp_path):
    path = tmp_path / "faks.tif"
    written().save(path, save_all=True, append_images=[written(text="HALAMAN KEDUA SURAT")])
    document = read(path)
    assert [page.number for page in document.pages] == [1, 2]
    assert "HALAMAN KEDUA SURAT" in text_of(document.pages[1])


def test_a_turned_photograph_is_read_as_it_is_shown(read, tmp_path):
    path = tmp_path / "foto.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6  # shown after a quarter turn clockwise
    written().rotate(90, expand=True).save(path, exif=exif)
    page = read(path).pages[0]
    assert (page.width, page.height) == (1000, 400)
    assert "KABUPATEN BANJAR" in text_of(page)
    assert next(word.box.x0 for word in page.words if word.text == "PEMERINTAH") == pytest.approx(40, abs=8)


def test_a_page_lying_on_its_side_is_read_and_its_boxes_lie_too(read, tmp_path):
    picture = gray(draw(tmp_path / "a.pdf", lines(LETTER)))
    path = tmp_path / "miring.png"
    Image.fromarray(picture).rotate(90, expand=True).save(path)
    page = read(path).pages[0]
    assert "440/17/KUM/2024" in text_of(page)
    word = next(word for word in page.words if word.text == "440/17/KUM/2024")
    assert word.box.height > 3 * word.box.width


def test_one_pixel_is_a_blank_page(read, tmp_path):
    path = tmp_path / "titik.png"
    Image.new("RGB", (1, 1), "white").save(path)
    page = read(path).pages[0]
    assert (page.read_by, page.legibility.defects) == (ReadBy.NONE, (Defect.BLANK,))


def test_a_very_wide_picture_is_read_with_boxes_in_its_own_pixels(read, tmp_path):
    image = Image.new("RGB", (20_000, 900), "white")
    ImageDraw.Draw(image).text((15_000, 300), "PEMERINTAH KABUPATEN BANJAR", fill="black", font=ImageFont.load_default(90))
    path = tmp_path / "lebar.png"
    image.save(path)
    page = read(path).pages[0]
    assert page.width == 20_000
    assert next(word.box.x0 for word in page.words if word.text == "KABUPATEN") > 15_200


@pytest.mark.parametrize(
    "options", [{"lossless": True}, {"lossless": False}, {"lossless": False, "alpha": True}], ids=["VP8L", "VP8", "VP8X"]
)
def test_a_webp_too_large_to_decode_is_refused_before_its_decoder_asks_for_memory(tmp_path, monkeypatch, options):
    options = dict(options)
    mode = "RGBA" if options.pop("alpha", False) else "RGB"
    Image.new(mode, (301, 77), (1, 2, 3, 9)[: len(mode)]).save(tmp_path / "a.webp", **options)
    monkeypatch.setattr(Image, "open", None)
    with pytest.raises(Refused) as refused:
        PicturePages(tmp_path / "a.webp", "image/webp", ReadingSettings(max_pixels=300 * 77))
    assert refused.value.failure is ReadFailure.TOO_LARGE
    assert "301" in refused.value.detail


def test_a_picture_too_large_to_decode_is_refused(tmp_path):
    path = tmp_path / "bom.png"
    Image.new("1", (12_000, 10_000)).save(path)
    with Reader(ReadingSettings(max_pixels=50_000_000), MemoryCache()) as reader:
        document = reader.read(path, digest_of(path))
    assert document.failure is ReadFailure.TOO_LARGE


def test_a_video_has_no_pages_and_no_failure(read, tmp_path):
    path = tmp_path / "video.mp4"
    path.write_bytes(b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2" + b"\x00" * 200)
    document = read(path)
    assert (document.media_type, document.page_count, document.failure) == ("video/mp4", 0, None)


def test_pages_beyond_the_limit_are_not_read(tmp_path):
    path = draw(tmp_path / "a.pdf", *(lines(f"Halaman {n} dari laporan kegiatan") for n in range(1, 6)))
    with Reader(ReadingSettings(max_pages=2), MemoryCache()) as reader:
        document = reader.read(path, digest_of(path))
    assert (document.failure, len(document.pages), document.page_count) == (ReadFailure.TOO_LARGE, 2, 5)


def test_a_second_reading_reads_no_page_again(tmp_path):
    path = draw(tmp_path / "a.pdf", lines(LETTER), lines("Lampiran keputusan"))
    cache = MemoryCache()
    with Reader(ReadingSettings(), cache) as reader:
        first = reader.read(path, digest_of(path))
        assert (reader.pages_read, reader.pages_known) == (2, 0)
        second = reader.read(path, digest_of(path))
        assert (reader.pages_read, reader.pages_known) == (2, 2)
    assert first == second


def test_of_a_file_sent_again_only_the_changed_page_is_read(tmp_path):
    before = [gray(draw(tmp_path / f"{n}.pdf", lines(f"{LETTER}\nHalaman {n}")), dpi=120) for n in (1, 2)]
    changed = gray(draw(tmp_path / "3.pdf", lines(f"{LETTER}\nHalaman 9")), dpi=120)
    first, second = scanned(tmp_path / "a.pdf", *before), scanned(tmp_path / "b.pdf", changed, before[1])
    with Reader(ReadingSettings(), MemoryCache()) as reader:
        reader.read(first, digest_of(first))
        reader.read(second, digest_of(second))
        assert (reader.pages_read, reader.pages_known) == (3, 1)


def test_another_way_of_reading_reads_again(tmp_path):
    path = draw(tmp_path / "a.pdf", lines(LETTER))
    cache = MemoryCache()
    for settings in (ReadingSettings(), ReadingSettings(mark_dpi=100)):
        with Reader(settings, cache) as reader:
            reader.read(path, digest_of(path))
            assert reader.pages_read == 1


def test_the_pages_that_are_likely_to_decide_are_read_first_and_the_rest_when_asked_for(tmp_path):
    def marked(canvas):
        canvas.setFillColorRGB(1, 0.95, 0.2)
        canvas.rect(66, 774, 300, 18, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        lines("Halaman 14 dari rencana kerja, yang ditandai dengan stabilo")(canvas)

    path = draw(tmp_path / "a.pdf", *(marked if n == 14 else lines(f"Halaman {n} dari rencana kerja") for n in range(1, 25)))
    with Reader(ReadingSettings(), MemoryCache()) as reader:
        [document] = reader.read_all([Request(digest_of(path), path, most=7)])
        assert [page.number for page in document.pages if not page.skipped] == [1, 2, 3, 14, 23, 24]
        assert document.page_count == len(document.pages) == 24
        assert document.unread == (*range(4, 14), *range(15, 23))
        assert not document.fully_read
        [more] = reader.read_all([Request(digest_of(path), path, document.pages, most=4)])
        assert sorted(set(document.unread) - set(more.unread)) == [4, 5, 6, 7]
        [whole] = reader.read_all([Request(digest_of(path), path, more.pages)])
        assert whole.fully_read
        assert reader.pages_read == 24  # none twice


def test_many_files_come_back_each_once(tmp_path):
    files = []
    for number in range(7):
        path = draw(tmp_path / f"{number}.pdf", *(lines(f"Surat {number} halaman {page}") for page in range(3)))
        files.append(Request(digest_of(path), path))
    seen = []
    with Reader(ReadingSettings(), MemoryCache(), 2, progress=lambda *step: seen.append(step)) as reader:
        documents = {document.digest: document for document in reader.read_all(files)}
    assert {file.digest for file in files} == set(documents)
    for file in files:
        read = [text_of(page) for page in documents[file.digest].pages]
        assert read == [f"Surat {file.path.stem} halaman {page}" for page in range(3)]
    assert len(seen) == 21


def test_the_pages_of_one_large_file_are_shared(tmp_path):
    path = draw(tmp_path / "a.pdf", *(lines(f"Halaman {n} dari peraturan daerah") for n in range(1, 41)))
    with Reader(ReadingSettings(), MemoryCache(), 2) as reader:
        document = reader.read(path, digest_of(path))
        assert len(reader.processes) == 2
    assert [page.number for page in document.pages] == list(range(1, 41))


def test_a_mistake_outside_of_the_files_reaches_the_caller(tmp_path):
    class Broken(MemoryCache):
        def put(self, key, page):
            raise OSError("penuh")

    path = draw(tmp_path / "a.pdf", at((70, 100, "Bupati")))
    with Reader(ReadingSettings(), Broken()) as reader, pytest.raises(OSError, match="penuh"):
        reader.read(path, digest_of(path))


def test_a_blank_back_of_a_sheet_does_not_make_a_document_unreadable(read, tmp_path):
    document = read(draw(tmp_path / "a.pdf", lines(LETTER), lines("")))
    assert document.grade is Grade.GOOD
    assert document.fully_read
