"""How things stand: what waits, what failed, whether store and database are well."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from evidence.errors import StorageError
from storage import Failure, NightPast, digest_of_bytes, evidence_key
from wiring.nightly import waiting_now
from wiring.services import assembled
from wiring.settings import Settings
from wiring.stores import opened_store


@dataclass(frozen=True, slots=True)
class State:
    """``waiting`` counts submissions by why they wait; ``oldest`` is when the one that waits longest was received. ``store`` and ``database`` are
    empty where they are well, else they say what is wrong. ``night`` is the nightly run that ended last."""

    submissions: int
    judged: int
    waiting: Mapping[str, int]
    oldest: datetime | None
    failures: tuple[Failure, ...]
    store: str
    database: str
    night: NightPast | None = None

    @property
    def is_well(self) -> bool:
        return not self.store and not self.database

    def as_json(self) -> dict[str, Any]:
        """For a monitor; times in ISO 8601, ages in seconds."""
        age = (datetime.now(UTC) - self.oldest).total_seconds() if self.oldest else None
        failures = [asdict(failure) | {"at": failure.at.isoformat()} for failure in self.failures]
        return {
            "ok": self.is_well,
            "submissions": self.submissions,
            "judged": self.judged,
            "waiting": dict(self.waiting),
            "oldest_unjudged_seconds": age,
            "failures": failures,
            "store": self.store or "ok",
            "database": self.database or "ok",
            "night": _night(self.night) if self.night else None,
        }


def state_of(settings: Settings) -> State:
    """Ask the records and try the store. What does not answer is told in the result, not raised; ``SettingsError`` is."""
    store = _trouble(lambda: _try_store(settings))
    try:
        with assembled(settings) as services:
            waiting = waiting_now(services)
            received, judged = services.records.count()
            failures = services.records.failures()
            night = services.records.last_night()
    except StorageError as error:
        return State(0, 0, {}, None, (), store, error.sentence)
    reasons = Counter(item.why.value for item in waiting)
    oldest = min((item.received for item in waiting), default=None)
    return State(received, judged, dict(reasons), oldest, failures, store, "", night)


def _night(night: NightPast) -> dict[str, Any]:
    return asdict(night) | {"began": night.began.isoformat(), "ended": night.ended.isoformat(), "halted": night.halted or None}


def _trouble(attempt: Callable[[], None]) -> str:
    try:
        attempt()
    except StorageError as error:
        return error.sentence
    return ""


def _try_store(settings: Settings) -> None:
    """Put something new, get it back, and remove it."""
    store = opened_store(settings.store_address, settings)
    content = uuid4().bytes
    key = evidence_key(digest_of_bytes(content))
    store.put(key, content)
    store.get(key)
    store.delete(key)
