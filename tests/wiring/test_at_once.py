"""Calls that do not wait for one another."""

from threading import Barrier, get_ident

import pytest

from wiring.at_once import at_once


def test_answers_come_in_the_order_of_what_was_asked_while_calls_overlap():
    together = Barrier(4, timeout=10)  # a call that waits for the one before it would never get through

    def call(number: int) -> int:
        together.wait()
        return number * number

    assert at_once(call, range(8)) == (0, 1, 4, 9, 16, 25, 36, 49)


def test_what_the_first_that_fails_raises_is_raised_and_the_others_were_done():
    done = []

    def call(number: int) -> None:
        if number in (2, 5):
            raise ValueError(number)
        done.append(number)

    with pytest.raises(ValueError, match="2"):
        at_once(call, range(6))
    assert sorted(done) == [0, 1, 3, 4]


def test_nothing_asked_is_nothing_answered():
    assert at_once(len, []) == ()


def test_a_call_may_ask_for_more_at_once():
    assert at_once(lambda number: at_once(range(number).index, range(number)), range(8))[7] == (0, 1, 2, 3, 4, 5, 6)


def test_no_thread_is_woken_for_a_single_call():
    assert at_once(lambda _: get_ident(), [0]) == (get_ident(),)
