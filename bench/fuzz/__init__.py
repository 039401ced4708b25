"""A fuzzer of our own: files that are nearly right, read through the real reader, to see that each ends as a clear flag.

``seeds`` makes small whole files of every kind, ``scrambling``, ``objects`` and ``pictures`` damage them, ``mutants`` deals them out by number,
and ``running`` reads them under limits and looks at what is left behind.
"""
