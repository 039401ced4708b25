"""What stands in for a signature: ink and stamps near a signature block, printed notes and codes, signatures in the file, copies' "ttd"."""

import re

from evidence.document import Box, Document, Mark, MarkKind
from evidence.facts import DocumentType as T
from evidence.facts import Fact, SignatureState
from rules.facts.layout import Sheet
from rules.facts.signer import COPY, Block

_NOTE = re.compile(
    r"(?:dokumen|surat|naskah|sertifikat|informasi)\s+(?:elektronik\s+)?ini\s+(?:telah\s+|sudah\s+)?di\s?tanda\s?tangani\s+secara\s+(?:elektronik|digital)"
    r"|di\s?tanda\s?tangani\s+secara\s+elektronik\s+(?:oleh|menggunakan|dengan)\b"
    r"|menggunakan\s+sertifikat\s+elektronik\s+yang\s+di(?:terbit|keluar)kan"
    r"|hasil\s+cetak(?:annya|nya)?\s+merupakan\s+alat\s+bukti"
    r"|di\s?terbitkan\s+(?:oleh\s+)?Balai\s+(?:Besar\s+)?Serti\w+\s+Elektronik",
    re.IGNORECASE,
)
_NEAR_NOTE = re.compile(
    r"di\s?tanda\s?tangani\s+secara\s+(?:elektronik|digital)|\b(?:BSrE|BSIE)\b|\bTTE\b|serti\w+\s+elektronik", re.IGNORECASE
)
_CERTIFIED = re.compile(r"salinan\s+(?:ini\s+)?sesuai\s+(?:dengan\s+)?asli|sesuai\s+dengan\s+(?:asli|salinan)nya", re.IGNORECASE)
_SEEN = {MarkKind.SIGNATURE: "tanda tangan basah", MarkKind.STAMP: "stempel", MarkKind.QR: "kode QR di dekat tanda tangan"}
_STATES = {
    MarkKind.SIGNATURE: SignatureState.BASAH,
    MarkKind.STAMP: SignatureState.STEMPEL,
    MarkKind.QR: SignatureState.TTE_TERCETAK,
}
_CLEAR = 0.75  # below this, ink away from any signature block may be an arrow of a flow chart
_ANYWHERE = frozenset({T.DAFTAR_HADIR, T.REKAPITULASI})
_UNSIGNED = frozenset({T.FOTO, T.VIDEO, T.KOSONG, T.TANGKAPAN_LAYAR, T.BERITA_MEDIA})
_QUOTED_LAW = frozenset({T.PERATURAN_LAIN, T.PERATURAN_DAERAH, T.PERATURAN_KEPALA_DAERAH})

Found = tuple[SignatureState, Fact]


def _near(mark: Mark, zones: list[Box]) -> bool:
    return any(mark.box.overlaps(zone) for zone in zones)


def _marks(kind: T, sheets: tuple[Sheet, ...], blocks: list[Block]) -> list[Found]:
    """Ink, stamps and codes that stand where people sign."""
    found: list[Found] = []
    for sheet in sheets:
        zones = [block.zone for block in blocks if block.sheet is sheet]
        signed_page = bool(zones) or sheet is sheets[-1] or len(sheets) == 1
        for mark in sheet.page.marks:
            state = _STATES.get(mark.kind)
            if state is None:
                continue
            low = signed_page and mark.box.bottom > sheet.page.height * 2 / 3 and mark.confidence >= _CLEAR
            free = kind in _ANYWHERE and mark.kind is not MarkKind.QR
            if _near(mark, zones) or free or (low and (mark.kind is not MarkKind.QR or not zones)):
                confidence = mark.confidence if _near(mark, zones) or free else min(mark.confidence, 0.7)
                found.append((state, Fact((), (sheet.source.cite_box(sheet.number, mark.box, _SEEN[mark.kind]),), confidence)))
    return found


def _notes(kind: T, sheets: tuple[Sheet, ...], blocks: list[Block]) -> list[Found]:
    """Printed notes of an electronic signature: full sentences anywhere, the short form near a signature block or at a page's foot."""
    found: list[Found] = []
    for sheet in sheets:
        zones = [block.zone for block in blocks if block.sheet is sheet]
        for match in _NOTE.finditer(sheet.flat):
            foot = any(word.box.top > sheet.page.height * 0.82 for word in sheet.words_in(match.start(), match.end()))
            if kind in _QUOTED_LAW and not foot and not zones:
                continue
            found.append((SignatureState.TTE_TERCETAK, sheet.fact((), match.start(), match.end(), confidence=0.95)))
            break
        else:
            for match in _NEAR_NOTE.finditer(sheet.flat) if zones else ():
                words = sheet.words_in(match.start(), match.end())
                if all(any(word.box.overlaps(zone) for zone in zones) for word in words):
                    found.append((SignatureState.TTE_TERCETAK, sheet.fact((), match.start(), match.end(), confidence=0.85)))
                    break
    return found


def _copies(sheets: tuple[Sheet, ...], blocks: list[Block]) -> list[Found]:
    """ "ttd", "dto." and "salinan sesuai dengan aslinya"."""
    found: list[Found] = []
    for sheet in sheets:
        if match := _CERTIFIED.search(sheet.flat):
            found.append((SignatureState.SALINAN, sheet.fact((), match.start(), match.end(), confidence=0.95)))
        zones = [block.zone for block in blocks if block.sheet is sheet]
        if not zones:
            continue
        for line in sheet.lines:
            for piece in sheet.columns(line):
                short = piece.text.strip(" ()[].,-")
                match = COPY.match(short)
                if match and len(short) - match.end() <= 3 and any(piece.box.overlaps(zone) for zone in zones):
                    found.append((SignatureState.SALINAN, sheet.fact((), piece.start, piece.end, confidence=0.95)))
                    break
    return found


def read(kind: T, sheets: tuple[Sheet, ...], blocks: list[Block], document: Document, *, last: bool) -> Fact | None:
    """The states of signature found, each with its place; an empty value where every page was read and none was found; else None.

    ``last``: this is the last document of the file that bears a signature block, to which the file's own signatures belong.
    """
    if kind in _UNSIGNED:
        return None
    found = [*_marks(kind, sheets, blocks), *_notes(kind, sheets, blocks), *_copies(sheets, blocks)]
    states = {state for state, _ in found}
    digital = last and bool(document.signatures)
    value = tuple(str(state) for state in SignatureState if state in states or (digital and state is SignatureState.DIGITAL))
    if not value:
        return Fact((), (), 0.85) if sheets and sheets[0].source.complete else None
    citations = tuple(citation for state in SignatureState for held, fact in found if held is state for citation in fact.citations)
    best = {state: max(fact.confidence for held, fact in found if held is state) for state in states}
    return Fact(value, citations, round(min(best.values(), default=0.98), 4))
