"""Values to store: any that the types allow (for hypothesis), and plain ones made by hand."""

from dataclasses import is_dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from evidence.run import Run
from evidence.submission import Claim, EvidenceRef, Innovation, Submission
from evidence.verdict import Assessment, ClaimVerdict, EvidenceVerdict, Flag, FlagCode, Severity
from storage import Input, Version, digest_of_bytes

NOON = datetime(2026, 3, 4, 12, 30, 15, 123456, tzinfo=UTC)


def values(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a type of the vocabulary: dataclasses, enums, tuples, unions and plain types, nested as they are."""
    if isinstance(kind, type) and is_dataclass(kind):
        return st.builds(kind, **{name: values(hint) for name, hint in get_type_hints(kind).items()})
    if get_origin(kind) in (Union, UnionType):
        return st.one_of([values(part) for part in get_args(kind)])
    if get_origin(kind) is tuple:
        parts = get_args(kind)
        if len(parts) == 2 and parts[1] is ...:
            return st.lists(values(parts[0]), max_size=2).map(tuple)
        return st.tuples(*(values(part) for part in parts))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(kind)
    plain = {
        str: st.text(max_size=8),
        int: st.integers(-(2**63), 2**63 - 1),
        float: st.floats(allow_nan=False, allow_infinity=False),
        bool: st.booleans(),
        date: st.dates(),
        type(None): st.none(),
    }
    return plain[kind]


def submission(
    kode: str = "BJB-1", tahun: int = 2026, *, nama: str = "SI JUKUNG", files: tuple[str, ...] = ("bukti/sk.pdf",)
) -> Submission:
    """A submission that attaches ``files`` to indicators 1 and 2."""
    profile = Innovation(nama, "Penerapan", "ASN", "Digital", "Pelayanan publik", "Pendidikan", date(2024, 6, 3), "kata " * 300)
    refs = tuple(EvidenceRef(berkas=name, tanggal_surat=date(2024, 6, 10)) for name in files)
    claims = (Claim(1, 2, refs), Claim(2, 3, refs))
    return Submission(kode, tahun, "Kota Banjarbaru", "Kalimantan Selatan", "Dinas Pendidikan", profile, claims)


def inputs(**contents: str) -> tuple[Input, ...]:
    """Files of the form; ``sk="x"`` is ``bukti/sk.pdf`` with the content ``x``."""
    return tuple(
        Input(f"bukti/{name}.pdf", digest_of_bytes(text.encode()), len(text), "application/pdf") for name, text in contents.items()
    )


def assessment(of: Submission, rulebook_digest: str = "r1") -> Assessment:
    """Indicator 1 met (its evidence is a draft, which is then a warning), indicator 2 undetermined."""
    draft = Flag(FlagCode.DRAFT, Severity.FAIL, "RANCANGAN", "Unggah yang sah.", "bukti/sk.pdf")
    look = Flag(FlagCode.NEEDS_REVIEWER, Severity.INFO, "Foto.", "Periksa.")
    short = Flag(FlagCode.DESIGN_TOO_SHORT, Severity.FAIL, "Pendek.", "Lengkapi.")
    shown = EvidenceVerdict(of.indikator[0].bukti[0], "ab" * 32, "application/pdf", flags=(draft,))
    first = ClaimVerdict(of.indikator[0], "Regulasi", 2, (shown,))
    second = ClaimVerdict(of.indikator[1], "SDM", None, flags=(look,), open_questions=("foto",))
    return Assessment(of, "iid-2026", rulebook_digest, (first, second), ((1, 4), (2, 3)), 111, (short,))


def run(
    version: Version, run_id: str, *, rulebook_digest: str = "r1", reader: str = "1.0", minutes: int = 0, reason: str | None = None
) -> Run:
    """A run of a version, ``minutes`` after noon. The number is the records' to give."""
    of = version.submission
    started = NOON + timedelta(minutes=minutes)
    files = tuple((file.berkas, file.digest) for file in version.inputs)
    finished = started + timedelta(seconds=7)
    return Run(run_id, 0, of.kode, of.tahun_penilaian, "iid-2026", rulebook_digest, reader, files, started, finished, reason)
