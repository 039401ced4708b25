"""What an operator can mend before sending: completeness of a parcel, without opening a page of it."""

import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass

from evidence.catalogue import Edition, Indicator
from evidence.submission import Claim
from evidence.verdict import FLAG_DEFAULTS, Flag, FlagCode
from evidence.wording import say
from intake.parcel import Parcel

_TYPES = mimetypes.MimeTypes(filenames=())
_TYPES.add_type("image/webp", ".webp")


@dataclass(frozen=True, slots=True)
class Remark:
    """A flag that would stand, and the claim on which."""

    nomor: int
    flag: Flag


def precheck(parcel: Parcel, edition: Edition) -> tuple[Remark, ...]:
    """Claims without evidence, files that are empty, too large or of a type (by name) that the indicator does not take, and links where
    a file is asked for. Flags on the submission itself need no pages either: they are the rulebook's submission checks."""
    sizes = {berkas: path.stat().st_size for berkas, path in parcel.files}
    return tuple(
        Remark(claim.nomor, flag)
        for claim in parcel.submission.indikator
        if (indicator := edition.indicator(claim.nomor)) is not None
        for flag in _flags(claim, indicator, sizes)
    )


def _flags(claim: Claim, indicator: Indicator, sizes: dict[str, int]) -> Iterator[Flag]:
    common = {"nomor": claim.nomor, "nama": indicator.nama, "parameter": claim.parameter}
    if not claim.bukti:
        yield _flag(FlagCode.NO_EVIDENCE, "no-evidence", None, **common, evidence=indicator.evidence or indicator.nama)
    accepted = ", ".join(_short(media) for media in indicator.media)
    for ref in claim.bukti:
        if ref.tautan is not None:
            if not indicator.links and all(other.berkas is None for other in claim.bukti):
                yield _flag(FlagCode.FILE_NOT_ALLOWED, "link", ref.tautan, **common, tautan=ref.tautan)
            continue
        berkas = ref.name
        size = sizes[berkas]
        media = _TYPES.guess_type(berkas.casefold())[0]
        if size == 0:
            yield _flag(FlagCode.UNREADABLE, "empty", berkas, berkas=berkas)
        if indicator.max_bytes is not None and size > indicator.max_bytes:
            limit = _dots(indicator.max_bytes)
            yield _flag(FlagCode.FILE_NOT_ALLOWED, "large", berkas, **common, berkas=berkas, size=_dots(size), limit=limit)
        if media is not None and indicator.media and media not in indicator.media:
            yield _flag(FlagCode.FILE_NOT_ALLOWED, "type", berkas, **common, berkas=berkas, found=_short(media), accepted=accepted)


def _flag(code: FlagCode, key: str, name: str | None, /, **values: object) -> Flag:
    message, advice = say(f"intake.precheck.{key}", **values), say(f"intake.precheck.{key}-advice", **values)
    return Flag(code, FLAG_DEFAULTS[code][0], message, advice, name)


def _short(media: str) -> str:
    return media.rpartition("/")[2].upper()


def _dots(number: int) -> str:
    return f"{number:,}".replace(",", ".")
