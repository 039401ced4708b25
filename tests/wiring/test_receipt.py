"""Receipts: what a judgement followed from, and that the same comes out of it again."""

import json

import pytest

from storage import Version, digest_of, digest_of_bytes, encode_assessment, evidence_key, reading_key
from tests.judged import assessments
from tests.papers import claim, decree_submission, form, write_form
from wiring.arrival import Silence
from wiring.receipt import prove
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.walk import plain_stages, walk


@pytest.fixture
def services(tmp_path):
    with assembled(load_settings(data=tmp_path / "data", jobs=1)) as services:
        yield services


@pytest.fixture
def judged(services, tmp_path):
    """A submission on record, its receipt, and its run."""
    folder = decree_submission(tmp_path / "in")
    [assessment] = assessments(walk([folder], tmp_path / "out", plain_stages(services, Silence())), services)
    receipt = json.loads((tmp_path / "out/BJR-2026-0001/report.json").read_text("utf-8"))["receipt"]
    return folder, assessment, receipt, services.records.latest_run("BJR-2026-0001", 2026)


def test_receipt_names_what_the_judgement_followed_from(services, judged):
    folder, assessment, receipt, run = judged
    version = services.records.newest_version("BJR-2026-0001", 2026)
    assert isinstance(version, Version)
    [file] = receipt["files"]
    assert receipt["submission"] == version.digest
    assert receipt["assessment"] == digest_of_bytes(encode_assessment(assessment))
    assert file["digest"] == digest_of(folder / "bukti/sk.pdf")
    assert file["reading"] == services.readings.kept(file["digest"], run.reader).sha256
    assert file["engine"] is None  # its text layer was enough


def test_the_same_comes_out_again_also_when_others_have_submitted_the_file_since(services, judged, tmp_path):
    *_, run = judged
    assert prove(run, services).differences == ()
    decree_submission(tmp_path / "other", "LAIN-1", nama="PELITA", pemda="Kabupaten Tanah Laut")
    walk([tmp_path / "other"], tmp_path / "out", plain_stages(services, Silence()))
    assert prove(run, services).differences == ()


def test_changed_reading_is_told(services, judged):
    _, _, receipt, run = judged
    digest = receipt["files"][0]["digest"]
    document = services.readings.get(digest, run.reader)
    services.readings.put(type(document)(digest, document.media_type, document.size, run.reader, document.pages[:0], 1))
    [difference] = prove(run, services).differences
    assert "bukti/sk.pdf" in difference


def test_lost_evidence_is_told(services, judged):
    _, _, receipt, run = judged
    services.store.delete(evidence_key(receipt["files"][0]["digest"]))
    [difference] = prove(run, services).differences
    assert "tidak ditemukan" in difference


def test_submission_that_came_in_anew_is_told(services, judged, tmp_path):
    folder, _, receipt, run = judged
    write_form(folder, form(claims=[claim(1, 2, "bukti/sk.pdf")]))
    walk([folder], tmp_path / "out", plain_stages(services, Silence()))
    assert prove(run, services).differences != ()
    newest = services.records.latest_run("BJR-2026-0001", 2026)
    assert prove(newest, services).differences == ()
    assert services.store.head(reading_key(receipt["files"][0]["digest"], run.reader)) is not None
