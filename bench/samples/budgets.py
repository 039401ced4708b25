"""Pages of budgets and plans: DPA, RKA, BOK plans, RKPD."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from bench.samples.house import House, Signing, gap, grid, labelled, new_page, signed, text
from bench.samples.ink import Emblem

Line = tuple[str, str, str]  # account or code, words, rupiah


def rupiah(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")


def dpa(
    house: House,
    *,
    number: str,
    year: int,
    labels: Sequence[tuple[str, str]],
    lines: Sequence[Line],
    marked: Sequence[int],
    signing: Signing,
    name: str = "DOKUMEN PELAKSANAAN ANGGARAN",
    short: str = "DPA-RINCIAN BELANJA SKPD",
    colour: str = "#FFF200",
) -> list[Flowable]:
    """A budget sheet of one sub-activity; ``marked`` lines are highlighted."""
    head = f"{name}<br/>SATUAN KERJA PERANGKAT DAERAH" if "RINCIAN" in short else name
    return [
        text(house, head, "center", bold=True, size=12, after=1),
        text(house, f"{short}", "center", bold=True, size=11, after=2),
        text(house, f"PEMERINTAH {house.pemda.upper()}", "center", size=11, after=1),
        text(house, f"TAHUN ANGGARAN {year}", "center", bold=True, size=11, after=8),
        labelled(
            house,
            [("Nomor DPA" if number.startswith("DPA") else "Nomor", number), *labels] if number else labels,
            label=150,
            size=9,
        ),
        gap(8),
        grid(house, ("Kode Rekening", "Uraian", "Jumlah (Rp)"), lines, (110, None, 95), size=8.5, marked=marked, colour=colour),
        signed(house, signing),
    ]


def boxed_budget(
    house: House,
    *,
    title: str,
    year: int,
    labels: Sequence[tuple[str, str]],
    rows: Sequence[Sequence[str]],
    marked: Sequence[int],
    signing: Signing,
    colour: str,
) -> list[Flowable]:
    """A wider sheet with volume and unit, as schools and health centres write it."""
    return [
        text(house, title, "center", bold=True, size=12, after=1),
        text(house, f"TAHUN ANGGARAN {year}", "center", bold=True, size=12, after=8),
        labelled(house, labels, label=130, size=9.5),
        gap(6),
        grid(
            house,
            ("No", "Kode Rekening", "Uraian Kegiatan", "Volume", "Satuan", "Tarif (Rp)", "Jumlah (Rp)"),
            rows,
            (26, 92, None, 44, 56, 72, 84),
            size=8.5,
            marked=marked,
            colour=colour,
        ),
        signed(house, signing),
    ]


def rkpd_cover(house: House, *, year: int, office: str) -> list[Flowable]:
    """The front page of the yearly plan."""
    return [
        gap(20),
        Emblem(90, house.seed),
        gap(26),
        text(house, "RENCANA KERJA PEMERINTAH DAERAH<br/>(RKPD)", "center", bold=True, size=22, after=14),
        text(house, house.pemda.upper(), "center", bold=True, size=20, after=14),
        text(house, f"TAHUN {year}", "center", bold=True, size=20, after=60),
        text(house, office.upper(), "center", size=12, after=2),
        text(house, f"{house.seat.upper()}, {year - 1}", "center", size=12),
    ]


def rkpd_matrix(
    house: House,
    *,
    year: int,
    regulation: str,
    field: str,
    office: str,
    rows: Sequence[Sequence[str]],
    marked: Sequence[int],
    colour: str = "#FFF200",
) -> list[Flowable]:
    """The table of programmes, activities and sub-activities with indicators and ceilings."""
    head = (
        "Kode",
        "Urusan/Program/Kegiatan/Sub Kegiatan",
        "Indikator Kinerja",
        "Lokasi",
        "Target",
        f"Pagu Indikatif {year} (Rp)",
        f"Prakiraan Maju {year + 1} (Rp)",
    )
    return [
        text(
            house,
            f"LAMPIRAN PERATURAN {house.titled} {regulation}<br/>TENTANG RENCANA KERJA PEMERINTAH DAERAH {house.pemda.upper()} TAHUN {year}",
            "left",
            size=8.5,
            after=8,
        ),
        text(
            house,
            f"Rumusan Rencana Program dan Kegiatan Perangkat Daerah Tahun {year}<br/>{house.pemda}",
            "center",
            bold=True,
            size=11,
            after=6,
        ),
        labelled(house, [("Urusan", field), ("Perangkat Daerah", office)], label=110, size=9),
        gap(6),
        grid(house, head, rows, (74, None, 150, 70, 60, 88, 88), size=8, marked=marked, colour=colour),
    ]


def rkpd(
    house: House, *, year: int, regulation: str, field: str, office: str, rows: Sequence[Sequence[str]], marked: Sequence[int]
) -> list[Flowable]:
    """Cover and matrix in one document (wide)."""
    return [
        *rkpd_cover(house, year=year, office="Badan Perencanaan Pembangunan Daerah"),
        new_page(),
        *rkpd_matrix(house, year=year, regulation=regulation, field=field, office=office, rows=rows, marked=marked),
    ]
