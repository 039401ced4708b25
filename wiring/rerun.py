"""A disputed submission judged again: a new run beside the old one, and what is different."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evidence.errors import EvidenceError
from evidence.flips import Flip, flips
from evidence.run import Run
from evidence.verdict import Assessment
from evidence.wording import say
from wiring.arrival import Progress, Received
from wiring.reading import read_all
from wiring.services import Services
from wiring.walk import judge_anew


@dataclass(frozen=True, slots=True)
class Rerun:
    """The new run, the one before it (None where there was none), and the claims whose verdict is another (Indonesian reasons)."""

    after: Run
    before: Run | None
    assessment: Assessment
    flips: tuple[Flip, ...]

    def as_json(self) -> dict[str, Any]:
        """For machines."""
        runs = {"run": self.after.number, "before": self.before.number if self.before else None, "reason": self.after.reason}
        return {
            "kode": self.after.kode,
            "tahun": self.after.tahun_penilaian,
            **runs,
            "flips": [flip.as_json() for flip in self.flips],
        }


def rerun(
    kode: str, tahun: int | None, reason: str, services: Services, out: Path, progress: Progress, *, full: bool = False
) -> Rerun:
    """Judge the newest version of a submission again with the rulebook and reader in force; ``full``: on every page. ``EvidenceError`` where it was never
    received, or its year has no rulebook."""
    year = services.records.newest_year(kode) if tahun is None else tahun
    version = services.records.newest_version(kode, year) if year is not None else None
    if version is None or year is None:
        raise EvidenceError(say("cli.rerun.unknown", kode=kode), say("cli.rerun.unknown.cure"))
    if year not in services.rulebooks:
        known = ", ".join(map(str, sorted(services.rulebooks)))
        raise EvidenceError(say("cli.rules.year.unknown", tahun=year), say("cli.rules.year.known", known=known))
    before = services.records.latest_run(kode, year)
    received = Received.of(version)
    read_all([received], services, progress, full=full)
    assessment = judge_anew(received, out, services, reason)
    after = services.records.latest_run(kode, year)
    assert after is not None  # it was just recorded
    if before is None:
        return Rerun(after, None, assessment, ())
    earlier = services.assessment(before.id)
    return Rerun(after, before, assessment, tuple(flips(earlier, assessment)))
