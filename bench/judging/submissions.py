"""Submissions put together from recipes: the form, the files, the labels."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

from bench.judging import bundles
from bench.judging.desk import Desk
from bench.judging.labels import Label, Labelled, Proof
from bench.judging.letters import Recipe
from bench.judging.orders import Family
from bench.judging.recipes import CLEAN, DEFECTS
from bench.judging.world import YEAR
from bench.samples.writing import dumped

MANDATORY = frozenset({1, 2, 17, 18, 20})  # iid.md 2A: official numbers 16, 17, 32, 33, 35
CLAIMS = 10
TEAMED = frozenset({2, 7, 8, 9})
SHARING, BORROWING = 5, 3  # of six; a lender comes just before its borrower, with the other ten indicators
WORDS = "Sebelum ada inovasi ini warga harus datang berkali-kali ke kantor, menunggu lama, dan sering pulang tanpa hasil karena berkas kurang. "


def generate(family: Family, number: int, *, seed: int, scans: float, folder: Path) -> Labelled:
    """Write the ``number``-th submission of a family below ``folder``; the same arguments give the same submission."""
    random = Random(f"{family.name} {number} {seed}")
    scene = family.scene(number, seed)
    desk = Desk(scene, family, random, scans)
    labels = tuple(sorted(_claims(desk, family, number, seed), key=lambda label: label.nomor))
    kode = f"{family.name[:3].upper()}-{YEAR}-{number + 1:04}"
    flaw = {1: "design-too-short", 4: "innovation-too-old", 7: "dates-out-of-order"}.get(number % 10, "")
    flags = {flaw} if flaw else set()
    if not {label.nomor for label in labels} >= MANDATORY:
        flags.add("mandatory-claim-missing")
    if flaw == "innovation-too-old":
        labels = tuple(label for label in labels if label.nomor != 1)  # a decree follows the year of the start
        flags.add("mandatory-claim-missing")
    made = Labelled(kode, family.name, _form(desk, kode, labels, flaw), labels, frozenset(flags))
    _write(desk, made, folder / kode)
    return made


def _claims(desk: Desk, family: Family, number: int, seed: int) -> list[Label]:
    """One claim a recipe; in some submissions one decree proves four of them, in some a claim is made with another one's file."""
    labels = [recipe(desk) for recipe in chosen(number, seed, family.name)]
    if number % 6 == SHARING:
        labels = [label for label in labels if label.nomor not in TEAMED] + bundles.one_for_all(desk)
    if number % 6 == BORROWING:
        lender = Desk(family.scene(number - 1, seed), family, Random(f"{family.name} {number - 1} {seed}"), desk.scans)
        lent = _lent([recipe(lender) for recipe in chosen(number - 1, seed, family.name)])
        labels += [bundles.borrowed(desk, lender, lent)] if lent else []
    if number % 6 == BORROWING - 1 and (lent := _lent(labels)):
        labels[labels.index(lent)] = replace(lent, may=lent.may | {"reused-evidence"})
    return labels


def _lent(labels: list[Label]) -> Label | None:
    """The claim whose file the next submission takes: a clean one of a team's letter."""
    return next((label for label in labels if label.clean and label.nomor in TEAMED and len(label.proofs) == 1), None)


def chosen(number: int, seed: int, family: str) -> list[Recipe]:
    """Ten recipes for ten indicators, half of them clean (indicator 20 has none); over the numbers every recipe has its turn."""
    used: Counter[tuple[int, bool]] = Counter()
    for turn in range(number // 2 + 1):
        order = Random(f"giliran {seed} {turn} {family}").sample(range(1, 21), 20)
        recipes: list[list[Recipe]] = [[], []]
        for place, nomor in enumerate(order):
            sound = (place + turn) % 2 == 0 and bool(CLEAN[nomor])
            pool = CLEAN[nomor] if sound else DEFECTS[nomor]
            dealt = Random(f"kartu {seed} {nomor} {sound} {family}").sample(range(len(pool)), len(pool))
            recipes[place // CLAIMS].append(pool[dealt[used[nomor, sound] % len(pool)]])
            used[nomor, sound] += 1
    return recipes[number % 2]


def _form(desk: Desk, kode: str, labels: tuple[Label, ...], flaw: str) -> dict[str, Any]:
    scene, innovation = desk.scene, desk.scene.innovation
    start, trial = scene.start, scene.trial
    if flaw == "innovation-too-old":
        start, trial = start.replace(year=2021), trial.replace(year=2020)
    if flaw == "dates-out-of-order":
        start, trial = (
            scene.start,
            scene.start.replace(day=min(scene.start.day, 28), month=12) if scene.start.month < 12 else scene.start,
        )
    words = WORDS * (6 if flaw == "design-too-short" else 17)
    return {
        "kode": kode,
        "tahun_penilaian": YEAR,
        "pemda": scene.region.pemda,
        "provinsi": scene.region.provinsi,
        "perangkat_daerah": scene.office,
        "inovasi": {
            "nama": innovation.nama,
            "tahapan": "Penerapan",
            "inisiator": "OPD",
            "nama_inisiator": scene.office,
            "jenis": innovation.jenis,
            "bentuk": "Pelayanan publik",
            "urusan": innovation.urusan,
            "waktu_uji_coba": trial,
            "waktu_penerapan": start,
            "waktu_pengembangan": None,
            "rancang_bangun": words,
            "tujuan": f"Mendekatkan {innovation.service} kepada {innovation.users}.",
            "manfaat": f"{innovation.users} terlayani lebih cepat.",
            "hasil": f"{innovation.service} berjalan di seluruh kecamatan.",
        },
        "indikator": [
            {"nomor": label.nomor, "parameter": label.parameter, "bukti": [_proof(proof) for proof in label.proofs]}
            for label in labels
        ],
    }


def _proof(proof: Proof) -> dict[str, Any]:
    fields = ("berkas", "tautan", "nomor_surat", "tanggal_surat", "tentang")
    return {key: value for key in fields if (value := getattr(proof, key)) is not None}


def _write(desk: Desk, made: Labelled, folder: Path) -> None:
    attached = {proof.berkas for label in made.labels for proof in label.proofs}
    for name, content in desk.files.items():
        if name in attached:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "submission.yaml").write_text(dumped(made.form), encoding="utf-8")
