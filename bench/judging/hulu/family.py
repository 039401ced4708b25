"""The regions and innovations of the upper rivers, their letter numbers, and the papers put together."""

from datetime import date
from random import Random

from bench.judging.hulu import benefits, budgets, decrees, duties, events, press, procedures, regulations, reports, screens
from bench.judging.hulu.signing import short
from bench.judging.hulu.wording import HuluWords, planned
from bench.judging.world import ROMANS, Innovation, Region, Scene, long_date, scene

REGIONS = (
    Region("Kabupaten Kapuas Hulu", "Kalimantan Barat", "Putussibau", "Bupati", "KPH", "kapuashulukab.go.id", "melayu"),
    Region("Kabupaten Murung Raya", "Kalimantan Tengah", "Puruk Cahu", "Bupati", "MRY", "murungrayakab.go.id", "melayu"),
    Region("Kabupaten Mahakam Ulu", "Kalimantan Timur", "Ujoh Bilang", "Bupati", "MHU", "mahakamulukab.go.id", "timur"),
    Region("Kabupaten Malinau", "Kalimantan Utara", "Malinau", "Bupati", "MLN", "malinau.go.id", "melayu"),
    Region("Kabupaten Lima Puluh Kota", "Sumatera Barat", "Sarilamak", "Bupati", "LK", "limapuluhkotakab.go.id", "minang"),
    Region("Kota Sawahlunto", "Sumatera Barat", "Sawahlunto", "Wali Kota", "SWL", "sawahluntokota.go.id", "minang"),
    Region("Kabupaten Rokan Hulu", "Riau", "Pasir Pengaraian", "Bupati", "ROHUL", "rokanhulukab.go.id", "melayu"),
    Region("Kabupaten Jayawijaya", "Papua Pegunungan", "Wamena", "Bupati", "JWY", "jayawijayakab.go.id", "timur"),
    Region("Provinsi Jambi", "Jambi", "Jambi", "Gubernur", "JBI", "jambiprov.go.id", "melayu"),
    Region(
        "Kabupaten Ogan Komering Ulu Selatan", "Sumatera Selatan", "Muaradua", "Bupati", "OKUS", "okuselatankab.go.id", "melayu"
    ),
    Region("Kabupaten Hulu Sungai Tengah", "Kalimantan Selatan", "Barabai", "Bupati", "HST", "hulusungaitengahkab.go.id", "melayu"),
)
INNOVATIONS = (
    Innovation("TEMPAYAN", "Tempat Pelayanan Administrasi Kependudukan Antardusun", "Dinas Kependudukan dan Pencatatan Sipil", "Administrasi Kependudukan dan Pencatatan Sipil", "Non Digital", "penerbitan dokumen kependudukan di dusun", "warga dusun"),
    Innovation("LANTING SEHAT", "Layanan Terapung Ibu Hamil dan Bayi Sehat", "Dinas Kesehatan", "Kesehatan", "Non Digital", "pemeriksaan kehamilan di tepi sungai", "ibu hamil dan bayi"),
    Innovation("SIRIH PINANG", "Sinergi Rintisan Pasar Hasil Panen Ladang Gunung", "Dinas Pertanian dan Ketahanan Pangan", "Pertanian", "Non Digital", "pemasaran hasil ladang", "petani ladang"),
    Innovation("RIAM MUDAH", "Ruang Informasi dan Antaran Izin Mudah", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "Penanaman Modal", "Digital", "pengurusan izin usaha kecil", "pemilik usaha kecil"),
    Innovation("", "Sekolah Rakit Anak Ladang", "Dinas Pendidikan dan Kebudayaan", "Pendidikan", "Non Digital", "kegiatan belajar bagi anak yang ikut orang tua berladang", "anak usia sekolah dasar"),
    Innovation("E-RETAS", "Elektronik Retribusi Pasar Tanpa Setoran Tunai", "Badan Pendapatan Daerah", "Keuangan", "Digital", "pembayaran retribusi pasar", "pedagang pasar"),
    Innovation("SAMPAN KASIH", "Sambang Pengasuhan Anak dan Lansia Kampung Asih", "Dinas Sosial", "Sosial", "Non Digital", "kunjungan bagi lansia dan anak terlantar", "lansia dan anak terlantar"),
    Innovation("JAGA ARUS", "Jaringan Siaga Warga Bantaran Sungai", "Badan Penanggulangan Bencana Daerah", "Ketenteraman dan Ketertiban Umum", "Digital", "peringatan dini banjir", "warga bantaran sungai"),
    Innovation("KETINTING", "Kendaraan Air Terjadwal Tiap Hari Antarkampung", "Dinas Perhubungan", "Perhubungan", "Digital", "pemesanan angkutan sungai", "penumpang angkutan sungai"),
    Innovation("", "Lumbung Cerita Nenek Moyang", "Dinas Perpustakaan dan Kearsipan", "Perpustakaan", "Digital", "perekaman cerita tutur", "penutur cerita dan pelajar"),
)  # fmt: skip
OLD = {"assignment": "094", "invitation": "005", "certificate": "893.5", "sop": "065", "statement": "070"}
NEW = {"assignment": "800.1.11.1", "invitation": "000.1.5", "certificate": "800.2.4", "sop": "000.8.3.3", "statement": "400.10.11"}


class Hulu:
    """The family; every paper is a function of a module of its own."""

    name = "hulu"
    words = HuluWords()
    decree = staticmethod(decrees.decree)
    regulation = staticmethod(regulations.regulation)
    assignment = staticmethod(duties.assignment)
    invitation = staticmethod(events.invitation)
    attendance = staticmethod(events.attendance)
    certificate = staticmethod(events.certificate)
    minutes = staticmethod(events.minutes)
    budget = staticmethod(budgets.budget)
    plan = staticmethod(budgets.plan)
    procedure = staticmethod(procedures.procedure)
    complaints = staticmethod(reports.complaints)
    replication = staticmethod(benefits.replication)
    stages = staticmethod(reports.stages)
    benefit = staticmethod(benefits.benefit)
    monitoring = staticmethod(reports.monitoring)
    manual = staticmethod(reports.manual)
    application = staticmethod(screens.application)
    integration = staticmethod(screens.integration)
    social = staticmethod(press.social)
    official = staticmethod(press.official)
    news = staticmethod(press.news)
    chat = staticmethod(screens.chat)
    hotline = staticmethod(screens.hotline)
    channel = staticmethod(screens.channel)
    handbook = staticmethod(screens.handbook)
    banner = staticmethod(press.banner)

    def scene(self, number: int, seed: int) -> Scene:
        return scene(REGIONS, INNOVATIONS, number, seed)

    def printed(self, day: date) -> str:
        return long_date(day)

    def number(self, scene: Scene, kind: str, serial: int, day: date) -> str:
        """In the manner of the region: the older codes, the newer ones, with and without month and year."""
        code, year, month = scene.region.code, day.year, ROMANS[day.month - 1]
        manner = Random(f"nomor {scene.region.pemda}").randrange(5)
        unit = short(scene.office)
        if kind == "decree":
            new = "100.3.3.1" if scene.region.head == "Gubernur" else "100.3.3.2"
            return (
                f"188.45/{serial}/{year}",
                f"188.45/{serial}/KUM/{code}/{year}",
                f"{new}/{serial}/HUK/{year}",
                f"{serial} TAHUN {year}",
                f"188.45-{serial}-{year}",
            )[manner]
        if kind == "office":
            return (
                f"000.8.3.2/{serial}/{unit}-Sekret/{month}/{year}",
                f"188.4/{serial:03}/{unit}/{year}",
                f"800/KEP-{serial}/{unit}/{year}",
                f"{serial} TAHUN {year}",
                f"188/{serial}/KPTS-{unit}/{month}-{year}",
            )[manner]
        if kind == "budget":
            return self._sheet(scene, serial, year)
        codes = OLD if manner in (1, 4) else NEW
        tail = (f"{unit}/{month}/{year}", f"{unit}-{code}/{year}", f"{unit}", f"{code}.{month}/{year}", f"{unit}/{year}")[manner]
        return f"{codes[kind]}/{serial}/{tail}"

    def _sheet(self, scene: Scene, serial: int, year: int) -> str:
        if planned(scene):
            return f"910/{serial}/RKA-SKPD/{year}"
        return f"DPA/B.2/2.10.0.00.0.00.01.0000/{serial % 900 + 1:03}/{year}" if scene.seed % 2 else f"914/{serial}/DPA-SKPD/{year}"


HULU = Hulu()
