"""Properties: what goes in comes out, through YAML and through a workbook, and nothing makes intake raise."""

import tempfile
import unicodedata
from datetime import date
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.submission import Submission
from intake import Parcel, Refusal
from tests.intake.forms import EDITIONS, accepted, lay, receive
from tests.intake.workbooks import write

TEXT = st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"]) | st.just(" ")


def normal(text):
    return " ".join(unicodedata.normalize("NFC", text).split())


EMPTY = {"", "-", "–", "—"}
LINE_END = "_x000D_"  # as spreadsheets write it in a cell: it is taken out
LINES = st.text(TEXT, min_size=1, max_size=60).map(normal).filter(lambda text: text not in EMPTY and LINE_END not in text)
KODES = st.text("ABCxyz019-_", min_size=1, max_size=20)
DAYS = st.none() | st.dates(date(1990, 1, 1), date(2099, 12, 31))
LINKS = st.sampled_from(["https://youtu.be/a?b=c", "http://a-b.go.id:80/x%20y", "https://drive.google.com/file/d/1/view#z"])
NAMES = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="/\\:"), min_size=1, max_size=20
)
BERKAS = NAMES.filter(
    lambda name: (
        name.strip() == name
        and any(map(str.isalnum, name))
        and name not in {".", "..", *EMPTY}
        and LINE_END not in name
        and len(name.encode()) < 200
    )
)
META = {"nomor_surat": st.none() | LINES, "tanggal_surat": DAYS, "tentang": st.none() | LINES}
EVIDENCE = st.fixed_dictionaries({"berkas": BERKAS, **META}) | st.fixed_dictionaries({"tautan": LINKS, **META})
CLAIM = st.fixed_dictionaries(
    {"nomor": st.integers(1, 20), "parameter": st.integers(1, 3), "bukti": st.lists(EVIDENCE, max_size=3)}
)
PROFILE = st.fixed_dictionaries(
    {
        "nama": LINES,
        "tahapan": st.sampled_from(["Inisiatif", "Uji Coba", "Penerapan"]),
        "inisiator": st.sampled_from(["Kepala Daerah", "Anggota DPRD", "OPD", "ASN", "Masyarakat"]),
        "jenis": st.sampled_from(["Digital", "Non Digital"]),
        "bentuk": st.sampled_from(["Tata kelola pemerintahan daerah", "Pelayanan publik", "Inovasi daerah lainnya sesuai urusan"]),
        "urusan": LINES,
        "waktu_uji_coba": DAYS,
        "waktu_penerapan": DAYS,
        "waktu_pengembangan": DAYS,
        "rancang_bangun": st.lists(LINES, max_size=4).map("\n".join),
    }
)
FORM = st.fixed_dictionaries(
    {
        "kode": KODES,
        "tahun_penilaian": st.sampled_from(sorted(EDITIONS)),
        "pemda": LINES,
        "provinsi": LINES,
        "perangkat_daerah": LINES,
        "inovasi": PROFILE,
        "indikator": st.lists(CLAIM, max_size=4, unique_by=lambda claim: claim["nomor"]),
    }
)


def files_of(form):
    return [item["berkas"] for claim in form["indikator"] for item in claim["bukti"] if "berkas" in item]


def check(form, submission: Submission):
    for field in ("kode", "tahun_penilaian", "pemda", "provinsi", "perangkat_daerah"):
        assert getattr(submission, field) == form[field]
    for field, value in form["inovasi"].items():
        assert getattr(submission.inovasi, field) == value
    assert len(submission.indikator) == len(form["indikator"])
    for claim, typed in zip(submission.indikator, form["indikator"], strict=True):
        assert (claim.nomor, claim.parameter) == (typed["nomor"], typed["parameter"])
        assert [
            {key: getattr(ref, key) for key in ("berkas", "tautan", *META) if getattr(ref, key) is not None} for ref in claim.bukti
        ] == [{key: value for key, value in item.items() if value is not None} for item in typed["bukti"]]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(form=FORM)
def test_yaml_round_trip_gives_the_same_submission(form):
    with tempfile.TemporaryDirectory() as folder:
        lay(Path(folder), yaml.safe_dump(form, allow_unicode=True), "bukti/sk.pdf", *files_of(form))
        parcel = accepted(Path(folder) / "submission.yaml")
        check(form, parcel.submission)
        assert all(path.is_file() and path.is_absolute() for _berkas, path in parcel.files)
        assert tuple(berkas for berkas, _path in parcel.files) == parcel.submission.files


@settings(max_examples=40, deadline=None, derandomize=True)
@given(form=FORM)
def test_workbook_round_trip_gives_the_same_submission(form):
    rows = [{key: value for key, value in form.items() if key not in {"inovasi", "indikator"}} | form["inovasi"]]
    claims = [
        {"kode": form["kode"], "nomor": claim["nomor"], "parameter": claim["parameter"], **item}
        for claim in form["indikator"]
        for item in (claim["bukti"] or [{}])
    ]
    rows, claims = ([{k: as_text(v) for k, v in row.items()} for row in table] for table in (rows, claims))
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder) / "usulan.xlsx", rows, claims)
        for name in files_of(form):
            (Path(folder) / name).write_bytes(b"%PDF-1.4")
        check(form, accepted(path).submission)


def as_text(value):
    """Text that openpyxl would write as a formula or an error is what this test is not about."""
    return f" {value}" if isinstance(value, str) and value[:1] in {"=", "#"} and not value.startswith("# ") else value


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | st.text(max_size=20) | st.binary(max_size=5)
TREES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8) | st.integers(), inner, max_size=3),
    max_leaves=8,
)
KEYS = ["kode", "tahun_penilaian", "pemda", "provinsi", "perangkat_daerah", "inovasi", "indikator", "lain"]
INNER = st.dictionaries(
    st.sampled_from(["nomor", "parameter", "bukti", "berkas", "tautan", "nama", "tanggal_surat"]), TREES, max_size=4
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(content=st.dictionaries(st.sampled_from(KEYS), TREES | INNER | st.lists(INNER, max_size=2), max_size=6))
def test_any_yaml_ends_in_a_refusal_that_names_places(content):
    with tempfile.TemporaryDirectory() as folder:
        lay(Path(folder), yaml.safe_dump(content, allow_unicode=True))
        (item,) = receive([Path(folder)], EDITIONS)
        assert isinstance(item, Refusal)
        for error in item.errors:
            f"{error.field}{error.found}{error.expected}".encode()
            assert error.field
            assert error.found
            assert error.expected


@settings(max_examples=150, deadline=None, derandomize=True)
@given(content=st.binary(max_size=200) | st.text("{}[]&*!|>'\"%@`:-,?#\n\t ~<ab1", max_size=60).map(str.encode))
def test_any_bytes_end_in_a_refusal(content):
    with tempfile.TemporaryDirectory() as folder:
        (item,) = receive([lay(Path(folder), content)], EDITIONS)
        assert isinstance(item, Refusal)
        assert item.errors


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    cells=st.dictionaries(
        st.sampled_from(["kode", "nomor", "parameter", "berkas", "tautan", "tanggal_surat"]),
        st.none() | st.text(TEXT, max_size=9) | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.datetimes(),
        max_size=6,
    )
)
def test_any_cells_end_in_results(cells):
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder) / "u.xlsx", [{"kode": "A"}], [{key: as_text(value) for key, value in cells.items()}])
        items = receive([path], EDITIONS)
        assert not any(isinstance(item, Parcel) for item in items)
        assert all(error.field.startswith(("inovasi!", "bukti!", "lembar ")) for item in items for error in item.errors)
