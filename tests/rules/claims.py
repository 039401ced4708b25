"""Submissions with one claim or several, judged under the carried rulebook on documents given as text."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from evidence.document import Document
from evidence.submission import Claim, EvidenceRef, Innovation, Submission
from evidence.verdict import Assessment, ClaimVerdict, FlagCode
from rules.engine import judge
from rules.model import Use
from rules.pack import load
from tests.rules.papers import NAME

WORDS = "kata " * 320

INNOVATION = Innovation(
    nama=NAME,
    tahapan="Penerapan",
    inisiator="OPD",
    jenis="Digital",
    bentuk="Pelayanan publik",
    urusan="Administrasi Kependudukan",
    waktu_uji_coba=date(2024, 2, 1),
    waktu_penerapan=date(2024, 6, 3),
    rancang_bangun=WORDS,
)


def submission(*claims: Claim, innovation: Innovation = INNOVATION, pemda: str = "Kota Banjarbaru") -> Submission:
    return Submission(
        kode="BJB-2026-0007",
        tahun_penilaian=2026,
        pemda=pemda,
        provinsi="Kalimantan Selatan",
        perangkat_daerah="Dinas Kependudukan dan Pencatatan Sipil",
        inovasi=innovation,
        indikator=claims,
    )


def ref(berkas: str, nomor: str | None = None, tanggal: date | None = None, tentang: str | None = None) -> EvidenceRef:
    return EvidenceRef(berkas=berkas, nomor_surat=nomor, tanggal_surat=tanggal, tentang=tentang)


def judged(
    nomor: int,
    parameter: int,
    documents: Mapping[str, Document],
    *refs: EvidenceRef,
    innovation: Innovation = INNOVATION,
    uses: Mapping[str, tuple[Use, ...]] | None = None,
) -> ClaimVerdict:
    """The verdict on one claim; without ``refs`` every document is attached as it is."""
    attached = refs or tuple(ref(berkas) for berkas in documents)
    claim = Claim(nomor, parameter, attached)
    return judge(submission(claim, innovation=innovation), documents, load("iid-2026"), uses).claims[0]


def codes(verdict: ClaimVerdict | Assessment) -> set[FlagCode]:
    """Every flag that stands on a claim and its evidence, or on a submission itself."""
    if isinstance(verdict, Assessment):
        return {flag.code for flag in verdict.flags}
    return {flag.code for flag in verdict.all_flags}


def without(innovation: Innovation = INNOVATION, **changes: object) -> Innovation:
    return replace(innovation, **changes)  # type: ignore[arg-type]
