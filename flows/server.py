"""The Prefect server, asked patiently: while it is away it is asked again, as a store or database is."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import httpx
from prefect.settings import PREFECT_CLIENT_MAX_RETRIES, temporary_settings

from evidence.errors import Unreachable
from evidence.wording import say
from wiring.patience import DELAYS, patiently

T = TypeVar("T")

PASSING = frozenset({408, 429, 502, 503, 504})
"""Answers of a server, or of what stands before it, that is there again soon."""


class ServerAway(Unreachable):
    """The Prefect server does not answer."""

    code = "server-away"


def asked(question: Callable[[], T], delays: Sequence[float] = DELAYS) -> T:
    """The answer of the server; ``ServerAway`` where patience is over. Asking twice must do no harm."""

    def once() -> T:
        try:
            with temporary_settings({PREFECT_CLIENT_MAX_RETRIES: 0}):  # one patience, not a second one inside it
                return question()
        except httpx.TransportError as error:
            raise _away(error) from error
        except httpx.HTTPStatusError as error:
            if error.response.status_code in PASSING:
                raise _away(error) from error
            raise

    return patiently(once, delays)


def _away(error: Exception) -> ServerAway:
    return ServerAway(say("cli.prefect.away", reason=str(error) or type(error).__name__), say("cli.prefect.away.cure"))
