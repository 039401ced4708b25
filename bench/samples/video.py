"""A tiny film: slides with words, one picture a second."""

import tempfile
from pathlib import Path

import cv2
import numpy as np


def film(slides: list[str], seconds: int) -> bytes:
    """An mp4 that shows the slides in turn for ``seconds`` seconds."""
    size = (192, 108)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "film.mp4"
        writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), 1, size)
        for second in range(seconds):
            frame = np.full((size[1], size[0], 3), (96, 60, 20), np.uint8)
            words = slides[second * len(slides) // seconds]
            cv2.putText(frame, words, (8, 58), cv2.FONT_HERSHEY_SIMPLEX, 0.42, (255, 255, 255), 1, cv2.LINE_AA)
            writer.write(frame)
        writer.release()
        return path.read_bytes()
