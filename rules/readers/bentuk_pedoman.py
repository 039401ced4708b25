"""The form in which a technical guide is published: cetak, elektronik or daring (iid.md SID 11)."""

import re

from evidence.facts import DocumentType, Fact, StatedDocument
from evidence.submission import Submission
from rules.readers.channels import ADDRESS
from rules.readers.cues import cue, first
from rules.source import Hit, Source

GUIDE = cue(
    "buku (panduan|petunjuk|pedoman|manual|saku)", "manual ?book", "user (manual|guide)", "panduan( penggunaan| pengguna| teknis)?", "pedoman( teknis| penggunaan| pelaksanaan)?",
    "petunjuk (teknis|penggunaan|pelaksanaan|pengoperasian)", "juknis", "juklak", "tutorial", "modul", "manual pengguna", "e ?book", "guide",
)  # fmt: skip
_ELECTRONIC = cue(
    "e ?book",
    "buku (elektronik|digital)",
    "buku panduan (elektronik|digital)",
    "(versi|format|edisi|bentuk) (elektronik|digital|pdf)",
    "flip ?book",
    "e ?pedoman",
    "e ?manual",
    "pdf",
)
_READER = re.compile(
    r"heyzine|anyflip|fliphtml5|issuu|scribd|flipbook|flipsnack|pubhtml5|drive\s?\.\s?google|docs\s?\.\s?google|youtu\s?\.?\s?be|youtube|bit\s?\.\s?ly|\bs\s?\.\s?id/|tinyurl|linktr",
    re.IGNORECASE,
)
_ACCESS = cue(
    "(dapat )?(diakses|diunduh|dibaca|dilihat|di download)( secara)?( daring| online)?( pada| melalui| di)?( laman| tautan| link| situs| website)?", "tautan( publikasi| pedoman| panduan)?",
    "link( publikasi| pedoman| panduan| akses| download| unduh)?", "unduh (panduan|pedoman|buku|di|pada)",
)  # fmt: skip
_PATH = re.compile(r"panduan|pedoman|manual|juknis|guide|tutorial|unduh|download|ebook|buku|\.pdf", re.IGNORECASE)
_REACH = 90


def read(source: Source, stated: StatedDocument, submission: Submission) -> Fact | None:
    """Online where a reader, a publication link, or a browser over the guide is shown; electronic where it calls itself so; else a book."""
    online = _online(source, stated)
    if online is not None:
        return source.fact("daring", online.text, *online.match.span(), confidence=0.8)
    electronic = first(source, _ELECTRONIC)
    if electronic is not None:
        return source.fact("elektronik", electronic.text, *electronic.match.span(), confidence=0.75)
    guide = first(source, GUIDE)
    return source.fact("cetak", guide.text, *guide.match.span(), confidence=0.7) if guide is not None else None


def _online(source: Source, stated: StatedDocument) -> Hit | None:
    """An address of the guide itself. That of the innovation's own app, which every manual names, is none."""
    screen = stated.document_type in (DocumentType.TANGKAPAN_LAYAR, DocumentType.BERITA_MEDIA)
    guided = first(source, GUIDE) is not None
    for hit in source.find(ADDRESS):
        before = hit.text.text[max(0, hit.match.start() - _REACH) : hit.match.start()]
        published = _ACCESS.search(before) and GUIDE.search(before)
        if _READER.search(hit.match[0]) or _PATH.search(hit.match[0]) or published or (screen and guided):
            return hit
    return next((hit for hit in source.find(_READER) if screen), None)
