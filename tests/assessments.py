"""Assessments built by hand for tests: every status, flags on every scope, citations with boxes."""

from dataclasses import replace
from datetime import UTC, date, datetime

from evidence.catalogue import Edition, Indicator
from evidence.citation import Citation
from evidence.document import Box, Grade, ReadBy
from evidence.facts import DocumentType, Fact, Facts, StatedDocument
from evidence.run import ReadSource, Receipt, Run
from evidence.submission import Claim, EvidenceRef, Innovation, Submission
from evidence.verdict import Assessment, ClaimVerdict, EvidenceVerdict, Flag, FlagCode, Severity

DIGEST = "ab" * 32


def citation(quote: str = "Nomor 12 Tahun 2024", page: int = 1) -> Citation:
    return Citation("bukti/sk.pdf", DIGEST, page, quote, (Box(10.123, 20, 100, 32),), 5, 5 + len(quote))


def flag(code: FlagCode, severity: Severity, *, evidence: str | None = None, cited: bool = True) -> Flag:
    return Flag(code, severity, f"pesan {code}", f"saran {code}", evidence, (citation(),) if cited else ())


def submission(kode: str = "BJB-1", pemda: str = "Kota Banjarbaru", nama: str = "SI JUKUNG (Jemput <Bola> & Urusan)") -> Submission:
    ref = EvidenceRef(berkas="bukti/sk.pdf")
    claims = (Claim(1, 2, (ref,)), Claim(2, 1, (ref,)), Claim(3, 3), Claim(20, 1, (EvidenceRef(tautan="https://contoh.id/v"),)))
    inovasi = Innovation(nama, "Penerapan", "ASN", "Digital", "Pelayanan publik", "Pendidikan", date(2024, 6, 3), "kata " * 300)
    return Submission(kode, 2026, pemda, "Kalimantan Selatan", "Dinas Pendidikan", inovasi, claims)


def assessment(of: Submission | None = None) -> Assessment:
    """Claims 1 weak, 2 met (with a softened flag), 3 missing, 20 undetermined; one flag on the submission."""
    of = of or submission()
    decree = StatedDocument(
        (1, 2),
        DocumentType.KEPUTUSAN_KEPALA_DAERAH,
        ((str(Facts.NOMOR), Fact("188.45/25", (citation("188.45/25"),), 0.9)), (str(Facts.TANDA_TANGAN), Fact(()))),
    )
    item = EvidenceVerdict(
        of.indikator[0].bukti[0], DIGEST, "application/pdf", 2, (ReadBy.TEXT, ReadBy.OCR), Grade.GOOD, 0.93, (decree,), 0,
        (flag(FlagCode.NUMBER_MISMATCH, Severity.FAIL, evidence="bukti/sk.pdf"),),
    )  # fmt: skip
    exceeds = flag(FlagCode.CLAIM_EXCEEDS_EVIDENCE, Severity.FAIL)
    link = EvidenceVerdict(
        of.indikator[3].bukti[0], flags=(flag(FlagCode.LINK_UNCHECKED, Severity.INFO, evidence="https://contoh.id/v", cited=False),)
    )
    claims = (
        ClaimVerdict(of.indikator[0], "Regulasi", 1, (item,), (exceeds,), (citation(),), reasoning=("langkah",)),
        ClaimVerdict(of.indikator[1], "SDM", 1, (item,), (), (citation(), citation("lain", 2))),
        ClaimVerdict(of.indikator[2], "Anggaran", None, (), (flag(FlagCode.NO_EVIDENCE, Severity.FAIL, cited=False),)),
        ClaimVerdict(
            of.indikator[3], "Video", None, (link,), (flag(FlagCode.NEEDS_REVIEWER, Severity.INFO, cited=False),), (), ("tonton",)
        ),
    )
    weights = ((1, 3), (2, 2), (3, 2), (20, 4))
    return Assessment(
        of, "iid-2026", "cd" * 32, claims, weights, 111, (flag(FlagCode.INNOVATION_TOO_OLD, Severity.FAIL, cited=False),)
    )


def run_of(of: Assessment) -> Run:
    now = datetime(2026, 11, 24, 1, 2, 3, tzinfo=UTC)
    return Run("run-1", 1, of.submission.kode, 2026, of.rulebook, of.rulebook_digest, "1.0", (("bukti/sk.pdf", DIGEST),), now, now)


RECEIPT = Receipt(
    "b" * 64, "f" * 64, "c" * 64, "d" * 64, (ReadSource("bukti/sk.pdf", DIGEST, "e" * 64, "tesseract 5.3.0, ind 69786901da87"),)
)


def edition() -> Edition:
    names = {1: "Regulasi", 2: "SDM", 3: "Anggaran", 20: "Video"}
    weights = {1: 3, 2: 2, 3: 2, 20: 4}
    indicators = tuple(
        Indicator(
            nomor, 15 + nomor, names.get(nomor, f"Indikator {nomor}"), weights.get(nomor, 1), nomor == 1, ("satu", "dua", "tiga")
        )
        for nomor in range(1, 21)
    )
    return Edition("iid-2026", 2026, indicators, 111, 300)


def other_region() -> Assessment:
    """A second submission of another region, all claims met."""
    base = submission("TBB-2", "Kabupaten Tulang Bawang Barat", "PELITA")
    full = assessment(replace(base, perangkat_daerah="Dinas Kesehatan"))
    return replace(
        full, submission=replace(full.submission, indikator=(full.submission.indikator[1],)), claims=(full.claims[1],), flags=()
    )
