"""Calls to the store and the records that do not wait for one another."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, wait
from functools import cache
from typing import TypeVar

Given = TypeVar("Given")
Got = TypeVar("Got")

_MOST = 4  # calls of a process that go on at the same time


@cache
def _pool() -> ThreadPoolExecutor:
    """One for the process, for making it costs more than a call to a folder store."""
    return ThreadPoolExecutor(_MOST, "at-once")


def at_once(call: Callable[[Given], Got], given: Iterable[Given]) -> tuple[Got, ...]:
    """``call`` of each, in their order; what the first that fails raises, once all have ended. ``call`` must not call ``at_once``."""
    asked = [_pool().submit(call, each) for each in given]
    wait(asked)
    return tuple(each.result() for each in asked)
