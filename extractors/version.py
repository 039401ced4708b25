"""The reader's version, part of every cache key and of every run on record."""

READER = "1.7"
"""Version of the reader. Raise the second number whenever the same bytes may now give another ``Page`` (words, boxes, tables, marks,
grades): pages that were kept are then read again, and runs say which reader they rest on. Raise the first when the meaning of a
field changes."""
