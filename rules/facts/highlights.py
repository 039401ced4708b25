"""The words under highlight marks."""

from evidence.citation import Citation
from evidence.document import Box, MarkKind
from evidence.facts import Fact
from rules.facts.layout import Sheet


def _under(sheet: Sheet, box: Box) -> tuple[str, tuple[Citation, ...]]:
    """The words whose middle lies in a box, as text and cited."""
    inside = [
        index for index, word in enumerate(sheet.text.words)
        if box.x0 - 1 <= (word.box.x0 + word.box.x1) / 2 <= box.x1 + 1 and box.top - 1 <= (word.box.top + word.box.bottom) / 2 <= box.bottom + 1
    ]  # fmt: skip
    runs: list[list[int]] = []
    for index in inside:
        if runs and index == runs[-1][-1] + 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    words, starts = sheet.text.words, sheet.text.starts
    cited = tuple(sheet.source.cite(sheet.text, starts[run[0]], starts[run[-1]] + len(words[run[-1]].text)) for run in runs)
    return " ".join(words[index].text for index in inside), cited


def read(sheets: tuple[Sheet, ...]) -> Fact | None:
    """What is marked: the words under each highlight, in page order; None where nothing is."""
    values: list[str] = []
    citations: list[Citation] = []
    confidence = 1.0
    for sheet in sheets:
        for mark in sheet.page.marks:
            if mark.kind is not MarkKind.HIGHLIGHT:
                continue
            text, cited = _under(sheet, mark.box)
            if not text:  # coloured, and nothing written there: a crest, a margin
                continue
            values.append(text)
            citations.extend(cited)
            confidence = min(confidence, mark.confidence)
    return Fact(tuple(values), tuple(citations), confidence) if values else None
