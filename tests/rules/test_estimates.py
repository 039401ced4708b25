"""Figures that a report itself calls estimates, however its lines break."""

import pytest

from evidence.verdict import FlagCode
from tests.rules.claims import codes, judged
from tests.rules.papers import paper, recap

ESTIMATES = [
    "Jumlah tersebut adalah perkiraan,\nyakni 95 persen dari laporan",
    "Sebanyak 38 laporan merupakan hasil perhitungan\nkasar petugas",
    "Angka 95% itu masih diperkirakan",
    "Laporan selesai kurang\nlebih 95 persen",
    "Disebut 40 laporan masuk. Data realisasi belum\ntersedia pada saat laporan disusun",
    "Sebanyak 40 laporan; data pendukung tidak tersedia",
    "Angkanya ± 95 persen",
    "Capaian dihitung secara kasar sebesar 95 %",
    "Penyelesaian diestimasikan kurang lebih 9596 karena pencatatan belum selesai",
]
SOUND = [
    "Angka 95 persen ini bukan perkiraan",
    "Seluruh 40 laporan tercatat pada aplikasi",
    "Perkiraan cuaca disampaikan kepada nelayan. Sebanyak 40 laporan selesai",
    "Kegiatan berlangsung kurang lebih dua jam",
    "Layanan diperkirakan mulai pada 1996 dan berlanjut",
    "Realisasi sudah tersedia untuk 40 laporan",
]


@pytest.mark.parametrize("note", ESTIMATES)
def test_figure_called_an_estimate_is_unsupported(note: str) -> None:
    assert FlagCode.FIGURES_UNSUPPORTED in codes(judged(14, 3, {"rekap.pdf": paper(recap(note=note))}))


@pytest.mark.parametrize("note", SOUND)
def test_figure_that_is_counted_is_no_estimate(note: str) -> None:
    assert FlagCode.FIGURES_UNSUPPORTED not in codes(judged(14, 3, {"rekap.pdf": paper(recap(note=note))}))
