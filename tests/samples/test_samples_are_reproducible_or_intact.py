"""The committed samples: whole, small, accepted by intake, labelled in full, and as their generator would write them."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from bench.samples.case import Case
from bench.samples.regions import CASES
from bench.samples.writing import HEAD, dumped, form, labels_of
from evidence.catalogue import Edition, Indicator
from evidence.verdict import FlagCode
from intake import Parcel, receive

SAMPLES = Path(__file__).parents[2] / "samples"
LARGEST = 6_000_000  # bytes of all samples: they are committed
INDICATORS = tuple(Indicator(nomor, nomor + 15, f"Indikator {nomor}", 1, False, ("1", "2", "3")) for nomor in range(1, 21))
CODES = frozenset(code.value for code in FlagCode)
EDITIONS = {2026: Edition("iid-2026", 2026, INDICATORS, 111, 300)}


def _expected() -> dict[str, Any]:
    content = yaml.safe_load((SAMPLES / "expected.yaml").read_text(encoding="utf-8"))
    submissions = content["submissions"]
    assert isinstance(submissions, dict)
    return submissions


@pytest.fixture(scope="module")
def parcels() -> dict[str, Parcel]:
    accepted: dict[str, Parcel] = {}
    for item in receive([SAMPLES], EDITIONS):
        assert isinstance(item, Parcel), item
        accepted[item.submission.kode] = item
    return accepted


def test_samples_are_accepted_by_intake(parcels: dict[str, Parcel]) -> None:
    assert set(parcels) == {case.kode for case in CASES} == set(_expected())


def test_samples_stay_small() -> None:
    assert sum(path.stat().st_size for path in SAMPLES.rglob("*") if path.is_file()) < LARGEST


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.kode)
def test_files_of_a_sample_are_there_and_no_others(case: Case) -> None:
    folder = SAMPLES / (case.folder or case.kode)
    named = {proof.berkas for claim in case.claims for proof in claim.proofs if proof.berkas}
    assert named == set(case.files)
    assert all((folder / name).is_file() for name in named)
    together = {name for other in CASES if (other.folder or other.kode) == folder.name for name in other.files}
    assert {path.relative_to(folder).as_posix() for path in folder.glob("bukti/**/*") if path.is_file()} == together


@pytest.mark.parametrize("case", [case for case in CASES if not case.folder], ids=lambda case: case.kode)
def test_form_is_as_the_generator_writes_it(case: Case) -> None:
    assert (SAMPLES / case.kode / "submission.yaml").read_text(encoding="utf-8") == dumped(form(case))


def test_labels_are_as_the_generator_writes_them() -> None:
    labels = {case.kode: labels_of(case) for case in CASES}
    assert (SAMPLES / "expected.yaml").read_text(encoding="utf-8") == HEAD + dumped({"submissions": labels})


def test_every_claim_is_labelled(parcels: dict[str, Parcel]) -> None:
    expected = _expected()
    for kode, parcel in parcels.items():
        labels = expected[kode]["claims"]
        claimed = {claim.nomor: claim.parameter for claim in parcel.submission.indikator}
        assert {nomor: label["claimed"] for nomor, label in labels.items()} == claimed
        for label in labels.values():
            assert label["why"]
            assert label.get("open") or label["status"] in {"met", "weak", "missing", "undetermined"}


def test_labelled_flags_are_those_of_the_contract_and_stand_on_files_of_the_claim() -> None:
    for case in CASES:
        assert {*case.flags, *case.never} <= CODES
        for claim in case.claims:
            named = {proof.berkas for proof in claim.proofs} | {None}
            assert all(code in CODES and berkas in named for code, berkas in (*claim.flags, *claim.never))
            assert not set(claim.flags) & set(claim.never)


def test_every_status_flag_and_indicator_occurs() -> None:
    claims = [claim for case in CASES for claim in case.claims]
    assert {claim.status for claim in claims} >= {"met", "weak", "missing", "undetermined"}
    assert min(Counter(claim.nomor for claim in claims).values()) >= 2
    assert len({claim.nomor for claim in claims}) == 20
    flags = {code for claim in claims for code, _berkas in claim.flags} | {code for case in CASES for code in case.flags}
    assert flags == CODES


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.kode)
def test_design_is_as_long_as_its_label_says(case: Case) -> None:
    assert (len(case.design.split()) >= 300) == ("design-too-short" not in case.flags)
