"""A disputed submission judged again."""

import json
from dataclasses import replace

import pytest

from evidence.errors import EvidenceError
from flows.rerun import _markdown
from rules.pack import editions, restored
from storage import rulebook_key
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


@pytest.fixture
def other_rules(judged, tmp_path):
    """The same services with a rulebook in which the first indicator weighs otherwise."""
    book = judged.rulebooks[2026]
    content = json.loads(book.content)
    content["indikator"][0]["nama"] = "Regulasi inovasi daerah (baru)"
    return replace(judged, rulebooks={2026: restored("iid-2026", json.dumps(content))})


def test_pinned_run_is_judged_by_the_rulebook_of_then(judged, other_rules, tmp_path):
    then, now = judged.rulebooks[2026].digest, other_rules.rulebooks[2026].digest
    assert then != now
    rerun("BJR-2026-0001", None, "aturan baru", other_rules, tmp_path / "out", Silence())
    done = rerun("BJR-2026-0001", None, "seperti dulu", other_rules, tmp_path / "out", Silence(), pinned=1)
    assert [run.rulebook_digest for run in judged.records.runs("BJR-2026-0001", 2026)] == [then, now, then]
    assert done.assessment == judged.assessment(judged.records.runs("BJR-2026-0001", 2026)[0].id)


def test_code_that_is_another_since_is_told_in_the_comparison(judged, other_rules, tmp_path, monkeypatch):
    same = rerun("BJR-2026-0001", None, "kode sama", other_rules, tmp_path / "out", Silence(), pinned=1)
    assert same.notes == ()
    monkeypatch.setattr("wiring.rerun.code_digest", lambda: "0" * 64)
    plain = rerun("BJR-2026-0001", None, "kode lain", judged, tmp_path / "out", Silence())
    assert [note[:60] for note in plain.notes] == ["Perhatian: kode yang menilai sudah lain sejak proses ke-2; p"]
    pinned = rerun("BJR-2026-0001", None, "seperti dulu", judged, tmp_path / "out", Silence(), pinned=1)
    assert "bukan ulangan persis proses ke-1" in pinned.notes[0] and "sejak proses ke-3" in pinned.notes[1]
    assert pinned.as_json()["notes"] == list(pinned.notes) and pinned.notes[0] in _markdown("BJR-2026-0001", "seperti dulu", pinned)


def test_code_that_is_not_known_any_more_is_told_too(judged, tmp_path):
    [run] = judged.records.runs("BJR-2026-0001", 2026)
    judged.store.delete(judged.records.report_key(run.id, "json"))
    done = rerun("BJR-2026-0001", None, "seperti dulu", judged, tmp_path / "out", Silence(), pinned=1)
    assert [note[:67] for note in done.notes] == ["Perhatian: kode yang menilai pada proses ke-1 tidak diketahui lagi."]


def test_rulebook_that_is_kept_is_the_one_that_was_loaded():
    for book in editions().values():
        again = restored(book.id, book.content)
        assert (again.digest, again.content, again.edition) == (book.digest, book.content, book.edition)


@pytest.mark.parametrize("case", ["number", "rulebook", "reader"])
def test_what_cannot_be_pinned_is_refused_with_the_reason(judged, other_rules, tmp_path, monkeypatch, case):
    words = {"number": "tidak mempunyai proses ke-9", "rulebook": "tidak tersimpan", "reader": "tidak dapat dijalankan lagi"}
    if case == "rulebook":
        judged.store.delete(rulebook_key(judged.rulebooks[2026].digest))
    if case == "reader":
        monkeypatch.setattr(judged.reader, "version", "9.9")
    with pytest.raises(EvidenceError, match=words[case]):
        rerun("BJR-2026-0001", None, "x", other_rules, tmp_path / "out", Silence(), pinned=9 if case == "number" else 1)
    assert len(judged.records.runs("BJR-2026-0001", 2026)) == 1
