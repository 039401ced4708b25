"""Events, screens and statements about SIPAKATAU IBU."""

from bench.samples import decrees, events, papers, scans, screens
from bench.samples.house import House, Signing, render
from bench.samples.people import Person
from bench.samples.regions.enrekang_papers import CENTRE, HOUSE, STAFF, _centre

EVENTS = {
    1: ("Senin, 20 Mei 2024", "20 Mei 2024", "Lokakarya Kader SIPAKATAU IBU Angkatan I"),
    2: ("Rabu, 12 Maret 2025", "12 Maret 2025", "Pelatihan Pembacaan Peta Kehamilan SIPAKATAU IBU"),
    3: ("Kamis, 16 Oktober 2025", "16 Oktober 2025", "Pelatihan Penyegaran Kader SIPAKATAU IBU"),
}


def call(event: int) -> bytes:
    day, date, name = EVENTS[event]
    schedule = [("Hari/tanggal", day), ("Jam", "08.00 WITA - selesai"), ("Tempat", "Aula Puskesmas Baraka"), ("Acara", name)]
    sent = {1: "13 Mei 2024", 2: "5 Maret 2025", 3: "9 Oktober 2025"}[event]
    return render(
        decrees.invitation(
            HOUSE,
            office=CENTRE,
            number=f"005/{80 + event * 31}/PKM-BRK/{date[-4:]}",
            date=sent,
            subject="Undangan",
            to="Kepada Yth.<br/>Kader dan Bidan Desa se-Kecamatan Baraka<br/>di Tempat",
            opening="Assalamu alaikum Wr. Wb. Bersama ini kami mengharapkan kehadiran Bapak/Ibu pada:",
            schedule=schedule,
            closing="Demikian undangan kami, atas kehadirannya diucapkan terima kasih.",
            signing=_centre(""),
        ),
        HOUSE,
    )


def present(event: int, seed: int, *, scanned: bool = True, skew: float = 0.8) -> bytes:
    day, _date, name = EVENTS[event]
    rows = [
        (person, ("Kader Bone-Bone", "Kader Kadingeh", "Bidan desa", "Kader Pepandungan")[n % 4])
        for n, person in enumerate(STAFF[12 + event * 4 : 28 + event * 4])
    ]
    pdf = render(
        events.attendance(
            HOUSE,
            rows=rows,
            facts=[("Hari/tanggal", day), ("Acara", name), ("Tempat", "Aula Puskesmas Baraka")],
            title="DAFTAR HADIR PESERTA",
            third="Alamat/Jabatan",
            size=10,
        ),
        HOUSE,
    )
    return scans.scan(pdf, seed, quality=28, skew=skew) if scanned else pdf


def award(event: int) -> bytes:
    _day, date, name = EVENTS[event]
    return render(
        events.certificate(
            HOUSE,
            issuer="UPT Puskesmas Baraka",
            number="",
            holder=STAFF[13 + event * 4].name,
            role="PESERTA",
            event=name,
            when=f"Baraka, {date}",
            signing=_centre(date),
            word="SERTIFIKAT",
        ),
        HOUSE,
        wide=True,
    )


def instagram() -> bytes:
    return screens.phone(
        screens.post(
            "puskesmas_baraka",
            "Enrekang, Sulawesi Selatan",
            "SIPAKATAU IBU<br>Satu dusun, satu peta kehamilan",
            "Kader SIPAKATAU IBU memindahkan pita bersama warga Dusun Bone-Bone. Akun resmi UPT Puskesmas Baraka, Pemerintah Kabupaten Enrekang. #sipakatauibu",
            likes="204",
            when="14 Maret 2025",
            hue="#7a1f3d",
        )
    )


def box() -> bytes:
    return screens.phone(
        screens.chat(
            "Pengaduan SIPAKATAU IBU",
            [
                (
                    "out",
                    "Ini saluran pengaduan SIPAKATAU IBU Puskesmas Baraka. Silakan tulis keluhan, saran, atau pertanyaan.",
                    "07.30",
                )
            ],
        ),
        clock="16.05",
        height=520,
    )


def pinrang(*, draft: bool = False) -> bytes:
    if draft:
        chief = Person("Dra. Rosdiana Lamba, Apt.", "19700505 199903 2 006", "Pembina Tk. I (IV/b)")
        house = House(
            "Kabupaten Sidenreng Rappang",
            "Sulawesi Selatan",
            "Pangkajene",
            "Bupati",
            chief,
            "sidrapkab.go.id",
            face="Helvetica",
            size=11,
            kop="center",
            seed=14,
        )
        block = Signing(
            ("Kepala Dinas Kesehatan", "Kabupaten Sidenreng Rappang,"),
            chief,
            "Pangkajene",
            "....................... 2025",
            "kosong",
            lead="",
        )
        who = [("Nama", chief.name), ("NIP", chief.nip), ("Jabatan", "Kepala Dinas Kesehatan Kabupaten Sidenreng Rappang")]
        return render(
            papers.statement(
                house,
                office="Dinas Kesehatan",
                number="440/ ............ /Dinkes/2025",
                who=who,
                claims=["bahwa kami telah mereplikasi inovasi SIPAKATAU IBU dari Kabupaten Enrekang pada Puskesmas Baranti."],
                closing="Demikian surat pernyataan ini dibuat.",
                signing=block,
            ),
            house,
            watermark="DRAFT",
        )
    chief = Person("drg. Andi Hasnawati Tahir, M.M.", "19760228 200312 2 004", "Pembina Tk. I (IV/b)")
    house = House(
        "Kabupaten Pinrang",
        "Sulawesi Selatan",
        "Pinrang",
        "Bupati",
        chief,
        "pinrangkab.go.id",
        face="Liberation",
        size=12,
        kop="left",
        seed=12,
    )
    block = Signing(
        ("a.n. BUPATI PINRANG", "Kepala Dinas Kesehatan,"),
        chief,
        "Pinrang",
        "4 September 2025",
        "basah",
        "Dinas Kesehatan Kab. Pinrang",
        lead="",
    )
    who = [("Nama", chief.name), ("NIP", chief.nip), ("Jabatan", "Kepala Dinas Kesehatan Kabupaten Pinrang")]
    claims = [
        "bahwa Pemerintah Kabupaten Pinrang telah mereplikasi inovasi SIPAKATAU IBU (Siaga Pantau Kehamilan Terpadu bagi Ibu) milik Kabupaten Enrekang pada Puskesmas Batulappa sejak Juni 2025;",
        "bahwa replikasi tersebut dilaksanakan dengan pendampingan Puskesmas Baraka.",
    ]
    return scans.scan(
        render(
            papers.statement(
                house,
                office="Dinas Kesehatan",
                number="440/2214/DINKES",
                who=who,
                claims=claims,
                closing="Demikian pernyataan ini dibuat untuk dipergunakan sebagaimana perlunya.",
                signing=block,
            ),
            house,
        ),
        47,
        quality=30,
    )
