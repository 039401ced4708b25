"""The families of templates, and which of them nobody who writes rules may look at."""

from bench.judging.hulu import HULU
from bench.judging.lereng import LERENG
from bench.judging.muara import MUARA
from bench.judging.orders import Family
from bench.judging.pesisir import PESISIR
from bench.judging.sabana import SABANA

FAMILIES: dict[str, Family] = {"pesisir": PESISIR, "lereng": LERENG, "muara": MUARA, "sabana": SABANA, "hulu": HULU}
HELD_OUT = frozenset({"sabana"})
