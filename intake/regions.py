"""Regions under the names of the ministry's table, however a form abbreviates them."""

import re
from collections.abc import Mapping

_PROVINCE = "provinsi"
_KINDS = (
    (re.compile(r"(?:pemerintah )?kab(?:upaten)? adm(?:inistrasi)? "), "kabupaten administrasi"),
    (re.compile(r"(?:pemerintah )?kota adm(?:inistrasi)? "), "kota administrasi"),
    (re.compile(r"(?:pemkab|(?:pemerintah )?kab(?:upaten)?) "), "kabupaten"),
    (re.compile(r"(?:pemkot|(?:pemerintah )?kota) "), "kota"),
    (re.compile(r"(?:pemprov|(?:pemerintah )?prov(?:insi)?) "), _PROVINCE),
)
_SPELLINGS = {
    "dki jakarta": "daerah khusus ibukota jakarta",
    "jakarta": "daerah khusus ibukota jakarta",
    "daerah khusus jakarta": "daerah khusus ibukota jakarta",
    "dk jakarta": "daerah khusus ibukota jakarta",
    "di yogyakarta": "daerah istimewa yogyakarta",
    "diy": "daerah istimewa yogyakarta",
    "nanggroe aceh darussalam": "aceh",
    "bangka belitung": "kepulauan bangka belitung",
    "kep bangka belitung": "kepulauan bangka belitung",
    "kep riau": "kepulauan riau",
    "ntb": "nusa tenggara barat",
    "ntt": "nusa tenggara timur",
}


def province_named(typed: str, regions: Mapping[str, str]) -> str:
    """The province's name in the table (``regions``: name to code); as typed where the table has none such."""
    kind, bare = _split(typed)
    known = {_joined(_split(name)[1]): name for name, code in regions.items() if "." not in code}
    return known.get(_joined(_SPELLINGS.get(bare, bare)), typed) if kind in {None, _PROVINCE} else typed


def region_named(typed: str, province: str, regions: Mapping[str, str]) -> str:
    """The reporting region's name in the table; as typed where the table has none such or more than one.

    A name without its kind ("Banjar") means the province of that name, else the one regency or city of that name, else the only one
    of them in ``province``.
    """
    kind, bare = _split(typed)
    if kind in {None, _PROVINCE}:
        found = province_named(typed, regions)
        if found in regions or kind == _PROVINCE:
            return found
    split = {name: _split(name) for name, code in regions.items() if "." in code}
    same = [name for name, other in split.items() if _joined(other[1]) == _joined(bare) and _kinds_agree(kind, other[0])]
    if len(same) > 1:
        code = regions.get(province_named(province, regions), "?")
        same = [name for name in same if regions[name].startswith(f"{code}.")]
    return " ".join(same[0].split()) if len(same) == 1 else typed


def _kinds_agree(typed: str | None, listed: str | None) -> bool:
    """ "Kota" is also a "Kota Administrasi", and whoever says no kind may mean any."""
    return typed is None or (listed or "").split()[:1] == typed.split()[:1]


def _joined(bare: str) -> str:
    return bare.replace(" ", "")


def _split(name: str) -> tuple[str | None, str]:
    """The region's kind, None where not said, and its name in lower case without punctuation."""
    folded = " ".join(
        re.sub(r"[^\w\s]", " ", name.casefold().replace(".", ". ").replace("d. i.", "di").replace("d. k. i.", "dki")).split()
    )
    for pattern, kind in _KINDS:
        if match := pattern.match(folded):
            return kind, folded[match.end() :]
    return None, folded
