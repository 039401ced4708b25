"""Real public documents, read where they lie: what they are, what they say, and which flags they get."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from rapidfuzz.fuzz import token_set_ratio

from tests.papers import claim, form, write_form
from wiring.arrival import Silence
from wiring.services import assembled
from wiring.settings import load_settings
from wiring.walk import plain_stages, walk

REALDOCS = Path(__file__).parents[3] / "shared/realdocs"

pytestmark = [
    pytest.mark.realdocs,
    pytest.mark.skipif(not REALDOCS.exists(), reason=f"the real documents are not at {REALDOCS}"),
]

TYPES = {
    "Peraturan Menteri": "peraturan-lain",
    "Keputusan Bupati": "keputusan-kepala-daerah",
    "Surat dinas": "surat-dinas",
    "Perbup": "peraturan-kepala-daerah",
    "Perda": "peraturan-daerah",
}
ISSUERS = {"Setda Kab. Tulang Bawang Barat": "Sekretariat Daerah Kabupaten Tulang Bawang Barat"}
SIGNATURES = {
    ("wet on certified copy", "yes"): {"basah", "stempel", "salinan"},
    ("dto. only", "none"): {"salinan"},
    ("image", "yes (image)"): {"basah", "stempel"},
    ("image on certified copy", "CAP text only"): {"basah", "salinan"},
    ("text only", "none"): {"salinan"},
}
"""The truth's words for signature and stamp, as states of the fact ``tanda_tangan``."""

OTHERS = ("html-named-pdf.pdf", "blank.pdf")
PHOTOS = ("foto-kegiatan-1.jpeg", "foto-kegiatan-2.jpeg")


def truth() -> list[dict[str, str]]:
    if not REALDOCS.exists():
        return []
    with (REALDOCS / "TRUTH.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """One submission with the real documents as evidence, in a temporary folder."""
    base = tmp_path_factory.mktemp("real")
    folder = base / "in"
    (folder / "bukti").mkdir(parents=True)
    names = [row["file"] for row in truth()]
    for name in (*names, *OTHERS, *PHOTOS):
        (folder / "bukti" / name).write_bytes((REALDOCS / "documents" / name).read_bytes())
    claims = [claim(1, 1, *(f"bukti/{name}" for name in (*names, *OTHERS))), claim(4, 1, *(f"bukti/{name}" for name in PHOTOS))]
    write_form(folder, form("REAL-1", claims))
    with assembled(load_settings(data=base / "data")) as services:
        walk([folder], base / "out", plain_stages(services, Silence()))
    return json.loads((base / "out/REAL-1/report.json").read_text("utf-8"))


def evidence(report, name):
    return next(item for made in report["claims"] for item in made["evidence"] if item["berkas"] == f"bukti/{name}")


def flags(report, name):
    return {flag["code"] for made in report["claims"] for flag in made["flags"] if flag["evidence"] == f"bukti/{name}"}


@pytest.mark.parametrize("row", truth(), ids=lambda row: row["file"])
class TestTruth:
    def test_document_type(self, report, row):
        assert evidence(report, row["file"])["document_type"] == TYPES[row["doc_type"]]

    def test_number_year_and_date(self, report, row):
        facts = evidence(report, row["file"])["facts"]
        assert facts["nomor"]["value"] == row["number"]
        assert facts["tahun"]["value"] == int(row["year"])
        assert date.fromisoformat(facts["tanggal"]["value"]) == date.fromisoformat(row["date_set"])

    def test_issuer(self, report, row):
        assert evidence(report, row["file"])["facts"]["instansi"]["value"] == ISSUERS.get(row["issuer"], row["issuer"])

    def test_title(self, report, row):
        found = evidence(report, row["file"])["facts"]["tentang"]["value"]
        assert token_set_ratio(found.lower(), row["title"].lower()) >= 90

    def test_signature_state(self, report, row):
        found = set(evidence(report, row["file"])["facts"]["tanda_tangan"]["value"])
        assert found == SIGNATURES[row["signature"], row["stamp"]]

    def test_every_fact_cites_its_page(self, report, row):
        item = evidence(report, row["file"])
        for name, fact in item["facts"].items():
            if fact["value"]:
                assert fact["citation"] and 1 <= fact["citation"]["page"] <= item["pages"], name


def test_scan_is_read_by_ocr(report):
    assert set(evidence(report, "permendag-40-2011-scan.pdf")["read_by"]) == {"ocr"}


def test_html_page_named_pdf_is_unreadable_and_not_allowed(report):
    assert {"unreadable", "file-not-allowed"} <= flags(report, "html-named-pdf.pdf")


def test_blank_page_is_unreadable(report):
    item = evidence(report, "blank.pdf")
    assert item["document_type"] == "kosong"
    assert "unreadable" in flags(report, "blank.pdf")


def test_photos_are_left_to_a_reviewer(report):
    photos = report["claims"][1]
    assert [item["document_type"] for item in photos["evidence"]] == ["foto", "foto"]
    assert photos["status"] == "undetermined"
    assert "needs-reviewer" in {flag["code"] for flag in photos["flags"]}
    for name in PHOTOS:
        assert not flags(report, name) & {"unreadable", "low-legibility"}
