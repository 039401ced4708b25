"""The family ``lereng``: towns and regencies of the mountains that number letters by Permendagri 83/2022 (100.3.3.3, 800.1.11.1), sans type,
centred letterheads without emblem, teams as lists without rules, electronic signatures in a box at the left, other words for everything.

HELD OUT: whoever writes rules must not look at this folder, nor at build/judging-errors-lereng.txt.
"""

from bench.judging.lereng.family import LERENG

__all__ = ["LERENG"]
