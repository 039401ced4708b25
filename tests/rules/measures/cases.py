"""Cases for measures, built by hand: documents as facts, the rule as the pack has it."""

from collections.abc import Sequence
from dataclasses import replace

from evidence.catalogue import Indicator
from evidence.citation import Citation
from evidence.document import Document, Page, ReadBy
from evidence.facts import DocumentType, Fact, Facts, StatedDocument
from evidence.submission import Claim, EvidenceRef
from rules.model import Case, Exhibit, IndicatorRule, Measurement, Naming, Parameter
from rules.source import Source
from tests.documents import page
from tests.rules.readers.sheets import submission

D = DocumentType


def place(number: int = 1, quote: str = "kata", berkas: str = "bukti/berkas.pdf") -> Citation:
    return Citation(berkas, "a" * 64, number, quote, ())


def fact(value: str | int | tuple[str, ...], *, confidence: float = 1.0, berkas: str = "bukti/berkas.pdf") -> Fact:
    """A fact with a citation for each of its items."""
    cited = tuple(place(1, item, berkas) for item in value) if isinstance(value, tuple) else (place(1, str(value), berkas),)
    return Fact(value, cited, confidence)


def stated(
    kind: D,
    *,
    confidence: float = 1.0,
    berkas: str = "bukti/berkas.pdf",
    pages: tuple[int, ...] = (1,),
    **facts: str | int | tuple[str, ...],
) -> StatedDocument:
    made = [(Facts(name), fact(value, confidence=confidence, berkas=berkas)) for name, value in facts.items()]
    return replace(StatedDocument(pages, kind), type_citation=place(1, str(kind), berkas)).with_facts(*made)


def exhibit(
    *documents: StatedDocument,
    berkas: str = "bukti/berkas.pdf",
    text: str = "isi dokumen yang cukup panjang untuk dibaca orang dengan jelas",
    read: bool = True,
) -> Exhibit:
    """A file that holds those documents; ``read`` False: its second page was not read."""
    pages: list[Page] = [page(text)]
    if not read:
        pages.append(Page(2, 595, 842, ReadBy.NONE))
    file = Document(berkas.ljust(64, "0")[:64], "application/pdf", 1, "test", tuple(pages), len(pages))
    source = Source.of(berkas, file)
    return Exhibit(EvidenceRef(berkas), file, documents, tuple(source for _ in documents))


def case(
    *,
    claimed: int = 3,
    accepts: Sequence[D] = (),
    companions: Sequence[D] = (),
    thresholds: tuple[float, ...] = (),
    inisiator: str = "ASN",
    nomor: int = 2,
    **parameters: Parameter,
) -> Case:
    claim = Claim(nomor, claimed, (EvidenceRef("bukti/berkas.pdf"),))
    told = submission()
    told = replace(told, indikator=(claim,), inovasi=replace(told.inovasi, inisiator=inisiator))
    rule = IndicatorRule(
        Indicator(nomor, 15 + nomor, "Indikator", 1, False, ("satu", "dua", "tiga")), tuple(accepts), tuple(companions), (), (), "", thresholds,
        parameters, None, Naming.NOT_ASKED, (), (), None,
    )  # fmt: skip
    return Case(told, claim, rule, ())


def texts(measured: Measurement) -> str:
    """Reasoning and questions, for looking."""
    return "\n".join((*measured.reasoning, *measured.open_questions))
