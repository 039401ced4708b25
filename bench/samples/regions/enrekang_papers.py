"""Papers of a health centre in Kabupaten Enrekang: plain letterhead, typed by hand, stamped and scanned."""

from reportlab.platypus import Flowable

from bench.samples import budgets, decrees, events, papers, scans, screens
from bench.samples.decrees import LAWS, Annex
from bench.samples.house import House, Signing, gap, grid, render, signed, text
from bench.samples.people import Person, people

NAME = "SIPAKATAU IBU (Siaga Pantau Kehamilan Terpadu bagi Ibu)"
REGENT = Person("H. MUSLIADI BANDASO")
HOUSE = House("Kabupaten Enrekang", "Sulawesi Selatan", "Enrekang", "Bupati", REGENT, "enrekangkab.go.id", face="Times", size=11.5, kop="plain", seed=6, upper_labels=True)
STAFF = people(44, "bugis", 4)
CENTRE = "UPT Puskesmas Baraka"
HEALTH = Person("dr. Hj. Jumriah Makkasau, M.Kes.", "19720617 200212 2 003", "Pembina Tk. I (IV/b)")
DOCTOR = Person("Syamsul Baso, S.K.M.", "19800903 200604 1 008", "Pembina (IV/a)")


def _office(date: str, lead: str = "Ditetapkan di") -> Signing:
    return Signing(("KEPALA DINAS KESEHATAN", "KABUPATEN ENREKANG"), HEALTH, "Enrekang", date, "basah", "Dinas Kesehatan Kab. Enrekang", lead=lead)


def _centre(date: str, lead: str = "") -> Signing:
    return Signing(("Kepala UPT Puskesmas Baraka,",), DOCTOR, "Baraka", date, "basah", "Puskesmas Baraka", lead=lead)


def decree() -> bytes:
    rows = (("1", "SIPAKATAU IBU (Siaga Pantau Kehamilan Terpadu bagi Ibu)", "Puskesmas Baraka"), ("2", "DUTA OBAT", "Puskesmas Anggeraja"), ("3", "MASSENREMPULU SEHAT JIWA", "Puskesmas Kota"))
    annex = Annex("Daftar Inovasi Pelayanan Kesehatan Tahun 2024", ("No", "Nama Inovasi", "Pelaksana"), rows, (30, 260, None))
    story = decrees.decree(HOUSE, number="440/118/Kep/Dinkes/2024", about="Penetapan Inovasi Pelayanan Kesehatan Dinas Kesehatan Kabupaten Enrekang Tahun 2024", why=["bahwa untuk meningkatkan mutu pelayanan kesehatan dasar perlu ditetapkan inovasi;", "bahwa berdasarkan pertimbangan huruf a perlu ditetapkan dengan Keputusan Kepala Dinas Kesehatan."], laws=[LAWS[1], LAWS[3]], orders=["Inovasi Pelayanan Kesehatan Tahun 2024 sebagaimana tercantum pada lampiran keputusan ini.", "Keputusan ini berlaku sejak tanggal ditetapkan dan apabila terdapat kekeliruan akan diperbaiki sebagaimana mestinya."], signing=_office("5 Februari 2024"), annexes=[annex], office="Dinas Kesehatan")
    return scans.scan(render(story, HOUSE), 41, quality=30)


def order() -> bytes:
    roles = ("Penanggung jawab inovasi", "Bidan koordinator", "Pengelola peta kehamilan", "Pendata", "Penyuluh gizi", "Perawat kunjungan", "Pengelola rumah tunggu", "Sopir ambulans", "Pencatat dan pelapor", "Bidan desa", "Bidan desa")
    story = decrees.assignment(HOUSE, office=CENTRE, number="800/064/PKM-BRK/II/2024", bases=["Keputusan Kepala Dinas Kesehatan Kabupaten Enrekang Nomor 440/118/Kep/Dinkes/2024."], whom=list(zip(STAFF, roles, strict=False)), tasks=["Melaksanakan inovasi SIPAKATAU IBU di wilayah kerja Puskesmas Baraka.", "Menyampaikan laporan tertulis."], signing=_centre("12 Februari 2024", "Dikeluarkan di"), address="Jalan Pendidikan Nomor 2, Baraka, Kode Pos 91753")
    return render(story, HOUSE)


def task() -> bytes:
    story = decrees.assignment(HOUSE, office=CENTRE, number="800/127/PKM-BRK/IV/2025", bases=["Rencana kerja Puskesmas Baraka Tahun 2025."], whom=[(STAFF[1], "Bidan koordinator"), (STAFF[3], "Pendata"), (STAFF[9], "Bidan desa")], tasks=["Melaksanakan kunjungan dan pemetaan ibu hamil dalam rangka inovasi SIPAKATAU IBU pada Dusun Bone-Bone dan Dusun Pepandungan."], signing=_centre("22 April 2025", "Dikeluarkan di"), verb="MENUGASKAN", title="SURAT PENUGASAN")
    return render(story, HOUSE)


def plan(title: str, year: int) -> bytes:
    rows = [("1", "5.1.02.02.01.0003", "Honorarium narasumber kelas ibu hamil", "12", "orang/jam", "300.000", "3.600.000"), ("2", "5.1.02.04.01.0003", "Transpor kader SIPAKATAU IBU ke dusun terpencil", "480", "orang/kali", "50.000", "24.000.000"), ("3", "5.1.02.01.01.0052", "Konsumsi lokakarya mini", "200", "kotak", "25.000", "5.000.000"), ("", "", "JUMLAH", "", "", "", "32.600.000")]
    labels = [("Puskesmas", "UPT Puskesmas Baraka"), ("Kabupaten", "Enrekang"), ("Sumber dana", "Bantuan Operasional Kesehatan (BOK)"), ("Program", "Kesehatan Ibu dan Anak")]
    return render(budgets.boxed_budget(HOUSE, title=title, year=year, labels=labels, rows=rows, marked=[1], signing=_centre(f"8 Januari {year}"), colour="#FF9EC4"), HOUSE, wide=True)


def proposal_plan() -> bytes:
    head = ("No", "Upaya Kesehatan", "Kegiatan", "Sasaran", "Waktu", "Kebutuhan Anggaran (Rp)")
    rows = [("1", "Gizi", "Pemberian makanan tambahan", "60 balita", "Jan - Des", "41.000.000"), ("2", "KIA-KB", "Siaga pantau kehamilan SIPAKATAU IBU", "184 ibu hamil", "Jan - Des", "24.000.000"), ("3", "Promkes", "Penyuluhan keliling", "14 desa", "Mar - Nov", "9.500.000")]
    story: list[Flowable] = [text(HOUSE, "RENCANA USULAN KEGIATAN (RUK)<br/>UPT PUSKESMAS BARAKA KABUPATEN ENREKANG<br/>TAHUN 2025", "center", bold=True, size=13, after=12), grid(HOUSE, head, rows, (28, 90, None, 90, 80, 110), size=9.5, marked=[1], colour="#A8E6FF"), gap(8), signed(HOUSE, _centre("18 Maret 2024"))]
    return render(story, HOUSE, wide=True)


EVENTS = {1: ("Senin, 20 Mei 2024", "20 Mei 2024", "Lokakarya Kader SIPAKATAU IBU Angkatan I"), 2: ("Rabu, 12 Maret 2025", "12 Maret 2025", "Pelatihan Pembacaan Peta Kehamilan SIPAKATAU IBU"), 3: ("Kamis, 16 Oktober 2025", "16 Oktober 2025", "Pelatihan Penyegaran Kader SIPAKATAU IBU")}


def call(event: int) -> bytes:
    day, date, name = EVENTS[event]
    schedule = [("Hari/tanggal", day), ("Jam", "08.00 WITA - selesai"), ("Tempat", "Aula Puskesmas Baraka"), ("Acara", name)]
    sent = {1: "13 Mei 2024", 2: "5 Maret 2025", 3: "9 Oktober 2025"}[event]
    return render(decrees.invitation(HOUSE, office=CENTRE, number=f"005/{80 + event * 31}/PKM-BRK/{date[-4:]}", date=sent, subject="Undangan", to="Kepada Yth.<br/>Kader dan Bidan Desa se-Kecamatan Baraka<br/>di Tempat", opening="Assalamu alaikum Wr. Wb. Bersama ini kami mengharapkan kehadiran Bapak/Ibu pada:", schedule=schedule, closing="Demikian undangan kami, atas kehadirannya diucapkan terima kasih.", signing=_centre("")), HOUSE)


def present(event: int, seed: int, *, scanned: bool = True, skew: float = 0.8) -> bytes:
    day, _date, name = EVENTS[event]
    rows = [(person, ("Kader Bone-Bone", "Kader Kadingeh", "Bidan desa", "Kader Pepandungan")[n % 4]) for n, person in enumerate(STAFF[12 + event * 4 : 28 + event * 4])]
    pdf = render(events.attendance(HOUSE, rows=rows, facts=[("Hari/tanggal", day), ("Acara", name), ("Tempat", "Aula Puskesmas Baraka")], title="DAFTAR HADIR PESERTA", third="Alamat/Jabatan", size=10), HOUSE)
    return scans.scan(pdf, seed, quality=28, skew=skew) if scanned else pdf


def award(event: int) -> bytes:
    _day, date, name = EVENTS[event]
    return render(events.certificate(HOUSE, issuer="UPT Puskesmas Baraka", number="", holder=STAFF[13 + event * 4].name, role="PESERTA", event=name, when=f"Baraka, {date}", signing=_centre(date), word="SERTIFIKAT"), HOUSE, wide=True)


def old_network() -> bytes:
    rows = (("1", STAFF[30].name, "Dinas Kesehatan"), ("2", STAFF[31].name, "Dinas Kesehatan"), ("3", STAFF[32].name, "Dinas Pemberdayaan Masyarakat dan Desa"), ("4", STAFF[33].name, "Dinas Pemberdayaan Masyarakat dan Desa"))
    annex = Annex("Tim Pengelola SIPAKATAU IBU", ("No", "Nama", "Asal Perangkat Daerah"), rows, (30, 200, None))
    story = decrees.decree(HOUSE, number="440/361/Kep/Dinkes/2022", about="Pembentukan Tim Pengelola SIPAKATAU IBU", why=["bahwa untuk persiapan inovasi SIPAKATAU IBU perlu dibentuk tim pengelola;"], laws=[LAWS[1]], orders=["Membentuk Tim Pengelola SIPAKATAU IBU sebagaimana terlampir.", "Keputusan ini berlaku sejak tanggal ditetapkan."], signing=_office("7 November 2022"), annexes=[annex], office="Dinas Kesehatan")
    return render(story, HOUSE)


def instagram() -> bytes:
    return screens.phone(screens.post("puskesmas_baraka", "Enrekang, Sulawesi Selatan", "SIPAKATAU IBU<br>Satu dusun, satu peta kehamilan", "Kader SIPAKATAU IBU memindahkan pita bersama warga Dusun Bone-Bone. Akun resmi UPT Puskesmas Baraka, Pemerintah Kabupaten Enrekang. #sipakatauibu", likes="204", when="14 Maret 2025", hue="#7a1f3d"))


def sop() -> bytes:
    boxes = [("DASAR HUKUM", ["Permenkes No. 21 Tahun 2021"]), ("KUALIFIKASI PELAKSANA", ["Bidan", "Kader terlatih"]), ("KETERKAITAN", ["SOP Rujukan"]), ("PERALATAN", ["Peta kain, pita, tensimeter"]), ("PERINGATAN", ["Pita merah wajib dikunjungi"]), ("PENCATATAN", ["Register kohort"])]
    steps = [("Kader mendata ibu hamil", 0, "Formulir", "2 hari", "Data ibu"), ("Bidan memeriksa dan menilai risiko", 1, "Data ibu", "2 hari", "Skor risiko"), ("Kader menempel pita pada peta", 0, "Skor risiko", "1 hari", "Peta"), ("Keluarga menyusun amanat persalinan", 2, "Peta", "3 hari", "Amanat persalinan")]
    block = Signing(("KEPALA UPT PUSKESMAS BARAKA",), DOCTOR, how="basah", stamp="Puskesmas Baraka")
    return render(papers.procedure(HOUSE, office=CENTRE, number="SOP/KIA/009/2024", name="Pemantauan Kehamilan SIPAKATAU IBU", dates=("2 Januari 2024", "00", "15 Januari 2024"), signing=block, boxes=boxes, actors=("Kader", "Bidan", "Keluarga"), steps=steps, foot="Total waktu penyelesaian : 8 hari kalender"), HOUSE.smaller(10.5))


def complaints() -> bytes:
    rows = [("1", "Semester I 2025", "0", "0", "NIHIL"), ("2", "Semester II 2025", "0", "0", "NIHIL")]
    return render(papers.recap(HOUSE, office=CENTRE, title="REKAPITULASI PENGADUAN SIPAKATAU IBU TAHUN 2025", facts=[("Sarana pengaduan", "Kotak saran dan WhatsApp 0812-4155-0090")], head=("No", "Periode", "Pengaduan Masuk", "Diselesaikan", "Keterangan"), rows=rows, widths=(28, 120, 100, 90, None), after=["Selama tahun 2025 tidak ada pengaduan yang diterima."], signing=_centre("31 Desember 2025")), HOUSE)


def box() -> bytes:
    return screens.phone(screens.chat("Pengaduan SIPAKATAU IBU", [("out", "Ini saluran pengaduan SIPAKATAU IBU Puskesmas Baraka. Silakan tulis keluhan, saran, atau pertanyaan.", "07.30")]), clock="16.05", height=520)


def pinrang(*, draft: bool = False) -> bytes:
    if draft:
        chief = Person("Dra. Rosdiana Lamba, Apt.", "19700505 199903 2 006", "Pembina Tk. I (IV/b)")
        house = House("Kabupaten Sidenreng Rappang", "Sulawesi Selatan", "Pangkajene", "Bupati", chief, "sidrapkab.go.id", face="Helvetica", size=11, kop="center", seed=14)
        block = Signing(("Kepala Dinas Kesehatan", "Kabupaten Sidenreng Rappang,"), chief, "Pangkajene", "....................... 2025", "kosong", lead="")
        who = [("Nama", chief.name), ("NIP", chief.nip), ("Jabatan", "Kepala Dinas Kesehatan Kabupaten Sidenreng Rappang")]
        return render(papers.statement(house, office="Dinas Kesehatan", number="440/ ............ /Dinkes/2025", who=who, claims=["bahwa kami telah mereplikasi inovasi SIPAKATAU IBU dari Kabupaten Enrekang pada Puskesmas Baranti."], closing="Demikian surat pernyataan ini dibuat.", signing=block), house, watermark="DRAFT")
    chief = Person("drg. Andi Hasnawati Tahir, M.M.", "19760228 200312 2 004", "Pembina Tk. I (IV/b)")
    house = House("Kabupaten Pinrang", "Sulawesi Selatan", "Pinrang", "Bupati", chief, "pinrangkab.go.id", face="Liberation", size=12, kop="left", seed=12)
    block = Signing(("a.n. BUPATI PINRANG", "Kepala Dinas Kesehatan,"), chief, "Pinrang", "4 September 2025", "basah", "Dinas Kesehatan Kab. Pinrang", lead="")
    who = [("Nama", chief.name), ("NIP", chief.nip), ("Jabatan", "Kepala Dinas Kesehatan Kabupaten Pinrang")]
    claims = ["bahwa Pemerintah Kabupaten Pinrang telah mereplikasi inovasi SIPAKATAU IBU (Siaga Pantau Kehamilan Terpadu bagi Ibu) milik Kabupaten Enrekang pada Puskesmas Batulappa sejak Juni 2025;", "bahwa replikasi tersebut dilaksanakan dengan pendampingan Puskesmas Baraka."]
    return scans.scan(render(papers.statement(house, office="Dinas Kesehatan", number="440/2214/DINKES", who=who, claims=claims, closing="Demikian pernyataan ini dibuat untuk dipergunakan sebagaimana perlunya.", signing=block), house), 47, quality=30)


def products() -> bytes:
    rows = [("1", "Peta kehamilan dari kain", "14", "Dusun"), ("2", "Paket pita tiga warna", "96", "Kader"), ("3", "Bendera siaga", "58", "Rumah ibu berisiko"), ("", "JUMLAH", "168", "")]
    return render(papers.recap(HOUSE, office=CENTRE, title="REKAPITULASI PRODUK YANG DIHASILKAN<br/>INOVASI SIPAKATAU IBU TAHUN 2025", facts=[("Pelaksana", "Puskesmas Baraka bersama kader")], head=("No", "Nama Produk", "Jumlah (buah)", "Pengguna"), rows=rows, widths=(30, 200, 100, None), after=["Jumlah produk yang dihasilkan sebanyak 168 buah."], signing=_centre("15 Desember 2025")), HOUSE)


def monitoring() -> bytes:
    chapters = [("Dasar Pelaksanaan", ["Monitoring dan evaluasi dilaksanakan oleh tim internal Puskesmas Baraka pada triwulan III tahun 2025 terhadap inovasi SIPAKATAU IBU."]), ("Hasil", ["Sebanyak 171 dari 184 ibu hamil tercatat pada peta. Kunjungan terhadap ibu berpita merah dilakukan tepat waktu pada 29 dari 31 kasus.", "Hambatan berupa longsor pada jalur Dusun Pepandungan selama bulan Juli."]), ("Simpulan dan Tindak Lanjut", ["Inovasi dilanjutkan, jadwal ronda siaga disesuaikan dengan musim hujan."])]
    return render(papers.report(HOUSE, cover=("LAPORAN MONITORING DAN EVALUASI INTERNAL", "SIPAKATAU IBU", "UPT Puskesmas Baraka", "Tahun 2025"), chapters=chapters, signing=_centre("6 Oktober 2025"), numbered=False), HOUSE)


FILES = {
    "bukti/01_SK_Kadis.pdf": decree, "bukti/02_SPT_tim.pdf": order, "bukti/03_BOK_2025.pdf": lambda: plan("RENCANA KEGIATAN DAN ANGGARAN BOK PUSKESMAS", 2025),
    "bukti/05a_undangan.pdf": lambda: call(1), "bukti/05a_hadir.pdf": lambda: present(1, 42), "bukti/05a_sertifikat.pdf": lambda: award(1),
    "bukti/05b_undangan.pdf": lambda: call(2), "bukti/05b_hadir.pdf": lambda: present(2, 43, scanned=False), "bukti/05b_sertifikat.pdf": lambda: award(2),
    "bukti/05c_undangan.pdf": lambda: call(3), "bukti/05c_hadir.pdf": lambda: present(2, 44, skew=1.5),
    "bukti/06_RUK_2025.pdf": proposal_plan, "bukti/08_penugasan.pdf": task, "bukti/09_SK_tim_2022.pdf": old_network, "bukti/10_instagram.jpg": instagram, "bukti/13_SOP.pdf": sop,
    "bukti/14_rekap.pdf": complaints, "bukti/14_saluran.jpg": box, "bukti/16_Pinrang.pdf": pinrang, "bukti/16_Sidrap.pdf": lambda: pinrang(draft=True), "bukti/18_produk.pdf": products, "bukti/19_monev.pdf": monitoring,
}
