"""Trainings, beneficiaries and screens of RANCAK PASA."""

from bench.samples import decrees, events, scans, screens
from bench.samples.house import Signing, render
from bench.samples.regions.payakumbuh_papers import CHIEF, HOUSE, NAME, OFFICE, STAFF, _chief


def workshop_call() -> bytes:
    schedule = [
        ("Hari/Tanggal", "Selasa / 15 April 2025"),
        ("Pukul", "09.00 WIB"),
        ("Tempat", "Aula Kantor Camat Payakumbuh Barat"),
        ("Acara", "Pelatihan Pengolahan Sampah Organik RANCAK PASA"),
    ]
    return render(
        decrees.invitation(
            HOUSE,
            office=OFFICE,
            number="005/214/DLH-PYK/2025",
            date="9 April 2025",
            subject="Undangan Pelatihan",
            to="Kepada Yth.<br/>Sdr. Pedagang dan Pengumpul Pasar Ibuh<br/>di -<br/>&nbsp;&nbsp;&nbsp;&nbsp;Payakumbuh",
            opening="Dengan hormat, sehubungan dengan pelaksanaan inovasi RANCAK PASA, bersama ini kami undang Saudara untuk hadir pada:",
            schedule=schedule,
            closing="Demikian disampaikan, atas perhatian dan kehadiran Saudara diucapkan terima kasih.",
            signing=_chief(""),
        ),
        HOUSE,
    )


def workshop_list() -> bytes:
    rows = [(person, ("Pedagang los sayur", "Pengumpul", "DLH", "Kel. Ibuh")[n % 4]) for n, person in enumerate(STAFF[14:32])]
    facts = [
        ("KEGIATAN", "Pelatihan Pengolahan Sampah Organik RANCAK PASA"),
        ("HARI/TANGGAL", "Selasa / 15 April 2025"),
        ("TEMPAT", "Aula Kantor Camat Payakumbuh Barat"),
    ]
    return scans.scan(
        render(events.attendance(HOUSE, rows=rows, facts=facts, third="Unsur", size=10), HOUSE), 22, quality=30, skew=1.4
    )


def workshop_proof(holder: str, event: str, when: str, number: str) -> bytes:
    block = Signing(("KEPALA DINAS LINGKUNGAN HIDUP",), CHIEF, "Payakumbuh", when, "basah", "Dinas Lingkungan Hidup", lead="")
    return render(
        events.certificate(
            HOUSE,
            issuer="Pemerintah Kota Payakumbuh",
            number=number,
            holder=holder,
            role="PESERTA",
            event=event,
            when=f"di Payakumbuh pada tanggal {when}",
            signing=block,
            word="PIAGAM",
        ),
        HOUSE,
        wide=True,
    )


def second_assignment() -> bytes:
    whom = [(STAFF[5], "Peserta"), (STAFF[6], "Peserta"), (STAFF[9], "Peserta")]
    return render(
        decrees.assignment(
            HOUSE,
            office=OFFICE,
            number="094/301/ST/DLH-PYK/2025",
            bases=[
                "Surat Balai Pelatihan Lingkungan Hidup Nomor 420/88/BPLH/2025 tanggal 1 September 2025 perihal Bimbingan Teknis Budidaya Maggot."
            ],
            whom=whom,
            tasks=[
                "Mengikuti Bimbingan Teknis Budidaya Maggot bagi pengelola RANCAK PASA pada tanggal 10 September 2025 di Padang Panjang.",
                "Melaporkan hasilnya kepada Kepala Dinas.",
            ],
            signing=_chief("4 September 2025", "Dikeluarkan di"),
            verb="MENUGASKAN",
            title="SURAT TUGAS",
        ),
        HOUSE,
    )


def served() -> bytes:
    rows = [(person, ("Los sayur", "Los buah", "Los kelapa", "Los ikan")[n % 4]) for n, person in enumerate(STAFF[20:44])]
    facts = [("Inovasi", NAME), ("Kegiatan", "Penyerahan kupon pupuk bagi pedagang pemilah"), ("Tanggal", "2 Juni 2025")]
    return render(
        events.attendance(
            HOUSE,
            rows=rows,
            facts=facts,
            title="DAFTAR PENERIMA MANFAAT",
            office=OFFICE,
            third="Los",
            signing=_chief("2 Juni 2025"),
        ),
        HOUSE,
    )


def facebook() -> bytes:
    body = "<div style='background:#1877f2;color:#fff;padding:12px 16px;font-size:22px'><b>facebook</b></div><div style='padding:12px 16px;line-height:1.5'><b>DLH Kota Payakumbuh</b><br><span style='font-size:12px;color:#666'>16 April 2025 pukul 14.02 · Publik</span><br>Ingin menjadi los pemilah? Tanyakan RANCAK PASA melalui pesan Facebook ini, dinsanak. Petugas kami membalas setiap hari kerja.</div><div class=pic style='background:#2f6b3a;height:260px;font-size:24px'>RANCAK PASA<br>Sampah pasar jadi berkah</div><div style='padding:10px 16px;color:#555'>87 suka · 12 komentar · 9 kali dibagikan<br>Suka &nbsp;&nbsp; Komentari &nbsp;&nbsp; Bagikan</div>"
    return screens.phone(body)


MAGGOT = "Bimbingan Teknis Budidaya Maggot bagi Pengelola RANCAK PASA"
