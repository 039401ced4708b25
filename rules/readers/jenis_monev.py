"""By whom and how an innovation was evaluated: internal, skm or eksternal (iid.md SID 19)."""

import re

from evidence.facts import DocumentType, Fact, Facts, StatedDocument
from evidence.submission import Submission
from rules.readers.cues import cue, first
from rules.source import Hit, Source

_SURVEY = cue(
    "survei kepuasan masyarakat",
    "indeks kepuasan masyarakat",
    "survey kepuasan( masyarakat| pengguna)?",
    "survei kepuasan( pengguna| pelanggan)?",
    "ikm",
    "skm",
    "nilai unit pelayanan",
    "mutu pelayanan",
)
_SURVEY_DATA = cue(
    "responden",
    "nrr( tertimbang)?",
    "unsur pelayanan",
    "u1",
    "kuesioner",
    "nilai (rata rata|interval|indeks)",
    "permenpan ?rb",
    "14 tahun 2017",
)
_ACADEMIC = cue(
    "universitas", "institut( teknologi| agama)?", "politeknik", "sekolah tinggi", "fakultas", "lppm", "lembaga penelitian", "program studi", "brin", "badan riset", "pusat (kajian|studi|penelitian)",
    "konsultan", "cv", "pt", "tenaga ahli", "lembaga (kajian|survei|independen)", "lan", "ombudsman", "bpkp", "yayasan", "ngo", "lsm",
)  # fmt: skip
_STUDY = cue(
    "penelitian", "kajian", "riset", "jurnal", "issn", "doi", "abstra(k|ct)", "metod(e|ologi) penelitian", "daftar pustaka", "skripsi", "tesis", "disertasi", "kesimpulan dan saran", "analisis dampak",
    "evaluasi (independen|eksternal)", "prosiding", "kerangka teori", "tinjauan pustaka", "hipotesis",
)  # fmt: skip
_INTERNAL = cue(
    "monitoring( dan evaluasi)?", "monev", "evaluasi( pelaksanaan| internal)?", "pemantauan", "laporan (pelaksanaan|hasil|kegiatan)"
)
_TESTIMONY = cue(
    "testimoni( pengguna)?", "ulasan", "rating( dan ulasan)?", "review", "terima kasih", "sangat (membantu|bagus|puas|baik)", "puas"
)
_JOURNAL = re.compile(r"\bISSN\b|\bdoi\s?[:.]|https?://doi\.org|\bJurnal\s+[A-Z]|\b(?:SKRIPSI|TESIS|DISERTASI)\b")
_SCREENS = (DocumentType.TANGKAPAN_LAYAR, DocumentType.FOTO, DocumentType.BERITA_MEDIA, DocumentType.TIDAK_DIKENAL)
_HEAD = 1200  # characters of the first pages: cover, letterhead, author
_COMPANIES = re.compile(r"\b(?:CV|PT|LAN|BRIN|LSM|NGO)\b")


def read(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    """External where a body outside the region's government wrote a study; a survey of satisfaction by its own signs; else internal."""
    study = _external(source, stated)
    if study is not None:
        return source.fact("eksternal", study.text, *study.match.span(), confidence=0.75)
    survey = _survey(source, stated)
    if survey is not None:
        return source.fact("skm", survey.text, *survey.match.span(), confidence=0.85)
    own = _internal(source, stated)
    return source.fact("internal", own.text, *own.match.span(), confidence=0.75) if own is not None else None


def _internal(source: Source, stated: StatedDocument) -> Hit | None:
    """A report that is about evaluation, in its head or again and again; on a screen also what users say of the service."""
    spoken = list(source.find(_INTERNAL))
    if spoken and (len(spoken) > 2 or (spoken[0].text is source.texts[0] and spoken[0].match.start() < _HEAD)):
        return spoken[0]
    return first(source, _TESTIMONY) if stated.document_type in _SCREENS else None


def _external(source: Source, stated: StatedDocument) -> Hit | None:
    """A study that names its author outside the government on its cover, letterhead or as issuer; or that was published in a journal."""
    published = first(source, _JOURNAL)
    if published is not None:
        return published
    studies = list(source.find(_STUDY))
    if not studies:
        return None
    issuer = stated.text(Facts.INSTANSI) or ""
    if _academic(issuer):
        return studies[0]
    for text in source.texts[:2]:
        for match in _ACADEMIC.finditer(text.text, 0, _HEAD):
            if _academic(match[0]) and not re.search(
                r"(?:bekerja\s*sama|kerja\s*sama|peserta|mahasiswa)\W+(?:\w+\W+){0,3}$", text.text[: match.start()], re.IGNORECASE
            ):
                return Hit(text, match)
    return None


def _academic(words: str) -> bool:
    """Whether the words name an outside author; short forms of companies and agencies only in capitals, as they are written."""
    match = _ACADEMIC.search(words)
    return match is not None and (
        len(match[0]) > 4 or _COMPANIES.search(match[0]) is not None or match[0].lower() in ("lppm", "bpkp")
    )


def _survey(source: Source, stated: StatedDocument) -> Hit | None:
    """A report of the survey, not a mention: by its type, or by its name together with its data."""
    named = first(source, _SURVEY)
    if named is not None and (
        stated.document_type is DocumentType.LAPORAN_SKM or len({hit.match[0].lower() for hit in source.find(_SURVEY_DATA)}) >= 2
    ):
        return named
    return named if named is not None and named.match.start() < 300 and first(source, _SURVEY_DATA) is not None else None
