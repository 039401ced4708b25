"""The regions and innovations of the grasslands, how their offices number letters, and the papers put together."""

from datetime import date

from bench.judging.sabana import books, events, letters, screens
from bench.judging.sabana.style import dated
from bench.judging.sabana.words import Wordings
from bench.judging.world import ROMANS, Innovation, Region, Scene, scene

REGIONS = (
    Region("Kabupaten Sumba Timur", "Nusa Tenggara Timur", "Waingapu", "Bupati", "ST", "sumbatimurkab.go.id", "timur"),
    Region("Provinsi Kalimantan Utara", "Kalimantan Utara", "Tanjung Selor", "Gubernur", "K", "kaltaraprov.go.id", "melayu"),
    Region("Kota Palu", "Sulawesi Tengah", "Palu", "Wali Kota", "PL", "palukota.go.id", "bugis"),
    Region("Kabupaten Lima Puluh Kota", "Sumatera Barat", "Sarilamak", "Bupati", "LK", "limapuluhkotakab.go.id", "minang"),
    Region("Kabupaten Lombok Utara", "Nusa Tenggara Barat", "Tanjung", "Bupati", "KLU", "lombokutarakab.go.id", "bima"),
    Region("Kota Ternate", "Maluku Utara", "Ternate", "Wali Kota", "TTE", "ternatekota.go.id", "timur"),
    Region("Kabupaten Merauke", "Papua Selatan", "Merauke", "Bupati", "MRK", "merauke.go.id", "timur"),
    Region("Provinsi Gorontalo", "Gorontalo", "Gorontalo", "Gubernur", "GTO", "gorontaloprov.go.id", "bugis"),
    Region(
        "Kabupaten Belitung Timur", "Kepulauan Bangka Belitung", "Manggar", "Bupati", "BLTM", "belitungtimurkab.go.id", "melayu"
    ),
    Region("Kabupaten Tana Toraja", "Sulawesi Selatan", "Makale", "Bupati", "TT", "tanatorajakab.go.id", "bugis"),
)
INNOVATIONS = (
    Innovation("GELORA", "Gerakan Layanan Keliling Ternak Sehat", "Dinas Peternakan dan Kesehatan Hewan", "Pertanian", "Non Digital", "pelayanan kesehatan hewan keliling", "peternak"),
    Innovation("SI-KUDA", "Sistem Kunjungan Daring Arsip", "Dinas Perpustakaan dan Kearsipan", "Kearsipan", "Digital", "peminjaman arsip", "pemohon arsip"),
    Innovation("MANTAP JIWA", "Masyarakat Tanggap Kesehatan Jiwa", "UPTD Puskesmas Mekar Sari", "Kesehatan", "Non Digital", "kunjungan rumah kesehatan jiwa", "keluarga pasien"),
    Innovation("E-LONTAR", "Elektronik Laporan Organisasi dan Tata Laksana", "Bagian Organisasi Sekretariat Daerah", "Sekretariat Daerah", "Digital", "pelaporan kelembagaan", "perangkat daerah"),
    Innovation("", "Dapur Gizi Padang Rumput", "Dinas Pengendalian Penduduk dan Keluarga Berencana", "Pengendalian Penduduk", "Non Digital", "pemberian makanan tambahan", "ibu dan balita"),
    Innovation("LARIS MANIS", "Layanan Rujukan Terintegrasi Satu Hari Selesai", "RSUD Bunda Sejahtera", "Kesehatan", "Digital", "rujukan pasien", "pasien rujukan"),
    Innovation("SAPA 24", "Sistem Aduan Pasar Dua Puluh Empat Jam", "Dinas Koperasi, Perdagangan dan Perindustrian", "Perdagangan", "Digital", "pengaduan pasar", "pedagang"),
    Innovation("JEMPUT AIR", "Jejaring Masyarakat Peduli Tampungan Air", "Kecamatan Kota", "Lingkungan Hidup", "Non Digital", "pengelolaan tampungan air hujan", "warga dusun"),
    Innovation("TENUN PINTAR", "Temu Penenun untuk Pelatihan dan Pemasaran", "Dinas Tenaga Kerja dan Transmigrasi", "Tenaga Kerja", "Non Digital", "pelatihan penenun", "penenun"),
    Innovation("SIMAK NIKAH", "Sistem Informasi Mandiri Administrasi Kependudukan Pasangan Baru Menikah", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak", "Pemberdayaan Perempuan", "Digital", "pendampingan pasangan baru", "pasangan muda"),
    Innovation("PELITA DESA", "Pemeliharaan Listrik Tenaga Surya Desa", "Dinas Energi dan Sumber Daya Mineral", "Energi dan Sumber Daya Mineral", "Non Digital", "perawatan panel surya", "rumah tangga pedesaan"),
)  # fmt: skip
OLD = {"assignment": "094", "invitation": "005", "certificate": "893.3", "sop": "065", "statement": "050", "office": "188.4"}
NEW = {"assignment": "800.1.11.1", "invitation": "000.1.5", "certificate": "800.1.4", "sop": "000.8.3.3", "statement": "400.10.11", "office": "100.3.3"}  # fmt: skip


def initials(office: str) -> str:
    """An office's letters in a number: ``DPMD``, ``RSUD``, ``Org``."""
    if office.startswith("Bagian"):
        return "Org"
    if office.startswith("RSUD"):
        return "RSUD"
    if office.startswith("UPTD Puskesmas"):
        return "PKM-MS"
    return "".join(word[0] for word in office.replace(",", "").split() if word[0].isupper())


class Sabana:
    """The family; every paper is a function of ``letters``, ``events``, ``books`` or ``screens``."""

    name = "sabana"
    words = Wordings()
    decree = staticmethod(letters.decree)
    regulation = staticmethod(letters.regulation)
    assignment = staticmethod(letters.assignment)
    invitation = staticmethod(events.invitation)
    attendance = staticmethod(events.attendance)
    certificate = staticmethod(events.certificate)
    minutes = staticmethod(events.minutes)
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
        """Five manners, one a region: the old code with a roman month; the serial first; dashes; the new code with and without a year."""
        region, office, roman = scene.region, initials(scene.office), ROMANS[day.month - 1]
        manner = REGIONS.index(region) % 5
        if kind == "budget":
            return (f"DPA/A.1/1.02.0.00.0.00.01.0000/00{serial % 9 + 1}/{day.year}", f"900.1.3.2/{serial}/BKAD/{day.year}")[
                manner % 2
            ]
        if kind == "decree":
            class_ = {"Gubernur": "100.3.3.1", "Bupati": "100.3.3.2", "Wali Kota": "100.3.3.3"}[region.head]
            return (
                f"188.45/{serial}/{region.code}/{roman}/{day.year}",
                f"{serial}/KEP/HK/{day.year}",
                f"{class_}/{serial}/HUKUM/{day.year}",
                f"{class_}-{serial}-{day.year}",
                f"B/{serial}/{roman}.02/HK/{region.code}/{day.year}",
            )[manner]
        return (
            f"{OLD[kind]}/{serial}/{office}/{roman}/{day.year}",
            f"{office}.{OLD[kind]}/{serial}/{day.year}",
            f"{NEW[kind]}/{serial}-{office}/{day.year}",
            f"{NEW[kind]}/{serial}/{office}",
            f"{OLD[kind]}/{serial}-{office}/{roman}/{day.year}",
        )[manner]


SABANA = Sabana()
