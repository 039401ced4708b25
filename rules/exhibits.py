"""From what was read to exhibits: each file is stated once, its measured facts are read once, and a claim chooses what decides."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from evidence.citation import Citation
from evidence.document import Document
from evidence.facts import DocumentType, Fact, Facts, StatedDocument
from evidence.submission import Claim, EvidenceRef, Submission
from rules.acceptance import deciding
from rules.checks.outside_window import dated_by, fits
from rules.comparison import Agreement, compare_numbers
from rules.model import Case, Exhibit, IndicatorRule
from rules.naming import search
from rules.readers import READERS
from rules.source import Source

StateDocuments = Callable[[Document, str], tuple[StatedDocument, ...]]
"""Splits a file into the documents that it holds, with the facts of each."""

_MOST_PLACES = 20  # places of a name that are kept: the first ones tell enough


@dataclass(slots=True)
class Files:
    """The files of one submission as the rules see them. Files that several claims share are read once."""

    submission: Submission
    documents: Mapping[str, Document]
    state: StateDocuments
    _stated: dict[str, tuple[tuple[StatedDocument, ...], tuple[Source, ...]]] = field(default_factory=dict)
    _measured: dict[tuple[str, int, str], Fact | None] = field(default_factory=dict)

    def exhibit(self, ref: EvidenceRef, claim: Claim, rule: IndicatorRule) -> Exhibit:
        """One attached file or link for one claim, with the facts that the claim's measure needs and the document that decides."""
        document = self.documents.get(ref.berkas) if ref.berkas is not None else None
        if ref.berkas is None or document is None:
            return Exhibit(ref)
        plain, sources = self._state(ref.berkas, document)
        measured = tuple(self._with_measured(ref.berkas, index, stated, sources[index], rule) for index, stated in enumerate(plain))
        case = Case(self.submission, claim, rule, ())
        chosen = deciding(rule, measured, sources, lambda stated: _fitness(case, ref, stated))
        photos = not rule.accepts or DocumentType.FOTO in (*rule.accepts, *rule.companions)
        return Exhibit(ref, document, measured, sources, chosen, photos)

    def _state(self, berkas: str, document: Document) -> tuple[tuple[StatedDocument, ...], tuple[Source, ...]]:
        if berkas not in self._stated:
            whole = Source.of(berkas, document)
            found = self.state(document, berkas)
            parts = tuple(whole.part(stated) for stated in found)
            named = tuple(self._with_name(stated, part) for stated, part in zip(found, parts, strict=True))
            self._stated[berkas] = (named, parts)
        return self._stated[berkas]

    def _with_name(self, stated: StatedDocument, source: Source) -> StatedDocument:
        """The document with the fact ``nama_inovasi`` where it names this submission's innovation."""
        mentions = search(self.submission.inovasi.nama, source, self.submission.perangkat_daerah).mentions
        if not mentions:
            return stated
        places: tuple[Citation, ...] = tuple(mention.citation for mention in mentions[:_MOST_PLACES])
        return stated.with_facts((Facts.NAMA_INOVASI, Fact(places[0].quote, places, mentions[0].confidence)))

    def _with_measured(
        self, berkas: str, index: int, stated: StatedDocument, source: Source, rule: IndicatorRule
    ) -> StatedDocument:
        if stated.document_type is DocumentType.KOSONG:
            return stated
        found: list[tuple[Facts, Fact]] = []
        for name in rule.facts:
            key = (berkas, index, name)
            if key not in self._measured:
                self._measured[key] = READERS[name](source, stated, self.submission)
            fact = self._measured[key]
            if fact is not None:
                found.append((Facts(name), fact))
        return stated.with_facts(*found) if found else stated


def _fitness(case: Case, ref: EvidenceRef, stated: StatedDocument) -> tuple[int, ...]:
    """How well a document fits a claim: it names the innovation, carries the typed number, and lies in the window."""
    number = stated.text(Facts.NOMOR)
    same_number = bool(ref.nomor_surat and number) and (
        compare_numbers(ref.nomor_surat or "", number or "", year=None, confidence=1.0) is Agreement.SAME
    )
    window = case.rule.window
    dated = dated_by(window.of(stated.document_type), stated) if window is not None else None
    timely = dated is not None and window is not None and fits(case, window.of(stated.document_type), dated[0])
    return (int(same_number), int(stated.fact(Facts.NAMA_INOVASI) is not None), int(timely))
