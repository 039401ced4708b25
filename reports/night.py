"""The morning after: what a nightly run judged, what failed and why, what is left, and what is new since the last judgement."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self
from urllib.parse import quote

from evidence.flips import Flip, flips, told
from evidence.verdict import Assessment, Status
from evidence.wording import say
from reports.document import SCHEMA
from reports.pages import render_page
from reports.summary import Line, Refused, flag_codes, refused_of

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """A submission that was judged, in a line, and ``why`` it waited (``never-judged``, ``changed``, ``outdated``, ``disputed``). ``came`` are the codes of
    flags that it did not have before; ``flips`` are the claims whose verdict is another since."""

    line: Line
    why: str
    came: tuple[str, ...]
    flips: tuple[Flip, ...]

    @classmethod
    def of(cls, assessment: Assessment, why: str, before: Assessment | None) -> Self:
        """What is kept of an assessment beside the last one (None where it had none): neither of them."""
        line = Line.of(assessment)
        if before is None:
            return cls(line, why, line.flags, ())
        had = set(flag_codes(before))
        return cls(line, why, tuple(code for code in line.flags if code not in had), tuple(flips(before, assessment)))


@dataclass(frozen=True, slots=True)
class Night:
    """One nightly run. Times are aware; ``until`` is when it had to stop, ``left`` how many submissions still wait, by why; ``halted`` says what ended it
    early where store or database gave out, else it is empty."""

    began: datetime
    ended: datetime
    until: datetime | None
    judged: tuple[Judged, ...]
    refused: tuple[Refused, ...]
    failed: tuple[Refused, ...]
    left: Mapping[str, int]
    halted: str = ""

    @property
    def flips(self) -> tuple[Flip, ...]:
        """Every verdict that is another since."""
        return tuple(flip for item in self.judged for flip in item.flips)


def night_of(night: Night) -> Json:
    """``nightly.json``, for a monitor."""
    return {
        "schema": SCHEMA,
        "began": night.began.isoformat(),
        "ended": night.ended.isoformat(),
        "until": night.until.isoformat() if night.until else None,
        "judged": [
            {
                "kode": item.line.kode,
                "why": item.why,
                **{status.value: count for status, count in item.line.counts.items()},
                "new_flags": list(item.came),
                "flips": [flip.as_json() for flip in item.flips],
            }
            for item in night.judged
        ],
        "refused": [refused_of(item) for item in night.refused],
        "failed": [refused_of(item) for item in night.failed],
        "left": dict(night.left),
        "halted": night.halted or None,
    }


def render_night_json(night: Night) -> bytes:
    """UTF-8 JSON."""
    return (json.dumps(night_of(night), ensure_ascii=False, indent=1) + "\n").encode()


def render_night(night: Night) -> bytes:
    """The page; its links lead to ``<kode>/report.html`` beside it."""
    return render_page(
        "night.html.j2",
        night=night,
        sentence=night_sentence(night),
        left=[(say(f"reports.night.why.{why}"), count) for why, count in night.left.items()],
        rows=[_row(item) for item in night.judged],
        flips=[
            {"flip": flip, "link": _link(flip.kode), "before": told(flip.before), "after": told(flip.after)} for flip in night.flips
        ],
        unlucky=[(say("reports.night.failed"), night.failed), (say("reports.index.refused"), night.refused)],
        statuses=[(status.value, say(f"reports.status.{status}")) for status in Status],
    )


def night_sentence(night: Night) -> str:
    """In one sentence how it went."""
    key = "reports.night.stopped" if night.left or night.halted else "reports.night.done"
    values = {"judged": len(night.judged), "failed": len(night.failed), "refused": len(night.refused)}
    told = say(key, left=sum(night.left.values()), flips=len(night.flips), **values)
    return f"{told} {say('reports.night.halted', reason=night.halted)}" if night.halted else told


def _row(item: Judged) -> Json:
    line = item.line
    return {
        "kode": line.kode,
        "inovasi": line.inovasi,
        "pemda": line.pemda,
        "link": _link(line.kode),
        "why": say(f"reports.night.why.{item.why}"),
        "counts": {status.value: count for status, count in line.counts.items()},
        "came": [say(f"flags.{code}.title") for code in item.came],
    }


def _link(kode: str) -> str:
    return f"{quote(kode)}/report.html"
