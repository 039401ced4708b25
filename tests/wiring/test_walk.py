"""The walk from a folder to reports, on the real reader, store and records."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from evidence.errors import StorageError
from evidence.verdict import FlagCode, Status
from rules.pack import restored
from tests.judged import assessments
from tests.papers import DECREE, claim, decree_submission, form, write_form, write_pdf
from wiring.arrival import Silence
from wiring.services import Services, assembled
from wiring.settings import load_settings
from wiring.walk import plain_stages, walk


@pytest.fixture
def services(tmp_path):
    with assembled(load_settings(data=tmp_path / "data", jobs=1)) as services:
        yield services


def verify(services: Services, *paths: Path, out: Path):
    return walk(paths, out, plain_stages(services, Silence()))


def assessed(services: Services, *paths: Path, out: Path):
    return assessments(verify(services, *paths, out=out), services)


def report(out: Path, kode: str = "BJR-2026-0001") -> dict:
    return json.loads((out / kode / "report.json").read_text("utf-8"))


def stripped(made: dict) -> dict:
    made["run"].update(id=None, started=None, finished=None)
    return made


def test_decree_proves_the_claim_and_every_report_is_written(services, tmp_path):
    summary = verify(services, decree_submission(tmp_path / "in"), out=tmp_path / "out")
    [assessment] = assessments(summary, services)
    assert [verdict.status for verdict in assessment.claims] == [Status.MET]
    written = {path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert written == {
        "index.html", "summary.json", "summary.xlsx", "BJR-2026-0001/report.json", "BJR-2026-0001/report.html",
    }  # fmt: skip
    facts = report(tmp_path / "out")["claims"][0]["evidence"][0]["facts"]
    assert facts["nomor"]["value"] == "188.45/25/KUM/2024"
    assert facts["tanggal"]["value"] == "2024-06-10"


def test_second_run_reads_nothing_and_judges_nothing(services, tmp_path, monkeypatch):
    folder = decree_submission(tmp_path / "in")
    [first] = assessed(services, folder, out=tmp_path / "one")
    read = services.reader.pages_read
    monkeypatch.setattr("wiring.walk.judge", lambda *_: pytest.fail("judged again"))
    [second] = assessed(services, folder, out=tmp_path / "two")
    assert (read, services.reader.pages_read) == (1, 1)
    assert first == second
    for name in ("report.json", "report.html"):
        assert (tmp_path / "one/BJR-2026-0001" / name).read_bytes() == (tmp_path / "two/BJR-2026-0001" / name).read_bytes()
    assert [run.number for run in services.records.runs("BJR-2026-0001", 2026)] == [1]


def test_data_folder_made_anew_gives_the_same_reports_but_for_id_and_times(tmp_path):
    folder = decree_submission(tmp_path / "in")
    for name in ("one", "two"):
        with assembled(load_settings(data=tmp_path / f"data-{name}", jobs=1)) as services:
            verify(services, folder, out=tmp_path / name)
    assert stripped(report(tmp_path / "one")) == stripped(report(tmp_path / "two"))


@pytest.mark.parametrize("what", ["rulebook", "code", "reports", "pages"])
def test_what_a_judgement_rests_on_has_changed_so_it_is_judged_again(services, tmp_path, monkeypatch, what):
    folder = decree_submission(tmp_path / "in")
    verify(services, folder, out=tmp_path / "out")
    if what == "rulebook":
        content = json.loads(services.rulebooks[2026].content)
        content["indikator"][0]["nama"] += " (baru)"
        services = replace(services, rulebooks={2026: restored("iid-2026", json.dumps(content))})
    elif what == "pages":  # more of a long file was read meanwhile
        monkeypatch.setattr(services.readings, "state", lambda *_: "f" * 64)
    else:
        monkeypatch.setattr(f"wiring.standing.{'judging' if what == 'code' else 'reporting'}_code", lambda: "0" * 64)
    verify(services, folder, out=tmp_path / "out")
    assert [run.number for run in services.records.runs("BJR-2026-0001", 2026)] == [1, 2]


def test_newcomer_that_shares_nothing_leaves_other_judgements_standing(services, tmp_path, monkeypatch):
    folder = decree_submission(tmp_path / "in/one")
    verify(services, folder, out=tmp_path / "out")
    other = form("BJR-2026-0002", [claim(2, 0)])
    write_form(tmp_path / "in/two", other)
    verify(services, tmp_path / "in/two", out=tmp_path / "out")
    monkeypatch.setattr("wiring.walk.judge", lambda *_: pytest.fail("judged again"))
    verify(services, tmp_path / "in", out=tmp_path / "out")
    monkeypatch.setattr("wiring.walk.shown_elsewhere", lambda *_: pytest.fail("looked up again"))
    verify(services, tmp_path / "in", out=tmp_path / "out")


def test_stored_report_that_is_damaged_is_made_again(services, tmp_path):
    folder = decree_submission(tmp_path / "in")
    verify(services, folder, out=tmp_path / "out")
    [run] = services.records.runs("BJR-2026-0001", 2026)
    services.store.delete(services.records.report_key(run.id, "html"))
    verify(services, folder, out=tmp_path / "out")
    assert [run.number for run in services.records.runs("BJR-2026-0001", 2026)] == [1, 2]
    assert services.store.get(services.records.report_key(run.id, "json"))


def test_a_file_sent_again_with_one_page_changed_reads_one_page(services, tmp_path):
    folder = decree_submission(tmp_path / "in")
    annexes = [f"LAMPIRAN {number}\nDAFTAR INOVASI DAERAH\n{number}. SI JUKUNG" for number in range(1, 6)]
    write_pdf(folder / "bukti/sk.pdf", DECREE, *annexes)
    verify(services, folder, out=tmp_path / "one")
    before = services.reader.pages_read
    annexes[2] = "LAMPIRAN 3\nDAFTAR INOVASI DAERAH\n3. SI APUNG"
    write_pdf(folder / "bukti/sk.pdf", DECREE, *annexes)
    verify(services, folder, out=tmp_path / "two")
    assert (before, services.reader.pages_read, services.reader.pages_known) == (6, 7, 5)


def test_stored_report_is_the_one_that_was_written(services, tmp_path):
    verify(services, decree_submission(tmp_path / "in"), out=tmp_path / "out")
    [run] = services.records.runs("BJR-2026-0001", 2026)
    for form_, name in (("json", "report.json"), ("html", "report.html")):
        assert (
            services.store.get(services.records.report_key(run.id, form_)) == (tmp_path / "out/BJR-2026-0001" / name).read_bytes()
        )


def test_refused_submission_does_not_stop_the_others(services, tmp_path):
    decree_submission(tmp_path / "in/a")
    write_form(tmp_path / "in/b", form("X-1", [claim(99, 1)]))
    summary = verify(services, tmp_path / "in", out=tmp_path / "out")
    assert [line.kode for line in summary.lines] == ["BJR-2026-0001"]
    [refused] = summary.refused
    assert refused.errors[0].field == "indikator[0].nomor"


def test_failure_while_judging_is_listed_and_does_not_stop_the_others(services, tmp_path):
    decree_submission(tmp_path / "in/a", "A-1")
    decree_submission(tmp_path / "in/b", "B-1")
    stages = plain_stages(services, Silence())

    def judge(received, out, dispute):
        if received.submission.kode == "A-1":
            raise StorageError("penyimpanan tidak menjawab", "coba lagi")
        return stages.judge_one(received, out, dispute)

    summary = walk([tmp_path / "in"], tmp_path / "out", replace(stages, judge_one=judge))
    assert [line.kode for line in summary.lines] == ["B-1"]
    assert summary.refused[0].errors[0].found == "penyimpanan tidak menjawab"


def test_file_of_another_innovation_is_reported_from_both_sides_and_stays_so(services, tmp_path):
    decree_submission(tmp_path / "in/a", "A-1")
    decree_submission(tmp_path / "in/b", "B-1", nama="SI JUKUNG (Sistem Jemput Bola)", pemda="Kabupaten Tanah Laut")
    for _ in range(2):
        for assessment in assessed(services, tmp_path / "in", out=tmp_path / "out"):
            assert FlagCode.REUSED_EVIDENCE in [flag.code for verdict in assessment.claims for flag in verdict.all_flags]


def test_file_that_breaks_becomes_unreadable_and_not_a_failed_run(services, tmp_path):
    folder = write_form(tmp_path / "in", form(claims=[claim(1, 1, "bukti/rusak.pdf", "bukti/sk.pdf")]))
    write_pdf(folder / "bukti/sk.pdf", DECREE)
    (folder / "bukti/rusak.pdf").write_bytes(b"%PDF-1.4\n" + b"garbage" * 50)
    [assessment] = assessed(services, folder, out=tmp_path / "out")
    [verdict] = assessment.claims
    assert verdict.status is Status.MET
    assert [flag.code for flag in verdict.evidence[0].flags] == [FlagCode.UNREADABLE]


def test_changed_submission_becomes_a_new_version_beside_the_old(services, tmp_path):
    folder = decree_submission(tmp_path / "in")
    verify(services, folder, out=tmp_path / "out")
    write_form(folder, form(claims=[claim(1, 2, "bukti/sk.pdf")]))
    [assessment] = assessed(services, folder, out=tmp_path / "out")
    assert assessment.claims[0].status is Status.WEAK
    assert services.records.newest_version("BJR-2026-0001", 2026).number == 2
    assert len(services.records.runs("BJR-2026-0001", 2026)) == 2


def test_damaged_reading_is_read_again(services, tmp_path):
    folder = decree_submission(tmp_path / "in")
    verify(services, folder, out=tmp_path / "out")
    [kept] = [path for path in (tmp_path / "data/store").rglob("*") if path.is_file() and "readings" in path.parts]
    kept.write_bytes(kept.read_bytes()[:-9])
    [assessment] = assessed(services, folder, out=tmp_path / "out")
    assert assessment.claims[0].status is Status.MET


def test_other_limits_read_again_and_say_so(services, tmp_path):
    folder = decree_submission(tmp_path / "in")
    verify(services, folder, out=tmp_path / "out")
    plain = report(tmp_path / "out")["run"]["reader"]
    with assembled(load_settings(data=tmp_path / "data", jobs=1, max_pages=1)) as other:
        verify(other, folder, out=tmp_path / "out")
    assert report(tmp_path / "out")["run"]["reader"].startswith(f"{plain}-")


def test_region_typed_another_way_gets_its_name_from_the_table(services, tmp_path):
    folder = decree_submission(tmp_path / "in", pemda="Kab. Banjar")
    [assessment] = assessed(services, folder, out=tmp_path / "out")
    assert assessment.submission.pemda == "Kabupaten Banjar"
