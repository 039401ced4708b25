"""What the records keep and answer."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import event

from evidence.run import Run
from evidence.submission import EvidenceRef
from evidence.verdict import Assessment, FlagCode, Severity, Status
from storage import NotOnRecord, RecordedFlag, RecordedVerdict, Records, Tally, Version, Why
from tests.storage.values import NOON, assessment, inputs, run, submission

REPORTS = {"html": "reports/ab/html", "json": "reports/ab/json"}


def receive(records: Records, kode: str = "BJB-1", tahun: int = 2026, *, nama: str = "SI JUKUNG", content: str = "isi") -> Version:
    return records.receive(submission(kode, tahun, nama=nama), inputs(sk=content), f"/kiriman/{kode}/submission.yaml", NOON)


def judge(
    records: Records, version: Version, run_id: str, *, rulebook_digest: str = "r1", reader: str = "1.0", reason: str | None = None
) -> Run:
    judged = assessment(version.submission, rulebook_digest)
    made = run(version, run_id, rulebook_digest=rulebook_digest, reader=reader, reason=reason)
    return records.record(made, version, judged, f"assessments/{run_id}", REPORTS)


# receiving


def test_first_version_holds_all_that_was_received(records: Records) -> None:
    version = receive(records)
    assert version.number == 1
    assert version.submission == submission()
    assert version.inputs == inputs(sk="isi")
    assert version.source == "/kiriman/BJB-1/submission.yaml"
    assert version.received == NOON
    assert records.newest_version("BJB-1", 2026) == version


def test_same_content_received_again_makes_no_version(records: Records) -> None:
    first = receive(records)
    files = tuple(replace(file, media_type="") for file in inputs(sk="isi"))
    again = records.receive(submission(), files, "/tempat/lain", NOON + timedelta(days=1))
    assert again == first


def test_changed_form_or_file_makes_the_next_version(records: Records) -> None:
    first = receive(records)
    renamed = receive(records, nama="SI JUKUNG PLUS")
    rescanned = receive(records, nama="SI JUKUNG PLUS", content="isi lain")
    assert [first.number, renamed.number, rescanned.number] == [1, 2, 3]
    assert len({first.digest, renamed.digest, rescanned.digest}) == 3
    assert records.newest_version("BJB-1", 2026) == rescanned


def test_content_that_returns_is_a_new_version(records: Records) -> None:
    first = receive(records)
    receive(records, content="isi lain")
    third = receive(records)
    assert (third.number, third.digest) == (3, first.digest)
    assert records.newest_version("BJB-1", 2026) == third


def test_years_and_kodes_are_apart(records: Records) -> None:
    for kode, tahun in (("BJB-1", 2025), ("BJB-1", 2026), ("BJB-2", 2026)):
        assert receive(records, kode, tahun).number == 1
    assert records.newest_year("BJB-1") == 2026
    assert records.newest_year("BJB-3") is None
    assert records.newest_version("BJB-3", 2026) is None


def test_submission_without_files_is_received(records: Records) -> None:
    bare = replace(submission(files=()), indikator=())
    version = records.receive(bare, (), "x", NOON)
    assert version.inputs == ()
    assert records.newest_version("BJB-1", 2026) == version


def test_times_are_kept_in_utc_and_naive_ones_refused(records: Records) -> None:
    wita = timezone(timedelta(hours=8))
    version = records.receive(submission(), inputs(sk="isi"), "x", datetime(2026, 1, 1, 7, 30, tzinfo=wita))
    assert version.received == datetime(2025, 12, 31, 23, 30, tzinfo=UTC)
    assert version.received.utcoffset() == timedelta(0)
    with pytest.raises(ValueError, match="zone"):
        records.receive(submission("BJB-2"), (), "x", datetime(2026, 1, 1))
    assert records.newest_version("BJB-2", 2026) is None


# recording


def test_run_comes_back_as_it_was_with_its_number(records: Records) -> None:
    version = receive(records)
    made = run(version, "a1", reason="keberatan daerah")
    recorded = records.record(made, version, assessment(version.submission), "assessments/a1", REPORTS)
    assert recorded == replace(made, number=1)
    assert records.run("BJB-1", 2026, 1) == recorded
    assert records.latest_run("BJB-1", 2026) == records.latest_run("BJB-1") == recorded
    assert records.assessment_key("a1") == "assessments/a1"
    assert {form: records.report_key("a1", form) for form in REPORTS} == REPORTS


def test_new_run_stands_beside_the_old_one(records: Records) -> None:
    version = receive(records)
    first = judge(records, version, "zz")
    before = (records.verdicts("zz"), records.flags("zz"), records.assessment_key("zz"), records.report_key("zz", "html"))
    second = judge(records, receive(records, content="isi lain"), "aa", rulebook_digest="r2")
    assert [first.number, second.number] == [1, 2]
    assert records.runs("BJB-1", 2026) == (first, second)
    assert records.latest_run("BJB-1") == second
    assert (records.verdicts("zz"), records.flags("zz"), records.assessment_key("zz"), records.report_key("zz", "html")) == before
    assert first.inputs != second.inputs


def test_verdicts_and_flags_are_those_of_the_assessment(records: Records) -> None:
    judge(records, receive(records), "a1")
    assert records.verdicts("a1") == (RecordedVerdict(1, 2, 2, Status.MET), RecordedVerdict(2, 3, None, Status.UNDETERMINED))
    assert records.flags("a1") == (
        RecordedFlag(None, FlagCode.DESIGN_TOO_SHORT, Severity.FAIL, None),
        RecordedFlag(1, FlagCode.DRAFT, Severity.WARN, "bukti/sk.pdf"),
        RecordedFlag(2, FlagCode.NEEDS_REVIEWER, Severity.INFO, None),
    )


def test_same_run_recorded_again_changes_nothing(records: Records) -> None:
    version = receive(records)
    first = judge(records, version, "a1")
    assert judge(records, version, "a1") == first
    assert records.runs("BJB-1", 2026) == (first,)
    assert len(records.verdicts("a1")) == 2


def test_half_recorded_run_is_never_visible(records: Records) -> None:
    version = receive(records)
    twice = assessment(version.submission)
    twice = replace(twice, claims=(*twice.claims, twice.claims[0]))  # the same indicator again: the last rows are refused
    with pytest.raises(Exception, match="Basis data") as caught:
        records.record(run(version, "a1"), version, twice, "assessments/a1", REPORTS)
    assert caught.type.__name__ == "StorageError"
    assert records.runs("BJB-1", 2026) == ()
    assert records.verdicts("a1") == ()
    assert judge(records, version, "a2").number == 1


def test_run_that_is_not_of_its_version_is_refused(records: Records) -> None:
    version = receive(records)
    judged = assessment(version.submission)
    for wrong in (replace(run(version, "a1"), kode="BJB-2"), replace(run(version, "a1"), inputs=())):
        with pytest.raises(ValueError, match="BJB"):
            records.record(wrong, version, judged, "k", REPORTS)
    assert records.runs("BJB-1", 2026) == ()


def test_unknown_runs_and_reports_are_told(records: Records) -> None:
    judge(records, receive(records), "a1")
    assert records.run("BJB-1", 2026, 2) is None
    assert records.latest_run("BJB-2") is None
    assert records.latest_run("BJB-1", 2025) is None
    assert records.runs("BJB-2", 2026) == ()
    with pytest.raises(NotOnRecord):
        records.assessment_key("a2")
    for run_id, form in (("a1", "pdf"), ("a2", "html")):
        with pytest.raises(NotOnRecord) as caught:
            records.report_key(run_id, form)
        assert caught.value.cure


def test_latest_run_looks_at_the_newest_year(records: Records) -> None:
    old = judge(records, receive(records, tahun=2025), "a1")
    receive(records, tahun=2026)
    assert records.latest_run("BJB-1") is None
    assert records.latest_run("BJB-1", 2025) == old


def test_nothing_is_ever_changed_or_removed(records: Records) -> None:
    statements: list[str] = []
    engine = records._database._engine

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        statements.append(statement if statement.startswith("UPDATE") else statement.split(maxsplit=1)[0].upper())

    event.listen(engine, "before_cursor_execute", note)
    version = receive(records)
    judge(records, version, "a1")
    judge(records, receive(records, content="isi lain"), "a2")
    receive(records)
    noted = "UPDATE changes SET number"  # a count of what came in
    assert {told for told in statements if not told.startswith(noted)} <= {"SELECT", "INSERT", "BEGIN", "SAVEPOINT", "RELEASE"}
    assert sum(told.startswith(noted) for told in statements) == 3  # three versions: content that returns is a new one


# asking


def test_uses_name_every_claim_of_newest_versions_in_order(records: Records) -> None:
    receive(records, "BJB-2", nama="LAIN")
    receive(records, "BJB-1")
    receive(records, "BJB-9", 2025)
    digest = inputs(sk="isi")[0].digest
    uses = records.uses([digest, digest, "ff" * 32])
    assert list(uses) == [digest]
    assert [(use.tahun_penilaian, use.kode, use.nomor) for use in uses[digest]] == [
        (2025, "BJB-9", 1),
        (2025, "BJB-9", 2),
        (2026, "BJB-1", 1),
        (2026, "BJB-1", 2),
        (2026, "BJB-2", 1),
        (2026, "BJB-2", 2),
    ]
    last = uses[digest][-1]
    assert (last.pemda, last.inovasi, last.berkas, last.digest) == ("Kota Banjarbaru", "LAIN", "bukti/sk.pdf", digest)


def test_uses_forget_what_a_newer_version_left_out(records: Records) -> None:
    receive(records)
    receive(records, content="isi lain")
    old, new = inputs(sk="isi")[0].digest, inputs(sk="isi lain")[0].digest
    assert set(records.uses([old, new])) == {new}
    receive(records)
    assert set(records.uses([old, new])) == {old}


def test_uses_of_a_file_attached_twice_to_a_claim_are_one(records: Records) -> None:
    form = submission()
    claim = replace(form.indikator[0], bukti=(EvidenceRef("bukti/sk.pdf"), EvidenceRef("bukti/sk.pdf", tentang="lagi")))
    records.receive(replace(form, indikator=(claim,)), inputs(sk="isi"), "x", NOON)
    assert [use.nomor for use in records.uses([inputs(sk="isi")[0].digest])[inputs(sk="isi")[0].digest]] == [1]


def test_uses_of_thousands_of_files_are_found(records: Records) -> None:
    names = {f"f{number:04}": str(number) for number in range(1_300)}
    files = inputs(**names)
    records.receive(submission(files=tuple(file.berkas for file in files)), files, "x", NOON)
    uses = records.uses({file.digest for file in files} | {"ff" * 32})
    assert len(uses) == 1_300
    assert list(uses) == sorted(uses)
    assert records.uses([]) == {}


def waiting(records: Records, rulebooks: dict[int, str], reader: str = "1.0") -> list[tuple[str, Why]]:
    return [(item.kode, item.why) for item in records.unjudged(rulebooks, reader)]


def test_unjudged_are_new_changed_or_judged_by_older_rules(records: Records) -> None:
    for kode in ("A-judged", "B-outdated", "C-changed", "D-new", "E-older-reader"):
        version = receive(records, kode)
        if kode != "D-new":
            judge(
                records,
                version,
                kode,
                rulebook_digest="r0" if kode == "B-outdated" else "r1",
                reader="0.9" if kode == "E-older-reader" else "1.0",
            )
    receive(records, "C-changed", content="isi lain")
    receive(records, "F-other-year", 2031)
    assert waiting(records, {2026: "r1"}) == [
        ("D-new", Why.NEVER),
        ("C-changed", Why.CHANGED),
        ("B-outdated", Why.OUTDATED),
        ("E-older-reader", Why.OUTDATED),
    ]
    assert waiting(records, {2026: "r1", 2031: "x"})[1] == ("F-other-year", Why.NEVER)
    assert waiting(records, {}) == []


def test_unjudged_asks_each_year_for_its_own_rulebook(records: Records) -> None:
    judge(records, receive(records, "A", 2025), "a1", rulebook_digest="old")
    judge(records, receive(records, "A", 2026), "a2", rulebook_digest="new")
    assert waiting(records, {2025: "old", 2026: "new"}) == []
    assert waiting(records, {2025: "new", 2026: "new"}) == [("A", Why.OUTDATED)]


def test_unjudged_forgets_what_was_judged_again_by_pinned_older_rules(records: Records) -> None:
    version = receive(records)
    judge(records, version, "a1", rulebook_digest="r1")
    judge(records, version, "a2", rulebook_digest="r0")  # a disputed one, on purpose
    assert waiting(records, {2026: "r1"}) == []


def test_unjudged_gives_the_newest_version(records: Records) -> None:
    receive(records)
    receive(records, content="isi lain")
    (item,) = records.unjudged({2026: "r1"}, "1.0")
    assert (item.version, item.received, item.tahun_penilaian) == (2, NOON, 2026)


def test_overview_has_newest_version_and_latest_run(records: Records) -> None:
    judge(records, receive(records, "BJB-2", nama="LAMA"), "a1", rulebook_digest="r0")
    latest = judge(records, receive(records, "BJB-2", nama="BARU"), "a2")
    receive(records, "BJB-1")
    first, second = records.submissions()
    assert (first.kode, first.version, first.run, first.tally) == ("BJB-1", 1, None, None)
    assert (second.kode, second.inovasi, second.version, second.run) == ("BJB-2", "BARU", 2, latest)
    assert second.tally == Tally(met=1, weak=0, missing=0, undetermined=1, claimed=17, supported=8, maximum=111)
    assert (second.pemda, second.provinsi, second.perangkat_daerah) == ("Kota Banjarbaru", "Kalimantan Selatan", "Dinas Pendidikan")


def test_overview_of_nothing_is_empty(records: Records) -> None:
    assert records.submissions() == ()


def test_assessment_without_claims_is_recorded(records: Records) -> None:
    bare = replace(submission(files=()), indikator=())
    version = records.receive(bare, (), "x", NOON)
    recorded = records.record(run(version, "a1"), version, Assessment(bare, "iid-2026", "r1", (), (), 111), "k", {})
    assert recorded.number == 1
    assert records.submissions()[0].tally == Tally(0, 0, 0, 0, 0, 0, 111)


def test_disputed_waits_before_all_others_until_a_run_with_its_reason(records: Records) -> None:
    judged = receive(records, "B-judged")
    judge(records, judged, "b1", rulebook_digest="r1")
    receive(records, "A-new")
    records.dispute("B-judged", 2026, "Sanggahan 1", NOON)
    records.dispute("B-judged", 2026, "Sanggahan 1", NOON)  # asked twice, judged once
    (first, second) = records.unjudged({2026: "r1"}, "1.0")
    assert (first.kode, first.why, first.reason) == ("B-judged", Why.DISPUTED, "Sanggahan 1")
    assert (second.kode, second.why, second.reason) == ("A-new", Why.NEVER, None)
    judge(records, judged, "b2", rulebook_digest="r1")  # a run for another reason is no answer
    assert records.is_disputed("B-judged", 2026, "Sanggahan 1")
    judge(records, judged, "b3", rulebook_digest="r1", reason="Sanggahan 1")
    assert not records.is_disputed("B-judged", 2026, "Sanggahan 1")
    assert waiting(records, {2026: "r1"}) == [("A-new", Why.NEVER)]
    records.dispute("B-judged", 2026, "Sanggahan 1", NOON)  # again, after that run
    assert waiting(records, {2026: "r1"})[0] == ("B-judged", Why.DISPUTED)
