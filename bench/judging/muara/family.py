"""The regions and innovations of the river mouths, their letter numbers, and the papers put together."""

from datetime import date

from bench.judging.muara import budgets, decrees, duties, procedures, recaps, reports, screens
from bench.judging.muara.style import dated
from bench.judging.muara.words import MuaraWords
from bench.judging.world import ROMANS, Innovation, Region, Scene, scene

REGIONS = (
    Region("Kota Pontianak", "Kalimantan Barat", "Pontianak", "Wali Kota", "KUM", "pontianak.go.id", "melayu"),
    Region("Kabupaten Banyuasin", "Sumatera Selatan", "Pangkalan Balai", "Bupati", "BA", "banyuasinkab.go.id", "melayu"),
    Region("Kota Samarinda", "Kalimantan Timur", "Samarinda", "Wali Kota", "HK-KS", "samarindakota.go.id", "bugis"),
    Region("Kabupaten Indragiri Hilir", "Riau", "Tembilahan", "Bupati", "INHIL", "inhilkab.go.id", "minang"),
    Region("Provinsi Kalimantan Utara", "Kalimantan Utara", "Tanjung Selor", "Gubernur", "K", "kaltaraprov.go.id", "bugis"),
    Region("Kabupaten Cilacap", "Jawa Tengah", "Cilacap", "Bupati", "CLP", "cilacapkab.go.id", "jawa"),
    Region("Kabupaten Kotabaru", "Kalimantan Selatan", "Kotabaru", "Bupati", "KTB", "kotabarukab.go.id", "bima"),
    Region("Kabupaten Tanjung Jabung Timur", "Jambi", "Muara Sabak", "Bupati", "TJT", "tanjabtimkab.go.id", "melayu"),
)
INNOVATIONS = (
    Innovation("GETEK PINTAR", "Gerakan Tenaga Kesehatan Pintu ke Pintu Antar Sungai", "Dinas Kesehatan", "Kesehatan", "Non Digital", "pemeriksaan kesehatan dari rumah ke rumah", "warga tepian sungai"),
    Innovation("SI DERMAGA", "Sistem Data Izin Sandar dan Muatan Angkutan Sungai", "Dinas Perhubungan", "Perhubungan", "Digital", "perizinan sandar kapal sungai", "pemilik kapal rakyat"),
    Innovation("PATIN EMAS", "Pakan Mandiri Terintegrasi Ekonomi Masyarakat", "Dinas Perikanan dan Kelautan", "Kelautan dan Perikanan", "Non Digital", "pembuatan pakan ikan mandiri", "pembudi daya ikan"),
    Innovation("e-PASANG", "Elektronik Peringatan Air Pasang dan Genangan", "Badan Penanggulangan Bencana Daerah", "Ketenteraman dan Ketertiban Umum", "Digital", "peringatan dini air pasang", "warga bantaran"),
    Innovation("BELA LANSIA", "Bersama Layani Lanjut Usia Sehat dan Mandiri", "Dinas Sosial", "Sosial", "Non Digital", "pendampingan lanjut usia", "warga lanjut usia"),
    Innovation("", "Sekolah Sungai Ceria", "Dinas Pendidikan dan Kebudayaan", "Pendidikan", "Non Digital", "kelas bergerak di atas perahu", "murid sekolah terpencil"),
    Innovation("LARIS MANIS", "Layanan Registrasi Usaha Mikro dan Promosi Bisnis", "Dinas Koperasi, Usaha Kecil dan Menengah", "Koperasi dan Usaha Kecil", "Digital", "pendaftaran dan promosi usaha mikro", "pelaku usaha mikro"),
    Innovation("SAPA HILIR", "Sarana Pengaduan Air Minum Wilayah Hilir", "Dinas Pekerjaan Umum dan Penataan Ruang", "Pekerjaan Umum dan Penataan Ruang", "Digital", "penanganan gangguan air minum", "pelanggan air minum"),
    Innovation("KARSA BUMI", "Kawasan Resik Sampah Bernilai untuk Masyarakat Mandiri", "Dinas Lingkungan Hidup", "Lingkungan Hidup", "Non Digital", "pengolahan sampah rumah tangga", "kelompok bank sampah"),
)  # fmt: skip
CODES = {
    "assignment": "800.1.11.1",
    "invitation": "400.14.5",
    "certificate": "800.2.4.1",
    "sop": "000.8.3.5",
    "statement": "000.7.2.3",
}


class Muara:
    """The family; every paper is a function of its modules."""

    name = "muara"
    words = MuaraWords()
    decree = staticmethod(decrees.decree)
    regulation = staticmethod(decrees.regulation)
    assignment = staticmethod(duties.assignment)
    invitation = staticmethod(duties.invitation)
    attendance = staticmethod(duties.attendance)
    certificate = staticmethod(duties.certificate)
    minutes = staticmethod(duties.minutes)
    budget = staticmethod(budgets.budget)
    plan = staticmethod(budgets.plan)
    procedure = staticmethod(procedures.procedure)
    complaints = staticmethod(recaps.complaints)
    replication = staticmethod(reports.replication)
    stages = staticmethod(recaps.stages)
    benefit = staticmethod(recaps.benefit)
    monitoring = staticmethod(reports.monitoring)
    manual = staticmethod(reports.manual)
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
        return dated(day)

    def number(self, scene: Scene, kind: str, serial: int, day: date) -> str:
        """By the classification of 2022 with ``Kep.`` before the serial, by letters first, or (of a province) serial and year in words."""
        if kind == "budget":
            return f"{'DPPA/B.1' if scene.look % 3 == 1 else 'DPA/A.1'}/2.{serial % 24 + 7:02}.0.00.0.00.01.0000/001/{day.year}"
        office = "".join(word[:3] for word in scene.office.replace(",", "").split()[1:3] if word[0].isupper()).upper()
        if kind == "decree" and scene.region.head == "Gubernur":
            return f"{serial} Tahun {day.year}"
        if kind in ("decree", "office"):
            holder = scene.region.code if kind == "decree" else office
            code = "100.3.3.2" if kind == "decree" else "100.3.3.4"
            shapes = (f"{code}/Kep. {serial}-{holder}/{day.year}", f"B-{serial}/{code}/{holder}/{day.year}", f"{code}/{serial}/{holder}/{ROMANS[day.month - 1]}/{day.year}")  # fmt: skip
            return shapes[scene.look % 3]
        return f"{CODES[kind]}/{serial}/{office}{f'/{ROMANS[day.month - 1]}' if scene.look % 2 else ''}/{day.year}"


MUARA = Muara()
