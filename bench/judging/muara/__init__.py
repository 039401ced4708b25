"""The family ``muara``: towns, regencies and a province at river mouths. Bookman-like type, bands of colour and two emblems in the letterheads,
orders from PERTAMA on, numbers with ``Kep.`` or a year in words, teams by office under heads of their own, budgets and plans with rotated
heads, subtotals and marks by pen, print-outs with a code and a line at the foot, screens light and dark. Looked at freely while rules are written."""

from bench.judging.muara.family import MUARA

__all__ = ["MUARA"]
