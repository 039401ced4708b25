"""A disputed submission judged again: a new run beside the old one, and what is different."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from evidence.errors import EvidenceError, RulebookError
from evidence.flips import Flip, flips
from evidence.run import Run
from evidence.verdict import Assessment
from evidence.wording import say
from rules.pack import restored
from rules.version import code_digest
from storage import ObjectMissing, Version, rulebook_key
from wiring.arrival import Progress, Received
from wiring.reading import read_all
from wiring.receipt import code_then
from wiring.second_look import look_again
from wiring.services import Services
from wiring.walk import judge_anew


@dataclass(frozen=True, slots=True)
class Rerun:
    """The new run, the one before it (None where there was none), and the claims whose verdict is another (Indonesian reasons). ``notes`` say what both
    runs, or the new one and the one that was to be repeated, do not have in common though one might think so (Indonesian)."""

    after: Run
    before: Run | None
    assessment: Assessment
    flips: tuple[Flip, ...]
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """For machines."""
        runs = {"run": self.after.number, "before": self.before.number if self.before else None, "reason": self.after.reason}
        return {
            "kode": self.after.kode,
            "tahun": self.after.tahun_penilaian,
            **runs,
            "flips": [flip.as_json() for flip in self.flips],
            "notes": list(self.notes),
        }


def rerun(
    kode: str,
    tahun: int | None,
    reason: str,
    services: Services,
    out: Path,
    progress: Progress,
    *,
    full: bool = False,
    second_look: bool = False,
    pinned: int | None = None,
) -> Rerun:
    """Judge the newest version of a submission again with the rulebook and reader in force, or those of run ``pinned``; ``full``: on every page;
    ``second_look``: after its scanned pages were read once more with every means. The code that judges is today's in any case: where it is
    another, ``notes`` say so.
    ``EvidenceError`` where it was never received, its year has no rulebook, or what the pinned run was judged with is no longer there."""
    version = _version(kode, tahun, services)
    year = version.submission.tahun_penilaian
    then = _pinned(kode, year, pinned, services) if pinned is not None else None
    if then is not None:
        services = _as_then(then, services)
    before = services.records.latest_run(kode, year)
    received = Received.of(version)
    read_all([received], services, progress, full=full)
    if second_look:
        look_again(received, services, progress)
    assessment = judge_anew(received, out, services, reason)
    after = services.records.latest_run(kode, year)
    assert after is not None  # it was just recorded
    if before is None:
        return Rerun(after, None, assessment, ())
    earlier = services.assessment(before.id)
    return Rerun(after, before, assessment, tuple(flips(earlier, assessment)), _notes(before, then, services))


def _notes(before: Run, then: Run | None, services: Services) -> tuple[str, ...]:
    """Whether other code judged the run before, or the one that was pinned."""
    notes = []
    if then is not None and (code := code_then(then, services)) != code_digest():
        notes.append(say("cli.rerun.code.unknown" if code is None else "cli.rerun.code.pinned", number=then.number))
    if (then is None or then.id != before.id) and code_then(before, services) not in {None, code_digest()}:
        notes.append(say("cli.rerun.code.before", number=before.number))
    return tuple(notes)


def ask(kode: str, tahun: int | None, reason: str, services: Services) -> None:
    """Note that a submission is disputed: the next night judges it again, before all others. ``EvidenceError`` as in ``rerun``."""
    year = _version(kode, tahun, services).submission.tahun_penilaian
    services.records.dispute(kode, year, reason, datetime.now(UTC))


def _version(kode: str, tahun: int | None, services: Services) -> Version:
    """The newest version, in a year that has a rulebook."""
    year = services.records.newest_year(kode) if tahun is None else tahun
    version = services.records.newest_version(kode, year) if year is not None else None
    if version is None or year is None:
        raise EvidenceError(say("cli.rerun.unknown", kode=kode), say("cli.rerun.unknown.cure"))
    if year not in services.rulebooks:
        known = ", ".join(map(str, sorted(services.rulebooks)))
        raise EvidenceError(say("cli.rules.year.unknown", tahun=year), say("cli.rules.year.known", known=known))
    return version


def _pinned(kode: str, year: int, number: int, services: Services) -> Run:
    run = services.records.run(kode, year, number)
    if run is None:
        raise EvidenceError(say("cli.rerun.pinned.unknown", kode=kode, number=number), say("cli.rerun.pinned.unknown.cure"))
    return run


def _as_then(run: Run, services: Services) -> Services:
    """The services with the rulebook of an earlier run, which was kept with it; the reader must still be the same."""
    year, number = run.tahun_penilaian, run.number
    if run.reader != services.reader.version:
        values = {"number": number, "then": run.reader, "now": services.reader.version}
        raise EvidenceError(say("cli.rerun.pinned.reader", **values), say("cli.rerun.pinned.cure"))
    if services.rulebooks[year].digest == run.rulebook_digest:
        return services
    refusal = EvidenceError(say("cli.rerun.pinned.rulebook", number=number), say("cli.rerun.pinned.cure"))
    try:
        book = restored(run.rulebook, services.store.get(rulebook_key(run.rulebook_digest)).decode())
    except (ObjectMissing, RulebookError) as error:
        raise refusal from error
    if book.digest != run.rulebook_digest:  # this code fills in something else where the pack said nothing
        raise refusal
    return replace(services, rulebooks={**services.rulebooks, year: book})
