"""Whose decree it is: a head of region, a regional office, or somebody else."""

import re

from evidence.facts import DocumentType
from rules.facts.lettering import squash


def _alternatives(*phrases: str) -> str:
    return "|".join(sorted((squash(phrase) for phrase in phrases), key=len, reverse=True))


_PRELUDE = "(?:" + _alternatives("Bersama", "Penjabat", "Pj", "Plt", "Plh", "Pjs", "Pelaksana Tugas", "Pelaksana Harian") + ")?"
_HEAD = re.compile(_PRELUDE + f"(?:{_alternatives('Bupati', 'Wali Kota', 'Gubernur', 'Kepala Daerah')})")
_OUTSIDE = re.compile(
    _PRELUDE + "(?:" + _alternatives(
        "Kepala Desa", "Penghulu", "Perbekel", "Wali Nagari", "Kuwu", "Kepala Kampung", "Geuchik", "Keuchik", "Pambakal", "Peratin", "Menteri",
        "Presiden", "Rektor", "Dekan", "Dewan", "Pimpinan Dewan", "DPRD", "Direktur Jenderal", "Direktur Politeknik", "Ketua", "Pimpinan",
        "Kepala Kepolisian", "Kepala Kejaksaan", "Kepala Kantor Wilayah", "Kepala Kantor Kementerian", "Pengurus", "Panglima", "Mahkamah",
        "Sekretaris Jenderal", "Kepala Badan Riset", "Kepala Badan Kepegawaian Negara", "Kepala Lembaga", "Badan Permusyawaratan",
        "Direksi", "Direktur Utama", "Kepala Madrasah", "Komandan", "Tim Penggerak",
    ) + ")"
)  # fmt: skip
_OFFICE = re.compile(
    _PRELUDE + "(?:" + _alternatives(
        "Kepala", "Direktur", "Camat", "Lurah", "Sekretaris", "Inspektur", "Asisten", "Kuasa Pengguna", "Pengguna Anggaran", "Pejabat",
        "Pelaksana", "Pemimpin BLUD", "Pimpinan BLUD",
    ) + ")"
)  # fmt: skip
_NATIONAL = re.compile(squash("Republik Indonesia") + "|" + squash("Nasional"))


def decree_type(rest: str, above: str) -> DocumentType:
    """The type of a decree from what follows the word Keputusan, and what stands above it (both as printed lines, squashed).

    A Kepala Dinas who signs a.n. Bupati still issues a decree of his office: on whose behalf is a fact of its own.
    """
    following = rest.replace("\n", "", 1)
    if _HEAD.match(following):
        return DocumentType.KEPUTUSAN_KEPALA_DAERAH
    if _OUTSIDE.match(following):
        return DocumentType.KEPUTUSAN_LAIN
    if _OFFICE.match(following):
        head = rest.split("\n", maxsplit=1)[0] or following[:60]
        return DocumentType.KEPUTUSAN_LAIN if _NATIONAL.search(head) else DocumentType.KEPUTUSAN_PERANGKAT_DAERAH
    if _HEAD.search(above):
        return DocumentType.KEPUTUSAN_KEPALA_DAERAH
    if re.search(_alternatives("Pemerintah Kabupaten", "Pemerintah Kota", "Pemerintah Provinsi"), above):
        return DocumentType.KEPUTUSAN_PERANGKAT_DAERAH
    return DocumentType.KEPUTUSAN_LAIN
