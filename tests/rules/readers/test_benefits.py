"""Shares of benefit that a document says, where an engine spoilt their sign."""

import pytest

from rules.readers.benefits import benefit
from rules.source import Source
from tests.documents import document, page
from tests.rules.measures.claims import table

ROWS = ("No|Jenis Belanja|Sebelum (Rp)|Sesudah (Rp)", "1|Cetak|40.000.000|34.000.000", "2|Transpor|60.000.000|51.000.000")


def _report(sentence: str, confidence: float = 0.93) -> Source:
    return Source.of(
        "a.pdf", document(page(f"LAPORAN EFISIENSI BELANJA\n{sentence}", confidence=confidence, tables=(table(*ROWS),)))
    )


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Belanja menjadi lebih hemat 18%.", 18),
        ("Belanja menjadi lebih hemat 18446.", 18),
        ("Belanja lebih hemat 1596 dibandingkan tahun sebelumnya", 15),
        ("Belanja lebih hemat sejak 1996.", None),
        ("Belanja lebih hemat pada 2.496 pelanggan", None),
    ],
)
def test_a_share_whose_sign_was_read_as_figures_is_compared_with_the_table(sentence: str, said: float | None) -> None:
    found = benefit(_report(sentence))
    assert found is not None
    assert (found.value, found.said) == (15, said)
    assert found.unsupported is (said == 18)


def test_figures_of_a_text_layer_are_what_they_are() -> None:
    found = benefit(_report("Belanja menjadi lebih hemat 18446.", confidence=1.0))
    assert found is not None
    assert found.said is None
