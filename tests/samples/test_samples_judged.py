"""The main job on the samples: every report is valid, every status and flag occurs, and the labels of a person are met."""

import json
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from bench.samples.agreement import compare
from evidence.verdict import FlagCode, Status
from wiring.arrival import Silence
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.walk import plain_stages, walk

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    base = tmp_path_factory.mktemp("samples")
    with assembled(load_settings(data=base / "data")) as services:
        summary = walk([SAMPLES], base / "out", plain_stages(services, Silence()))
        first = services.reader.pages_read
        walk([SAMPLES], base / "again", plain_stages(services, Silence()))
        again = services.reader.pages_read - first
    return summary, base, again


def reports(base: Path, run: str = "out") -> dict[str, dict]:
    return {path.parent.name: json.loads(path.read_text("utf-8")) for path in sorted((base / run).glob("*/report.json"))}


def test_no_sample_is_refused(judged):
    summary, _, _ = judged
    assert not summary.refused


def test_every_report_is_valid_under_the_published_schema(judged):
    _, base, _ = judged
    schemas = files("reports") / "schemas"
    report = json.loads((schemas / "report-1.schema.json").read_text("utf-8"))
    made = reports(base)
    for content in made.values():
        jsonschema.validate(content, report)
    jsonschema.validate(
        json.loads((base / "out/summary.json").read_text("utf-8")),
        json.loads((schemas / "summary-1.schema.json").read_text("utf-8")),
    )
    assert len(made) >= 6
    assert len({content["pemda"] for content in made.values()}) >= 6


def test_samples_show_every_status_and_most_flags(judged):
    _, base, _ = judged
    made = reports(base).values()
    assert {claim["status"] for content in made for claim in content["claims"]} == {status.value for status in Status}
    standing = {flag["code"] for content in made for claim in content["claims"] for flag in claim["flags"]}
    standing |= {flag["code"] for content in made for flag in content["flags"]}
    assert len(standing) >= 25, sorted({code.value for code in FlagCode} - standing)


def test_labels_of_a_person_are_met(judged):
    _, base, _ = judged
    agreement = compare(base / "out", SAMPLES / "expected.yaml")
    told = "\n".join([*agreement.differences, agreement.told()])
    assert agreement.statuses >= 0.95 * agreement.claims, told
    assert agreement.levels >= 0.95 * agreement.labelled_levels, told
    assert agreement.found >= 0.93 * agreement.wanted, told
    assert agreement.false <= 1, told


def test_second_run_reads_no_page_and_differs_only_in_id_and_times(judged):
    _, base, again = judged
    assert again == 0
    one, two = reports(base), reports(base, "again")
    for made in (*one.values(), *two.values()):
        made["run"].update(id=None, started=None, finished=None)
    assert one == two
    assert (base / "out/summary.xlsx").read_bytes() == (base / "again/summary.xlsx").read_bytes()


def test_every_flag_on_read_evidence_names_its_place(judged):
    _, base, _ = judged
    for kode, content in reports(base).items():
        for claim in content["claims"]:
            for flag in claim["flags"]:
                if flag["evidence"] and not flag["citations"]:
                    entry = next(item for item in claim["evidence"] if flag["evidence"] in (item["berkas"], item["tautan"]))
                    unread = not entry["documents"] or not any(how != "none" for how in entry["read_by"])
                    assert unread or "halaman" in flag["message"], (kode, claim["nomor"], flag)
