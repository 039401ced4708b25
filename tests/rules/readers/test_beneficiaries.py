"""Who benefits, counted from lists of names."""

from rules.readers.beneficiaries import people
from tests.rules.readers.sheets import Sheet, source

NAMES = ("Sumiyati", "Ketut Arsana", "Margono", "Siti Aminah", "Yusuf Lamba", "Dewi Anggraini")


def counted(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> int | None:
    sheet = Sheet().write("DINAS PERTANIAN\n\nTANDA TERIMA BANTUAN BIBIT PADI\nKegiatan SI PADI Tahun 2025\n")
    found = people(source(sheet.table((5, 22, 20, 12, 14), [heads, *rows])))
    return found.counted if found is not None else None


def test_each_who_signs_for_what_was_received_is_one_whatever_the_amount() -> None:
    rows = [(f"{number}.", name, "Desa Kiram", str(number), "") for number, name in enumerate(NAMES, 1)]
    assert counted(("No", "Nama", "Alamat", "Jumlah", "Tanda Tangan"), rows) == 6


def test_amounts_beside_groups_that_nobody_signs_for_are_summed() -> None:
    rows = [(f"{number}.", f"Kelompok {name}", "Desa Kiram", "12", "aktif") for number, name in enumerate(NAMES, 1)]
    assert counted(("No", "Nama", "Alamat", "Jumlah", "Keterangan"), rows) == 72
