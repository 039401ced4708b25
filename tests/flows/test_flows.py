"""The walk as flow runs on a real Prefect server: the same reports, and runs that the server shows."""

import json
import subprocess
import sys
import time

from tests.flows.prefects import BIN, asked, environment
from tests.papers import claim, decree_submission, form, write_form


def test_verify_runs_as_a_flow_that_the_server_shows(server, tmp_path):
    url, home = server
    decree_submission(tmp_path / "in/a")
    write_form(tmp_path / "in/b", form("B-2", [claim(3, 1)]))
    before = {run["id"] for run in asked(url, "flow_runs")}
    done = subprocess.run(
        [BIN / "bukti", "verify", tmp_path / "in", "--out", tmp_path / "out", "--json"],
        env=environment(home, PREFECT_API_URL=url), capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert [row["kode"] for row in json.loads(done.stdout)["submissions"]] == ["BJR-2026-0001", "B-2"]
    assert (tmp_path / "out/BJR-2026-0001/report.html").exists()

    [flow_run] = [run for run in asked(url, "flow_runs") if run["id"] not in before]
    assert flow_run["state_type"] == "COMPLETED"
    names: list[str] = []
    for _ in range(60):  # the server records task runs from events, a little later
        names = sorted(run["name"] for run in asked(url, "task_runs") if run["flow_run_id"] == flow_run["id"])
        if len(names) >= 5:
            break
        time.sleep(0.5)
    assert [name for name in names if name.startswith("judge")] == ["judge-B-2", "judge-BJR-2026-0001"]
    assert {"take-in", "read", "publish"} <= {name.rsplit("-", 1)[0] for name in names}
    [table] = [item for item in asked(url, "artifacts") if item["key"] == "verify-summary"]
    assert "B-2" in str(table["data"])


def test_ingest_flow_takes_in_without_judging(server, tmp_path):
    url, home = server
    decree_submission(tmp_path / "in", "INGEST-1")
    code = f"from flows.verify import ingest; print(ingest([{str(tmp_path / 'in')!r}]))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(home, PREFECT_API_URL=url),
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert "('INGEST-1',)" in done.stdout, done.stderr
    left = subprocess.run(
        [BIN / "bukti", "report", "INGEST-1"], env=environment(home), capture_output=True, text=True, timeout=60, check=False
    )
    assert left.returncode == 1 and "INGEST-1" in left.stderr


def test_command_without_a_server_never_imports_prefect():
    code = "import sys, cli.main, cli.verify, wiring.walk; print('prefect' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_deploy_without_a_server_says_what_is_wanting(tmp_path):
    done = subprocess.run(
        [BIN / "bukti", "deploy"], env=environment(tmp_path), capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1 and "PREFECT_API_URL" in done.stderr
