"""What a region reports: an innovation, the levels that it claims, and the evidence that it attaches.

Field names follow ``submission.yaml`` (contract, section 1); nouns that the regulation defines stay Indonesian.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class EvidenceRef:
    """One attached file or link, with the metadata that the operator typed beside it.

    Invariant (kept by ``intake``): exactly one of ``berkas`` and ``tautan`` is set; ``berkas`` is relative to the
    submission's folder, uses ``/`` and never leaves that folder.
    """

    berkas: str | None = None
    tautan: str | None = None
    nomor_surat: str | None = None
    tanggal_surat: date | None = None
    tentang: str | None = None

    @property
    def name(self) -> str:
        """What a reader calls this piece of evidence: the file's path or the link."""
        return self.berkas or self.tautan or ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One indicator that the region claims: ``nomor`` (satuan inovasi 1..20) at level ``parameter`` (1..3)."""

    nomor: int
    parameter: int
    bukti: tuple[EvidenceRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Innovation:
    """The innovation's profile as typed by the operator. Dates are calendar days; absent ones are None."""

    nama: str
    tahapan: str
    inisiator: str
    jenis: str
    bentuk: str
    urusan: str
    waktu_penerapan: date | None
    rancang_bangun: str
    nama_inisiator: str = ""
    waktu_uji_coba: date | None = None
    waktu_pengembangan: date | None = None
    tujuan: str = ""
    manfaat: str = ""
    hasil: str = ""


@dataclass(frozen=True, slots=True)
class Submission:
    """One innovation as reported for one assessment year. ``kode`` is unique within ``tahun_penilaian`` (T-0)."""

    kode: str
    tahun_penilaian: int
    pemda: str
    provinsi: str
    perangkat_daerah: str
    inovasi: Innovation
    indikator: tuple[Claim, ...] = ()

    @property
    def files(self) -> tuple[str, ...]:
        """Every attached file once, in the order in which the claims name them."""
        return tuple(dict.fromkeys(ref.berkas for claim in self.indikator for ref in claim.bukti if ref.berkas))
