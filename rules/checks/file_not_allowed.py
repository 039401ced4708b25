"""``file-not-allowed``: type or size outside the rulebook's. The type is that of the bytes; a picture inside a PDF is a PDF."""

from dataclasses import dataclass

from evidence.verdict import Flag, FlagCode
from evidence.wording import say
from rules.flagging import place, raise_flag
from rules.model import Case, Exhibit, IndicatorRule


@dataclass(frozen=True, slots=True)
class Objection:
    """What is wrong with a file (``type`` or ``size``), as found and as asked, in words."""

    variant: str
    found: str
    asked: str


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """An empty file has no type: that is ``unreadable``."""
    document = exhibit.document
    if document is None or document.size == 0:
        return ()
    return tuple(
        raise_flag(
            case,
            FlagCode.FILE_NOT_ALLOWED,
            exhibit=exhibit,
            variant=wrong.variant,
            citations=place(exhibit),
            found=wrong.found,
            asked=wrong.asked,
        )
        for wrong in objections(case.rule, document.media_type, document.size)
    )


def objections(rule: IndicatorRule, media_type: str, size: int) -> list[Objection]:
    """What an indicator has against a file of that media type and size in bytes."""
    indicator = rule.indicator
    found: list[Objection] = []
    if indicator.media and media_type not in indicator.media:
        found.append(Objection("type", media_name(media_type), ", ".join(map(media_name, indicator.media))))
    if indicator.max_bytes is not None and size > indicator.max_bytes:
        found.append(Objection("size", _megabytes(size), _megabytes(indicator.max_bytes)))
    return found


def media_name(media_type: str) -> str:
    """A media type as people call it."""
    key = f"rules.media.{media_type}"
    try:
        return say(key)
    except KeyError:
        return media_type


def _megabytes(size: int) -> str:
    return f"{size / 1_048_576:.1f} MB".replace(".", ",")
