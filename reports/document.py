"""A report as plain data, in the shape of the contract (section 3): the one source of the JSON file and of the pages for people."""

import json
from collections.abc import Iterable
from typing import Any

from evidence.citation import Citation, Elsewhere
from evidence.document import Box
from evidence.facts import DocumentType, Fact, StatedDocument
from evidence.run import Receipt, Run
from evidence.verdict import Assessment, ClaimVerdict, EvidenceVerdict, Flag

SCHEMA = 1
"""Version of the report's shape; a changed or removed name raises it."""

Json = dict[str, Any]


def report_of(assessment: Assessment, run: Run, receipt: Receipt) -> Json:
    """The report of one run. Key order is fixed, so that the same inputs give the same bytes."""
    submission = assessment.submission
    score = assessment.score
    return {
        "schema": SCHEMA,
        "kode": submission.kode,
        "tahun_penilaian": submission.tahun_penilaian,
        "pemda": submission.pemda,
        "provinsi": submission.provinsi,
        "perangkat_daerah": submission.perangkat_daerah,
        "inovasi": submission.inovasi.nama,
        "run": _run(run),
        "receipt": _receipt(receipt),
        "flags": [flag_of(flag) for flag in assessment.flags],
        "claims": [_claim(verdict) for verdict in assessment.claims],
        "score": {"claimed": score.claimed, "supported": score.supported, "maximum": score.maximum},
    }


def render_json(report: Json) -> bytes:
    """UTF-8, indented by one space: still small, and a difference between two runs reads line by line."""
    return (json.dumps(report, ensure_ascii=False, indent=1) + "\n").encode()


def flag_of(flag: Flag) -> Json:
    """A flag as the contract writes it."""
    return {
        "code": flag.code.value,
        "severity": flag.severity.value,
        "message": flag.message,
        "advice": flag.advice,
        "evidence": flag.evidence,
        "citations": _citations(flag.citations),
    }


def _run(run: Run) -> Json:
    return {
        "id": run.id,
        "rulebook": run.rulebook,
        "rulebook_digest": run.rulebook_digest,
        "reader": run.reader,
        "started": run.started.isoformat(timespec="seconds"),
        "finished": run.finished.isoformat(timespec="seconds"),
        "reason": run.reason,
    }


def _receipt(receipt: Receipt) -> Json:
    files = [
        {"berkas": source.berkas, "digest": source.digest, "reading": source.reading, "engine": source.engine or None}
        for source in receipt.sources
    ]
    return {
        "submission": receipt.submission,
        "code": receipt.code,
        "uses": receipt.uses,
        "assessment": receipt.assessment,
        "files": files,
    }


def _claim(verdict: ClaimVerdict) -> Json:
    return {
        "nomor": verdict.claim.nomor,
        "indikator": verdict.indikator,
        "claimed": verdict.claim.parameter,
        "supported": verdict.supported,
        "status": verdict.status.value,
        "evidence": [_evidence(item) for item in verdict.evidence],
        "flags": [flag_of(flag) for flag in verdict.all_flags],
        "citations": _citations(verdict.citations),
        "reasoning": list(verdict.reasoning),
        "open_questions": list(verdict.open_questions),
        "would_change": list(verdict.would_change),
    }


def _evidence(item: EvidenceVerdict) -> Json:
    decided = item.document
    kind = decided.document_type if decided else (DocumentType.TIDAK_DIKENAL if item.ref.berkas else None)
    return {
        "berkas": item.ref.berkas,
        "tautan": item.ref.tautan,
        "digest": item.digest,
        "media_type": item.media_type or None,
        "document_type": kind.value if kind else None,
        "documents": [_document(document) for document in item.documents],
        "pages": item.pages,
        "read_by": [page.value for page in item.read_by],
        "unread": list(item.unread),
        "confidence": round(item.confidence, 4),
        "counts": item.counts,
        "facts": _facts(decided) if decided else {},
    }


def _document(document: StatedDocument) -> Json:
    return {"pages": list(document.pages), "document_type": document.document_type.value, "facts": _facts(document)}


def _facts(document: StatedDocument) -> Json:
    return {name: _fact(fact) for name, fact in document.facts}


def _fact(fact: Fact) -> Json:
    value = list(fact.value) if isinstance(fact.value, tuple) else fact.value
    place = fact.citation
    return {"value": value, "citation": citation_of(place) if place else None, "confidence": round(fact.confidence, 4)}


def _citations(citations: Iterable[Citation]) -> list[Json]:
    return [citation_of(citation) for citation in citations]


def citation_of(citation: Citation) -> Json:
    """A citation as the contract writes it; boxes in points, rounded to a hundredth. Of another submission's file it says whose it is."""
    found: Json = {
        "berkas": citation.berkas,
        "page": citation.page,
        "quote": citation.quote,
        "boxes": [_box(box) for box in citation.boxes],
    }
    return found if citation.elsewhere is None else found | {"elsewhere": _elsewhere(citation.elsewhere)}


def _elsewhere(place: Elsewhere) -> Json:
    return {
        "kode": place.kode,
        "tahun_penilaian": place.tahun_penilaian,
        "pemda": place.pemda,
        "inovasi": place.inovasi,
        "nomor": place.nomor,
    }


def _box(box: Box) -> list[float]:
    return [round(edge, 2) for edge in (box.x0, box.top, box.x1, box.bottom)]
