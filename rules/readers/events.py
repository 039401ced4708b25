"""``kegiatan`` and ``tanggal_kegiatan``: the event that an invitation, assignment, attendance list, certificate or decree is about.

Files prove one training event together (iid.md SID 5), so what matters is that its documents give it a comparable title and day.
"""

import re
from collections.abc import Iterator
from datetime import date

from evidence.document import ReadBy
from evidence.facts import DocumentType, Fact, Facts, StatedDocument
from evidence.submission import Submission
from rules.facts.dates import parse_all
from rules.readers.lines import Run
from rules.readers.sections import Placed, Section, placed_lines
from rules.readers.weekdays import as_printed, weekday_in
from rules.source import Source

TYPES = frozenset(
    {
        DocumentType.SURAT_UNDANGAN, DocumentType.SURAT_TUGAS, DocumentType.DAFTAR_HADIR, DocumentType.SERTIFIKAT, DocumentType.NOTA_DINAS,
        DocumentType.KEPUTUSAN_KEPALA_DAERAH, DocumentType.KEPUTUSAN_PERANGKAT_DAERAH, DocumentType.KEPUTUSAN_LAIN, DocumentType.SURAT_DINAS,
        DocumentType.LAPORAN, DocumentType.NOTULEN, DocumentType.BERITA_ACARA, DocumentType.SURAT_EDARAN,
    }
)  # fmt: skip

_HIGHEST_BODY = 24  # lines within which the body of a letter has begun
_MENDED = 0.65  # confidence in a day that the day of the week set right
_IN_DOUBT = 0.5  # confidence in a day that does not fall on the day of the week beside it
_KIND = (
    r"bimbingan\s+te[kh]nis|bimtek|pelatihan|training|workshop|lokakarya|sosialisasi|TOT\b|training\s+of\s+trainers?|pendampingan|coaching|diklat|"
    r"pendidikan\s+dan\s+pelatihan|seminar|webinar|in\s+house\s+training|IHT\b|diseminasi|FGD\b|focus\s+group|rapat|kursus|sharing|transfer\s+of|peningkatan\s+kapasitas|knowledge|refreshing"
)
_EVENT = re.compile(rf"\b(?:{_KIND})", re.IGNORECASE)
_LABELLED = re.compile(
    r"^\W*(?:[a-z]\s*[.)]\s*)?(?:nama\s+)?(?:acara|kegiatan|agenda|materi|judul|keperluan|maksud(?:\s+perjalanan)?|topik)\s*[:;]\s*(?P<title>\S.*)$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"^\W*(?:hal|perihal)\s*[:;]\s*(?:undangan\s*)?(?P<title>\S.*)$", re.IGNORECASE)
_DAY = re.compile(
    r"\b(?:hari\s*[/,&]?\s*(?:dan\s+)?(?:tanggal|tgl)|tanggal|tgl|hari|waktu|pelaksanaan)\b\s*\.?\s*[:;/]?", re.IGNORECASE
)
_HELD = re.compile(
    r"\b(?:di\s*laksanakan|di\s*selenggarakan|diadakan|berlangsung|bertempat|selama|pada\s+(?:hari|tanggal)|hari|senin|selasa|rabu|kamis|jum.?at|sabtu|minggu)\b",
    re.IGNORECASE,
)
_TITLE_END = re.compile(
    r"\s*(?:[\"”“]?\s*\b(?:pada\s+(?:hari|tanggal)|yang\s+(?:di|akan|ber)\w*|tanggal\b|tgl\b|selama\b|bertempat|(?:di\s*selenggarakan|di\s*laksanakan)|hari\s*[:/]|tempat\b|di\s+(?:aula|ruang|hotel|gedung|kantor|balai|lingkungan)|bagi\b)|,?\s+(?:Saudara|Bapak\s*/|Bapak\s+(?:dan|atau)\s+Ibu|maka|kami|dengan\s+ini|di(?:mohon|minta|harap|undang)\w*)\b|[.;]\s*$|NIP\b).*$",
    re.IGNORECASE,
)
_LABELS = (
    r"(?:hari|tanggal|tgl|waktu|pukul|jam|tempat|lokasi|pakaian|peserta|narasumber|pimpinan|penyelenggara|pelaksana|sasaran|keterangan|catatan|agenda|acara|"
    r"kegiatan|tema|materi|keperluan|nomor|sifat|lampiran|perihal|hal|kepada|dari|tembusan|undangan|tautan|link|media)"
)
_NEXT_LABEL = re.compile(rf"\s+(?:{_LABELS}\b[\w/, ]{{0,14}}|(?-i:[A-Z][a-z]+(?:/[A-Za-z]+)?))\s*:(?:\s|$)", re.IGNORECASE)
"""The label of what stands beside the event in the same paper ("Tempat : Aula"): no part of its title."""
_LABEL_LINE = re.compile(r"^\W*(?:[A-Za-z]\s*[.)]\s*)?[A-Z][a-z]+(?:\s?[ /]\s?[A-Za-z]+){0,2}\s*:\s")
_BODY_BEGINS = re.compile(
    r"^\W*(?:dengan\s+(?:hormat|ini)|sehubungan|bersama\s+ini|menindak\s?lanjuti|dalam\s+rangka|berdasarkan|disampaikan|meng(?:h?arap|undang)|assalam|"
    r"memperhatikan|memenuhi|kami\b|diminta|mohon|salam)|\bpada\s*:?\s*$",
    re.IGNORECASE,
)
_SUBJECT_LABEL = re.compile(r"^\W*(?:hal|perihal)\s*[:;]", re.IGNORECASE)
_REFERRED = re.compile(r"\b(?:surat|nomor|perihal|keputusan|peraturan|memorandum|nota)\b", re.IGNORECASE)
_LETTERS = frozenset({DocumentType.NOTA_DINAS, DocumentType.SURAT_UNDANGAN, DocumentType.SURAT_DINAS, DocumentType.SURAT_EDARAN})
_STOPS = re.compile(
    r"^\W*(?:hari|tanggal|tgl|pukul|waktu|tempat|no\b|nama|nomor|kepada|yth|di\s*$|demikian|mengingat|atas\s+(?:perhatian|kehadiran|kerja)|diharapkan|mohon|catatan|tembusan|sehubungan|sebagaimana|adapun|lampiran|sifat|dasar|untuk|jam|acara|agenda|kegiatan|\d{1,2}\s*[.)])",
    re.IGNORECASE,
)


def read_event(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    """The event's title as the document writes it, a wrapped title joined; from labels first, then the subject, then the words
    that name a kind of event."""
    if stated.document_type not in TYPES:
        return None
    lines = [line for line in placed_lines(source) if line.section not in (Section.BASIS, Section.COPIES)]
    for candidates in (_labelled(lines, _LABELLED), _labelled(lines, _SUBJECT), _spoken(lines)):
        for number, start in candidates:
            fact = _title(source, lines, number, start)
            if fact is not None:
                return fact
    subject = stated.fact(Facts.TENTANG)
    if subject is not None and isinstance(subject.value, str) and _EVENT.search(subject.value):
        return subject
    return None


def read_event_day(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    """The first day of the event, ISO 8601: a date beside a label or a verb of holding; a list or certificate may give it alone. The date in the head
    of a letter or memo is its own."""
    if stated.document_type not in TYPES:
        return None
    lines = [line for line in placed_lines(source) if line.section not in (Section.BASIS, Section.COPIES)]
    if stated.document_type in _LETTERS:
        lines = lines[_head(lines) :]
    for number, start in (*_labelled_days(lines, colon=True), *_labelled_days(lines, colon=False), *_held(lines)):
        fact = _day(source, lines, number, start)
        if fact is not None:
            return fact
    if stated.document_type in (DocumentType.DAFTAR_HADIR, DocumentType.SERTIFIKAT):
        for number in range(len(lines)):
            fact = _day(source, lines, number, 0)
            if fact is not None:
                return fact
    return None


def _head(lines: list[Placed]) -> int:
    """How many lines the head of a letter has: up to the words that begin its body, else through its subject."""
    first = [line for line in lines if line.page == lines[0].page][:_HIGHEST_BODY]
    begun = next((number for number, line in enumerate(first) if _BODY_BEGINS.search(line.content)), None)
    if begun is not None:
        return begun
    return next((number + 1 for number, line in enumerate(first) if _SUBJECT_LABEL.match(line.content)), 0)


def _labelled_days(lines: list[Placed], *, colon: bool) -> Iterator[tuple[int, int]]:
    """Where a label of a day stands, with its colon or without; without one the date may be that of a paper referred to."""
    for number, line in enumerate(lines):
        hit = _DAY.search(line.content)
        if hit is None or line.section is Section.SIGNATURE or not _is_label(line.content, hit):
            continue
        if (hit[0].rstrip()[-1:] in ":;") is not colon:
            continue
        before = lines[number - 1].content if number else ""
        if colon or not _REFERRED.search(f"{before} {line.content}"):
            yield number, hit.start()


def _held(lines: list[Placed]) -> Iterator[tuple[int, int]]:
    for number, line in enumerate(lines):
        hit = _HELD.search(line.content)
        if hit is not None and line.section is not Section.SIGNATURE:
            yield number, hit.start()


def _is_label(content: str, hit: re.Match[str]) -> bool:
    """Whether a day's label begins the line, or is followed by its colon, or follows "pada"."""
    before = content[: hit.start()].strip(" .:-•|").lower()
    return not before or len(before) <= 3 or hit[0].rstrip()[-1:] in ":;" or before.endswith("pada")


def _labelled(lines: list[Placed], label: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for number, line in enumerate(lines):
        hit = label.match(line.content)
        if hit:
            yield number, hit.start("title")


def _spoken(lines: list[Placed]) -> Iterator[tuple[int, int]]:
    for number, line in enumerate(lines):
        hit = _EVENT.search(line.content)
        if hit and line.section is not Section.LETTERHEAD:
            yield number, hit.start()


def _title(source: Source, lines: list[Placed], number: int, start: int) -> Fact | None:
    """The title that begins at ``start`` of a line, with the lines that it wraps to; None where it names no kind of event."""
    pieces: list[str] = []
    cited: Run | None = None
    for line in lines[number : number + 4]:
        content = line.content[start:] if not pieces else line.content
        if pieces and (_STOPS.match(content) or _LABEL_LINE.match(content) or line.page != lines[number].page):
            break
        ended = min(
            filter(None, (_TITLE_END.search(content), _NEXT_LABEL.search(content))), key=lambda end: end.start(), default=None
        )
        piece = content[: ended.start()] if ended else content
        if piece.strip():
            run = line.run.part(start, start + len(piece)) if not pieces else line.run.part(0, len(piece))
            cited = run if cited is None else cited
            pieces.append(piece.strip())
        start = 0
        if ended:
            break
    title = " ".join(" ".join(pieces).split()).strip(" \"“”'.,:;-")
    if cited is None or not cited or not _EVENT.search(title):
        return None
    return Fact(title[:240], (cited.cite(source),), round(cited.confidence, 4))


def _day(source: Source, lines: list[Placed], number: int, start: int) -> Fact | None:
    """The first date at or after ``start`` of a line or on the line that it wraps to."""
    for place, line in enumerate(lines[number : number + 2], number):
        for found, at, end in parse_all(line.content):
            if at >= start:
                run = line.run.part(at, end)
                around = " ".join(near.content for near in lines[max(0, place - 1) : place + 1])
                printed, sure = _checked(source, line, found, around)
                return Fact(printed.isoformat(), (run.cite(source),), round(min(sure, run.confidence), 4))
        start = 0
    return None


def _checked(source: Source, line: Placed, read: date, around: str) -> tuple[date, float]:
    """The day that an engine read, set right by the day of the week printed beside it; doubtful where the two do not fit."""
    weekday = weekday_in(around)
    if weekday is None or source.pages[line.page].read_by is not ReadBy.OCR:
        return read, 1.0
    printed = as_printed(read, weekday)
    return (printed, 1.0 if printed == read else _MENDED) if printed is not None else (read, _IN_DOUBT)
