"""``altered-file``: traces of editing. They are reasons to look, and no proof of anything."""

import re

from evidence.facts import DocumentType
from evidence.verdict import Flag, FlagCode
from rules.flagging import place, raise_flag, searched
from rules.model import Case, Exhibit

_RETOUCHERS = r"photoshop|\bgimp\b|paint\.?net|\bpaint\b|photopea|pixlr|picsart|snapseed|lightroom|krita|photoscape|faceapp"
_PICTURE_EDITORS = re.compile(_RETOUCHERS, re.IGNORECASE)
_ALL_EDITORS = re.compile(_RETOUCHERS + r"|affinity|corel|illustrator|canva|inkscape", re.IGNORECASE)
"""With layout programs, which make reports and posters in good faith but no document that must be signed."""

# what is made of pictures, or designed, in the first place
_DESIGNED = frozenset(
    {
        DocumentType.SERTIFIKAT,
        DocumentType.MANUAL,
        DocumentType.FOTO,
        DocumentType.TANGKAPAN_LAYAR,
        DocumentType.BERITA_MEDIA,
        DocumentType.VIDEO,
        DocumentType.TIDAK_DIKENAL,
        DocumentType.KOSONG,
    }
)


def check(case: Case, exhibit: Exhibit) -> tuple[Flag, ...]:
    """An image editor left its name on a document; text was drawn over a scan; dates after the assessment year."""
    document, decided = exhibit.document, exhibit.decided
    if document is None or decided is None:
        return ()
    code, places, metadata = FlagCode.ALTERED_FILE, place(exhibit), document.metadata
    flags: list[Flag] = []
    editor = metadata.editor or metadata.creator or metadata.producer
    editors = _ALL_EDITORS if decided.document_type in case.rule.must_sign else _PICTURE_EDITORS
    if decided.document_type not in _DESIGNED and editors.search(editor):
        flags.append(
            raise_flag(case, code, exhibit=exhibit, variant="editor", citations=places, editor=editor, pages=searched(exhibit))
        )
    if metadata.text_over_image:
        numbers = ", ".join(map(str, metadata.text_over_image))
        flags.append(raise_flag(case, code, exhibit=exhibit, variant="text-over-scan", citations=places, numbers=numbers))
    late = [
        moment for moment in (metadata.created, metadata.modified) if moment and moment[:4].isdigit() and int(moment[:4]) > case.t0
    ]
    if late:
        flags.append(raise_flag(case, code, exhibit=exhibit, variant="date", citations=places, found=late[0][:10], year=case.t0))
    return tuple(flags)
