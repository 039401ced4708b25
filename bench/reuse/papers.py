"""Papers of offices from one template each, and their siblings: the same template with one thing changed.

Nothing here is shared with the rules or with the samples but the fonts and the ink.
"""

import io
import textwrap
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from reportlab.pdfgen.canvas import Canvas

from bench.samples.ink import scribble
from bench.samples.people import people

MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"]
DAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
CULTURES = ("jawa", "minang")
REGIONS = (
    ("Kabupaten Wonosobo", "BUPATI WONOSOBO", "Wonosobo"), ("Kota Bukittinggi", "WALI KOTA BUKITTINGGI", "Bukittinggi"),
    ("Kabupaten Lamongan", "BUPATI LAMONGAN", "Lamongan"), ("Kota Salatiga", "WALI KOTA SALATIGA", "Salatiga"),
    ("Kabupaten Agam", "BUPATI AGAM", "Lubuk Basung"), ("Kabupaten Bantul", "BUPATI BANTUL", "Bantul"),
)  # fmt: skip
OFFICES = (
    "Dinas Kesehatan",
    "Dinas Sosial",
    "Dinas Pertanian",
    "Dinas Perhubungan",
    "Dinas Pendidikan",
    "Dinas Kependudukan dan Pencatatan Sipil",
)
SUBJECTS = (
    "pengelolaan antrean pasien", "pendataan keluarga rentan", "penjualan hasil panen", "pengaduan jalan rusak",
    "perpustakaan keliling", "penerbitan akta kelahiran", "pengolahan sampah rumah tangga", "pendampingan ibu hamil",
)  # fmt: skip
PLACES = ("Aula Kantor Bupati", "Ruang Rapat Lantai II", "Gedung Serba Guna", "Balai Desa", "Hotel Melati", "Pendopo Kecamatan")


@dataclass(frozen=True, slots=True)
class Facts:
    """What one paper says."""

    region: tuple[str, str, str]
    office: str
    innovation: str
    subject: str
    number: int
    day: date
    event_day: date
    place: str
    names: tuple[str, ...]
    amounts: tuple[int, ...]
    style: int

    def written(self, day: date) -> str:
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def facts(seed: int) -> Facts:
    random = Random(seed)
    day = date(2024, 1, 8) + timedelta(days=random.randint(0, 700))
    chosen = people(26, random.choice(CULTURES), seed)
    return Facts(
        region=random.choice(REGIONS),
        office=random.choice(OFFICES),
        innovation="".join(random.choice(("SI", "LA", "MO", "TA", "RE", "KU", "BA", "NI")) for _ in range(3)),
        subject=random.choice(SUBJECTS),
        number=random.randint(11, 989),
        day=day,
        event_day=day + timedelta(days=random.randint(3, 20)),
        place=random.choice(PLACES),
        names=tuple(person.name for person in chosen),
        amounts=tuple(random.randint(11, 996) * random.choice((1, 1000, 100_000)) for _ in range(24)),
        style=random.randint(0, 5),
    )


CHANGES = ("date", "number", "names", "amounts")
"""What a sibling differs in. A date moves the event with it; names leave the signer; amounts change one figure in three."""


def changed(base: Facts, what: str, seed: int) -> Facts:
    random = Random(seed)
    if what == "date":
        move = timedelta(days=random.choice((1, 7, 14, 28, 30, 365)))
        return replace(base, day=base.day + move, event_day=base.event_day + move)
    if what == "number":
        return replace(base, number=base.number + random.randint(1, 30))
    if what == "names":
        others = [person.name for person in people(26, CULTURES[seed % 2], seed + 7)]
        return replace(base, names=(base.names[0], *others[1:]))
    amounts = tuple(amount + random.randint(1, 90) if place % 3 == 0 else amount for place, amount in enumerate(base.amounts))
    return replace(base, amounts=amounts)


FACES = (("Helvetica", "Helvetica-Bold"), ("Times-Roman", "Times-Bold"), ("Courier", "Courier-Bold"))


class Sheet:
    """A page being written from top to bottom."""

    def __init__(self, canvas: Canvas, style: int) -> None:
        self.canvas = canvas
        self.plain, self.bold = FACES[style % 3] if style != 2 else FACES[1]
        self.size = (10.5, 11, 12)[style % 3]
        self.y = 790.0
        self.columns = int(470 / (self.size * (0.6 if self.plain == "Courier" else 0.5)))

    def line(self, text: str, *, bold: bool = False, centred: bool = False, x: float = 62) -> None:
        self.canvas.setFont(self.bold if bold else self.plain, self.size)
        if centred:
            self.canvas.drawCentredString(297, self.y, text)
        else:
            self.canvas.drawString(x, self.y, text)
        self.y -= self.size * 1.4

    def flow(self, text: str, *, x: float = 62, columns: int = 0) -> None:
        for row in textwrap.wrap(text, columns or self.columns):
            self.line(row, x=x)
        self.y -= 4

    def skip(self, points: float = 10) -> None:
        self.y -= points

    def head(self, told: Facts) -> None:
        for text in (f"PEMERINTAH {told.region[0].upper()}", told.office.upper()):
            self.line(text, bold=True, centred=True)
        self.line(f"Jalan Merdeka Nomor {17 + len(told.office)} {told.region[2]}", centred=True)
        self.canvas.line(60, self.y + 6, 535, self.y + 6)
        self.skip(8)

    def sign(self, told: Facts, *, title: str = "") -> None:
        self.skip()
        for text in (f"{told.region[2]}, {told.written(told.day)}", title or f"Kepala {told.office}"):
            self.line(text, x=320)
        scribble(self.canvas, told.names[0], 330, self.y - 34, width=90, height=34)
        self.skip(40)
        self.line(told.names[0], bold=True, x=320)


def invitation(sheet: Sheet, told: Facts) -> None:
    sheet.head(told)
    sheet.line(f"Nomor    : 005/{told.number}/{told.day.year}")
    sheet.line("Sifat      : Penting")
    sheet.line(f"Hal         : Undangan Bimbingan Teknis {told.innovation}")
    sheet.skip()
    sheet.flow(
        f"Dalam rangka peningkatan mutu {told.subject} melalui inovasi {told.innovation}, kami mengundang Saudara untuk mengikuti bimbingan teknis yang akan dilaksanakan pada:"
    )
    for label, value in (
        ("Hari", DAYS[told.event_day.weekday()]),
        ("Tanggal", told.written(told.event_day)),
        ("Waktu", "pukul 08.30 WIB sampai selesai"),
        ("Tempat", told.place),
        ("Acara", f"Bimbingan Teknis {told.innovation}"),
    ):
        sheet.line(f"{label:<10}: {value}", x=90)
    sheet.flow(
        "Mengingat pentingnya kegiatan tersebut, diharapkan Saudara hadir tepat waktu dan membawa bahan yang diperlukan. Kehadiran tidak dapat diwakilkan kecuali dengan surat kuasa."
    )
    sheet.flow("Demikian disampaikan, atas perhatian dan kerja sama Saudara diucapkan terima kasih.")
    sheet.sign(told)


def attendance(sheet: Sheet, told: Facts) -> None:
    sheet.line("DAFTAR HADIR", bold=True, centred=True)
    sheet.line(f"BIMBINGAN TEKNIS {told.innovation}", bold=True, centred=True)
    for label, value in (
        ("Hari", DAYS[told.event_day.weekday()]),
        ("Tanggal", told.written(told.event_day)),
        ("Tempat", told.place),
    ):
        sheet.line(f"{label:<10}: {value}")
    top = sheet.y + 4
    rows = 16
    for row in range(rows + 1):
        sheet.canvas.line(60, top - row * 30, 535, top - row * 30)
    for x in (60, 90, 290, 420, 535):
        sheet.canvas.line(x, top, x, top - rows * 30)
    for column, title in ((64, "No"), (96, "Nama"), (296, "Instansi"), (426, "Tanda Tangan")):
        sheet.canvas.setFont(sheet.bold, 10)
        sheet.canvas.drawString(column, top - 19, title)
    for row, name in enumerate(told.names[1:rows], 1):
        y = top - row * 30 - 19
        sheet.canvas.setFont(sheet.plain, 10)
        sheet.canvas.drawString(68, y, str(row))
        sheet.canvas.drawString(96, y, name)
        sheet.canvas.drawString(296, y, OFFICES[(row * 7 + told.style) % len(OFFICES)][:26])
        scribble(sheet.canvas, f"{name}{told.event_day}", 430 + (row % 2) * 30, y - 6, width=60, height=20)
    sheet.y = top - rows * 30 - 10
    sheet.sign(told, title="Panitia,")


def monthly(sheet: Sheet, told: Facts) -> None:
    sheet.line("LAPORAN PELAKSANAAN INOVASI", bold=True, centred=True)
    sheet.line(f"{told.innovation} BULAN {MONTHS[told.event_day.month - 1].upper()} {told.event_day.year}", bold=True, centred=True)
    sheet.skip()
    sheet.flow(
        f"Laporan ini menyajikan pelaksanaan {told.innovation} pada {told.office} {told.region[0]} yang melayani {told.subject}. Data dihimpun petugas setiap hari kerja dan diperiksa oleh kepala bidang."
    )
    for row in range(12):
        sheet.line(
            f"{row + 1:>2}.  Kecamatan {('Utara', 'Selatan', 'Timur', 'Barat', 'Tengah', 'Hulu')[row % 6]} {row // 6 + 1:<6}      {told.amounts[row]:>10}      {told.amounts[row + 12]:>10}",
            x=80,
        )
    sheet.line(
        f"      Jumlah                          {sum(told.amounts[:12]):>10}      {sum(told.amounts[12:24]):>10}", bold=True, x=80
    )
    sheet.flow(
        f"Kendala yang ditemui adalah keterbatasan jaringan pada wilayah terpencil. Tindak lanjut dikoordinasikan oleh {told.names[2]} bersama {told.names[3]} pada minggu berikutnya."
    )
    sheet.sign(told)


def decree(sheet: Sheet, told: Facts) -> None:
    sheet.line(told.region[1], bold=True, centred=True)
    sheet.line(f"KEPUTUSAN {told.region[1]}", bold=True, centred=True)
    sheet.line(f"NOMOR 188.45/{told.number}/KEP/{told.day.year}", centred=True)
    sheet.line("TENTANG", centred=True)
    sheet.line(f"TIM PELAKSANA INOVASI {told.innovation}", bold=True, centred=True)
    sheet.flow(
        f"Menimbang : a. bahwa untuk kelancaran {told.subject} perlu dibentuk tim pelaksana; b. bahwa berdasarkan pertimbangan huruf a perlu menetapkan Keputusan {told.region[1].title()}."
    )
    sheet.flow(
        "Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah; 2. Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah; 3. Peraturan Menteri Dalam Negeri Nomor 104 Tahun 2018."
    )
    sheet.line("MEMUTUSKAN:", bold=True, centred=True)
    sheet.flow(f"KESATU : Membentuk Tim Pelaksana Inovasi {told.innovation} dengan susunan sebagai berikut:")
    for row, name in enumerate(told.names[1:15], 1):
        sheet.line(f"{row}. {name:<34} {'Ketua' if row == 1 else 'Sekretaris' if row == 2 else 'Anggota'}", x=90)
    sheet.flow("KEDUA : Keputusan ini mulai berlaku pada tanggal ditetapkan.")
    sheet.sign(told, title=told.region[1])


def statement(sheet: Sheet, told: Facts) -> None:
    sheet.head(told)
    sheet.line("SURAT PERNYATAAN", bold=True, centred=True)
    sheet.line(f"Nomor: 070/{told.number}/{told.day.year}", centred=True)
    sheet.flow(
        f"Yang bertanda tangan di bawah ini {told.names[0]}, Kepala {told.office} {told.region[0]}, menyatakan bahwa {told.office} telah menerapkan inovasi {told.innovation} milik daerah lain sejak {told.written(told.day)} dengan {told.amounts[0]} penerima manfaat dan anggaran Rp{told.amounts[1]:,}.".replace(
            ",", "."
        )
    )
    sheet.flow(
        f"Penerapan dipelajari dari {told.names[4]} dan disesuaikan dengan keadaan setempat, terutama pada {told.subject}. Selama penerapan telah dilatih {told.amounts[3]} petugas."
    )
    sheet.flow("Demikian pernyataan ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.")
    sheet.sign(told)


def minutes(sheet: Sheet, told: Facts) -> None:
    sheet.line("NOTULEN RAPAT", bold=True, centred=True)
    sheet.line(f"Rapat evaluasi {told.innovation}, {DAYS[told.event_day.weekday()]} {told.written(told.event_day)}, {told.place}")
    sheet.flow(
        f"1. {told.names[1]} membuka rapat dan menyampaikan bahwa {told.subject} telah berjalan baik. Jumlah pengguna tercatat {told.amounts[0]} orang, naik dari {told.amounts[1]} orang."
    )
    sheet.flow(
        f"2. {told.names[2]} melaporkan {told.amounts[2]} pengaduan, {told.amounts[3]} di antaranya telah selesai. Sisanya menunggu perbaikan perangkat."
    )
    sheet.flow(
        f"3. {told.names[3]} mengusulkan penambahan petugas pada hari libur. Usul diterima dengan catatan anggaran Rp{told.amounts[4]:,} tersedia.".replace(
            ",", "."
        )
    )
    sheet.flow(
        f"4. Rapat menyepakati pembagian tugas: {told.names[4]} menyusun pedoman, {told.names[5]} melatih petugas, {told.names[6]} menyiapkan laporan."
    )
    sheet.flow("5. Rapat ditutup dengan doa dan akan dilanjutkan pada waktu yang ditentukan kemudian.")
    sheet.sign(told, title="Notulis,")


def budget(sheet: Sheet, told: Facts) -> None:
    sheet.line("DOKUMEN PELAKSANAAN ANGGARAN", bold=True, centred=True)
    sheet.line(f"{told.region[0].upper()} TAHUN ANGGARAN {told.event_day.year}", bold=True, centred=True)
    sheet.line(f"Nomor DPA: DPA/A.1/1.02.0.00.{told.number}/{told.event_day.year}")
    sheet.line(f"Organisasi: {told.office}     Sub kegiatan: Penyelenggaraan {told.innovation}")
    for row in range(20):
        item = (
            "Belanja alat tulis",
            "Belanja makanan rapat",
            "Honorarium narasumber",
            "Belanja perjalanan dinas",
            "Belanja cetak",
        )[row % 5]
        sheet.line(f"5.1.02.{row // 5 + 1:02}.{row % 5 + 1:02}  {item:<28} {told.amounts[row] * 1000:>14,}".replace(",", "."), x=70)
    sheet.line(f"Jumlah  Rp{sum(told.amounts[:20]) * 1000:,}".replace(",", "."), bold=True, x=70)
    sheet.sign(told)


Template = Callable[[Sheet, Facts], None]
TEMPLATES: dict[str, Template] = {
    "undangan": invitation, "daftar-hadir": attendance, "laporan": monthly, "keputusan": decree, "pernyataan": statement,
    "notulen": minutes, "anggaran": budget,
}  # fmt: skip
SAYS = {
    "undangan": ("date", "number"), "daftar-hadir": ("date", "names"), "laporan": ("date", "amounts", "names"),
    "keputusan": ("date", "number", "names"), "pernyataan": ("date", "number", "amounts"),
    "notulen": ("date", "names", "amounts"), "anggaran": ("number", "amounts"),
}  # fmt: skip
"""Which changes show on a paper of each template."""


def paper(told: Facts, *templates: str) -> bytes:
    """A PDF with a page of each template."""
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    for name in templates:
        TEMPLATES[name](Sheet(canvas, told.style), told)
        canvas.showPage()
    canvas.save()
    return target.getvalue()
