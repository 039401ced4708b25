"""The same content in files of other bytes is found across submissions and inside one, and both places are cited."""

import pytest

from evidence.verdict import Flag, FlagCode, Severity
from tests.judged import assessments
from tests.papers import DECREE, claim, decree_submission, form, write_form, write_pdf
from wiring.arrival import Silence
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.walk import plain_stages, walk

OTHER_NAME = "LAPAK TANI (Layanan Pasar Komoditas Tani)"


@pytest.fixture
def services(tmp_path):
    with assembled(load_settings(data=tmp_path / "data", jobs=1)) as services:
        yield services


def verify(services, *paths, out):
    return assessments(walk(paths, out, plain_stages(services, Silence())), services)


def flags(assessment, code: FlagCode) -> list[Flag]:
    return [flag for verdict in assessment.claims for flag in verdict.all_flags if flag.code is code]


def saved_again(folder, text=DECREE, before=0):
    """The decree in a file of other bytes, after some pages of something else."""
    pages = [f"Lampiran lain nomor {1000 + n}\n" + "isi lampiran yang panjang\n" * 9 for n in range(before)]
    write_pdf(folder / "bukti/sk.pdf", *pages, text + "\n ")
    return folder


def test_decree_saved_again_for_another_innovation_is_reported_from_both_sides_with_both_places(services, tmp_path):
    decree_submission(tmp_path / "in/a", "A-1")
    saved_again(decree_submission(tmp_path / "in/b", "B-1", nama=OTHER_NAME, pemda="Kabupaten Tanah Laut"))
    for assessment in verify(services, tmp_path / "in", out=tmp_path / "out"):
        [flag] = flags(assessment, FlagCode.REUSED_EVIDENCE)
        here, there = flag.citations
        assert flag.severity is Severity.WARN
        assert here.elsewhere is None and there.elsewhere is not None
        assert {there.elsewhere.kode, assessment.submission.kode} == {"A-1", "B-1"}
        assert here.digest != there.digest and here.quote == there.quote


def test_decree_of_another_number_is_not_the_same(services, tmp_path):
    decree_submission(tmp_path / "in/a", "A-1")
    other = DECREE.replace("188.45/25/KUM/2024", "188.45/31/KUM/2024")
    assert other != DECREE
    saved_again(decree_submission(tmp_path / "in/b", "B-1", nama=OTHER_NAME), other)
    for assessment in verify(services, tmp_path / "in", out=tmp_path / "out"):
        assert not flags(assessment, FlagCode.REUSED_EVIDENCE)


def test_copy_on_another_claim_of_the_same_innovation_is_only_told(services, tmp_path):
    folder = write_form(tmp_path / "in", form(claims=[claim(1, 1, "bukti/sk.pdf"), claim(2, 1, "bukti/salinan.pdf")]))
    write_pdf(folder / "bukti/sk.pdf", DECREE)
    write_pdf(folder / "bukti/salinan.pdf", DECREE + "\n ")
    [assessment] = verify(services, folder, out=tmp_path / "out")
    found = flags(assessment, FlagCode.SHARED_EVIDENCE)
    assert {flag.severity for flag in found} == {Severity.INFO}
    assert [len(flag.citations) for flag in found] == [2, 2]
    assert not flags(assessment, FlagCode.REUSED_EVIDENCE)
