"""What a paper goes through before it is attached: scanners good to poor, photocopiers, telephones; files put together and taken apart."""

import io
from collections.abc import Sequence
from random import Random
from typing import Any

import cv2
import numpy as np
import pikepdf
from PIL import Image

from bench.samples.scans import bound, jpeg, photograph, pixels, scan

BORN = "born digital"
COLOURED = ("scan, good", "scan, fair", "photographed")
GREY = ("scan, poor", "copied", "copy of a copy")


def chosen(random: Random, scans: float, *, coloured: bool) -> str:
    """A medium: born digital, or with the chance ``scans`` one of paper. ``coloured``: only what keeps colours, as a highlighter's."""
    if random.random() >= scans:
        return BORN
    return random.choice(COLOURED if coloured else COLOURED + GREY)


def aged(pdf: bytes, medium: str, seed: int) -> bytes:
    """The same pages after that; people can read all of them."""
    if medium == "scan, good":
        return scan(pdf, seed, dpi=200, quality=58, skew=0.4, blur=0.3, noise=1.5, shade=0.06, colour=True)
    if medium == "scan, fair":
        return scan(pdf, seed, colour=True)
    if medium == "scan, poor":
        return scan(pdf, seed, dpi=140, quality=30, skew=1.3, blur=0.75, noise=4.0, shade=0.22)
    if medium == "photographed":
        pages = len(pixels(pdf, 20))
        return bound([photograph(pdf, seed + n, page=n) for n in range(pages)], 170)
    if medium in ("copied", "copy of a copy"):
        return copied(pdf, seed, generations=1 + (medium == "copy of a copy"))
    return pdf


def copied(pdf: bytes, seed: int, *, generations: int = 1, dpi: int = 170) -> bytes:
    """Through a photocopier (each generation darker, with specks and a shadow at the edge), then scanned grey."""
    random = np.random.default_rng(seed)
    sheets = []
    for page in pixels(pdf, dpi):
        sheet = page.astype(np.float32)
        for _ in range(generations):
            sheet = _photocopy(sheet, random)
        sheets.append(jpeg(Image.fromarray(sheet.astype(np.uint8)), 45))
    return bound(sheets, dpi)


def _photocopy(sheet: np.ndarray[Any, Any], random: np.random.Generator) -> np.ndarray[Any, Any]:
    height, width = sheet.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), float(random.uniform(-0.8, 0.8)), float(random.uniform(0.985, 1.0)))
    sheet = cv2.warpAffine(sheet, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=255).astype(np.float32)
    sheet = cv2.GaussianBlur(sheet, (0, 0), 0.55)
    sheet = 255 / (1 + np.exp(-(sheet - 150) / 22))
    specks = random.random((height, width)) < 0.00006
    sheet[cv2.dilate(specks.astype(np.uint8), np.ones((2, 2), np.uint8)) > 0] = 40
    edge = int(width * random.uniform(0.006, 0.02))
    if random.random() < 0.6:
        sheet[:, :edge] = np.minimum(sheet[:, :edge], random.uniform(30, 90))
    grain = random.normal(0, 2.5, (height, width))
    worn: np.ndarray[Any, Any] = np.clip(sheet * 0.95 + 8 + grain, 0, 255)
    return worn


def joined(pdfs: Sequence[bytes]) -> bytes:
    """Several papers in one file."""
    target = io.BytesIO()
    with pikepdf.new() as whole:
        for pdf in pdfs:
            with pikepdf.open(io.BytesIO(pdf)) as part:
                whole.pages.extend(part.pages)
        whole.save(target, static_id=True)
    return target.getvalue()


def parted(pdf: bytes, at: int) -> tuple[bytes, bytes]:
    """A file in two, before its page ``at`` (from 0)."""
    halves = []
    for wanted in (range(at), range(at, 1000)):
        target = io.BytesIO()
        with pikepdf.open(io.BytesIO(pdf)) as whole, pikepdf.new() as half:
            half.pages.extend([page for n, page in enumerate(whole.pages) if n in wanted])
            half.save(target, static_id=True)
        halves.append(target.getvalue())
    return halves[0], halves[1]


def spoiled(pdf: bytes, seed: int) -> bytes:
    """A page that nobody can read any more: out of focus and faint."""
    random = np.random.default_rng(seed)
    sheets = []
    for page in pixels(pdf, 110):
        soft = cv2.GaussianBlur(page.astype(np.float32), (0, 0), 6)
        sheets.append(
            jpeg(Image.fromarray(np.clip(140 + soft * 0.4 + random.normal(0, 3, page.shape), 0, 255).astype(np.uint8)), 40)
        )
    return bound(sheets, 110)
