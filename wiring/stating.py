"""What documents state, kept beside what was read of them: a changed rulebook then needs no page again, only the facts."""

from collections.abc import Mapping
from dataclasses import dataclass

from evidence.document import Document
from evidence.facts import StatedDocument
from rules import facts
from rules.version import code_digest
from storage import Reading, StoredFacts


@dataclass(frozen=True, slots=True)
class KeptFacts:
    """``rules.exhibits.StateDocuments`` over a cache: states a file once for a reading of it and a version of the code."""

    cache: StoredFacts
    readings: Mapping[str, Reading]

    def __call__(self, document: Document, berkas: str) -> tuple[StatedDocument, ...]:
        reading = self.readings.get(berkas)
        if reading is None or reading.document is not document:
            return facts.state(document, berkas)
        name = f"{reading.sha256}/{code_digest()}/{berkas}"
        stated = self.cache.get(name)
        if stated is None:
            stated = facts.state(document, berkas)
            self.cache.put(name, stated)
        return stated
