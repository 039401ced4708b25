"""The family ``hulu``: upstream regencies, towns and a province of Kalimantan, Sumatra and Papua. **Held out**: whoever writes rules does
not look here. Each kind of paper has several manners, chosen by the scene and the order, so that the same order gives the same paper."""

from bench.judging.hulu.family import HULU

__all__ = ["HULU"]
