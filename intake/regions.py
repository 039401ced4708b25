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
    "dkijakarta": "daerahkhususibukotajakarta",
    "dkjakarta": "daerahkhususibukotajakarta",
    "daerahkhususjakarta": "daerahkhususibukotajakarta",
    "jakarta": "daerahkhususibukotajakarta",
    "diyogyakarta": "daerahistimewayogyakarta",
    "diy": "daerahistimewayogyakarta",
    "nanggroeacehdarussalam": "aceh",
    "bangkabelitung": "kepulauanbangkabelitung",
    "kepbangkabelitung": "kepulauanbangkabelitung",
    "kepriau": "kepulauanriau",
    "ntb": "nusatenggarabarat",
    "ntt": "nusatenggaratimur",
}


class RegionTable:
    """The ministry's table (name to code, a province's without a dot), ready to be asked many times."""

    def __init__(self, regions: Mapping[str, str]) -> None:
        self._provinces: dict[str, tuple[str, str]] = {}  # bare name to name and code
        self._members: dict[str, list[tuple[str | None, str, str]]] = {}  # bare name to kind, name and code
        for listed, code in regions.items():
            name = " ".join(listed.split())
            kind, bare = _split(name)
            if "." in code:
                self._members.setdefault(bare, []).append((kind, name, code))
            else:
                self._provinces[bare] = (name, code)

    def province(self, typed: str) -> str:
        """The province's name in the table; as typed where the table has none such."""
        found = self._province(typed)
        return found[0] if found else typed

    def region(self, typed: str, province: str) -> str:
        """The reporting region's name in the table; as typed where the table has none such or more than one.

        A name without its kind ("Banjar") means the province of that name, else the one regency or city of that name, else the only
        one of them in ``province``.
        """
        kind, bare = _split(typed)
        own = self._province(typed)
        if own or kind == _PROVINCE:
            return own[0] if own else typed
        same = [(name, code) for of_kind, name, code in self._members.get(bare, ()) if _kinds_agree(kind, of_kind)]
        if len(same) > 1 and (home := self._province(province)):
            same = [(name, code) for name, code in same if code.startswith(f"{home[1]}.")]
        return same[0][0] if len(same) == 1 else typed

    def _province(self, typed: str) -> tuple[str, str] | None:
        kind, bare = _split(typed)
        return self._provinces.get(_SPELLINGS.get(bare, bare)) if kind in {None, _PROVINCE} else None


def _kinds_agree(typed: str | None, listed: str | None) -> bool:
    """ "Kota" is also a "Kota Administrasi", and whoever says no kind may mean any."""
    return typed is None or (listed or "").split()[:1] == typed.split()[:1]


def _split(name: str) -> tuple[str | None, str]:
    """The region's kind, None where not said, and its name in lower-case letters alone ("Kota Pare-Pare" is "Kota Parepare")."""
    folded = " ".join(re.sub(r"[^\w\s]", " ", name.casefold()).split())
    for pattern, kind in _KINDS:
        if match := pattern.match(folded):
            return kind, folded[match.end() :].replace(" ", "")
    return None, folded.replace(" ", "")
