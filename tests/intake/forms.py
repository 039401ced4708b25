"""Forms for the tests: a small edition built by hand, and a valid form that each test spoils in its own way."""

import copy
from pathlib import Path
from typing import Any

import yaml

from evidence.catalogue import Edition, Indicator
from evidence.errors import FieldError
from intake import Parcel, Refusal, receive

MANDATORY = {1, 2, 17, 18, 20}


def edition(year: int = 2026) -> Edition:
    """Twenty indicators of three levels, numbered officially from 16; those that take pictures or links differ a little."""
    indicators = tuple(
        Indicator(
            nomor=number,
            resmi=15 + number,
            nama=f"Indikator {number}",
            bobot=1 + number % 3,
            wajib=number in MANDATORY,
            levels=("sedikit", "cukup", "banyak"),
            evidence=f"Dokumen PDF indikator {number}",
            media=("application/pdf",) if number < 20 else ("video/mp4",),
            max_bytes=1_000,
            links=number == 20,
        )
        for number in range(1, 21)
    )
    return Edition(f"uji-{year}", year, indicators, 3 * sum(i.bobot for i in indicators), 300)


EDITIONS = {2026: edition(2026), 2025: edition(2025)}

FORM: dict[str, Any] = {
    "kode": "BJB-2026-0007",
    "tahun_penilaian": 2026,
    "pemda": "Kota Banjarbaru",
    "provinsi": "Kalimantan Selatan",
    "perangkat_daerah": "Dinas Pendidikan",
    "inovasi": {
        "nama": "SI JUKUNG (Sistem Jemput Bola Urusan Kependudukan di Kampung Seberang)",
        "tahapan": "Penerapan",
        "inisiator": "ASN",
        "nama_inisiator": "Noor Hikmah",
        "jenis": "Digital",
        "bentuk": "Pelayanan publik",
        "urusan": "Pendidikan",
        "waktu_uji_coba": "2024-02-01",
        "waktu_penerapan": "2024-06-03",
        "waktu_pengembangan": None,
        "rancang_bangun": "Dasar hukum.\nPermasalahan.\n",
        "tujuan": "Mendekatkan layanan",
        "manfaat": "Hemat waktu",
        "hasil": "Antrean hilang",
    },
    "indikator": [
        {
            "nomor": 1,
            "parameter": 2,
            "bukti": [
                {
                    "berkas": "bukti/sk.pdf",
                    "nomor_surat": "188.45/25/KUM/2024",
                    "tanggal_surat": "2024-06-10",
                    "tentang": "Penetapan Inovasi Daerah",
                }
            ],
        },
        {"nomor": 20, "parameter": 1, "bukti": [{"tautan": "https://youtu.be/abc?t=1"}]},
    ],
}


def form(**changes: Any) -> dict[str, Any]:
    """A copy of ``FORM``; a change names a place with ``__`` between its parts (``indikator__0__nomor=99``)."""
    content = copy.deepcopy(FORM)
    for place, value in changes.items():
        *path, last = [int(part) if part.isdigit() else part for part in place.split("__")]
        here: Any = content
        for part in path:
            here = here[part]
        here[last] = value
    return content


def without(*place: Any) -> dict[str, Any]:
    """A copy of ``FORM`` that lacks one key."""
    content = copy.deepcopy(FORM)
    here: Any = content
    for part in place[:-1]:
        here = here[part]
    del here[place[-1]]
    return content


def lay(folder: Path, content: dict[str, Any] | str | bytes | None = None, *files: str) -> Path:
    """A submission's folder: ``submission.yaml`` and its evidence (``bukti/sk.pdf`` unless files are named)."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in files or ("bukti/sk.pdf",):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"%PDF-1.4 uji")
    content = FORM if content is None else content
    if isinstance(content, dict):
        content = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
    (folder / "submission.yaml").write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def accepted(*paths: Path, regions: dict[str, str] | None = None) -> Parcel:
    """The one parcel under the paths."""
    (item,) = receive(paths, EDITIONS, regions)
    assert isinstance(item, Parcel), item
    return item


def refused(*paths: Path) -> Refusal:
    """The one refusal under the paths."""
    (item,) = receive(paths, EDITIONS)
    assert isinstance(item, Refusal), item
    return item


def mistakes(*paths: Path) -> dict[str, FieldError]:
    """The mistakes of the one refusal by field; no field has two."""
    errors = refused(*paths).errors
    named = {error.field: error for error in errors}
    assert len(named) == len(errors), errors
    return named


def mistake(*paths: Path) -> FieldError:
    """The one mistake of the one refusal."""
    (error,) = refused(*paths).errors
    return error
