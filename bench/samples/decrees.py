"""Regulations and decrees, and letters of assignment."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable

from bench.samples.house import House, Signing, gap, grid, labelled, letterhead, listed, new_page, signed, text
from bench.samples.ink import Emblem
from bench.samples.people import Person

ORDINALS = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH")
LAWS = (
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587) sebagaimana telah diubah beberapa kali terakhir dengan Undang-Undang Nomor 6 Tahun 2023;",
    "Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah (Lembaran Negara Republik Indonesia Tahun 2017 Nomor 206, Tambahan Lembaran Negara Republik Indonesia Nomor 6123);",
    "Peraturan Menteri Dalam Negeri Nomor 104 Tahun 2018 tentang Penilaian dan Pemberian Penghargaan dan/atau Insentif Inovasi Daerah (Berita Negara Republik Indonesia Tahun 2018 Nomor 1611);",
    "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2009 Nomor 112);",
)


@dataclass(frozen=True, slots=True)
class Annex:
    """A lampiran: its title, table head, rows and widths (points)."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float | None, ...]
    centred: tuple[int, ...] = (0,)


def decree(
    house: House,
    *,
    number: str,
    about: str,
    why: Sequence[str],
    laws: Sequence[str],
    orders: Sequence[str],
    signing: Signing,
    office: str = "",
    annexes: Sequence[Annex] = (),
    copies: Sequence[str] = (),
    head: str = "",
) -> list[Flowable]:
    """A keputusan: of the head of region under an emblem, or of the head of ``office`` under its letterhead."""
    issuer = head or (f"KEPALA {office.upper()} {house.pemda.upper()}" if office else house.titled)
    dotted = " : " if house.upper_labels else " "
    story: list[Flowable] = letterhead(house, office) if office else _crown(house)
    story += [
        text(house, f"KEPUTUSAN {issuer}", "center", before=4, after=5),
        text(house, f"NOMOR{dotted}{number}", "center", after=10),
        text(house, "TENTANG", "center", after=8),
        text(house, about.upper(), "center", after=10),
        text(
            house,
            ("" if office else "DENGAN RAHMAT TUHAN YANG MAHA ESA<br/><br/>" if house.upper_labels else "") + f"{issuer},",
            "center",
            after=8,
        ),
        listed(house, "Menimbang", why),
        gap(4),
        listed(house, "Mengingat", laws, letters=""),
        gap(6),
        text(house, "M E M U T U S K A N :" if house.upper_labels else "MEMUTUSKAN:", "center", before=4, after=6),
        listed(house, "Menetapkan", [f"KEPUTUSAN {issuer} TENTANG {about.upper()}."]),
        *(listed(house, ordinal, [order]) for ordinal, order in zip(ORDINALS, orders, strict=False)),
        signed(house, signing),
    ]
    if copies:
        story += [
            gap(6),
            text(
                house,
                "Tembusan:" if not house.upper_labels else "Tembusan disampaikan kepada Yth.:",
                "left",
                size=house.size - 1,
                after=1,
            ),
        ]
        story += [text(house, f"{n}. {copy};", "left", size=house.size - 1, after=0) for n, copy in enumerate(copies, 1)]
    for index, annex in enumerate(annexes):
        story += _annex(house, annex, index, (issuer, number, about), signing, alone=len(annexes) == 1)
    return story


def _crown(house: House) -> list[Flowable]:
    lines = [Emblem(58, house.seed, gold=True), gap(6), text(house, house.titled, "center", after=1)]
    if house.head != "Gubernur":
        lines.append(text(house, f"PROVINSI {house.provinsi.upper()}", "center", after=8))
    return lines


def _annex(house: House, annex: Annex, index: int, title: tuple[str, str, str], signing: Signing, *, alone: bool) -> list[Flowable]:
    issuer, number, about = title
    roman = "" if alone else f" {('I', 'II', 'III')[index]}"
    head = text(
        house,
        f"LAMPIRAN{roman}<br/>KEPUTUSAN {issuer}<br/>NOMOR {number}<br/>TENTANG<br/>{about.upper()}",
        "left",
        size=house.size - 1.5,
        left=215,
        after=12,
    )
    table = grid(house, annex.head, annex.rows, annex.widths, size=house.size - 1.5, centred=annex.centred)
    return [new_page(), head, text(house, annex.title.upper(), "center", bold=True, after=8), table, signed(house, signing)]


def regulation(
    house: House,
    *,
    kind: str,
    number: int,
    year: int,
    about: str,
    why: Sequence[str],
    laws: Sequence[str],
    chapters: Sequence[tuple[str, Sequence[str]]],
    date: str,
    secretary: Person,
    how: str = "salinan",
    annex: Annex | None = None,
) -> list[Flowable]:
    """A peraturan: ``kind`` is ``kepala`` (of the head of region) or ``daerah`` (with consent of the DPRD)."""
    title = f"PERATURAN {house.titled}" if kind == "kepala" else f"PERATURAN DAERAH {house.pemda.upper()}"
    heading = f"{title} TENTANG {about.upper()}."
    consent = [] if kind == "kepala" else _consent(house)
    story: list[Flowable] = [*([text(house, "SALINAN", "right", bold=True)] if how == "salinan" else []), *_crown(house)]
    story += [
        text(house, title, "center", after=3),
        text(house, f"NOMOR {number} TAHUN {year}", "center", after=8),
        text(house, "TENTANG", "center", after=6),
        text(house, about.upper(), "center", after=10),
        text(house, "DENGAN RAHMAT TUHAN YANG MAHA ESA", "center", after=8),
        text(house, f"{house.titled},", "center", after=8),
        listed(house, "Menimbang", why),
        gap(4),
        listed(house, "Mengingat", laws, letters=""),
        *consent,
        text(house, "MEMUTUSKAN:", "center", before=8, after=6),
        listed(house, "Menetapkan", [heading]),
    ]
    article = 0
    for chapter, (name, articles) in enumerate(chapters):
        story += [
            text(house, f"BAB {('I', 'II', 'III', 'IV', 'V', 'VI')[chapter]}<br/>{name.upper()}", "center", before=10, after=6)
        ]
        for words in articles:
            article += 1
            story += [text(house, f"Pasal {article}", "center", before=4), text(house, words)]
    block = Signing((f"{house.titled},",), house.chief, house.seat, date, how, stamp=house.titled, nip=False)
    gazette = ("BERITA" if kind == "kepala" else "LEMBARAN") + f" DAERAH {house.pemda.upper()} TAHUN {year} NOMOR {number}"
    story += [
        signed(house, block),
        text(
            house,
            f"Diundangkan di {house.seat}<br/>pada tanggal {date}<br/>SEKRETARIS DAERAH {house.pemda.upper()},",
            "left",
            before=10,
        ),
    ]
    story += [
        gap(18),
        text(house, "ttd", "left"),
        gap(12),
        text(house, secretary.name.upper(), "left"),
        text(house, gazette, "left", before=8),
    ]
    if annex:
        head = text(
            house,
            f"LAMPIRAN<br/>{title}<br/>NOMOR {number} TAHUN {year}<br/>TENTANG {about.upper()}",
            "left",
            size=house.size - 1.5,
            left=215,
            after=12,
        )
        table = grid(house, annex.head, annex.rows, annex.widths, size=house.size - 1.5, centred=annex.centred)
        story += [new_page(), head, text(house, annex.title.upper(), "center", bold=True, after=8), table, signed(house, block)]
    return story


def _consent(house: House) -> list[Flowable]:
    council = f"DEWAN PERWAKILAN RAKYAT DAERAH {house.pemda.upper()}"
    return [text(house, f"Dengan Persetujuan Bersama<br/>{council}<br/>dan<br/>{house.titled}", "center", before=10)]


def assignment(
    house: House,
    *,
    office: str,
    number: str,
    bases: Sequence[str],
    whom: Sequence[tuple[Person, str]],
    tasks: Sequence[str],
    signing: Signing,
    verb: str = "MEMERINTAHKAN",
    title: str = "SURAT PERINTAH TUGAS",
    address: str = "",
) -> list[Flowable]:
    """A letter that assigns persons (each with office or role) to tasks."""
    rows = [(str(n), f"{person.name}<br/>NIP {person.nip}", person.rank, role) for n, (person, role) in enumerate(whom, 1)]
    table = grid(house, ("No.", "Nama / NIP", "Pangkat/Gol.", "Jabatan / Tugas"), rows, (28, 165, 110, None), size=house.size - 1.5)
    return [
        *letterhead(house, office, address),
        text(house, f"<u>{title}</u>", "center", bold=True, size=house.size + 1.5, after=1),
        text(house, f"NOMOR {number}" if not house.upper_labels else f"Nomor : {number}", "center", after=12),
        listed(house, "Dasar", list(bases)),
        text(house, f"{verb}:", "center", bold=True, before=8, after=6),
        text(house, "Kepada :", "left"),
        table,
        gap(6),
        listed(house, "Untuk", list(tasks), letters=""),
        text(house, "Demikian surat ini dibuat untuk dilaksanakan dengan penuh tanggung jawab.", before=6),
        signed(house, signing),
    ]


def invitation(
    house: House,
    *,
    office: str,
    number: str,
    date: str,
    subject: str,
    to: str,
    opening: str,
    schedule: Sequence[tuple[str, str]],
    closing: str,
    signing: Signing,
    nature: str = "Penting",
) -> list[Flowable]:
    """A letter of invitation."""
    rows = [("Nomor", number), ("Sifat", nature), ("Lampiran", "-"), ("Hal" if not house.upper_labels else "Perihal", subject)]
    dated = text(house, f"{house.seat}, {date}", "right", after=6)
    return [
        *letterhead(house, office),
        dated,
        labelled(house, rows, label=60),
        gap(10),
        text(house, to, "left", after=10),
        text(house, opening, first=28),
        labelled(house, schedule, label=90, left=28),
        gap(6),
        text(house, closing, first=28),
        signed(house, signing),
    ]
