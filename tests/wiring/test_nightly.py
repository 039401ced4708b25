"""The nightly run, on the real reader, store and records."""

import gc
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import ClassVar

import openpyxl
import pytest

from evidence.errors import Unreachable
from evidence.verdict import Assessment, Status
from storage import Why
from tests.papers import claim, decree_submission, form, write_form
from wiring.arrival import Silence
from wiring.drop import DropAbsent
from wiring.nightly import BATCH, NightlyRuns, next_time, nightly
from wiring.rerun import ask
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.walk import plain_stages


@pytest.fixture
def services(tmp_path):
    with assembled(load_settings(data=tmp_path / "data", jobs=1)) as services:
        yield services


def night(services, tmp_path, **options):
    return nightly(services, plain_stages(services, Silence()), tmp_path / "out", Silence(), **options)


def test_what_was_uploaded_is_taken_in_and_judged_and_the_next_night_has_nothing_to_do(services, tmp_path):
    decree_submission(tmp_path / "drop/a")
    decree_submission(tmp_path / "drop/b", kode="BJR-2026-0002")
    first = night(services, tmp_path, drop=tmp_path / "drop")
    assert [(item.line.kode, item.why, item.flips) for item in first.judged] == [
        ("BJR-2026-0001", "never-judged", ()),
        ("BJR-2026-0002", "never-judged", ()),
    ]
    assert (tmp_path / "out/BJR-2026-0002/report.html").exists()
    second = night(services, tmp_path, drop=tmp_path / "drop")
    assert (second.judged, second.failed, second.left) == ((), (), {})


def test_changed_submission_is_judged_again_and_its_flips_are_told(services, tmp_path):
    folder = decree_submission(tmp_path / "drop/a")
    night(services, tmp_path, drop=tmp_path / "drop")
    write_form(folder, form("BJR-2026-0001", [claim(1, 3, "bukti/sk.pdf")]))
    again = night(services, tmp_path, drop=tmp_path / "drop")
    [item] = again.judged
    assert item.why == Why.CHANGED and item.came == ("claim-exceeds-evidence",)
    [flip] = item.flips
    assert (flip.nomor, flip.before[0], flip.after[0]) == (1, Status.MET, Status.WEAK)
    page = (tmp_path / "out/nightly.html").read_text("utf-8")
    assert "Kesimpulan yang berubah (1)" in page and "BJR-2026-0001/report.html" in page
    told = json.loads((tmp_path / "out/nightly.json").read_text("utf-8"))
    assert told["judged"][0]["flips"][0]["after"]["status"] == "weak"


def test_night_keeps_no_assessment_of_what_it_judged(services, tmp_path):
    count = 2 * BATCH
    for number in range(count):
        decree_submission(tmp_path / f"drop/{number}", kode=f"BJR-2026-{number:04}")

    class Watched(Silence):
        alive: ClassVar[list[int]] = []

        def advance(self, what):
            gc.collect()
            self.alive.append(sum(isinstance(each, Assessment) for each in gc.get_objects()))

    watched = Watched()
    done = nightly(services, plain_stages(services, watched), tmp_path / "out", watched, drop=tmp_path / "drop")
    assert len(done.judged) == count and max(watched.alive) <= 2
    told = openpyxl.load_workbook(tmp_path / "out/summary.xlsx")["submissions"]
    assert [row[0] for row in told.iter_rows(min_row=2, values_only=True)] == [item.line.kode for item in done.judged]


def test_store_that_is_away_in_the_morning_costs_the_workbook_and_not_the_summary(services, tmp_path):
    decree_submission(tmp_path / "drop/a")

    def away(*_):
        raise Unreachable("penyimpanan tidak menjawab")

    stages = replace(plain_stages(services, Silence()), publish=away)
    done = nightly(services, stages, tmp_path / "out", Silence(), drop=tmp_path / "drop")
    assert len(done.judged) == 1 and "tidak menjawab" in done.halted
    assert json.loads((tmp_path / "out/nightly.json").read_text("utf-8"))["halted"] == done.halted


def test_time_that_is_over_leaves_the_rest_for_the_next_night_and_says_so(services, tmp_path):
    for number in range(3):
        decree_submission(tmp_path / f"drop/{number}", kode=f"BJR-2026-{number:04}")
    over = night(services, tmp_path, drop=tmp_path / "drop", until=datetime.now(UTC) - timedelta(seconds=1))
    assert (over.judged, over.left) == ((), {"never-judged": 3})
    assert "3 usulan masih menunggu" in (tmp_path / "out/nightly.html").read_text("utf-8")
    assert len(night(services, tmp_path).judged) == 3


def test_submission_that_fails_is_on_record_until_it_is_judged(services, tmp_path, monkeypatch):
    decree_submission(tmp_path / "drop/a")
    decree_submission(tmp_path / "drop/b", kode="BJR-2026-0002")

    def broken(submission, *_, **__):
        if submission.kode == "BJR-2026-0001":
            raise RuntimeError("putus")
        return judge(submission, *_, **__)

    from wiring.walk import judge

    with monkeypatch.context() as patch:
        patch.setattr("wiring.walk.judge", broken)
        first = night(services, tmp_path, drop=tmp_path / "drop")
    assert [item.path for item in first.failed] == ["BJR-2026-0001"] and len(first.judged) == 1
    [failure] = services.records.failures()
    assert (failure.kode, failure.code) == ("BJR-2026-0001", "RuntimeError") and "putus" in failure.sentence
    assert len(night(services, tmp_path).judged) == 1
    assert services.records.failures() == ()


def test_wrong_form_in_the_drop_is_listed_and_stops_nothing(services, tmp_path):
    write_form(tmp_path / "drop/x", form("X 1", [claim(99, 5)]))
    decree_submission(tmp_path / "drop/a")
    done = night(services, tmp_path, drop=tmp_path / "drop")
    assert len(done.refused) == 1 and len(done.judged) == 1


def test_disputed_comes_first_and_gets_a_run_with_its_reason(services, tmp_path):
    decree_submission(tmp_path / "drop/a")
    night(services, tmp_path, drop=tmp_path / "drop")
    decree_submission(tmp_path / "drop/b", kode="BJR-2026-0002")
    ask("BJR-2026-0001", None, "Sanggahan 7", services)
    again = night(services, tmp_path, drop=tmp_path / "drop")
    assert [(item.line.kode, item.why) for item in again.judged] == [
        ("BJR-2026-0001", "disputed"),
        ("BJR-2026-0002", "never-judged"),
    ]
    assert [run.reason for run in services.records.runs("BJR-2026-0001", 2026)] == [None, "Sanggahan 7"]
    assert "disanggah" in (tmp_path / "out/nightly.html").read_text("utf-8")
    assert night(services, tmp_path).judged == ()


def test_empty_drop_is_an_ordinary_night_and_a_missing_one_is_not(services, tmp_path):
    decree_submission(tmp_path / "drop/a")
    plain_stages(services, Silence()).take_in([tmp_path / "drop"])
    (tmp_path / "empty").mkdir()
    assert len(night(services, tmp_path, drop=tmp_path / "empty").judged) == 1
    with pytest.raises(DropAbsent):
        night(services, tmp_path, drop=tmp_path / "gone")


def test_two_nights_never_overlap(services, tmp_path):
    with services.records.nightly() as holds:
        assert holds()
        with assembled(services.settings) as others, pytest.raises(NightlyRuns):
            night(others, tmp_path)
    night(services, tmp_path)


def test_hour_is_the_next_one_in_its_time_zone():
    then = next_time("06:00", "Asia/Makassar")
    assert (then.hour, then.utcoffset()) == (6, timedelta(hours=8))
    assert timedelta(0) < then - datetime.now(UTC) <= timedelta(days=1)
    for wrong in (("25:00", "Asia/Makassar"), ("pagi", "Asia/Makassar"), ("06:00", "Asia/Antah")):
        with pytest.raises((ValueError, KeyError)):
            next_time(*wrong)
