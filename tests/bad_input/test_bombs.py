"""Small files that ask for more than anybody has: each ends as a clear flag within its limits, and takes nothing else with it."""

import tempfile

import pytest

from bench.fuzz.running import contradictions, processes_of
from evidence.document import ReadFailure
from extractors import Reader, ReadingSettings, Request
from tests.bad_input.bombs import BOMBS
from tests.extractors.sheets import LETTER, MemoryCache, draw, lines

SETTINGS = ReadingSettings(
    dpi=100, second_dpi=120, page_seconds=4, open_seconds=20, file_seconds=40, memory_bytes=600 << 20, max_pages=20
)
LIMITS = {ReadFailure.TIMED_OUT, ReadFailure.OUT_OF_MEMORY, ReadFailure.CRASHED}
FLAGGED = {
    "isi-4-gb.pdf": LIMITS,
    "huruf-1-gb.pdf": LIMITS,
    "objek-1-gb.pdf": LIMITS | {ReadFailure.CORRUPT},
    "sepuluh-ribu-halaman.pdf": {ReadFailure.TOO_LARGE},
    "formulir-beranak.pdf": LIMITS,
    "formulir-diri.pdf": LIMITS,
    "pohon-melingkar.pdf": LIMITS | {ReadFailure.CORRUPT},
    "pola-halus.pdf": LIMITS,
    "gradasi-panjang.pdf": LIMITS,
    "sejuta-garis.pdf": LIMITS,
    "objek-dalam.pdf": LIMITS | {ReadFailure.CORRUPT},
    "besar.png": {ReadFailure.TOO_LARGE},
    "teks-1-gb.png": {ReadFailure.CORRUPT},
    "besar.jpg": LIMITS | {ReadFailure.CORRUPT, ReadFailure.TOO_LARGE},
    "besar.gif": {ReadFailure.TOO_LARGE},
    "besar.webp": {ReadFailure.TOO_LARGE},
    "sepuluh-ribu.tif": {ReadFailure.TOO_LARGE},
}
"""Bombs that cannot be read in full on any machine, and what may be said of them; the others are read where the machine is fast enough."""


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    base = tmp_path_factory.mktemp("bom")
    scratch = base / "tmp"
    scratch.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(scratch))
        with Reader(SETTINGS, MemoryCache(), 2) as reader:
            documents = {document.digest: document for document in reader.read_all(requests(base))}
            peak = reader.peak_bytes
    return documents, peak, sorted(scratch.iterdir()), processes_of(scratch)


def requests(base):
    for name, made in BOMBS.items():
        path = base / name
        path.write_bytes(made())
        yield Request(name, path)
    yield Request("baik.pdf", draw(base / "baik.pdf", lines(LETTER)))


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_read_or_flagged_and_never_half_told(run, name):
    document = run[0][name]
    assert list(contradictions(document, SETTINGS)) == []
    assert document.failure is None or document.failure_detail


@pytest.mark.parametrize("name", FLAGGED)
def test_a_bomb_that_cannot_be_read_says_why(run, name):
    assert run[0][name].failure in FLAGGED[name]


def test_pages_within_the_limit_of_a_file_of_ten_thousand_are_read(run):
    document = run[0]["sepuluh-ribu-halaman.pdf"]
    assert (len(document.pages), document.page_count) == (20, 10_000)
    assert all(page.words for page in document.pages)
    assert len(run[0]["sepuluh-ribu.tif"].pages) == 20


def test_what_hides_beside_the_words_costs_no_words(run):
    for name in ("metadata-1-gb.pdf", "ribuan-lampiran.pdf", "ribuan-tanda-tangan.pdf", "jbig2.pdf", "jpx.pdf", "kode-penuh.pdf"):
        document = run[0][name]
        assert document.failure in {None, *LIMITS}, name
        assert document.has_words or document.failure in LIMITS, name


def test_what_is_longer_than_the_engine_takes_is_looked_at(run):
    for name in ("pita.pdf", "pita.png"):
        document = run[0][name]
        assert document.failure in {None, ReadFailure.TIMED_OUT}, name
        assert [page.number for page in document.pages] == [1] or document.failure, name


def test_signatures_beyond_number_are_not_all_told(run):
    document = run[0]["ribuan-tanda-tangan.pdf"]
    assert document.failure in LIMITS or 0 < len(document.signatures) <= 101


def test_a_good_file_after_the_bombs_is_read(run):
    assert run[0]["baik.pdf"].failure is None
    assert run[0]["baik.pdf"].has_words


def test_bombs_leave_nothing_and_stay_near_the_limit_of_memory(run):
    _, peak, left, processes = run
    assert left == []
    assert processes == []
    assert peak < SETTINGS.memory_bytes + (2 << 30)  # between two looks a process may grow as far as its address space
