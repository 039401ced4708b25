"""Whether a page's text layer is what the page shows: its quality decides, not that there is one."""

from enum import Enum, auto

from extractors.credibility import credible_share, foreign_share, frequent_share
from extractors.text_layer import TextLayer

_PAGE_SIZED = 0.5  # share of a page from which its pictures may be the page
_A_STAMP = 40  # words; fewer beside a page-sized picture were put on a scan
_MOST_FOREIGN = 0.08
_MOST_UNMAPPED = 0.25
_CREDIBLE = 0.6  # of a layer that was drawn to be seen
_CREDIBLE_HIDDEN = 0.92  # of a layer that a scanner laid under its picture
_RUNNING_TEXT = 60  # words, from which frequent words must occur
_FREQUENT = 0.03


class Route(Enum):
    """``LAYER``: take the text layer. ``OCR``: there is none, or only a stamp on a scan. ``OCR_INSTEAD``: there is one that cannot be
    trusted. ``NOTHING``: no words are drawn and no pictures either."""

    LAYER = auto()
    OCR = auto()
    OCR_INSTEAD = auto()


def route(layer: TextLayer) -> Route:
    """How a page is read."""
    if not layer.words:
        return Route.OCR
    texts = [word.text for word in layer.words]
    if layer.unmapped > _MOST_UNMAPPED or foreign_share(texts) > _MOST_FOREIGN:
        return Route.OCR_INSTEAD
    pictured = layer.pictured >= _PAGE_SIZED
    share = credible_share(texts)
    if layer.hidden:
        if not pictured:
            return Route.OCR_INSTEAD  # drawn so that nobody sees it: what counts is what the page shows
        sound = share is not None and share >= _CREDIBLE_HIDDEN and frequent_share(texts) >= _FREQUENT
        return Route.LAYER if sound else Route.OCR_INSTEAD
    if pictured and len(texts) < _A_STAMP:
        return Route.OCR
    if share is not None and share < _CREDIBLE:
        return Route.OCR_INSTEAD
    if share is not None and share < 0.85 and len(texts) >= _RUNNING_TEXT and frequent_share(texts) < _FREQUENT:
        return Route.OCR_INSTEAD
    return Route.LAYER
