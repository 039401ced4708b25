"""A batch of the night's submissions, done by any host over the same records and store.

While a host works on a submission it holds a lock on it, which ends with its process, however that dies. So nothing is judged by two hosts,
whoever handed it out twice, and a batch that nobody holds any more is known to be lost.
"""

import logging
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

from evidence.errors import StorageError, Unreachable
from evidence.wording import say
from reports.summary import Refused
from storage import Item
from wiring.arrival import Progress
from wiring.nightly import Shift, waiting_now, work_here
from wiring.patience import patiently
from wiring.services import Services
from wiring.walk import Stages

log = logging.getLogger("bukti.batch")


def do_batch(
    items: Sequence[Item], services: Services, stages: Stages, progress: Progress, until: datetime | None, night: str
) -> dict[str, int]:
    """Judge those of the submissions that still wait and that no other host works on; returns how many were ``judged`` and ``failed``. Their reports
    are kept in the store, and what was read for them is noted for the ``night``; nothing is left on this host. ``Unreachable`` and ``Unwritable`` as in a night, also where another host got hold of them
    while the database was away: whoever handed them out hands out again what is left."""
    counts: Counter[str] = Counter(judged=0, failed=0)
    with _noted(night, services), services.records.holding() as take, tempfile.TemporaryDirectory(prefix="bukti-") as scratch:
        mine = patiently(partial(take, items))

        def stay_alone() -> None:
            if patiently(partial(take, mine)) != mine:
                raise Unreachable(say("cli.batch.taken"))

        waiting = [item for item in patiently(lambda: waiting_now(services)) if item.item in mine]
        for _, result in work_here(waiting, Shift(services, stages, Path(scratch), progress, until, stay_alone, night)):
            counts["failed" if isinstance(result, Refused) else "judged"] += 1
    return dict(counts)


@contextmanager
def _noted(night: str, services: Services) -> Iterator[None]:
    """Note for a night what is read in the block, however that ends."""
    before = services.reads
    try:
        yield
    finally:
        try:
            services.records.keep_batch(night, services.reads - before)
        except StorageError:
            log.exception("what was read is not on record")
