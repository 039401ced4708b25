"""What is done again, and what is not."""

from dataclasses import replace

import pytest

from evidence.errors import StorageError, Unreachable, Unwritable
from tests.papers import decree_submission
from wiring.arrival import Silence
from wiring.nightly import nightly
from wiring.patience import DELAYS, patiently
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.walk import patient, plain_stages


def failing(times: int, error: Exception):
    """Work that fails so many times, and the list of its calls."""
    calls: list[int] = []

    def work() -> str:
        calls.append(1)
        if len(calls) <= times:
            raise error
        return "done"

    return work, calls


def test_what_may_pass_is_tried_again_until_it_does():
    work, calls = failing(2, Unreachable("away"))
    assert patiently(work, (0, 0, 0)) == "done"
    assert len(calls) == 3


def test_what_does_not_pass_is_told_in_the_end():
    work, calls = failing(9, Unreachable("away"))
    with pytest.raises(Unreachable):
        patiently(work, (0, 0))
    assert len(calls) == 3


@pytest.mark.parametrize("error", [Unwritable("full"), StorageError("denied"), ValueError("bad input"), OSError("disk")])
def test_nothing_else_is_tried_again(error):
    work, calls = failing(1, error)
    with pytest.raises(type(error)):
        patiently(work, (0, 0))
    assert len(calls) == 1


def test_patience_outlasts_half_a_minute():
    assert sum(DELAYS) >= 60


def test_answer_that_is_lost_after_the_work_was_done_judges_nothing_twice(tmp_path, monkeypatch):
    monkeypatch.setattr("wiring.patience.time.sleep", lambda _: None)
    decree_submission(tmp_path / "drop/a")
    with assembled(load_settings(data=tmp_path / "data", jobs=1)) as services:
        plain = plain_stages(services, Silence())
        lost = []

        def judge_one(received, out, dispute):
            assessment = plain.judge_one(received, out, dispute)
            if not lost:
                lost.append(received)
                raise Unreachable("the connection broke when the run was on record")
            return assessment

        stages = patient(replace(plain, judge_one=judge_one))
        night = nightly(services, stages, tmp_path / "out", Silence(), drop=tmp_path / "drop")
        assert len(night.judged) == 1 and not night.halted and lost
        assert len(services.records.runs("BJR-2026-0001", 2026)) == 1
