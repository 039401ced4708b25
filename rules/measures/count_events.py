"""``count_events``: how many training events are proven by a complete set (iid.md SID 5).

A set is a call (SK, surat tugas, or undangan) with an attendance list; over all sets at least one certificate. Files are grouped into
events by the day and title that they state, whatever way they were cut into files; the same event twice is one.
"""

import re
from dataclasses import dataclass, field
from datetime import date

from rapidfuzz import fuzz

from evidence.citation import Citation
from evidence.facts import Facts
from evidence.verdict import FLAG_DEFAULTS, Flag, FlagCode
from evidence.wording import say
from rules.measures.counting import Counted, against, all_seen, counted, level_of, unread, words
from rules.model import Case, Exhibit, Measurement

_PARTS = ("call", "attendance", "certificate")
_LONG = 5  # days that an event's documents may lie apart (one says the first day, another the last)
_ISSUED = 31  # days after which a certificate may be dated
_ALIKE = 72.0  # titles of one event, worded differently
_WORDS = 3  # of a title; with fewer it names a kind of event and none of them
_BATCH = re.compile(r"\b(?:angkatan|gelombang|batch|tahap|seri|sesi|kelas)\s*(?:ke\s*-?\s*)?([\divx]{1,4})\b")
_SURELY_ALIKE = 88.0  # titles alike enough to stand for a day that is missing


@dataclass(frozen=True, slots=True)
class _Piece:
    """One document and the part that it plays in a set."""

    part: str
    document: Counted

    @property
    def title(self) -> str:
        return self.document.stated.text(Facts.KEGIATAN) or ""

    @property
    def day(self) -> date | None:
        """The event's first day; none where it was read with so much doubt that the title must tell."""
        fact = self.document.sure(Facts.TANGGAL_KEGIATAN)
        return _date(str(fact.value)) if fact is not None else None

    @property
    def dated(self) -> date | None:
        """The document's own date."""
        return _date(self.document.stated.text(Facts.TANGGAL))

    @property
    def citations(self) -> tuple[Citation, ...]:
        facts = [self.document.stated.fact(name) for name in (Facts.TANGGAL_KEGIATAN, Facts.KEGIATAN)]
        cited = [fact.citation for fact in facts if fact is not None and fact.citation is not None]
        kind = self.document.stated.type_citation
        return tuple(cited[:1]) or ((kind,) if kind is not None else ())


@dataclass(slots=True)
class _Event:
    pieces: list[_Piece] = field(default_factory=list)

    @property
    def title(self) -> str:
        return max((piece.title for piece in self.pieces), key=len) or say("measures_teams.events.untitled")

    @property
    def day(self) -> date | None:
        days = [piece.day for piece in self.pieces if piece.day is not None]
        return min(days) if days else None

    @property
    def when(self) -> str:
        return self.day.strftime("%d-%m-%Y") if self.day else say("measures_teams.events.undated")

    @property
    def year(self) -> int | None:
        """The year of its day, or of the oldest of its documents."""
        known = self.day or min((piece.dated for piece in self.pieces if piece.dated is not None), default=None)
        return known.year if known else None

    @property
    def missing(self) -> tuple[str, ...]:
        """The parts that every set needs and this one lacks."""
        return tuple(part for part in ("call", "attendance") if not any(piece.part == part for piece in self.pieces))


def count_events(case: Case, exhibits: tuple[Exhibit, ...]) -> Measurement:
    """Complete events inside T-2 to T-0; none counts where no certificate was handed in at all."""
    documents = counted(case, exhibits)
    pieces = _pieces(case, documents)
    events, loose = _group(pieces)
    inside = [event for event in events if event.year is None or case.t0 - 2 <= event.year <= case.t0]
    complete = [event for event in inside if not event.missing]
    certificates = sum(piece.part == "certificate" for piece in pieces)
    needed = case.rule.parameters.get("min_certificates", 1)
    certified = certificates >= (int(needed) if isinstance(needed, int | float) else 1)
    level = level_of(len(complete), case.rule.thresholds) if certified else 0
    reasoning = [_told(case, event, outside=event not in inside) for event in events]
    reasoning.append(say("measures_teams.events.certificates", count=certificates, needed=needed))
    reasoning.append(against(say("measures_teams.events.total", count=len(complete)), level, case.rule.thresholds))
    questions = [say("measures_teams.events.loose", document=piece.document.name, place=piece.document.place) for piece in loose]
    lacking = [event for event in inside if event.missing]
    short = level < case.claim.parameter and all_seen(case)
    flags = _flags(case, lacking, complete, certified=certified) if short else ()
    cited = tuple(citation for event in complete for piece in event.pieces for citation in piece.citations) if level else ()
    return Measurement(level, cited, flags, (*questions, *unread(documents)), tuple(reasoning))


def _pieces(case: Case, documents: tuple[Counted, ...]) -> tuple[_Piece, ...]:
    """The documents that play a part, in the order in which they decide: dated calls first, certificates last."""
    names = {"call": "calls", "attendance": "attendance", "certificate": "certificates"}
    kinds = {part: words(case.rule.parameters.get(name)) for part, name in names.items()}
    found = [_Piece(part, document) for document in documents for part in _PARTS if document.stated.document_type in kinds[part]]
    return tuple(sorted(found, key=lambda piece: (piece.day is None, _PARTS.index(piece.part), piece.day or date.min)))


def _group(pieces: tuple[_Piece, ...]) -> tuple[list[_Event], list[_Piece]]:
    """The events, and the pieces that belong to none that can be told."""
    events: list[_Event] = []
    waiting: list[_Piece] = []
    for piece in pieces:
        score, event = max(((_fit(piece, event), event) for event in events), key=lambda pair: pair[0], default=(0.0, None))
        if event is not None and score > 0:
            event.pieces.append(piece)
        elif piece.day is not None or (piece.title and piece.part != "certificate"):
            events.append(_Event([piece]))
        else:
            waiting.append(piece)
    loose = [piece for piece in waiting if not _settle(piece, events)]
    if loose and not events:
        # nothing states a day or title: one set of unnamed documents can only be one event
        events.append(_Event(loose))
        return events, []
    return events, [piece for piece in loose if piece.part != "certificate"]


def _settle(piece: _Piece, events: list[_Event]) -> bool:
    """Put a piece that states nothing with the only event that it can belong to: that of its file, or the only one there is."""
    name = piece.document.exhibit.ref.name
    same_file = [event for event in events if any(other.document.exhibit.ref.name == name for other in event.pieces)]
    lacking = [event for event in events if piece.part in event.missing]
    for candidates in (same_file, lacking, events):
        if len(candidates) == 1:
            candidates[0].pieces.append(piece)
            return True
    return False


def _fit(piece: _Piece, event: _Event) -> float:
    """How well a piece fits an event, 0 where it does not."""
    alike = max((_alike(piece.title, other.title) for other in event.pieces if other.title and piece.title), default=-1.0)
    if piece.day is None or event.day is None:
        return alike if alike >= _SURELY_ALIKE else 0.0
    days = [other.day for other in event.pieces if other.day is not None]
    apart = min(abs((piece.day - day).days) for day in days)
    if apart == 0:
        return 200.0 + alike
    late = piece.part == "certificate" and 0 < (piece.day - event.day).days <= _ISSUED
    if (apart <= _LONG and alike >= _ALIKE) or (late and alike >= _SURELY_ALIKE):
        return 100.0 + alike - apart
    return 0.0


def _alike(one: str, other: str) -> float:
    """How alike two titles are, 0 to 100. A word that one is all of ("PELATIHAN") makes it no part of the other, and two batches of one
    training are two events."""
    one, other = one.lower(), other.lower()
    batches = {match[1] for match in (_BATCH.search(one), _BATCH.search(other)) if match is not None}
    short = min(len(one.split()), len(other.split())) < _WORDS
    ratio = fuzz.token_sort_ratio(one, other) if short else fuzz.token_set_ratio(one, other)
    return min(ratio, _ALIKE - 1) if len(batches) > 1 else ratio


def _told(case: Case, event: _Event, *, outside: bool) -> str:
    if outside:
        parts = say("measures_teams.events.outside", first=case.t0 - 2, last=case.t0)
    elif event.missing:
        parts = say("measures_teams.events.lacks", missing=_missing(event))
    else:
        parts = say("measures_teams.events.complete")
    return say("measures_teams.events.event", title=event.title, day=event.when, parts=parts)


def _missing(event: _Event) -> str:
    return ", ".join(say(f"measures_teams.events.{part}") for part in event.missing)


def _flags(case: Case, incomplete: list[_Event], complete: list[_Event], *, certified: bool) -> tuple[Flag, ...]:
    """What is missing in each incomplete set, and the certificate where there is none."""
    code = FlagCode.SET_INCOMPLETE
    severity = case.severity(code, FLAG_DEFAULTS[code][0])
    found = [
        (say("measures_teams.events.incomplete", title=event.title, day=event.when, missing=_missing(event)), event.pieces)
        for event in incomplete
    ]
    if not certified and (complete or incomplete):
        found.append((say("measures_teams.events.no_certificate"), [piece for event in complete for piece in event.pieces]))
    if not found and not complete:
        found.append((say("measures_teams.events.none"), []))
    return tuple(
        Flag(
            code,
            severity,
            message,
            say("measures_teams.events.advice"),
            citations=tuple(c for piece in pieces for c in piece.citations)[:4],
        )
        for message, pieces in found
    )


def _date(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
