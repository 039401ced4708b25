"""What documents state, kept beside what was read of them: a changed rulebook then needs no page again, only the facts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from evidence.document import Document
from evidence.facts import StatedDocument
from rules import facts
from rules.version import code_digest
from storage import Reading, StoredFacts
from wiring.at_once import at_once

Stated = tuple[StatedDocument, ...]


@dataclass(frozen=True, slots=True)
class KeptFacts:
    """``rules.exhibits.StateDocuments`` over a cache: states a file once for a reading of it and a version of the code."""

    cache: StoredFacts
    readings: Mapping[str, Reading]
    known: dict[str, Stated]
    new: dict[str, Stated] = field(default_factory=dict)

    @classmethod
    def of(cls, cache: StoredFacts, readings: Mapping[str, Reading]) -> "KeptFacts":
        """With what is kept of these files already."""
        names = [_name(berkas, reading) for berkas, reading in readings.items()]
        found = zip(names, at_once(cache.get, names), strict=True)
        return cls(cache, readings, {name: stated for name, stated in found if stated is not None})

    def __call__(self, document: Document, berkas: str) -> Stated:
        reading = self.readings.get(berkas)
        if reading is None or reading.document is not document:
            return facts.state(document, berkas)
        name = _name(berkas, reading)
        if name not in self.known:
            self.known[name] = self.new[name] = facts.state(document, berkas)
        return self.known[name]

    def keep(self) -> None:
        """Keep what was stated anew."""
        at_once(lambda item: self.cache.put(*item), self.new.items())


def _name(berkas: str, reading: Reading) -> str:
    return f"{reading.sha256}/{code_digest()}/{berkas}"
