"""What documents state, kept beside what was read of them: a changed rulebook then needs no page again, only the facts."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from evidence.document import Document
from evidence.facts import StatedDocument
from rules import facts
from rules.version import code_digest
from storage import Reading, StoredFacts

Stated = tuple[StatedDocument, ...]


@dataclass(slots=True)
class KeptFacts:
    """``rules.exhibits.StateDocuments`` over a cache: states the files of a submission once for a reading of them and a version of the code."""

    cache: StoredFacts
    readings: Mapping[str, Reading]
    known: dict[str, Stated]
    whole: bool
    """Whether nothing was stated that is not kept."""

    @classmethod
    def of(cls, cache: StoredFacts, readings: Mapping[str, Reading]) -> "KeptFacts":
        """With what is kept of these files already."""
        kept = cache.get(_name(readings))
        return cls(cache, readings, kept or {}, kept is not None)

    def __call__(self, document: Document, berkas: str) -> Stated:
        reading = self.readings.get(berkas)
        if reading is None or reading.document is not document:
            return facts.state(document, berkas)
        if berkas not in self.known:
            self.known[berkas] = facts.state(document, berkas)
            self.whole = False
        return self.known[berkas]

    def keep(self) -> None:
        """Keep what was stated anew."""
        if not self.whole:
            self.cache.put(_name(self.readings), self.known)


def _name(readings: Mapping[str, Reading]) -> str:
    return json.dumps([code_digest(), sorted((berkas, reading.sha256) for berkas, reading in readings.items())])
