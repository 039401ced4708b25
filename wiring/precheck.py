"""The operator's pre-check before sending: forms, and a glance at each file. Nothing is read, kept or recorded."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evidence.submission import Submission
from extractors import sniff
from intake import Parcel, Refusal, receive
from reports.document import flag_of
from reports.summary import Refused, Summary, summary_of
from rules.facts import regions
from rules.pack import editions
from rules.precheck import Glance, Precheck, precheck
from wiring.settings import Settings


@dataclass(frozen=True, slots=True)
class Checked:
    """A valid submission and what a glance at its files shows."""

    submission: Submission
    precheck: Precheck


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found under a path."""

    checked: tuple[Checked, ...]
    refused: tuple[Refused, ...]

    def as_json(self) -> dict[str, Any]:
        """For machines: the flags of each submission, in the shape of the report's, and what was refused."""
        return {
            "submissions": [_row(checked) for checked in self.checked],
            "refused": summary_of(Summary((), self.refused))["refused"],
        }


def precheck_all(path: Path, settings: Settings) -> Outcome:
    """Every submission under ``path``. Raises what ``intake.receive`` raises."""
    rulebooks = editions(settings.rulebooks)
    checked: list[Checked] = []
    refused: list[Refused] = []
    asked = {year: rulebook.edition for year, rulebook in rulebooks.items()}
    for item in receive((path,), asked, regions.codes()):
        if isinstance(item, Refusal):
            refused.append(Refused(item.path, item.errors))
        else:
            found = precheck(item.submission, _glances(item), rulebooks[item.submission.tahun_penilaian])
            checked.append(Checked(item.submission, found))
    return Outcome(tuple(checked), tuple(refused))


def _glances(parcel: Parcel) -> dict[str, Glance]:
    return {berkas: Glance(sniff(file), file.stat().st_size) for berkas, file in parcel.files}


def _row(checked: Checked) -> dict[str, Any]:
    return {
        "kode": checked.submission.kode,
        "complete": checked.precheck.complete,
        "flags": [{"nomor": nomor, **flag_of(flag)} for nomor, flag in checked.precheck.flags],
        "hints": [{"nomor": nomor, "hint": hint} for nomor, hint in checked.precheck.hints],
    }
