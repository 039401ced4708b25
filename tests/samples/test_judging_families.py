"""Generated submissions of the open families: labels that agree with themselves, files that are there, the same again."""

import hashlib
from pathlib import Path

import pytest

from bench.judging.families import FAMILIES, HELD_OUT
from bench.judging.labels import faults
from bench.judging.submissions import generate

OPEN_FAMILIES = sorted(set(FAMILIES) - HELD_OUT)


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("family", OPEN_FAMILIES)
def test_submission_has_sound_labels_and_every_file_it_names(family, tmp_path):
    made = generate(FAMILIES[family], 2, seed=1, scans=0.3, folder=tmp_path)
    assert len(made.labels) >= 9
    assert [fault for label in made.labels for fault in faults(label)] == []
    named = {proof.berkas for label in made.labels for proof in label.proofs if proof.berkas}
    assert named == set(digests(tmp_path / made.kode)) - {"submission.yaml"}
    assert any(label.clean for label in made.labels)
    assert any(not label.clean for label in made.labels)


@pytest.mark.parametrize("family", OPEN_FAMILIES)
def test_submission_is_the_same_again(family, tmp_path):
    first, second = (generate(FAMILIES[family], 3, seed=2, scans=0, folder=tmp_path / turn) for turn in ("a", "b"))
    assert first.labels == second.labels
    sealed = {
        f"{first.kode}/{proof.berkas}"
        for label in first.labels
        if label.seed.startswith("signature-invalid")
        for proof in label.proofs
    }
    once, again = (digests(tmp_path / turn) for turn in ("a", "b"))
    assert {
        name for name in once | again if once.get(name) != again.get(name)
    } <= sealed  # a digital signature is another each time
