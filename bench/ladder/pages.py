"""Pages whose text is known: one plain column, in the manner of decrees, letters, reports and lists, in several typefaces and sizes."""

from dataclasses import dataclass
from random import Random

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from bench.samples.house import FONTS
from extractors.picture_quality import Gray, as_gray

DPI = 300  # of the drawing, which every rung starts from
_WIDTH, _MARGIN = 1560, 130  # pixels: a sheet of 13 cm, so that a page costs the engine little
_FACES = (
    ("liberation/LiberationSerif-Regular", 12.0),
    ("liberation/LiberationSans-Regular", 11.0),
    ("dejavu/DejaVuSans", 9.5),
    ("liberation/LiberationMono-Regular", 10.0),
    ("liberation/LiberationSansNarrow-Regular", 12.0),
    ("dejavu/DejaVuSerif", 10.0),
)
_OFFICES = (
    "Dinas Kesehatan", "Dinas Pendidikan dan Kebudayaan", "Badan Perencanaan Pembangunan Daerah", "Kecamatan Sungai Raya",
    "Dinas Kependudukan dan Pencatatan Sipil", "Bagian Organisasi Sekretariat Daerah", "Puskesmas Teluk Dalam", "Satuan Polisi Pamong Praja",
)  # fmt: skip
_REGIONS = (
    "Kabupaten Banjar",
    "Kota Palopo",
    "Kabupaten Sleman",
    "Kabupaten Flores Timur",
    "Kota Bukittinggi",
    "Kabupaten Karimun",
)
_DOES = (
    "melaksanakan",
    "menyusun",
    "mengembangkan",
    "menetapkan",
    "mengevaluasi",
    "menyampaikan",
    "mengoordinasikan",
    "memfasilitasi",
)
_WHAT = (
    "pelayanan administrasi kependudukan", "laporan pelaksanaan kegiatan", "inovasi daerah", "standar operasional prosedur", "rencana kerja tahunan",
    "pendampingan usaha mikro", "pengelolaan sampah rumah tangga", "pemeriksaan kesehatan ibu dan anak", "survei kepuasan masyarakat",
)  # fmt: skip
_HOW = (
    "secara terpadu dan berkelanjutan", "sesuai dengan ketentuan peraturan perundang-undangan", "bagi masyarakat di wilayah terpencil",
    "paling lambat 14 (empat belas) hari kerja", "dengan memanfaatkan teknologi informasi", "berdasarkan hasil evaluasi tahun sebelumnya",
    "melalui kunjungan dari rumah ke rumah", "dan melaporkan hasilnya kepada Bupati",
)  # fmt: skip
_NAMES = (
    "Siti Aminah",
    "Yohanes Kopong",
    "Rahmat Hidayat",
    "Ni Luh Wayan Sari",
    "Zulkifli Lubis",
    "Endang Purwanti",
    "Baharuddin",
    "Fransiska Mote",
)
_MONTHS = ("Januari", "Februari", "Maret", "April", "Juni", "Agustus", "Oktober", "Desember")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page picture (0 black) and its text, a line of the page a line."""

    gray: Gray
    text: str
    name: str


def sheet(seed: int, *, lines: int = 15) -> Sheet:
    """A page; the same for the same seed. Kinds and typefaces take turns."""
    random = Random(seed)
    kind = (_decree, _report, _roll)[seed % 3]
    face, size = _FACES[seed % len(_FACES)]
    font = ImageFont.truetype(str(FONTS / f"{face}.ttf"), round(size * DPI / 72))
    rows: list[str] = []
    while len(rows) < lines:
        for paragraph in kind(random):
            rows += _wrapped(paragraph, font)
    return _drawn(rows[:lines], font, f"{kind.__name__[1:]} {face.rsplit('/', 1)[1]} {size}")


def _drawn(rows: list[str], font: ImageFont.FreeTypeFont, name: str) -> Sheet:
    step = round(font.size * 1.32)
    image = Image.new("L", (_WIDTH, 2 * _MARGIN + step * len(rows)), 255)
    pen = ImageDraw.Draw(image)
    for number, row in enumerate(rows):
        left = (_WIDTH - font.getlength(row)) / 2 if row.isupper() else _MARGIN
        pen.text((left, _MARGIN + step * number), row, fill=0, font=font)
    return Sheet(as_gray(np.array(image)), "\n".join(rows), name)


def _wrapped(paragraph: str, font: ImageFont.FreeTypeFont) -> list[str]:
    rows, row = [], ""
    for word in paragraph.split():
        longer = f"{row} {word}".strip()
        if font.getlength(longer) > _WIDTH - 2 * _MARGIN and row:
            rows.append(row)
            row = word
        else:
            row = longer
    return [*rows, row]


def _sentence(random: Random) -> str:
    return f"{random.choice(_DOES)} {random.choice(_WHAT)} {random.choice(_HOW)}"


def _decree(random: Random) -> list[str]:
    region, number, year = random.choice(_REGIONS), random.randint(11, 480), random.randint(2019, 2025)
    return [
        f"KEPUTUSAN BUPATI {region.split(' ', 1)[1].upper()}",
        f"NOMOR {number}/{random.randint(10, 99)}/KUM/{year}",
        f"Menimbang: a. bahwa untuk {_sentence(random)} perlu {_sentence(random)};",
        f"b. bahwa {random.choice(_OFFICES)} {region} {_sentence(random)};",
        f"Mengingat: Undang-Undang Nomor {random.randint(2, 30)} Tahun {random.randint(2004, 2023)} tentang {random.choice(_WHAT).title()};",
        f"KESATU: Membentuk tim yang bertugas {_sentence(random)}.",
        f"Ditetapkan pada tanggal {random.randint(1, 28)} {random.choice(_MONTHS)} {year}.",
    ]


def _report(random: Random) -> list[str]:
    year = random.randint(2019, 2025)
    return [
        f"{random.choice(_OFFICES)} {random.choice(_REGIONS)} pada tahun {year} telah {_sentence(random)}. "
        f"Jumlah penerima manfaat {random.randint(120, 9800)} orang di {random.randint(3, 40)} desa, naik {random.randint(2, 60)},{random.randint(1, 9)} persen.",
        f"Selanjutnya {random.choice(_OFFICES)} {_sentence(random)}. Anggaran yang terserap sebesar Rp{random.randint(10, 980)}.{random.randint(100, 999)}.000,00.",
    ]


def _roll(random: Random) -> list[str]:
    rows = [
        f"{number}. {random.choice(_NAMES)}, {random.choice(_OFFICES)}, NIP 19{random.randint(65, 98)}{random.randint(10, 12)}{random.randint(10, 28)} "
        f"20{random.randint(10, 22)}{random.randint(10, 12)} {random.randint(1, 2)} 00{random.randint(1, 9)}"
        for number in range(1, 6)
    ]
    return [f"DAFTAR HADIR {random.choice(_WHAT).upper()}", *rows]
