"""What one edition of the assessment asks: indicators, their levels and weights, and its years."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator of satuan inovasi: its number in the form (1..20), official number, name, weight, and what each level asks.

    ``levels[0]`` words level 1. ``media`` lists the media types that may be attached. ``max_bytes`` bounds one file.
    """

    nomor: int
    resmi: int
    nama: str
    bobot: int
    wajib: bool
    levels: tuple[str, ...]
    evidence: str = ""  # what to attach, in words
    media: tuple[str, ...] = ()
    max_bytes: int | None = None
    links: bool = False  # whether a link may stand for a file


@dataclass(frozen=True, slots=True)
class Edition:
    """One assessment year: ``tahun`` is T-0."""

    id: str
    tahun: int
    indicators: tuple[Indicator, ...]
    maximum: int
    design_min_words: int

    def indicator(self, nomor: int) -> Indicator | None:
        return next((indicator for indicator in self.indicators if indicator.nomor == nomor), None)
