"""A paper that was handed in for two innovations and names one of them."""

import pytest

from evidence.document import Document
from evidence.verdict import FlagCode, Severity, Status
from rules.model import Use
from tests.rules.claims import judged
from tests.rules.papers import HIGHLIGHT, PEOPLE, budget, paper

OTHER = "PERAHU BACA (Perpustakaan Rakyat Hulu Berbagi Cerita Anak)"
LIST = "DAFTAR PENERIMA MANFAAT\n{name}\nTahun 2025\n\nNo Nama Alamat Tanda Tangan\n" + "\n".join(
    f"{n} {person} Kampung Seberang {n}" for n, person in enumerate(PEOPLE[:12], 1)
)


def _severity(nomor: int, built: Document, *, inovasi: str = OTHER) -> tuple[Status, Severity | None]:
    use = Use(built.digest, "BJB-2026-0099", 2026, "Kota Banjarbaru", inovasi, nomor, "bukti/lain.pdf")
    verdict = judged(nomor, 1, {"bukti.pdf": built}, uses={built.digest: (use,)})
    flags = (flag for item in verdict.evidence for flag in item.flags if flag.code is FlagCode.INNOVATION_NOT_NAMED)
    return verdict.status, next((flag.severity for flag in flags), None)


def test_list_of_another_innovation_does_not_count() -> None:
    assert _severity(18, paper(LIST.format(name=OTHER))) == (Status.WEAK, Severity.FAIL)


@pytest.mark.parametrize(
    ("name", "inovasi"), [("Dinas Kesehatan", OTHER), (OTHER, "LUMBUNG KITA (Layanan Umum Bahan Pangan Warga)")]
)
def test_list_that_names_neither_is_only_warned_of(name: str, inovasi: str) -> None:
    assert _severity(18, paper(LIST.format(name=name)), inovasi=inovasi) == (Status.MET, Severity.WARN)


def test_budget_is_of_many_innovations() -> None:
    status, severity = _severity(3, paper(budget(name=OTHER), marks=(HIGHLIGHT,)))
    assert (status, severity) == (Status.MET, Severity.WARN)
