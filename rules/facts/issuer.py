"""Who issued a document, and the region that the office belongs to: from the title, the letterhead, the signature, in that order."""

import re
from collections import Counter
from dataclasses import dataclass

from evidence.facts import DocumentType as T
from evidence.facts import Fact
from rules.facts import regions
from rules.facts.headings import ADDRESSEE, BODY
from rules.facts.layout import Line, Sheet, printed
from rules.facts.signer import Block
from rules.facts.types import Kind

_REGION_HEAD = re.compile(
    r"^\W*(?:PENJABAT\s+|P[jJ]s?\.?\s*)?(?P<head>BUPATI|(?:W|VV?)A[L1I][I1L]\s?K[O0]TA|GUBERNUR)\b(?P<rest>[^,:]*)", re.IGNORECASE
)
_GOVERNMENT = re.compile(r"^\W*P\s?E\s?M\s?E\s?R\s?I\s?N\s?T\s?A\s?H", re.IGNORECASE)
_OFFICE = re.compile(
    r"^\W*(?!SATUAN\s+KERJA)(?:DINAS|BADAN|SEKRETARIAT|INSPEKTORAT|KECAMATAN|KELURAHAN|RUMAH\s+SAKIT|RSUD|RSU\b|RSJ\b|UPTD?\b|UPT\b|UNIT\s+PELAKSANA|PUSKESMAS|PUSAT\s+KESEHATAN|BLUD|SEKOLAH|"
    r"SD\b|SDN\b|SMPN?\b|SMAN?\b|SMKN?\b|TK\b|PAUD|BAGIAN|BIRO|KANTOR|SATUAN|DEWAN\s+PERWAKILAN|UNIVERSITAS|POLITEKNIK|INSTITUT|BALAI|LABORATORIUM|PERUMDA|PERUSAHAAN|PT\.?\s|"
    r"KEMENTERIAN|DESA\b|KAMPUNG|NAGARI|MADRASAH|YAYASAN|PALANG|TIM\s+PENGGERAK|SETDA|SUBBAG)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\b(?:Jl|Jln|Jalan|Komplek|Kompleks|Telp|Telepon|Tlp|Fax|Faks|Email|E-mail|Website|Laman|Kode\s+Pos|www)\b|@|\d{5}",
    re.IGNORECASE,
)
_NATIONAL = re.compile(r"\s*(?:REPUBLIK\s+INDONESIA|R\.?\s?I\.?)\W*$", re.IGNORECASE)
_MINISTRY = re.compile(
    r"^\W*(?P<office>(?:MENTERI|PRESIDEN|KEPALA\s+BADAN|KEPALA\s+LEMBAGA)\b[^,:;]{3,90}?)\s*,?\s*$", re.IGNORECASE
)
_SMALLER = re.compile(r"\b(?:BUPATI|(?:W|VV?)A[L1I][I1L]\s?K[O0]TA|KABUPATEN|KAB\.|PEMERINTAH\s+KOTA|KOTA\s+[A-Z])", re.IGNORECASE)
_LIES_IN = re.compile(r"^\W*PRO[VP](?:INSI|\.)?\s*[:.]?\s", re.IGNORECASE)
_SMALL = frozenset({"dan", "di", "ke", "dari", "untuk", "yang", "pada", "atau", "serta", "dengan"})
_ORGANISATION = re.compile(
    r"^\W*(?:Sub\s+Unit\s+)?(?:Unit\s+)?(?:Organisasi|SKPD|Perangkat\s+Daerah|OPD)\s*[:;]?\s*(?:[\dXx][\dXx.\- ]*)?[-–:]?\s*(?P<office>[A-Z][^\n:]{4,80}?)\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_WHOLE_TOP = 14
_ABOUT_OTHERS = re.compile(r"^\W*(?:Hal|Perihal|Tembusan|Sehubungan|Dalam\s+rangka|Menindak)\b", re.IGNORECASE)
_OWN_LINE = re.compile(
    r"^\W*(?:\d\W*)?(?:Jabatan|Instansi|Unit\s+Kerja|Alamat|Kabupaten\s*/\s*Kota|Kab\.?\s*/\s*Kota|Pemerintah\s+Daerah|Tempat|Satuan\s+Kerja|SKPD|Organisasi|Perangkat\s+Daerah)\s*[:;.]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Issuer:
    """The issuing office and its region, each where stated."""

    office: Fact | None
    region: Fact | None


def titled(text: str) -> str:
    """An office as running text writes it: "DINAS KESEHATAN" gives "Dinas Kesehatan"; what has small letters stays."""
    text = re.sub(r"\s+", " ", text).strip(" ,.:;-|")
    if not text.isupper():
        return text
    words = [
        word.lower()
        if word.lower() in _SMALL
        else word
        if re.fullmatch(r"(?:UPTD?|RSUD|SDN?|SMPN?|SMAN?|SMKN?|TK|BLUD|RSU|[IVX]+|PAUD|PT\.?|DPRD|II?)", word)
        else word.title()
        for word in text.split()
    ]
    return " ".join(words)


def _fold_head(word: str) -> str:
    return "Wali Kota" if word.upper().startswith("W") else word.title()


def _region(sheet: Sheet, start: int, end: int, confidence: float) -> Fact | None:
    """The region named in ``flat[start:end]``, a regency or city before its province."""
    chosen = _local(sheet.flat[start:end])
    if chosen is None:
        return None
    return sheet.fact(chosen.name, start + chosen.start, start + chosen.end, confidence=min(confidence, chosen.confidence))


def _column(sheet: Sheet, before: int) -> list[Line]:
    """The lines of the letterhead: those under one another around the first that names a government or office, above the address; those of a
    page without a title among its first lines, else only lines before it."""
    kept: list[Line] = []
    for line in sheet.lines[:before]:
        for piece in sheet.columns(line):
            starts = _GOVERNMENT.match(piece.text) or _OFFICE.match(piece.text) or _REGION_HEAD.match(piece.text)
            if not kept and not (starts and (piece.shouting or piece.height > 1.1 * sheet.print_size)):
                continue
            if kept and not (piece.box.x0 < kept[-1].box.x1 and piece.box.x1 > kept[-1].box.x0):
                continue
            if _ADDRESS.search(piece.text):
                return kept
            if kept and not piece.shouting:
                return kept
            kept.append(piece)
    return kept


def _of_letterhead(sheet: Sheet, before: int = 12) -> Issuer:
    lines = _column(sheet, before)
    if not lines:
        return Issuer(None, None)
    gaps = [i for i in range(1, len(lines)) if lines[i].box.top - lines[i - 1].box.bottom > 2.6 * max(lines[i].height, 8)]
    lines = lines[: gaps[0]] if gaps else lines
    region = _region_over(sheet, lines)
    return Issuer(_office_of(sheet, lines, region), region)


def _region_over(sheet: Sheet, lines: list[Line]) -> Fact | None:
    """The region that a letterhead names; its name may run over the end of a line."""
    for count in range(1, len(lines) + 1):
        mention = _local(" ".join(line.text for line in lines[:count]))
        if mention is None:
            continue
        last = count
        longer = _local(" ".join(line.text for line in lines[: count + 1]))
        if longer is not None and longer.name.startswith(mention.name) and longer.name != mention.name and longer.confidence == 1:
            mention, last = longer, min(count + 1, len(lines))
        named = next((line for line in lines[:last] if regions.find(line.text) == mention.name), None)
        first = max(last - 2, 0)
        return printed(sheet, mention.name, [named] if named else lines[first:last], confidence=min(0.97, mention.confidence))
    return None


def _local(text: str) -> regions.Mention | None:
    """The first regency or city that a text names, else the first province.

    A province is none where the text speaks of a regency or city whose name could not be read, or only says where the office lies.
    """
    mentions = regions.all_in(text)
    local = next((mention for mention in mentions if not regions.is_province(mention.name)), None)
    if local is not None or not mentions:
        return local
    return None if _SMALLER.search(text) or _LIES_IN.match(text) else mentions[0]


def _office_of(sheet: Sheet, lines: list[Line], region: Fact | None) -> Fact | None:
    head = next((line for line in lines if _REGION_HEAD.match(line.text) and region is not None), None)
    offices = [line for line in lines if _OFFICE.match(line.text) and (len(line.words) > 1 or len(line.text) > 12)]
    if head is not None and region is not None and not offices:
        return sheet.fact(regions.head_of(str(region.value)), head.start, head.end, confidence=0.95)
    if offices:
        last = offices[-1]
        value = titled(last.text)
        following = lines[lines.index(last) + 1 :][:1]
        if (
            following
            and not _OFFICE.match(following[0].text)
            and not _GOVERNMENT.match(following[0].text)
            and following[0].height >= 0.85 * last.height
            and following[0].box.top - last.box.bottom < 1.2 * last.height
            and not re.search(r"[\d,:]", following[0].text)
            and not regions.all_in(following[0].text)
            and not re.search(r"NOMOR|TAHUN|SURAT|NOTA|DAFTAR|BERITA|KEPUTUSAN|LAPORAN", following[0].text)
        ):
            value = f"{value} {titled(following[0].text)}"
        return sheet.fact(_with_region(value, region), last.start, last.end, confidence=0.93)
    government = next((line for line in lines if _GOVERNMENT.match(line.text)), None)
    if government is not None and region is not None:
        return sheet.fact(f"Pemerintah {region.value}", government.start, government.end, confidence=0.8)
    return None


def _with_region(office: str, region: Fact | None) -> str:
    """An office with the region that it belongs to, unless it says so itself."""
    if region is None or regions.find(office) or str(region.value).lower() in office.lower():
        return office
    name = str(region.value)
    return f"{office} {'Provinsi ' if regions.is_province(name) and not name.startswith('Daerah') else ''}{name}"


def _of_regulation(kind: Kind, sheets: tuple[Sheet, ...]) -> Issuer | None:
    """The issuer that a title names: "PERATURAN DAERAH KABUPATEN CIANJUR", "KEPUTUSAN BUPATI MAJENE"."""
    sheet = kind.title_sheet or kind.sheet
    if sheet is None:
        return None
    if kind.title is not None:
        first = kind.title.line
        end = sheet.lines[min(first + 2, len(sheet.lines) - 1)].end
        region = _region(sheet, sheet.lines[first].start, end, 0.97) or _region(sheet, 0, end, 0.95)
    else:
        region = _region(sheet, kind.start, kind.end, 0.8)
    if kind.type is T.PERATURAN_LAIN or kind.type is T.KEPUTUSAN_LAIN:
        return _national(kind, sheet)
    if region is None:
        return None
    citation = region.citations
    if kind.type is T.PERATURAN_DAERAH:
        name = str(region.value)
        value = f"Provinsi {name}" if regions.is_province(name) and not name.startswith(("Daerah", "Aceh")) else name
    else:
        value = regions.head_of(str(region.value))
    return Issuer(Fact(value, citation, region.confidence), region)


def _national(kind: Kind, sheet: Sheet) -> Issuer | None:
    first = kind.title.line if kind.title else 0
    if re.match(
        r"^\W*PERATURAN\s+(?:DESA|KAMPUNG|NAGARI|KEPALA\s+DESA)|^\W*KEPUTUSAN\s+KEPALA\s+DESA",
        sheet.lines[first].text,
        re.IGNORECASE,
    ):
        return None
    for line in (*sheet.lines[max(first - 4, 0) : first], *sheet.lines[first : first + 14]):
        if match := _MINISTRY.match(line.text):
            office = _NATIONAL.sub("", match["office"]) if not match["office"].upper().startswith("PRESIDEN") else match["office"]
            return Issuer(
                sheet.fact(titled(office), line.start + match.start("office"), line.start + match.end("office"), confidence=0.95),
                None,
            )
    return None


def _of_signature(block: Block | None) -> Issuer:
    """The office and region that the signer's own office names."""
    if block is None or block.office is None:
        return Issuer(None, None)
    start = block.office[0]
    end = block.name[0] if block.name else block.office[1]
    sheet = block.sheet
    region = _region(sheet, block.behalf[0] if block.behalf else start, max(end, block.office[1]), 0.85)
    office = re.sub(
        r"^(?:P[jJl][stTh]*\.?\s+)?(?:KEPALA|SEKRETARIS|DIREKTUR)\s+(?=DINAS|BADAN|BAGIAN|UPT|PUSKESMAS|SEKOLAH|SD|SMP|RUMAH|RSUD|KANTOR|SATUAN|BIRO)",
        "",
        block.office_text,
        flags=re.IGNORECASE,
    )
    if office != block.office_text:
        return Issuer(sheet.fact(_with_region(titled(office), region), *block.office, confidence=0.8), region)
    if region is not None and _REGION_HEAD.match(block.office_text):
        return Issuer(sheet.fact(regions.head_of(str(region.value)), *block.office, confidence=0.85), region)
    return Issuer(None, region)


def _of_pages(sheets: tuple[Sheet, ...]) -> Fact | None:
    """The region named at the top of the first page, or at the top or foot of most pages."""
    first = sheets[0]
    for line in first.lines[:_WHOLE_TOP]:
        if BODY.match(line.text) or ADDRESSEE.match(line.text) or _ABOUT_OTHERS.match(line.text):
            break
        if (line.shouting or len(line.text) < 60) and (found := _region(first, line.start, line.end, 0.75)):
            return found
    for sheet in sheets[:2]:
        for line in sheet.lines:
            if _OWN_LINE.match(line.text) and (found := _region(sheet, line.start, line.end, 0.75)):
                return found
    counted: Counter[str] = Counter()
    where: dict[str, tuple[Sheet, int, int]] = {}
    for sheet in sheets[:40]:
        for line in (*sheet.lines[:3], *sheet.lines[-3:]):
            if (mention := _local(line.text)) is not None:
                counted[mention.name] += 1
                where.setdefault(mention.name, (sheet, line.start + mention.start, line.start + mention.end))
    if not counted:
        return None
    name, times = counted.most_common(1)[0]
    sheet, start, end = where[name]
    return sheet.fact(name, start, end, confidence=0.75 if times > 1 else 0.6)


_BY_TITLE = frozenset(
    {T.PERATURAN_DAERAH, T.PERATURAN_KEPALA_DAERAH, T.PERATURAN_LAIN, T.KEPUTUSAN_KEPALA_DAERAH, T.KEPUTUSAN_LAIN}
)
_UNISSUED = frozenset({T.FOTO, T.VIDEO, T.KOSONG, T.TANGKAPAN_LAYAR, T.BERITA_MEDIA})


def read(kind: Kind, sheets: tuple[Sheet, ...], block: Block | None) -> Issuer:
    """The issuing office and the region of a document."""
    if kind.type in _UNISSUED or not sheets:
        return Issuer(None, None)
    if kind.type in _BY_TITLE and (found := _of_regulation(kind, sheets)):
        return found
    if kind.type is T.PERATURAN_LAIN:
        return Issuer(None, None)
    first = kind.title_sheet or sheets[0]
    head = _of_letterhead(first, min(12, kind.title.line) if kind.title is not None and kind.type is not T.SOP else 12)
    if head.office is None and len(sheets) > 1 and len(sheets[0].text.words) < 60:
        behind = _of_letterhead(sheets[1])
        if behind.region is not None:  # a letterhead, not a table's first row
            head = Issuer(head.office or behind.office, head.region or behind.region)
    signed = _of_signature(block)
    region = head.region or signed.region or _of_pages(sheets)
    office = head.office or _in_title(kind) or _in_row(kind.type, sheets[0], region) or signed.office
    if office is None and region is not None and kind.type is T.RKPD:
        office = Fact(f"Pemerintah {region.value}", region.citations, min(region.confidence, 0.7))
    return Issuer(office, region)


def _in_row(kind: T, sheet: Sheet, region: Fact | None) -> Fact | None:
    """The office that a budget sheet names in a row of its head: "Organisasi : 1.02.0.00.0.00.01.0000 Dinas Kesehatan"."""
    if kind is not T.DOKUMEN_ANGGARAN or (match := _ORGANISATION.search(sheet.flat)) is None:
        return None
    value = _with_region(titled(match["office"]), region)
    return sheet.fact(value, match.start("office"), match.end("office"), confidence=0.85)


def _in_title(kind: Kind) -> Fact | None:
    """The office under the title of a cover: "LAPORAN ... DINAS KEBERSIHAN KABUPATEN CIANJUR"."""
    sheet, title = kind.title_sheet, kind.title
    if sheet is None or title is None:
        return None
    for line in sheet.lines[title.line + 1 : title.line + 12]:
        if _OFFICE.match(line.text) and (line.shouting or len(line.text) < 70):
            region = _region(sheet, line.start, min(line.end + 60, len(sheet.flat)), 0.8)
            return sheet.fact(_with_region(titled(line.text), region), line.start, line.end, confidence=0.75)
    return None
