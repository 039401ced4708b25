"""The commands as a user types them, in processes of their own: output, exit status, errors that say what to do."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.papers import claim, decree_submission, form, write_form

BUKTI = Path(sys.executable).parent / "bukti"


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return tmp_path_factory.mktemp("data")


def bukti(data: Path, *arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("BUKTI_", "PREFECT_"))}
    return subprocess.run(
        [str(BUKTI), *map(str, arguments)],
        env=kept | {"BUKTI_DATA": str(data), "COLUMNS": "200"} | environment,
        capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def judged(data, tmp_path_factory):
    """One submission judged by the command."""
    base = tmp_path_factory.mktemp("in")
    decree_submission(base / "a")
    return base, bukti(data, "verify", base, "--out", base / "out")


def test_verify_prints_the_table_and_ends_with_zero(judged):
    base, done = judged
    assert done.returncode == 0, done.stderr
    assert "BJR-2026-0001" in done.stdout and "Terpenuhi" in done.stdout
    assert str(base / "out/index.html") in done.stdout
    assert (base / "out/index.html").exists()


def test_verify_draws_no_progress_bar_into_a_pipe(judged):
    _, done = judged
    assert done.stderr == ""


def test_verify_with_json_prints_the_summary_alone(judged, data):
    base, _ = judged
    done = bukti(data, "verify", base / "a", "--out", base / "out2", "--json")
    assert json.loads(done.stdout)["submissions"][0]["met"] == 1


def test_refused_form_ends_with_one_and_names_every_mistake(data, tmp_path):
    write_form(tmp_path / "b", form("X 1", [claim(99, 5, "../luar.pdf")]))
    done = bukti(data, "verify", tmp_path, "--out", tmp_path / "out")
    assert done.returncode == 1
    for field in ("kode", "indikator[0].nomor", "indikator[0].parameter", "indikator[0].bukti[0].berkas"):
        assert field in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("verify", "/tidak/ada"),
        ("verify",),
        ("nilai",),
        ("rules", "show", "--tahun", "x"),
        ("explain", "A"),
        ("report", "A", "--format", "pdf"),
    ],
)
def test_wrong_usage_ends_with_two(data, arguments):
    assert bukti(data, *arguments).returncode == 2


def test_folder_without_a_form_is_wrong_usage_and_says_what_to_do(data, tmp_path):
    done = bukti(data, "verify", tmp_path)
    assert done.returncode == 2
    assert "submission.yaml" in done.stderr


def test_unknown_setting_is_refused_by_name(data, tmp_path):
    done = bukti(data, "rules", "show", BUKTI_JOBZ="3")
    assert done.returncode == 2
    assert "BUKTI_JOBZ" in done.stderr


def test_check_reads_no_page_and_names_what_is_missing(data, tmp_path):
    folder = decree_submission(tmp_path)
    write_form(folder, form(claims=[claim(1, 1, "bukti/sk.pdf"), claim(2, 1)]))
    done = bukti(data, "check", folder)
    assert done.returncode == 0, done.stderr
    assert "Indikator 2" in done.stdout and "Indikator 1" not in done.stdout
    machine = json.loads(bukti(data, "check", folder, "--json").stdout)
    assert "no-evidence" in [flag["code"] for flag in machine["submissions"][0]["flags"]]


def test_template_writes_a_workbook_and_never_overwrites_unasked(data, tmp_path):
    target = tmp_path / "usulan.xlsx"
    assert bukti(data, "template", target).returncode == 0
    written = target.read_bytes()
    refused = bukti(data, "template", target)
    assert refused.returncode != 0 and "--force" in refused.stderr
    assert target.read_bytes() == written
    assert bukti(data, "template", target, "--force").returncode == 0


def test_rules_show_explains_an_indicator_and_a_flag(data):
    assert "RKPD" in bukti(data, "rules", "show", "6").stdout
    assert "number-mismatch" in bukti(data, "rules", "show", "number-mismatch").stdout
    everything = bukti(data, "rules", "show").stdout
    assert "Replikasi" in everything and "needs-reviewer" in everything
    unknown = bukti(data, "rules", "show", "21")
    assert unknown.returncode != 0 and "21" in unknown.stderr


def test_report_gives_the_stored_report_again(judged, data):
    base, _ = judged
    done = bukti(data, "report", "BJR-2026-0001", "--run", "1", "--format", "json")
    assert done.stdout == (base / "out/BJR-2026-0001/report.json").read_text("utf-8")
    page = bukti(data, "report", "BJR-2026-0001", "--run", "1", "--out", base / "lagi.html")
    assert page.returncode == 0
    assert (base / "lagi.html").read_bytes() == (base / "out/BJR-2026-0001/report.html").read_bytes()


def test_report_of_an_unknown_code_says_so(judged, data):
    done = bukti(data, "report", "TIDAK-ADA")
    assert done.returncode == 1 and "TIDAK-ADA" in done.stderr


def test_explain_shows_status_steps_and_places(judged, data):
    done = bukti(data, "explain", "BJR-2026-0001", "1")
    assert "Terpenuhi" in done.stdout and "bukti/sk.pdf" in done.stdout and "Langkah" in done.stdout
    assert bukti(data, "explain", "BJR-2026-0001", "5").returncode == 1


@pytest.mark.parametrize("command", [(), ("verify",), ("check",), ("template",), ("rules", "show"), ("report",), ("explain",)])
def test_help_teaches(data, command):
    done = bukti(data, *command, "--help")
    assert done.returncode == 0 and len(done.stdout) > 300


def test_version_is_told(data):
    assert bukti(data, "--version").stdout.startswith("bukti ")


def test_rerun_keeps_the_reason_and_the_old_run(judged, data):
    base, _ = judged
    done = bukti(data, "rerun", "BJR-2026-0001", "--reason", "Sanggahan 7", "--out", base / "out3")
    assert done.returncode == 0, done.stderr
    assert "proses ke-2 (Sanggahan 7)" in done.stdout
    told = json.loads(bukti(data, "report", "BJR-2026-0001", "--run", "2", "--format", "json").stdout)
    assert told["run"]["reason"] == "Sanggahan 7"


@pytest.mark.parametrize(("reason", "word"), [(" ", "Alasan"), (None, "--reason")])
def test_rerun_without_a_reason_is_refused(judged, data, reason, word):
    options = ("--reason", reason) if reason is not None else ()
    done = bukti(data, "rerun", "BJR-2026-0001", *options)
    assert done.returncode in {1, 2} and word in done.stderr


def test_nightly_and_status_and_store_agree_on_one_folder(tmp_path):
    decree_submission(tmp_path / "drop/a")
    first = bukti(tmp_path / "data", "nightly", "--out", tmp_path / "out", "--json", BUKTI_DROP=str(tmp_path / "drop"))
    assert first.returncode == 0, first.stderr
    assert json.loads(first.stdout)["judged"][0]["kode"] == "BJR-2026-0001"
    state = bukti(tmp_path / "data", "status", "--json")
    assert (state.returncode, json.loads(state.stdout)["judged"]) == (0, 1)
    assert bukti(tmp_path / "data", "store", "verify").returncode == 0
    moved = bukti(tmp_path / "data", "store", "copy", tmp_path / "data/store", tmp_path / "copy")
    assert moved.returncode == 0 and "0 gagal" in moved.stdout
    assert bukti(tmp_path / "data", "store", "verify", BUKTI_STORE=str(tmp_path / "copy")).returncode == 0


@pytest.mark.parametrize("command", ["nightly", "deploy"])
def test_an_hour_that_is_none_is_refused(tmp_path, command):
    done = bukti(tmp_path, command, "--until", "pagi", PREFECT_API_URL="http://127.0.0.1:1/api")
    assert done.returncode == 1 and "pagi" in done.stderr and "JJ:MM" in done.stderr


def test_disputed_submission_is_left_to_the_night(judged, data, tmp_path):
    asked = bukti(data, "rerun", "BJR-2026-0001", "--reason", "Sanggahan 8", "--nightly")
    assert asked.returncode == 0 and "Sanggahan 8" in asked.stdout, asked.stderr
    assert json.loads(bukti(data, "status", "--json").stdout)["waiting"] == {"disputed": 1}
    night = bukti(data, "nightly", "--out", tmp_path / "out", "--json")
    assert [item["why"] for item in json.loads(night.stdout)["judged"]] == ["disputed"]
    report = json.loads((tmp_path / "out/BJR-2026-0001/report.json").read_text("utf-8"))
    assert report["run"]["reason"] == "Sanggahan 8"
    both = bukti(data, "rerun", "BJR-2026-0001", "--reason", "x", "--nightly", "--full")
    assert both.returncode == 1 and "--nightly" in both.stderr


def test_drop_that_is_not_there_is_wrong_usage(data, tmp_path):
    done = bukti(data, "nightly", "--drop", tmp_path / "tiada", "--out", tmp_path / "out")
    assert done.returncode == 2 and "tiada" in done.stderr


def test_log_as_json_is_a_record_a_line_with_kode_digest_and_run(tmp_path):
    decree_submission(tmp_path / "drop/a")
    options = ("nightly", "--drop", tmp_path / "drop", "--out", tmp_path / "out", "--json")
    done = bukti(tmp_path / "data", *options, BUKTI_LOG="json")
    records = [json.loads(line) for line in done.stderr.splitlines()]
    by_logger = {record["logger"]: record for record in records}
    assert {record["level"] for record in records} == {"info"}
    assert by_logger["bukti.reading"]["pages"] == 1
    took_in, judged = [record for record in records if record["logger"] == "bukti.walk"]
    assert took_in["kode"] == judged["kode"] == "BJR-2026-0001" and took_in["digest"] == judged["digest"]
    report = json.loads((tmp_path / "out/BJR-2026-0001/report.json").read_text("utf-8"))
    assert judged["run"] == report["run"]["id"]
    assert by_logger["bukti.reading"]["digest"] == report["claims"][0]["evidence"][0]["digest"]

    (tmp_path / "data/store/readings").rename(tmp_path / "gone")  # pages are still known, files are not
    bukti(tmp_path / "data", "rerun", "BJR-2026-0001", "--reason", "x", "--nightly")
    bukti(tmp_path / "data", *options)
    night = json.loads(bukti(tmp_path / "data", "status", "--json").stdout)["night"]
    assert (night["judged"], night["files"], night["files_known"], night["halted"]) == (1, 1, 0, None)
    bukti(tmp_path / "data", "rerun", "BJR-2026-0001", "--reason", "y", "--nightly")
    bukti(tmp_path / "data", *options)
    night = json.loads(bukti(tmp_path / "data", "status", "--json").stdout)["night"]
    assert (night["files"], night["files_known"], night["pages_read"]) == (1, 1, 0)
    assert "1 sudah pernah dibaca" in bukti(tmp_path / "data", "status").stdout


def test_error_in_the_log_carries_its_submission_and_traceback():
    import logging

    from wiring.logs import JsonLines

    try:
        raise ValueError("putus")
    except ValueError:
        record = logging.getLogger("bukti.uji").makeRecord(
            "bukti.uji", logging.ERROR, "x.py", 1, "gagal %s", ("A-1",), sys.exc_info(), extra={"kode": "A-1", "asing": 1}
        )
    told = json.loads(JsonLines().format(record))
    assert (told["message"], told["level"], told["kode"]) == ("gagal A-1", "error", "A-1")
    assert "ValueError: putus" in told["error"] and "asing" not in told
