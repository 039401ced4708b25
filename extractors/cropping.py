"""Pictures of cited places, drawn in a reader process: a hostile page that is shown again must not end the run while its report is drawn."""

import logging
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from evidence.citation import Citation
from extractors.messages import Crop, Cropped
from extractors.sandbox import ReaderDied, ReaderProcess
from extractors.settings import ReadingSettings

log = logging.getLogger("bukti.reader")


class Cropping:
    """Cuts pictures out in one process of its own, which ``start`` gives when the first is asked for. Threads take turns.

    A page that killed the process is not tried again, and a file that did it ``ReadingSettings.deaths`` times has no pictures at all.
    """

    def __init__(self, settings: ReadingSettings, start: Callable[[], ReaderProcess]) -> None:
        self._settings = settings
        self._start = start
        self._process: ReaderProcess | None = None
        self._turn = threading.Lock()
        self._deadly: set[tuple[str, int]] = set()
        self._deaths: Counter[str] = Counter()

    @property
    def process(self) -> ReaderProcess | None:
        """The process that lives now, if one does."""
        return self._process

    def crop(self, path: Path, citations: Sequence[Citation]) -> list[bytes | None]:
        """A PNG for each citation of the file; None where it cannot be drawn within the limits. Never raises for what the file is."""
        with self._turn:
            pictures = [self._crop(path, citation) for citation in citations]
            if self._process is not None and self._process.is_spent(self._settings.renew_after):
                self._drop()
            return pictures

    def close(self) -> None:
        """End the process; a picture that is being drawn is given up."""
        if (process := self._process) is not None:
            process.kill()
        with self._turn:
            self._drop()

    def _crop(self, path: Path, citation: Citation) -> bytes | None:
        place = (citation.digest, citation.page)
        if not citation.boxes or place in self._deadly or self._deaths[citation.digest] >= self._settings.deaths:
            return None
        try:
            return self._ask(path, citation)
        except ReaderDied as died:
            log.warning("the reader died of a picture of page %d of %s: %s", citation.page, citation.digest, died)
            self._deadly.add(place)
            self._deaths[citation.digest] += 1
        except (OSError, ValueError):  # no process can be started now, or a path that cannot be sent
            log.exception("no picture of page %d of %s", citation.page, citation.digest)
        self._drop()
        return None

    def _ask(self, path: Path, citation: Citation) -> bytes | None:
        if self._process is not None and not self._process.lives:
            self._drop()  # it died while it had nothing to do, which is not this page's fault
        if self._process is None:
            self._process = self._start()
        process = self._process
        process.files += 1
        process.send(Crop(str(path), replace(citation, berkas="", quote=""), self._settings))
        answer = process.receive(time.monotonic() + self._settings.crop_seconds)
        return answer.picture if isinstance(answer, Cropped) else None

    def _drop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.close()
