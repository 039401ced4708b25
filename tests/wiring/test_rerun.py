"""A disputed submission judged again."""

import pytest

from evidence.errors import EvidenceError
from tests.papers import decree_submission
from wiring.arrival import Silence
from wiring.rerun import rerun
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.walk import plain_stages, walk


@pytest.fixture
def judged(tmp_path):
    with assembled(load_settings(data=tmp_path / "data", jobs=1)) as services:
        walk([decree_submission(tmp_path / "in")], tmp_path / "out", plain_stages(services, Silence()))
        yield services


def test_old_run_stays_and_the_new_one_keeps_its_reason(judged, tmp_path):
    done = rerun("BJR-2026-0001", None, "Sanggahan 1/2026", judged, tmp_path / "out", Silence())
    assert done.before is not None and (done.before.number, done.after.number, done.after.reason) == (1, 2, "Sanggahan 1/2026")
    assert done.flips == ()
    assert [run.reason for run in judged.records.runs("BJR-2026-0001", 2026)] == [None, "Sanggahan 1/2026"]
    assert judged.store.get(judged.records.report_key(done.before.id, "html"))
    assert "Sanggahan 1/2026" in (tmp_path / "out/BJR-2026-0001/report.json").read_text("utf-8")


def test_what_is_judged_otherwise_now_is_told_claim_by_claim(judged, tmp_path, monkeypatch):
    from wiring.walk import judge

    def stricter(submission, documents, rulebook, uses, **options):
        return judge(submission, {}, rulebook, uses)  # as if nothing could be read

    monkeypatch.setattr("wiring.walk.judge", stricter)
    done = rerun("BJR-2026-0001", 2026, "uji", judged, tmp_path / "out", Silence())
    [flip] = done.flips
    assert (flip.kode, flip.nomor, flip.before[1]) == ("BJR-2026-0001", 1, 1) and flip.after != flip.before
    assert done.as_json()["flips"][0]["before"] == {"status": "met", "supported": 1}


@pytest.mark.parametrize(("kode", "tahun"), [("TAK-ADA", None), ("BJR-2026-0001", 1999)])
def test_submission_that_never_came_in_is_told(judged, tmp_path, kode, tahun):
    with pytest.raises(EvidenceError, match=kode):
        rerun(kode, tahun, "uji", judged, tmp_path / "out", Silence())
