"""What a document is about: after TENTANG, after Hal or Perihal, beside Nama SOP, or its title itself."""

import re

from evidence.facts import DocumentType as T
from evidence.facts import Fact
from rules.facts.duties import duty_of
from rules.facts.headings import ADDRESSEE, BODY
from rules.facts.layout import Line, Sheet, printed
from rules.facts.number import Number
from rules.facts.types import Kind

_ABOUT = re.compile(r"^\W*T\s?E\s?N\s?T\s?A\s?N\s?[G6C]\b\s*[:.]?\s*", re.IGNORECASE)
_ABOUT_INLINE = re.compile(r"\bTENTANG\b\s*[:.]?\s*", re.IGNORECASE)
_STOP = re.compile(
    r"^\W*(?:BISMILLAH|DENGAN\s+NAMA\s+ALLAH|(?:ATAS|D\s?E\s?N\s?G\s?A\s?N)\s+RAHMAT|RAHMAT\s+TUHAN|(?:PENJABAT\s+|P[JL][.TH]*\s*)?(?:BUPATI|(?:W|VV?)A[L1I][I1L]\s?KOTA|GUBERNUR|MENTERI|PRESIDEN|KEPALA|DIREKTUR|CAMAT|LURAH|"
    r"SEKRETARIS|INSPEKTUR|REKTOR|KETUA)\b[^:]*,\s*$|NOMOR\b|N0M0R\b|TAHUN\s+ANGGARAN\W*$|ANTARA\W*$|TANGGAL\b|Dengan\s+ini|Yang\s+bertanda|M\s?E\s?(?:N\s?U\s?G\s?A\s?S|M\s?E\s?R\s?I\s?N\s?T\s?A\s?H)\s?K\s?A\s?N\b|MEMBERI(?:KAN)?\s+(?:TUGAS|PERINTAH))",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"^\W*(?:Perihal|Hal|H\s?a\s?l|Hai|Peri\s+hal)\b\s*[.:;]*\s*", re.IGNORECASE)
_NEXT_LABEL = re.compile(
    r"^\W*(?:Kepada|Yth|Nomor|No\.|Sifat|Lampiran|Lamp|Di\s*[-–]|di\s+tempat|Dengan\s+hormat|Assalam|Menindak|Dalam\s+rangka|Sehubungan|Tanggal|Dari)\b",
    re.IGNORECASE,
)
_SOP_NAME = re.compile(r"(?:NAMA|JUDUL)\s*(?:SOP|SPO|PROSEDUR)\s*[:;.]?\s*", re.IGNORECASE)
_OWNER = re.compile(
    r"^\W*(?:PEMERINTAH|DINAS|BADAN|SEKRETARIAT|INSPEKTORAT|KECAMATAN|KELURAHAN|UPTD?\b|PUSKESMAS|RSUD|RUMAH\s+SAKIT|SD\b|SDN|SMP|SMA|SMK|KEMENTERIAN|BAGIAN|"
    r"Jl\.?\b|JALAN|Disusun|Oleh\b|Hari\b|Tempat\b|Waktu\b|Acara\b|No\b|Kata\s+Pengantar|Daftar\s+Isi)",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"^\W*[A-Za-z/ ]{3,24}\s*:")
_HEADED = frozenset(
    {T.BERITA_ACARA, T.NOTULEN, T.DAFTAR_HADIR, T.DOKUMEN_ANGGARAN, T.RKPD, T.DOKUMEN_PERENCANAAN, T.LAPORAN, T.LAPORAN_SKM, T.REKAPITULASI, T.PROPOSAL,
     T.MANUAL, T.SURAT_PERNYATAAN, T.SOP}
)  # fmt: skip
_MEETINGS = frozenset({T.DAFTAR_HADIR, T.NOTULEN})
_SUBJECTLESS = frozenset({T.TANGKAPAN_LAYAR, T.BERITA_MEDIA, T.TIDAK_DIKENAL, T.SERTIFIKAT})
_EVENT = re.compile(r"^\W*(?:Nama\s+)?(?:Acara|Kegiatan|Agenda(?:\s+rapat)?|Perihal|Materi|Rapat)\s*[:;]\s*", re.IGNORECASE)
_LETTERS = frozenset({T.SURAT_DINAS, T.SURAT_UNDANGAN, T.SURAT_EDARAN, T.NOTA_DINAS})
_MOST_LINES = 9


def _fact(sheet: Sheet, lines: list[Line], *, start: int | None = None, confidence: float) -> Fact | None:
    """The subject printed on these pieces of lines."""
    if not lines:
        return None
    begin = lines[0].start if start is None else start
    first = sheet.flat[begin : lines[0].end]
    value = re.sub(r"\s+", " ", " ".join([first, *(line.text for line in lines[1:])])).strip(" .,:;-")
    if len(re.sub(r"[^A-Za-z]", "", value)) < 3:
        return None
    return printed(sheet, value, lines, start=begin, confidence=confidence)


def _block(sheet: Sheet, begin: int) -> list[Line]:
    """The lines of a subject from line ``begin``, up to whatever ends the title block."""
    kept: list[Line] = []
    for line in sheet.lines[begin : begin + _MOST_LINES]:
        if _STOP.match(line.text) or BODY.match(line.text) or ADDRESSEE.match(line.text):
            break
        if (
            kept and kept[0].shouting and not line.shouting and re.search(r"\b[a-z]{4,}\b", line.text)
        ):  # the body goes on in small letters
            break
        kept.append(line)
    return kept


def _after_about(sheet: Sheet, first: int) -> Fact | None:
    """The subject after TENTANG, on its line or below it."""
    for number in range(first, min(first + 14, len(sheet.lines))):
        line = sheet.lines[number]
        if BODY.match(line.text):
            return None
        if match := _ABOUT.match(line.text):
            if match.end() < len(line.text) - 2:
                return _fact(sheet, [line, *_block(sheet, number + 1)], start=line.start + match.end(), confidence=0.96)
            return _fact(sheet, _block(sheet, number + 1), confidence=0.97)
        inline = _ABOUT_INLINE.search(line.text)
        if inline and line.shouting and len(line.text) - inline.end() > 3:
            return _fact(sheet, [line, *_block(sheet, number + 1)], start=line.start + inline.end(), confidence=0.94)
    return None


def _without_about(sheet: Sheet, number: Number) -> Fact | None:
    """The capitals between the number and the office, where TENTANG was left out or lost."""
    kept = _block(sheet, sheet.index_of(number.start) + 1)
    kept = kept[: next((i for i, line in enumerate(kept) if not line.shouting), len(kept))]
    return _fact(sheet, kept, confidence=0.85)


def _of_letter(sheet: Sheet) -> Fact | None:
    """The subject after Hal or Perihal, carried on below where the text is indented alike."""
    for number, line in enumerate(sheet.lines[:32]):
        for piece in sheet.columns(line):
            match = _SUBJECT.match(piece.text)
            if match is None or (
                not re.search(r"[:.;]", match[0])
                and match.end() < len(piece.text)
                and piece.text[:3].upper() == "HAL"
                and len(piece.words) > 12
            ):
                continue
            start = piece.start + match.end()
            pieces = [piece]
            if match.end() >= len(piece.text) - 1:
                beside = [other for other in sheet.columns(line) if other.start > piece.start]
                if not beside:
                    continue
                pieces, start = [beside[0]], beside[0].start + len(beside[0].text) - len(beside[0].text.lstrip(" :.;"))
            value_x = next(
                (word.box.x0 for word in pieces[0].words if word.text.strip(":.;") and word.box.x0 > piece.box.x0 + 1), piece.box.x0
            )
            return _fact(sheet, [*pieces, *_carried(sheet, number, value_x, pieces[0])], start=start, confidence=0.96)
    return None


def _carried(sheet: Sheet, number: int, value_x: float, before: Line) -> list[Line]:
    kept: list[Line] = []
    for line in sheet.lines[number + 1 : number + 5]:
        piece = next((piece for piece in sheet.columns(line) if piece.box.x0 >= value_x - 14), None)
        if piece is None or _NEXT_LABEL.match(piece.text) or piece.box.x0 > value_x + 60 or piece.start != line.start:
            break
        if piece.box.top - before.box.bottom > 1.1 * max(before.height, 8):
            break
        kept.append(piece)
        before = piece
    return kept


def _of_sop(sheets: tuple[Sheet, ...]) -> Fact | None:
    for sheet in sheets[:2]:
        match = _SOP_NAME.search(sheet.flat)
        if match is None:
            continue
        index = sheet.index_of(match.end() - 1)
        line = sheet.lines[index]
        if match.end() >= line.end:
            continue
        column = next((piece for piece in sheet.columns(line) if piece.start <= match.end() < piece.end), line)
        lines = [column]
        for below in sheet.lines[index + 1 : index + 4]:
            pieces = [piece for piece in sheet.columns(below) if piece.box.x0 >= column.box.x0 - 8]
            if (
                len(sheet.columns(below)) != 1
                or not pieces
                or pieces[0].box.top - lines[-1].box.bottom > 6
                or BODY.match(below.text)
                or re.match(r"^\W*(?:Dasar|Kualifikasi|Keterkaitan|Nomor|Tgl|Tanggal|Disahkan|No\b)", below.text, re.IGNORECASE)
            ):
                break
            if pieces[0].box.x0 > column.box.x0 + 120 or column.box.x0 < 60:
                break
            lines.append(pieces[0])
        return _fact(sheet, lines, start=match.end(), confidence=0.95)
    return None


def _of_order(sheet: Sheet) -> Fact | None:
    """What an order (surat tugas) sends people to do."""
    duty = duty_of(sheet)
    return _fact(sheet, list(duty.lines), start=duty.start, confidence=0.7) if duty is not None else None


def _of_title(kind: Kind) -> Fact | None:
    """The title itself, with the lines that carry it on."""
    title, sheet = kind.title, kind.title_sheet
    if title is None or sheet is None:
        return (
            kind.sheet.fact(" ".join(kind.sheet.flat[kind.start : kind.end].split()), kind.start, kind.end, confidence=0.6)
            if (
                kind.sheet is not None
                and kind.type in (T.LAPORAN, T.LAPORAN_SKM, T.DOKUMEN_PERENCANAAN, T.PROPOSAL, T.MANUAL)
                and kind.end - kind.start > 20
            )
            else None
        )
    lines = [
        next(
            piece
            for piece in [sheet.lines[title.line], *sheet.columns(sheet.lines[title.line])]
            if piece.start == title.start and piece.end == title.end
        )
    ]
    for line in sheet.lines[title.line + 1 : title.line + 6]:
        gap = line.box.top - lines[-1].box.bottom
        if (
            _OWNER.match(line.text)
            or _LABELLED.match(line.text)
            or _STOP.match(line.text)
            or BODY.match(line.text)
            or ADDRESSEE.match(line.text)
            or not (line.shouting or line.height > 1.15 * sheet.print_size)
        ):
            break
        if gap > 3.2 * max(line.height, 8) or len(line.text) > 120:
            break
        lines.append(line)
    return _fact(sheet, lines, confidence=0.85)


def read(kind: Kind, sheets: tuple[Sheet, ...], number: Number | None) -> Fact | None:
    """The subject of the document, or None where it states none."""
    if not sheets or not sheets[0].lines:
        return None
    if kind.type in _LETTERS and (found := _of_letter(sheets[0])):
        return found
    if kind.type is T.SOP and (found := _of_sop(sheets)):
        return found
    if kind.title is not None and kind.title_sheet is not None:
        found = _after_about(kind.title_sheet, kind.title.line)
        if found is None and kind.type not in _HEADED and number is not None and number.sheet is kind.title_sheet:
            found = _without_about(number.sheet, number)
        if found is not None:
            return found
    if kind.type is T.SURAT_TUGAS:
        return next((found for sheet in sheets[:2] if (found := _of_order(sheet))), None)
    if kind.type in _HEADED:
        found = _of_title(kind)
        return (_of_event(sheets[0]) if kind.type in _MEETINGS and _is_bare(found) else None) or found
    return _after_about(sheets[0], 0) if kind.title is None and kind.type not in _SUBJECTLESS else None


def _is_bare(found: Fact | None) -> bool:
    """Whether a title says no more than what kind of paper it heads: "DAFTAR HADIR PESERTA"."""
    return found is None or len(str(found.value).split()) <= 3


def _of_event(sheet: Sheet) -> Fact | None:
    """The event that an attendance list or minutes name: "Acara : Bimbingan Teknis"."""
    for line in sheet.lines[:16]:
        if (match := _EVENT.match(line.text)) and len(line.text) - match.end() > 5:
            return sheet.fact(line.text[match.end() :].strip(" .,:;-"), line.start + match.end(), line.end, confidence=0.8)
    return None
