"""How much of a night that reads goes to Prefect, the database and the store.

The flow runs as it is, in a process of its own, over scanned papers, with a Prefect server, PostgreSQL and S3. A clock stands around every stage and
around every call to store and records: what is spent outside the stages is Prefect's, and what is spent in calls from within them the servers'. While
files are read the reader processes go on during such a call, which then takes processors and no time: those are told apart, and so is what the servers
themselves take of the processors (all that the machine spent meanwhile, and neither this run nor the machine when it is left alone; nothing else
may run on it).
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.reading.scanned import scanned_set

BAR = 0.05


def share(copies: int) -> str:
    """The line of the table, over so many copies of the scanned set, each scanned another time."""
    from bench.nights.servers import installation

    papers = [scanned_set(copy) for copy in range(copies)]
    pages = sum(each.pages for each in papers)
    idle = _idle(10.0)
    with installation() as (place, env):
        for each in papers:
            shutil.copytree(each.folder, place / "drop", dirs_exist_ok=True)
        command = [sys.executable, "-m", "bench.nights.share", str(place / "drop"), str(place / "out")]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-3000:])
    told = json.loads(done.stdout.splitlines()[-1])
    told["others"] = max(told["others"] - idle * told["whole"], 0)
    part, of_processors = (told["prefect"] + told["servers"]) / told["whole"], told["others"] / (told["others"] + told["cpu"])
    most = sorted(told["calls"].items(), key=lambda call: -call[1][1])[:6]
    calls = ", ".join(f"{name} {count} x {1000 * seconds / count:.0f} ms" for name, (count, seconds) in most)
    holds = "holds" if max(part, of_processors) < BAR else "BELOW"
    return (
        f"a night over {pages} scanned pages in {told['judged']} submissions: {told['whole']:.1f} s, of these Prefect {told['prefect']:.1f} s "
        f"({told['started']:.1f} s before its first stage), database and store {told['servers']:.1f} s: {part:.1%} of the time; the servers' processes "
        f"{told['others']:.0f} s of {told['others'] + told['cpu']:.0f} s of processors: {of_processors:.1%}; bar < {BAR:.0%}: {holds}; "
        f"while files were read, database and store {told['reading']:.1f} s, in other threads {told['beside']:.1f} s; calls: {calls}; judging "
        f"{told['judging'] / told['judged']:.1f} s a submission; {told['cpu'] / pages:.2f} s of processors a page"
    )


class Clock:
    """Adds up time: in ``stages``, of these ``judging``, in calls to servers from within them (``servers``; ``reading``: while files are read), and in
    calls of other threads (``beside``), for which a stage waits together (``at_once``, with what is made of the answers) or not at all."""

    def __init__(self) -> None:
        self.stages = self.judging = self.servers = self.reading = self.beside = 0.0
        self.first: float | None = None
        self.calls: dict[str, tuple[int, float]] = {}
        self._at = threading.local()
        self._lock = threading.Lock()

    def stage(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: Any, **named: Any) -> Any:
            began = time.monotonic()
            self.first = self.first or began
            self._at.stage = name
            try:
                return function(*given, **named)
            finally:
                self._at.stage = ""
                spent = time.monotonic() - began
                self.stages += spent
                self.judging += spent if name == "judge_one" else 0.0

        return timed

    def server(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: Any, **named: Any) -> Any:
            if getattr(self._at, "call", False):
                return function(*given, **named)
            began, self._at.call = time.monotonic(), True
            try:
                return function(*given, **named)
            finally:
                self._at.call = False
                spent = time.monotonic() - began
                with self._lock:
                    calls, all_of_them = self.calls.get(function.__name__, (0, 0.0))
                    self.calls[function.__name__] = calls + 1, all_of_them + spent
                    if (stage := getattr(self._at, "stage", "")) == "read_all":
                        self.reading += spent
                    elif stage:
                        self.servers += spent
                    elif threading.current_thread() is not threading.main_thread():
                        self.beside += spent

        return timed


class Timed:
    """Stands before a store or the records and times each call."""

    def __init__(self, inner: Any, clock: Clock) -> None:
        self._inner, self._clock = inner, clock

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._inner, name)
        if name == "likenesses":
            return Timed(found, self._clock)
        return self._clock.server(found) if callable(found) else found


def main(drop: Path, out: Path) -> None:
    """The measured process: the flow once, under the clock."""
    import wiring.at_once
    import wiring.services
    import wiring.walk  # what a run without servers imports as well

    others, mine, began = _spent_by_all(), _spent_here(), time.monotonic()
    import flows.nightly
    import flows.stages

    clock = Clock()
    wide: Any = wiring.services
    opened, records = wide.opened_store, wide.Records
    wide.opened_store = lambda *given: Timed(opened(*given), clock)
    wide.Records = lambda *given: Timed(records(*given), clock)
    waited = clock.server(wiring.at_once.at_once)  # a stage waits for all of the calls that do not wait for one another
    for module in (wiring.walk, wiring.reading, wiring.standing, wiring.likeness, wiring.paper):
        vars(module)["at_once"] = waited
    plain = flows.stages.plain_stages
    names = ("take_in", "read_all", "judge_one", "publish")

    def timed(*given: Any, **named: Any) -> Any:
        stages = plain(*given, **named)
        return replace(stages, **{name: clock.stage(name, getattr(stages, name)) for name in names})

    flows.stages.plain_stages = timed
    told = flows.nightly.nightly(out=str(out), drop=str(drop))
    whole = time.monotonic() - began
    assert clock.first is not None
    cpu = _spent_here() - mine
    figures = {"prefect": whole - clock.stages, "servers": clock.servers, "reading": clock.reading, "beside": clock.beside}
    figures |= {
        "started": clock.first - began,
        "cpu": cpu,
        "others": _spent_by_all() - others - cpu,
        "judging": clock.judging,
    }
    print(json.dumps({"whole": whole, "judged": len(told["judged"]), **figures, "calls": clock.calls}))


def _spent_here() -> float:
    """Seconds of processors that this process and its ended children have used."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _idle(seconds: float) -> float:
    """Processors that the machine keeps busy when nothing of this runs."""
    before = _spent_by_all()
    time.sleep(seconds)
    return (_spent_by_all() - before) / seconds


def _spent_by_all() -> float:
    """Seconds of processors that all processes of the machine have used."""
    user, nice, system = Path("/proc/stat").read_text(encoding="ascii").split()[1:4]
    return (int(user) + int(nice) + int(system)) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
