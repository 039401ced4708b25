"""What was measured, kept beside the pack, so that the rulebook page says of each flag what it is worth."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from bench.judging.families import HELD_OUT
from bench.judging.measure import Rate, Tally, Worth
from rules.pack import FOLDER, load

PACK = "iid-2026"


def write(tallies: Mapping[str, Tally], command: str, submissions: int) -> None:
    """Write ``<pack>.measured.json``: per flag what was seeded, found and said wrongly, over all families and over the held-out ones."""
    held_out = [tally for name, tally in tallies.items() if name in HELD_OUT]
    content = {
        "command": command,
        "made": datetime.now(UTC).date().isoformat(),
        "rulebook_digest": load(PACK).digest,
        "submissions": submissions,
        "claims": sum(tally.claims for tally in tallies.values()),
        "held_out_claims": sum(tally.claims for tally in held_out),
        "flags": {code: _flag(code, list(tallies.values()), held_out) for code in sorted(_codes(tallies))},
    }
    (FOLDER / f"{PACK}.measured.json").write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def _codes(tallies: Mapping[str, Tally]) -> set[str]:
    return {code for tally in tallies.values() for code, worth in tally.flags.items() if worth != Worth()}


def _flag(code: str, all_of: list[Tally], held_out: list[Tally]) -> dict[str, Any]:
    return {"all": _worth(code, all_of), "held_out": _worth(code, held_out)}


def _worth(code: str, tallies: list[Tally]) -> dict[str, Any]:
    found = sum(tally.flags[code].found for tally in tallies if code in tally.flags)
    missed = sum(tally.flags[code].missed for tally in tallies if code in tally.flags)
    false = sum(tally.flags[code].false for tally in tallies if code in tally.flags)
    recall, precision = Rate(found, found + missed), Rate(found, found + false)
    return {
        "seeded": found + missed,
        "found": found,
        "false": false,
        "recall": [round(bound, 3) for bound in recall.interval],
        "precision": [round(bound, 3) for bound in precision.interval],
    }
