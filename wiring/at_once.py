"""Calls to the store that do not wait for one another."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Given = TypeVar("Given")
Got = TypeVar("Got")

_MOST = 4  # calls of one submission that go on at the same time


def at_once(call: Callable[[Given], Got], given: Iterable[Given]) -> tuple[Got, ...]:
    """``call`` of each, in their order; what the first that fails raises, once all that were begun have ended."""
    with ThreadPoolExecutor(_MOST) as pool:
        return tuple(pool.map(call, given))
