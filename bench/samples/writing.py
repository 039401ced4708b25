"""Samples to files: forms, workbook, evidence, labels."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter
import yaml

from bench.samples.case import OPEN, Case, Claim, Proof

YEAR = 2026
BOOK = "buku-kerja"  # cases whose folder begins so share one workbook
HEAD = """# What a reviewer who reads only the contract and the domain reference would find in each claim of samples/.
# Written by python -m bench.samples, from the labels beside each document; not from what the product says.
#
# status, supported   as in the contract; supported is left out where the reference leaves it open
# flags               must stand: code, and the file it stands on (berkas: null is the claim itself)
# never               must not stand
# open: true          not to be counted: the reference leaves the status open, for the reason given
# Flags that are in neither list are not labelled. No file has the flags unreadable, draft or altered-file unless it is said.
"""


class _Dumper(yaml.SafeDumper):
    """Text of many lines as blocks; nested lists indented."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> Any:  # noqa: FBT001, FBT002
        return super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:
        return True  # forms may hold none


_Dumper.add_representer(
    str, lambda dumper, words: dumper.represent_scalar("tag:yaml.org,2002:str", words, style="|" if "\n" in words else None)
)


def dumped(content: object) -> str:
    return yaml.dump(content, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=118)


def write_all(cases: Sequence[Case], out: Path, *, only: Sequence[str] = ()) -> None:
    """Every case under ``out``; files only of the kodes in ``only``, where given."""
    out.mkdir(parents=True, exist_ok=True)
    for case in cases:
        folder = out / (case.folder or case.kode)
        if not only:
            _clear(folder, {name for other in cases if (other.folder or other.kode) == folder.name for name in other.files})
        if not only or case.kode in only:
            for name, make in case.files.items():
                path = folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(make())
                print(f"{case.kode} {name} {path.stat().st_size:,}", flush=True)
        if not case.folder:
            folder.mkdir(exist_ok=True)
            (folder / "submission.yaml").write_text(dumped(form(case)), encoding="utf-8")
    booked = [case for case in cases if case.folder]
    if booked:
        write_workbook(out / booked[0].folder / "usulan.xlsx", booked)
    labels = {case.kode: labels_of(case) for case in cases}
    (out / "expected.yaml").write_text(HEAD + dumped({"submissions": labels}), encoding="utf-8")


def _clear(folder: Path, names: set[str]) -> None:
    """Remove evidence of former runs that no case names."""
    for path in sorted(folder.glob("bukti/**/*")):
        if path.is_file() and path.relative_to(folder).as_posix() not in names:
            path.unlink()


def form(case: Case) -> dict[str, object]:
    """The submission as YAML holds it."""
    profile = dict(case.profile)
    profile["rancang_bangun"] = case.design
    profile |= {key: profile.pop(key) for key in ("tujuan", "manfaat", "hasil") if key in profile}
    return {
        "kode": case.kode,
        "tahun_penilaian": YEAR,
        "pemda": case.pemda,
        "provinsi": case.provinsi,
        "perangkat_daerah": case.perangkat_daerah,
        "inovasi": profile,
        "indikator": [_claim(claim) for claim in case.claims],
    }


def _claim(claim: Claim) -> dict[str, object]:
    return {"nomor": claim.nomor, "parameter": claim.parameter, "bukti": [_proof(proof) for proof in claim.proofs]}


def _proof(proof: Proof) -> dict[str, object]:
    fields = ("berkas", "tautan", "nomor_surat", "tanggal_surat", "tentang")
    return {key: value for key in fields if (value := getattr(proof, key)) is not None}


def labels_of(case: Case) -> dict[str, object]:
    """The labels of a submission as ``expected.yaml`` holds them."""
    return {
        "note": case.note,
        "flags": list(case.flags),
        "never": list(case.never),
        "claims": {claim.nomor: _label(claim) for claim in case.claims},
    }


def _label(claim: Claim) -> dict[str, object]:
    label: dict[str, object] = {"claimed": claim.parameter}
    if claim.open:
        label["open"] = True
    else:
        label |= {"supported": claim.supported} if claim.supported != OPEN else {}
        label["status"] = claim.status
    for key, flags in (("flags", claim.flags), ("never", claim.never)):
        label[key] = [{"code": code, "berkas": berkas} for code, berkas in dict.fromkeys(flags)]
    return label | {"why": claim.why}


def write_workbook(path: Path, cases: Sequence[Case]) -> None:
    """Several submissions as the workbook's two sheets."""
    book = xlsxwriter.Workbook(str(path), {"strings_to_urls": False, "default_date_format": "yyyy-mm-dd"})
    book.set_properties({"created": datetime(YEAR, 6, 20)})
    top = ("kode", "tahun_penilaian", "pemda", "provinsi", "perangkat_daerah")
    profile = list(form(cases[0])["inovasi"])  # type: ignore[call-overload]
    sheet = book.add_worksheet("inovasi")
    sheet.write_row(0, 0, [*top, *profile])
    for row, case in enumerate(cases, 1):
        content: dict[str, Any] = form(case)
        _write_row(sheet, row, [*(content[key] for key in top), *(content["inovasi"].get(key) for key in profile)])
    sheet = book.add_worksheet("bukti")
    columns = ("kode", "nomor", "parameter", "berkas", "tautan", "nomor_surat", "tanggal_surat", "tentang")
    sheet.write_row(0, 0, columns)
    row = 0
    for case in cases:
        for claim in case.claims:
            for proof in claim.proofs or (Proof(),):
                row += 1
                given = _proof(proof)
                _write_row(sheet, row, [case.kode, claim.nomor, claim.parameter, *(given.get(key) for key in columns[3:])])
    book.close()


def _write_row(sheet: Any, row: int, values: Sequence[object]) -> None:
    for column, value in enumerate(values):
        if isinstance(value, date):
            sheet.write_datetime(row, column, datetime(value.year, value.month, value.day))
        elif value is not None:
            sheet.write(row, column, value)
