"""Two judgements of one submission compared, claim by claim."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from evidence.verdict import Assessment, ClaimVerdict, Flag, Status
from evidence.wording import say

_REASONS = 3  # steps of the reasoning that are told of a flip


@dataclass(frozen=True, slots=True)
class Flip:
    """A claim whose verdict is another: status and level of the earlier and of the later judgement, and why (Indonesian)."""

    kode: str
    nomor: int
    indikator: str
    claimed: int
    before: tuple[Status, int | None]
    after: tuple[Status, int | None]
    because: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """For machines."""
        return {
            "kode": self.kode,
            "nomor": self.nomor,
            "claimed": self.claimed,
            "before": {"status": self.before[0].value, "supported": self.before[1]},
            "after": {"status": self.after[0].value, "supported": self.after[1]},
            "because": list(self.because),
        }


def told(verdict: tuple[Status, int | None]) -> str:
    """A status and its level in words."""
    status, level = verdict
    return f"{say(f'reports.status.{status}')} ({say('reports.claim.unknown') if level is None else level})"


def flips(before: Assessment, after: Assessment) -> Iterator[Flip]:
    """Every claim of the later assessment whose status or level differs from the earlier one."""
    earlier = {verdict.claim.nomor: verdict for verdict in before.claims}
    for now in after.claims:
        then = earlier.get(now.claim.nomor)
        if then is not None and (then.status, then.supported) != (now.status, now.supported):
            was, becomes = (then.status, then.supported), (now.status, now.supported)
            yield Flip(after.submission.kode, now.claim.nomor, now.indikator, now.claim.parameter, was, becomes, _why(then, now))


def _why(then: ClaimVerdict, now: ClaimVerdict) -> tuple[str, ...]:
    """Flags that came or went, then the steps of the reasoning that are new."""
    was, becomes = _named(then), _named(now)
    told = [say("cli.preview.came", flag=name) for name in becomes if name not in was]
    told += [say("cli.preview.went", flag=name) for name in was if name not in becomes]
    new = [step for step in now.reasoning if step not in then.reasoning]
    return (*told, *new[:_REASONS])


def _named(verdict: ClaimVerdict) -> list[str]:
    def name(flag: Flag) -> str:
        return f"{flag.code} ({flag.severity})" + (f", {flag.evidence}" if flag.evidence else "")

    return list(dict.fromkeys(map(name, verdict.all_flags)))
