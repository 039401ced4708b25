"""The night spread over workers: what a batch, a call to the server and a submission cost, and how fast one and two workers are.

Each worker has folders of its own and reads one file at a time; the submissions are small and born digital, so that what is measured is the spreading.
"""

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any

from bench.reading.forms import names_decree, write_submission

BIN = Path(sys.executable).parent
BATCH = 4


def spread(submissions: int) -> Iterator[str]:
    """The lines of the table."""
    from bench.nights.servers import installation
    from tests.flows.prefects import asked

    for hosts in (1, 2):
        with installation() as (place, env), ExitStack() as stack:
            url = env["PREFECT_API_URL"]
            drop = _drop(place, submissions)
            _ran([BIN / "bukti", "deploy", "--pool", "ukur", "--batch", str(BATCH), "--out", place / "out"], env)
            if hosts == 1:
                yield _calls(env)
            from tests.flows.hosts import worker

            stack.enter_context(worker(place / "leader", env, "ukur"))
            for number in range(hosts):
                stack.enter_context(worker(place / f"host-{number}", env, "ukur-batch", "--limit", "1"))
            time.sleep(20)  # until the server has heard of them
            began = time.monotonic()
            _ran([BIN / "prefect", "deployment", "run", "nightly/nightly", "-p", f'drop="{drop}"', "-p", "until=null"], env)
            while not (place / "out/nightly.json").exists():
                time.sleep(0.5)
            whole = time.monotonic() - began
            runs = [run for run in asked(url, "flow_runs") if run["work_pool_name"] == "ukur-batch" and run["parameters"]["items"]]
            yield _line(hosts, submissions, whole, runs)


def _line(hosts: int, submissions: int, whole: float, runs: list[dict[str, Any]]) -> str:
    spans = [(datetime.fromisoformat(run["start_time"]), datetime.fromisoformat(run["end_time"])) for run in runs]
    first = min(datetime.fromisoformat(run["created"]) for run in runs)
    wall = (max(end for _, end in spans) - first).total_seconds()
    busy = sum((end - start).total_seconds() for start, end in spans)
    waits = sum(
        (start - datetime.fromisoformat(run["created"])).total_seconds() for run, (start, _) in zip(runs, spans, strict=True)
    )
    return (
        f"{hosts} worker(s): {submissions} submissions in {len(runs)} batches in {wall:.1f} s ({60 * submissions / wall:.1f} a minute; whole night "
        f"{whole:.1f} s); a batch runs {busy / len(runs):.1f} s; {waits / len(runs):.1f} s from handed out to running"
    )


def _calls(env: Mapping[str, str]) -> str:
    """What the calls of the one who hands out cost, from a process of its own."""
    code = """
import time
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import FlowRunFilter
from prefect.states import Cancelled
with get_client(sync_client=True) as client:
    deployment = client.read_deployment_by_name("batch/batch").id
    def timed(what, times):
        began = time.monotonic(); found = [what(number) for number in range(times)]
        return found, 1000 * (time.monotonic() - began) / times
    runs, hand = timed(lambda number: client.create_flow_run_from_deployment(deployment, parameters={"items": []}), 40)
    ids = FlowRunFilter.model_validate({"id": {"any_": [run.id for run in runs]}})
    _, poll = timed(lambda number: client.read_flow_runs(flow_run_filter=ids), 10)
    _, told = timed(lambda number: client.set_flow_run_state(runs[number].id, Cancelled(), force=True), 40)
    print(f"calls to the server: hand out a batch {hand:.0f} ms, look after 40 of them {poll:.0f} ms, set a state {told:.0f} ms")
"""
    return _ran([sys.executable, "-c", code], env).stdout.strip()


def _ran(command: list[str | Path], env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(command, env=dict(env), capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-3000:])
    return done


def _drop(place: Path, count: int) -> Path:
    for number in range(count):
        folder = write_submission(place / f"drop/{number}", f"WKB-{number:05}", [(1, 1, "bukti/sk.pdf")])
        (folder / "bukti").mkdir()
        (folder / "bukti/sk.pdf").write_bytes(names_decree(number))
    return place / "drop"
