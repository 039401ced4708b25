"""What documents say of themselves: their type and their facts, each with the place that says so."""

from dataclasses import dataclass
from enum import StrEnum

from evidence.citation import Citation


class DocumentType(StrEnum):
    """The types that the contract names (domain reference, section 4.2)."""

    PERATURAN_DAERAH = "peraturan-daerah"
    PERATURAN_KEPALA_DAERAH = "peraturan-kepala-daerah"
    PERATURAN_LAIN = "peraturan-lain"
    KEPUTUSAN_KEPALA_DAERAH = "keputusan-kepala-daerah"
    KEPUTUSAN_PERANGKAT_DAERAH = "keputusan-perangkat-daerah"
    KEPUTUSAN_LAIN = "keputusan-lain"
    SURAT_TUGAS = "surat-tugas"
    SURAT_UNDANGAN = "surat-undangan"
    SURAT_EDARAN = "surat-edaran"
    SURAT_DINAS = "surat-dinas"
    NOTA_DINAS = "nota-dinas"
    BERITA_ACARA = "berita-acara"
    NOTULEN = "notulen"
    DAFTAR_HADIR = "daftar-hadir"
    SERTIFIKAT = "sertifikat"
    SOP = "sop"
    DOKUMEN_ANGGARAN = "dokumen-anggaran"
    RKPD = "rkpd"
    DOKUMEN_PERENCANAAN = "dokumen-perencanaan"
    PERJANJIAN_KERJA_SAMA = "perjanjian-kerja-sama"
    SURAT_PERNYATAAN = "surat-pernyataan"
    LAPORAN = "laporan"
    LAPORAN_SKM = "laporan-skm"
    REKAPITULASI = "rekapitulasi"
    PROPOSAL = "proposal"
    MANUAL = "manual"
    TANGKAPAN_LAYAR = "tangkapan-layar"
    BERITA_MEDIA = "berita-media"
    FOTO = "foto"
    VIDEO = "video"
    KOSONG = "kosong"
    TIDAK_DIKENAL = "tidak-dikenal"


class SignatureState(StrEnum):
    """What stands in for a signature on a document (values of the fact ``tanda_tangan``)."""

    BASAH = "basah"  # ink
    STEMPEL = "stempel"
    TTE_TERCETAK = "tte-tercetak"  # a printed note or QR code of an electronic signature
    DIGITAL = "digital"  # a signature in the file itself
    SALINAN = "salinan"  # a certified copy: "ttd", "salinan sesuai dengan aslinya"


class Facts(StrEnum):
    """Names of the facts of a document (contract, section 3). Values: see ``Fact.value``."""

    NOMOR = "nomor"  # str: the document's own number as printed, spaces normalised
    TAHUN = "tahun"  # int: from the title, else from its own number, else from its date
    TANGGAL = "tanggal"  # str: its own date, ISO 8601
    TENTANG = "tentang"  # str: subject
    INSTANSI = "instansi"  # str: issuing office
    PEMDA = "pemda"  # str: the region that the office belongs to, named as in the region table
    PENANDATANGAN = "penandatangan"  # str: name of the signer
    JABATAN = "jabatan"  # str: office of the signer, with Plt., Plh., Pj. kept
    ATAS_NAMA = "atas_nama"  # str: on whose behalf (a.n.)
    TANDA_TANGAN = "tanda_tangan"  # tuple[str, ...] of SignatureState; empty: looked for, not found
    # what a document says that the rules test
    NAMA_INOVASI = "nama_inovasi"  # str: the innovation's name as the document writes it
    KONSEP = "konsep"  # str: the words that make it a draft (RANCANGAN, DRAFT, a blank number, a placeholder)
    SOROTAN = "sorotan"  # tuple[str, ...]: the words under each highlight
    # what measures count
    ORANG = "orang"  # tuple[str, ...]: names of persons
    PERAN = "peran"  # tuple[str, ...]: roles in the team, one a person where stated
    PERANGKAT_DAERAH = "perangkat_daerah"  # tuple[str, ...]: regional offices named, parents of sub-units
    AKTOR = "aktor"  # tuple[str, ...] of akademisi, bisnis, komunitas, pemerintah, media
    TAHUN_ANGGARAN = "tahun_anggaran"  # int: the budget or plan year in the title
    NILAI_RUPIAH = "nilai_rupiah"  # int: the amount of the marked item, rupiah
    DURASI_HARI = "durasi_hari"  # float: service time, calendar days
    DURASI_BULAN = "durasi_bulan"  # float: time of creation, months
    PERSENTASE = "persentase"  # float: 0..100
    DAERAH_LAIN = "daerah_lain"  # str: the other region that replicated
    PENERIMA = "penerima"  # int: beneficiaries
    METODE = "metode"  # tuple[str, ...] of manual, hotline, media-sosial, online
    KEGIATAN = "kegiatan"  # str: title of the event
    TANGGAL_KEGIATAN = "tanggal_kegiatan"  # str: first day of the event, ISO 8601
    DASAR_KEMANFAATAN = "dasar_kemanfaatan"  # str: basis a..f of indicator 18
    JUMLAH = "jumlah"  # float: units, products or periods of indicator 18
    ALAT = "alat"  # str: manual, elektronik, daring
    KANAL = "kanal"  # str: spanduk, media-pemda, media-luar
    BENTUK_PEDOMAN = "bentuk_pedoman"  # str: cetak, elektronik, daring
    INTEGRASI = "integrasi"  # str: terpisah, satu-unit, lintas-unit
    JENIS_MONEV = "jenis_monev"  # str: internal, skm, eksternal
    SUBSTANSI = "substansi"  # tuple[str, ...]: substances of the video
    PERDA_DIACU = "perda_diacu"  # str: the Perda that a list of innovations refers to (juncto)


FactValue = str | int | float | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a document states, where it states it, and how sure the reading is (0..1).

    ``citations`` has the best place first. It is empty only for what was looked for everywhere and not found (an empty
    ``tanda_tangan``).
    """

    value: FactValue
    citations: tuple[Citation, ...] = ()
    confidence: float = 1.0

    @property
    def citation(self) -> Citation | None:
        return self.citations[0] if self.citations else None


@dataclass(frozen=True, slots=True)
class StatedDocument:
    """One document inside a file (a file may hold several merged into one): its pages, type and facts.

    A fact that the document does not state is absent. ``facts`` is ordered by name; names are unique.
    """

    pages: tuple[int, ...]  # numbers, from 1
    document_type: DocumentType
    facts: tuple[tuple[str, Fact], ...] = ()
    type_confidence: float = 1.0
    type_citation: Citation | None = None

    def fact(self, name: Facts) -> Fact | None:
        """The fact of that name, or None where the document does not state it."""
        return next((fact for key, fact in self.facts if key == name), None)

    def text(self, name: Facts) -> str | None:
        """The value of a textual fact, or None."""
        fact = self.fact(name)
        return fact.value if fact is not None and isinstance(fact.value, str) else None

    def number(self, name: Facts) -> float | None:
        """The value of a numeric fact, or None."""
        fact = self.fact(name)
        return fact.value if fact is not None and isinstance(fact.value, int | float) else None

    def items(self, name: Facts) -> tuple[str, ...]:
        """The value of a listing fact; empty where absent."""
        fact = self.fact(name)
        return fact.value if fact is not None and isinstance(fact.value, tuple) else ()

    def with_facts(self, *more: tuple[Facts, Fact]) -> "StatedDocument":
        """The same document with facts added or replaced."""
        merged = dict(self.facts) | {str(name): fact for name, fact in more}
        return StatedDocument(
            self.pages, self.document_type, tuple(sorted(merged.items())), self.type_confidence, self.type_citation
        )
