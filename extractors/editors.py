"""Which program names that a file carries belong to an editor of pictures or PDFs.

An editor is a program whose purpose is to change the content of an existing picture or page: it is named, and what that means is for
the rules to decide (a certificate designed in Canva is normal, a decree that went through Photoshop is not).

Left out on purpose, because their name proves no editing:

- office suites and what prints from them (Word, WPS, LibreOffice Writer, Quartz, Distiller, PDFCreator, "Foxit PhantomPDF Printer");
- scanners, cameras and their apps (CamScanner, Adobe Scan, HP, Canon; "Adobe Acrobat Paper Capture" is its OCR);
- libraries and browsers (iText, TCPDF, Skia/PDF, Ghostscript);
- services that compress, merge, sign *and* edit under one name (iLovePDF, Smallpdf, Sejda and its SAMBox, PDF24, Acrobat): the trace is
  the same whichever of these was done, and compressing before an upload is what everyone does;
- viewers and galleries that rotate and crop (Windows Photo Viewer, Google Photos, a telephone's gallery).

Names stay readable in ``producer`` and ``creator`` in any case.
"""

import re

_EDITORS: tuple[tuple[str, str], ...] = (
    # pictures
    (r"photoshop(?!\s*(?:camera|album))", "Adobe Photoshop"),
    (r"lightroom", "Adobe Lightroom"),
    (r"\bgimp\b|gnu image manipulation", "GIMP"),
    (r"paint\.net|paintdotnet", "Paint.NET"),
    (r"paint\s?shop", "PaintShop"),
    (r"photo-?paint", "Corel PHOTO-PAINT"),
    (r"photopea", "Photopea"),
    (r"pixelmator", "Pixelmator"),
    (r"\bpixlr\b", "Pixlr"),
    (r"picsart", "PicsArt"),
    (r"snapseed", "Snapseed"),
    (r"photoscape", "PhotoScape"),
    (r"\bfotor\b", "Fotor"),
    (r"\bkrita\b", "Krita"),
    # drawings and layouts that open pages and pictures
    (r"\bcorel\s?draw|corel pdf engine", "CorelDRAW"),
    (r"adobe illustrator", "Adobe Illustrator"),
    (r"adobe indesign", "Adobe InDesign"),
    (r"\binkscape\b", "Inkscape"),
    (r"affinity (?:photo|designer|publisher)", "Affinity"),
    (r"\bcanva\b", "Canva"),
    (r"\bfigma\b", "Figma"),
    # pages of an existing PDF
    (r"foxit (?:advanced )?(?:phantompdf|pdf editor|phantom)\b(?!\s*printer)", "Foxit PDF Editor"),
    (r"nitro (?:pdf )?pro(?!\w)", "Nitro Pro"),
    (r"pdf-?xchange (?:editor|pro)(?!\s*printer)", "PDF-XChange Editor"),
    (r"pdfescape", "PDFescape"),
    (r"pdfelement|wondershare pdf", "PDFelement"),
    (r"master pdf editor", "Master PDF Editor"),
    (r"infix(?: pdf)? (?:editor|pro)", "Infix PDF Editor"),
    (r"\bdochub\b", "DocHub"),
    (r"pdf-?filler", "pdfFiller"),
    (r"movavi pdf", "Movavi PDF Editor"),
    (r"icecream pdf editor", "Icecream PDF Editor"),
    (r"able2extract", "Able2Extract"),
    (r"flexipdf", "FlexiPDF"),
)
_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), name) for pattern, name in _EDITORS)


def name_editor(*traces: str) -> str:
    """The editor that the first telling trace names, or an empty string. A trace is a producer, a creator, an EXIF ``Software`` or the
    agent of a step in an XMP history."""
    for trace in traces:
        for pattern, name in _PATTERNS:
            if pattern.search(trace):
                return name
    return ""
