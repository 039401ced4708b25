"""What letters of assignment and command order, in the ways in which offices write it."""

import pytest

from evidence.facts import Facts
from evidence.verdict import FlagCode
from rules.facts import state
from tests.documents import document, page
from tests.rules.claims import codes, judged, ref
from tests.rules.facts.samples import drawn
from tests.rules.papers import assignment, paper

HEAD = """
        PEMERINTAH KABUPATEN NATUNA
          DINAS PERPUSTAKAAN
             {title}
     Nomor : 800.1.11.1/21/DISPUS/2025
"""
TAIL = """
                 Ranai, 3 Maret 2025
                 KEPALA DINAS,


                 Dra. ROSDIANA
                 NIP 19700101 199503 2 001
"""
ORDERS = {
    "kolom tanpa titik dua": (
        "SURAT PERINTAH TUGAS",
        """
                MEMERINTAHKAN
Kepada         Hasan, Pustakawan
Untuk          1. Mendampingi layanan Perahu Baca
               2. Melaporkan hasilnya
""",
        "Mendampingi layanan Perahu Baca",
    ),
    "kalimat di bawah daftar": (
        "SURAT TUGAS",
        """
Kepala Dinas Perpustakaan dengan ini menugaskan kepada
1. Hasan   Pustakawan
2. Latif   Operator
untuk mengikuti Pelatihan Operator Perahu Baca di Ranai
pada hari Selasa tanggal 11 Maret 2025.
Demikian surat tugas ini dibuat.
""",
        "untuk mengikuti Pelatihan Operator Perahu Baca di Ranai pada hari Selasa tanggal 11 Maret 2025",
    ),
    "dalam rangka": (
        "SURAT PERINTAH",
        """
Memerintahkan kepada nama tersebut di bawah ini berangkat ke Pulau Tiga
dalam rangka pengembangan layanan Perahu Baca;
Demikian surat perintah ini dibuat.
""",
        "dalam rangka pengembangan layanan Perahu Baca",
    ),
    "label": (
        "SURAT TUGAS",
        """
Menugaskan :
Nama        : Hasan
Keperluan   : Pemeliharaan mesin Perahu Baca
Tempat      : Ranai
""",
        "Pemeliharaan mesin Perahu Baca",
    ),
    "pertimbangan": (
        "SURAT TUGAS",
        """
Menimbang : bahwa dalam rangka pelaksanaan inovasi Perahu Baca perlu menugaskan pegawai;
                MENUGASKAN
Kepada    : Hasan, Pustakawan
""",
        "dalam rangka pelaksanaan inovasi Perahu Baca perlu menugaskan pegawai",
    ),
    "untuk lebih dulu dari kegiatan": (
        "SURAT TUGAS",
        """
                MENUGASKAN
Kepada   : Hasan, Pustakawan
Untuk    : memandu kelas Perahu Baca
Kegiatan : Layanan keliling
""",
        "memandu kelas Perahu Baca",
    ),
}


@pytest.mark.parametrize("name", ORDERS)
def test_duty_is_the_subject_of_an_order(name: str) -> None:
    title, body, duty = ORDERS[name]
    [stated] = state(drawn(HEAD.format(title=title) + body + TAIL), "st.pdf")
    assert str(stated.text(Facts.TENTANG)).startswith(duty)


def test_order_of_another_duty_is_told_also_without_its_label() -> None:
    prose = (
        assignment(people=0)
        .replace("Kepada :\nNO NAMA JABATAN\n", "kepada Hasan, Pustakawan,")
        .replace("Untuk : melaksanakan", "untuk melaksanakan")
    )
    typed = "Penugasan panitia lomba kebersihan pasar ikan"
    assert "untuk melaksanakan" in prose
    attached = ref("st.pdf", tentang=typed)
    assert FlagCode.SUBJECT_MISMATCH in codes(judged(8, 2, {"st.pdf": paper(prose)}, attached))
    own = ref("st.pdf", tentang="Penugasan tim pelaksana SI JUKUNG")
    assert FlagCode.SUBJECT_MISMATCH not in codes(judged(8, 2, {"st.pdf": paper(prose)}, own))


def test_order_to_carry_itself_out_is_no_duty() -> None:
    text = "SURAT TUGAS\nNomor 800/1/DISPUS/2025\n\nMENUGASKAN\nKepada : Hasan\nAgar dilaksanakan dengan penuh tanggung jawab\n"
    [stated] = state(document(page(text)), "st.pdf")
    assert stated.text(Facts.TENTANG) is None
