"""Stored files made ready to be compared: papers from one template meet the same ones again and again."""

from collections import OrderedDict

from rules.sameness import Held
from storage import Readings

PAGES = 400
"""Pages of all files together that are held ready."""


class HeldFiles:
    """Files as one reader read them, ready to be compared; those that were asked for last are kept in memory, ``PAGES`` pages at most."""

    def __init__(self, readings: Readings, reader: str) -> None:
        self._readings = readings
        self._reader = reader
        self._kept: OrderedDict[str, tuple[Held, int]] = OrderedDict()

    def get(self, digest: str, berkas: str) -> Held | None:
        """The file, called ``berkas``; None where nothing was read of it yet."""
        if (kept := self._kept.get(digest)) is not None and kept[0].berkas == berkas:
            self._kept.move_to_end(digest)
            return kept[0]
        document = self._readings.get(digest, self._reader)
        if document is None:
            return None
        held = Held.of(berkas, document)
        if not document.unread:  # else more of it may be read later
            self._kept[digest] = held, len(document.pages)
            while sum(pages for _, pages in self._kept.values()) > PAGES:
                self._kept.popitem(last=False)
        return held
