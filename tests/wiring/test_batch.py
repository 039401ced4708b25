"""A batch of the night on the real reader and a real PostgreSQL: what is done, what is left to others, and what the night learns of it."""

import json
import time
from dataclasses import replace

import pytest

from evidence.errors import Unreachable, Unwritable
from evidence.verdict import Status
from reports.summary import Refused
from storage import Reads
from tests.papers import claim, decree_submission, form, write_form
from tests.storage.servers import empty_database
from wiring.arrival import Silence
from wiring.batch import do_batch
from wiring.nightly import nightly, waiting_now
from wiring.rerun import ask
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.settling import last_runs, settled
from wiring.walk import plain_stages, take_in

FULL, NIGHT = "penuh", "malam ini"
KODES = ["BJR-2026-0001", "BJR-2026-0002", "BJR-2026-0003"]
ITEMS = [(kode, 2026) for kode in KODES]


@pytest.fixture
def settings(tmp_path):
    with empty_database() as address:
        yield load_settings(data=tmp_path / "data", database=address, jobs=1)


@pytest.fixture
def services(settings, tmp_path):
    with assembled(settings) as services:
        for kode in KODES:
            decree_submission(tmp_path / "in" / kode, kode=kode)
        take_in([tmp_path / "in"], services, Silence())
        yield services


def done(services, items=ITEMS):
    return do_batch(items, services, plain_stages(services, Silence()), Silence(), None, NIGHT)


def test_batch_is_judged_once_and_the_night_gets_its_reports(services, tmp_path):
    waiting = waiting_now(services)
    before, known = last_runs(waiting, services), frozenset(services.records.failures())
    assert list(settled(before, known, services, tmp_path / "out")) == []
    assert done(services, ITEMS[:2]) == {"judged": 2, "failed": 0}
    assert done(services) == {"judged": 1, "failed": 0}  # the others wait no more
    found = dict(settled(before, known, services, tmp_path / "out"))
    assert [item.kode for item in found] == KODES
    for kode, judged in zip(KODES, found.values(), strict=True):
        assert (judged.line.kode, judged.why, judged.flips) == (kode, "never-judged", ())
        [run] = services.records.runs(kode, 2026)
        assert json.loads((tmp_path / "out" / kode / "report.json").read_text("utf-8"))["run"]["id"] == run.id


def test_what_batches_read_is_summed_for_their_night(services, settings):
    done(services, ITEMS[:1])
    with assembled(settings) as other:
        done(other, ITEMS[1:])
        assert other.records.read_in_batches(NIGHT) == Reads(
            files=2, files_known=1, pages_read=1, pages_known=0
        )  # all hand in the same file
        assert other.records.read_in_batches("malam lain") == Reads(0, 0, 0, 0)


def test_night_tells_what_its_batches_read(services, settings, tmp_path):
    def spread(waiting, shift):
        """As ``handed_out`` does it, in a process that has read nothing before."""
        before, known = last_runs(waiting, services), frozenset()
        with assembled(settings) as other:
            do_batch([item.item for item in waiting], other, plain_stages(other, Silence()), Silence(), None, shift.name)
        yield from settled(before, known, services, shift.out)

    night = nightly(services, plain_stages(services, Silence()), tmp_path / "out", Silence(), spread=spread)
    assert len(night.judged) == 3 and services.reader.pages_read == 0
    past = services.records.last_night()
    assert (past.files, past.files_known, past.pages_read, past.pages_known) == (1, 0, 1, 0)


def test_what_was_judged_for_a_night_that_was_killed_is_told_by_the_next(services, tmp_path):
    done(services)
    write_form(tmp_path / "in" / KODES[0], form(KODES[0], [claim(1, 3, "bukti/sk.pdf")]))
    take_in([tmp_path / "in"], services, Silence())
    services.records.hand_out(waiting_now(services))  # the night is killed after that; a worker takes the batch
    done(services)
    decree_submission(tmp_path / "in/neu", kode="BJR-2026-0004")
    take_in([tmp_path / "in"], services, Silence())
    night = nightly(services, plain_stages(services, Silence()), tmp_path / "out", Silence())
    assert [(item.line.kode, item.why) for item in night.judged] == [(KODES[0], "changed"), ("BJR-2026-0004", "never-judged")]
    [flip] = night.flips
    assert (flip.kode, flip.before[0], flip.after[0]) == (KODES[0], Status.MET, Status.WEAK)
    [*_, run] = services.records.runs(KODES[0], 2026)
    assert json.loads((tmp_path / "out" / KODES[0] / "report.json").read_text("utf-8"))["run"]["id"] == run.id
    assert nightly(services, plain_stages(services, Silence()), tmp_path / "out", Silence()).judged == ()


def test_what_is_handed_out_again_is_compared_with_what_it_was_at_first(services):
    waiting = waiting_now(services)
    services.records.hand_out(waiting)
    assert services.records.judged_since_handed() == ()
    done(services, ITEMS[:2])
    services.records.hand_out(waiting)
    assert [(each.item, each.after, each.why) for each in services.records.judged_since_handed()] == [
        (item, 0, "never-judged") for item in ITEMS[:2]
    ]
    services.records.take_back(ITEMS[:1])
    assert [each.item for each in services.records.judged_since_handed()] == ITEMS[1:2]


def test_what_another_host_has_in_hand_is_left_to_it(services, settings):
    with assembled(settings) as other, other.records.holding() as take:
        assert take(ITEMS[:1]) == set(ITEMS[:1])
        assert done(services) == {"judged": 2, "failed": 0}
        assert services.records.runs(KODES[0], 2026) == ()
    assert done(services) == {"judged": 1, "failed": 0}


def test_changed_submission_comes_with_its_last_assessment(services, tmp_path):
    done(services)
    write_form(tmp_path / "in" / KODES[0], form(KODES[0], [claim(1, 3, "bukti/sk.pdf")]))
    take_in([tmp_path / "in"], services, Silence())
    [item] = waiting_now(services)
    before, known = last_runs([item], services), frozenset(services.records.failures())
    assert done(services, ITEMS[:1]) == {"judged": 1, "failed": 0}
    [(_, judged)] = settled(before, known, services, tmp_path / "out")
    [flip] = judged.flips
    assert (flip.claimed, flip.before[0], flip.after[0]) == (3, Status.MET, Status.WEAK)


def test_submission_that_fails_is_told_with_its_reason(services, tmp_path, monkeypatch):
    before, known = last_runs(waiting_now(services), services), frozenset(services.records.failures())
    monkeypatch.setattr("wiring.walk.judge", lambda *_, **__: (_ for _ in ()).throw(RuntimeError("putus")))
    assert done(services, ITEMS[:1]) == {"judged": 0, "failed": 1}
    [(item, result)] = settled(before, known, services, tmp_path / "out")
    assert item.kode == KODES[0] and isinstance(result, Refused) and "putus" in result.errors[0].found
    assert (
        list(settled(before, frozenset(services.records.failures()), services, tmp_path / "out")) == []
    )  # an older failure is no news


def test_dispute_is_answered_by_a_new_run_with_its_reason(services, tmp_path):
    done(services)
    ask(KODES[1], None, "Sanggahan 7", services)
    [item] = waiting_now(services)
    before, known = last_runs([item], services), frozenset(services.records.failures())
    assert done(services) == {"judged": 1, "failed": 0}
    assert [run.reason for run in services.records.runs(KODES[1], 2026)] == [None, "Sanggahan 7"]
    [(_, judged)] = settled(before, known, services, tmp_path / "out")
    assert judged.why == "disputed" and (judged.came, judged.flips) == ((), ())
    assert waiting_now(services) == ()


def test_store_that_is_full_halts_the_batch_and_no_submission_is_at_fault(services):
    def full(*_):
        raise Unwritable(FULL)

    stages = replace(plain_stages(services, Silence()), judge_one=full)
    with pytest.raises(Unwritable, match=FULL):
        do_batch(ITEMS, services, stages, Silence(), None, NIGHT)
    assert services.records.failures() == () and len(waiting_now(services)) == 3
    assert services.records.in_hand(ITEMS) == frozenset()


@pytest.mark.parametrize("is_taken", [False, True])
def test_batch_whose_connection_was_lost_goes_on_unless_another_host_has_it(services, settings, is_taken):
    plain, cuts = plain_stages(services, Silence()), []
    with assembled(settings) as other, other.records.holding() as take:

        def judge_and_cut(*given):
            assessment = plain.judge_one(*given)
            if not cuts:
                cuts.append(cut(services))
                while is_taken and not take(ITEMS[2:]):
                    time.sleep(0.05)
            return assessment

        stages = replace(plain, judge_one=judge_and_cut)
        if is_taken:
            with pytest.raises(Unreachable):
                do_batch(ITEMS, services, stages, Silence(), None, NIGHT)
            assert len(waiting_now(services)) == 2 and services.records.failures() == ()
        else:
            assert do_batch(ITEMS, services, stages, Silence(), None, NIGHT) == {"judged": 3, "failed": 0}
    assert cuts == [1]


def cut(services):
    """End the connections over which locks are held; how many there were."""
    holders = "SELECT DISTINCT pid FROM pg_locks JOIN pg_database ON pg_database.oid = database WHERE locktype = 'advisory'"
    with services.records._database.writing() as connection:
        found = connection.exec_driver_sql(
            f"SELECT pg_terminate_backend(pid) FROM ({holders} AND datname = current_database()) each"
        )
        return len(found.all())


def test_report_that_is_lost_fails_its_submission_and_not_the_night(services, tmp_path):
    before, known = last_runs(waiting_now(services), services), frozenset()
    done(services, ITEMS[:1])
    judgement = services.records.judgement(*ITEMS[0])
    services.store.delete(dict(judgement.report_keys)["html"])
    [(_, result)] = settled(before, known, services, tmp_path / "out")
    assert isinstance(result, Refused) and "tidak ditemukan lagi" in result.errors[0].found
