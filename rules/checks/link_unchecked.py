"""``link-unchecked``: a link was given, and links are not fetched."""

import re

from evidence.verdict import Flag, FlagCode
from rules.flagging import raise_flag
from rules.model import Case, Exhibit

_ADDRESS = re.compile(r"^(?:https?://)?(?:[a-z0-9\-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$", re.IGNORECASE)


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """Says so, and whether the link is well formed and enough for the indicator."""
    link = exhibit.ref.tautan
    if link is None:
        return ()
    variant = link_variant(link, allowed=case.rule.indicator.links)
    return (raise_flag(case, FlagCode.LINK_UNCHECKED, exhibit=exhibit, variant=variant, tautan=link),)


def link_variant(link: str, *, allowed: bool) -> str:
    """``malformed``, ``file-asked`` where a link may not stand for a file, or empty where nothing is wrong with it."""
    if not _ADDRESS.match(link.strip()):
        return "malformed"
    return "" if allowed else "file-asked"
