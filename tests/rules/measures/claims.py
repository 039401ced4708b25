"""Claims built by hand over the carried pack: text in, a measurement out, with the measured facts read as the engine reads them."""

from dataclasses import replace
from datetime import date
from functools import cache

from evidence.document import Box, Cell, Document, Metadata, Page, Table
from evidence.facts import DocumentType, Fact, Facts, StatedDocument
from evidence.submission import Claim, EvidenceRef, Innovation, Submission
from rules.measures import MEASURES
from rules.model import Case, Exhibit, IndicatorRule, Measurement
from rules.pack import load
from rules.readers import READERS
from rules.source import Source
from tests.documents import document, page

SUBMISSION = Submission(
    "BJB-2026-0007",
    2026,
    "Kota Banjarbaru",
    "Kalimantan Selatan",
    "Dinas Kependudukan dan Pencatatan Sipil",
    Innovation(
        "SI JUKUNG (Sistem Jemput Bola Urusan Kependudukan di Kampung Seberang)",
        "Penerapan",
        "ASN",
        "Digital",
        "Pelayanan publik",
        "Administrasi kependudukan",
        date(2024, 6, 3),
        "kata " * 300,
    ),
)


@cache
def rule_of(nomor: int) -> IndicatorRule:
    """What the carried pack says of the indicator."""
    return load("iid-2026").rule(nomor)


def table(*rows: str, x: float = 40.0, top: float = 200.0, width: float = 110.0) -> Table:
    """A ruled table; cells of a row are parted by ``|``."""
    built = []
    for number, row in enumerate(rows):
        y = top + 16 * number
        cells = [Cell(text.strip(), Box(x + width * i, y, x + width * (i + 1), y + 16)) for i, text in enumerate(row.split("|"))]
        built.append(tuple(cells))
    widest = max(len(row) for row in built)
    return Table(Box(x, top, x + width * widest, top + 16 * len(built)), tuple(built))


def tabled(text: str, *tables: Table) -> Page:
    """A page with some text and tables; the words of the tables stand only in their cells."""
    return page(text, tables=tables)


def exhibit(
    nomor: int,
    kind: DocumentType,
    *pages: str | Page,
    berkas: str = "bukti/berkas.pdf",
    media_type: str = "application/pdf",
    facts: dict[Facts, int | str] | None = None,
) -> Exhibit:
    """A file of one document of that type, its facts read by the readers that the pack names for the indicator."""
    read = document(*pages, digest=f"{abs(hash(berkas)):064x}"[:64], media_type=media_type)
    source = Source.of(berkas, read)
    cited = (source.cite(source.texts[0], 0, min(12, len(source.texts[0].text))),) if source.texts else ()
    stated = StatedDocument(tuple(p.number for p in read.pages), kind).with_facts(
        *[(k, Fact(v, cited)) for k, v in (facts or {}).items()]
    )
    for name in rule_of(nomor).facts:
        reader = READERS.get(name)
        fact = reader(source, stated, SUBMISSION) if reader is not None else None
        stated = stated.with_facts((Facts(name), fact)) if fact is not None else stated
    return Exhibit(EvidenceRef(berkas=berkas), read, (stated,), (source,))


def link(address: str) -> Exhibit:
    return Exhibit(EvidenceRef(tautan=address))


def video(seconds: float, berkas: str = "bukti/video.mp4") -> Exhibit:
    empty = Document("f" * 64, "video/mp4", 1000, "test", metadata=Metadata(duration_seconds=seconds))
    return Exhibit(EvidenceRef(berkas=berkas), empty, (StatedDocument((), DocumentType.VIDEO),), (Source.of(berkas, empty),))


def measure(nomor: int, *exhibits: Exhibit, claimed: int = 3, jenis: str = "Digital") -> Measurement:
    """The measurement of the pack's measure for that indicator."""
    rule = rule_of(nomor)
    submission = replace(SUBMISSION, inovasi=replace(SUBMISSION.inovasi, jenis=jenis))
    case = Case(submission, Claim(nomor, claimed, tuple(one.ref for one in exhibits)), rule, exhibits)
    return MEASURES[rule.measure](case, exhibits)
