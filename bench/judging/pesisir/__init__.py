"""The family ``pesisir``: coastal regencies that still number letters by the old codes (188.45, 800, 005), serif type, emblem at the
left of the letterhead, ruled tables, ink and stamps, "Pada tanggal" under "Ditetapkan di". Looked at freely while rules are written."""

from bench.judging.pesisir.family import PESISIR

__all__ = ["PESISIR"]
