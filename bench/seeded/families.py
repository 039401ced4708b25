"""The families of templates, and which of them nobody who writes rules may look at."""

from bench.seeded.orders import Family
from bench.seeded.pesisir import PESISIR

FAMILIES: dict[str, Family] = {"pesisir": PESISIR}
HELD_OUT = frozenset({"lereng"})
