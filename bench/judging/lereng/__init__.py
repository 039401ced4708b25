"""The family ``lereng``: towns and regencies of the mountains that number letters by Permendagri 83/2022 (100.3.3.3, 800.1.11.1), sans type,
centred letterheads without emblem, teams as lists without rules, electronic signatures in a box at the left, other words for everything.

Held out until 24 November 2026; rules have been written with it in sight since.
"""

from bench.judging.lereng.family import LERENG

__all__ = ["LERENG"]
