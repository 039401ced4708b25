"""``python -m bench.preview [--claims N]``: the samples on record many times over, judged by a changed pack through the command itself.

The samples are read once; every further submission has other codes and the same readings, so that nothing but judging is measured.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import yaml

from evidence.run import Run
from rules.pack import FOLDER
from storage import Overview, Version, assessment_key, digest_of_bytes, encode_assessment
from wiring.arrival import Silence
from wiring.services import Services, assembled
from wiring.settings import load_settings
from wiring.walk import plain_stages, walk

SAMPLES = Path(__file__).parents[2] / "samples"
BAR = 60.0  # seconds, of issue 4


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.preview", description=__doc__.splitlines()[0])
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--data", type=Path, help="a data folder in which the samples were judged already")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bukti-preview-") as scratch:
        data = options.data or Path(scratch) / "data"
        with assembled(load_settings(data=data, jobs=len(os.sched_getaffinity(0)))) as services:
            walk([SAMPLES], Path(scratch) / "out", plain_stages(services, Silence()))
            claims = sum(_copied(services, options.claims))
        pack = changed(Path(scratch) / "changed.yaml")
        began = time.monotonic()
        command = [str(Path(sys.executable).parent / "bukti"), "rules", "preview", str(pack), "--json"]
        done = subprocess.run(command, env=os.environ | {"BUKTI_DATA": str(data)}, capture_output=True, text=True, check=True)
        seconds = time.monotonic() - began
    told = json.loads(done.stdout)
    print(
        f"{told['claims']} claims ({claims} of them copies) tried in {seconds:.1f} s, bar {BAR:.0f} s; {len(told['flips'])} flips, {len(told['untried'])} untried"
    )


def changed(path: Path) -> Path:
    """The carried pack with higher bounds for the persons of indicator 2."""
    content = yaml.safe_load((FOLDER / "iid-2026.yaml").read_text("utf-8")) | {"id": "coba"}
    content["indikator"][1]["thresholds"] = [2, 15, 40]
    path.write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
    return path


def _copied(services: Services, claims: int) -> Iterator[int]:
    """Put submissions with the same files and verdicts on record until there are so many claims; yields the claims of each."""
    samples = [
        (run, version) for run, version in map(partial(_sample, services), services.records.submissions()) if run and version
    ]
    kept = sum(len(version.submission.indikator) for _, version in samples)
    number = 0
    while kept < claims:
        number += 1
        for run, version in samples:
            submission = replace(version.submission, kode=f"{version.submission.kode}-{number}")
            own = services.records.receive(submission, version.inputs, version.source, datetime.now(UTC))
            assessment = replace(services.assessment(run.id), submission=submission)
            content = encode_assessment(assessment)
            key = assessment_key(digest_of_bytes(content))
            services.store.put(key, content)
            reports = {"json": services.records.report_key(run.id, "json")}
            services.records.record(replace(run, id=f"{run.id[:20]}-{number}", kode=submission.kode), own, assessment, key, reports)
            kept += len(submission.indikator)
            yield len(submission.indikator)


def _sample(services: Services, item: Overview) -> tuple[Run | None, Version | None]:
    return services.records.latest_run(item.kode, 2026), services.records.newest_version(item.kode, 2026)


if __name__ == "__main__":
    main()
