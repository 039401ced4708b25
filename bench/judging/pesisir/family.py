"""The regions and innovations of the coast, their letter numbers, and the papers put together."""

from datetime import date

from bench.judging.pesisir import books, letters, screens
from bench.judging.words import Words
from bench.judging.world import ROMANS, Innovation, Region, Scene, long_date, scene

REGIONS = (
    Region("Kabupaten Kepulauan Selayar", "Sulawesi Selatan", "Benteng", "Bupati", "SLY", "kepulauanselayarkab.go.id", "bugis"),
    Region("Kabupaten Natuna", "Kepulauan Riau", "Ranai", "Bupati", "NTN", "natunakab.go.id", "melayu"),
    Region("Kabupaten Lembata", "Nusa Tenggara Timur", "Lewoleba", "Bupati", "LBT", "lembatakab.go.id", "timur"),
    Region("Kabupaten Situbondo", "Jawa Timur", "Situbondo", "Bupati", "431.013", "situbondokab.go.id", "jawa"),
    Region("Kabupaten Wakatobi", "Sulawesi Tenggara", "Wangi-Wangi", "Bupati", "WKB", "wakatobikab.go.id", "bugis"),
    Region("Kabupaten Jepara", "Jawa Tengah", "Jepara", "Bupati", "JPR", "jepara.go.id", "jawa"),
    Region("Kabupaten Alor", "Nusa Tenggara Timur", "Kalabahi", "Bupati", "ALR", "alorkab.go.id", "timur"),
    Region("Kabupaten Pesisir Barat", "Lampung", "Krui", "Bupati", "PSB", "pesisirbaratkab.go.id", "melayu"),
)
INNOVATIONS = (
    Innovation("PERAHU KITA", "Pelayanan Rutin Administrasi Hingga Ujung Kepulauan Kita", "Dinas Kependudukan dan Pencatatan Sipil", "Administrasi Kependudukan", "Digital", "pelayanan dokumen kependudukan keliling pulau", "warga pulau terluar"),
    Innovation("SEGAR MINA", "Sentra Gerai Mandiri Nelayan", "Dinas Perikanan", "Kelautan dan Perikanan", "Non Digital", "pemasaran hasil tangkapan segar", "nelayan kecil"),
    Innovation("GEMA SEHATI", "Gerakan Masyarakat Sadar Hipertensi", "Dinas Kesehatan", "Kesehatan", "Non Digital", "pemeriksaan tekanan darah rutin di kampung", "penderita hipertensi"),
    Innovation("LAPAK DESA", "Layanan Pasar dan Kemitraan Desa", "Dinas Koperasi, Usaha Kecil dan Perdagangan", "Perdagangan", "Digital", "pemasaran produk desa", "pelaku usaha mikro"),
    Innovation("SIPANDU LAUT", "Sistem Informasi Pemantauan dan Data Sampah Laut", "Dinas Lingkungan Hidup", "Lingkungan Hidup", "Digital", "pemantauan sampah pantai", "kelompok sadar lingkungan"),
    Innovation("TELATEN", "Telekonsultasi Lansia Terpadu", "Dinas Kesehatan", "Kesehatan", "Digital", "konsultasi kesehatan jarak jauh", "warga lanjut usia"),
    Innovation("", "Rumah Baca Keliling Anak Pesisir", "Dinas Perpustakaan dan Kearsipan", "Perpustakaan", "Non Digital", "peminjaman buku keliling", "anak usia sekolah"),
    Innovation("SIMPATIK", "Sistem Informasi Monitoring Pajak Terintegrasi", "Badan Pendapatan Daerah", "Keuangan", "Digital", "pemantauan pajak usaha", "wajib pajak"),
    Innovation("E-SAMBANG", "Elektronik Sambang Warga Rentan", "Dinas Sosial", "Sosial", "Digital", "kunjungan bantuan warga rentan", "keluarga miskin"),
)  # fmt: skip
CODES = {"assignment": "800", "invitation": "005", "certificate": "893.3", "sop": "065", "statement": "074"}


class Pesisir:
    """The family; every paper is a function of ``letters`` or ``books``."""

    name = "pesisir"
    words = Words()
    decree = staticmethod(letters.decree)
    regulation = staticmethod(letters.regulation)
    assignment = staticmethod(letters.assignment)
    invitation = staticmethod(letters.invitation)
    attendance = staticmethod(letters.attendance)
    certificate = staticmethod(letters.certificate)
    minutes = staticmethod(letters.minutes)
    budget = staticmethod(books.budget)
    plan = staticmethod(books.plan)
    procedure = staticmethod(books.procedure)
    complaints = staticmethod(books.complaints)
    replication = staticmethod(books.replication)
    stages = staticmethod(books.stages)
    benefit = staticmethod(books.benefit)
    monitoring = staticmethod(books.monitoring)
    manual = staticmethod(books.manual)
    application = staticmethod(screens.application)
    integration = staticmethod(screens.integration)
    social = staticmethod(screens.social)
    official = staticmethod(screens.official)
    news = staticmethod(screens.news)
    chat = staticmethod(screens.chat)
    hotline = staticmethod(screens.hotline)
    channel = staticmethod(screens.channel)
    handbook = staticmethod(screens.handbook)
    banner = staticmethod(screens.banner)

    def scene(self, number: int, seed: int) -> Scene:
        return scene(REGIONS, INNOVATIONS, number, seed)

    def printed(self, day: date) -> str:
        return long_date(day)

    def number(self, scene: Scene, kind: str, serial: int, day: date) -> str:
        code = scene.region.code
        if kind == "decree":
            tail = ("KEP/" if scene.look % 2 else "") + f"{code}/{day.year}"
            return f"188.45/{serial}/{tail}"
        if kind == "office":
            return f"188.4/{serial:03}/{scene.office.split()[-1].upper()[:6]}/{day.year}"
        if kind == "budget":
            return f"DPA/A.1/1.02.0.00.0.00.01.0000/{serial % 900 + 1:03}/{day.year}"
        month = f"{ROMANS[day.month - 1]}/" if scene.look % 3 else ""
        return f"{CODES[kind]}/{serial}/{code}/{month}{day.year}"


PESISIR = Pesisir()
