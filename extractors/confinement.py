"""What a reader process gives up before it sees a hostile byte: writing outside of its folder, the network, signals to others, new privileges.

Nothing of it is needed to read, so nothing is lost where the system does not offer it (Landlock: Linux 5.13, for networks 6.7, for signals 6.12).
It holds for everything that the process starts. Only TCP is closed: other sockets are beyond what Landlock covers.
"""

import contextlib
import ctypes
import os
import struct
import sys
from pathlib import Path

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # system calls, the same numbers on every machine
_VERSION_ASKED = 1
_PATH_BENEATH = 1
_NO_NEW_PRIVILEGES = 38

_WRITE_FILE, _REMOVE_FILE, _REFER, _TRUNCATE = 1 << 1, 1 << 5, 1 << 13, 1 << 14
_MAKE = sum(1 << bit for bit in range(6, 13))  # devices, folders, files, sockets, pipes, links
_BIND_TCP, _CONNECT_TCP = 1 << 0, 1 << 1
_ABSTRACT_SOCKETS, _SIGNALS = 1 << 0, 1 << 1


def confine(folder: Path) -> int:
    """Give up what reading does not need, for good; only below ``folder`` may still be written. Threads that run already are not held, so
    it comes first. Returns the version of Landlock that holds, 0 where none does. Removing empty folders stays free: the last reader
    process removes that of all.
    """
    if sys.platform != "linux":
        return 0
    system = ctypes.CDLL(None, use_errno=True)
    with contextlib.suppress(OSError, AttributeError):
        system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        return _restrict(system, folder)
    return 0


def _restrict(system: ctypes.CDLL, folder: Path) -> int:
    version = int(system.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _VERSION_ASKED))
    if version < 1:
        return 0
    files = _WRITE_FILE | _REMOVE_FILE | _MAKE | (_REFER if version >= 2 else 0) | (_TRUNCATE if version >= 3 else 0)
    fields = [files]
    if version >= 4:
        fields.append(_BIND_TCP | _CONNECT_TCP)
    if version >= 6:
        fields.append(_ABSTRACT_SOCKETS | _SIGNALS)
    attributes = struct.pack(f"={len(fields)}Q", *fields)
    rules = _checked(system.syscall(_CREATE_RULESET, attributes, ctypes.c_size_t(len(attributes)), 0))
    try:
        _allow(system, rules, folder, files)
        _allow(system, rules, Path(os.devnull), files & (_WRITE_FILE | _TRUNCATE))
        _checked(system.syscall(_RESTRICT_SELF, rules, 0))
    finally:
        os.close(rules)
    return version


def _allow(system: ctypes.CDLL, rules: int, path: Path, access: int) -> None:
    place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        _checked(system.syscall(_ADD_RULE, rules, _PATH_BENEATH, struct.pack("=Qi", access, place), 0))
    finally:
        os.close(place)


def _checked(result: int) -> int:
    if result < 0:
        raise OSError(ctypes.get_errno(), "Landlock")
    return int(result)
