"""The family ``sabana``: provinces, towns and regencies of dry grasslands and islands, their secretariats, health centres, hospitals and districts;
numbers old and new, with dashes, serial first, with and without a year; wordings drawn by chance among those that offices use.

HELD OUT: whoever writes rules must not look at this folder, nor at build/judging-errors-sabana.txt.
"""

from bench.judging.sabana.family import SABANA

__all__ = ["SABANA"]
