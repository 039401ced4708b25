"""``figures-unsupported``: a figure that the document itself calls an estimate, or whose data it says it lacks.

Totals and percentages that do not follow from their own table are recomputed by the measures, which raise the same flag.
"""

import re
from collections.abc import Iterator

from evidence.citation import Citation
from evidence.verdict import Flag, FlagCode
from rules.flagging import raise_flag
from rules.model import Case, Exhibit
from rules.readers.cues import cue
from rules.readers.figures import FUSED_PERCENT
from rules.source import Source

_FIGURE = re.compile(
    rf"{FUSED_PERCENT.pattern}|"
    r"\d[\d.,]*\s*(?:%|persen|orang|unit|produk|juta|miliar|ribu|jiwa|warga|keluarga|KK\b|pengguna|pemohon|penerima|pasien|siswa|kelompok|desa|sekolah|"
    r"pengaduan|aduan|laporan|buah|paket|kali\b)|\bRp\.?\s*\d[\d.]*",
    re.IGNORECASE,
)
_ESTIMATE = cue(
    "(di)?estimasi(kan)?",
    "(di)?perkira(k)?an",
    "taksiran",
    "ditaksir",
    "kira-kira",
    "kurang lebih",
    "(di)?asumsi(kan)?",
    "(di)?proyeksi(kan)?",
    "(per)?hitungan (secara )?kasar",
    "dihitung (secara )?kasar",
    "angka kasar",
)
_LACKING = cue(
    "(data |angka )?realisasi(nya)? ((yang )?(sebenarnya|pasti|riil) )?(belum|tidak) (tersedia|ada|dihitung|direkap|terdata)",
    "(data|rincian|bukti) (pendukung|dukung|rinci)(nya)? (belum|tidak) (tersedia|ada|lengkap)",
    "(belum|tidak) didukung (oleh )?data",
    "belum berdasarkan (data|hasil) (riil|pencatatan|penghitungan)",
    "tanpa data (pendukung|dukung)",
)
_DENIED = re.compile(r"\b(?:bukan(?:lah)?|tanpa)\s+(?:\w+\s+)?$", re.IGNORECASE)
_SIGN = re.compile(r"±\s*(?=\d)")
_STOP = re.compile(r"[;!?]|\.(?!\d)|\n\s*\n")  # what parts one statement from the next; a line's end alone does not
_BEFORE, _AFTER, _AROUND = 30, 75, 150  # characters between such words and their figure


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """Stands on the first figure that is called an estimate, wherever lines break; not where it is said to be none."""
    source = exhibit.source
    place = next(_places(source), None) if source is not None else None
    if place is None:
        return ()
    return (
        raise_flag(case, FlagCode.FIGURES_UNSUPPORTED, exhibit=exhibit, variant="estimate", citations=(place,), words=place.quote),
    )


def _places(source: Source) -> Iterator[Citation]:
    for pattern, before, after in ((_ESTIMATE, _BEFORE, _AFTER), (_SIGN, 0, _BEFORE), (_LACKING, _AROUND, _AROUND)):
        for hit in source.find(pattern):
            text, (start, end) = hit.text.text, hit.match.span()
            if _DENIED.search(text[max(0, start - _BEFORE) : start]):
                continue
            first, last = max(0, start - before), end + after
            behind = _FIGURE.search(_STOP.split(text[end:last], maxsplit=1)[0])
            said = text[first:start]
            parts = (
                _STOP.split(said)[-1].split("\n") if pattern is _ESTIMATE else [said]
            )  # above it may stand the last row of a table
            ahead = list(_FIGURE.finditer(parts[-1]))
            if behind is not None:
                yield source.cite(hit.text, start, end + behind.end())
            elif ahead:
                yield source.cite(hit.text, first + said.rfind(ahead[-1][0]), end)
