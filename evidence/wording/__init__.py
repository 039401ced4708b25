"""Everything that users read, in one place, by key; Indonesian is the language there is.

A language is a package beside ``indonesian`` with the same keys. Texts are ``str.format`` templates.
"""

from evidence.wording.indonesian import TEXTS


def say(key: str, /, **values: object) -> str:
    """The text under ``key`` with ``values`` filled in. An unknown key or a missing value is a programming error (KeyError)."""
    return TEXTS[key].format(**values)
