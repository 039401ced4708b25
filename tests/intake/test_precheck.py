"""The operator's pre-check: completeness without reading pages."""

from evidence.verdict import FlagCode, Severity
from intake import precheck
from tests.intake.forms import EDITIONS, accepted, form, lay


def remarks(folder):
    return [(remark.nomor, remark.flag.code, remark.flag.evidence) for remark in precheck(accepted(folder), EDITIONS[2026])]


def test_complete_submission_has_no_remarks(tmp_path):
    assert remarks(lay(tmp_path)) == []


def test_claim_without_evidence_says_what_to_attach(tmp_path):
    lay(tmp_path, form(indikator__0__bukti=[]))
    (remark,) = precheck(accepted(tmp_path), EDITIONS[2026])

    assert (remark.nomor, remark.flag.code, remark.flag.severity) == (1, FlagCode.NO_EVIDENCE, Severity.FAIL)
    assert "Indikator 1" in remark.flag.message
    assert remark.flag.advice == "Lampirkan: Dokumen PDF indikator 1"


def test_empty_file_is_unreadable(tmp_path):
    lay(tmp_path)
    (tmp_path / "bukti/sk.pdf").write_bytes(b"")
    assert remarks(tmp_path) == [(1, FlagCode.UNREADABLE, "bukti/sk.pdf")]


def test_large_file_is_named_with_the_limit(tmp_path):
    lay(tmp_path)
    (tmp_path / "bukti/sk.pdf").write_bytes(b"x" * 1_001)
    (remark,) = precheck(accepted(tmp_path), EDITIONS[2026])

    assert remark.flag.code is FlagCode.FILE_NOT_ALLOWED
    assert remark.flag.message == "bukti/sk.pdf berukuran 1.001 bita; batas indikator 1 adalah 1.000 bita."


def test_file_of_largest_size_is_fine(tmp_path):
    lay(tmp_path)
    (tmp_path / "bukti/sk.pdf").write_bytes(b"x" * 1_000)
    assert remarks(tmp_path) == []


def test_type_that_the_indicator_does_not_take_is_named(tmp_path):
    lay(tmp_path, form(indikator__0__bukti__0__berkas="sk.JPG"), "sk.JPG")
    (remark,) = precheck(accepted(tmp_path), EDITIONS[2026])

    assert remark.flag.code is FlagCode.FILE_NOT_ALLOWED
    assert remark.flag.message == "sk.JPG berjenis JPEG; indikator 1 menerima PDF."


def test_unknown_ending_is_left_to_the_reader(tmp_path):
    assert remarks(lay(tmp_path, form(indikator__0__bukti__0__berkas="sk"), "sk")) == []


def test_link_alone_where_a_file_is_asked_for_is_named(tmp_path):
    content = form(indikator__0__bukti=[{"tautan": "https://a.go.id/sk"}])
    assert remarks(lay(tmp_path, content)) == [(1, FlagCode.FILE_NOT_ALLOWED, "https://a.go.id/sk")]


def test_link_beside_a_file_and_link_where_links_count_are_fine(tmp_path):
    content = form()
    content["indikator"][0]["bukti"].append({"tautan": "https://a.go.id/sk"})
    assert remarks(lay(tmp_path, content)) == []
