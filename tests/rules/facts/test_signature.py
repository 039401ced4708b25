"""What stands in for a signature, drafts, highlights, and where each is cited."""

from dataclasses import replace

import pytest

from evidence.document import Box, DigitalSignature, Document, Mark, MarkKind, ReadBy
from evidence.facts import DocumentType, Facts
from rules.facts import state
from tests.documents import document, page
from tests.rules.facts.samples import drawn

_SURAT = """
                 PEMERINTAH KABUPATEN BANJAR
                    DINAS KESEHATAN
                       SURAT TUGAS
                 NOMOR 800/12/DINKES/2024
Dasar : Surat Kepala Badan Siber dan Sandi Negara tentang Balai Sertifikasi Elektronik
                     MENUGASKAN
Kepada : Siti
Untuk  : memakai aplikasi yang ditandatangani secara elektronik
{note}
                            Martapura, 3 Juni 2024
                            KEPALA DINAS KESEHATAN,
                            {sign}


                            dr. DIAUDDIN
                            NIP. 197001011998031009
{foot}
"""
_INK = Box(230, 205, 300, 240)  # between office and name
_FAR = Box(40, 20, 80, 40)  # the crest


def _letter(*marks: Mark, sign: str = "", foot: str = "", note: str = "") -> Document:
    return drawn(_SURAT.format(sign=sign, foot=foot, note=note), marks={1: marks})


def _states(document: Document) -> object:
    fact = state(document, "surat.pdf")[0].fact(Facts.TANDA_TANGAN)
    return fact.value if fact else None


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (_letter(), ()),
        (_letter(Mark(MarkKind.SIGNATURE, _INK, 0.9)), ("basah",)),
        (_letter(Mark(MarkKind.SIGNATURE, _INK, 0.9), Mark(MarkKind.STAMP, Box(190, 200, 260, 270), 0.9)), ("basah", "stempel")),
        (_letter(Mark(MarkKind.SIGNATURE, _FAR, 0.9)), ()),
        (_letter(Mark(MarkKind.QR, _INK, 0.9, "https://tte.example.go.id/abc")), ("tte-tercetak",)),
        (_letter(Mark(MarkKind.QR, Box(500, 20, 540, 60), 0.9, "https://dinkes.go.id")), ()),
        (_letter(sign="ttd."), ("salinan",)),
        (_letter(sign="dto"), ("salinan",)),
        (_letter(sign="Cap/ttd"), ("salinan",)),
        (_letter(sign="Ditandatangani secara elektronik"), ("tte-tercetak",)),
        (
            _letter(foot="Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik BSrE"),
            ("tte-tercetak",),
        ),
        (_letter(foot="Salinan sesuai dengan aslinya"), ("salinan",)),
    ],
)
def test_state_reads_signature_state(document: Document, expected: tuple[str, ...]) -> None:
    assert _states(document) == expected


def test_signature_of_the_file_itself_is_digital() -> None:
    signed = replace(_letter(), signatures=(DigitalSignature("Signature1", "dr. DIAUDDIN", None, True, True, None, False),))
    assert _states(signed) == ("digital",)


def test_nothing_is_concluded_where_a_page_was_not_read() -> None:
    unread = page(" ", 2)
    whole = _letter()
    partial = replace(whole, pages=(*whole.pages, replace(unread, read_by=ReadBy.NONE)), page_count=2)
    assert _states(partial) is None


def test_ink_on_attendance_list_counts_anywhere() -> None:
    text = "DAFTAR HADIR\nHari/Tanggal : Senin, 3 Juni 2024\nNO   NAMA   TANDA TANGAN\n1    Siti\n"
    marks = {1: (Mark(MarkKind.SIGNATURE, Box(200, 90, 240, 110), 0.8),)}
    stated = state(drawn(text, marks=marks), "hadir.pdf")[0]
    assert stated.document_type is DocumentType.DAFTAR_HADIR
    fact = stated.fact(Facts.TANDA_TANGAN)
    assert fact is not None and fact.value == ("basah",)
    assert (
        fact.citation is not None
        and fact.citation.quote == "tanda tangan basah"
        and fact.citation.boxes == (Box(200, 90, 240, 110),)
    )


def test_highlight_gives_the_words_under_it() -> None:
    text = (
        "DOKUMEN PELAKSANAAN ANGGARAN\nTAHUN ANGGARAN 2025\nKode   Uraian\n5.1.02 Belanja SI JUKUNG 12.000.000\n5.1.03 Belanja ATK"
    )
    marks = {1: (Mark(MarkKind.HIGHLIGHT, Box(38, 80, 300, 93), 0.9), Mark(MarkKind.HIGHLIGHT, Box(400, 10, 450, 30), 0.9))}
    fact = state(drawn(text, marks=marks), "dpa.pdf")[0].fact(Facts.SOROTAN)
    assert fact is not None
    assert fact.value == ("5.1.02 Belanja SI JUKUNG 12.000.000",)
    assert fact.citation is not None and fact.citation.quote == fact.value[0]


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        ("RANCANGAN PERATURAN DAERAH KABUPATEN BANJAR\nNOMOR 5 TAHUN 2024\nTENTANG\nINOVASI", True),
        ("DRAFT\nKEPUTUSAN BUPATI BANJAR\nNOMOR 188/5/2024\nTENTANG\nINOVASI", True),
        ("RANCANGAN AKHIR\nRENCANA KERJA PEMERINTAH DAERAH\nTAHUN 2026", True),
        ("RENCANA KERJA PEMERINTAH DAERAH\nTAHUN 2026", False),
        ("KEPUTUSAN BUPATI BANJAR\nNOMOR ...... TAHUN 2024\nTENTANG\nINOVASI", True),
        ("KEPUTUSAN BUPATI BANJAR\nNOMOR TAHUN 2024\nTENTANG\nINOVASI", True),
        ("KEPUTUSAN BUPATI BANJAR\nNOMOR : ____/KUM/2024\nTENTANG\nINOVASI", True),
        ("KEPUTUSAN BUPATI BANJAR\nNOMOR 188/5/2024\nTENTANG\nTIM PENYUSUN RANCANGAN PERATURAN DAERAH", False),
        ("KEPUTUSAN BUPATI BANJAR\nNOMOR 188/5/2024\nTENTANG\nPENYUSUNAN KONSEP SMART CITY", False),
        ("SURAT PERNYATAAN\nNomor : -\nYang bertanda tangan di bawah ini", False),
    ],
)
def test_state_tells_draft_from_final(text: str, draft: bool) -> None:
    stated = state(document(text), "sk.pdf")[0]
    assert (stated.fact(Facts.KONSEP) is not None) is draft
    if draft:
        assert stated.fact(Facts.KONSEP).citation.quote  # type: ignore[union-attr]


def test_large_word_across_the_page_is_a_watermark() -> None:
    built = page("KEPUTUSAN BUPATI BANJAR\nNOMOR 188/5/2024\nTENTANG\nINOVASI\n\nDRAFT")
    words = [replace(word, box=Box(100, 400, 500, 480)) if word.text == "DRAFT" else word for word in built.words]
    fact = state(document(replace(built, words=tuple(words))), "sk.pdf")[0].fact(Facts.KONSEP)
    assert fact is not None and fact.value == "DRAFT"


def test_number_left_blank_on_a_scan_is_held_less_surely() -> None:
    text = "KEPUTUSAN BUPATI BANJAR\nNOMOR 188.45/        /KUM/2024\nTENTANG\nINOVASI"
    typed, scanned = (state(drawn(text, scanned=scan), "sk.pdf")[0].fact(Facts.KONSEP) for scan in (False, True))
    assert typed is not None and scanned is not None
    assert scanned.confidence < 0.6 < typed.confidence


def test_empty_file_states_nothing_and_video_states_itself() -> None:
    assert state(document(), "kosong.pdf") == ()
    assert [part.document_type for part in state(document(media_type="video/mp4"), "v.mp4")] == [DocumentType.VIDEO]
