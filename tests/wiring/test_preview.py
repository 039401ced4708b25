"""A changed rulebook tried on what is on record: what would flip and why, without reading or keeping anything."""

import pytest
import yaml

from evidence.errors import RulebookError
from evidence.verdict import Status
from rules.pack import FOLDER
from tests.papers import claim, decree_submission, form, write_form
from wiring import preview as trying
from wiring.arrival import Silence
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.walk import plain_stages, walk


@pytest.fixture
def settings(tmp_path):
    """Settings of a house in which three submissions were judged by the carried rulebook."""
    settings = load_settings(data=tmp_path / "data", jobs=2)
    for kode in ("A-1", "A-2", "A-3"):
        decree_submission(tmp_path / "in" / kode, kode)
    with assembled(settings) as services:
        walk([tmp_path / "in"], tmp_path / "out", plain_stages(services, Silence()))
    return settings


@pytest.fixture
def pack(tmp_path):
    """Writes the carried pack with changes to indicator 1."""

    def write(**changes):
        content = yaml.safe_load((FOLDER / "iid-2026.yaml").read_text("utf-8")) | {"id": "coba"}
        [entry] = [entry for entry in content["indikator"] if entry["nomor"] == 1]
        entry.update(changes)
        path = tmp_path / "coba.yaml"
        path.write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
        return path

    return write


def files_below(folder):
    return {
        path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file() and not path.name.startswith("records.sqlite")
    }


def test_the_same_rules_flip_nothing(settings, pack):
    found = trying.preview(pack(), settings, Silence())
    assert (found.rulebook, found.tahun, found.claims, found.flips, found.untried) == ("coba", 2026, 3, (), ())


@pytest.mark.parametrize("batch", [25, 1])  # in this process, and in others
def test_a_rule_that_no_longer_accepts_the_evidence_flips_the_claim_and_says_why(settings, pack, batch, monkeypatch):
    monkeypatch.setattr(trying, "BATCH", batch)
    before = files_below(settings.data)
    found = trying.preview(pack(accepts=["peraturan-daerah"]), settings, Silence())
    assert [(flip.kode, flip.nomor) for flip in found.flips] == [("A-1", 1), ("A-2", 1), ("A-3", 1)]
    flip = found.flips[0]
    assert (flip.before, flip.after) == ((Status.MET, 1), (Status.WEAK, 0))
    assert "+ wrong-document-type (fail), bukti/sk.pdf" in flip.because
    assert files_below(settings.data) == before
    with assembled(settings) as services:
        assert len(services.records.runs("A-1", 2026)) == 1


def test_what_was_never_judged_is_named_and_does_not_stop_the_rest(settings, pack, tmp_path):
    write_form(tmp_path / "in/A-4", form("A-4", [claim(1, 1)]))
    with assembled(settings) as services:
        plain_stages(services, Silence()).take_in([tmp_path / "in/A-4"])
    found = trying.preview(pack(), settings, Silence())
    assert (found.claims, found.untried) == (3, ("A-4",))


def test_a_wrong_pack_is_refused(settings, pack):
    with pytest.raises(RulebookError):
        trying.preview(pack(measure="guessing"), settings, Silence())
