"""Bytes to pages: what a file is, its words, tables, marks and signatures, read in child processes under limits.

Importing this package costs little: everything that looks into files is imported in the reader processes alone.
"""

from extractors.media_type import sniff
from extractors.reader import Progress, Reader
from extractors.schedule import Request
from extractors.settings import MEGABYTE, ReadingSettings
from extractors.tesseract import probe
from extractors.version import READER

__all__ = ["MEGABYTE", "READER", "Progress", "Reader", "ReadingSettings", "Request", "probe", "sniff"]
