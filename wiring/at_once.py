"""Calls to the store and the records that do not wait for one another."""

from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import TypeVar

Given = TypeVar("Given")
Got = TypeVar("Got")

_HELPERS = 3  # threads of the process that call beside the one that asks


@cache
def _pool() -> ThreadPoolExecutor:
    """One for the process, for making it costs more than a call to a folder store."""
    return ThreadPoolExecutor(_HELPERS, "at-once")


def at_once(call: Callable[[Given], Got], given: Iterable[Given]) -> tuple[Got, ...]:
    """``call`` of each, in their order; what the first that fails raises, once all have ended.

    The thread that asks calls as well: of calls that hardly wait, as those to a folder store, it has made most before a helper wakes.
    """
    asked = [(each, Future[Got]()) for each in given]
    left = deque(asked)
    helpers = [_pool().submit(_work, call, left) for _ in range(min(_HELPERS, len(asked) - 1))]
    _work(call, left)
    for helper in helpers:
        if not helper.cancel():
            helper.result()
    return tuple(answer.result() for _, answer in asked)


def _work(call: Callable[[Given], Got], left: deque[tuple[Given, Future[Got]]]) -> None:
    """Make the calls that nobody has begun, until there is none."""
    while left:
        try:
            each, answer = left.popleft()
        except IndexError:  # another thread took the last one
            return
        try:
            answer.set_result(call(each))
        except Exception as error:
            answer.set_exception(error)
