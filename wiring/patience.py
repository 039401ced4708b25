"""Waiting for a store or a database that is away: what failed for that reason is done again a little later, nothing else is."""

import logging
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

from evidence.errors import EvidenceError

T = TypeVar("T")

log = logging.getLogger("bukti.patience")

DELAYS = (1, 2, 4, 8, 15, 30)
"""Seconds before each further try: a minute together, for a server that is started again."""


def patiently(work: Callable[[], T], delays: Sequence[float] = DELAYS) -> T:
    """Do the work, again after each delay where it failed with an error that may pass (``retryable``). It must be such that doing it twice does no harm."""
    for delay in delays:
        try:
            return work()
        except EvidenceError as error:
            if not error.retryable:
                raise
            log.warning("tried again in %g s: %s", delay, error.sentence)
            time.sleep(delay)
    return work()
