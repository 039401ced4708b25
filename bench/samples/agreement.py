"""How far the reports agree with the labels of the samples: ``python -m bench.samples.agreement OUT`` after ``bukti verify samples``."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

LABELS = Path("samples/expected.yaml")

Standing = list[tuple[str, str | None]]


@dataclass
class Agreement:
    """Counts over all labelled claims; ``differences`` says each disagreement in a line."""

    claims: int = 0
    statuses: int = 0
    levels: int = 0
    labelled_levels: int = 0
    wanted: int = 0
    found: int = 0
    false: int = 0
    differences: list[str] = field(default_factory=list)

    def told(self) -> str:
        return (
            f"status {self.statuses}/{self.claims}, supported level {self.levels}/{self.labelled_levels}, "
            f"seeded flags found {self.found}/{self.wanted}, flags that must not stand {self.false}"
        )


def compare(out: Path, labels: Path = LABELS) -> Agreement:
    """Compare the reports under ``out`` with the labels. A submission without a report is an error."""
    agreement = Agreement()
    for kode, expected in yaml.safe_load(labels.read_text("utf-8"))["submissions"].items():
        report = json.loads((out / kode / "report.json").read_text("utf-8"))
        _flags(agreement, kode, expected, [(flag["code"], None) for flag in report["flags"]])
        claims = {claim["nomor"]: claim for claim in report["claims"]}
        for nomor, label in expected["claims"].items():
            _claim(agreement, f"{kode} {nomor}", label, claims[nomor])
    return agreement


def _claim(agreement: Agreement, where: str, label: dict[str, Any], claim: dict[str, Any]) -> None:
    _flags(agreement, where, label, [(flag["code"], flag["evidence"]) for flag in claim["flags"]])
    if label.get("open"):
        return
    agreement.claims += 1
    agreement.statuses += claim["status"] == label["status"]
    agreement.labelled_levels += "supported" in label
    right = "supported" not in label or claim["supported"] == label["supported"]
    agreement.levels += "supported" in label and right
    if claim["status"] != label["status"] or not right:
        wanted = f"{label['status']}/{label.get('supported')}"
        agreement.differences.append(f"{where}: {wanted} is {claim['status']}/{claim['supported']} ({label['why']})")


def _flags(agreement: Agreement, where: str, label: dict[str, Any], standing: Standing) -> None:
    for code, berkas in _labelled(label.get("flags")):
        stands = (code, berkas) in standing if berkas else code in [name for name, _ in standing]
        agreement.wanted += 1
        agreement.found += stands
        if not stands:
            agreement.differences.append(f"{where}: {code} does not stand on {berkas}")
    for code, berkas in _labelled(label.get("never")):
        if (code, berkas) in standing:
            agreement.false += 1
            agreement.differences.append(f"{where}: {code} stands on {berkas} and must not")


def _labelled(flags: list[Any] | None) -> Iterator[tuple[str, str | None]]:
    for flag in flags or []:
        yield (flag, None) if isinstance(flag, str) else (flag["code"], flag["berkas"])


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(f"usage: python -m bench.samples.agreement OUT\n{__doc__}")
    agreement = compare(Path(sys.argv[1]))
    print("\n".join([*agreement.differences, agreement.told()]))


if __name__ == "__main__":
    main()
