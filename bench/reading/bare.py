"""Bare Tesseract, as fast as it can be fed: two processes, pages already drawn, list files."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pypdfium2

from bench.reading.running import ENGINE, Cost, run
from bench.reading.scanned import ScannedSet

DPI = 200


def drawn(sets: Sequence[ScannedSet], folder: Path) -> list[Path]:
    """Every page of the sets in gray at 200 dpi, as PGM."""
    found: list[Path] = []
    for each in sets:
        for path, _ in each.documents:
            document = pypdfium2.PdfDocument(path)
            for page in document:
                found.append(folder / f"{len(found):04}.pgm")
                write_pgm(found[-1], page.render(scale=DPI / 72, grayscale=True).to_numpy().squeeze())
            document.close()
    return found


def write_pgm(path: Path, picture: "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]") -> None:
    with path.open("wb") as file:
        file.write(b"P5 %d %d 255\n" % (picture.shape[1], picture.shape[0]))
        file.write(np.ascontiguousarray(picture).tobytes())


def bare(pages: Sequence[Path], folder: Path, *options: str, processes: int = 2) -> Cost:
    """The cost of recognising pages; each process has its own list."""
    commands = []
    for number in range(processes):
        listed = folder / f"list-{number}.txt"
        listed.write_text("".join(f"{path}\n" for path in pages[number::processes]))
        commands.append(["tesseract", listed, folder / f"read-{number}", "-l", "ind", "--psm", "3", *options, "tsv"])
    return run(*commands, env=ENGINE)
