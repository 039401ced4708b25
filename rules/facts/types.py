"""What kind of document it is: by its title where it has one, else by how it is built, else declined."""

import re
from dataclasses import dataclass

from evidence.document import Defect, Document, Grade, ReadBy
from evidence.facts import DocumentType as T
from rules.facts import annex, screens
from rules.facts.decrees import decree_type
from rules.facts.headings import Title, is_correspondence, is_letter, opening_of, title_of
from rules.facts.layout import Sheet
from rules.facts.lettering import squash
from rules.facts.segmentation import SOP_HEADER
from rules.language import Phrases


@dataclass(frozen=True, slots=True)
class Kind:
    """The type of a document, how surely (0..1), and the words that decided: ``flat[start:end]`` of ``sheet`` (None: a picture)."""

    type: T
    confidence: float
    sheet: Sheet | None = None
    start: int = 0
    end: int = 0
    title: Title | None = None
    title_sheet: Sheet | None = None


_FEW_WORDS = 12  # a picture with fewer words is a photo
_SCRAWL = 60  # so many scraps of words come from writing
_COVER = 60  # a page with fewer words may be the cover of what follows
_CAPTION = 4  # words of a menu or card; the title of a book that is read in a browser has more
_CREDIBLE = re.compile(r"[A-Za-z]{4,}")

_OFFICIAL = re.compile(
    r"\b(?:Ditetapkan|Diundangkan|pada\s+tanggal|NIP\b|Pasal\s+\d|Tembusan|MEMUTUSKAN|Menimbang|LEMBARAN|BERITA\s+DAERAH)",
    re.IGNORECASE,
)
_INVITING = re.compile(
    r"\bundangan\b|\bmengundang\b|\bmengharap(?:kan)?\s+(?:dengan\s+hormat\s+)?kehadiran|\bdiundang\b", re.IGNORECASE
)
_EVENT = re.compile(r"\b(?:hari|tanggal|pukul|waktu|jam|tempat|acara|agenda)\b\s*[/:,a-z ]{0,14}:", re.IGNORECASE)
_SUBJECT_LINE = re.compile(r"^\W*(?:Hal|Perihal|H\s?a\s?l)\b\s*[.:;]*\s*(?P<subject>.+)$", re.IGNORECASE | re.MULTILINE)
_ENACTING = re.compile(
    r"Menetapkan\s*[:;.]?\s*(?P<title>(?:PERATURAN|KEPUTUSAN|QANUN)\s+(?P<rest>(?:[A-Z0-9()/.,-]+\s+){1,12}))", re.IGNORECASE
)
_ATTACHED_TO = re.compile(r"L\s?A\s?M\s?P\s?I\s?R\s?A\s?N", re.IGNORECASE)
_SELF = re.compile(
    r"\b(?P<name>(?:laporan|proposal|buku\s+(?:panduan|petunjuk|saku)|panduan|manual|rencana\s+kerja|rencana\s+strategis|renja|rkpd|lakip|kajian|"
    r"standar\s+operasional\s+prosedur|petunjuk\s+teknis|pedoman)\b[^.;]{0,90}?)\bini\s+(?:disusun|dibuat|dapat|kami|diharapkan|secara|memuat|berisi)",
    re.IGNORECASE,
)
_ORDERS = frozenset(
    squash(word) for word in ("Menugaskan", "Memerintahkan", "Memberi Tugas", "Memberi Perintah", "Menugaskan Kepada")
)
_CHAPTERS = re.compile(
    r"^\W*BAB\s+(?:[IVX]+|\d)\b|^\W*(?:PENDAHULUAN|LATAR\s+BELAKANG|PENUTUP|KESIMPULAN)\W*$", re.IGNORECASE | re.MULTILINE
)

_BUILD = Phrases(
    {
        T.SOP: ("Mutu Baku", "Kualifikasi Pelaksana", "Nama SOP", "Nomor SOP", "Disahkan oleh", "Peralatan/Perlengkapan", "Kelengkapan", "Peringatan",
                "Pencatatan dan Pendataan", "Prosedur kerja", "Unit terkait"),
        T.DAFTAR_HADIR: ("Tanda Tangan", "Paraf", "No. HP", "Instansi", "Asal Instansi", "Nama Peserta", "TTD", "Tandatangan"),
        T.DOKUMEN_ANGGARAN: ("Kode Rekening", "Sub Kegiatan", "Rincian Perhitungan", "Jumlah (Rp)", "Sumber Dana", "DPA", "DPPA", "RKA", "Belanja Barang",
                             "Belanja Operasi", "Tahun Anggaran", "Pengguna Anggaran", "PPKD", "Koefisien", "Volume", "Harga Satuan", "Indikator & Tolok Ukur Kinerja"),
        T.RKPD: ("RKPD", "Pagu Indikatif", "Prakiraan Maju", "Rencana Kerja Pemerintah Daerah"),
        T.SERTIFIKAT: ("Diberikan kepada", "Sebagai peserta", "Telah mengikuti", "Jam pelajaran", "Narasumber", "JP", "Atas partisipasi", "Atas partisipasinya"),
        T.BERITA_ACARA: ("Pada hari ini", "Berita acara ini", "Yang bertanda tangan di bawah ini", "Pihak pertama", "Pihak kedua"),
        T.PERJANJIAN_KERJA_SAMA: ("Pihak kesatu", "Pihak kedua", "Para pihak", "Perjanjian kerja sama", "Perjanjian ini", "Nota kesepahaman", "Jangka waktu", "Force majeure", "Keadaan kahar"),
        T.SURAT_PERNYATAAN: ("Dengan ini menyatakan", "Menyatakan dengan sesungguhnya", "Menyatakan bahwa", "Pernyataan ini", "Yang membuat pernyataan", "Surat pernyataan ini"),
        T.SURAT_TUGAS: ("Memerintahkan", "Menugaskan", "Memberi tugas", "Surat tugas ini", "Untuk melaksanakan tugas"),
        T.NOTULEN: ("Pimpinan rapat", "Notulis", "Agenda rapat", "Peserta rapat", "Hasil rapat", "Pembahasan", "Jalannya rapat", "Pemimpin rapat"),
        T.LAPORAN_SKM: ("Unsur pelayanan", "Nilai SKM", "Nilai IKM", "Survei Kepuasan Masyarakat", "Mutu pelayanan", "Responden", "U1", "U9", "NRR", "Indeks Kepuasan Masyarakat"),
        T.LAPORAN: ("Latar belakang", "Maksud dan tujuan", "Kesimpulan", "Saran", "Penutup", "Hasil kegiatan", "Laporan ini", "Pelaksanaan kegiatan", "Ikhtisar eksekutif"),
        T.REKAPITULASI: ("Rekapitulasi", "Jumlah", "Persentase", "Total", "Bulan", "Keterangan"),
        T.MANUAL: ("Klik tombol", "Klik menu", "Langkah-langkah", "Tampilan", "Halaman login", "Buka aplikasi", "Cara menggunakan", "Pengguna"),
        T.PROPOSAL: ("Proposal ini", "Latar belakang", "Rancang bangun", "Tujuan inovasi", "Manfaat inovasi", "Rencana anggaran", "Ide inovasi", "Kebaruan"),
    }
)  # fmt: skip
"""Words that a type is built of, whatever its title; several different ones speak for it."""

_LETTERS = frozenset({T.SURAT_DINAS, T.SURAT_UNDANGAN, T.SURAT_EDARAN})
_REGULATIONS = frozenset({T.PERATURAN_DAERAH, T.PERATURAN_KEPALA_DAERAH, T.PERATURAN_LAIN})
_NEEDED = {
    T.NOTULEN: 3,
    T.REKAPITULASI: 4,
    T.LAPORAN: 3,
    T.PROPOSAL: 4,
    T.MANUAL: 3,
    T.DAFTAR_HADIR: 2,
    T.RKPD: 3,
    T.DOKUMEN_ANGGARAN: 4,
}


def classify(sheets: tuple[Sheet, ...], document: Document) -> Kind:
    """The type of the document on these pages of the file; ``tidak-dikenal`` where nothing decides."""
    if document.media_type.startswith("video/"):
        return Kind(T.VIDEO, 1.0)
    picture = _picture(sheets, document)
    if picture is not None:
        return picture
    titled, screen = _by_title(sheets) or _by_parent(sheets), _by_screen(sheets, document)
    if titled is not None and titled.confidence >= 0.85 and not _on_screen(titled, screen, document):
        return titled
    found = [titled, _by_letter(sheets), _by_enactment(sheets), _by_order(sheets), screen, _by_build(sheets), _by_itself(sheets)]
    if titled is not None and screen is not None and _on_screen(titled, screen, document):
        return screen
    best = max((kind for kind in found if kind is not None), key=lambda kind: kind.confidence, default=None)
    if best is not None:
        return best
    official = any(_OFFICIAL.search(sheet.flat) for sheet in sheets)  # a page of something, without its beginning
    if document.media_type.startswith("image/") and not official and sum(len(sheet.text.words) for sheet in sheets) < 80:
        return Kind(T.FOTO, 0.6)  # a banner or a scene with some writing in it
    return Kind(T.TIDAK_DIKENAL, 0.5)


def _picture(sheets: tuple[Sheet, ...], document: Document) -> Kind | None:
    """Blank pages and photographs: nearly no words."""
    words = sum(1 for sheet in sheets for word in sheet.text.words if word.confidence >= 0.5 and _CREDIBLE.search(word.text))
    if words >= _FEW_WORDS or any(sheet.text.words and title_of(sheet) for sheet in sheets):
        return None
    if any(sheet.text.words for sheet in sheets) and not all(
        sheet.page.read_by is ReadBy.OCR for sheet in sheets if sheet.text.words
    ):
        return None if words > 3 else Kind(T.KOSONG if words == 0 else T.TIDAK_DIKENAL, 0.6)
    blank = [Defect.BLANK in sheet.page.legibility.defects for sheet in sheets]
    if document.media_type.startswith("image/"):
        return Kind(T.KOSONG, 0.9) if all(blank) and words == 0 else Kind(T.FOTO, 0.9 if words < 6 else 0.75)
    if all(blank) and words == 0:
        return Kind(T.KOSONG, 0.95)
    if any(sheet.page.read_by is ReadBy.NONE and sheet.page.skipped for sheet in sheets):
        return Kind(T.TIDAK_DIKENAL, 0.3)
    if sum(len(sheet.text.words) for sheet in sheets) >= _SCRAWL and all(
        sheet.page.legibility.grade is Grade.UNREADABLE for sheet in sheets
    ):
        return Kind(T.TIDAK_DIKENAL, 0.3)  # a written page that could not be read, not a scene
    return Kind(T.FOTO, 0.7) if all(sheet.page.read_by is not ReadBy.TEXT for sheet in sheets) else None


def _by_title(sheets: tuple[Sheet, ...]) -> Kind | None:
    """The title on the first page, or behind a cover without one."""
    seen = 0
    for number, sheet in enumerate(sheets[:4]):
        if seen > _COVER:
            break
        opening = opening_of(sheet)
        if number == 0 and SOP_HEADER.search("\n".join(line.text for line in sheet.lines[:16])):
            match = SOP_HEADER.search(sheet.flat)
            if match:
                end = min(
                    match.end(), sheet.flat.find("\n", match.start()) if "\n" in sheet.flat[match.start() :] else len(sheet.flat)
                )
                return Kind(T.SOP, 0.95, sheet, match.start(), end, None, sheet)
        if opening.title is not None:
            titled = _titled(sheet, opening.title, attachment=opening.attachment, letter=opening.letter)
            return titled if titled is None or titled.type not in _LETTERS or any(map(is_correspondence, sheets[:3])) else None
        if opening.letter:
            return None
        seen += len(sheet.text.words)
    return None


def _by_parent(sheets: tuple[Sheet, ...]) -> Kind | None:
    """An annex in a file of its own is of the type of what it is annexed to."""
    parent = annex.parent_of(sheets[0])
    if parent is None:
        return None
    # what is annexed to a regulation is often a paper of another type, which its build then tells
    return _titled(sheets[0], parent, attachment=parent.kind in _REGULATIONS, letter=False)


def _on_screen(titled: Kind, screen: Kind | None, document: Document) -> bool:
    """Whether a heading in a picture only stands in the menu, or on a card, of what a screen shows: below an address bar or the phone's
    status line, and without the words that papers carry. A paper that was photographed has its own heading first."""
    if screen is None or screen.type is not T.TANGKAPAN_LAYAR or not document.media_type.startswith("image/"):
        return False
    sheet = titled.sheet
    if sheet is None or _OFFICIAL.search(sheet.flat) or len(sheet.flat[titled.start : titled.end].split()) > _CAPTION:
        return False
    return screens.barred(sheet, before=titled.start) or not sheet.lines[sheet.index_of(titled.start)].shouting


def _titled(sheet: Sheet, title: Title, *, attachment: bool, letter: bool) -> Kind | None:
    kind, strength = title.kind, title.strength
    if letter and strength < 0.9 and kind not in (T.NOTA_DINAS, T.SURAT_UNDANGAN, T.SURAT_EDARAN):
        return None
    if kind is T.KEPUTUSAN_LAIN and "INSTRUKSI" not in sheet.flat[title.start : title.end].upper():
        above = squash("\n".join(line.text for line in sheet.lines[: title.line]))
        kind = decree_type(title.rest, above)
    if kind is T.LAPORAN and re.search(squash("Kepuasan Masyarakat") + "|IKM|SKM|" + squash("Kepuasan Pelanggan"), title.rest):
        kind = T.LAPORAN_SKM
    if kind is T.PERATURAN_KEPALA_DAERAH and re.search(
        squash("Tentang") + "(?:" + squash("Perubahan") + r"\w{0,60})?" + squash("Rencana Kerja Pemerintah"),
        title.rest.replace("\n", ""),
    ):
        kind = T.RKPD
    if kind is T.REKAPITULASI and re.search(squash("Dokumen Pelaksanaan Anggaran"), title.rest):
        kind = T.DOKUMEN_ANGGARAN
    if kind is T.DOKUMEN_PERENCANAAN and title.rest.startswith(squash("dan Anggaran")):
        kind = T.DOKUMEN_ANGGARAN
    confidence = min(0.97, strength) * (0.75 if attachment else 1.0)
    return Kind(kind, round(confidence, 4), sheet, title.start, title.end, title, sheet)


def _by_letter(sheets: tuple[Sheet, ...]) -> Kind | None:
    """A letter without a title: what its subject line and its body ask for decides which."""
    sheet = next((sheet for sheet in sheets[:2] if is_letter(sheet)), None)
    if sheet is None:
        return None
    subject = _SUBJECT_LINE.search(sheet.flat)
    start, end = (subject.start("subject"), subject.end()) if subject else (sheet.lines[0].start, sheet.lines[0].end)
    about = subject["subject"] if subject else ""
    events = {match[0].split()[0].strip(":").lower() for match in _EVENT.finditer(sheet.flat)}
    if re.search(r"undangan", about, re.IGNORECASE):
        return Kind(T.SURAT_UNDANGAN, 0.95, sheet, start, end)
    if re.search(r"edaran", about, re.IGNORECASE):
        return Kind(T.SURAT_EDARAN, 0.85, sheet, start, end)
    invited = _INVITING.search(sheet.flat)
    if len(events) >= 3 and invited:
        return Kind(T.SURAT_UNDANGAN, 0.85, sheet, invited.start(), invited.end())
    return Kind(T.SURAT_DINAS, 0.9, sheet, start, end)


def _by_enactment(sheets: tuple[Sheet, ...]) -> Kind | None:
    """A regulation or decree whose first page is missing or was misread: by its enacting clause, or the heading of its annex."""
    for sheet in sheets[:6]:
        match = _ENACTING.search(sheet.flat)
        if match is None:
            continue
        word = match["title"].split()[0].upper()
        rest = squash(match["rest"])
        if word.startswith("KEPUTUSAN"):
            kind = decree_type(rest, squash(sheets[0].flat[:400]))
        elif rest.startswith("DAERAH") or word.startswith("QANUN"):
            kind = T.PERATURAN_DAERAH
        elif rest.startswith(("BUPATI".replace("L", "I"), squash("WALIKOTA"), squash("GUBERNUR"))):
            kind = T.PERATURAN_KEPALA_DAERAH
        else:
            kind = T.PERATURAN_LAIN
        return Kind(kind, 0.75, sheet, match.start("title"), match.end("title"))
    return None


def _by_order(sheets: tuple[Sheet, ...]) -> Kind | None:
    """An order whose title was lost: MENUGASKAN on a line of its own, Kepada and Untuk below."""
    for sheet in sheets[:2]:
        order = next((line for line in sheet.lines if squash(line.text) in _ORDERS and line.shouting), None)
        if order is not None and all(_row(sheet, label, order.end) for label in ("Kepada", "Untuk")):
            return Kind(T.SURAT_TUGAS, 0.8, sheet, order.start, order.end)
    return None


def _row(sheet: Sheet, label: str, after: int) -> bool:
    return any(squash(line.text).startswith(squash(label)) for line in sheet.lines if line.start > after)


def _by_screen(sheets: tuple[Sheet, ...], document: Document) -> Kind | None:
    """A screenshot or a news page."""
    for sheet in sheets[:2]:
        if found := screens.look(sheet, bare=document.media_type.startswith("image/")):
            return Kind(found.type, found.confidence, sheet, found.start, found.end)
    return None


def _by_build(sheets: tuple[Sheet, ...]) -> Kind | None:
    """By the words that only such documents are built of: two or more different ones within the first pages."""
    seen: dict[str, dict[str, tuple[Sheet, int, int]]] = {}
    for sheet in sheets[:3]:
        for kind, start, end in _BUILD.find(sheet.flat[:6000]):
            seen.setdefault(kind, {}).setdefault(sheet.flat[start:end].lower(), (sheet, start, end))
    scored = [
        (len(words) / _NEEDED.get(T(kind), 2), len(words), kind)
        for kind, words in seen.items()
        if len(words) >= _NEEDED.get(T(kind), 2)
    ]
    if not scored:
        return None
    scored.sort(key=lambda item: (-item[0], item[2]))
    if len(scored) > 1 and scored[0][0] == scored[1][0]:
        return None
    ratio, _, kind = scored[0]
    sheet, start, end = next(iter(seen[kind].values()))
    return Kind(T(kind), round(min(0.8, 0.5 + 0.1 * ratio), 4), sheet, start, end)


def _by_itself(sheets: tuple[Sheet, ...]) -> Kind | None:
    """A book whose cover could not be read: by what its foreword calls itself ("Laporan ... ini disusun")."""
    for sheet in sheets[:6]:
        for match in _SELF.finditer(sheet.flat):
            name = " ".join(match["name"].split()).lower()
            kind = next((kind for key, kind in _NAMES if name.startswith(key)), None)
            if kind is T.LAPORAN and "kepuasan masyarakat" in name:
                kind = T.LAPORAN_SKM
            if kind is not None and (len(sheets) > 2 or _CHAPTERS.search(sheets[0].flat)):
                return Kind(kind, 0.72, sheet, match.start("name"), match.end("name"))
    return None


_NAMES = (
    ("laporan", T.LAPORAN), ("lakip", T.LAPORAN), ("kajian", T.LAPORAN), ("proposal", T.PROPOSAL), ("buku", T.MANUAL), ("panduan", T.MANUAL),
    ("manual", T.MANUAL), ("petunjuk teknis", T.MANUAL), ("pedoman", T.MANUAL), ("rencana kerja pemerintah daerah", T.RKPD), ("rkpd", T.RKPD),
    ("rencana", T.DOKUMEN_PERENCANAAN), ("renja", T.DOKUMEN_PERENCANAAN), ("standar operasional", T.SOP),
)  # fmt: skip
