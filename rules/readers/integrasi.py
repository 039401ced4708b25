"""How far a service is integrated: terpisah, satu-unit or lintas-unit (iid.md SID 15)."""

import re
from collections.abc import Callable

from rapidfuzz import fuzz

from evidence.facts import DocumentType, Fact, StatedDocument
from evidence.submission import Submission
from rules.readers.channels import APP, domains
from rules.readers.cues import NOT_YET, cue, denied, first
from rules.source import Hit, Source

_JOINED = cue(
    "(ter|di|meng|peng)?integrasi(kan)?", "terintegrasi( dengan| ke)?", "terhubung( dengan| ke)?", "terkoneksi( dengan)?", "interoperabilitas", "bridging", "host to host", "single sign on", "sso",
    "satu data", "splp", "web service", "pertukaran data", "berbagi data", "kerja ?sama (dengan|antara)", "bekerja ?sama dengan", "bersinergi dengan", "kolaborasi (dengan|antara|lintas)", "sinergi (dengan|antara|lintas)",
)  # fmt: skip
_ACROSS = cue(
    "mal(l)? pelayanan publik", "mpp", "lintas (opd|unit|sektor|perangkat daerah|instansi|urusan)", "antar (opd|perangkat daerah|instansi)", "lebih dari satu (urusan|unit)", "multi ?sektor",
)  # fmt: skip
_WITHIN = cue(
    "satu portal", "portal (layanan|dinas|terpadu)", "satu pintu", "super ?app", "satu (unit|urusan|bidang)", "program lain", "dengan program", "dengan kegiatan", "(semua|seluruh|berbagai|kumpulan) layanan",
    "layanan terpadu", "pilih layanan", "daftar layanan", "menu layanan", "layanan kami",
)  # fmt: skip
_APART = cue(
    "berdiri sendiri", "akun (tersendiri|terpisah|sendiri)", "aplikasi (tersendiri|terpisah)", "terpisah dari", "layanan (terpisah|tersendiri)", "mandiri tanpa integrasi",
    "(belum|tidak) (ter)?(integrasi|hubung|koneksi)( dengan| ke)?",
)  # fmt: skip
_OFFICE = re.compile(
    r"\b(?:(?:Dinas|Badan|Bagian|Kecamatan|Inspektorat|RSUD|Puskesmas|Kementerian|Kantor|Polres|Kejaksaan|Pengadilan|Bank|Satpol|Kelurahan|UPTD?)\s+[A-Z][\w&]+(?:[ ,]+(?:dan\s+)?[A-Z][\w&]+){0,5}"
    r"|BPJS(?:\s+\w+)?|Du[kc]capil|Disdukcapil|Samsat|BPN|KPP|Imigrasi|DPMPTSP|Bapenda|BKN|BSrE|Bulog|PLN|PDAM|Kemenag|OSS)"
)  # fmt: skip
_REACH = 160


def read(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    """Across units where the words say with whom, another office than the submitting one; within the unit where a portal or several
    programs are spoken of; standing alone where a screen shows an app and nothing of the kind."""
    across = _across(source, submission)
    if across is not None:
        return source.fact("lintas-unit", across[0].text, across[1], across[2], confidence=0.75)
    apart = first(source, _APART)
    if apart is not None:
        return source.fact("terpisah", apart.text, *apart.match.span(), confidence=0.75)
    named = _in_name(source, submission)
    within = next(
        (hit for pattern in (_WITHIN, _JOINED) for hit in source.find(pattern) if not _denied(hit) and not named(hit)), None
    )
    if within is not None:
        return source.fact("satu-unit", within.text, *within.match.span(), confidence=0.6)
    if stated.document_type is DocumentType.TANGKAPAN_LAYAR:
        return _alone(source)
    return None


def _in_name(source: Source, submission: Submission) -> Callable[[Hit], bool]:
    """Whether a hit is a word of the innovation's own name ("Sistem Informasi ... Terintegrasi"), which says nothing of the service."""
    words = [re.escape(word) for word in re.findall(r"\w+", submission.inovasi.nama)]
    runs = [r"\W+".join(words[at : at + 2]) for at in range(len(words) - 1)]
    if not runs:
        return lambda hit: False
    pattern = re.compile("|".join(runs), re.IGNORECASE)
    spans = {id(text): [match.span() for match in pattern.finditer(text.text)] for text in source.texts}
    return lambda hit: any(start <= hit.match.start() < end for start, end in spans[id(hit.text)])


def _across(source: Source, submission: Submission) -> tuple[Hit, int, int] | None:
    named = _in_name(source, submission)
    for hit in source.find(_ACROSS):
        if not _denied(hit):
            return hit, *hit.match.span()
    for hit in source.find(_JOINED):
        if _denied(hit) or named(hit):
            continue
        end = min(len(hit.text.text), hit.match.end() + _REACH)
        for office in _OFFICE.finditer(hit.text.text, hit.match.end(), end):
            if not _own(office[0], submission) and not re.search(r"\.\s+[A-Z]", hit.text.text[hit.match.end() : office.start()]):
                return hit, hit.match.start(), office.end()
    return None


def _own(office: str, submission: Submission) -> bool:
    """Whether an office is the submitting one, or is only its name cut short."""
    return fuzz.partial_ratio(office.lower(), submission.perangkat_daerah.lower()) >= 88


def _alone(source: Source) -> Fact | None:
    hit = first(source, APP)
    if hit is not None:
        return source.fact("terpisah", hit.text, *hit.match.span(), confidence=0.5)
    for text in source.texts:
        for _, start, end in domains(text.text):
            return source.fact("terpisah", text, start, end, confidence=0.5)
    return None


def _denied(hit: Hit) -> bool:
    return denied(hit.text.text, hit.match.start(), NOT_YET)
