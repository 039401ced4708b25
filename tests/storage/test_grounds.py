"""What a run rests on, failures, counts, and the lock of the nightly run, in every database."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from storage import Failure, Grounds, Records, digest_of_bytes, evidence_key, uses_key
from storage.database import Database
from storage.migrations.steps import move, upgrade
from tests.storage.test_records import REPORTS, judge, receive
from tests.storage.values import NOON, assessment, inputs, run

FOUND = Grounds("b" * 64, "c" * 64, "1.0.0")


def rested(records: Records, run_id: str, found: Grounds | None = FOUND) -> None:
    version = receive(records)
    records.record(run(version, run_id), version, assessment(version.submission), f"assessments/{run_id}", REPORTS, found)


def test_judgement_is_the_newest_run_with_what_it_rests_on(records: Records) -> None:
    assert records.judgement("BJB-1", 2026) is None
    rested(records, "one", Grounds("a" * 64, "c" * 64, "0.0.0"))
    rested(records, "two")
    kept = records.judgement("BJB-1", 2026)
    assert kept is not None
    assert (kept.run_id, kept.grounds, kept.assessment_key) == ("two", FOUND, "assessments/two")
    assert dict(kept.report_keys) == REPORTS


def test_run_that_rests_on_nothing_known_hides_older_ones(records: Records) -> None:
    rested(records, "one")
    rested(records, "two", None)
    assert records.judgement("BJB-1", 2026) is None


def test_confirmed_run_keeps_its_grounds_but_for_the_state(records: Records) -> None:
    rested(records, "one")
    records.confirm("one", "9.9.9")
    kept = records.judgement("BJB-1", 2026)
    assert kept is not None and kept.grounds == Grounds(FOUND.basis, FOUND.uses, "9.9.9")


def test_state_changes_with_versions_and_with_files_that_are_filed(records: Records) -> None:
    states = [records.state_of_uses()]
    receive(records)
    states.append(records.state_of_uses())
    receive(records)  # the same again
    assert records.state_of_uses() == states[-1]
    records.likenesses.file("d" * 64, "1.0", {1: [5]}, whole=False)
    states.append(records.state_of_uses())
    records.likenesses.file("d" * 64, "1.0", {1: [5], 2: [6]}, whole=True)
    states.append(records.state_of_uses())
    records.likenesses.file("d" * 64, "2.0", {1: [7]}, whole=True)  # another reader found other pages
    states.append(records.state_of_uses())
    assert len(set(states)) == len(states)


def test_every_change_is_noted_whoever_else_notes_one(url: str) -> None:
    each, hosts = 10, 4
    Records(url).close()

    def work(host: int) -> None:
        with Records(url) as records:
            for number in range(each):
                receive(records, f"BJB-{host}-{number}")
                records.likenesses.file(f"{host}{number}".rjust(64, "0"), "1.0", {1: [number, host]}, whole=True)

    with ThreadPoolExecutor(hosts) as pool:
        list(pool.map(work, range(hosts)))
    with Records(url) as records:
        assert records.state_of_uses() == str(2 * each * hosts)


def test_failure_stands_until_the_version_is_judged_or_another_comes(records: Records) -> None:
    version = receive(records)
    records.fail(version, "RuntimeError", "putus", NOON)
    records.fail(version, "storage", "lagi", NOON + timedelta(minutes=1))
    assert records.failures() == (Failure("BJB-1", 2026, "storage", "lagi", NOON + timedelta(minutes=1)),)
    records.record(run(version, "later", minutes=2), version, assessment(version.submission), "assessments/later", REPORTS, None)
    assert records.failures() == ()
    other = receive(records, "BJB-2")
    records.fail(other, "x", "y", NOON)
    receive(records, "BJB-2", content="baru")
    assert records.failures() == ()


def test_counts_and_named_objects(records: Records) -> None:
    assert records.count() == (0, 0)
    rested(records, "one")
    receive(records, "BJB-2", content="lain")
    assert records.count() == (2, 1)
    named = set(records.named_objects())
    assert {evidence_key(digest_of_bytes(text)) for text in (b"isi", b"lain")} | {uses_key(FOUND.uses)} <= named
    assert {"assessments/one", *REPORTS.values()} <= named and len(named) == 6


def test_database_of_an_older_bukti_keeps_what_it_holds(url: str) -> None:
    """Made by today's code, taken back to each older step but the first, and up again."""
    with Records(url) as records:
        version = receive(records)
        judge(records, version, "one")
        rested(records, "two")
    for step in ("v0001", "v0002"):
        database = Database(url)
        with database.migrating() as connection:
            move(connection, step, down=True)
        upgrade(database)
        database.close()
        with Records(url) as records:
            assert records.newest_version("BJB-1", 2026) == version
            assert [made.id for made in records.runs("BJB-1", 2026)] == ["one", "two"]
            assert (
                records.judgement("BJB-1", 2026) is None
            )  # what it rests on went with the step, and is found again when it is judged
            assert records.newest_version("BJB-1", 2026).inputs == inputs(sk="isi")  # type: ignore[union-attr]
