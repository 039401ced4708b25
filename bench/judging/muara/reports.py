"""Statements of regions that copied an innovation, reports of monitoring, and handbooks."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, PageBreak

from bench.judging.muara.agreements import agreement
from bench.judging.muara.style import block, dated, day_shown, drawn, fields, house, letterhead, number_shown, signed
from bench.judging.muara.tables import sheet
from bench.judging.orders import Drawn, Letter, Monitoring
from bench.judging.world import MONTHS, Region, Scene, weekday
from bench.samples.house import House, gap, text
from bench.samples.ink import Emblem

SKM = (("U1", "Persyaratan", 325), ("U2", "Sistem, Mekanisme, dan Prosedur", 318), ("U3", "Waktu Penyelesaian", 331), ("U4", "Biaya/Tarif", 372), ("U5", "Produk Spesifikasi Jenis Pelayanan", 329), ("U6", "Kompetensi Pelaksana", 340), ("U7", "Perilaku Pelaksana", 345), ("U8", "Penanganan Pengaduan, Saran dan Masukan", 334), ("U9", "Sarana dan Prasarana", 312))  # fmt: skip
ASKED = 120


def replication(scene: Scene, order: Letter, owner: Region, name: str) -> Drawn:
    """A statement, or a letter to the region that has the innovation."""
    style, region = house(scene), scene.region
    since = f"sejak bulan {MONTHS[order.day.month - 1]} {order.day.year}"
    subject = f"Replikasi Inovasi {name.split(' (', maxsplit=1)[0]}"  # of the innovation that the paper is about
    told = f"Pemerintah {region.pemda} melalui {scene.office} telah mereplikasi inovasi {name} milik {scene.office} {owner.pemda} dan menerapkannya di wilayah {region.pemda} {since}, dengan penyesuaian terhadap kondisi setempat."
    if scene.look % 4 == 2 and owner != region:
        return agreement(scene, order, owner, subject, told)
    sign = signed(style, scene, [f"KEPALA {scene.office.upper()}", f"{region.pemda.upper()},"], scene.manager, dated=day_shown(order.day, order.flaw), how=order.how, stamp=scene.office, lead="")  # fmt: skip
    if scene.look % 2 and owner != region:
        return drawn(scene, [*_letter(style, scene, order, subject, owner), text(style, f"Menindaklanjuti koordinasi antarpemerintah daerah, bersama ini kami sampaikan bahwa {told}", first=30), text(style, "Kami mengucapkan terima kasih atas pendampingan yang diberikan. Demikian untuk menjadi maklum.", first=30), sign], order.how)  # fmt: skip
    story = [
        *letterhead(style, scene, scene.office),
        text(style, "SURAT PERNYATAAN", "center", bold=True, size=style.size + 2, after=0),
        text(style, f"TENTANG<br/>{subject.upper()}", "center", after=2),
        text(style, f"Nomor: {number_shown(order.number, order.flaw)}", "center", after=10),
        text(style, "Saya yang bertanda tangan di bawah ini:", "left"),
        fields(style, [("Nama", scene.manager.name), ("NIP", scene.manager.nip), ("Pangkat/Golongan", scene.manager.rank), ("Jabatan", f"Kepala {scene.office} {region.pemda}")], left=24),
        text(style, f"dengan ini menyatakan bahwa {told}", before=8),
        text(style, "Surat pernyataan ini dibuat dengan sebenar-benarnya dan dapat dipertanggungjawabkan."),
        sign,
    ]  # fmt: skip
    return drawn(scene, story, order.how)


def _letter(style: House, scene: Scene, order: Letter, subject: str, owner: Region) -> list[Flowable]:
    return [
        *letterhead(style, scene, scene.office),
        fields(
            style,
            [("Nomor", number_shown(order.number, order.flaw)), ("Sifat", "Biasa"), ("Lampiran", "-"), ("Hal", subject)],
            label=62,
        ),
        text(style, f"Yth. Kepala {scene.office}<br/>{owner.pemda}<br/>di {owner.seat}", "left", before=12, after=12),
    ]


def monitoring(scene: Scene, order: Monitoring) -> Drawn:
    """Of the office's own visit to the field, of a survey with its questionnaire, or of outsiders."""
    style = house(scene)
    name = scene.innovation.nama if order.named else "layanan perangkat daerah"
    return {"internal": _visit, "skm": _survey, "external": _study}[order.kind](style, scene, order, name)


def _visit(style: House, scene: Scene, order: Monitoring, name: str) -> Drawn:
    rows = [
        ("1", "Kesiapan petugas", "Petugas hadir sesuai jadwal di lima titik layanan", "Baik"),
        ("2", "Sarana", "Dua perangkat perlu diganti baterainya", "Perlu tindak lanjut"),
        ("3", "Pencatatan", "Buku register diisi lengkap, rekap bulanan tersedia", "Baik"),
        ("4", "Tanggapan warga", f"{scene.innovation.users.capitalize()} yang ditemui menyatakan terbantu", "Baik"),
    ]
    parts: Sequence[tuple[str, str]] = [
        ("A. Dasar pelaksanaan", f"Program kerja {scene.office} Tahun {order.day.year}."),
        ("B. Maksud dan tujuan", f"Memantau pelaksanaan {name}, menilai capaian, dan menemukan kendala di lapangan."),
        ("C. Waktu dan tempat", f"{weekday(order.day)}, {dated(order.day)}, di lima lokasi dalam wilayah {scene.region.pemda}."),
    ]
    story: list[Flowable] = [
        *letterhead(style, scene, scene.office),
        text(style, f"LAPORAN HASIL MONITORING DAN EVALUASI<br/>{name.upper() if not order.named else name}<br/>TAHUN {order.day.year}", "center", bold=True, size=style.size + 1, after=10),
    ]  # fmt: skip
    for head, words in parts:
        story += [text(style, head, "left", bold=True, after=1), text(style, words, left=16, after=5)]
    story += [
        text(style, "D. Hasil pemantauan", "left", bold=True, after=2),
        sheet(style, [("No", "Aspek", "Temuan di lapangan", "Penilaian")], rows, (26, 96, None, 92), size=9),
        text(style, "E. Simpulan dan rencana tindak lanjut", "left", bold=True, before=8, after=1),
        text(style, "Pelaksanaan berjalan baik. Penggantian perangkat diusulkan pada anggaran berikutnya dan diperiksa kembali pada triwulan mendatang.", left=16),
        signed(style, scene, ["Ketua Tim Monitoring dan Evaluasi,"], scene.crew(1, 83)[0], dated=dated(order.day), how="ink", stamp=scene.office, lead=""),
    ]  # fmt: skip
    return drawn(scene, [*_memo(style, scene, order, name), *story] if scene.look % 4 > 1 else story)


def _memo(style: House, scene: Scene, order: Monitoring, name: str) -> list[Flowable]:
    """The note with which the report was handed in."""
    lines = [
        ("Yth.", "Kepala Badan Perencanaan Pembangunan Daerah"),
        ("Dari", f"Kepala {scene.office}"),
        ("Tanggal", dated(order.day)),
        ("Nomor", f"400.14.6/{scene.look % 800 + 20}/{order.day.year}"),
        ("Sifat", "Biasa"),
        ("Lampiran", "1 (satu) berkas"),
        ("Hal", f"Penyampaian Laporan Hasil Monitoring dan Evaluasi {name}"),
    ]
    return [
        *letterhead(style, scene, scene.office),
        text(style, "NOTA DINAS", "center", bold=True, size=style.size + 2, after=8),
        fields(style, lines, label=70),
        gap(10),
        text(style, "Bersama ini disampaikan laporan hasil monitoring dan evaluasi sebagaimana terlampir. Atas perhatian Saudara diucapkan terima kasih.", first=28),
        signed(style, scene, [f"Kepala {scene.office},"], scene.manager, how="ink", stamp=scene.office, lead=""),
        PageBreak(),
    ]  # fmt: skip


def _survey(style: House, scene: Scene, order: Monitoring, name: str) -> Drawn:
    rows = [(code, words, str(mean * ASKED // 100), f"{mean / 100:.2f}".replace(".", ",")) for code, words, mean in SKM]
    index = f"{sum(mean for *_, mean in SKM) / 900 * 25:.2f}".replace(".", ",")
    story: list[Flowable] = [
        *letterhead(style, scene, scene.office),
        text(style, f"LAPORAN PELAKSANAAN<br/>SURVEI KEPUASAN MASYARAKAT (SKM)<br/>{name}<br/>PERIODE TAHUN {order.day.year}", "center", bold=True, size=style.size + 1, after=10),
        text(style, f"Survei dilaksanakan terhadap {ASKED} responden pengguna layanan dengan kuesioner sembilan unsur sesuai Peraturan Menteri PANRB Nomor 14 Tahun 2017.", first=26, after=6),
        sheet(style, [("Kode", "Unsur Pelayanan", "Jumlah Nilai", "Nilai Rata-rata")], rows, (40, None, 76, 84), size=9, centred=(0, 2, 3)),
        text(style, f"Nilai Indeks Kepuasan Masyarakat (IKM) setelah dikonversi adalah {index} dengan mutu pelayanan B, kinerja unit pelayanan Baik. Unsur terendah adalah Sarana dan Prasarana, unsur tertinggi Biaya/Tarif.", before=8, first=26),
        signed(style, scene, [f"Kepala {scene.office},"], scene.manager, dated=dated(order.day), how="ink", stamp=scene.office, lead=""),
    ]  # fmt: skip
    return drawn(scene, [*story, PageBreak(), *_questions(style, name)])


def _questions(style: House, name: str) -> list[Flowable]:
    """The questionnaire as it was handed out."""
    rows = [(str(n), f"Bagaimana pendapat Saudara tentang {words.lower()} pada layanan ini?", *("( &nbsp; )" for _ in range(4))) for n, (_, words, _) in enumerate(SKM, 1)]  # fmt: skip
    return [
        text(style, f"Lampiran: KUESIONER SURVEI<br/>{name}", "center", bold=True, after=8),
        fields(style, [("Usia", "[ ] di bawah 30 &nbsp; [ ] 30-50 &nbsp; [ ] di atas 50"), ("Jenis kelamin", "[ ] L &nbsp; [ ] P"), ("Pekerjaan", "[ ] ASN &nbsp; [ ] Swasta &nbsp; [ ] Wiraswasta &nbsp; [ ] Lainnya")]),
        gap(6),
        sheet(style, [("No", "Pertanyaan", "Tidak baik", "Kurang baik", "Baik", "Sangat baik")], rows, (26, None, 44, 44, 44, 48), size=9, centred=(0, 2, 3, 4, 5)),
    ]  # fmt: skip


def _study(style: House, scene: Scene, order: Monitoring, name: str) -> Drawn:
    lead = scene.crew(2, 84)
    unit = "Pusat Penelitian Kebijakan Publik"
    cover = [
        gap(70),
        text(style, "LAPORAN AKHIR", "center", bold=True, size=20, after=10),
        text(style, f"KAJIAN DAN EVALUASI EKSTERNAL<br/>{name}<br/>{scene.region.pemda}", "center", bold=True, size=15, after=60),
        Emblem(86, 6, gold=True),
        gap(60),
        text(style, f"{unit}<br/><b>{order.author.upper()}</b><br/>{order.day.year}", "center", size=13),
        PageBreak(),
    ]
    chapters = (
        ("BAB I PENDAHULUAN", f"Penelitian ini menilai pelaksanaan {name} secara independen. Peneliti berasal dari {order.author} dan tidak mempunyai hubungan kerja dengan perangkat daerah pelaksana."),
        ("BAB II METODE", "Penelitian menggunakan metode campuran: survei terhadap 110 pengguna, wawancara mendalam dengan 12 informan, dan telaah dokumen. Data dianalisis secara deskriptif dan dengan uji beda."),
        ("BAB III HASIL DAN PEMBAHASAN", f"Waktu layanan lebih singkat dibandingkan sebelum inovasi, dan {scene.innovation.users} menilai layanan lebih mudah dijangkau. Hambatan utama adalah jaringan di daerah hilir."),
        ("BAB IV SIMPULAN DAN REKOMENDASI", "Inovasi layak diteruskan. Disarankan menambah petugas, memperbarui perangkat, serta menyusun petunjuk teknis tahun berikutnya."),
    )  # fmt: skip
    story: list[Flowable] = [*cover]
    for head, words in chapters:
        story += [text(style, head, "center", bold=True, before=8, after=4), text(style, words, first=28)]
    story += block(style, scene, ["Ketua Tim Peneliti,"], lead[0], dated=dated(order.day), how="ink", stamp=order.author, lead="")
    return drawn(scene, story)


def manual(scene: Scene, name: str) -> Drawn:
    """A handbook: a cover of colour, contents, steps with a frame for each, questions."""
    style = house(scene)
    digital = scene.innovation.jenis == "Digital"
    steps = (
        ("Daftar", "Buka aplikasi, pilih menu Daftar, lalu isi NIK dan nomor telepon." if digital else "Datangi pos layanan terdekat dan ambil nomor urut."),
        ("Ajukan", "Pilih jenis layanan dan unggah berkas persyaratan." if digital else "Serahkan fotokopi KTP dan isi formulir yang disediakan."),
        ("Pantau", "Buka menu Riwayat untuk melihat perkembangan permohonan." if digital else "Tunggu panggilan petugas sesuai nomor urut."),
        ("Terima", "Unduh hasil layanan dalam bentuk PDF." if digital else "Terima hasil layanan dan tanda tangani buku register."),
    )  # fmt: skip
    rows = [(str(n), f"<b>{head}</b>", words) for n, (head, words) in enumerate(steps, 1)]
    contents = ("Kata Pengantar", "Daftar Isi", "Bab 1 Mengenal Layanan", "Bab 2 Langkah Penggunaan", "Bab 3 Tanya Jawab")
    story: list[Flowable] = [
        gap(120),
        text(style, f"BUKU PANDUAN PENGGUNA<br/>{name}", "center", bold=True, size=22, after=30),
        Emblem(90, scene.look % 9),
        gap(140),
        text(style, f"{scene.office}<br/>{scene.region.pemda}<br/>Edisi {scene.start.year}", "center", size=13),
        PageBreak(),
        text(style, "DAFTAR ISI", "center", bold=True, size=13, after=8),
        *(text(style, f"{head} {'. ' * (34 - len(head) // 2)} {n}", "left") for n, head in enumerate(contents, 1)),
        text(style, "Bab 2 Langkah Penggunaan", "left", bold=True, size=13, before=18, after=6),
        sheet(style, [("Langkah", "Menu" if digital else "Tahap", "Yang dilakukan")], rows, (54, 80, None), size=10),
        text(style, "Bab 3 Tanya Jawab", "left", bold=True, size=13, before=18, after=6),
        text(style, "<b>Apakah layanan ini berbayar?</b> Tidak, seluruh layanan gratis.", "left"),
        text(style, "<b>Siapa yang dapat menggunakan?</b> Seluruh warga yang memenuhi persyaratan.", "left"),
    ]
    return drawn(scene, story)
