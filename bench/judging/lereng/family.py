"""The regions and innovations of the mountains, their letter numbers, and the papers put together."""

from datetime import date

from bench.judging.lereng import books, letters, screens
from bench.judging.lereng.style import dated
from bench.judging.words import Words
from bench.judging.world import ROMANS, Innovation, Region, Scene, scene

REGIONS = (
    Region("Kota Bukittinggi", "Sumatera Barat", "Bukittinggi", "Wali Kota", "BKT", "bukittinggikota.go.id", "minang"),
    Region("Kabupaten Wonosobo", "Jawa Tengah", "Wonosobo", "Bupati", "35.07.013", "wonosobokab.go.id", "jawa"),
    Region("Kota Tomohon", "Sulawesi Utara", "Tomohon", "Wali Kota", "KT", "tomohon.go.id", "timur"),
    Region("Kabupaten Enrekang", "Sulawesi Selatan", "Enrekang", "Bupati", "HK", "enrekangkab.go.id", "bugis"),
    Region("Kota Batu", "Jawa Timur", "Batu", "Wali Kota", "422.012", "batukota.go.id", "jawa"),
    Region("Kabupaten Kerinci", "Jambi", "Siulak", "Bupati", "Kum", "kerincikab.go.id", "melayu"),
    Region("Kabupaten Garut", "Jawa Barat", "Tarogong Kidul", "Bupati", "Setda", "garutkab.go.id", "jawa"),
    Region("Kota Pagar Alam", "Sumatera Selatan", "Pagar Alam", "Wali Kota", "PGA", "pagaralamkota.go.id", "melayu"),
)
INNOVATIONS = (
    Innovation("SIAGA LERENG", "Sistem Informasi Gerak Awal Longsor Lereng", "Badan Penanggulangan Bencana Daerah", "Ketenteraman dan Ketertiban Umum", "Digital", "peringatan dini tanah longsor", "warga lereng"),
    Innovation("KEBUN LITERA", "Kebun Belajar Literasi Anak", "Dinas Pendidikan", "Pendidikan", "Non Digital", "belajar membaca di kebun", "anak usia dini"),
    Innovation("TANI GERCEP", "Tata Niaga Sayur Gerak Cepat", "Dinas Pertanian dan Ketahanan Pangan", "Pertanian", "Digital", "penjualan sayur langsung", "petani sayur"),
    Innovation("SAKSI MATA", "Sapa Keluarga Siaga Penglihatan Mata", "Dinas Kesehatan", "Kesehatan", "Non Digital", "pemeriksaan mata keliling", "warga usia di atas 40 tahun"),
    Innovation("IZIN KILAT", "Izin Usaha Kilat di Kecamatan", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "Penanaman Modal", "Digital", "perizinan usaha di kecamatan", "pelaku usaha kecil"),
    Innovation("SIPEKA AIR", "Sistem Pelaporan Kualitas Air", "Dinas Perumahan dan Kawasan Permukiman", "Perumahan Rakyat", "Digital", "pelaporan mutu air minum", "pelanggan air pedesaan"),
    Innovation("", "Warung Data Nagari", "Dinas Komunikasi dan Informatika", "Komunikasi dan Informatika", "Digital", "penyediaan data desa", "perangkat desa"),
    Innovation("JALA SANTUN", "Jaringan Layanan Santunan Kematian", "Dinas Sosial", "Sosial", "Non Digital", "penyaluran santunan kematian", "ahli waris"),
    Innovation("PASAR RESIK", "Pasar Rapi Sehat dan Asri Kita", "Dinas Perdagangan", "Perdagangan", "Non Digital", "kebersihan pasar rakyat", "pedagang pasar"),
)  # fmt: skip
CODES = {"decree": "100.3.3.{k}", "office": "100.3.3.4", "assignment": "800.1.11.1", "invitation": "400.14.6", "certificate": "800.2.4", "sop": "000.8.3.3", "statement": "400.10.11"}  # fmt: skip


class Lereng:
    """The family; every paper is a function of ``letters``, ``books`` or ``screens``."""

    name = "lereng"
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
        return dated(day)

    def number(self, scene: Scene, kind: str, serial: int, day: date) -> str:
        """Code, serial, office, and (not everywhere) the year; a decree's code says whether a regent or a mayor signed."""
        if kind == "budget":
            return f"DPA/A.1/2.16.0.00.0.00.01.0000/001/{day.year}"
        code = CODES[kind].format(k=2)
        office = scene.region.code if kind == "decree" else "".join(word[0] for word in scene.office.split() if word[0].isupper())
        year = f"/{day.year}" if kind == "decree" or scene.look % 3 else f"/{ROMANS[day.month - 1]}/{day.year}"
        return f"{code}/{serial}/{office}{year}"


LERENG = Lereng()
