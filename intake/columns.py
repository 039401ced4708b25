"""The columns of the workbook's two sheets, shared by the template and the reader, and the closed lists of the form."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from evidence.wording import say

INNOVATION_SHEET = "inovasi"
EVIDENCE_SHEET = "bukti"
GUIDE_SHEET = "petunjuk"

# Closed lists (domain reference, section 1, fields 2, 3, 7 and 8), each value with the other ways in which regions write it.
CHOICES: dict[str, dict[str, tuple[str, ...]]] = {
    "tahapan": {"Inisiatif": ("Tahap Inisiatif",), "Uji Coba": ("Tahap Uji Coba", "Ujicoba"), "Penerapan": ("Tahap Penerapan",)},
    "inisiator": {
        "Kepala Daerah": ("Bupati", "Wali Kota", "Gubernur"),
        "Anggota DPRD": ("DPRD",),
        "OPD": ("Perangkat Daerah", "OPD (Perangkat Daerah)", "Perangkat Daerah (OPD)", "Organisasi Perangkat Daerah"),
        "ASN": ("Aparatur Sipil Negara", "ASN (Aparatur Sipil Negara)", "Aparatur Sipil Negara (ASN)"),
        "Masyarakat": ("Anggota Masyarakat",),
    },
    "jenis": {"Digital": ("Inovasi Digital",), "Non Digital": ("Non-Digital", "Inovasi Non Digital")},
    "bentuk": {
        "Tata kelola pemerintahan daerah": (
            "Tata kelola",
            "Tata kelola pemerintahan",
            "Inovasi tata kelola",
            "Inovasi tata kelola pemerintahan",
            "Inovasi tata kelola pemerintahan daerah",
        ),
        "Pelayanan publik": ("Inovasi pelayanan publik",),
        "Inovasi daerah lainnya sesuai urusan": (
            "Inovasi daerah lainnya",
            "Inovasi lainnya",
            "Lainnya",
            "Inovasi daerah lainnya sesuai urusan pemerintahan",
            "Inovasi daerah lainnya sesuai dengan urusan pemerintahan",
            "Inovasi daerah lainnya sesuai dengan urusan pemerintahan yang menjadi kewenangan daerah",
        ),
    },
}


class Kind(Enum):
    """What a column holds, which decides its format and drop-down."""

    TEXT = "text"
    PROSE = "prose"
    DATE = "date"
    YEAR = "year"
    CHOICE = "choice"
    KODE = "kode"
    INDICATOR = "indicator"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its header (a field of the form), what it holds, its width in characters, and whether it must be filled."""

    header: str
    kind: Kind
    width: int
    required: bool = False


INNOVATION_COLUMNS = (
    Column("kode", Kind.TEXT, 18, required=True),
    Column("tahun_penilaian", Kind.YEAR, 16, required=True),
    Column("pemda", Kind.TEXT, 24, required=True),
    Column("provinsi", Kind.TEXT, 22, required=True),
    Column("perangkat_daerah", Kind.TEXT, 30, required=True),
    Column("nama", Kind.TEXT, 42, required=True),
    Column("tahapan", Kind.CHOICE, 12, required=True),
    Column("inisiator", Kind.CHOICE, 16, required=True),
    Column("nama_inisiator", Kind.TEXT, 22),
    Column("jenis", Kind.CHOICE, 12, required=True),
    Column("bentuk", Kind.CHOICE, 32, required=True),
    Column("urusan", Kind.TEXT, 26, required=True),
    Column("waktu_uji_coba", Kind.DATE, 16),
    Column("waktu_penerapan", Kind.DATE, 16),
    Column("waktu_pengembangan", Kind.DATE, 19),
    Column("rancang_bangun", Kind.PROSE, 60),
    Column("tujuan", Kind.PROSE, 36),
    Column("manfaat", Kind.PROSE, 36),
    Column("hasil", Kind.PROSE, 36),
)
EVIDENCE_COLUMNS = (
    Column("kode", Kind.KODE, 18, required=True),
    Column("nomor", Kind.INDICATOR, 36, required=True),
    Column("parameter", Kind.LEVEL, 11, required=True),
    Column("berkas", Kind.TEXT, 36),
    Column("tautan", Kind.TEXT, 36),
    Column("nomor_surat", Kind.TEXT, 24),
    Column("tanggal_surat", Kind.DATE, 14),
    Column("tentang", Kind.TEXT, 44),
)
SHEETS = {INNOVATION_SHEET: INNOVATION_COLUMNS, EVIDENCE_SHEET: EVIDENCE_COLUMNS}
PROFILE = tuple(column.header for column in INNOVATION_COLUMNS[5:])  # those that the form keeps under ``inovasi``
SUBMISSION = tuple(column.header for column in INNOVATION_COLUMNS[:5])


def example_kode(year: int) -> str:
    """The kode that marks the example rows."""
    return f"CONTOH-{year}-0001"


def example_rows(year: int) -> dict[str, tuple[dict[str, object], ...]]:
    """The example rows of each sheet, by header. The reader ignores a row that equals one of them."""
    kode = example_kode(year)
    words = {
        key: say(f"intake.example.{key}") for key in ("pemda", "provinsi", "perangkat_daerah", "nama", "nama_inisiator", "urusan")
    }
    prose = {key: say(f"intake.example.{key}") for key in ("rancang_bangun", "tujuan", "manfaat", "hasil")}
    chosen = {"tahapan": "Penerapan", "inisiator": "ASN", "jenis": "Digital", "bentuk": "Pelayanan publik"}
    days = {"waktu_uji_coba": date(year - 2, 2, 1), "waktu_penerapan": date(year - 2, 6, 3)}
    decree = {
        "nomor_surat": f"188.45/25/KUM/{year - 2}",
        "tanggal_surat": date(year - 2, 6, 10),
        "tentang": say("intake.example.tentang"),
    }
    evidence: tuple[dict[str, object], ...] = (
        {"kode": kode, "nomor": 1, "parameter": 1, "berkas": "bukti/sk-inovasi.pdf", **decree},
        {"kode": kode, "nomor": 20, "parameter": 3, "tautan": "https://contoh.go.id/video-inovasi"},
    )
    return {
        INNOVATION_SHEET: ({"kode": kode, "tahun_penilaian": year, **words, **chosen, **days, **prose},),
        EVIDENCE_SHEET: evidence,
    }
