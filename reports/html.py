"""The report of one submission as a page for people: self-contained, printable, each cited place with its picture."""

import base64
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from evidence.catalogue import Edition
from evidence.citation import Citation
from evidence.document import ReadBy, ranges
from evidence.facts import Fact, Facts
from evidence.run import Receipt, Run
from evidence.verdict import Assessment, ClaimVerdict, EvidenceVerdict, Flag, FlagCode, Status
from evidence.wording import say
from reports.pages import render_page

Picture = Callable[[Citation], bytes | None]
"""Gives the picture of a cited place (PNG, JPEG or WebP), or None where there is none to show."""

PLACES = 3
"""Pages shown of one flag or one verdict; the rest is counted. JSON holds them all."""

BESIDE = frozenset({FlagCode.DUPLICATE_EVIDENCE, FlagCode.REUSED_EVIDENCE, FlagCode.SHARED_EVIDENCE})
"""Flags on the same content in two places, which are shown side by side."""

QUOTES = 4
"""Quotes named under a picture; the picture marks all places of its page."""

_MEDIA = {b"\x89PNG": "image/png", b"\xff\xd8\xff\xe0": "image/jpeg", b"RIFF": "image/webp"}

View = dict[str, Any]


@dataclass
class Gallery:
    """Pictures of places, each embedded where it is first shown and referred to after that."""

    picture: Picture
    shown: dict[tuple[object, ...], str] = field(default_factory=dict)

    def show(self, citations: Iterable[Citation], most: int = PLACES) -> tuple[list[View], int]:
        """Views of the first places, and how many more there are. Places on one page share a picture."""
        places = _by_page(citations)
        return [self._place(citation) for citation in places[:most]], max(len(places) - most, 0)

    def _place(self, citation: Citation) -> View:
        key = (citation.digest, citation.page, citation.boxes, citation.elsewhere)
        where = citation.elsewhere
        owner = "" if where is None else say("reports.place.elsewhere", **asdict(where))
        view: View = {
            "berkas": citation.berkas,
            "page": citation.page,
            "quote": citation.quote,
            "image": None,
            "media": None,
            "owner": owner,
        }
        if key in self.shown:
            return view | {"anchor": self.shown[key]}
        content = self.picture(citation) if citation.boxes else None
        if content is None:
            return view | {"anchor": None}
        anchor = self.shown[key] = f"g{len(self.shown) + 1}"
        image = base64.b64encode(content).decode()
        return view | {"anchor": anchor, "image": image, "media": _MEDIA.get(content[:4], "image/jpeg")}


def _by_page(citations: Iterable[Citation]) -> list[Citation]:
    """One citation a page, in the order in which the pages are first cited; its quote names the first few places."""
    pages: dict[tuple[object, ...], list[Citation]] = {}
    for citation in dict.fromkeys(citations):
        pages.setdefault((citation.berkas, citation.digest, citation.page, citation.elsewhere), []).append(citation)
    return [_together(cited) for cited in pages.values()]


def _together(cited: list[Citation]) -> Citation:
    quotes = list(dict.fromkeys(citation.quote for citation in cited))
    quote = "; ".join(quotes[:QUOTES]) + ("; …" if len(quotes) > QUOTES else "")
    boxes = tuple(dict.fromkeys(box for citation in cited for box in citation.boxes))
    return replace(cited[0], quote=quote, boxes=boxes)


def render_report(assessment: Assessment, run: Run, receipt: Receipt, edition: Edition, picture: Picture) -> bytes:
    """The page of one run. ``picture`` is asked once for each place that is shown."""
    gallery = Gallery(picture)
    return render_page(
        "report.html.j2",
        assessment=assessment,
        score=assessment.score,
        profile=_profile(assessment),
        counts=[(status.value, say(f"reports.status.{status}"), assessment.count(status)) for status in Status],
        flags=_flags(assessment.flags, gallery),
        tiles=_tiles(assessment, edition),
        claims=[_claim(verdict, edition, gallery) for verdict in assessment.claims],
        colophon=_colophon(run),
        receipt=_receipt(receipt),
    )


def _profile(assessment: Assessment) -> list[tuple[str, str]]:
    submission = assessment.submission
    start = submission.inovasi.waktu_penerapan
    return [
        (say("reports.profile.kode"), submission.kode),
        (say("reports.profile.tahun"), str(submission.tahun_penilaian)),
        (say("reports.profile.pemda"), submission.pemda),
        (say("reports.profile.provinsi"), submission.provinsi),
        (say("reports.profile.perangkat_daerah"), submission.perangkat_daerah),
        (say("reports.profile.tahapan"), submission.inovasi.tahapan),
        (say("reports.profile.penerapan"), start.isoformat() if start else "-"),
    ]


def _receipt(receipt: Receipt) -> list[tuple[str, str]]:
    """What the judgement followed from, each with its digest."""
    files = [
        (source.berkas, say("reports.receipt.file", digest=source.digest, reading=source.reading, engine=source.engine or "-"))
        for source in receipt.sources
    ]
    named = ("submission", "code", "uses", "assessment")
    return [*((say(f"reports.receipt.{name}"), getattr(receipt, name)) for name in named), *files]


def _colophon(run: Run) -> list[str]:
    pairs = [
        (say("reports.run.rulebook"), f"{run.rulebook} ({run.rulebook_digest[:12]})"),
        (say("reports.run.reader"), run.reader),
        (say("reports.run.finished"), run.finished.strftime("%Y-%m-%d %H:%M UTC")),
        (say("reports.run.id"), run.id),
        (say("reports.run.reason"), run.reason),
    ]
    return [f"{label}: {value}" for label, value in pairs if value]


def _tiles(assessment: Assessment, edition: Edition) -> list[View]:
    statuses = {verdict.claim.nomor: verdict.status.value for verdict in assessment.claims}
    return [
        {"nomor": indicator.nomor, "nama": indicator.nama, "status": statuses.get(indicator.nomor)}
        for indicator in edition.indicators
    ]


def _claim(verdict: ClaimVerdict, edition: Edition, gallery: Gallery) -> View:
    flags = _flags(verdict.all_flags, gallery)
    places, more = gallery.show(verdict.citations)
    indicator = edition.indicator(verdict.claim.nomor)
    supported = verdict.supported
    return {
        "nomor": verdict.claim.nomor,
        "indikator": verdict.indikator,
        "status": verdict.status.value,
        "claimed": verdict.claim.parameter,
        "supported": say("reports.claim.unknown") if supported is None else supported,
        "level": indicator.levels[verdict.claim.parameter - 1] if indicator else "",
        "questions": verdict.open_questions,
        "flags": flags,
        "places": places,
        "more": more,
        "evidence": [_evidence(item) for item in verdict.evidence],
        "reasoning": verdict.reasoning,
        "would_change": verdict.would_change,
    }


def _flags(flags: Iterable[Flag], gallery: Gallery) -> list[View]:
    views = []
    for flag in flags:
        beside = flag.code in BESIDE
        places, more = gallery.show(flag.citations, 2) if beside else gallery.show(flag.citations)
        views.append(
            {
                "severity": flag.severity.value,
                "title": say(f"flags.{flag.code}.title"),
                "message": flag.message,
                "advice": flag.advice,
                "evidence": flag.evidence,
                "places": places,
                "more": more,
                "beside": beside and len(places) == 2,
            }
        )
    return views


def _evidence(item: EvidenceVerdict) -> View:
    decided = item.document
    several = ""
    if decided and len(item.documents) > 1:
        pages = ", ".join(str(page) for page in decided.pages)
        several = say("reports.evidence.several", count=len(item.documents), pages=pages)
    return {
        "name": item.ref.name,
        "about": _about(item),
        "several": several,
        "facts": [_fact(name, fact) for name, fact in decided.facts] if decided else [],
    }


def _about(item: EvidenceVerdict) -> list[str]:
    if item.ref.tautan:
        return [say("reports.evidence.link")]
    parts = [say(f"reports.type.{item.document.document_type}")] if item.document else []
    if item.pages:
        parts.append(say("reports.evidence.pages", count=item.pages))
    for how in ReadBy:
        if count := item.read_by.count(how) - (len(item.unread) if how is ReadBy.NONE else 0):
            parts.append(say(f"reports.evidence.read.{how}", count=count))
    if item.unread:
        parts.append(say("reports.evidence.unread", pages=ranges(item.unread)))
    if item.confidence:
        parts.append(say("reports.evidence.confidence", percent=round(100 * item.confidence)))
    parts.append(say("reports.evidence.counts" if item.counts else "reports.evidence.discounted"))
    return parts


def _fact(name: str, fact: Fact) -> tuple[str, str, str]:
    page = say("reports.place.short", page=fact.citation.page) if fact.citation else ""
    return say(f"reports.fact.{name}"), _value(name, fact), page


def _value(name: str, fact: Fact) -> str:
    value = fact.value
    if name == Facts.TANDA_TANGAN and isinstance(value, tuple):
        return ", ".join(say(f"reports.signature.{state}") for state in value) or say("reports.signature.none")
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",")
    return str(value)
