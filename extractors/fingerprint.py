"""Keys under which pages are kept: what the page looks like and says, and everything that decides how it is read."""

import hashlib
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from evidence.document import Word
from extractors.picture_quality import Gray
from extractors.settings import ReadingSettings
from extractors.tesseract import engine
from extractors.version import READER


def page_key(pictures: Sequence[Gray], words: Sequence[Word], size: tuple[float, float], settings: ReadingSettings) -> str:
    """The key of a page: SHA-256 over its pictures, the words of its text layer with their places, its size, the engine and the reader."""
    digest = hashlib.sha256(_method(settings).encode())
    digest.update(f"{size[0]:.2f}x{size[1]:.2f}".encode())
    for picture in pictures:
        digest.update(str(picture.shape).encode())
        digest.update(np.ascontiguousarray(picture).tobytes())
    for word in words:
        digest.update(
            f"{word.text}\t{word.box.x0:.1f},{word.box.top:.1f},{word.box.x1:.1f},{word.box.bottom:.1f}\n".encode(
                "utf-8", "replace"
            )
        )
    return digest.hexdigest()


@lru_cache
def _method(settings: ReadingSettings) -> str:
    return f"{READER}/{engine(settings.language)}/{settings.identity}/"
